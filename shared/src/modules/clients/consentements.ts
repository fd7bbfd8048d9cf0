/** What a client agrees to today: the last word of each use. */
import type { Day } from '../../core/dates.ts';
import type { Consentement, Usage } from './consentement.entity.ts';

type Said = Pick<Consentement, 'usage' | 'jour' | 'createdAt'>;

/** The last word for a use on `day`, or null where nobody said anything: then it is a no. */
export function lastWord<C extends Said>(said: readonly C[], usage: Usage, day: Day): C | null {
  const [last] = said
    .filter((one) => one.usage === usage && one.jour <= day)
    .sort((a, b) => b.jour.localeCompare(a.jour) || b.createdAt - a.createdAt);
  return last ?? null;
}
