/** Who belongs to the firm on a day, and which days he works by contract. */
import { type Day, daysBetween, isWeekend, mondayOf, weekdayOf } from '../../core/dates.ts';
import type { JoursSemaine, RythmeSalarie } from './rythme-salarie.entity.ts';
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

/** Days worked in even and odd weeks, and one week at school out of so many. */
export type RythmeContrat = Pick<
  RythmeSalarie,
  'depuis' | 'joursPairs' | 'joursImpairs' | 'ecoleSemaines' | 'ecoleLundi'
>;

const FIVE: JoursSemaine = [1, 2, 3, 4, 5];
const FOUR: JoursSemaine = [1, 2, 3, 4];

function always(joursPairs: JoursSemaine, joursImpairs: JoursSemaine): RythmeContrat {
  return { depuis: '0000-01-01', joursPairs, joursImpairs, ecoleSemaines: null, ecoleLundi: null };
}

/** The three rhythms of the firm. Source: its planning workbook. */
const RYTHMES_DE_BASE: Readonly<Record<Rythme, RythmeContrat>> = {
  'paire-5-impaire-4': always(FIVE, FOUR),
  '5-jours': always(FIVE, FIVE),
  '4-jours': always(FOUR, FOUR),
};

/** The rhythm that holds on `day`: the latest dated one, else the one on the person's sheet. */
export function rythmeLe(base: Rythme, dates: readonly RythmeContrat[], day: Day): RythmeContrat {
  let found: RythmeContrat = RYTHMES_DE_BASE[base];
  for (const rythme of dates) {
    if (rythme.depuis <= day && rythme.depuis > found.depuis) found = rythme;
  }
  return found;
}

/** The days of the week worked in the week of a day that is even or odd. */
export function joursDuRythme(rythme: RythmeContrat, isPaire: boolean): JoursSemaine {
  return isPaire ? rythme.joursPairs : rythme.joursImpairs;
}

/** Whether an apprentice is at school in the week of `day`. */
export function isSemaineEcole({ ecoleSemaines, ecoleLundi }: RythmeContrat, day: Day): boolean {
  if (ecoleSemaines === null || ecoleLundi === null || isWeekend(day)) return false;
  const weeks = Math.round(daysBetween(mondayOf(ecoleLundi), mondayOf(day)) / 7);
  return weeks >= 0 && weeks % ecoleSemaines === 0;
}

/** Whether the rhythm has someone work on `day`, holidays and school apart. */
export function isJourDuRythme(rythme: RythmeContrat, day: Day, isPaire: boolean): boolean {
  return joursDuRythme(rythme, isPaire).includes(weekdayOf(day));
}
