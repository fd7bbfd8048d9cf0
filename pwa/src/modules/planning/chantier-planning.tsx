/** Planning of a chantier: who goes when, and placing several people over several days in one gesture. */
import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { type Day, dayAt, isoWeekOf, mondayOf, plusDays } from '#shared/core/dates.ts';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { affectation } from '#shared/modules/planning/affectation.entity.ts';
import { isPlanifiable, isPourSav } from '#shared/modules/planning/visibilite.ts';
import { Empty } from '../../ui/empty.tsx';
import { capitalize, formatLongDay } from '../../ui/format.ts';
import { useMay, useRow } from '../../ui/phone-context.tsx';
import { PlacePeople } from './place-people.tsx';
import { type Planning, usePlanning } from './use-planning.ts';

/** How far ahead the tab looks. */
const WEEKS_AHEAD = 8;

interface PlannedDay {
  readonly jour: Day;
  readonly names: readonly string[];
}

function plannedDays(planning: Planning, chantierId: string): PlannedDay[] {
  const nameById = new Map(planning.salaries.map((row) => [row.id, row.prenom]));
  const byDay = new Map<Day, Set<string>>();
  for (const cell of planning.cells) {
    if (cell.chantierId !== chantierId) continue;
    const names = byDay.get(cell.jour) ?? new Set<string>();
    names.add(nameById.get(cell.salarieId) ?? '…');
    byDay.set(cell.jour, names);
  }
  return [...byDay]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([jour, names]) => ({ jour, names: [...names].sort((a, b) => a.localeCompare(b, 'fr')) }));
}

export default function ChantierPlanning({ chantierId }: { chantierId: string }) {
  const today = dayAt(Date.now());
  const monday = mondayOf(today);
  const planning = usePlanning(monday, plusDays(monday, WEEKS_AHEAD * 7 - 1));
  const mayPlan = useMay(affectation, 'create');
  const row = useRow(chantier, chantierId);
  const [isPlacing, setIsPlacing] = useState(false);
  if (!planning || !row) return null;
  const days = plannedDays(planning, chantierId);
  return (
    <div className="stack narrow">
      {mayPlan && isPlanifiable(row.etat) && (
        <button
          type="button"
          className="button button--primary button--main"
          onClick={() => setIsPlacing(true)}
        >
          <CalendarPlus aria-hidden />
          {isPourSav(row.etat) ? 'Planifier un SAV' : 'Planifier des personnes'}
        </button>
      )}
      {days.length === 0 ? (
        <Empty icon={CalendarPlus} title="Personne n’y est encore prévu">
          <p>Choisissez des personnes et des jours : rien de ce qui est déjà posé n’est écrasé.</p>
        </Empty>
      ) : (
        <ul className="card">
          {days.map(({ jour, names }) => (
            <li key={jour} className="list-row list-row--line">
              <span className="grow">
                <span className="list-row__title">{capitalize(formatLongDay(jour))}</span>
                <span className="list-row__sub">{names.join(', ')}</span>
              </span>
              <span className="small muted">S {isoWeekOf(jour).week}</span>
            </li>
          ))}
        </ul>
      )}
      {isPlacing && (
        <PlacePeople row={row} planning={planning} onClose={() => setIsPlacing(false)} />
      )}
    </div>
  );
}
