/** Applies one answer of the server in one short transaction: verdicts, drops, rows, gone. */
import { PAGE_MAX_BYTES, PAGE_MIN_BYTES, PAGE_SLOW_MS } from '#shared/core/limits.ts';
import { covers } from '#shared/entity/scope.ts';
import { bucketOf } from '#shared/sync/bucket.ts';
import { type Registry, syncedEntities } from '#shared/sync/registry-type.ts';
import {
  type Page,
  type PageRow,
  rowKey,
  type SyncResponse,
  type Verdict,
} from '#shared/sync/wire.ts';
import { entriesOn, listOf, type Overlay, overlayOf, refold } from './overlay.ts';
import type { Entry, Issue, JournalEntry, Shadow, Store, SyncMeta, Tx, ViewRow } from './store.ts';

export interface ApplyDeps {
  readonly store: Store;
  readonly registry: Registry;
  readonly clock: () => number;
  readonly userId: string;
  /** Faults that a test switches on; none in service. */
  readonly faults?: ReadonlySet<PhoneFault>;
}

/** One-line faults of the phone that the simulation must find. */
export type PhoneFault =
  | 'ignore-rev'
  | 'ack-before-cursor'
  | 'no-shadow'
  | 'drop-late'
  | 'sent-not-marked'
  | 'refused-not-kept'
  | 'gone-ignored'
  | 'replay-keeps-cursors'
  | 'replay-nothing'
  | 'replay-refused'
  | 'renumber-judged';

/** What the phone had when it built the request this answers. */
export interface Ticket {
  readonly rev: number;
}

/** The outbox while a page is applied, with what leaves it. */
interface Working extends Overlay {
  readonly removed: Set<number>;
  readonly changed: Set<number>;
  readonly journal: JournalEntry[];
  readonly issues: Issue[];
}

/** Applies the answer; false where it was stale and is thrown away (it will come again). */
export async function applyAnswer(
  deps: ApplyDeps,
  ticket: Ticket,
  response: SyncResponse,
): Promise<boolean> {
  const tables = syncedEntities(deps.registry).map((entity) => entity.table);
  const startedAt = deps.clock();
  return deps.store.transaction(
    'rw',
    [...tables, 'shadow', 'outbox', 'journal', 'issue', 'meta'],
    async (tx) => {
      const meta = await tx.get<SyncMeta>('meta', 'sync');
      if (!meta) return false;
      if (meta.rev !== ticket.rev && !deps.faults?.has('ignore-rev')) return false;
      if (meta.epoch !== null && meta.epoch !== response.epoch) return false;
      await apply(tx, deps, { meta, response, startedAt });
      return true;
    },
  );
}

interface Applying {
  readonly meta: SyncMeta;
  readonly response: SyncResponse;
  readonly startedAt: number;
}

async function apply(tx: Tx, deps: ApplyDeps, { meta, response, startedAt }: Applying) {
  const entries = await tx.all<Entry>('outbox');
  const work: Working = {
    ...overlayOf(entries),
    removed: new Set(),
    changed: new Set(),
    journal: [],
    issues: [],
    refold: new Set(),
  };
  const isForgetful = deps.faults?.has('refused-not-kept') ?? false;
  const context = { device: meta.device, now: deps.clock(), isForgetful };
  for (const verdict of response.verdicts ?? []) judge(work, verdict, context);
  const { page } = response;
  let received = meta.received;
  if (page) {
    if (page.drop.length > 0 && !deps.faults?.has('drop-late'))
      await drop(tx, deps, page.drop, work);
    await mergePage(tx, deps, { page, gen: meta.gen, work });
    if (response.repair) await repair(tx, deps, { ...response.repair, gen: meta.gen, work });
    received += page.rows.length;
    if (!page.more || deps.faults?.has('ack-before-cursor')) settle(work, page.head, context);
    if (!page.more && meta.sweeping) await sweep(tx, deps, meta.gen, work);
  }
  await refold(tx, deps.userId, work);
  await save(tx, work);
  const tookMs = deps.clock() - startedAt;
  await tx.put('meta', {
    ...meta,
    epoch: response.epoch,
    boot: response.boot,
    acked: Math.max(meta.acked, response.lastMid),
    rev: meta.rev + 1,
    contactAt: context.now,
    have: page ? page.have : meta.have,
    complete: meta.complete || (page !== undefined && !page.more),
    sweeping: meta.sweeping && (page === undefined || page.more),
    repair: response.repair ? [] : meta.repair,
    maxBytes: nextMaxBytes(meta.maxBytes, tookMs),
    received,
  } satisfies SyncMeta);
}

