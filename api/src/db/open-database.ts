/** Opens one firm's SQLite file with the settings that "acknowledged" rests on. */
import Database from 'better-sqlite3';
import { assert } from '#shared/core/assert.ts';

export type Db = Database.Database;

/** Opens or creates the file (`:memory:` in tests). The tables are made by `migrate`. */
export function openDatabase(file: string): Db {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  // FULL: what was answered to a phone survives a power cut.
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('busy_timeout = 5000');
  db.pragma('cache_size = -16000');
  assert(db.pragma('synchronous', { simple: true }) === 2, 'synchronous=FULL is in force');
  return db;
}
