/** The blob routes under attack: wrong hashes, sizes, paths and people change nothing and never answer 5xx. */
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '#shared/core/ids.ts';
import { BLOB_CHUNK_BYTES, BLOB_MAX_BYTES, BLOB_UNUSED_KEPT_MS } from '#shared/core/limits.ts';
import { type Payload, type TestOffice, testOffice } from '../support/test-office.ts';

let office: TestOffice;
let gerant: Awaited<ReturnType<TestOffice['opened']>>;
beforeEach(async () => {
  office = await testOffice();
  gerant = await office.opened();
});
afterEach(() => office.close());

type Browser = Pick<typeof gerant, 'request'>;

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function patch(
  sha: string,
  bytes: Uint8Array,
  { offset = '0', length = String(bytes.length), by = gerant as Browser } = {},
) {
  const response = await by.request(`/api/v1/blobs/${sha}`, {
    method: 'PATCH',
    body: new Uint8Array(bytes),
    headers: { 'upload-offset': offset, 'upload-length': length },
  });
  return { status: response.status, ...((await response.json()) as Payload) };
}

async function documentFor(sha: string): Promise<string> {
  const site = await gerant.call('POST', '/chantiers', {
    libelle: 'Longère',
    etat: 'projet',
    ville: 'Vitré',
  });
  const made = await gerant.call('POST', '/chantier-documents', {
    chantierId: site.data.id,
    nature: 'document',
    nom: 'plan.pdf',
    auteur: 'Nolwenn',
    mime: 'application/pdf',
    tailleOctets: 1,
    fichier: sha,
  });
  expect(made.success).toBe(true);
  return made.data.id;
}

function filesUnder(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
}

const stored = () => filesUnder(path.join(office.dataDir, 'blobs'));

test('bytes whose hash is not their name are thrown away, and can be sent again', async () => {
  const good = randomBytes(1000);
  const sha = hashOf(good);
  await documentFor(sha);
  const bad = Buffer.from(good);
  bad[500] = (bad[500] ?? 0) ^ 1;
  expect(await patch(sha, bad)).toMatchObject({ status: 400, data: { reason: 'mismatch' } });
  expect(stored()).toEqual([]);
  expect(await patch(sha, good)).toMatchObject({ status: 200, data: { complete: true } });
  expect(await patch(sha, bad)).toMatchObject({ status: 200, data: { complete: true } });
  const back = await gerant.request(`/api/v1/blobs/${sha}`);
  expect(hashOf(new Uint8Array(await back.arrayBuffer()))).toBe(sha);
  expect(back.headers.get('content-type')).toBe('application/octet-stream');
});

test('wrong sizes and offsets are told, and keep what had come', async () => {
  const bytes = randomBytes(900);
  const sha = hashOf(bytes);
  await documentFor(sha);
  const first = bytes.subarray(0, 400);
  expect(await patch(sha, first, { length: '900' })).toMatchObject({ data: { received: 400 } });
  expect(await patch(sha, first, { length: '900' })).toMatchObject({
    status: 409,
    data: { reason: 'offset', received: 400 },
  });
  expect(await patch(sha, bytes.subarray(400), { offset: '400', length: '500' })).toMatchObject({
    status: 400,
    data: { reason: 'overrun' },
  });
  expect(await patch(sha, new Uint8Array(), { length: '0' })).toMatchObject({
    data: { reason: 'empty' },
  });
  expect(await patch(sha, first, { length: String(BLOB_MAX_BYTES + 1) })).toMatchObject({
    status: 413,
    data: { reason: 'too-large' },
  });
  expect(await patch(sha, randomBytes(BLOB_CHUNK_BYTES + 1))).toMatchObject({ status: 413 });
  for (const length of ['-1', '1e9', 'NaN', '9'.repeat(40), '']) {
    expect(await patch(sha, first, { length })).toMatchObject({ status: 400 });
  }
  expect(await patch(sha, bytes)).toMatchObject({ status: 200, data: { complete: true } });
});

test.each([
  '..%2f..%2fetc%2fpasswd',
  '%2e%2e/firms',
  'a'.repeat(63),
  'A'.repeat(64),
  `${'a'.repeat(64)}%00`,
  '__proto__',
  `${'a'.repeat(64)}/../x`,
])('a name that is no hash reads and writes nothing: %s', async (name) => {
  expect((await patch(name, randomBytes(5))).status).toBe(404);
  expect((await gerant.request(`/api/v1/blobs/${name}`)).status).toBe(404);
  expect((await gerant.request(`/api/v1/blobs/${name}/standing`)).status).toBe(404);
  expect(stored()).toEqual([]);
});

