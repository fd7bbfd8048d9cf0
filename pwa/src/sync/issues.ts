/** What a person does with a refused change: send it again, correct it, or give it up. */
import { isCommand } from '#shared/sync/fold.ts';
import type { Phone } from './phone.ts';
import type { Issue } from './store.ts';
import type { DraftOp } from './write.ts';

/** Takes a refused change off the screen; a copy stays in the journal and here for 30 days. */
export async function abandon(phone: Phone, issue: Issue): Promise<void> {
  await phone.db.table('issue').put({ ...issue, abandonedAt: Date.now() });
}

/** Settles a refused change that was written again as a new one. */
export async function replace(phone: Phone, issue: Issue): Promise<void> {
  await phone.db.table('issue').put({ ...issue, abandonedAt: Date.now(), replaced: true });
}

/** The ops of a refused change, as a screen would write them again. */
export function draftsOf(issue: Issue): DraftOp[] {
  return issue.ops.map((op): DraftOp => {
    if (isCommand(op) || op.t === 'create') return op;
    const { base: _base, ...draft } = op;
    return draft;
  });
}

/** Writes a refused change again as a new one; the old one is settled only if that was possible. */
export async function resend(phone: Phone, issue: Issue): Promise<void> {
  const written = await phone.write(draftsOf(issue));
  if (written.ok) await replace(phone, issue);
}
