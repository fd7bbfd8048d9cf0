/** What the phone keeps, and the small door through which sync reads and writes it. */
import type { AnyRow } from '#shared/entity/entity.ts';
import type { Mid, Ms, Op, Seq, Verdict } from '#shared/sync/wire.ts';

/** A row as the screens read it: the server's columns and ours, which start with `_`. */
export type ViewRow = AnyRow & {
  /** Seq of the server's row under it; absent while the server never sent one. */
  readonly _seq?: Seq;
  /** The scope under which it came. */
  readonly _s?: string;
  /** The resync it was last seen in. */
  readonly _g?: number;
};

/** A mutation of this device on its way. Pending: `mid > sentMid`. Acknowledged: it has a `seq`. */
export interface Entry {
  readonly mid: Mid;
  readonly v: number;
  readonly wall: Ms;
  readonly ops: readonly Op[];
  /** The rows it touches, as `table/id`. */
  readonly keys: readonly string[];
  readonly seq?: Seq;
  /** Since when the server keeps it unapplied; it is asked again, at most hourly. */
  readonly parkedAt?: Ms;
}

/** What was judged, kept longer than the oldest backup one would restore. */
export interface JournalEntry extends Entry {
  readonly device: string;
  readonly verdict: Verdict;
  readonly judgedAt: Ms;
}

/** What the server refused; waits for a person. */
export interface Issue extends Entry {
  readonly device: string;
  readonly verdict: Extract<Verdict, { st: 'refused' }>;
  readonly judgedAt: Ms;
  /** When a person gave it up; a copy is kept 30 days. */
  readonly abandonedAt?: Ms;
  /** Whether it was written again as a new change: then there is nothing to bring back. */
  readonly replaced?: boolean;
}

/** The server's row under a row that has edits on their way; null where the server has none. */
export interface Shadow {
  readonly key: string;
  readonly row: ViewRow | null;
}

/**
 * A file on this device. `queued`: the office may not have it, so it is never taken away. `verified`:
 * the office holds the same bytes. `refused`: the office will not take it; a person has to look.
 */
export interface BlobEntry {
  readonly sha: string;
  readonly size: number;
  readonly state: 'queued' | 'verified' | 'refused';
  /** Small: sent and fetched before the others. */
  readonly isEager: boolean;
  readonly addedAt: Ms;
  readonly usedAt: Ms;
  /** Why it was refused, as a French sentence. */
  readonly reason?: string;
}

/** A piece of a file; ArrayBuffers, because some browsers lose Blobs. */
export interface BlobChunk {
  readonly sha: string;
  readonly n: number;
  readonly bytes: ArrayBuffer;
}

/** Where this phone stands. */
export interface SyncMeta {
  readonly k: 'sync';
  readonly device: string;
  readonly nextMid: Mid;
  /** The highest mid that may have left the phone. */
  readonly sentMid: Mid;
  readonly epoch: number | null;
  /** The highest mid that was judged in this epoch, as far as this phone has read. */
  readonly acked: Mid;
  /** The start of the server that answered last. */
  readonly boot: string | null;
  readonly have: Readonly<Record<string, Seq>>;
  /** Raised with every page, so that a stale answer is recognised. */
  readonly rev: number;
  /** Number of the last resync; `sweeping` until its last page. */
  readonly gen: number;
  readonly sweeping: boolean;
  readonly resyncs: readonly Ms[];
  /** Whether everything was received at least once. */
  readonly complete: boolean;
  /** When the server last answered, by this phone's clock. */
  readonly contactAt: Ms | null;
  readonly maxBytes: number;
  /** When what this phone holds was last found equal to the office's, and how many rows it was. */
  readonly checkedAt: Ms | null;
  readonly checkedRows: number;
  /** Buckets that differ and have to be read again. */
  readonly repair: readonly number[];
  /** How many rows have come since the first sync or a resync began. */
  readonly received: number;
}

/** Which scopes a person keeps on this device, lines of `meta`. */
export interface KeptScope {
  readonly k: string;
  readonly scope: string;
}

/** The line of `meta` for a scope that is kept on this device with all its files. */
export function keptKey(scope: string): string {
  return `keep:${scope}`;
}

export const SYNC_TABLES = [
  'outbox',
  'journal',
  'issue',
  'shadow',
  'meta',
  'blob',
  'blobChunk',
] as const;
export type SyncTable = (typeof SYNC_TABLES)[number];

/** Index lists of the sync tables, in Dexie's notation; frozen per SCHEMA. */
export const SYNC_STORES: Readonly<Record<SyncTable, string>> = {
  outbox: 'mid',
  journal: '[device+mid], judgedAt',
  issue: '[device+mid]',
  shadow: 'key',
  meta: 'k',
  blob: 'sha, state',
  blobChunk: '[sha+n]',
};

/** The key of a row of any table. */
export type Key = string | number | readonly [string, number];

/** One transaction: all of it is kept, or nothing. */
export interface Tx {
  get<T>(table: string, key: Key): PromiseLike<T | undefined>;
  /** The values of several keys, undefined where there is none, in their order. */
  bulkGet<T>(table: string, keys: readonly Key[]): PromiseLike<(T | undefined)[]>;
  all<T>(table: string): PromiseLike<T[]>;
  put(table: string, value: object): PromiseLike<unknown>;
  bulkPut(table: string, values: readonly object[]): PromiseLike<unknown>;
  bulkDelete(table: string, keys: readonly Key[]): PromiseLike<unknown>;
}

export interface Store {
  transaction<T>(
    mode: 'r' | 'rw',
    tables: readonly string[],
    run: (tx: Tx) => Promise<T>,
  ): Promise<T>;
}
