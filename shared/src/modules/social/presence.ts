/** Who belongs to the firm on a day, and which days he works by habit. */
import { type Day, isoWeekOf, raisonChome, weekdayOf } from '../../core/dates.ts';
import type { Rythme } from './salarie.entity.ts';

/** Since when, until when someone belongs to the firm. */
export interface Presence {
  readonly dateEntree: Day;
  readonly dateSortie: Day | null;
}

/** Whether someone belongs to the firm on `day`. */
export function isPresent({ dateEntree, dateSortie }: Presence, day: Day): boolean {
  return dateEntree <= day && (dateSortie === null || day <= dateSortie);
}

/** Whether the ISO week of `day` is even: five days at the firm, four in odd weeks. */
export function isSemainePaire(day: Day): boolean {
  return isoWeekOf(day).week % 2 === 0;
}

/** Whether someone with this rhythm works on `day` by habit. Source: the firm's planning. */
export function isJourDuRythme(rythme: Rythme, day: Day): boolean {
  if (raisonChome(day) !== null) return false;
  const isFriday = weekdayOf(day) === 5;
  if (rythme === '4-jours') return !isFriday;
  return rythme === '5-jours' || !isFriday || isSemainePaire(day);
}
