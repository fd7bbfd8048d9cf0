/** The backups of the firms: taken without stopping, checked, listed, thinned out as they age. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { assert } from '#shared/core/assert.ts';
import { dayAt } from '#shared/core/dates.ts';
import { BACKUP_DAYS_KEPT, BACKUP_EVERY_MS, BACKUP_MONTHS_KEPT } from '#shared/core/limits.ts';
import { err, ok, type Result } from '#shared/core/result.ts';
import type { OpenFirm } from '../firms/firms.ts';
import type { MadeBackup } from './make-backup.ts';

/** A backup as the office sees it. */
export interface Backup {
  /** `2026-11-23-0200.db`: when it was taken, in the firm's time zone. */
  readonly name: string;
  readonly bytes: number;
  readonly takenAt: number;
}

/** Makes a copy beside the server's own thread. */
export type MakeBackup = (source: string, target: string) => Promise<Result<MadeBackup, string>>;

export interface BackupDeps {
  /** Where backups go: another disk, for whoever sets BACKUP_DIR. */
  readonly folder: string;
  readonly clock: () => number;
  readonly make: MakeBackup;
}

const NAME = /^\d{4}-\d{2}-\d{2}-\d{4}\.db$/;

function nameAt(ms: number): string {
  const time = new Intl.DateTimeFormat('fr-FR', {
    timeZone: 'Europe/Paris',
    hour: '2-digit',
    minute: '2-digit',
  });
  return `${dayAt(ms)}-${time.format(ms).replace(':', '')}.db`;
}

/** Which of these may go: of the last days one each is kept, then one a month; the newest of each. */
export function outdated(names: readonly string[]): string[] {
  const newestFirst = [...names].sort().reverse();
  const days = [...new Set(newestFirst.map((name) => name.slice(0, 10)))];
  const months = [...new Set(newestFirst.map((name) => name.slice(0, 7)))];
  const newestOf = (prefix: string) => newestFirst.find((name) => name.startsWith(prefix));
  const kept = new Set([
    ...days.slice(0, BACKUP_DAYS_KEPT).map(newestOf),
    ...months.slice(0, BACKUP_MONTHS_KEPT).map(newestOf),
  ]);
  return newestFirst.filter((name) => !kept.has(name));
}

export type Backups = ReturnType<typeof backupsIn>;

/** The backups under `folder`, one folder per firm. */
export function backupsIn({ folder, clock, make }: BackupDeps) {
  const folderOf = (firmId: string) => path.join(folder, firmId);
  const running = new Set<string>();

  async function list(firmId: string): Promise<Backup[]> {
    const names = await fs.readdir(folderOf(firmId)).catch(() => []);
    const backups = names
      .filter((name) => NAME.test(name))
      .map(async (name): Promise<Backup> => {
        const { size, mtimeMs } = await fs.stat(path.join(folderOf(firmId), name));
        return { name, bytes: size, takenAt: mtimeMs };
      });
    return (await Promise.all(backups)).sort((a, b) => (a.name < b.name ? 1 : -1));
  }

  /** What a server that was stopped in the middle left behind. */
  async function dropParts(firmId: string): Promise<void> {
    const names = await fs.readdir(folderOf(firmId)).catch(() => []);
    for (const name of names) {
      if (name.endsWith('.db.part')) await fs.rm(path.join(folderOf(firmId), name));
    }
  }

  /** Files never change: only those that are not there yet are copied. */
  async function copyFiles({ id, blobs }: OpenFirm): Promise<void> {
    for (const sha of await blobs.list()) {
      const target = path.join(folderOf(id), 'blobs', sha.slice(0, 2), sha);
      const found = await blobs.find(sha);
      const isThere = await fs.stat(target).then(
        ({ size }) => size === found?.size,
        () => false,
      );
      if (!found || isThere) continue;
      await fs.mkdir(path.dirname(target), { recursive: true });
      await fs.copyFile(found.file, `${target}.part`);
      await fs.rename(`${target}.part`, target);
    }
  }

  async function take(opened: OpenFirm): Promise<Result<MadeBackup, string>> {
    const { id, firm } = opened;
    if (running.has(id)) return err('une sauvegarde est déjà en cours.');
    running.add(id);
    try {
      await dropParts(id);
      const made = await make(firm.db.name, path.join(folderOf(id), nameAt(clock())));
      if (!made.ok) return made;
      await copyFiles(opened);
      const names = (await list(id)).map(({ name }) => name);
      for (const name of outdated(names)) await fs.rm(path.join(folderOf(id), name));
      return ok(made.value);
    } catch (error) {
      return err(error instanceof Error ? error.message : String(error));
    } finally {
      running.delete(id);
    }
  }

  return {
    list,
    take,
    /** Takes a backup where the last is older than a day; null where none was due. */
    async takeIfDue(opened: OpenFirm): Promise<Result<MadeBackup, string> | null> {
      // What a clock that was wrong once dated ahead of now says nothing of when the last was taken.
      const last = (await list(opened.id)).find(({ takenAt }) => takenAt <= clock());
      if (last && clock() - last.takenAt < BACKUP_EVERY_MS) return null;
      return take(opened);
    },
    /** The path of a backup of this name, or null; the name may come from anyone. */
    async find(firmId: string, name: string): Promise<string | null> {
      const known = (await list(firmId)).some((backup) => backup.name === name);
      assert(!known || NAME.test(name), 'only names of backups are listed');
      return known ? path.join(folderOf(firmId), name) : null;
    },
  };
}
