/** A client who may be erased is forgotten everywhere; one the law keeps is not. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '#shared/core/ids.ts';
import { type TestOffice, testOffice } from '../support/test-office.ts';

let office: TestOffice;
let call: Awaited<ReturnType<TestOffice['opened']>>['call'];
let firmId: string;
beforeEach(async () => {
  office = await testOffice();
  const opened = await office.opened();
  call = opened.call;
  firmId = opened.profile.firmId;
});
afterEach(() => office.close());

const SECRET = 'Kerzoncuff';

async function make(table: string, values: object): Promise<string> {
  const answer = await call('POST', `/${table.replaceAll('_', '-')}`, values);
  expect(answer.message, table).not.toContain('rror');
  expect(answer.success, answer.message).toBe(true);
  return answer.data.id;
}

async function aClient(etat: string) {
  const clientId = await make('clients', {
    nature: 'particulier',
    nom: SECRET,
    email: 'k@exemple.fr',
  });
  await call('PATCH', `/clients/${clientId}`, { prenom: `Jean-${SECRET}` });
  const chantierId = await make('chantiers', {
    libelle: `Maison ${SECRET}`,
    etat,
    ville: 'Vitré',
    clientId,
  });
  await make('contacts', { clientId, nom: `Voisin ${SECRET}` });
  await make('echanges', {
    ...{ clientId, nature: 'appel', jour: '2026-11-01', auteur: 'N' },
    texte: `Rappeler ${SECRET}`,
  });
  await make('chantier_notes', {
    ...{ chantierId, nature: 'observation', auteur: 'N', texte: `Chez ${SECRET}` },
  });
  return { clientId, chantierId };
}

function everything(): string {
  const { db } = office.firms.find(firmId)?.firm ?? {};
  if (!db) throw new Error('the firm is open');
  const tables = db
    .prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table'")
    .pluck()
    .all();
  return JSON.stringify(tables.map((name) => db.prepare(`SELECT * FROM "${name}"`).all()));
}

const erase = (clientId: string) => call('POST', '/commands/effacer-client', { clientId });

test('nothing of an erased prospect stays in the file: neither rows nor history', async () => {
  const { clientId } = await aClient('annule');
  expect(everything()).toContain(SECRET);
  const answer = await erase(clientId);
  expect(answer.success, answer.message).toBe(true);
  expect(everything()).not.toContain(SECRET);
});

test('a client whose works the law has us keep is refused, with the date', async () => {
  const { clientId } = await aClient('signe');
  const answer = await erase(clientId);
  expect(answer.success).toBe(false);
  expect(answer.message).toContain('à garder jusqu’au');
  expect(everything()).toContain(SECRET);
});

test('an open chantier has to be given up first; an unknown client is told', async () => {
  const { clientId } = await aClient('projet');
  expect((await erase(clientId)).message).toContain('annulez-le');
  expect((await erase(newId())).success).toBe(false);
});
