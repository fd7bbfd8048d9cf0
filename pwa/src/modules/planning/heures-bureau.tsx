/** Everybody's week before the office: hours planned, hours done, and where they differ. */
import { Check, ChevronLeft, ChevronRight, Clock, TriangleAlert } from 'lucide-react';
import { useSearchParams } from 'wouter';
import {
  type Day,
  dayAt,
  isDay,
  isoWeekOf,
  mondayOf,
  plusDays,
  weekDaysOf,
} from '#shared/core/dates.ts';
import { ecartDe, heuresDe } from '#shared/modules/planning/pointages.ts';
import { isPresent } from '#shared/modules/social/presence.ts';
import type { Salarie } from '#shared/modules/social/salarie.entity.ts';
import { formatNumber, formatWeekday } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { type Planning, usePlanning } from './use-planning.ts';
import { journeeOf, type PointageOf, prevueOf, usePointages } from './use-pointages.ts';

interface CellProps {
  readonly person: Salarie;
  readonly jour: Day;
  readonly planning: Planning;
  readonly pointageOf: PointageOf;
}

function DayCell({ person, jour, planning, pointageOf }: CellProps) {
  const row = pointageOf(person.id, jour);
  const prevue = prevueOf(planning, person.id, jour);
  if (!row) {
    return <td className="muted">{prevue ? `${formatNumber(heuresDe(prevue))} h prévues` : ''}</td>;
  }
  const journee = journeeOf(row);
  const ecart = ecartDe(prevue, journee);
  const names = [journee.matinChantierId, journee.apresMidiChantierId].flatMap((id) =>
    id === null ? [] : (planning.chantierById.get(id)?.libelle ?? 'un autre chantier'),
  );
  return (
    <td>
      <b>{formatNumber(heuresDe(journee))} h</b>{' '}
      {ecart === null ? (
        <Check aria-label="comme prévu" className="icon-good" />
      ) : (
        <span className="badge badge--watch">
          <TriangleAlert aria-hidden />
          {ecart.heures !== 0 &&
            `${ecart.heures > 0 ? '+' : '−'} ${formatNumber(Math.abs(ecart.heures))} h`}
          {ecart.isAilleurs && ` ${[...new Set(names)].join(', ')}`}
        </span>
      )}
    </td>
  );
}

export default function HeuresBureau() {
  const [params, setParams] = useSearchParams();
  const asked = params.get('semaine');
  const monday = mondayOf(asked !== null && isDay(asked) ? asked : dayAt(Date.now()));
  const planning = usePlanning(monday, plusDays(monday, 6));
  const pointageOf = usePointages(monday, plusDays(monday, 6));
  const go = (days: number) => setParams({ semaine: plusDays(monday, days) }, { replace: true });
  const jours = weekDaysOf(monday);
  if (!planning || !pointageOf) return <div className="page" />;
  const people = planning.salaries.filter((row) => jours.some((jour) => isPresent(row, jour)));
  const total = (person: Salarie, isDone: boolean) =>
    weekDaysOf(monday, 7).reduce((sum, jour) => {
      const row = pointageOf(person.id, jour);
      const prevue = prevueOf(planning, person.id, jour);
      const journee = isDone ? row && journeeOf(row) : prevue;
      return sum + (journee ? heuresDe(journee) : 0);
    }, 0);
  return (
    <Page
      title="Heures"
      back="/planning"
      subtitle={`Semaine ${isoWeekOf(monday).week}, ce qui est fait face à ce qui était prévu`}
      actions={
        <>
          <button
            type="button"
            className="button button--icon"
            aria-label="Semaine précédente"
            onClick={() => go(-7)}
          >
            <ChevronLeft />
          </button>
          <button
            type="button"
            className="button button--icon"
            aria-label="Semaine suivante"
            onClick={() => go(7)}
          >
            <ChevronRight />
          </button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keyboard. */}
      <section className="card table-wrap" aria-label="Heures de la semaine" tabIndex={0}>
        <table className="table hours-table">
          <thead>
            <tr>
              <th scope="col">
                <Clock aria-hidden /> Qui
              </th>
              {jours.map((jour) => (
                <th key={jour} scope="col">
                  {formatWeekday(jour)} {Number(jour.slice(8))}
                </th>
              ))}
              <th scope="col">Semaine</th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.id}>
                <th scope="row">
                  {person.prenom} {person.nom}
                </th>
                {jours.map((jour) => (
                  <DayCell
                    key={jour}
                    person={person}
                    jour={jour}
                    planning={planning}
                    pointageOf={pointageOf}
                  />
                ))}
                <td>
                  <b>{formatNumber(total(person, true))} h</b> sur{' '}
                  {formatNumber(total(person, false))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Page>
  );
}