/** A page that takes long halves the next: a local write waits for the page before it. */
function nextMaxBytes(maxBytes: number, tookMs: number): number {
  if (tookMs > PAGE_SLOW_MS) return Math.max(PAGE_MIN_BYTES, Math.floor(maxBytes / 2));
  return tookMs < PAGE_SLOW_MS / 2 ? Math.min(PAGE_MAX_BYTES, maxBytes * 2) : maxBytes;
}

interface Context {
  /** A fault: what was refused is not kept. */
  readonly isForgetful?: boolean;
  readonly device: string;
  readonly now: number;
}

function judge(work: Working, verdict: Verdict, { device, now, isForgetful }: Context): void {
  const entry = work.entries.get(verdict.mid);
  if (!entry) return;
  switch (verdict.st) {
    case 'ok':
    case 'merged':
      work.entries.set(entry.mid, { ...entry, seq: verdict.seq });
      work.changed.add(entry.mid);
      // The row may have come before this verdict: then it no longer lies on top of it.
      for (const key of entry.keys) work.refold.add(key);
      return;
    case 'refused': {
      if (!isForgetful) work.issues.push({ ...entry, device, verdict, judgedAt: now });
      leave(work, entry, { device, verdict, now });
      return;
    }
    case 'parked':
      work.entries.set(entry.mid, { ...entry, parkedAt: now });
      work.changed.add(entry.mid);
  }
}

function leave(
  work: Working,
  entry: Entry,
  { device, verdict, now }: Context & { verdict: Verdict },
): void {
  work.journal.push({ ...entry, device, verdict, judgedAt: now });
  work.entries.delete(entry.mid);
  work.removed.add(entry.mid);
  for (const key of entry.keys) work.refold.add(key);
}

/** Acknowledged entries leave once the cursor has passed them: never back to the old value between. */
function settle(work: Working, head: number, context: Context): void {
  for (const entry of [...work.entries.values()]) {
    if (entry.seq === undefined || entry.seq > head) continue;
    const verdict: Verdict = { mid: entry.mid, st: 'ok', seq: entry.seq };
    leave(work, entry, { ...context, verdict });
  }
}

async function drop(tx: Tx, deps: ApplyDeps, scopes: readonly string[], work: Working) {
  const isDropped = (row: ViewRow | null) =>
    row?._s !== undefined && scopes.some((scope) => covers(scope, row._s ?? ''));
  const shadows = await tx.all<Shadow>('shadow');
  const dropped = shadows.filter((shadow) => isDropped(shadow.row));
  for (const { key } of dropped) {
    await tx.put('shadow', { key, row: null });
    work.refold.add(key);
  }
  const kept = new Set(shadows.map((shadow) => shadow.key));
  for (const { table } of syncedEntities(deps.registry)) {
    const rows = await tx.all<ViewRow>(table);
    const ids = rows.filter((row) => isDropped(row) && !kept.has(rowKey(table, row.id)));
    if (ids.length > 0)
      await tx.bulkDelete(
        table,
        ids.map((row) => row.id),
      );
  }
}

