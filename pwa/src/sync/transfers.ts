/** Sends files and fetches them, behind the text: previews first, then the newest; never gives up. */
import { EAGER_BLOBS_MAX, QUOTA_EVICT_RATIO } from '#shared/core/limits.ts';
import type { Registry } from '#shared/sync/registry-type.ts';
import { sha256 } from '../core/sha256.ts';
import type { BlobStore } from './blob-store.ts';
import type { BlobTransport } from './blob-transport.ts';
import type { BlobEntry, KeptScope, Store, ViewRow } from './store.ts';

/** How full the device is: 0 empty, 1 full; null where the browser does not tell. */
export type ReadFill = () => Promise<number | null>;

export interface TransferDeps {
  readonly store: Store;
  readonly registry: Registry;
  readonly blobs: BlobStore;
  readonly transport: BlobTransport;
  readonly readFill: ReadFill;
  /** Told how far a file that is being sent has come. */
  readonly onProgress: (sha: string, received: number) => void;
}

/** How a turn ended. `later`: something is left that the line or the office does not take now. */
export type Transferred = 'idle' | 'later' | 'auth';

/** Times a file may arrive damaged before a person has to look. */
const RESTARTS_MAX = 3;

function inOrder(a: BlobEntry, b: BlobEntry): number {
  if (a.isEager !== b.isEager) return a.isEager ? -1 : 1;
  return b.addedAt - a.addedAt;
}

/** Sends one file to its end, from where the office has it. */
async function send(deps: TransferDeps, entry: BlobEntry): Promise<Transferred | 'hidden'> {
  const { blobs, transport, onProgress } = deps;
  const { sha, size } = entry;
  let answer = await transport.standing(sha);
  for (let restarts = 0; ; ) {
    switch (answer.kind) {
      case 'auth':
      case 'later':
      case 'hidden':
        return answer.kind;
      case 'refused':
        await blobs.refused(sha, answer.reason);
        return 'idle';
      case 'restart':
        if (++restarts > RESTARTS_MAX) {
          await blobs.refused(sha, 'Ce fichier arrive abîmé : reprenez-le, ou appelez le bureau.');
          return 'idle';
        }
        answer = { kind: 'standing', received: 0, complete: false };
        continue;
      case 'standing': {
        if (answer.complete) {
          await blobs.verified(sha);
          onProgress(sha, size);
          return 'idle';
        }
        const offset = answer.received;
        onProgress(sha, offset);
        const bytes = await blobs.readPiece(sha, offset);
        if (!bytes || bytes.byteLength === 0) {
          await blobs.refused(sha, 'Ce fichier n’est plus entier sur cet appareil.');
          return 'idle';
        }
        answer = await transport.send(sha, { offset, length: size, bytes });
      }
    }
  }
}

/** Sends what waits. A file whose row is not at the office yet waits for the next turn. */
export async function sendFiles(deps: TransferDeps): Promise<Transferred> {
  const hidden = new Set<string>();
  for (;;) {
    const queued = (await deps.blobs.list()).filter(
      ({ state, sha }) => state === 'queued' && !hidden.has(sha),
    );
    const [next] = queued.sort(inOrder);
    if (!next) return hidden.size > 0 ? 'later' : 'idle';
    const sent = await send(deps, next);
    if (sent === 'hidden') hidden.add(next.sha);
    else if (sent !== 'idle') return sent;
  }
}

interface Wanted {
  readonly sha: string;
  readonly isEager: boolean;
}

/** Files that rows name, that the office holds and this device does not, in the order to fetch them. */
async function findWanted(deps: TransferDeps): Promise<Wanted[]> {
  const entities = deps.registry.entities.filter(({ blobs }) => blobs.length > 0);
  const tables = entities.map(({ table }) => table);
  return deps.store.transaction('r', [...tables, 'blob', 'meta'], async (tx) => {
    const here = new Set((await tx.all<BlobEntry>('blob')).map(({ sha }) => sha));
    const lines = await tx.all<Partial<KeptScope>>('meta');
    const kept = new Set(lines.flatMap(({ k, scope }) => (k?.startsWith('keep:') ? scope : [])));
    const eager: Wanted[] = [];
    const others: Wanted[] = [];
    for (const entity of entities) {
      const rows = (await tx.all<ViewRow>(entity.table)).filter((row) => row.deleted === 0);
      rows.sort((a, b) => b.createdAt - a.createdAt);
      for (const name of entity.blobs) {
        const field = entity.fields[name];
        if (field?.kind !== 'blob') continue;
        for (const row of rows) {
          const sha = row[name];
          if (typeof sha !== 'string' || here.has(sha) || row[field.arrival] === null) continue;
          if (field.isEager) eager.push({ sha, isEager: true });
          else if (kept.has(row._s)) others.push({ sha, isEager: false });
        }
      }
    }
    return [...eager.slice(0, EAGER_BLOBS_MAX), ...others];
  });
}

/** Fetches one file and keeps it; null where it cannot be had, or is not what its name says. */
export async function fetchFile(
  deps: Pick<TransferDeps, 'blobs' | 'transport' | 'readFill'>,
  { sha, isEager }: Wanted,
): Promise<ArrayBuffer | null> {
  const bytes = await deps.transport.fetch(sha);
  if (!bytes || (await sha256(bytes)) !== sha) return null;
  await makeRoom(deps);
  await deps.blobs.keep({ sha, isEager, bytes });
  return bytes;
}

/** Fetches the previews, and all files of the scopes that a person keeps on this device. */
export async function fetchFiles(deps: TransferDeps): Promise<Transferred> {
  for (const wanted of await findWanted(deps)) {
    const fill = await deps.readFill();
    if (fill !== null && fill > QUOTA_EVICT_RATIO) return 'idle';
    if (!(await fetchFile(deps, wanted))) return 'later';
  }
  return 'idle';
}

/** Makes room where the browser says that little is left. */
export async function makeRoom({
  blobs,
  readFill,
}: Pick<TransferDeps, 'blobs' | 'readFill'>): Promise<void> {
  const fill = await readFill();
  if (fill !== null && fill > QUOTA_EVICT_RATIO) await evictOldest(blobs);
}

/** Takes files away that the office holds, those used longest ago first, originals before previews; the bytes freed. */
export async function evictOldest(blobs: BlobStore): Promise<number> {
  const held = (await blobs.list()).filter(({ state }) => state === 'verified');
  held.sort((a, b) => Number(a.isEager) - Number(b.isEager) || a.usedAt - b.usedAt);
  // A tenth of what is held at a time: the browser's own figure follows slowly.
  const enough = held.reduce((sum, { size }) => sum + size, 0) / 10;
  let freed = 0;
  for (const { sha } of held) {
    if (freed > 0 && freed >= enough) break;
    freed += await blobs.evict(sha);
  }
  return freed;
}
