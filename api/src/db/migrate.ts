/** Brings a database to today's tables. Keys are off meanwhile: SQLite ignores it inside a transaction. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate as runMigrations } from 'drizzle-orm/better-sqlite3/migrator';
import { assert } from '#shared/core/assert.ts';
import type { Db } from './open-database.ts';

/** The drizzle/ folder, from the sources and from the bundle alike. */
export function migrationsFolder(): string {
  // From the sources (api/src/db) and from the bundle (api/dist) alike: the folder at the top.
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!fs.existsSync(path.join(folder, 'drizzle', 'meta', '_journal.json'))) {
    const parent = path.dirname(folder);
    assert(parent !== folder, 'the drizzle/ folder stands above the code');
    folder = parent;
  }
  return path.join(folder, 'drizzle');
}

/** Runs what is missing, then checks every foreign key; throws where one is broken. */
export function migrate(db: Db): void {
  db.pragma('foreign_keys = OFF');
  runMigrations(drizzle(db), { migrationsFolder: migrationsFolder() });
  const broken = db.pragma('foreign_key_check');
  assert(Array.isArray(broken) && broken.length === 0, 'no foreign key is broken after migrating');
  db.pragma('foreign_keys = ON');
  db.prepare('INSERT OR IGNORE INTO sync_state (id, epoch, seq) VALUES (1, 1, 0)').run();
}
