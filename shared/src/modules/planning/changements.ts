/** What changed in someone's week since he last saw it. */
import { type Day, mondayOf, weekdayOf } from '../../core/dates.ts';
import { type Contenu, DEMIS } from './cases.ts';
import type { ContenuVu } from './semaine-vue.entity.ts';

type Lire = (jour: Day, demiJournee: (typeof DEMIS)[number]) => Contenu;

/** A week as it is kept once seen: free half-days are left out. */
export function vueDe(jours: readonly Day[], lire: Lire): ContenuVu {
  const vue: Record<string, string> = {};
  for (const jour of jours) {
    for (const demi of DEMIS) {
      const { chantierId, absence } = lire(jour, demi);
      const value = chantierId ?? absence;
      if (value !== null) vue[`${jour}|${demi}`] = value;
    }
  }
  return vue;
}

export interface Changement {
  readonly jour: Day;
  /** The halves of the day that changed. */
  readonly demis: readonly (typeof DEMIS)[number][];
  /** Chantier id or absence before and now, null where free; of the first half that changed. */
  readonly avant: string | null;
  readonly apres: string | null;
}

/** The days that are no longer as they were seen, in their order. */
export function changementsDe(vue: ContenuVu, jours: readonly Day[], lire: Lire): Changement[] {
  const now = vueDe(jours, lire);
  return jours.flatMap((jour) => {
    const changed = DEMIS.filter((demi) => vue[`${jour}|${demi}`] !== now[`${jour}|${demi}`]);
    const [first] = changed;
    if (first === undefined) return [];
    const key = `${jour}|${first}`;
    return [{ jour, demis: changed, avant: vue[key] ?? null, apres: now[key] ?? null }];
  });
}

/** From Friday on everybody gets the next week, sent or not. */
const VENDREDI = 5;

/** Whether a week is due on a phone: sent, or under way, or the next one from Friday on. */
export function isSemaineDue(
  lundi: Day,
  { today, isSent }: { today: Day; isSent: boolean },
): boolean {
  const monday = mondayOf(today);
  if (isSent || lundi === monday) return true;
  return lundi > monday && weekdayOf(today) >= VENDREDI;
}

/** What is to be told about someone's week: that it is ready, or what has changed since he saw it. */
export interface Nouvelle {
  /** Not seen yet; else what has changed since. */
  readonly isNew: boolean;
  readonly changes: readonly Changement[];
}

/**
 * What there is to tell about the week of some days: null where it was seen and stands, where it is not
 * due yet, or where it is empty. What is before `today` is no news. The phone's home and the notices that
 * go out to it follow this one rule.
 */
export function nouvelleDe(
  { jours, today }: { jours: readonly Day[]; today: Day },
  { vue, isDue }: { vue: ContenuVu | null; isDue: boolean },
  lire: Lire,
): Nouvelle | null {
  if (vue === null) {
    const isEmpty = Object.keys(vueDe(jours, lire)).length === 0;
    return isDue && !isEmpty ? { isNew: true, changes: [] } : null;
  }
  const ahead = jours.filter((jour) => jour >= today);
  const changes = changementsDe(vue, ahead, lire);
  return changes.length > 0 ? { isNew: false, changes } : null;
}