interface Merging {
  readonly page: { readonly rows: readonly PageRow[]; readonly gone: Page['gone'] };
  readonly gen: number;
  readonly work: Working;
}

async function mergePage(tx: Tx, deps: ApplyDeps, { page, gen, work }: Merging): Promise<void> {
  const clean = new Map<string, ViewRow[]>();
  const isQuiet = work.entries.size === 0;
  for (const { e, s, q, d } of page.rows) {
    const row: ViewRow = { ...d, _seq: q, _s: s, _g: gen };
    const key = rowKey(e, d.id);
    const isCovered = !isQuiet && entriesOn(work, key, q).length > 0;
    if (isCovered && !deps.faults?.has('no-shadow')) {
      await tx.put('shadow', { key, row });
      work.refold.add(key);
      continue;
    }
    work.refold.delete(key);
    listOf(clean, e).push(row);
  }
  const unshadowed: string[] = [];
  for (const [table, rows] of clean) {
    await tx.bulkPut(table, rows);
    if (!isQuiet || work.removed.size > 0) {
      for (const row of rows) unshadowed.push(rowKey(table, row.id));
    }
  }
  for (const { e, id, q } of deps.faults?.has('gone-ignored') ? [] : page.gone) {
    const key = rowKey(e, id);
    if (entriesOn(work, key, q).length > 0) {
      await tx.put('shadow', { key, row: null });
      work.refold.add(key);
    } else {
      await tx.bulkDelete(e, [id]);
      unshadowed.push(key);
      work.refold.delete(key);
    }
  }
  if (unshadowed.length > 0) await tx.bulkDelete('shadow', unshadowed);
}

interface Repairing {
  readonly buckets: readonly number[];
  readonly rows: readonly PageRow[];
  readonly gen: number;
  readonly work: Working;
}

/** Buckets read again whole: what did not come does not belong here, unless it is on its way up. */
async function repair(tx: Tx, deps: ApplyDeps, { buckets, rows, gen, work }: Repairing) {
  await mergePage(tx, deps, { page: { rows, gone: [] }, gen, work });
  const came = new Set(rows.map(({ e, d }) => rowKey(e, d.id)));
  for (const { table } of syncedEntities(deps.registry)) {
    const strays = (await tx.all<ViewRow>(table)).filter(({ id, _seq }) => {
      const key = rowKey(table, id);
      const isOurs = _seq === undefined || work.midsByKey.has(key);
      return buckets.includes(bucketOf(id)) && !isOurs && !came.has(key);
    });
    if (strays.length === 0) continue;
    await tx.bulkDelete(
      table,
      strays.map(({ id }) => id),
    );
  }
}

/** After a resync: rows that did not come again are no longer ours to hold. */
async function sweep(tx: Tx, deps: ApplyDeps, gen: number, work: Working): Promise<void> {
  const shadows = await tx.all<Shadow>('shadow');
  for (const { key, row } of shadows) {
    if (row && row._g !== gen) {
      await tx.put('shadow', { key, row: null });
      work.refold.add(key);
    }
  }
  const shadowed = new Set(shadows.map((shadow) => shadow.key));
  for (const { table } of syncedEntities(deps.registry)) {
    const rows = await tx.all<ViewRow>(table);
    const stale = rows.filter((row) => row._g !== gen && !shadowed.has(rowKey(table, row.id)));
    if (stale.length > 0)
      await tx.bulkDelete(
        table,
        stale.map((row) => row.id),
      );
  }
}

async function save(tx: Tx, work: Working): Promise<void> {
  const changed = [...work.changed].flatMap((mid) => work.entries.get(mid) ?? []);
  if (changed.length > 0) await tx.bulkPut('outbox', changed);
  if (work.removed.size > 0) await tx.bulkDelete('outbox', [...work.removed]);
  if (work.journal.length > 0) await tx.bulkPut('journal', work.journal);
  if (work.issues.length > 0) await tx.bulkPut('issue', work.issues);
}
