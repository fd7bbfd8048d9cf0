/** Files on this device: kept in pieces, read whole, taken away only once the office holds them. */
import { BLOB_CHUNK_BYTES } from '#shared/core/limits.ts';
import type { Registry } from '#shared/sync/registry-type.ts';
import type { BlobChunk, BlobEntry, Store, Tx, ViewRow } from './store.ts';

/** A file that a person just added, named by its SHA-256. */
export interface NewFile {
  readonly sha: string;
  readonly bytes: ArrayBuffer;
  readonly isEager: boolean;
}

const TABLES = ['blob', 'blobChunk'];

function chunkKeys({ sha, size }: Pick<BlobEntry, 'sha' | 'size'>) {
  const count = Math.ceil(size / BLOB_CHUNK_BYTES);
  return Array.from({ length: count }, (_, n) => [sha, n] as const);
}

function chunksOf({ sha, bytes }: Pick<NewFile, 'sha' | 'bytes'>): BlobChunk[] {
  return chunkKeys({ sha, size: bytes.byteLength }).map(([, n]) => {
    const start = n * BLOB_CHUNK_BYTES;
    return { sha, n, bytes: bytes.slice(start, start + BLOB_CHUNK_BYTES) };
  });
}

/** Keeps files to be sent, inside the transaction that writes the rows that name them. */
export async function putFiles(tx: Tx, files: readonly NewFile[], now: number): Promise<void> {
  for (const file of files) {
    const known = await tx.get<BlobEntry>('blob', file.sha);
    // What the office has already goes up to its door once more, so that the new row is told of it.
    if (known?.state === 'queued') continue;
    const { sha, isEager, bytes } = file;
    const size = bytes.byteLength;
    const entry = { sha, size, isEager, state: 'queued' as const, addedAt: now, usedAt: now };
    await tx.put('blob', entry satisfies BlobEntry);
    await tx.bulkPut('blobChunk', chunksOf(file));
  }
}

/** The files that standing rows of this device name. */
export async function namedFiles(tx: Tx, registry: Registry): Promise<Set<string>> {
  const named = new Set<string>();
  for (const { table, blobs } of registry.entities) {
    if (blobs.length === 0) continue;
    for (const row of await tx.all<ViewRow>(table)) {
      if (row.deleted !== 0) continue;
      for (const name of blobs) if (typeof row[name] === 'string') named.add(row[name]);
    }
  }
  return named;
}

/** The office may have lost what it held: the files that rows name are offered to it again. */
export async function offerAgain(tx: Tx, registry: Registry): Promise<void> {
  const named = await namedFiles(tx, registry);
  const held = await tx.all<BlobEntry>('blob');
  const offered = held.filter(({ sha, state }) => state === 'verified' && named.has(sha));
  await tx.bulkPut(
    'blob',
    offered.map((entry) => ({ ...entry, state: 'queued' as const })),
  );
}

/** The files of one local database. */
export function blobStoreOf(store: Store, clock: () => number) {
  const change = (sha: string, more: Partial<BlobEntry>) =>
    store.transaction('rw', ['blob'], async (tx) => {
      const entry = await tx.get<BlobEntry>('blob', sha);
      if (entry) await tx.put('blob', { ...entry, ...more });
    });
  return {
    list: (): Promise<BlobEntry[]> =>
      store.transaction('r', ['blob'], async (tx) => tx.all<BlobEntry>('blob')),
    find: (sha: string): Promise<BlobEntry | undefined> =>
      store.transaction('r', ['blob'], async (tx) => tx.get<BlobEntry>('blob', sha)),
    /** The bytes of a file, or null where this device does not hold it whole. */
    read: (sha: string): Promise<ArrayBuffer[] | null> =>
      store.transaction('r', TABLES, async (tx) => {
        const entry = await tx.get<BlobEntry>('blob', sha);
        if (!entry) return null;
        const chunks = await tx.bulkGet<BlobChunk>('blobChunk', chunkKeys(entry));
        const bytes = chunks.flatMap((chunk) => (chunk ? [chunk.bytes] : []));
        return bytes.length === chunks.length ? bytes : null;
      }),
    /** The piece that begins at `offset`, up to the border of the next. */
    readPiece: (sha: string, offset: number): Promise<ArrayBuffer | null> =>
      store.transaction('r', ['blobChunk'], async (tx) => {
        const n = Math.floor(offset / BLOB_CHUNK_BYTES);
        const chunk = await tx.get<BlobChunk>('blobChunk', [sha, n]);
        return chunk ? chunk.bytes.slice(offset - n * BLOB_CHUNK_BYTES) : null;
      }),
    /** Keeps a file that came from the office. */
    keep: (file: NewFile): Promise<void> =>
      store.transaction('rw', TABLES, async (tx) => {
        const known = await tx.get<BlobEntry>('blob', file.sha);
        if (known) return;
        const now = clock();
        const { sha, isEager, bytes } = file;
        const size = bytes.byteLength;
        const entry = { sha, size, isEager, state: 'verified' as const, addedAt: now, usedAt: now };
        await tx.put('blob', entry satisfies BlobEntry);
        await tx.bulkPut('blobChunk', chunksOf(file));
      }),
    verified: (sha: string) => change(sha, { state: 'verified' }),
    refused: (sha: string, reason: string) => change(sha, { state: 'refused', reason }),
    used: (sha: string) => change(sha, { usedAt: clock() }),
    /** Takes a file away; never one that the office may not have. */
    evict: (sha: string): Promise<number> =>
      store.transaction('rw', TABLES, async (tx) => {
        const entry = await tx.get<BlobEntry>('blob', sha);
        if (entry?.state !== 'verified') return 0;
        await tx.bulkDelete('blob', [sha]);
        await tx.bulkDelete('blobChunk', chunkKeys(entry));
        return entry.size;
      }),
  };
}

export type BlobStore = ReturnType<typeof blobStoreOf>;
