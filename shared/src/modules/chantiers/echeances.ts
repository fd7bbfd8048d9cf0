/** Days by which tasks are due: months clamp at their end, holidays and weekends are stepped over. */
import {
  type Day,
  dayPlusMonths,
  monthOf,
  plusDays,
  plusMonths,
  raisonChome,
} from '../../core/dates.ts';
import type { Recurrence } from './tache.entity.ts';

/** `day`, or the first day after it on which the firm works. */
export function jourOuvreDe(day: Day): Day {
  let found = day;
  while (raisonChome(found) !== null) found = plusDays(found, 1);
  return found;
}

/** The day a delay leads to from `day`: months first (31 January + 1 month is 28 February), then days. */
export function echeanceDe(
  day: Day,
  delai: { delaiMois: number | null; delaiJours: number | null; jourOuvre: boolean },
): Day {
  const due = plusDays(dayPlusMonths(day, delai.delaiMois ?? 0), delai.delaiJours ?? 0);
  return delai.jourOuvre ? jourOuvreDe(due) : due;
}

/** The day of the month `jourDuMois`, or the last one where the month is shorter. */
export function jourDansLeMois(month: string, jourDuMois: number): Day {
  const last = plusDays(`${plusMonths(month, 1)}-01`, -1);
  const day = `${month}-${String(jourDuMois).padStart(2, '0')}`;
  return day < last ? day : last;
}

const MONTHS = { mois: 1, trimestre: 3, annee: 12 } as const;

/** The days of a calendar rule from `from` to `to`, both included: ends of quarters and years too. */
export function occurrences(
  { jourDuMois, chaque }: { jourDuMois: number; chaque: keyof typeof MONTHS },
  { from, to }: { from: Day; to: Day },
): Day[] {
  const days: Day[] = [];
  for (let month = monthOf(from); month <= monthOf(to); month = plusMonths(month, 1)) {
    const number = Number(month.slice(5));
    if (number % MONTHS[chaque] !== 0) continue;
    const day = jourDansLeMois(month, jourDuMois);
    if (day >= from && day <= to) days.push(day);
  }
  return days;
}

/** When a recurring task comes back, counted from the day it was due. */
export function prochaineEcheance(due: Day, recurrence: Recurrence): Day {
  switch (recurrence) {
    case 'semaine':
      return plusDays(due, 7);
    case 'deux-semaines':
      return plusDays(due, 14);
    case 'mois':
      return dayPlusMonths(due, 1);
    case 'trimestre':
      return dayPlusMonths(due, 3);
    case 'annee':
      return dayPlusMonths(due, 12);
    default:
      return recurrence satisfies never;
  }
}
