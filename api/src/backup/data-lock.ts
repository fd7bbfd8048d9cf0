/** One server at a time over a data folder. The system frees the lock when the process ends, however it ends. */
import path from 'node:path';
import Database from 'better-sqlite3';

/** Takes the lock of `dataDir`; null where another process holds it. Call the answer to give it back. */
export function lockData(dataDir: string): (() => void) | null {
  const db = new Database(path.join(dataDir, 'verrou.db'), { timeout: 0 });
  try {
    db.pragma('journal_mode = DELETE');
    db.exec('BEGIN EXCLUSIVE');
    return () => db.close();
  } catch {
    db.close();
    return null;
  }
}
