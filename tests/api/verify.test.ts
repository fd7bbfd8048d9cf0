/** `npm run db:verify`: a sound file is silent, each kind of harm is a sentence. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fillExample } from '#api/seed/example-firm.ts';
import { verifyFirm } from '#api/sync/verify.ts';
import { registry } from '#shared/registry.ts';
import { type TestOffice, testOffice } from '../support/test-office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await testOffice();
});
afterEach(() => office.close());

function exampleFirm() {
  const opened = office.firms.create('exemple');
  fillExample(opened);
  return opened.firm.db;
}

test('the example firm is sound', () => {
  expect(verifyFirm(exampleFirm(), registry)).toEqual([]);
});

const A_SITE = "(SELECT id FROM chantiers WHERE etat = 'en-cours' LIMIT 1)";

test.each([
  [
    'a value that its declaration refuses',
    `UPDATE chantiers SET etat = 'perdu' WHERE id = ${A_SITE}`,
    /État/,
  ],
  [
    'a reference to nothing',
    "UPDATE chantiers SET client_id = 'x' WHERE etat = 'signe'",
    /renvoie à une fiche/,
  ],
  [
    'a row that nobody receives',
    `DELETE FROM sync_row WHERE id = ${A_SITE}`,
    /aucun appareil ne la reçoit/,
  ],
  [
    'a row that the wrong people receive',
    `UPDATE sync_row SET scope = 'money' WHERE id = ${A_SITE} AND entity = 'chantiers'`,
    /reçue par « money »/,
  ],
  [
    'a deleted row that is still received',
    `UPDATE chantiers SET deleted = 1 WHERE id = ${A_SITE}`,
    /encore reçue/,
  ],
  [
    'a line without its row',
    "INSERT INTO sync_row (entity, id, scope, seq, live) VALUES ('chantiers', 'x', 'firm', 1, 1)",
    /la fiche n’existe pas/,
  ],
  [
    'a number from the future',
    "UPDATE sync_row SET seq = 1000000 WHERE entity = 'chantiers'",
    /pas encore/,
  ],
  [
    'a cell under another key',
    "UPDATE affectations SET jour = date(jour, '+400 days')",
    /identifiant/,
  ],
  ['a missing index', 'DROP INDEX ix_sync_row_seq', /sync_row lacks: index/],
])('%s is told', (_, harm, sentence) => {
  const db = exampleFirm();
  db.pragma('foreign_keys = OFF');
  db.exec(harm);
  const faults = verifyFirm(db, registry);
  expect(faults.join('\n')).toMatch(sentence);
  // Four hundred wrong rows are some lines, not four hundred.
  expect(faults.length).toBeLessThan(40);
});
