/** My week in five rows, then who is where today. */

import { Check, Lock, Sun } from 'lucide-react';
import { Link } from 'wouter';
import { type Day, ferieOf, plusDays, weekDaysOf } from '#shared/core/dates.ts';
import { CHANTIER_SUPPRIME } from '#shared/modules/chantiers/chantier.entity.ts';
import { ABSENCES, type Affectation } from '#shared/modules/planning/affectation.entity.ts';
import { meteoDu } from '#shared/modules/planning/meteo.ts';
import type { Pointage } from '#shared/modules/planning/pointage.entity.ts';
import { heuresDe } from '#shared/modules/planning/pointages.ts';
import { Face, tintOf } from '../../ui/face.tsx';
import { formatNumber, formatWeekday } from '../../ui/format.ts';
import { MeteoMark, MeteoSource, MeteoText } from './meteo-jour.tsx';
import { type Meteo, useMeteo } from './use-meteo.ts';
import { type Planning, usePlanning } from './use-planning.ts';
import { usePointages } from './use-pointages.ts';

/** What a half-day shows: a name, a place, the chantier to open. */
export interface Shown {
  readonly title: string;
  readonly place: string;
  readonly chantierId: string | null;
}

/** What a cell shows; null where nothing is planned. */
export function shownOf(cell: Affectation | undefined, planning: Planning): Shown | null {
  if (cell?.absence) return { title: ABSENCES[cell.absence], place: '', chantierId: null };
  if (!cell?.chantierId) return null;
  const row = planning.chantierById.get(cell.chantierId);
  // A reference may dangle while rows are still coming.
  if (!row) return { title: CHANTIER_SUPPRIME, place: '', chantierId: cell.chantierId };
  const title = cell.sav ? `SAV ${row.libelle}` : row.libelle;
  return { title, place: row.ville, chantierId: row.id };
}

/** Why somebody does not work on a day by his contract; null where he does. */
export function reposText(planning: Planning, salarieId: string, day: Day): string | null {
  const repos = planning.reposDe(salarieId, day);
  if (repos === 'ecole') return ABSENCES.ecole;
  return repos === 'repos' ? 'Repos' : null;
}

function halvesOf(planning: Planning, salarieId: string, day: Day): Shown[] {
  const morning = shownOf(planning.caseDe(salarieId, day, 'matin'), planning);
  const afternoon = shownOf(planning.caseDe(salarieId, day, 'apres-midi'), planning);
  const isSame =
    morning?.title === afternoon?.title && morning?.chantierId === afternoon?.chantierId;
  if (isSame) return morning ? [morning] : [];
  return [
    ...(morning ? [{ ...morning, place: `matin · ${morning.place}` }] : []),
    ...(afternoon ? [{ ...afternoon, place: `après-midi · ${afternoon.place}` }] : []),
  ];
}

function DayRow({
  day,
  today,
  planning,
  salarieId,
  done,
  meteo,
}: {
  day: Day;
  today: Day;
  planning: Planning;
  salarieId: string;
  done: Pointage | undefined;
  meteo: Meteo | null;
}) {
  const ferie = ferieOf(day);
  const weather = meteoDu(meteo?.prevision ?? null, day);
  const halves = halvesOf(planning, salarieId, day);
  const lines: Shown[] =
    halves.length > 0
      ? halves
      : [
          {
            title: ferie ? 'Férié' : (reposText(planning, salarieId, day) ?? 'Rien de prévu'),
            place: ferie ?? '',
            chantierId: null,
          },
        ];
  return (
    <li className="day-row" aria-current={day === today ? 'date' : undefined}>
      <span className="day-row__date">
        <small>{formatWeekday(day)}</small>
        <b>{Number(day.slice(8))}</b>
      </span>
      <span className="grow stack stack--tight">
        {lines.map((line) => {
          const content = (
            <>
              <span className="list-row__title">{line.title}</span>
              {line.place && <span className="list-row__sub">{line.place}</span>}
            </>
          );
          const className = `day-row__line ${line.chantierId ? tintOf(line.chantierId) : ''}`;
          return line.chantierId ? (
            <Link
              key={line.title + line.place}
              className={className}
              href={`/chantiers/${line.chantierId}`}
            >
              {content}
            </Link>
          ) : (
            <span key={line.title + line.place} className={className}>
              {content}
            </span>
          );
        })}
        {weather && <MeteoText jour={weather} />}
      </span>
      {weather && <MeteoMark jour={weather} />}
      {done && (
        <span className="badge badge--good">
          <Check aria-hidden />
          {formatNumber(heuresDe(done))} h
        </span>
      )}
      {planning.isVerrouille(day) && (
        <span className="badge">
          <Lock aria-hidden />
          Fixé
        </span>
      )}
      {day === today && (
        <span className="badge badge--accent">
          <Sun aria-hidden />
          Aujourd’hui
        </span>
      )}
    </li>
  );
}

export function WhoIsWhere({ day, planning }: { day: Day; planning: Planning }) {
  const groups = new Map<string, { shown: Shown; names: string[] }>();
  for (const person of planning.salaries) {
    for (const shown of halvesOf(planning, person.id, day)) {
      const key = shown.chantierId ?? shown.title;
      const group = groups.get(key) ?? { shown, names: [] };
      group.names.push(person.prenom);
      groups.set(key, group);
    }
  }
  if (groups.size === 0) return <p className="muted">Personne n’est planifié ce jour-là.</p>;
  return (
    <ul className="card">
      {[...groups].map(([key, { shown, names }]) => (
        <li key={key} className="list-row list-row--line">
          <span className="grow">
            <span className="list-row__title">{shown.title}</span>
            <span className="list-row__sub">{names.join(', ')}</span>
          </span>
          <span className="faces">
            {names.slice(0, 4).map((name) => (
              <Face key={name} name={name} />
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

export function MyWeek({
  monday,
  today,
  salarieId,
}: {
  monday: Day;
  today: Day;
  salarieId: string;
}) {
  const planning = usePlanning(monday, plusDays(monday, 6));
  const pointageOf = usePointages(monday, plusDays(monday, 6));
  const meteo = useMeteo();
  if (!planning) return null;
  const weekend = weekDaysOf(monday, 7).slice(5);
  const days = [
    ...weekDaysOf(monday),
    ...weekend.filter((day) => halvesOf(planning, salarieId, day).length > 0),
  ];
  const isThisWeek = days.includes(today);
  return (
    <div className="stack">
      <ul className="card">
        {days.map((day) => (
          <DayRow
            key={day}
            day={day}
            today={today}
            planning={planning}
            salarieId={salarieId}
            done={pointageOf?.(salarieId, day)}
            meteo={meteo}
          />
        ))}
      </ul>
      {meteo && days.some((day) => meteoDu(meteo.prevision, day)) && <MeteoSource meteo={meteo} />}
      {isThisWeek && (
        <section className="stack stack--tight">
          <h2 className="section-title">Qui est où aujourd’hui</h2>
          <WhoIsWhere day={today} planning={planning} />
        </section>
      )}
    </div>
  );
}
