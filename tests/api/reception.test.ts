/** A réception signed without network while the office corrects it: never signed with other terms. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Payload, type TestOffice, testOffice } from '../support/test-office.ts';

let office: TestOffice;
let gerant: Awaited<ReturnType<TestOffice['opened']>>;
beforeEach(async () => {
  office = await testOffice();
  gerant = await office.opened();
});
afterEach(() => office.close());

const TRAITS = [
  {
    couleur: 'noir',
    points: [
      [0.1, 0.5],
      [0.9, 0.5],
    ],
  },
];
const TERMES = {
  ...{ dateReception: '2026-11-10', resultat: 'sans-reserve', maitreOuvrage: 'Mme Bothorel' },
  ...{ representant: 'Yann', travaux: 'Couverture', motif: null },
};
const SIGNATURE = {
  ...{ signatureClient: TRAITS, signatureEntreprise: TRAITS, reservesSignees: [] },
  signeA: 1_795_000_000_000,
};

async function prepared() {
  const site = { libelle: 'Longère', etat: 'en-cours', ville: 'Vitré' };
  const { id: chantierId } = (await gerant.call('POST', '/chantiers', site)).data;
  const made = await gerant.call('POST', '/proces-verbaux', { chantierId, ...TERMES });
  expect(made.success, made.message).toBe(true);
  const path = `/proces-verbaux/${made.data.id}`;
  const { token } = (await gerant.call('POST', '/tokens', { nom: 'toit', role: 'compagnon' })).data;
  /** Signs on another device, which has seen `revision`. */
  async function sign(revision: number) {
    const response = await office.app.request(`/api/v1${path}`, {
      ...{ method: 'PATCH', headers: { authorization: `Bearer ${token}` } },
      body: JSON.stringify({ revision, ...TERMES, ...SIGNATURE }),
    });
    return { status: response.status, ...((await response.json()) as Payload) };
  }
  const add = (texte: string) =>
    gerant.call('POST', '/reserves', {
      ...{ procesVerbalId: made.data.id, chantierId, rang: 1, texte, delaiAu: null },
      ...{ documentId: null, leveeLe: null, leveePar: null },
    });
  return { path, chantierId, revision: made.data.revision as number, sign, add };
}

test('a signature whose terms the office corrected is asked again, not mixed with the correction', async () => {
  const { path, revision, sign } = await prepared();
  await gerant.call('PATCH', path, { revision, dateReception: '2026-11-11' });
  expect(await sign(revision)).toMatchObject({
    status: 409,
    data: { reason: 'guard', path: 'dateReception' },
  });
  const { data: row } = await gerant.call('GET', path);
  expect(row).toMatchObject({ signeA: null, dateReception: '2026-11-11' });
  // Sent again by someone who has seen the correction: what was signed stands, whole.
  expect((await sign(row.revision)).success).toBe(true);
  expect((await gerant.call('GET', path)).data).toMatchObject({ ...TERMES, ...SIGNATURE });
});

test('a correction that reaches the office after the signature is refused; the lifting is written once', async () => {
  const { path, revision, sign } = await prepared();
  expect((await sign(revision)).success).toBe(true);
  const late = await gerant.call('PATCH', path, { revision, maitreOuvrage: 'M. Bothorel' });
  expect(late.success).toBe(false);
  const levee = { leveeLe: '2026-11-12', leveeSignature: TRAITS };
  expect((await gerant.call('PATCH', path, levee)).success).toBe(true);
  const again = await gerant.call('PATCH', path, { leveeLe: '2026-11-13' });
  expect(again.success).toBe(false);
  expect(again.message).toContain('levée des réserves est signée');
  expect((await gerant.call('GET', path)).data).toMatchObject({ ...TERMES, ...levee });
});

test('a reserve of a signed record keeps its wording; it is lifted, and a photo may be added once', async () => {
  const { path, add, sign, revision } = await prepared();
  const { id } = (await add('Solin à reprendre')).data;
  const at = `/reserves/${id}`;
  expect((await gerant.call('PATCH', at, { texte: 'Solin de la souche' })).success).toBe(true);
  await sign(revision);
  for (const change of [{ texte: 'Autre chose' }, { delaiAu: '2027-01-01' }, { rang: 7 }]) {
    const refused = await gerant.call('PATCH', at, change);
    expect(refused, JSON.stringify(change)).toMatchObject({
      success: false,
      message: expect.stringContaining('elle se lève'),
    });
  }
  expect((await gerant.call('DELETE', at)).success).toBe(false);
  const late = await add('Ajoutée après coup');
  expect(late.message).toContain('n’y est pas');
  const lifted = { leveeLe: '2026-11-12', leveePar: 'Yann' };
  expect((await gerant.call('PATCH', at, lifted)).success).toBe(true);
  expect((await gerant.call('GET', at)).data).toMatchObject({
    texte: 'Solin de la souche',
    ...lifted,
  });
  expect((await gerant.call('GET', path)).data.signeA).toBe(SIGNATURE.signeA);
});

test('the office deletes no signed record; another one may be made beside it', async () => {
  const { path, chantierId, sign, revision } = await prepared();
  const draft = (await gerant.call('POST', '/proces-verbaux', { chantierId, ...TERMES })).data;
  expect((await gerant.call('DELETE', `/proces-verbaux/${draft.id}`)).success).toBe(true);
  await sign(revision);
  const refused = await gerant.call('DELETE', path);
  expect(refused).toMatchObject({
    success: false,
    message: expect.stringContaining('ne se supprime plus'),
  });
  expect((await gerant.call('GET', path)).data).toMatchObject({ deleted: false, ...SIGNATURE });
  expect((await gerant.call('POST', '/proces-verbaux', { chantierId, ...TERMES })).success).toBe(
    true,
  );
});
