/** Gives a firm that was opened before the rules of tasks existed those it would begin with today. */
import { regleTache } from '#shared/modules/chantiers/regle-tache.entity.ts';
import { REGLES_DE_DEPART } from '#shared/modules/chantiers/regles-de-depart.ts';
import type { OpenFirm } from '../firms/firms.ts';
import { opsOfKeyed } from './reference.ts';

/**
 * Adds the starting rules that the firm has never had, and answers how many. A rule's id is that of
 * its code: one that the office changed stays as it is, one that it deleted does not come back.
 */
export function addStartingRules({ firm, people }: OpenFirm): number {
  const [owner] = people.list().filter(({ role }) => role === 'gerant');
  const actor = owner && firm.actorOf(owner.id);
  // Nobody has opened this firm yet: the first person brings the rules along.
  if (!actor) return 0;
  const missing = opsOfKeyed(regleTache, REGLES_DE_DEPART).filter(
    ({ id }) => !firm.rows.get(regleTache, id),
  );
  if (missing.length > 0) firm.writeAsServer(missing, actor);
  return missing.length;
}
