/** One real SQLite database in memory for many histories: emptied, saved and put back without a new one. */
import Database from 'better-sqlite3';
import { migrate } from '#api/db/migrate.ts';
import type { Db } from '#api/db/open-database.ts';
import { once } from '#shared/core/once.ts';

/** Each statement is prepared once: most of the time of a short history would go into that. */
function rememberStatements(db: Db): void {
  const prepare = db.prepare.bind(db);
  const known = new Map<string, ReturnType<typeof prepare>>();
  const remembering = (sql: string) => {
    const statement = known.get(sql) ?? prepare(sql);
    known.set(sql, statement);
    return statement;
  };
  db.prepare = remembering as typeof db.prepare;
}

/** The database of this process, with what a world needs of it. */
export const reusedFile = once(() => {
  const db: Db = new Database(':memory:');
  migrate(db);
  db.exec("ATTACH ':memory:' AS saved; PRAGMA foreign_keys = OFF");
  const tables = db
    .prepare<[], string>(
      "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'",
    )
    .pluck()
    .all();
  for (const name of tables)
    db.exec(`CREATE TABLE saved."${name}" AS SELECT * FROM main."${name}"`);
  const state = db.prepare('SELECT * FROM sync_state').all() as {
    id: number;
    epoch: number;
    seq: number;
  }[];
  rememberStatements(db);
  const each = (sqlOf: (name: string) => string) => {
    const sql = tables.map(sqlOf).join(';');
    return () => {
      db.exec(`PRAGMA foreign_keys = OFF; BEGIN; ${sql}; COMMIT; PRAGMA foreign_keys = ON`);
    };
  };
  const clear = each((name) => `DELETE FROM main."${name}"`);
  const save = each(
    (name) =>
      `DELETE FROM saved."${name}"; INSERT INTO saved."${name}" SELECT * FROM main."${name}"`,
  );
  const putBack = each(
    (name) =>
      `DELETE FROM main."${name}"; INSERT INTO main."${name}" SELECT * FROM saved."${name}"`,
  );
  let hasBackup = false;
  return {
    db,
    empty(): void {
      clear();
      hasBackup = false;
      for (const { id, epoch, seq } of state) {
        db.prepare('INSERT INTO sync_state (id, epoch, seq) VALUES (?, ?, ?)').run(id, epoch, seq);
      }
    },
    takeBackup(): void {
      save();
      hasBackup = true;
    },
    /** False where nothing was saved yet. */
    restore(): boolean {
      if (hasBackup) putBack();
      return hasBackup;
    },
  };
});
