/** Search everywhere: what people type is found, as they type it, without network. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type Found,
  makeSearchIndex,
  type Searched,
  type SearchIndex,
} from '#pwa/core/search-index.ts';
import { openPhone, type Phone } from '#pwa/sync/phone.ts';
import { newId } from '#shared/core/ids.ts';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { chantierNote } from '#shared/modules/chantiers/chantier-note.entity.ts';
import { tache } from '#shared/modules/chantiers/tache.entity.ts';
import { client } from '#shared/modules/clients/client.entity.ts';
import { registry } from '#shared/registry.ts';

const SEARCHED: readonly Searched[] = [
  { entity: chantier, fields: ['ville', 'reference'], hrefOf: ({ id }) => `/chantiers/${id}` },
  {
    entity: chantierNote,
    fields: ['texte', 'auteur'],
    hrefOf: (row) => `/chantiers/${row['chantierId']}/notes`,
  },
  { entity: client, fields: ['prenom', 'telephone'], hrefOf: ({ id }) => `/clients/${id}` },
  { entity: tache, fields: ['description'], hrefOf: () => '/taches' },
];

let phone: Phone;
let index: SearchIndex;
let now = 1_000_000;
beforeEach(() => {
  const fetch = () => Promise.reject(new TypeError('no network'));
  const clock = () => {
    now += 1;
    return now;
  };
  phone = openPhone({
    name: `test:${newId()}`,
    userId: newId(),
    registry,
    baseUrl: '',
    fetch,
    clock,
  });
  index = makeSearchIndex(phone.db, SEARCHED);
});
afterEach(() => phone.destroy());

async function make(e: string, f: object): Promise<string> {
  const id = newId();
  const written = await phone.write([{ t: 'create', e, id, f: { ...f } }]);
  if (!written.ok) throw new Error(written.error.text);
  return id;
}

/** What was told last, when all has been looked through. */
async function find(query: string): Promise<readonly Found[]> {
  let last: readonly Found[] = [];
  await index.find(query, (found) => {
    last = found;
  });
  return last;
}

const titles = async (query: string) => (await find(query)).map(({ title }) => title);

test('clients, chantiers, notes, tasks and documents are found, the best first', async () => {
  await make('clients', {
    nature: 'particulier',
    nom: 'Le Goff',
    prenom: 'Annaïg',
    telephone: '06 39 98 27 93',
  });
  const chantierId = await make('chantiers', {
    libelle: 'Maison Le Goff',
    etat: 'projet',
    ville: 'Plouvénan',
  });
  await make('chantiers', { libelle: 'École de Trémarzec', etat: 'projet', ville: 'Trémarzec' });
  await make('chantier_notes', {
    chantierId,
    nature: 'observation',
    texte: 'Deux chevrons à doubler',
    auteur: 'Malo',
  });
  await make('taches', {
    titre: 'Ranger la cour',
    etat: 'a-faire',
    rubrique: 'atelier',
    priorite: 'normale',
  });
  await index.refresh();
  expect(index.size()).toBe(5);
  expect((await titles('goff')).sort()).toEqual(['Le Goff Annaïg', 'Maison Le Goff']);
  expect(await titles('chevron')).toEqual(['Deux chevrons à doubler']);
  expect((await find('ranger'))[0]?.href).toBe('/taches');
  expect((await find('malo'))[0]?.href).toBe(`/chantiers/${chantierId}/notes`);
});

test('accents, capitals, beginnings and one wrong letter are forgiven', async () => {
  await make('chantiers', { libelle: 'École de Trémarzec', etat: 'projet', ville: 'Plouvénan' });
  await index.refresh();
  for (const query of ['ecole', 'ÉCOLE', 'tremar', 'tremarzek', 'trmarzec', 'plouvenan ecole']) {
    expect(await titles(query), query).toEqual(['École de Trémarzec']);
  }
  for (const query of ['', '  ', 'toulouse', 'ecole toulouse'])
    expect(await titles(query), query).toEqual([]);
});

test('what changes is found by its new words, what is deleted no more', async () => {
  const id = await make('chantiers', { libelle: 'Grange', etat: 'projet', ville: 'Vitré' });
  await index.refresh();
  await phone.write([{ t: 'set', e: 'chantiers', id, f: { libelle: 'Pigeonnier' } }]);
  await Promise.all([index.refresh(), index.refresh()]);
  expect(await titles('grange')).toEqual([]);
  expect(await titles('pigeonnier')).toEqual(['Pigeonnier']);
  await phone.write([{ t: 'delete', e: 'chantiers', id }]);
  await index.refresh();
  expect(await titles('pigeonnier')).toEqual([]);
  expect(index.size()).toBe(0);
});

test('many rows: the first are told at once, the best stand first, what nears a word only where it lacks', async () => {
  await phone.db.table('chantiers').bulkPut(
    Array.from({ length: 4500 }, (_, n) => ({
      id: `c${n}`,
      libelle: n === 4499 ? 'Mairie' : `Maison ${n}`,
      etat: 'projet',
      ville: n % 9 === 0 ? 'Vitré' : 'Redon',
      deleted: 0,
    })),
  );
  await index.refresh();
  expect(index.size()).toBe(4500);
  const told: number[] = [];
  await index.find('maison', (found) => told.push(found.length));
  expect(told[0]).toBe(40);
  expect(await titles('mairie')).toEqual(['Mairie']);
  expect((await titles('mairi vitre')).at(0)).toBeUndefined();
  expect((await titles('maisn vitre')).length).toBe(40);
  const stop = new AbortController();
  stop.abort();
  const late: number[] = [];
  await index.find('maison', (found) => late.push(found.length), stop.signal);
  expect(late).toEqual([40]);
  // An edit finds the part of the index that holds the row.
  await phone.db.table('chantiers').update('c17', { libelle: 'Pigeonnier' });
  await index.refresh();
  expect(await titles('pigeonnier')).toEqual(['Pigeonnier']);
  expect(index.size()).toBe(4500);
});
