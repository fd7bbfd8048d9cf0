/** One task in a list: done with one tap, opened with another; what is late says so. */
import { type Day, dayAt } from '#shared/core/dates.ts';
import {
  enEtat,
  PRIORITES,
  RECURRENCES,
  type Tache,
  tache,
} from '#shared/modules/chantiers/tache.entity.ts';
import { formatShortDay } from '../../ui/format.ts';
import { useGesture } from '../../ui/use-gesture.ts';

interface TacheRowProps {
  readonly row: Tache;
  readonly today: Day;
  /** Name of its chantier, where the list does not say it already. */
  readonly site?: string | undefined;
  readonly person?: string | undefined;
  readonly onOpen: () => void;
}

function Due({ row, today }: { row: Tache; today: Day }) {
  if (row.echeance === null || row.etat === 'fait') return null;
  const isLate = row.echeance < today;
  const tone = isLate ? 'badge--bad' : row.echeance === today ? 'badge--watch' : '';
  const said = row.echeance === today ? 'aujourd’hui' : formatShortDay(row.echeance);
  return <span className={`badge ${tone}`}>{isLate ? `en retard, ${said}` : said}</span>;
}

export function TacheRow({ row, today, site, person, onOpen }: TacheRowProps) {
  const act = useGesture();
  const isDone = row.etat === 'fait';
  const set = (f: Readonly<Record<string, unknown>>) => [
    { t: 'set' as const, e: tache.table, id: row.id, f },
  ];
  const sub = [
    site,
    person,
    row.priorite === 'haute' || row.priorite === 'urgente' ? PRIORITES[row.priorite] : null,
    row.recurrence && RECURRENCES[row.recurrence].toLowerCase(),
  ].filter(Boolean);
  return (
    <li className="list-row list-row--line">
      <label className="check">
        <input
          type="checkbox"
          checked={isDone}
          aria-label={`Fait : ${row.titre}`}
          onChange={() =>
            void act({
              ops: set(enEtat(isDone ? 'a-faire' : 'fait', dayAt(Date.now()))),
              says: isDone ? 'Tâche rouverte.' : 'Tâche faite.',
              undo: set({ etat: row.etat, faitLe: row.faitLe }),
            })
          }
        />
      </label>
      <button type="button" className="grow tache-open" onClick={onOpen}>
        <span className={isDone ? 'muted' : 'strong'}>
          {isDone ? <s>{row.titre}</s> : row.titre}
        </span>
        {sub.length > 0 && <span className="list-row__sub">{sub.join(' · ')}</span>}
      </button>
      <Due row={row} today={today} />
    </li>
  );
}
