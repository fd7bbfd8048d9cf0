/** The drill: backup while people work, a server put back to it, and phones that bring the rest back. */
import 'fake-indexeddb/auto';
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { outdated } from '#api/backup/backups.ts';
import { lockData } from '#api/backup/data-lock.ts';
import { makeBackup } from '#api/backup/make-backup.ts';
import { namedFilesOf } from '#api/backup/named-files.ts';
import { type Restored, restoreFirm } from '#api/backup/restore-firm.ts';
import { openPhone, type Phone } from '#pwa/sync/phone.ts';
import type { Issue } from '#pwa/sync/store.ts';
import { must } from '#shared/core/assert.ts';
import { newId } from '#shared/core/ids.ts';
import { EPOCH_SEQ_STEP } from '#shared/core/limits.ts';
import { registry } from '#shared/registry.ts';
import { type TestOffice, testOffice } from '../support/test-office.ts';

let office: TestOffice;
let gerant: Awaited<ReturnType<TestOffice['opened']>>;
let phones: Phone[];
beforeEach(async () => {
  office = await testOffice();
  gerant = await office.opened();
  phones = [];
});
afterEach(async () => {
  for (const phone of phones) await phone.destroy();
  office.close();
});

function own() {
  const [opened] = office.firms.all();
  if (!opened) throw new Error('the firm is open');
  return opened;
}

/** A phone with the gérant's session; each is a device of its own. */
function aPhone(): Phone {
  const phone = openPhone({
    name: `test:${newId()}`,
    userId: gerant.profile.id,
    registry,
    baseUrl: '',
    fetch: gerant.fetch,
    clock: () => office.time.now,
  });
  phones.push(phone);
  return phone;
}

const site = (id: string, libelle: string) => {
  const f = { libelle, etat: 'projet', ville: 'Vitré' };
  return { t: 'create' as const, e: 'chantiers', id, f };
};
const note = (chantierId: string, texte: string) => {
  const f = { chantierId, nature: 'observation', texte, auteur: 'Nolwenn' };
  return { t: 'create' as const, e: 'chantier_notes', id: newId(), f };
};

/** A photo of this chantier: its row, and its bytes as a phone keeps them. */
function aPhoto(chantierId: string) {
  const content = randomBytes(3000);
  const sha = createHash('sha256').update(content).digest('hex');
  const f = {
    chantierId,
    nature: 'photo',
    nom: 'a.jpg',
    auteur: 'N',
    mime: 'image/jpeg',
    tailleOctets: 3000,
    fichier: sha,
  };
  return {
    op: { t: 'create' as const, e: 'chantier_documents', id: newId(), f },
    file: { sha, bytes: new Uint8Array(content).buffer, isEager: false },
  };
}

async function takeBackup(): Promise<string> {
  const taken = await office.backups.take(own());
  if (!taken.ok) throw new Error(taken.error);
  return taken.value.file;
}

/** Stops the server over this firm, restores, and starts again, as the tool does. */
function restore(file: string): Restored {
  const { id, firm } = own();
  firm.close();
  office.firms.close();
  const input = { dataDir: office.dataDir, file, firmId: id, now: office.time.now };
  const restored = restoreFirm(input, (db) => namedFilesOf(db, registry));
  if (!restored.ok) throw new Error(restored.error);
  return restored.value;
}

/** Copies the file back behind everybody's back, without the tool. */
function rollBack(file: string): void {
  const { firm } = own();
  const target = firm.db.name;
  office.firms.close();
  for (const suffix of ['', '-wal', '-shm']) fs.rmSync(target + suffix, { force: true });
  fs.copyFileSync(file, target);
}

const labels = () =>
  own().firm.db.prepare('SELECT libelle FROM chantiers ORDER BY libelle').pluck().all();

