/** What changed in someone's week since he last saw it. */
import type { Day } from '../../core/dates.ts';
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
