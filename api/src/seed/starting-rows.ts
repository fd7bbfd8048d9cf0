/** Gives a firm that was opened before they existed the rules and checklists it would begin with today. */
import type { OpenFirm } from '../firms/firms.ts';
import { startingOps } from './reference.ts';

/**
 * Adds the starting rows that the firm has never had, and answers how many. Each has the same id in every
 * firm: one that the office changed stays as it is, one that it deleted does not come back.
 */
export function addStartingRows({ firm, people }: OpenFirm): number {
  const [owner] = people.list().filter(({ role }) => role === 'gerant');
  const actor = owner && firm.actorOf(owner.id);
  // Nobody has opened this firm yet: the first person brings them along.
  if (!actor) return 0;
  const missing = startingOps().filter(({ e, id }) => !firm.rows.exists(e, id));
  if (missing.length > 0) firm.writeAsServer(missing, actor);
  return missing.length;
}
