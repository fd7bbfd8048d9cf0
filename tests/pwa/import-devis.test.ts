/** An imported quote on a device: written once, sent whole, changed without being doubled. */
import 'fake-indexeddb/auto';
import fs from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSheetFile } from '#pwa/core/read-sheet.ts';
import {
  ecrire,
  readRowsOfDevis,
  suiteSurHeures,
} from '#pwa/modules/devis-facturation/rows-of-devis.ts';
import { openPhone, type Phone } from '#pwa/sync/phone.ts';
import { newId } from '#shared/core/ids.ts';
import { ecrireHeures, importerDevis, poser } from '#shared/links/importer-devis.ts';
import { budgetHeures } from '#shared/modules/chantiers/budget-heures.entity.ts';
import type { DevisBatappli } from '#shared/modules/devis-facturation/batappli/devis-batappli.ts';
import { parseBatappli } from '#shared/modules/devis-facturation/batappli/parse-batappli.ts';
import { registry } from '#shared/registry.ts';
import { type TestOffice, testOffice } from '../support/test-office.ts';

const FILE = 'tests/fixtures/batappli/devis-26123.csv';

let office: TestOffice;
let phone: Phone;
let chantierId: string;
beforeEach(async () => {
  office = await testOffice();
  const signedIn = await office.opened();
  phone = openPhone({
    name: `test:${newId()}`,
    userId: signedIn.profile.id,
    registry,
    baseUrl: '',
    fetch: signedIn.fetch,
    clock: () => office.time.now,
  });
  chantierId = newId();
  const f = { libelle: 'Maison', etat: 'projet', ville: 'Vitré' };
  await phone.write([{ t: 'create', e: 'chantiers', id: chantierId, f }]);
});
afterEach(async () => {
  await phone.destroy();
  office.close();
});

async function sample(change = (text: string) => text): Promise<DevisBatappli> {
  const text = change(fs.readFileSync(FILE, 'utf8'));
  const grid = await readSheetFile(new Blob([text]));
  if (!grid.ok) throw new Error(grid.error.text);
  const read = parseBatappli(grid.value);
  if (!read.ok) throw new Error(read.error.text);
  return read.value;
}

async function importer(lu: DevisBatappli, version = 1): Promise<void> {
  const numero = lu.numero ?? '';
  const existant = await readRowsOfDevis(phone.db, numero, version);
  const ops = importerDevis({
    ...{ lu, numero, version, nature: 'devis', chantierId, existant, accepted: [] },
  });
  const follow = await suiteSurHeures(phone.db, chantierId, ops);
  const written = await ecrire(phone, [...ops, ...follow]);
  if (!written.ok) throw new Error(written.error.text);
}

const count = async (table: string) => (await phone.list(table)).length;
const heuresVendues = async () => (await phone.get('chantiers', chantierId))?.['heuresVendues'];

test('22. an import is one mutation, and the office holds the same figures', async () => {
  await importer(await sample());
  expect(await phone.waiting()).toMatchObject({ toSend: 2 });
  expect((await phone.idle()).kind).toBe('done');
  expect(await phone.waiting()).toMatchObject({ toSend: 0, parked: 0, toFix: 0 });
  expect(await phone.list('devis')).toMatchObject([
    { numero: '26123', etat: 'compte', htCents: 360_402, debourseCents: 146_370, _s: 'money' },
  ]);
  expect(await count('devis_lots')).toBe(2);
  expect(await count('devis_lignes')).toBe(7);
  expect(await count('devis_options')).toBe(1);
});

test('24. hours without amounts go to everyone, and the chantier follows them', async () => {
  await importer(await sample());
  expect(await heuresVendues()).toBe(28);
  await phone.idle();
  const heures = await phone.list('devis_heures');
  expect(heures.map((row) => [row['famille'], row['heures'], row._s]).sort()).toEqual([
    ['couverture', 18, 'firm'],
    ['ouvrages-communs', 10, 'firm'],
  ]);
});

test('25. importing the same file again changes nothing', async () => {
  await importer(await sample());
  await phone.idle();
  await importer(await sample());
  expect(await phone.waiting()).toMatchObject({ toSend: 0 });
  expect(await count('devis_lignes')).toBe(7);
});

test('25. replacing takes away what the new file no longer holds, and brings it back', async () => {
  await importer(await sample());
  await phone.idle();
  const withoutLot = (text: string) =>
    text
      .replace(/;1x;OUVRAGES[\s\S]*?795\.22\n/, '')
      .replace('3604.02', '2808.8')
      .replace('320.15', '240.63')
      .replace('3924.17', '3049.43');
  const shorter = await sample(withoutLot);
  expect(shorter.isJuste).toBe(true);
  await importer(shorter);
  await phone.idle();
  expect(await count('devis_lots')).toBe(1);
  expect(await count('devis_lignes')).toBe(5);
  expect(await heuresVendues()).toBe(18);
  expect(await phone.list('devis_heures')).toMatchObject([{ famille: 'couverture', heures: 18 }]);
  await importer(await sample());
  await phone.idle();
  expect(await count('devis_lots')).toBe(2);
  expect(await count('devis_heures')).toBe(2);
  expect(await heuresVendues()).toBe(28);
  expect(await phone.waiting()).toMatchObject({ toSend: 0, parked: 0, toFix: 0 });
});

test('24. hours that someone typed stay, for a family and for the chantier', async () => {
  const set = { t: 'set', e: 'chantiers', id: chantierId, f: { heuresVendues: 40 } } as const;
  await phone.write([set]);
  await importer(await sample());
  expect(await heuresVendues()).toBe(40);
  await phone.write([{ ...set, f: { heuresVendues: 28 } }]);
  const values = { chantierId, famille: 'couverture', heures: 30 };
  const ops = poser(budgetHeures, values, new Map());
  const follow = await suiteSurHeures(phone.db, chantierId, ops);
  await ecrire(phone, [...ops, ...follow]);
  expect(await heuresVendues()).toBe(40);
});

test('23. an accepted option adds its hours; a quote set aside takes all of them away', async () => {
  await importer(await sample());
  const { heures } = await readRowsOfDevis(phone.db, '26123', 1);
  const [row] = (await phone.list('devis')) as never[];
  const option = { famille: 'couverture', heures: 3 } as const;
  await ecrire(phone, ecrireHeures(row as never, [option], { counts: true, existant: heures }));
  const hours = async () =>
    (await phone.list('devis_heures')).map((one) => one['heures'] as number).sort((a, b) => a - b);
  expect(await hours()).toEqual([10, 21]);
  const now = await readRowsOfDevis(phone.db, '26123', 1);
  await ecrire(phone, ecrireHeures(row as never, [], { counts: false, existant: now.heures }));
  expect(await hours()).toEqual([]);
});

test('22. a quote whose totals differ waits to be looked at and sells no hours', async () => {
  await importer(await sample((text) => text.replace('3604.02', '3614.02')));
  expect(await phone.list('devis')).toMatchObject([{ etat: 'a-verifier', htLuCents: 361_402 }]);
  expect(await count('devis_heures')).toBe(0);
  expect(await heuresVendues()).toBeNull();
});
