/** Who is on a chantier today and in the days to come; a part of its Suivi. */
import { useLiveQuery } from 'dexie-react-hooks';
import { type Day, dayAt, plusDays } from '#shared/core/dates.ts';
import { type Affectation, affectation } from '#shared/modules/planning/affectation.entity.ts';
import { type Salarie, salarie } from '#shared/modules/social/salarie.entity.ts';
import { Face } from '../../ui/face.tsx';
import { capitalize, formatDays, formatLongDay } from '../../ui/format.ts';
import { usePhone } from '../../ui/phone-context.tsx';
import { presenceRuns } from './presence-runs.ts';

/** How far one looks ahead, today included: this week and the next. */
const AHEAD_DAYS = 14;

interface Shown {
  readonly first: Day;
  readonly last: Day;
  readonly names: readonly string[];
}

function whenOf({ first, last }: Shown, today: Day): string {
  if (first === today) return 'Aujourd’hui';
  return first === last ? capitalize(formatLongDay(first)) : capitalize(formatDays(first, last));
}

export function ChantierPresence({ chantierId }: { chantierId: string }) {
  const { db } = usePhone();
  const today = dayAt(Date.now());
  const shown = useLiveQuery(async (): Promise<Shown[]> => {
    const placed = await db
      .table<Affectation>(affectation.table)
      .where('chantierId')
      .equals(chantierId)
      .filter(
        ({ deleted, jour }) => deleted === 0 && jour >= today && jour < plusDays(today, AHEAD_DAYS),
      )
      .toArray();
    const runs = presenceRuns(placed, today);
    const ids = [...new Set(runs.flatMap((run) => run.ids))];
    const people = await db.table<Salarie>(salarie.table).bulkGet(ids);
    // A person may not have arrived yet.
    const nameOf = new Map(people.flatMap((row) => (row ? [[row.id, salarie.titleOf(row)]] : [])));
    return runs.map((run) => ({
      ...run,
      names: run.ids.map((id) => nameOf.get(id) ?? '…').sort(),
    }));
  }, [db, chantierId, today]);
  if (!shown) return null;
  return (
    <section className="stack stack--tight">
      <h2 className="section-title">Qui y est</h2>
      {shown.length === 0 ? (
        <p className="muted small">Personne n’y est prévu dans les deux semaines.</p>
      ) : (
        <ul className="card">
          {shown.map((run) => (
            <li key={run.first} className="list-row list-row--line">
              <span className="grow">
                <span className="list-row__title">{whenOf(run, today)}</span>
                <span className="small muted">{run.names.join(', ')}</span>
              </span>
              <span className="faces">
                {run.names.slice(0, 3).map((name) => (
                  <Face key={name} name={name} />
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
