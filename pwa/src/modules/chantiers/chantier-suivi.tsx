/** Suivi of a chantier: what it is, where, when, how one gets in; each field saves by itself. */
import { History, Trash2 } from 'lucide-react';
import { Suspense } from 'react';
import { Link, useLocation } from 'wouter';
import { LEADS } from '#shared/entity/permissions.ts';
import { type Chantier, chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { chantierAcces } from '#shared/modules/chantiers/chantier-acces.entity.ts';
import { useSlot } from '../../slots.tsx';
import { AutoCommune } from '../../ui/auto-commune.tsx';
import { AutoField } from '../../ui/auto-field.tsx';
import { AutoRef } from '../../ui/entity-form.tsx';
import { KeyedCard } from '../../ui/keyed-card.tsx';
import { useActor, useMay, useRow } from '../../ui/phone-context.tsx';
import { useGesture } from '../../ui/use-gesture.ts';

function Foot({ row }: { row: Chantier }) {
  const act = useGesture();
  const [, navigate] = useLocation();
  const mayDelete = useMay(chantier, 'delete', row);
  const { id } = row;
  return (
    <div className="row row--wrap">
      <Link href={`/historique/${chantier.table}/${id}`} className="button">
        <History aria-hidden />
        Historique
      </Link>
      {mayDelete && (
        <button
          type="button"
          className="button button--danger"
          onClick={() => {
            void act({
              ops: [{ t: 'delete', e: chantier.table, id }],
              says: `« ${row.libelle} » supprimé.`,
              undo: [{ t: 'restore', e: chantier.table, id }],
            });
            navigate('/chantiers');
          }}
        >
          <Trash2 aria-hidden />
          Supprimer
        </button>
      )}
    </div>
  );
}

export default function ChantierSuivi({ chantierId }: { chantierId: string }) {
  const row = useRow(chantier, chantierId);
  const sections = useSlot('chantierSections');
  const { role } = useActor();
  if (!row) return null;
  const field = (name: keyof typeof chantier.fields & string) => (
    <AutoField key={name} entity={chantier} row={row} name={name} />
  );
  return (
    <div className="stack stack--loose narrow">
      <div className="card card--pad stack stack--loose">
        {field('libelle')}
        {field('description')}
        {LEADS.includes(role) && <AutoRef entity={chantier} row={row} name="clientId" />}
        {field('reference')}
        {field('adresse')}
        <AutoCommune entity={chantier} row={row} />
        {field('debutPrevu')}
        {field('finPrevue')}
        {field('heuresVendues')}
      </div>
      <KeyedCard entity={chantierAcces} title="Accès" owner={{ chantierId }} />
      <Suspense>
        {sections.map(({ slug, screen: Section }) => (
          <Section key={slug} chantierId={chantierId} />
        ))}
      </Suspense>
      <Foot row={row} />
    </div>
  );
}
