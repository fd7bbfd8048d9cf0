/** Stories of the office that no screen is needed for: SAV beside the états, lists, references. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { enReference, porteurDe, refusReference } from '#shared/modules/chantiers/reference.ts';
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

async function make(table: string, values: object): Promise<string> {
  const answer = await call('POST', `/${table}`, values);
  expect(answer.success, answer.message).toBe(true);
  return answer.data.id;
}

test('20. a SAV on a finished chantier, from the call to its end, leaves the état alone', async () => {
  const id = await make('chantiers', { libelle: 'Longère', etat: 'projet', ville: 'Vitré' });
  for (const etat of ['signe', 'en-cours', 'termine'])
    await call('PATCH', `/chantiers/${id}`, { etat });
  const before = (await call('GET', `/chantiers/${id}`)).data;
  expect(before.etat).toBe('termine');
  const sav = await make('savs', {
    ...{ chantierId: id, motif: 'Goutte à la souche', etat: 'ouvert' },
    dateDemande: '2026-11-10',
  });
  await call('PATCH', `/savs/${sav}`, { etat: 'prevu', dateVisite: '2026-11-12' });
  const visite = { salarieId: await aSalarie(), jour: '2026-11-12', demiJournee: 'matin' };
  await make('affectations', { ...visite, chantierId: id, absence: null, sav: true });
  await call('PATCH', `/savs/${sav}`, { etat: 'clos', heures: 3, compteRendu: 'Solin repris' });
  expect((await call('GET', `/chantiers/${id}`)).data).toEqual(before);
  const { db } = office.firms.find(firmId)?.firm ?? {};
  const changes = db
    ?.prepare<[string], { n: number }>(
      "SELECT count(*) AS n FROM history WHERE entity = 'chantiers' AND id = ? AND field_group = 'etat'",
    )
    .get(id);
  // The three moves before: nothing since.
  expect(changes?.n).toBe(3);
});

async function aSalarie(): Promise<string> {
  return make('salaries', {
    ...{ prenom: 'Malo', nom: 'Le Bihan', metier: 'couvreur', rythme: 'paire-5-impaire-4' },
    dateEntree: '2021-03-01',
  });
}

test('21. a reference is kept in capitals; one that another chantier has is refused in words', () => {
  const known = [
    { id: 'a', libelle: 'Maison Le Goff', reference: 'LEGOFF', deleted: 0 as const },
    { id: 'b', libelle: 'Ancien', reference: 'ANCIEN', deleted: 1 as const },
    { id: 'c', libelle: 'Sans', reference: null, deleted: 0 as const },
  ];
  expect(enReference('  legoff ')).toBe('LEGOFF');
  expect(enReference(' ')).toBeNull();
  const other = porteurDe('LeGoff ', { id: null, known });
  expect(other?.id).toBe('a');
  expect(other && refusReference('legoff', other)).toBe(
    '« Maison Le Goff » porte déjà la référence LEGOFF : prenez-en une autre.',
  );
  expect(porteurDe('LEGOFF', { id: 'a', known })).toBeNull();
  expect(porteurDe('ancien', { id: null, known })).toBeNull();
  expect(porteurDe(null, { id: null, known })).toBeNull();
});
