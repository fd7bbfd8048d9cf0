/** A firm that was opened before its starting rows existed gets them once, without losing its own. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { opsOfKeyed } from '#api/seed/reference.ts';
import { addStartingRows } from '#api/seed/starting-rows.ts';
import { CONTROLES_DE_DEPART } from '#shared/modules/chantiers/controles-de-depart.ts';
import { regleTache } from '#shared/modules/chantiers/regle-tache.entity.ts';
import { REGLES_DE_DEPART } from '#shared/modules/chantiers/regles-de-depart.ts';
import { type TestOffice, testOffice } from '../support/test-office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await testOffice();
});
afterEach(() => office.close());

async function ownFirm() {
  const { profile, call } = await office.opened();
  const found = office.firms.find(profile.firmId);
  if (!found) throw new Error('the firm is open');
  return { found, call };
}

test('what the office changed stays, what it deleted does not come back, what is missing comes once', async () => {
  const { found, call } = await ownFirm();
  const { db } = found.firm;
  const [changed, deleted, missing] = opsOfKeyed(regleTache, REGLES_DE_DEPART);
  if (!changed || !deleted || !missing) throw new Error('there are starting rules');
  await call('PATCH', `/regles-taches/${changed.id}`, { titre: 'À notre façon : {chantier}' });
  await call('DELETE', `/regles-taches/${deleted.id}`);
  // As in a firm of an older release: the row was never made.
  db.prepare('DELETE FROM regles_taches WHERE id = ?').run(missing.id);
  db.prepare('DELETE FROM modeles_controles').run();
  expect(addStartingRows(found)).toBe(1 + CONTROLES_DE_DEPART.length);
  expect(addStartingRows(found)).toBe(0);
  const row = (id: string) =>
    db.prepare<[string], object>('SELECT titre, deleted FROM regles_taches WHERE id = ?').get(id);
  expect(row(changed.id)).toEqual({ titre: 'À notre façon : {chantier}', deleted: 0 });
  expect(row(deleted.id)).toMatchObject({ deleted: 1 });
  expect(row(missing.id)).toMatchObject({ deleted: 0 });
});

test('a firm that nobody has opened yet is left alone', () => {
  const empty = office.firms.create();
  expect(addStartingRows(empty)).toBe(0);
  expect(empty.firm.db.prepare('SELECT count(*) AS n FROM regles_taches').get()).toEqual({ n: 0 });
});
