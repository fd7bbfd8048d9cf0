/** Réglages: who the firm is, and what it opens or closes to its compagnons. */
import { CalendarCog, FileSpreadsheet, History, Smartphone } from 'lucide-react';
import { Link } from 'wouter';
import { entreprise } from '#shared/modules/administration/entreprise.entity.ts';
import { AutoCommune } from '../../ui/auto-commune.tsx';
import { AutoField } from '../../ui/auto-field.tsx';
import { Page } from '../../ui/page.tsx';
import { useActor, useSingleton } from '../../ui/phone-context.tsx';
import { Jetons } from './jetons.tsx';
import { Sauvegardes } from './sauvegardes.tsx';

const IDENTITY = ['nom', 'siret', 'adresse'] as const;
const REACH = ['telephone', 'email'] as const;
const SWITCHES = ['chantiersFermes', 'planningFerme'] as const;

export default function Reglages() {
  const row = useSingleton(entreprise);
  const { role } = useActor();
  if (!row) return <div className="page" />;
  const field = (name: string) => (
    <AutoField key={name} entity={entreprise} row={row} name={name} />
  );
  return (
    <Page title="Réglages" subtitle={row.nom}>
      <div className="stack stack--loose narrow">
        <section className="card card--pad stack stack--loose">
          <h2 className="section-title">L’entreprise</h2>
          {IDENTITY.map(field)}
          <AutoCommune entity={entreprise} row={row} />
          {REACH.map(field)}
        </section>
        <section className="card card--pad stack">
          <h2 className="section-title">Ce que font les compagnons</h2>
          {SWITCHES.map(field)}
        </section>
        <Link href="/reglages/appareils" className="button">
          <Smartphone aria-hidden />
          Appareils
        </Link>
        <Link href="/planning/regles" className="button">
          <CalendarCog aria-hidden />
          Règles du planning et jours fériés
        </Link>
        <Link href="/planning/reprise" className="button">
          <FileSpreadsheet aria-hidden />
          Reprendre le classeur du planning
        </Link>
        {role === 'gerant' && <Sauvegardes />}
        <Jetons />
        <Link href={`/historique/${entreprise.table}/${row.id}`} className="button">
          <History aria-hidden />
          Historique des réglages
        </Link>
      </div>
    </Page>
  );
}
