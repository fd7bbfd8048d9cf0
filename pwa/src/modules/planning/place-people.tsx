/** Several people on a chantier over the days of a week; says before what it will leave alone. */
import { useState } from 'react';
import {
  dayAt,
  isoWeekOf,
  mondayOf,
  plusDays,
  raisonChome,
  weekDaysOf,
} from '#shared/core/dates.ts';
import type { Chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { demisDe, poser } from '#shared/modules/planning/remplir.ts';
import { attendSignature, contenuSur } from '#shared/modules/planning/visibilite.ts';
import { isPresent } from '#shared/modules/social/presence.ts';
import { salarie } from '#shared/modules/social/salarie.entity.ts';
import { Face } from '../../ui/face.tsx';
import { count, formatWeekday } from '../../ui/format.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useGesture } from '../../ui/use-gesture.ts';
import { direLaisses } from './dire-geste.ts';
import { opsOfCases, type Planning } from './use-planning.ts';

interface PlacePeopleProps {
  readonly row: Chantier;
  readonly planning: Planning;
  readonly onClose: () => void;
}

export function PlacePeople({ row: site, planning, onClose }: PlacePeopleProps) {
  const thisMonday = mondayOf(dayAt(Date.now()));
  const [monday, setMonday] = useState(plusDays(thisMonday, 7));
  const days = weekDaysOf(monday);
  const [excluded, setExcluded] = useState<ReadonlySet<number>>(new Set());
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [remplacer, setRemplacer] = useState(false);
  const act = useGesture();
  const people = planning.salaries.filter((row) => days.some((day) => isPresent(row, day)));
  const asked = demisDe(
    people.filter((row) => chosen.has(row.id)).map((row) => row.id),
    days.filter((_, i) => !excluded.has(i)),
  );
  // The days are chosen for all: a day off of one of them is left to him.
  const demis = asked.filter(
    ({ salarieId, jour }) => planning.reposDe(salarieId, jour) !== 'repos',
  );
  const rested = asked.length - demis.length;
  const contenu = contenuSur(site);
  const plan = poser(planning, demis, {
    contenu,
    mode: remplacer ? 'remplacer' : 'garder',
  });
  const left = [
    direLaisses(plan),
    rested > 0 && `${count(rested, 'demi-journée')} de repos du contrat`,
  ]
    .filter(Boolean)
    .join(' ; ');

  function toggle<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
    const next = new Set(set);
    if (!next.delete(item)) next.add(item);
    return next;
  }

  function place() {
    onClose();
    void act({
      ops: opsOfCases(plan.cases, planning),
      says: `${count(plan.cases.length / 2, 'journée posée', 'journées posées')}.`,
      undo: opsOfCases(plan.avant, planning),
    });
  }

  return (
    <Sheet title={contenu.sav ? 'Planifier un SAV' : 'Planifier des personnes'} onClose={onClose}>
      {attendSignature(site.etat) && (
        <p className="notice">
          Ce chantier n’est pas signé : le planning de l’équipe ne le propose qu’une fois signé.
        </p>
      )}
      <div className="segments" role="group" aria-label="Semaine">
        {[0, 7, 14].map((offset) => {
          const start = plusDays(thisMonday, offset);
          return (
            <button
              key={offset}
              type="button"
              aria-pressed={start === monday}
              onClick={() => setMonday(start)}
            >
              {offset === 0 ? 'Celle-ci' : `S ${isoWeekOf(start).week}`}
            </button>
          );
        })}
      </div>
      <div className="row row--wrap" role="group" aria-label="Jours">
        {days.map((day, i) => (
          <button
            key={day}
            type="button"
            className="chip"
            disabled={raisonChome(day) !== null}
            aria-pressed={!excluded.has(i) && raisonChome(day) === null}
            onClick={() => setExcluded(toggle(excluded, i))}
          >
            {formatWeekday(day)} {Number(day.slice(8))}
          </button>
        ))}
      </div>
      <ul className="card">
        {people.map((row) => (
          <li key={row.id} className="list-row--line">
            <label className="list-row">
              <Face name={salarie.titleOf(row)} />
              <span className="grow strong">{salarie.titleOf(row)}</span>
              <input
                type="checkbox"
                className="tick"
                checked={chosen.has(row.id)}
                onChange={() => setChosen(toggle(chosen, row.id))}
              />
            </label>
          </li>
        ))}
      </ul>
      <label className="check">
        <input type="checkbox" checked={remplacer} onChange={() => setRemplacer(!remplacer)} />
        Remplacer ce qui est déjà prévu ailleurs
      </label>
      <p className="small muted" role="status">
        {chosen.size === 0
          ? 'Choisissez au moins une personne.'
          : `${count(plan.cases.length, 'demi-journée')} à poser${left === '' ? '' : ` ; ${left}`}.`}
      </p>
      <button
        type="button"
        className="button button--primary button--main"
        disabled={plan.cases.length === 0}
        onClick={place}
      >
        Poser sur le planning
      </button>
    </Sheet>
  );
}
