/** Changes rows locally and queues the mutation, in one transaction: either both or none. */
import { ok, type Result } from '#shared/core/result.ts';
import type { InvalidField } from '#shared/entity/check-fields.ts';
import { checkOps } from '#shared/sync/check-mutation.ts';
import { applyOp, isCommand, keysOf } from '#shared/sync/fold.ts';
import type { Registry } from '#shared/sync/registry-type.ts';
import {
  type CommandOp,
  type Mid,
  type Op,
  type RowOp,
  rowKey,
  SCHEMA,
  type Values,
} from '#shared/sync/wire.ts';
import { type NewFile, putFiles } from './blob-store.ts';
import { readMeta } from './meta.ts';
import type { Entry, Shadow, Store, SyncMeta, Tx, ViewRow } from './store.ts';

/** An op as a screen asks for it: the seq it has seen is looked up here. */
export type DraftOp =
  | { t: 'create'; e: string; id: string; f: Values }
  | { t: 'set'; e: string; id: string; f: Values }
  | { t: 'delete' | 'restore'; e: string; id: string }
  | CommandOp;

export interface WriteDeps {
  readonly store: Store;
  readonly registry: Registry;
  readonly clock: () => number;
  /** The device id that a phone takes when it first writes or syncs. */
  readonly firstDevice: string;
  readonly userId: string;
}

function tableOf(key: string): string {
  return key.slice(0, key.indexOf('/'));
}

function idOf(key: string): string {
  return key.slice(key.indexOf('/') + 1);
}

/**
 * Writes ops that succeed or fail together, with the files that they name. Answers the number of the mutation, or null where
 * nothing changed; a value that the declaration refuses is told and changes nothing.
 */
export async function write(
  deps: WriteDeps,
  drafts: readonly DraftOp[],
  files: readonly NewFile[] = [],
): Promise<Result<Mid | null, InvalidField>> {
  const based = drafts.map(
    (draft): Op =>
      draft.t === 'create' || draft.t === 'cmd' ? draft : ({ base: 0, ...draft } as Op),
  );
  const checked = checkOps(based, deps.registry);
  if (!checked.ok) return checked;
  const keys = keysOf(checked.value);
  const tables = [...new Set(keys.map(tableOf))];
  return ok(
    await deps.store.transaction('rw', [...tables, ...WRITTEN], async (tx) => {
      await putFiles(tx, files, deps.clock());
      return queue(tx, deps, { ops: checked.value, keys });
    }),
  );
}

const WRITTEN = ['shadow', 'outbox', 'meta', 'blob', 'blobChunk'];

interface Queued {
  readonly ops: readonly Op[];
  readonly keys: readonly string[];
}

async function queue(tx: Tx, deps: WriteDeps, { ops, keys }: Queued): Promise<Mid | null> {
  const [meta, views, shadows] = await Promise.all([
    readMeta(tx, deps.firstDevice),
    Promise.all(keys.map((key) => tx.get<ViewRow>(tableOf(key), idOf(key)))),
    Promise.all(keys.map((key) => tx.get<Shadow>('shadow', key))),
  ]);
  const rows = new Map(keys.map((key, i) => [key, views[i] ?? null]));
  const seen = ops.map((op) => withBase(op, rows)).filter((op) => changes(op, rows));
  if (seen.length === 0) return null;
  const wall = deps.clock();
  const touched = keysOf(seen);
  const dirtied = keys.flatMap((key, i) => {
    if (shadows[i] || !touched.includes(key)) return [];
    const shadow: Shadow = { key, row: views[i] ?? null };
    return [shadow];
  });
  const entry = await fuse(tx, meta, { ops: seen, keys: touched, wall });
  for (const op of seen) {
    if (isCommand(op)) continue;
    const key = rowKey(op.e, op.id);
    const row = applyOp(rows.get(key) ?? null, op, { at: entry.wall, by: deps.userId });
    if (row) rows.set(key, row);
  }
  await Promise.all([
    dirtied.length > 0 ? tx.bulkPut('shadow', dirtied) : undefined,
    ...touched.map((key) => {
      const row = rows.get(key);
      return row ? tx.put(tableOf(key), row) : undefined;
    }),
    tx.put('outbox', entry),
    tx.put('meta', { ...meta, nextMid: Math.max(meta.nextMid, entry.mid + 1) }),
  ]);
  return entry.mid;
}

/** The op with the seq of the row that the person had in front of him. */
function withBase(op: Op, rows: ReadonlyMap<string, ViewRow | null>): Op {
  if (isCommand(op) || op.t === 'create') return op;
  return { ...op, base: rows.get(rowKey(op.e, op.id))?._seq ?? 0 };
}

/** Whether an op says anything that the row does not say already. */
function changes(op: Op, rows: ReadonlyMap<string, ViewRow | null>): boolean {
  if (isCommand(op) || op.t === 'create') return true;
  const row = rows.get(rowKey(op.e, op.id));
  if (!row) return true;
  if (op.t !== 'set') return row.deleted !== (op.t === 'delete' ? 1 : 0);
  return Object.entries(op.f).some(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(row[name]),
  );
}

/**
 * The outbox entry of these ops: the last one, if it has not left the phone and edits the same row
 * from the same base (autosave must not flood), else a new one.
 */
async function fuse(
  tx: Tx,
  meta: SyncMeta,
  { ops, keys, wall }: Queued & { wall: number },
): Promise<Entry> {
  const fresh: Entry = { mid: meta.nextMid, v: SCHEMA, wall, ops, keys };
  const lastMid = meta.nextMid - 1;
  const [op] = ops;
  if (ops.length !== 1 || op?.t !== 'set' || lastMid <= meta.sentMid) return fresh;
  const last = await tx.get<Entry>('outbox', lastMid);
  const [before] = last?.ops ?? [];
  if (last?.ops.length !== 1 || !before || !isSameEdit(before, op)) return fresh;
  // A new row keeps the moment it was made; nobody else can have edited it yet.
  const at = before.t === 'create' ? last.wall : wall;
  return { ...last, wall: at, ops: [{ ...before, f: { ...before.f, ...op.f } }] };
}

function isSameEdit(
  before: Op,
  op: Extract<RowOp, { t: 'set' }>,
): before is Extract<RowOp, { t: 'create' | 'set' }> {
  if (before.t !== 'create' && before.t !== 'set') return false;
  if (before.e !== op.e || before.id !== op.id) return false;
  return before.t === 'create' || before.base === op.base;
}
