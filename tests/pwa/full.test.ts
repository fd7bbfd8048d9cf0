/** A device without room: what the office holds makes way, a file that does not fit is told, text passes. */
import 'fake-indexeddb/auto';
import { createHash, randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { causeOf, FULL, FULL_FOR_FILES } from '#pwa/sync/full.ts';
import { openPhone, type Phone } from '#pwa/sync/phone.ts';
import { newId } from '#shared/core/ids.ts';
import { registry } from '#shared/registry.ts';
import { type TestOffice, testOffice } from '../support/test-office.ts';

let office: TestOffice;
let phone: Phone;
let troubles: string[];
/** Tables in which the device refuses to keep anything more. */
let fullTables: Set<string>;
beforeEach(async () => {
  office = await testOffice();
  const { profile, fetch } = await office.opened();
  troubles = [];
  fullTables = new Set();
  phone = openPhone({
    name: `test:${newId()}`,
    userId: profile.id,
    registry,
    baseUrl: '',
    fetch,
    clock: () => office.time.now,
    onTrouble: (reason) => troubles.push(reason),
  });
  for (const name of ['blobChunk', 'outbox'])
    phone.db.table(name).hook('creating', () => {
      if (fullTables.has(name)) throw new DOMException('no room', FULL);
    });
});
afterEach(async () => {
  await phone.destroy();
  office.close();
});

const chantierId = newId();
const note = (texte: string) => {
  const f = { chantierId, nature: 'observation', texte, auteur: 'Nolwenn' };
  return { t: 'create' as const, e: 'chantier_notes', id: newId(), f };
};

function photo() {
  const content = randomBytes(9_000);
  const sha = createHash('sha256').update(content).digest('hex');
  const f = {
    ...{ chantierId, nature: 'photo', nom: 'photo.jpg', auteur: 'Nolwenn' },
    ...{ mime: 'image/jpeg', tailleOctets: 9_000, fichier: sha, vignette: null },
  };
  const op = { t: 'create' as const, e: 'chantier_documents', id: newId(), f };
  return { op, file: { sha, bytes: new Uint8Array(content).buffer, isEager: false } };
}

async function openChantier(): Promise<void> {
  const f = { libelle: 'Longère', etat: 'projet', ville: 'Vitré' };
  await phone.write([{ t: 'create', e: 'chantiers', id: chantierId, f }]);
}

test('a file that does not fit is refused with a sentence, nothing is changed, and text goes on', async () => {
  await openChantier();
  fullTables.add('blobChunk');
  const { op, file } = photo();
  const written = await phone.write([op], [file]);
  expect(written).toMatchObject({ ok: false, error: { text: FULL_FOR_FILES } });
  expect(await phone.files.blobs.list()).toEqual([]);
  expect(await phone.list('chantier_documents')).toEqual([]);
  expect((await phone.write([note('Le texte passe')])).ok).toBe(true);
  expect(troubles).toEqual([]);
});

test('what the office holds makes way for what is new', async () => {
  await openChantier();
  const sent = photo();
  await phone.write([sent.op], [sent.file]);
  await phone.idle();
  await phone.files.turn();
  expect(await phone.files.blobs.list()).toMatchObject([{ state: 'verified' }]);
  // Room comes back as soon as a file is taken away.
  fullTables.add('blobChunk');
  phone.db.table('blobChunk').hook('deleting', () => {
    fullTables.delete('blobChunk');
  });
  const next = photo();
  expect((await phone.write([next.op], [next.file])).ok).toBe(true);
  expect(await phone.files.blobs.list()).toMatchObject([{ sha: next.file.sha, state: 'queued' }]);
});

test('what is not at the office yet never makes way, and a device without room for text is told', async () => {
  await openChantier();
  const { op, file } = photo();
  await phone.write([op], [file]);
  fullTables.add('outbox');
  const written = await phone.write([note('Trop')]);
  expect(written.ok).toBe(false);
  expect(troubles).toEqual([FULL]);
  expect(await phone.files.blobs.list()).toMatchObject([{ sha: file.sha, state: 'queued' }]);
});

test('the cause of a failure is what stands behind it', () => {
  const full = new DOMException('no room', FULL);
  expect(causeOf(Object.assign(new Error('ended'), { name: 'AbortError', inner: full }))).toBe(
    FULL,
  );
  expect(causeOf(new TypeError('other'))).toBe('TypeError');
  expect(causeOf('thrown')).toBe('UnknownError');
});
