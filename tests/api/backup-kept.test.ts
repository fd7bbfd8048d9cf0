/** Backups as they come and go: when one is due, which are kept, and that none is kept which is not sound. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backupsIn } from '#api/backup/backups.ts';
import { checkBackup, makeBackup } from '#api/backup/make-backup.ts';
import type { OpenFirm } from '#api/firms/firms.ts';
import { must } from '#shared/core/assert.ts';
import { BACKUP_DAYS_KEPT, BACKUP_EVERY_MS } from '#shared/core/limits.ts';
import { err } from '#shared/core/result.ts';
import { type TestOffice, testOffice } from '../support/test-office.ts';

let office: TestOffice;
let own: OpenFirm;
let folder: string;
/** How far the server's clock is from the system's, which dates the files. */
let shift: number;
beforeEach(async () => {
  office = await testOffice();
  await office.opened();
  own = must(office.firms.all()[0], 'the firm is open');
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'atarys-backups-'));
  shift = 0;
});
afterEach(() => {
  office.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const DAY_MS = 86_400_000;

const clock = () => Date.now() + shift;
const aKeeper = (make = makeBackup) => backupsIn({ folder, clock, make });
const kept = () => fs.readdirSync(path.join(folder, own.id)).sort();

/** Moves the clock on, and dates the file that was just written by it. */
async function takeAt(ms: number): Promise<string> {
  shift = ms - Date.now();
  const taken = await aKeeper().take(own);
  if (!taken.ok) throw new Error(taken.error);
  const { file } = taken.value;
  fs.utimesSync(file, ms / 1000, ms / 1000);
  return path.basename(file);
}

test('one is due where none stands, or the last is a day old; not before', async () => {
  const backups = aKeeper();
  expect(await backups.takeIfDue(own)).toMatchObject({ ok: true });
  expect(await backups.takeIfDue(own)).toBeNull();
  shift += BACKUP_EVERY_MS - 60_000;
  expect(await backups.takeIfDue(own)).toBeNull();
  shift += 120_000;
  expect(await backups.takeIfDue(own)).toMatchObject({ ok: true });
  expect(kept()).toHaveLength(2);
});

test('a clock that was wrong once does not put the next one off for years', async () => {
  await takeAt(Date.now() + 400 * DAY_MS);
  shift = 0;
  expect(await aKeeper().takeIfDue(own)).toMatchObject({ ok: true });
  expect(await aKeeper().takeIfDue(own), 'and not one an hour').toBeNull();
});

test('of two at the same time one is taken, the other is told so', async () => {
  const backups = aKeeper();
  const [first, second] = await Promise.all([backups.take(own), backups.take(own)]);
  expect(first.ok).toBe(true);
  expect(second).toMatchObject({ ok: false, error: expect.stringContaining('déjà en cours') });
});

test('older ones go when a new one is there: a fortnight of days stays, and one a month', async () => {
  const first = Date.UTC(2026, 0, 15, 9);
  const names = [];
  for (let day = 0; day < 40; day++) names.push(await takeAt(first + day * DAY_MS));
  const days = names.slice(-BACKUP_DAYS_KEPT);
  const lastOfJanuary = must(
    names.findLast((name) => name.startsWith('2026-01')),
    'January',
  );
  expect(kept()).toEqual([lastOfJanuary, ...days].sort());
  for (const name of kept()) expect(checkBackup(path.join(folder, own.id, name)).ok).toBe(true);
});

test('one that fails takes no other away, and leaves nothing that looks like one', async () => {
  const good = await takeAt(Date.now());
  shift += 30 * DAY_MS;
  const failing = aKeeper(async () => err('le disque est plein.'));
  expect(await failing.takeIfDue(own)).toMatchObject({ ok: false });
  const throwing = aKeeper(() => Promise.reject(new Error('ENOSPC')));
  expect(await throwing.takeIfDue(own)).toMatchObject({ ok: false, error: 'ENOSPC' });
  expect(kept()).toEqual([good]);
});

/** A copy of the firm's file as it lies on the disk, to be damaged. */
function aCopy(): string {
  const copy = path.join(folder, 'copie.db');
  own.firm.db.pragma('wal_checkpoint(TRUNCATE)');
  fs.copyFileSync(own.firm.db.name, copy);
  return copy;
}

test('a copy whose check fails is not kept: rows that point nowhere', async () => {
  const copy = aCopy();
  const db = new Database(copy);
  db.pragma('foreign_keys = OFF');
  db.exec('CREATE TABLE essai (id, chantier TEXT REFERENCES chantiers(id))');
  db.exec("INSERT INTO essai VALUES (1, 'personne')");
  db.close();
  const made = await makeBackup(copy, path.join(folder, own.id, '2026-01-01-0000.db'));
  expect(made).toMatchObject({ ok: false, error: expect.stringContaining('dans le vide') });
  expect(kept()).toEqual([]);
});

test('a copy whose check fails is not kept: a damaged page', async () => {
  const copy = aCopy();
  const bytes = fs.readFileSync(copy);
  for (let page = 3; page < bytes.length / 4096; page += 3) {
    bytes.fill(0xee, page * 4096, page * 4096 + 200);
  }
  fs.writeFileSync(copy, bytes);
  const target = path.join(folder, own.id, '2026-01-01-0000.db');
  const made = await makeBackup(copy, target);
  expect(made.ok).toBe(false);
  expect(kept()).toEqual([]);
});

test('a copy that breaks off leaves no half of it behind', async () => {
  const notADatabase = path.join(folder, 'rien.db');
  fs.writeFileSync(notADatabase, 'x'.repeat(9000));
  const target = path.join(folder, own.id, '2026-01-01-0000.db');
  const made = await makeBackup(notADatabase, target);
  expect(made.ok).toBe(false);
  expect(kept()).toEqual([]);
});

test('what a server that was killed in the middle left behind goes with the next one', async () => {
  const left = path.join(folder, own.id, '2026-01-01-0000.db.part');
  fs.mkdirSync(path.dirname(left), { recursive: true });
  fs.writeFileSync(left, 'une moitié');
  const name = await takeAt(Date.now());
  expect(kept()).toEqual([name]);
});
