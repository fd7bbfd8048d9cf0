/** Puts a backup back in the place of a firm's file, begins a new epoch, and says what that means. */
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { isId } from '#shared/core/ids.ts';
import { err, ok, type Result } from '#shared/core/result.ts';
import { migrate } from '../db/migrate.ts';
import { openDatabase } from '../db/open-database.ts';
import { EXAMPLE_ID } from '../firms/firms.ts';
import { IS_PHONE } from '../sync/devices.ts';
import { standingOf } from '../sync/standing.ts';
import { checkBackup } from './make-backup.ts';

/** What a restore found and did. Counts are null where the file that was replaced cannot be read. */
export interface Restored {
  readonly firmId: string;
  readonly epoch: number;
  /** When the newest change in the backup was made; null in an empty firm. */
  readonly backupUntil: number | null;
  /** Where the replaced file lies now; null where there was none. */
  readonly keptAs: string | null;
  readonly lost: Lost | null;
  /** Files that rows name and that the blob folder does not hold. */
  readonly missingFiles: number;
}

/** What the replaced file held beyond the backup. */
export interface Lost {
  readonly until: number | null;
  /** Changes that phones will send again, by person. */
  readonly fromPhones: readonly { readonly qui: string; readonly nombre: number }[];
  /** Changes that came in without a phone: nobody sends them again. */
  readonly fromNoPhone: number;
  /** People who were added since: they need a new link. */
  readonly newPeople: readonly string[];
}

interface RestoreInput {
  readonly dataDir: string;
  readonly file: string;
  /** Whose file it is; null: from the folder that the backup lies in. */
  readonly firmId: string | null;
  readonly now: number;
}

function firmIdOf({ file, firmId }: RestoreInput): string | null {
  const id = firmId ?? path.basename(path.dirname(path.resolve(file)));
  return isId(id) || id === EXAMPLE_ID ? id : null;
}

function readLost(replaced: string, backup: string): Lost | null {
  let db: Database.Database | null = null;
  try {
    db = new Database(replaced, { readonly: true });
    db.prepare('ATTACH ? AS kept').run(backup);
    const beyond = 'h.seq > (SELECT seq FROM kept.sync_state WHERE id = 1)';
    const until = db.prepare<[], number | null>('SELECT max(at) FROM main.history').pluck().get();
    const fromPhones = db
      .prepare<[], { qui: string; nombre: number }>(
        `SELECT trim(u.prenom || ' ' || u.nom) AS qui, count(DISTINCT h.device_no || '/' || h.mid) AS nombre
         FROM main.history h JOIN main.device d ON d.no = h.device_no
         JOIN main.user u ON u.id = d.user_id WHERE ${beyond} AND h.mid > 0 AND ${IS_PHONE}
         GROUP BY d.user_id ORDER BY 1`,
      )
      .all();
    const fromNoPhone = db
      .prepare<[], number>(
        `SELECT count(DISTINCT h.seq) FROM main.history h
         LEFT JOIN main.device d ON d.no = h.device_no
         WHERE ${beyond} AND (h.mid = 0 OR d.id IS NULL OR NOT ${IS_PHONE})`,
      )
      .pluck()
      .get();
    const newPeople = db
      .prepare<[], string>(
        `SELECT trim(prenom || ' ' || nom) FROM main.user
         WHERE id NOT IN (SELECT id FROM kept.user) ORDER BY 1`,
      )
      .pluck()
      .all();
    return { until: until ?? null, fromPhones, fromNoPhone: fromNoPhone ?? 0, newPeople };
  } catch {
    // The replaced file is what made the restore necessary: it may be beyond reading.
    return null;
  } finally {
    db?.close();
  }
}

function moveAside(file: string, now: number): string | null {
  if (!fs.existsSync(file)) return null;
  const stamp = new Date(now).toISOString().replace(/[:.]/g, '-');
  const keptAs = `${file}.avant-${stamp}`;
  for (const suffix of ['', '-wal', '-shm']) {
    if (fs.existsSync(file + suffix)) fs.renameSync(file + suffix, keptAs + suffix);
  }
  return keptAs;
}

/** Copies back what the backup's blob folder holds and the server's lacks; says what neither has. */
function bringFiles(from: string, to: string, names: readonly string[]): number {
  let missing = 0;
  for (const sha of names) {
    const place = path.join(sha.slice(0, 2), sha);
    if (fs.existsSync(path.join(to, place))) continue;
    if (fs.existsSync(path.join(from, place))) {
      fs.mkdirSync(path.dirname(path.join(to, place)), { recursive: true });
      fs.copyFileSync(path.join(from, place), path.join(to, place));
    } else missing++;
  }
  return missing;
}

/**
 * Restores. The server must be stopped (the caller holds the data lock). `namesOf` reads which files
 * rows say have arrived. Fails with a sentence, and changes nothing, where the backup is not sound.
 */
export function restoreFirm(
  input: RestoreInput,
  namesOf: (db: Database.Database) => string[],
): Result<Restored, string> {
  const { dataDir, file, now } = input;
  const firmId = firmIdOf(input);
  if (firmId === null) return err('dites de quelle entreprise : npm run restore -- FICHIER ID');
  if (!fs.existsSync(file)) return err(`« ${file} » n’existe pas.`);
  const checked = checkBackup(file);
  if (!checked.ok) return err(checked.error);
  const target = path.join(dataDir, 'firms', `${firmId}.db`);
  const part = `${target}.part`;
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.copyFileSync(file, part);
  const lost = fs.existsSync(target) ? readLost(target, file) : null;
  const keptAs = moveAside(target, now);
  fs.renameSync(part, target);
  const db = openDatabase(target);
  try {
    migrate(db);
    const standing = standingOf(db);
    standing.bump(now);
    const backupUntil = db.prepare<[], number | null>('SELECT max(at) FROM history').pluck().get();
    const blobs = path.join(path.dirname(path.resolve(file)), 'blobs');
    const missingFiles = bringFiles(blobs, path.join(dataDir, 'blobs', firmId), namesOf(db));
    const epoch = standing.epoch();
    return ok({ firmId, epoch, backupUntil: backupUntil ?? null, keptAs, lost, missingFiles });
  } finally {
    db.close();
  }
}
