/** The files of a phone as one thing: what is here, what travels, what a person keeps offline. */
import { BACKOFF_FIRST_MS, BACKOFF_MAX_MS, QUOTA_CAPTURE_RATIO } from '#shared/core/limits.ts';
import type { Registry } from '#shared/sync/registry-type.ts';
import { blobStoreOf } from './blob-store.ts';
import { blobTransport } from './blob-transport.ts';
import { type KeptScope, keptKey, type Store } from './store.ts';
import type { ReadFill, TransferDeps } from './transfers.ts';
import type { Fetch } from './transport.ts';

export interface FilesOptions {
  readonly store: Store;
  readonly registry: Registry;
  readonly clock: () => number;
  readonly baseUrl: string;
  readonly fetch: Fetch;
  /** Name of the lock that all tabs of this database share. */
  readonly lockName: string;
  readonly readFill?: ReadFill;
}

/** What the browser says of its room. */
async function readBrowserFill(): Promise<number | null> {
  if (typeof navigator === 'undefined' || !navigator.storage?.estimate) return null;
  const { usage, quota } = await navigator.storage.estimate();
  return usage !== undefined && quota ? usage / quota : null;
}

/** Runs `work` unless another tab does. */
async function unlessBusy(name: string, work: () => Promise<void>): Promise<void> {
  if (typeof navigator === 'undefined' || !('locks' in navigator)) return work();
  await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  });
}

export type Files = ReturnType<typeof filesOf>;

/** The files of one local database. */
export function filesOf(options: FilesOptions) {
  const { store, registry, clock, lockName, readFill = readBrowserFill } = options;
  const blobs = blobStoreOf(store, clock);
  const progress = new Map<string, number>();
  const listeners = new Set<() => void>();
  const deps: TransferDeps = {
    store,
    registry,
    blobs,
    transport: blobTransport(options.baseUrl, options.fetch),
    readFill,
    onProgress(sha, received) {
      progress.set(sha, received);
      failures = 0;
      for (const listener of listeners) listener();
    },
  };
  let isRunning = false;
  let isAskedAgain = false;
  let isStopped = false;
  let failures = 0;
  /** Whether someone keeps it going: a test that makes single turns wants no timer. */
  let isLive = false;
  let retry: ReturnType<typeof setTimeout> | undefined;

  /** Sends, then fetches, until nothing is left or the line breaks. */
  async function turn(): Promise<void> {
    const { sendFiles, fetchFiles } = await import('./transfers.ts');
    const sent = await sendFiles(deps);
    if (sent === 'auth' || isStopped) return;
    const fetched = await fetchFiles(deps);
    if (sent === 'later' || fetched === 'later') tryAgain();
  }

  /** A line that broke is tried again soon, then less and less often; any byte that passes begins anew. */
  function tryAgain(): void {
    clearTimeout(retry);
    if (isStopped || !isLive) return;
    const longest = Math.min(BACKOFF_MAX_MS, BACKOFF_FIRST_MS * 2 ** failures++);
    retry = setTimeout(() => void kick(), longest / 2 + (Math.random() * longest) / 2);
  }

  /** Something may have to travel: a turn as soon as possible, one at a time. */
  async function kick(): Promise<void> {
    isLive = true;
    if (isRunning) {
      isAskedAgain = true;
      return;
    }
    isRunning = true;
    try {
      do {
        isAskedAgain = false;
        await unlessBusy(lockName, turn);
      } while (isAskedAgain && !isStopped);
    } catch {
      // The database was closed, or is full: the next round asks again.
    } finally {
      isRunning = false;
    }
  }

  return {
    blobs,
    turn,
    kick,
    /** Bytes of a file that left this device, as far as this tab knows. */
    received: (sha: string): number => progress.get(sha) ?? 0,
    watchProgress(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** The bytes of a file: from this device, else from the office; null where neither has them now. */
    async get(sha: string, isEager = false): Promise<ArrayBuffer[] | null> {
      const local = await blobs.read(sha);
      if (local) {
        if (!isEager) await blobs.used(sha);
        return local;
      }
      const { fetchFile } = await import('./transfers.ts');
      const fetched = await fetchFile(deps, { sha, isEager });
      return fetched && [fetched];
    },
    /** Whether there is room for one more photo: text must always find some. */
    async hasRoom(): Promise<boolean> {
      const fill = await readFill();
      return fill === null || fill < QUOTA_CAPTURE_RATIO;
    },
    /** Takes away files that the office holds; whether there were any. */
    async freeRoom(): Promise<boolean> {
      const { evictOldest } = await import('./transfers.ts');
      return (await evictOldest(blobs)) > 0;
    },
    /** Keeps a scope on this device with all its files, or no longer. */
    async keepScope(scope: string, isKept: boolean): Promise<void> {
      const k = keptKey(scope);
      await store.transaction('rw', ['meta'], async (tx) => {
        if (isKept) await tx.put('meta', { k, scope } satisfies KeptScope);
        else await tx.bulkDelete('meta', [k]);
      });
      if (isKept) void kick();
    },
    isScopeKept: (scope: string): Promise<boolean> =>
      store.transaction('r', ['meta'], async (tx) => {
        return (await tx.get('meta', keptKey(scope))) !== undefined;
      }),
    stop(): void {
      isStopped = true;
      clearTimeout(retry);
    },
  };
}
