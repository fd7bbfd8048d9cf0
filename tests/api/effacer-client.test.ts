/** A client who may be erased is forgotten everywhere; of one whose works the law keeps, only the proof stays. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { OF_CHANTIER } from '#api/modules/clients/effacer-client.ts';
import { newId } from '#shared/core/ids.ts';
import { registry } from '#shared/registry.ts';
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

const SHA = 'a'.repeat(64);

async function withPhotosAndDevis(chantierId: string) {
  const photo = await make('chantier_documents', {
    ...{ chantierId, nature: 'photo', nom: `${SECRET}.jpg`, auteur: 'N', mime: 'image/jpeg' },
    ...{ tailleOctets: 10, fichier: SHA },
  });
  await make('document_dessins', { documentId: photo, chantierId, auteur: SECRET, traits: [] });
  const devisId = await make('devis', {
    ...{ chantierId, numero: '26001', version: 1, origine: 'batappli', nature: 'devis' },
    ...{ etat: 'compte', titre: `Toit ${SECRET}`, htCents: 100, tvaCents: 20, ttcCents: 120 },
    ...{ tva: [], heuresOptions: 0, heuresFamilles: [], alertes: [], nombreLignes: 1 },
    empreinte: 'x',
  });
  await make('devis_lignes', {
    ...{ devisId, rang: 1, nature: 'ouvrage', libelle: `Ardoises chez ${SECRET}` },
    ...{ tauxTva: 10, totalHtCents: 100, composants: [] },
  });
  await make('chantier_acces', { chantierId, code: `code ${SECRET}` });
}

const texts = (sql: string) => {
  const { db } = office.firms.find(firmId)?.firm ?? {};
  return JSON.stringify(db?.prepare(sql).all());
};

test('the photos, drawings and quote lines of an erased prospect go as well, files included', async () => {
  const { clientId, chantierId } = await aClient('annule');
  await withPhotosAndDevis(chantierId);
  expect((await erase(clientId)).success).toBe(true);
  expect(everything()).not.toContain(SECRET);
  // No row names the file any more: the nightly collection removes its bytes.
  expect(texts('SELECT fichier FROM chantier_documents')).not.toContain(SHA);
  expect(texts('SELECT montant_ht_cents FROM commande_montants')).toBe('[]');
});

test('of a client whose works the law has us keep, the proof stays, the rest is forgotten and it is said', async () => {
  const { clientId, chantierId } = await aClient('signe');
  await withPhotosAndDevis(chantierId);
  const prospect = await make('chantiers', {
    ...{ libelle: `Appentis ${SECRET}`, etat: 'annule', ville: 'Vitré', clientId },
  });
  await make('chantier_notes', {
    ...{ chantierId: prospect, nature: 'observation', auteur: 'N', texte: `Sans suite ${SECRET}` },
  });
  const answer = await erase(clientId);
  expect(answer.success, answer.message).toBe(true);
  const [card] = JSON.parse(texts('SELECT * FROM clients'));
  expect(card).toMatchObject({ nom: SECRET, email: null, telephone: null, deleted: 0 });
  expect(card.efface_le).toBe('2026-11-12');
  expect(card.garde_au > '2036-01-01').toBe(true);
  // Kept as proof of the works.
  expect(texts('SELECT texte FROM chantier_notes')).toContain(`Chez ${SECRET}`);
  expect(texts('SELECT libelle FROM devis_lignes')).toContain(SECRET);
  expect(texts('SELECT nom, fichier FROM chantier_documents')).toContain(SHA);
  // Forgotten, in the rows and in what was written about them.
  for (const table of ['contacts', 'echanges', 'chantier_acces']) {
    expect(texts(`SELECT * FROM ${table}`), table).not.toContain(SECRET);
  }
  expect(texts('SELECT texte FROM chantier_notes')).not.toContain('Sans suite');
  expect(texts("SELECT libelle FROM chantiers WHERE etat = 'annule'")).not.toContain('Appentis');
  expect(texts("SELECT * FROM history WHERE entity = 'clients'")).not.toContain('k@exemple.fr');
});

test('works that were taken over in writing are kept, even where the chantier says nothing of it', async () => {
  const { clientId, chantierId } = await aClient('annule');
  const traits = [{ couleur: 'noir', points: [[0.1, 0.5]] }];
  await make('proces_verbaux', {
    ...{ chantierId, dateReception: '2026-11-10', resultat: 'sans-reserve', signeA: 1 },
    ...{ signatureClient: traits, signatureEntreprise: traits },
  });
  expect((await erase(clientId)).success).toBe(true);
  expect(JSON.parse(texts('SELECT garde_au FROM clients'))).toEqual([{ garde_au: '2036-11-10' }]);
  expect(texts('SELECT texte FROM chantier_notes')).toContain(`Chez ${SECRET}`);
});

test('a merged card that kept works still point at is thinned out, one without works is forgotten', async () => {
  const { clientId } = await aClient('annule');
  const merged = await aClient('signe');
  const empty = await make('clients', { nature: 'particulier', nom: `Vide ${SECRET}` });
  for (const id of [merged.clientId, empty]) {
    const written = await call('PATCH', `/clients/${id}`, { fusionneId: clientId });
    expect(written.success, written.message).toBe(true);
    const deleted = await call('DELETE', `/clients/${id}`);
    expect(deleted.success, deleted.message).toBe(true);
  }
  const answer = await erase(clientId);
  expect(answer.success, answer.message).toBe(true);
  const cards: Record<string, unknown>[] = JSON.parse(texts('SELECT * FROM clients'));
  const cardOf = (id: string) => cards.find((card) => card['id'] === id);
  // The name and the place stay with the works that the law has us keep, still merged and deleted.
  expect(cardOf(merged.clientId)).toMatchObject({
    ...{ nom: SECRET, email: null, deleted: 1, fusionne_id: clientId },
    efface_le: '2026-11-12',
  });
  expect(cardOf(clientId)).toMatchObject({ nom: SECRET, email: null, deleted: 0 });
  expect(cardOf(empty)).toMatchObject({ nom: 'effacé', deleted: 1 });
  expect(texts("SELECT * FROM history WHERE entity = 'clients'")).not.toContain('k@exemple.fr');
});

test('whatever speaks of a chantier is erased with it, or is the people’s own planning', () => {
  const ofSites = registry.entities.filter((entity) =>
    entity.fieldNames.some((name) => {
      const field = entity.fields[name];
      return field?.kind === 'ref' && field.table === 'chantiers';
    }),
  );
  const erased = new Set(OF_CHANTIER.map(({ table }) => table));
  expect(ofSites.map(({ table }) => table).filter((table) => !erased.has(table))).toEqual([
    'affectations',
    'chantiers_verrouilles',
    'interventions',
    'pointages',
  ]);
});

test('an open chantier has to be given up first; an unknown client is told', async () => {
  const { clientId } = await aClient('projet');
  expect((await erase(clientId)).message).toContain('annulez-le');
  expect((await erase(newId())).success).toBe(false);
});
