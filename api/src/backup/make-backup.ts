/** One verified copy of a firm's file. Blocks again and again: runs on a thread of its own. */
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { err, ok, type Result } from '#shared/core/result.ts';

/** A copy that was opened and checked. */
export interface MadeBackup {
  readonly file: string;
  readonly bytes: number;
  readonly epoch: number;
  readonly seq: number;
}

/** What a file is, as far as a backup is concerned; or a sentence that says why it is none. */
export function checkBackup(file: string): Result<Omit<MadeBackup, 'file' | 'bytes'>, string> {
  let db: Database.Database | null = null;
  try {
    db = new Database(file, { readonly: true, fileMustExist: true });
    const sound = db.pragma('integrity_check', { simple: true });
    if (sound !== 'ok') return err(`le fichier est abîmé (${sound}).`);
    const broken = db.pragma('foreign_key_check');
    if (Array.isArray(broken) && broken.length > 0)
      return err('des fiches renvoient dans le vide.');
    const state = db.prepare('SELECT epoch, seq FROM sync_state WHERE id = 1').get();
    if (!state) return err('ce n’est pas la base d’une entreprise.');
    return ok(state as { epoch: number; seq: number });
  } catch (error) {
    return err(`le fichier ne s’ouvre pas (${error instanceof Error ? error.message : error}).`);
  } finally {
    db?.close();
  }
}

/** Pages copied at a time, 4 kB each: whoever writes meanwhile waits behind one such step at most. */
const STEP_PAGES = 256;

/** The disk is left to others this long after each step. */
const PAUSE_MS = 4;

const never = new Int32Array(new SharedArrayBuffer(4));

/** Copies in steps, each on the disk before the next begins: nobody's commit waits behind the whole copy. */
async function copyInSteps(source: string, target: string): Promise<void> {
  const handle = fs.openSync(target, 'w');
  const db = new Database(source, { readonly: true, fileMustExist: true });
  try {
    // An open read of a WAL file sees one moment of it; without it each write of others begins the copy again.
    db.exec('BEGIN');
    db.prepare('SELECT epoch FROM sync_state').get();
    await db.backup(target, {
      progress() {
        fs.fdatasyncSync(handle);
        Atomics.wait(never, 0, 0, PAUSE_MS);
        return STEP_PAGES;
      },
    });
  } finally {
    db.close();
    fs.closeSync(handle);
  }
}

/** A file that is whole by itself, without a log beside it. */
function leaveWal(file: string): void {
  const db = new Database(file);
  db.pragma('journal_mode = DELETE');
  db.close();
}

/**
 * Copies `source` as it stands at this moment to `target`, checks the copy, and only then gives it its
 * name. Writers are not stopped.
 */
export async function makeBackup(
  source: string,
  target: string,
): Promise<Result<MadeBackup, string>> {
  const part = `${target}.part`;
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.rmSync(part, { force: true });
  try {
    await copyInSteps(source, part);
    leaveWal(part);
    const checked = checkBackup(part);
    if (!checked.ok) return checked;
    fs.renameSync(part, target);
    return ok({ file: target, bytes: fs.statSync(target).size, ...checked.value });
  } catch (error) {
    return err(`la copie s’est arrêtée (${error instanceof Error ? error.message : error}).`);
  } finally {
    // On a disk that is full, what is left of each try would keep it full.
    for (const suffix of ['', '-journal', '-wal', '-shm']) {
      fs.rmSync(part + suffix, { force: true });
    }
  }
}
