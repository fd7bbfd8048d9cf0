/** What the phone does when the server's history or its own numbering no longer match. */
import { RESYNCS_PER_HOUR } from '#shared/core/limits.ts';
import { syncedEntities } from '#shared/sync/registry-type.ts';
import { SCHEMA, type Verdict } from '#shared/sync/wire.ts';
import type { ApplyDeps } from './apply-answer.ts';
import { offerAgain } from './blob-store.ts';
import { overlayOf, refold } from './overlay.ts';
import type { RequestDeps } from './request.ts';
import type { Entry, JournalEntry, Shadow, SyncMeta, Tx, ViewRow } from './store.ts';

const HOUR_MS = 3_600_000;

/**
 * Starts reading everything again, from nothing; what waits to be sent is not touched. False where
 * it was already done twice within the hour: then a person has to look.
 */
export async function startResync(deps: RequestDeps): Promise<boolean> {
  const now = deps.clock();
  return deps.store.transaction('rw', ['meta'], async (tx) => {
    const meta = await tx.get<SyncMeta>('meta', 'sync');
    if (!meta) return true;
    const recent = meta.resyncs.filter((at) => now - at < HOUR_MS && at <= now);
    if (recent.length >= RESYNCS_PER_HOUR) return false;
    await tx.put('meta', {
      ...meta,
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

/** What keeps a number dense without taking effect: the same on every copy of this phone. */
function voidOf(mid: number, wall = 0): Entry {
  return { mid, v: SCHEMA, wall, ops: [], keys: [] };
}

/**
 * What goes up again after a restore, by number. All that was accepted goes, also what the server still
 * knows: it answers that with its first verdict, and so finds out where another copy of this phone has
 * used the same numbers since. What was refused must not take effect now, and what is no longer kept
 * cannot: they go as voids.
 */
function replayed(
  outbox: readonly Entry[],
  journal: readonly JournalEntry[],
  { lastMid, nextMid, isWhole }: { lastMid: number; nextMid: number; isWhole: boolean },
): Entry[] {
  const known = new Map<number, Entry>();
  const walls = new Map(journal.map(({ mid, wall }) => [mid, wall]));
  const accepted = journal.filter(({ verdict }) => isWhole || verdict.st !== 'refused');
  for (const { mid, v, wall, ops, keys } of [...accepted, ...outbox]) {
    known.set(mid, { mid, v, wall, ops, keys });
  }
  for (let mid = lastMid + 1; mid < nextMid; mid++) {
    if (!known.has(mid)) known.set(mid, voidOf(mid, walls.get(mid)));
  }
  return [...known.values()].sort((a, b) => a.mid - b.mid);
}

/**
 * The server begins a new epoch: its history was put back to an earlier state, in which it had judged
 * this phone up to `lastMid`. What it forgot stands in the journal and goes back in front of the outbox
 * under the same numbers, files are offered again; then everything is read again.
 */
export async function replay(
  deps: RequestDeps & ApplyDeps,
  { epoch, lastMid }: { epoch: number; lastMid: number },
): Promise<void> {
  const views = syncedEntities(deps.registry).map((entity) => entity.table);
  const tables = ['meta', 'outbox', 'journal', 'shadow', 'blob', ...views];
  await deps.store.transaction('rw', tables, async (tx) => {
    const meta = await tx.get<SyncMeta>('meta', 'sync');
    if (!meta) return;
    await offerAgain(tx, deps.registry);
    const outbox = await tx.all<Entry>('outbox');
    const journal = (await tx.all<JournalEntry>('journal')).filter(
      ({ device }) => device === meta.device,
    );
    const known = deps.faults?.has('replay-nothing') ? [] : journal;
    const isWhole = deps.faults?.has('replay-refused') ?? false;
    const entries = replayed(outbox, known, { lastMid, nextMid: meta.nextMid, isWhole });
    await tx.bulkPut('outbox', entries);
    await tx.bulkDelete(
      'journal',
      entries.map(({ mid }) => [meta.device, mid]),
    );
    await coverAll(tx, deps.userId, entries);
    await tx.put('meta', {
      ...meta,
      epoch,
      boot: null,
      acked: lastMid,
      have: deps.faults?.has('replay-keeps-cursors') ? meta.have : {},
      gen: meta.gen + 1,
      rev: meta.rev + 1,
      sweeping: true,
      received: 0,
    } satisfies SyncMeta);
  });
}

/** Rows that have edits on their way again keep what they show under them until the server's row comes. */
async function coverAll(tx: Tx, userId: string, entries: readonly Entry[]): Promise<void> {
  const work = { ...overlayOf(entries), refold: new Set(entries.flatMap(({ keys }) => keys)) };
  const keys = [...work.refold];
  const shadows = await tx.bulkGet<Shadow>('shadow', keys);
  for (const [i, key] of keys.entries()) {
    if (shadows[i]) continue;
    const [table, id] = [key.slice(0, key.indexOf('/')), key.slice(key.indexOf('/') + 1)];
    const row = (await tx.get<ViewRow>(table, id)) ?? null;
    await tx.put('shadow', { key, row } satisfies Shadow);
  }
  await refold(tx, userId, work);
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
    const isJudged = ({ seq, parkedAt }: Entry) =>
      (seq !== undefined || parkedAt !== undefined) && !deps.faults?.has('renumber-judged');
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
      acked: 0,
      rev: meta.rev + 1,
    } satisfies SyncMeta);
  });
}
