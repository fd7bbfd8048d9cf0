/** In which order the day shows its chantiers and absences, and on which one its three verbs work. */
import type { DemiJournee } from '#shared/modules/planning/affectation.entity.ts';

interface Placed {
  readonly jour: string;
  readonly demiJournees: readonly DemiJournee[];
  readonly chantier: object | null;
  readonly title: string;
}

const isMorning = ({ demiJournees }: Placed) => demiJournees.includes('matin');

/** Day by day, mornings first; of many people's day chantiers before absences. The same each time it is read. */
export function orderStays<S extends Placed>(stays: readonly S[], isOfMany: boolean): S[] {
  const late = (stay: S) => Number(isOfMany && stay.chantier === null);
  return [...stays].sort(
    (a, b) =>
      a.jour.localeCompare(b.jour) ||
      late(a) - late(b) ||
      Number(isMorning(b)) - Number(isMorning(a)) ||
      a.title.localeCompare(b.title, 'fr'),
  );
}

/**
 * The stay of today on which a photo, a note or a calculation is made without asking: where one is at
 * this half of the day, else where one goes today. Of many people's day, the only chantier or none.
 */
export function stayOfNow<S extends Placed>(
  today: readonly S[],
  { isOfMany, demi }: { isOfMany: boolean; demi: DemiJournee },
): S | undefined {
  const sites = today.filter(({ chantier }) => chantier !== null);
  if (isOfMany) return sites.length === 1 ? sites[0] : undefined;
  return sites.find(({ demiJournees }) => demiJournees.includes(demi)) ?? sites[0];
}
