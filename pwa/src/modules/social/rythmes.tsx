/** The rhythms of somebody's contract, dated: what holds today, what will, what did. */
import { CalendarClock, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { dayAt } from '#shared/core/dates.ts';
import { rythmeLe } from '#shared/modules/social/presence.ts';
import { type RythmeSalarie, rythmeSalarie } from '#shared/modules/social/rythme-salarie.entity.ts';
import { type Salarie, salarie } from '#shared/modules/social/salarie.entity.ts';
import { formatFullDay } from '../../ui/format.ts';
import { useMay, useRows } from '../../ui/phone-context.tsx';
import { useGesture } from '../../ui/use-gesture.ts';
import { RythmeSheet } from './rythme-sheet.tsx';
import { rythmeText } from './rythme-text.ts';

export function Rythmes({ row }: { row: Salarie }) {
  const rows = useRows(rythmeSalarie, { field: 'salarieId', equals: row.id });
  const mayChange = useMay(rythmeSalarie, 'create');
  const act = useGesture();
  const [isOpen, setIsOpen] = useState(false);
  if (!rows) return null;
  const sorted = [...rows].sort((a, b) => b.depuis.localeCompare(a.depuis));
  const now = dayAt(Date.now());
  const today = rythmeLe(row.rythme, sorted, now);

  function remove(one: RythmeSalarie) {
    const { id, depuis } = one;
    const e = rythmeSalarie.table;
    void act({
      ops: [{ t: 'delete', e, id }],
      says: `Rythme du ${formatFullDay(depuis)} supprimé.`,
      undo: [{ t: 'restore', e, id }],
    });
  }

  return (
    <section className="card card--pad stack" aria-label="Rythme du contrat">
      <h2 className="section-title">Rythme du contrat</h2>
      <ul>
        {sorted.map((one) => (
          <li key={one.id} className="list-row list-row--line">
            <span className="grow">
              <span className="list-row__title">
                {one.depuis > now ? 'À partir du' : 'Depuis le'} {formatFullDay(one.depuis)}
                {one.depuis === today.depuis && (
                  <>
                    {' '}
                    <span className="badge badge--good">en cours</span>
                  </>
                )}
              </span>
              <span className="list-row__sub">{rythmeText(one)}</span>
            </span>
            {mayChange && (
              <button
                type="button"
                className="button button--icon"
                aria-label={`Supprimer le rythme du ${formatFullDay(one.depuis)}`}
                onClick={() => remove(one)}
              >
                <Trash2 />
              </button>
            )}
          </li>
        ))}
        <li className="list-row list-row--line">
          <span className="grow">
            <span className="list-row__title">
              {sorted.length > 0 ? 'Avant cela' : 'Depuis son entrée'}
            </span>
            <span className="list-row__sub">{salarie.fields.rythme.choices[row.rythme]}</span>
          </span>
        </li>
      </ul>
      <Link href="/planning/regles" className="link">
        Quelles semaines sont paires
      </Link>
      {mayChange && (
        <button type="button" className="button" onClick={() => setIsOpen(true)}>
          <CalendarClock aria-hidden />
          Changer de rythme
        </button>
      )}
      {isOpen && <RythmeSheet row={row} others={sorted} onClose={() => setIsOpen(false)} />}
    </section>
  );
}
