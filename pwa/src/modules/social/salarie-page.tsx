/** One salarié: who he is, and his access to the app. */
import { UserX } from 'lucide-react';
import { OFFICE, seesMoney } from '#shared/entity/permissions.ts';
import { salarie } from '#shared/modules/social/salarie.entity.ts';
import { salariePaie } from '#shared/modules/social/salarie-paie.entity.ts';
import { AutoField } from '../../ui/auto-field.tsx';
import { Empty } from '../../ui/empty.tsx';
import { KeyedCard } from '../../ui/keyed-card.tsx';
import { Page } from '../../ui/page.tsx';
import { useActor, useRow } from '../../ui/phone-context.tsx';
import { Acces } from './acces.tsx';
import { Habilitations } from './habilitations.tsx';
import { Rythmes } from './rythmes.tsx';

const FIELDS = [
  'prenom',
  'nom',
  'metier',
  'equipe',
  'rythme',
  'telephone',
  'dateEntree',
  'dateSortie',
  'rang',
] as const;

export default function SalariePage({ params }: { params: Record<string, string | undefined> }) {
  const row = useRow(salarie, params['id'] ?? '');
  const actor = useActor();
  if (row === undefined) return <div className="page" />;
  if (row === null) {
    return (
      <Page title="Salarié" back="/salaries">
        <Empty icon={UserX} title="Cette personne n’est pas sur cet appareil" />
      </Page>
    );
  }
  return (
    <Page
      title={salarie.titleOf(row)}
      back="/salaries"
      subtitle={salarie.fields.metier.choices[row.metier]}
    >
      <div className="stack stack--loose narrow">
        {OFFICE.includes(actor.role) && <Acces row={row} />}
        <div className="card card--pad stack stack--loose">
          {FIELDS.map((name) => (
            <AutoField key={name} entity={salarie} row={row} name={name} />
          ))}
        </div>
        <Rythmes row={row} />
        <Habilitations salarieId={row.id} />
        {seesMoney(actor) && (
          <KeyedCard entity={salariePaie} title="Contrat et paie" owner={{ salarieId: row.id }} />
        )}
      </div>
    </Page>
  );
}
