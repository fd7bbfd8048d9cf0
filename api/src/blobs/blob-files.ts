/** The bytes of one firm's files on disk, named by their SHA-256: written once, verified, never changed. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { BLOB_MAX_BYTES, BLOB_UNUSED_KEPT_MS } from '#shared/core/limits.ts';
import { err, ok, type Result } from '#shared/core/result.ts';

/** How far a file has come. */
export interface Standing {
  readonly received: number;
  readonly complete: boolean;
}

/** Why bytes are not taken. `offset` and `racing` say how far the file stands. */
export type UploadFailure =
  | { code: 'offset' | 'racing'; received: number }
  | { code: 'too-large' | 'empty' | 'overrun' | 'mismatch' | 'full' };

export interface Piece {
  readonly offset: number;
  /** Bytes of the whole file. */
  readonly length: number;
  readonly bytes: Uint8Array;
}

export type BlobFiles = ReturnType<typeof blobFilesIn>;

/** Whether a text names a file: nothing else ever becomes part of a path. */
export function isSha256(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await fs.stat(file)).size;
  } catch {
    return null;
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

function isFull(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return ['ENOSPC', 'EDQUOT', 'EROFS'].includes(code);
}

/** The files under `folder`: whole ones by the first two digits of their name, the others in `tmp`. */
export function blobFilesIn(folder: string) {
  const fileOf = (sha: string) => path.join(folder, sha.slice(0, 2), sha);
  const partOf = (sha: string) => path.join(folder, 'tmp', `${sha}.part`);
  const writing = new Set<string>();

  async function standing(sha: string): Promise<Standing> {
    const whole = await sizeOf(fileOf(sha));
    if (whole !== null) return { received: whole, complete: true };
    return { received: (await sizeOf(partOf(sha))) ?? 0, complete: false };
  }

  /** Verified first, then made visible in one step: a reader never sees half a file. */
  async function finish(sha: string): Promise<Result<Standing, UploadFailure>> {
    const part = partOf(sha);
    if ((await hashOf(part)) !== sha) {
      await fs.rm(part, { force: true });
      return err({ code: 'mismatch' });
    }
    const file = fileOf(sha);
    await fs.mkdir(path.dirname(file), { recursive: true });
    const handle = await fs.open(part, 'r+');
    await handle.sync();
    const { size } = await handle.stat();
    await handle.close();
    await fs.rename(part, file);
    const directory = await fs.open(path.dirname(file), 'r');
    await directory.sync();
    await directory.close();
    return ok({ received: size, complete: true });
  }

  async function write(sha: string, piece: Piece): Promise<Result<Standing, UploadFailure>> {
    const now = await standing(sha);
    if (now.complete) return ok(now);
    if (piece.offset !== now.received) return err({ code: 'offset', received: now.received });
    const received = piece.offset + piece.bytes.length;
    if (received > piece.length) {
      await fs.rm(partOf(sha), { force: true });
      return err({ code: 'overrun' });
    }
    await fs.mkdir(path.dirname(partOf(sha)), { recursive: true });
    await fs.appendFile(partOf(sha), piece.bytes);
    if (received < piece.length) return ok({ received, complete: false });
    return finish(sha);
  }

  return {
    standing,
    /** Adds bytes at the end of a file; the last ones make it whole, if its name is its content. */
    async append(sha: string, piece: Piece): Promise<Result<Standing, UploadFailure>> {
      if (piece.length > BLOB_MAX_BYTES) return err({ code: 'too-large' });
      if (piece.length < 1 || piece.bytes.length < 1) return err({ code: 'empty' });
      // Two devices send the same file: one of them at a time, the other asks again.
      if (writing.has(sha)) {
        return err({ code: 'racing', received: (await standing(sha)).received });
      }
      writing.add(sha);
      try {
        return await write(sha, piece);
      } catch (error) {
        if (isFull(error)) return err({ code: 'full' });
        throw error;
      } finally {
        writing.delete(sha);
      }
    },
    /** The path of a whole file, or null. */
    async find(sha: string): Promise<{ file: string; size: number } | null> {
      const size = await sizeOf(fileOf(sha));
      return size === null ? null : { file: fileOf(sha), size };
    },
    /** Names of all whole files. */
    async list(): Promise<string[]> {
      const names = await fs.readdir(folder, { recursive: true }).catch(() => []);
      return names.map((name) => path.basename(name)).filter(isSha256);
    },
    /** Takes away uploads that stopped, and files that no row names, once they are old; says how many. */
    async collect(now: number, isNamed: (sha: string) => boolean): Promise<number> {
      const names = await fs.readdir(folder, { recursive: true }).catch(() => []);
      let removed = 0;
      for (const name of names) {
        const base = path.basename(name);
        const isUnused = base.endsWith('.part') || (isSha256(base) && !isNamed(base));
        if (!isUnused) continue;
        const file = path.join(folder, name);
        const { mtimeMs } = await fs.stat(file);
        if (now - mtimeMs < BLOB_UNUSED_KEPT_MS) continue;
        await fs.rm(file, { force: true });
        removed++;
      }
      return removed;
    },
  };
}
