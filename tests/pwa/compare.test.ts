/** A phone whose storage lost or kept too much finds it out, and reads again only what differs. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPhone, type Phone } from '#pwa/sync/phone.ts';
import { newId } from '#shared/core/ids.ts';
import { registry } from '#shared/registry.ts';
import { type DigestedRow, differingBuckets, digestOf } from '#shared/sync/digest.ts';
import { type TestOffice, testOffice } from '../support/test-office.ts';

let office: TestOffice;
let phone: Phone;
beforeEach(async () => {
  office = await testOffice();
  const { profile, fetch } = await office.opened();
  phone = openPhone({
    name: `test:${newId()}`,
    userId: profile.id,
    registry,
    baseUrl: '',
    fetch,
    clock: () => office.time.now,
  });
});
afterEach(async () => {
  await phone.destroy();
  office.close();
});

const site = (id: string, libelle: string) => {
  const f = { libelle, etat: 'projet', ville: 'Vitré' };
  return { t: 'create' as const, e: 'chantiers', id, f };
};

test('a row lost, a row too many and an old row are found and mended; equal rows are said to be equal', async () => {
  const ids = Array.from({ length: 12 }, newId);
  for (const [i, id] of ids.entries()) await phone.write([site(id, `Chantier ${i}`)]);
  expect(await phone.compare()).toEqual({ kind: 'later' });
  await phone.idle();
  const rows = (await phone.compare()) as { kind: string; rows: number };
  expect(rows.kind).toBe('equal');
  expect(await phone.meta()).toMatchObject({ checkedRows: rows.rows });

  const table = phone.db.table('chantiers');
  const [lost = '', old = '', third = ''] = ids;
  await table.delete(lost);
  await table.update(old, { libelle: 'Ancien', _seq: 1 });
  await table.put({ ...(await table.get(third)), id: newId() });
  expect(await phone.compare()).toMatchObject({ kind: 'repairing' });
  await phone.idle();
  expect(await phone.compare()).toEqual({ kind: 'equal', rows: rows.rows });
  expect((await phone.get('chantiers', old))?.['libelle']).toBe('Chantier 1');
  expect((await phone.get('chantiers', lost))?.['libelle']).toBe('Chantier 0');
  expect(await table.count()).toBe(12);
});

test('a phone that lost nearly everything reads all of it again', async () => {
  for (let i = 0; i < 150; i++) await phone.write([site(newId(), `Chantier ${i}`)]);
  await phone.idle();
  await phone.db.table('chantiers').clear();
  expect(await phone.compare()).toMatchObject({ kind: 'repairing' });
  await phone.idle();
  expect(await phone.db.table('chantiers').count()).toBe(150);
  expect(await phone.compare()).toMatchObject({ kind: 'equal' });
});

const row = fc.record({
  table: fc.constantFrom('chantiers', 'clients'),
  id: fc.uuid(),
  seq: fc.nat(),
});

test('the order of rows never counts; one row more, less or newer always does', () => {
  fc.assert(
    fc.property(fc.uniqueArray(row, { selector: ({ id }) => id, minLength: 1 }), (rows) => {
      const digest = digestOf(rows);
      expect(differingBuckets(digest, digestOf([...rows].reverse()))).toEqual([]);
      const [first, ...rest] = rows as [DigestedRow, ...DigestedRow[]];
      expect(differingBuckets(digest, digestOf(rest))).toHaveLength(1);
      const newer = { ...first, seq: first.seq + 1 };
      expect(differingBuckets(digest, digestOf([newer, ...rest]))).toHaveLength(1);
    }),
  );
});
