/** Files from phone to office and back, against the real server: whole or not at all, never lost. */
import 'fake-indexeddb/auto';
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exportArchive } from '#pwa/sync/export.ts';
import { openPhone, type Phone } from '#pwa/sync/phone.ts';
import type { Fetch } from '#pwa/sync/transport.ts';
import { newId } from '#shared/core/ids.ts';
import { BLOB_CHUNK_BYTES, BLOB_MAX_BYTES } from '#shared/core/limits.ts';
import { registry } from '#shared/registry.ts';
import { randomOf } from '../support/random.ts';
import { type TestOffice, testOffice } from '../support/test-office.ts';

let office: TestOffice;
let phones: Phone[];
let signedIn: Awaited<ReturnType<TestOffice['opened']>>;
beforeEach(async () => {
  office = await testOffice();
  signedIn = await office.opened();
  phones = [];
});
afterEach(async () => {
  for (const phone of phones) await phone.destroy();
  office.close();
});

function aPhone(more: { fetch?: Fetch; readFill?: () => Promise<number> } = {}): Phone {
  const phone = openPhone({
    name: `test:${newId()}`,
    userId: signedIn.profile.id,
    registry,
    baseUrl: '',
    fetch: more.fetch ?? signedIn.fetch,
    clock: () => office.time.now,
    ...(more.readFill && { readFill: more.readFill }),
  });
  phones.push(phone);
  return phone;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function fileOf(size: number, isEager = false) {
  const content = randomBytes(size);
  const sha = hashOf(content);
  const bytes = new Uint8Array(content).buffer;
  return { sha, bytes, isEager };
}

type TestFile = ReturnType<typeof fileOf>;

async function aChantier(phone: Phone): Promise<string> {
  const id = newId();
  const f = { libelle: 'Longère', etat: 'projet', ville: 'Vitré' };
  await phone.write([{ t: 'create', e: 'chantiers', id, f }]);
  return id;
}

function documentOf(chantierId: string, file: TestFile, thumb: TestFile | null = null) {
  const f = {
    chantierId,
    nature: 'photo',
    nom: 'photo.jpg',
    auteur: 'Nolwenn',
    mime: 'image/jpeg',
    tailleOctets: file.bytes.byteLength,
    fichier: file.sha,
    vignette: thumb?.sha ?? null,
  };
  return { t: 'create' as const, e: 'chantier_documents', id: newId(), f };
}

const own = () => office.firms.all()[0];

/** The hash of what the office holds under this name; null where it holds nothing. */
async function hashAtOffice(sha: string): Promise<string | null> {
  const found = await own()?.blobs.find(sha);
  return found ? hashOf(await fs.readFile(found.file)) : null;
}

function joined(parts: ArrayBuffer[] | null): Buffer {
  return Buffer.concat((parts ?? []).map((part) => Buffer.from(part)));
}

test('a photo goes up in pieces, preview first; the row says when each has arrived; another phone fetches it', async () => {
  const order: string[] = [];
  const spying: Fetch = (url, init) => {
    if (init.method === 'PATCH') order.push(url.split('/').at(-1) ?? '');
    return signedIn.fetch(url, init);
  };
  const phone = aPhone({ fetch: spying });
  const chantierId = await aChantier(phone);
  const photo = fileOf(2 * BLOB_CHUNK_BYTES + 77);
  const thumb = fileOf(9_000, true);
  const document = documentOf(chantierId, photo, thumb);
  await phone.write([document], [photo, thumb]);
  expect(await phone.waiting()).toMatchObject({ toSend: 2, files: 1 });
  await phone.idle();
  await phone.files.turn();
  expect(order).toEqual([thumb.sha, photo.sha, photo.sha, photo.sha]);
  expect(await hashAtOffice(photo.sha)).toBe(photo.sha);
  expect(await phone.waiting()).toMatchObject({ toSend: 0, files: 0, fileBytes: 0 });
  await phone.idle();
  const row = await phone.get('chantier_documents', document.id);
  expect(row).toMatchObject({ fichierRecuA: office.time.now, vignetteRecueA: office.time.now });

  const other = aPhone();
  await other.idle();
  await other.files.turn();
  expect((await other.files.blobs.list()).map(({ sha }) => sha)).toEqual([thumb.sha]);
  expect(hashOf(joined(await other.files.get(photo.sha)))).toBe(photo.sha);
  expect((await other.files.blobs.list()).map(({ state }) => state)).toEqual([
    'verified',
    'verified',
  ]);
});

test('the same photo added again, elsewhere, says that it arrived there too, and goes up once', async () => {
  const phone = aPhone();
  const photo = fileOf(5_000);
  const first = documentOf(await aChantier(phone), photo);
  await phone.write([first], [photo]);
  await phone.idle();
  await phone.files.turn();
  await phone.write([{ t: 'delete', e: first.e, id: first.id }]);
  const again = documentOf(await aChantier(phone), photo);
  await phone.write([again], [photo]);
  await phone.idle();
  await phone.files.turn();
  await phone.idle();
  const row = await phone.get(again.e, again.id);
  expect(row).toMatchObject({ fichierRecuA: office.time.now });
  expect(await phone.waiting()).toMatchObject({ files: 0 });
});

test('cut at any piece, the upload goes on where it was; nothing is sent before its row is there', async () => {
  const random = randomOf(42);
  const flaky: Fetch = async (url, init) => {
    if (url.includes('/blobs/') && random.chance(0.4)) throw new TypeError('reset');
    const response = await signedIn.fetch(url, init);
    // The office has it, the answer is lost.
    if (url.includes('/blobs/') && random.chance(0.2)) throw new TypeError('reset');
    return response;
  };
  const phone = aPhone({ fetch: flaky });
  const chantierId = await aChantier(phone);
  const photo = fileOf(5 * BLOB_CHUNK_BYTES + 1);
  await phone.write([documentOf(chantierId, photo)], [photo]);
  await phone.files.turn();
  expect((await own()?.blobs.list()) ?? []).toEqual([]);
  await phone.idle();
  for (let i = 0; i < 60 && (await phone.waiting()).files > 0; i++) await phone.files.turn();
  expect(await hashAtOffice(photo.sha)).toBe(photo.sha);
});

test('a scope kept on the device brings its originals; eviction takes only what the office holds', async () => {
  const phone = aPhone();
  const chantierId = await aChantier(phone);
  const [sent, unsent] = [fileOf(50_000), fileOf(60_000)];
  await phone.write([documentOf(chantierId, sent)], [sent]);
  await phone.idle();
  await phone.files.turn();
  await phone.idle();

  let fill = 0;
  const other = aPhone({ readFill: async () => fill });
  await other.idle();
  await other.files.keepScope(`chantier:${chantierId}`, true);
  await other.files.turn();
  expect(await other.files.blobs.read(sent.sha)).not.toBeNull();

  await other.write([documentOf(chantierId, unsent)], [unsent]);
  fill = 0.95;
  expect(await other.files.hasRoom()).toBe(false);
  const third = fileOf(10);
  await phone.write([documentOf(chantierId, third)], [third]);
  await phone.idle();
  await phone.files.turn();
  await other.files.get(third.sha);
  const left = (await other.files.blobs.list()).map(({ sha }) => sha);
  expect(left).toContain(unsent.sha);
  expect(left).not.toContain(sent.sha);
});

test('a file that the office refuses for good is told, kept, and blocks nothing behind it', async () => {
  const phone = aPhone();
  const chantierId = await aChantier(phone);
  const heavy = fileOf(BLOB_MAX_BYTES + 1);
  const light = fileOf(100);
  const row = documentOf(chantierId, { ...heavy, bytes: light.bytes });
  await phone.write([row], [heavy]);
  await phone.write([documentOf(chantierId, light)], [light]);
  await phone.idle();
  await phone.files.turn();
  expect(await hashAtOffice(light.sha)).toBe(light.sha);
  expect(await phone.files.blobs.find(heavy.sha)).toMatchObject({
    state: 'refused',
    reason: expect.stringContaining('25 Mo'),
  });
  expect(await phone.waiting()).toMatchObject({ toFix: 1, files: 0 });
  expect(await phone.files.blobs.evict(heavy.sha)).toBe(0);
});

test('what is not at the office is saved whole: changes as text, files as they are', async () => {
  const phone = aPhone();
  const chantierId = await aChantier(phone);
  const photo = fileOf(2 * BLOB_CHUNK_BYTES + 5);
  await phone.write([documentOf(chantierId, photo)], [photo]);
  const { blob } = await exportArchive(phone.db);
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  expect(hashOf(files[`fichiers/${photo.sha}`] ?? new Uint8Array())).toBe(photo.sha);
  expect(JSON.parse(strFromU8(files['a-envoyer.json'] ?? new Uint8Array())).outbox).toHaveLength(2);
});
