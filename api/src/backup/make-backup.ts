/** One verified copy of a firm's file. Blocks for as long as it takes: runs on a thread of its own. */
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

/**
 * Copies `source` as it stands at this moment to `target`, checks the copy, and only then gives it its
 * name. Writers are not stopped: a reader of a WAL file sees one moment of it.
 */
export function makeBackup(source: string, target: string): Result<MadeBackup, string> {
  const part = `${target}.part`;
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.rmSync(part, { force: true });
  const db = new Database(source, { readonly: true, fileMustExist: true });
  try {
    db.prepare('VACUUM INTO ?').run(part);
  } finally {
    db.close();
  }
  const checked = checkBackup(part);
  if (!checked.ok) {
    fs.rmSync(part, { force: true });
    return checked;
  }
  const handle = fs.openSync(part, 'r+');
  fs.fsyncSync(handle);
  fs.closeSync(handle);
  fs.renameSync(part, target);
  return ok({ file: target, bytes: fs.statSync(target).size, ...checked.value });
}
