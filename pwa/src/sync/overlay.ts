/** The edits on their way, lying on top of the server's rows. */
import { fold, type Pending } from '#shared/sync/fold.ts';
import type { Entry, Shadow, Tx, ViewRow } from './store.ts';

/** The outbox by number and by row, with the rows to fold again. */
export interface Overlay {
  readonly entries: Map<number, Entry>;
  /** The numbers of the entries that touch a row, in order; those that left are still named. */
  readonly midsByKey: ReadonlyMap<string, readonly number[]>;
  /** Rows whose edits on their way changed. */
  readonly refold: Set<string>;
}

/** The list under a name, made empty where there is none. */
export function listOf<T>(lists: Map<string, T[]>, name: string): T[] {
  const list = lists.get(name) ?? [];
  lists.set(name, list);
  return list;
}

/** The entries of an outbox, by number and by the rows they touch. */
export function overlayOf(entries: readonly Entry[]): Pick<Overlay, 'entries' | 'midsByKey'> {
  const midsByKey = new Map<string, number[]>();
  for (const { mid, keys } of entries) {
    for (const key of keys) listOf(midsByKey, key).push(mid);
  }
  return { entries: new Map(entries.map((entry) => [entry.mid, entry])), midsByKey };
}

/** The entries that still lie on top of a server row that stands at `seq`. */
export function entriesOn(work: Overlay, key: string, seq: number): Entry[] {
  const entries = work.midsByKey.get(key)?.flatMap((mid) => work.entries.get(mid) ?? []) ?? [];
  return entries.filter((entry) => entry.seq === undefined || entry.seq > seq);
}

/** Pending mutations of a row on top of a server row that stands at `seq`. */
function pendingOf(
  work: Overlay,
  userId: string,
  { key, seq }: { key: string; seq: number },
): Pending[] {
  return entriesOn(work, key, seq).map(({ ops, wall }) => {
    return { ops, stamp: { at: wall, by: userId } };
  });
}

/** Rows whose pending edits changed: the view is the server's row with what is still on its way. */
export async function refold(tx: Tx, userId: string, work: Overlay): Promise<void> {
  const keys = [...work.refold];
  if (keys.length === 0) return;
  const shadows = await tx.bulkGet<Shadow>('shadow', keys);
  const views = new Map<string, ViewRow[]>();
  const gone = new Map<string, string[]>();
  const settled: string[] = [];
  for (const shadow of shadows) {
    if (!shadow) continue;
    const { key, row: server } = shadow;
    const pending = pendingOf(work, userId, { key, seq: server?._seq ?? 0 });
    const view = fold(server, key, pending);
    const [table, id] = [key.slice(0, key.indexOf('/')), key.slice(key.indexOf('/') + 1)];
    if (view) listOf(views, table).push(view);
    else listOf(gone, table).push(id);
    if (pending.length === 0) settled.push(key);
  }
  for (const [table, rows] of views) await tx.bulkPut(table, rows);
  for (const [table, ids] of gone) await tx.bulkDelete(table, ids);
  if (settled.length > 0) await tx.bulkDelete('shadow', settled);
}
