/** One task in full: each field saves by itself. */
import { Link } from 'wouter';
import { dayAt } from '#shared/core/dates.ts';
import { enEtat, type Tache, tache } from '#shared/modules/chantiers/tache.entity.ts';
import { AutoField } from '../../ui/auto-field.tsx';
import { AutoRef } from '../../ui/auto-ref.tsx';
import { RowFoot } from '../../ui/row-foot.tsx';
import { Sheet } from '../../ui/sheet.tsx';

const FIELDS = [
  'titre',
  'echeance',
  'etat',
  'priorite',
  'rubrique',
  'pourRole',
  'recurrence',
  'description',
  'dureeMin',
] as const;

function dayOfEtat(etat: unknown) {
  return { ...enEtat(etat as Tache['etat'], dayAt(Date.now())) };
}

export function TacheSheet({ row, onClose }: { row: Tache; onClose: () => void }) {
  return (
    <Sheet title="Tâche" onClose={onClose}>
      <div className="stack stack--loose">
        {FIELDS.map((name) => (
          <AutoField
            key={name}
            entity={tache}
            row={row}
            name={name}
            alongside={name === 'etat' ? dayOfEtat : undefined}
          />
        ))}
        <AutoRef entity={tache} row={row} name="salarieId" />
        <AutoRef entity={tache} row={row} name="chantierId" />
        {row.chantierId && (
          <Link href={`/chantiers/${row.chantierId}`} className="button button--soft">
            Ouvrir le chantier
          </Link>
        )}
        <RowFoot entity={tache} row={row} listHref="/taches" />
      </div>
    </Sheet>
  );
}
