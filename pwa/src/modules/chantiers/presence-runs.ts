/** Who is on a chantier in the days to come: days of one same team told as one stretch. */
import { type Day, daysBetween } from '#shared/core/dates.ts';

/** A half-day of someone on the chantier. */
interface Placed {
  readonly salarieId: string;
  readonly jour: Day;
}

/** From the first to the last day of one same team. */
export interface Run {
  readonly first: Day;
  readonly last: Day;
  readonly ids: readonly string[];
}

/** A week-end between two days does not part them. */
const NEAR_DAYS = 3;

/** Stretches in the order of the calendar; ids sorted, each once. A day of `alone` is never joined to others. */
export function presenceRuns(placed: readonly Placed[], alone: Day): Run[] {
  const idsOf = new Map<Day, Set<string>>();
  for (const { jour, salarieId } of placed) {
    idsOf.set(jour, (idsOf.get(jour) ?? new Set()).add(salarieId));
  }
  const runs: Run[] = [];
  for (const jour of [...idsOf.keys()].sort()) {
    const ids = [...(idsOf.get(jour) ?? [])].sort();
    const before = runs.at(-1);
    const isSame =
      before !== undefined &&
      before.last !== alone &&
      before.ids.join() === ids.join() &&
      daysBetween(before.last, jour) <= NEAR_DAYS;
    if (isSame) runs[runs.length - 1] = { ...before, last: jour };
    else runs.push({ first: jour, last: jour, ids });
  }
  return runs;
}
