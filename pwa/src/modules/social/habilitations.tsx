/** What a person is allowed to do, and until when; what has lapsed says so. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { dayAt, plusDays } from '#shared/core/dates.ts';
import { PREAVIS_JOURS } from '#shared/links/ce-qui-echoit.ts';
import { habilitation } from '#shared/modules/social/habilitation.entity.ts';
import { AutoField } from '../../ui/auto-field.tsx';
import { formatFullDay } from '../../ui/format.ts';
import { NewRow } from '../../ui/new-row.tsx';
import { useMay, useRows } from '../../ui/phone-context.tsx';
import { RowFoot } from '../../ui/row-foot.tsx';
import { Sheet } from '../../ui/sheet.tsx';

export function Habilitations({ salarieId }: { salarieId: string }) {
  const rows = useRows(habilitation, { field: 'salarieId', equals: salarieId });
  const mayAdd = useMay(habilitation, 'create');
  const [isAdding, setIsAdding] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const today = dayAt(Date.now());
  const sorted = [...(rows ?? [])].sort((a, b) =>
    (a.valableAu ?? '9999').localeCompare(b.valableAu ?? '9999'),
  );
  const open = rows?.find(({ id }) => id === openId);
  const toneOf = (day: string) =>
    day < today ? 'badge--bad' : day <= plusDays(today, PREAVIS_JOURS) ? 'badge--watch' : '';
  return (
    <section className="stack stack--tight">
      <h2 className="section-title">
        Habilitations
        {mayAdd && (
          <button type="button" className="button button--quiet" onClick={() => setIsAdding(true)}>
            <Plus aria-hidden />
            Ajouter une habilitation
          </button>
        )}
      </h2>
      {rows?.length === 0 && (
        <p className="small muted">
          Aucune notée. Ce qui échoit dans le mois se dit sur l’accueil et dans le planning.
        </p>
      )}
      {sorted.length > 0 && (
        <ul className="card">
          {sorted.map(({ id, libelle, valableAu }) => (
            <li key={id}>
              <button
                type="button"
                className="list-row list-row--line"
                onClick={() => setOpenId(id)}
              >
                <span className="grow list-row__title">{libelle}</span>
                {valableAu && (
                  <span className={`badge ${toneOf(valableAu)}`}>
                    {valableAu < today ? 'échue le' : 'jusqu’au'} {formatFullDay(valableAu)}
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
      )}
      {isAdding && (
        <NewRow
          entity={habilitation}
          title="Nouvelle habilitation"
          fields={['libelle', 'valableAu']}
          given={{ salarieId }}
          onClose={() => setIsAdding(false)}
        />
      )}
      {open && (
        <Sheet title={open.libelle} onClose={() => setOpenId(null)}>
          <div className="stack stack--loose">
            <AutoField entity={habilitation} row={open} name="libelle" />
            <AutoField entity={habilitation} row={open} name="valableAu" />
            <RowFoot entity={habilitation} row={open} listHref={`/salaries/${salarieId}`} />
          </div>
        </Sheet>
      )}
    </section>
  );
}