test('what the backup forgot comes back from the phones, once; what was refused stays refused', async () => {
  const [max, marie] = [aPhone(), aPhone()];
  const old = newId();
  await max.write([site(old, 'Avant')]);
  await max.idle();
  await marie.idle();
  const file = await takeBackup();

  const fresh = newId();
  await marie.write([site(fresh, 'Après')]);
  await marie.idle();
  await max.idle();
  await max.write([note(fresh, 'sur le chantier de Marie')]);
  await max.write([{ t: 'set', e: 'chantiers', id: old, f: { libelle: 'Avant, changé' } }]);
  await max.write([{ t: 'set', e: 'chantiers', id: newId(), f: { libelle: 'jamais né' } }]);
  await max.idle();
  expect(await max.waiting()).toMatchObject({ toSend: 0, toFix: 1 });
  const seqBefore = own().firm.standing.seq();
  await gerant.call('POST', '/chantiers', { libelle: 'Par programme', etat: 'projet', ville: 'X' });

  const restored = restore(file);
  expect(restored).toMatchObject({
    epoch: 2,
    lost: { fromPhones: [{ qui: 'Nolwenn Abgrall', nombre: 3 }], fromNoPhone: 1 },
  });
  expect(restored.keptAs && fs.existsSync(restored.keptAs)).toBe(true);
  expect(labels()).toEqual(['Avant']);
  expect(own().firm.standing.seq()).toBeGreaterThan(Math.max(seqBefore, EPOCH_SEQ_STEP));

  // Max comes first: his note waits for the chantier that only Marie's phone knows.
  await max.idle();
  expect(await max.waiting()).toMatchObject({ parked: 1, toFix: 1 });
  expect(labels()).toEqual(['Avant, changé']);
  await marie.idle();
  office.time.now += 3_700_000;
  await max.idle();
  await marie.idle();
  expect(labels()).toEqual(['Après', 'Avant, changé']);
  expect(await max.waiting()).toMatchObject({ toSend: 0, parked: 0, toFix: 1 });
  const notes = own().firm.db.prepare('SELECT texte FROM chantier_notes').pluck().all();
  expect(notes).toEqual(['sur le chantier de Marie']);
  expect((await max.db.table<Issue>('issue').toArray()).map(({ verdict }) => verdict.code)).toEqual(
    ['gone'],
  );
  for (const phone of [max, marie]) {
    expect((await phone.list('chantiers')).map((row) => row['libelle']).sort()).toEqual([
      'Après',
      'Avant, changé',
    ]);
  }
});

test('a file put back without the tool is noticed at the first contact', async () => {
  const phone = aPhone();
  await phone.write([site(newId(), 'Avant')]);
  await phone.idle();
  const file = await takeBackup();
  await phone.write([site(newId(), 'Après')]);
  await phone.idle();
  rollBack(file);
  expect(labels()).toEqual(['Avant']);
  await phone.idle();
  expect(own().firm.standing.epoch()).toBe(2);
  expect(labels()).toEqual(['Après', 'Avant']);
  expect(office.alerts.join()).toContain('history was lost');
});

test('a device that is newer than the backup comes back with all it wrote', async () => {
  const file = await takeBackup();
  const phone = aPhone();
  await phone.write([site(newId(), 'Un')]);
  await phone.write([site(newId(), 'Deux')]);
  await phone.idle();
  restore(file);
  await phone.idle();
  expect(labels()).toEqual(['Deux', 'Un']);
});

test('a backup is a checked copy of one moment, with the files; work goes on meanwhile', async () => {
  const chantierId = newId();
  const phone = aPhone();
  await phone.write([site(chantierId, 'Longère')]);
  const { op, file } = aPhoto(chantierId);
  const { sha } = file;
  await phone.write([op], [file]);
  await phone.idle();
  await phone.files.turn();
  const backup = await takeBackup();
  expect(fs.existsSync(path.join(path.dirname(backup), 'blobs', sha.slice(0, 2), sha))).toBe(true);
  const copy = new Database(backup, { readonly: true });
  expect(copy.prepare('SELECT count(*) FROM chantiers').pluck().get()).toBe(1);
  copy.close();

  const { folder } = own().blobs;
  fs.rmSync(folder, { recursive: true });
  expect(restore(backup).missingFiles).toBe(0);
  expect(await own().blobs.list()).toEqual([sha]);
  fs.rmSync(folder, { recursive: true });
  fs.rmSync(path.join(path.dirname(backup), 'blobs'), { recursive: true });
  expect(restore(backup).missingFiles).toBe(1);
});

test.each(['kept', 'lost'] as const)(
  'a photo newer than the backup comes back whole and says that it arrived, the files %s',
  async (files) => {
    const phone = aPhone();
    const chantierId = newId();
    await phone.write([site(chantierId, 'Longère')]);
    await phone.idle();
    const backup = await takeBackup();
    const photo = aPhoto(chantierId);
    await phone.write([photo.op], [photo.file]);
    await phone.idle();
    await phone.files.turn();
    await phone.idle();
    if (files === 'lost') fs.rmSync(own().blobs.folder, { recursive: true });
    restore(backup);
    await phone.idle();
    expect(await phone.waiting()).toMatchObject({ toSend: 0, files: 1 });
    await phone.files.turn();
    await phone.idle();
    expect(await phone.waiting()).toMatchObject({ toSend: 0, files: 0 });
    expect(await own().blobs.list()).toEqual([photo.file.sha]);
    const row = await phone.get('chantier_documents', photo.op.id);
    expect(row).toMatchObject({ fichierRecuA: office.time.now });
  },
);

