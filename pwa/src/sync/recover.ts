/** What the phone does when the server's history or its own numbering no longer match. */
import { RESYNCS_PER_HOUR } from '#shared/core/limits.ts';
import { syncedEntities } from '#shared/sync/registry-type.ts';
import type { Verdict } from '#shared/sync/wire.ts';
import type { ApplyDeps } from './apply-answer.ts';
import { overlayOf, refold } from './overlay.ts';
import type { RequestDeps } from './request.ts';
import type { Entry, JournalEntry, SyncMeta } from './store.ts';

const HOUR_MS = 3_600_000;

/**
 * Starts reading everything again, from nothing; what waits to be sent is not touched. False where
 * it was already done twice within the hour: then a person has to look.
 */
export async function startResync(deps: RequestDeps, epoch: number | null): Promise<boolean> {
  const now = deps.clock();
  return deps.store.transaction('rw', ['meta'], async (tx) => {
    const meta = await tx.get<SyncMeta>('meta', 'sync');
    if (!meta) return true;
    const recent = meta.resyncs.filter((at) => now - at < HOUR_MS && at <= now);
    if (recent.length >= RESYNCS_PER_HOUR) return false;
    await tx.put('meta', {
      ...meta,
      epoch,
      have: {},
      gen: meta.gen + 1,
      rev: meta.rev + 1,
      sweeping: true,
      received: 0,
      resyncs: [...recent, now],
    } satisfies SyncMeta);
    return true;
  });
}

/**
 * This phone's storage was copied: another phone uses the same numbers. It becomes a device of its
 * own, and what was not judged is numbered again from 1, in order.
 */
export async function renumber(deps: RequestDeps & ApplyDeps): Promise<void> {
  const views = syncedEntities(deps.registry).map((entity) => entity.table);
  const tables = ['meta', 'outbox', 'journal', 'shadow', ...views];
  await deps.store.transaction('rw', tables, async (tx) => {
    const meta = await tx.get<SyncMeta>('meta', 'sync');
    if (!meta) return;
    const entries = await tx.all<Entry>('outbox');
    // Accepted, or kept whole by the server under the old number: sent again it would count twice.
    const isJudged = ({ seq, parkedAt }: Entry) => seq !== undefined || parkedAt !== undefined;
    const judged = entries.filter(isJudged);
    const waiting = entries.filter((entry) => !isJudged(entry));
    const now = deps.clock();
    const journal = judged.map((entry): JournalEntry => {
      const { mid, seq } = entry;
      const verdict: Verdict =
        seq === undefined
          ? { mid, st: 'parked', text: 'Gardé au bureau.' }
          : { mid, st: 'ok', seq };
      return { ...entry, device: meta.device, verdict, judgedAt: now };
    });
    if (journal.length > 0) await tx.bulkPut('journal', journal);
    await tx.bulkDelete(
      'outbox',
      entries.map((entry) => entry.mid),
    );
    const renumbered = waiting.map((entry, i) => ({ ...entry, mid: i + 1 }));
    await tx.bulkPut('outbox', renumbered);
    await refold(tx, deps.userId, {
      ...overlayOf(renumbered),
      refold: new Set(judged.flatMap((entry) => entry.keys)),
    });
    await tx.put('meta', {
      ...meta,
      device: deps.newId(),
      nextMid: waiting.length + 1,
      sentMid: 0,
      rev: meta.rev + 1,
    } satisfies SyncMeta);
  });
}
