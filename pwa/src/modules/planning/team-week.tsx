/** The team's week: people by half-days; a tap on a cell assigns, changes or clears it. */

import { Lock, LockOpen } from 'lucide-react';
import { Fragment, useState } from 'react';
import { type Day, ferieOf, plusDays, weekDaysOf } from '#shared/core/dates.ts';
import { affectation, type DemiJournee } from '#shared/modules/planning/affectation.entity.ts';
import { contenuDe, isMemeContenu } from '#shared/modules/planning/cases.ts';
import { isPresent } from '#shared/modules/social/presence.ts';
import { type Salarie, salarie } from '#shared/modules/social/salarie.entity.ts';
import { Face, tintOf } from '../../ui/face.tsx';
import { formatLongDay, formatWeekday } from '../../ui/format.ts';
import { useMay } from '../../ui/phone-context.tsx';
import { useGesture } from '../../ui/use-gesture.ts';
import { type Cell, CellSheet } from './cell-sheet.tsx';
import { NoPeople } from './first-people.tsx';
import { reposText, shownOf } from './my-week.tsx';
import { opOfLock, type Planning, usePlanning } from './use-planning.ts';

interface CellProps {
  readonly cell: Cell;
  readonly planning: Planning;
  readonly mayPlan: boolean;
  readonly onOpen: (cell: Cell) => void;
}

const HALF_LABEL = { matin: 'matin', 'apres-midi': 'après-midi' } as const;

function CellButton({ cell, planning, mayPlan, onOpen }: CellProps) {
  const { person, jour, demiJournees } = cell;
  const half = demiJournees[0] ?? 'matin';
  const found = planning.caseDe(person.id, jour, half);
  const shown = shownOf(found, planning);
  const who = `${person.prenom}, ${formatLongDay(jour)}${demiJournees.length === 1 ? `, ${HALF_LABEL[half]}` : ''}`;
  const repos = reposText(planning, person.id, jour);
  const tint = found?.chantierId ? tintOf(found.chantierId) : '';
  const kind = found?.absence ? 'cell--absence' : shown ? '' : 'cell--empty';
  return (
    <button
      type="button"
      className={`cell ${tint} ${kind}`}
      disabled={!mayPlan}
      aria-label={`${who} : ${shown?.title ?? repos?.toLowerCase() ?? 'libre'}`}
      onClick={() => onOpen(cell)}
    >
      <span className={shown ? undefined : 'muted'}>{shown?.title ?? repos ?? ''}</span>
    </button>
  );
}

function isWhole(planning: Planning, person: Salarie, jour: Day): boolean {
  const [a, b] = (['matin', 'apres-midi'] as const).map((half) =>
    planning.caseDe(person.id, jour, half),
  );
  return isMemeContenu(contenuDe(a), contenuDe(b));
}

const BOTH: readonly DemiJournee[] = ['matin', 'apres-midi'];

function DayCell({
  person,
  jour,
  ...rest
}: { person: Salarie; jour: Day } & Omit<CellProps, 'cell'>) {
  const ferie = ferieOf(jour);
  const isGone = !isPresent(person, jour);
  if (isGone) return <td className="is-off" />;
  const hasWork = BOTH.some((half) => {
    const cell = rest.planning.caseDe(person.id, jour, half);
    return cell?.chantierId || cell?.absence;
  });
  if (ferie && !hasWork) return <td className="is-off">férié</td>;
  const halves = isWhole(rest.planning, person, jour) ? [BOTH] : BOTH.map((half) => [half]);
  return (
    <td>
      <div className="cells">
        {halves.map((demiJournees) => (
          <CellButton key={demiJournees.join()} cell={{ person, jour, demiJournees }} {...rest} />
        ))}
      </div>
    </td>
  );
}

function DayHead({
  jour,
  today,
  isLocked,
  mayPlan,
}: {
  jour: Day;
  today: Day;
  isLocked: boolean;
  mayPlan: boolean;
}) {
  const act = useGesture();
  const Icon = isLocked ? Lock : LockOpen;
  return (
    <th scope="col" aria-current={jour === today ? 'date' : undefined}>
      <span className="row" style={{ justifyContent: 'center' }}>
        <span>
          {formatWeekday(jour)} <b>{Number(jour.slice(8))}</b>
        </span>
        {mayPlan && (
          <button
            type="button"
            className="lock-button"
            aria-pressed={isLocked}
            aria-label={`${isLocked ? 'Déverrouiller' : 'Verrouiller'} ${formatLongDay(jour)}`}
            onClick={() =>
              void act({
                ops: [opOfLock(jour, !isLocked)],
                says: isLocked
                  ? 'Jour déverrouillé.'
                  : 'Jour verrouillé : les remplissages n’y touchent plus.',
                undo: [opOfLock(jour, isLocked)],
              })
            }
          >
            <Icon aria-hidden />
          </button>
        )}
      </span>
    </th>
  );
}

export function TeamWeek({ monday, today }: { monday: Day; today: Day }) {
  const planning = usePlanning(monday, plusDays(monday, 6));
  const mayPlan = useMay(affectation, 'create');
  const [opened, setOpened] = useState<Cell | null>(null);
  if (!planning) return null;
  const days = weekDaysOf(monday);
  const people = planning.salaries.filter((row) => days.some((day) => isPresent(row, day)));
  if (people.length === 0) {
    return <NoPeople />;
  }
  const teams = [...new Set(people.map((row) => row.equipe ?? ''))];
  return (
    <div className="card table-wrap">
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Personne</span>
            </th>
            {days.map((jour) => (
              <DayHead
                key={jour}
                jour={jour}
                today={today}
                isLocked={planning.isVerrouille(jour)}
                mayPlan={mayPlan}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {teams.map((team) => (
            <Fragment key={team}>
              {team !== '' && (
                <tr className="grid__team">
                  <th colSpan={days.length + 1} scope="colgroup">
                    {team}
                  </th>
                </tr>
              )}
              {people
                .filter((row) => (row.equipe ?? '') === team)
                .map((person) => (
                  <tr key={person.id}>
                    <th scope="row">
                      <span className="row">
                        <Face name={salarie.titleOf(person)} />
                        <span className="clip">{person.prenom}</span>
                      </span>
                    </th>
                    {days.map((jour) => (
                      <DayCell
                        key={jour}
                        person={person}
                        jour={jour}
                        planning={planning}
                        mayPlan={mayPlan}
                        onOpen={setOpened}
                      />
                    ))}
                  </tr>
                ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      {opened && <CellSheet cell={opened} planning={planning} onClose={() => setOpened(null)} />}
    </div>
  );
}