test('a copy in many steps is of the moment it began, whatever is written meanwhile', async () => {
  const phone = aPhone();
  await phone.write([site(newId(), 'Avant')]);
  await phone.idle();
  const { firm } = own();
  const actor = must(firm.actorOf(gerant.profile.id), 'the person is known');
  const history = firm.db.prepare(
    `INSERT INTO history (seq, entity, id, field_group, old, new, lost, user_id, device_no, mid, at)
     VALUES (1, 'chantiers', 'x', 'description', NULL, ?, 0, '', 0, 0, 0)`,
  );
  for (let i = 0; i < 40; i++) history.run(JSON.stringify('a'.repeat(100_000)));
  const seq = firm.standing.seq();
  let isDone = false;
  const made = makeBackup(firm.db.name, path.join(office.dataDir, 'copie.db')).finally(() => {
    isDone = true;
  });
  let written = 0;
  for (; !isDone; written++) {
    firm.writeAsServer([site(newId(), `Pendant ${written}`)], actor);
    await new Promise(setImmediate);
  }
  expect(written).toBeGreaterThan(1);
  expect(firm.standing.seq()).toBeGreaterThan(seq);
  expect(await made).toMatchObject({ ok: true, value: { seq } });
  const beside = fs.readdirSync(office.dataDir).filter((name) => name.startsWith('copie'));
  expect(beside).toEqual(['copie.db']);
});

test('a file that is no sound backup changes nothing', async () => {
  await aPhone().idle();
  const { id, firm } = own();
  const target = firm.db.name;
  const backup = await takeBackup();
  office.firms.close();
  const before = fs.readFileSync(target);
  const broken = fs.readFileSync(backup);
  broken.fill(0xff, 4096, 12_000);
  const bad = path.join(office.dataDir, 'bad.db');
  for (const content of [broken, Buffer.from('rien'), Buffer.alloc(0)]) {
    fs.writeFileSync(bad, content);
    const input = { dataDir: office.dataDir, file: bad, firmId: id, now: 0 };
    expect(restoreFirm(input, () => []).ok).toBe(false);
  }
  const nobody = { dataDir: office.dataDir, file: backup, firmId: '../x', now: 0 };
  expect(restoreFirm(nobody, () => []).ok).toBe(false);
  expect(fs.readFileSync(target).equals(before)).toBe(true);
});

test('only a gérant sees, takes and fetches backups; names are names', async () => {
  expect((await gerant.call('POST', '/backups', {})).data).toHaveLength(1);
  const [{ name }] = (await gerant.call('GET', '/backups')).data;
  const fetched = await gerant.request(`/api/v1/backups/${name}`);
  const head = Buffer.from(await fetched.arrayBuffer()).subarray(0, 15);
  expect(head.toString()).toBe('SQLite format 3');
  for (const bad of ['x.db', '..%2f..%2ffirms', `${name}x`]) {
    expect((await gerant.request(`/api/v1/backups/${bad}`)).status).toBe(404);
  }
  own().firm.db.prepare("UPDATE user SET role = 'bureau'").run();
  expect((await gerant.call('GET', '/backups')).status).toBe(403);
});

test('backups thin out: a fortnight of days, a year of months, the newest of each', () => {
  const names: string[] = [];
  for (let day = 0; day < 700; day++) {
    const at = new Date(Date.UTC(2026, 0, 1) + day * 86_400_000).toISOString().slice(0, 10);
    names.push(`${at}-0200.db`, `${at}-1400.db`);
  }
  const gone = new Set(outdated(names));
  const kept = names.filter((name) => !gone.has(name));
  expect(kept).toHaveLength(14 + 10);
  expect(kept.every((name) => name.endsWith('-1400.db'))).toBe(true);
  expect(outdated(kept)).toEqual([]);
});

test('two servers cannot hold the same data; a lock is free once its holder is gone', () => {
  const unlock = lockData(office.dataDir);
  expect(unlock).not.toBeNull();
  expect(lockData(office.dataDir)).toBeNull();
  unlock?.();
  const again = lockData(office.dataDir);
  expect(again).not.toBeNull();
  again?.();
});