test('only someone who sees a row that names a file may send or read it', async () => {
  const bytes = randomBytes(50);
  const sha = hashOf(bytes);
  expect((await patch(sha, bytes)).status).toBe(404);
  const id = await documentFor(sha);
  await patch(sha, bytes);

  const token = await gerant.call('POST', '/tokens', { nom: 'essai', role: 'compagnon' });
  const headers = { authorization: `Bearer ${token.data.token}` };
  const asCompagnon: Browser = {
    request: async (url, init = {}) =>
      office.app.request(url, { ...init, headers: { ...init.headers, ...headers } }),
  };
  // The token's owner made the chantier: it is open to him. One that he did not make is not.
  expect((await asCompagnon.request(`/api/v1/blobs/${sha}`)).status).toBe(200);
  const [own] = office.firms.all();
  own?.firm.db.prepare("UPDATE chantiers SET created_by = 'someone'").run();
  expect((await asCompagnon.request(`/api/v1/blobs/${sha}`)).status).toBe(404);
  expect((await patch(sha, bytes, { by: asCompagnon })).status).toBe(404);
  expect((await office.app.request(`/api/v1/blobs/${sha}`)).status).toBe(401);

  expect((await gerant.request(`/api/v1/blobs/${sha}`)).status).toBe(200);
  await gerant.call('DELETE', `/chantier-documents/${id}`);
  expect((await gerant.request(`/api/v1/blobs/${sha}`)).status).toBe(404);
});

test('two uploads of one file race: it ends whole, once', async () => {
  const bytes = randomBytes(3 * 1000);
  const sha = hashOf(bytes);
  await documentFor(sha);
  async function upload(): Promise<void> {
    for (let offset = 0; offset < bytes.length; ) {
      const piece = bytes.subarray(offset, offset + 1000);
      const { data } = await patch(sha, piece, { offset: String(offset), length: '3000' });
      if (data.complete) return;
      offset = data.received;
    }
  }
  await Promise.all([upload(), upload(), upload()]);
  expect(stored()).toEqual([sha]);
  expect((await gerant.request(`/api/v1/blobs/${sha}`)).status).toBe(200);
});

test('nobody but the server says that a file arrived', async () => {
  const id = await documentFor(hashOf(randomBytes(5)));
  const patched = await gerant.call('PATCH', `/chantier-documents/${id}`, { fichierRecuA: 1 });
  expect(patched).toMatchObject({ success: false, data: { path: 'fichierRecuA' } });
  const swapped = await gerant.call('PATCH', `/chantier-documents/${id}`, {
    fichier: hashOf(randomBytes(5)),
  });
  expect(swapped).toMatchObject({ success: false, data: { path: 'fichier' } });
});

test('what no row names is collected once it is old; what a row names stays, deleted or not', async () => {
  const [named, stopped] = [randomBytes(20), randomBytes(20)];
  const id = await documentFor(hashOf(named));
  await patch(hashOf(named), named);
  await documentFor(hashOf(stopped));
  await patch(hashOf(stopped), stopped.subarray(0, 10), { length: '20' });
  await gerant.call('DELETE', `/chantier-documents/${id}`);
  const [own] = office.firms.all();
  const orphan = path.join(own?.blobs.folder ?? '', 'ab', `ab${'0'.repeat(62)}`);
  fs.mkdirSync(path.dirname(orphan), { recursive: true });
  fs.writeFileSync(orphan, 'x');
  expect(await own?.blobs.collect()).toBe(0);
  office.time.now = Date.now() + BLOB_UNUSED_KEPT_MS + 1000;
  expect(await own?.blobs.collect()).toBe(2);
  expect(stored()).toEqual([hashOf(named)]);
});

test('a chantier that is unknown, or a file of another firm, opens nothing', async () => {
  const answered = await gerant.call('POST', '/chantier-documents', {
    chantierId: newId(),
    nature: 'photo',
    nom: 'x',
    auteur: 'x',
    mime: 'image/jpeg',
    tailleOctets: 1,
    fichier: hashOf(randomBytes(1)),
  });
  expect(answered).toMatchObject({ success: false });
});
