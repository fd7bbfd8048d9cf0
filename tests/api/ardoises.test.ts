/** The slate calculation over HTTP: the same door, on the firm's own tables. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { singletonId } from '#shared/entity/entity.ts';
import { buildToit } from '#shared/modules/calcul-ardoises/build-toit.ts';
import { POSES } from '#shared/modules/calcul-ardoises/choix.ts';
import { entreeSchema } from '#shared/modules/calcul-ardoises/entree-schema.ts';
import { reglageArdoises } from '#shared/modules/calcul-ardoises/reglage-ardoises.entity.ts';
import { type TestOffice, testOffice } from '../support/test-office.ts';

let office: TestOffice;
let gerant: Awaited<ReturnType<TestOffice['opened']>>;
beforeEach(async () => {
  office = await testOffice();
  gerant = await office.opened();
});
afterEach(() => office.close());

const CALCULER = '/calculs-ardoises/calculer';
const FOUGERES = {
  communeInsee: '35115',
  communeNom: 'Fougères',
  pente: { valeur: 45, unite: 'degres' },
  rampantMm: 6_000,
  format: { hauteurMm: 320, largeurMm: 220 },
  surfaceM2: 100,
};

test('a slope in Fougères gets its lap from the firm’s table, with steps and sources', async () => {
  const { status, data } = await gerant.call('POST', CALCULER, FOUGERES);
  expect(status).toBe(200);
  expect(data).toMatchObject({
    zone: 'zone-2',
    recouvrementMm: 80,
    pureauMm: 120,
    ardoises: 3_744,
  });
  expect(data.etapes.length).toBeGreaterThan(10);
});

test('a drawn roof gets its order list', async () => {
  const body = { zone: 'zone-2', toit: buildToit('croupes', 100) };
  const { data } = await gerant.call('POST', CALCULER, body);
  expect(data.toit.pans).toHaveLength(4);
  expect(data.commande[0].article).toMatch(/^Ardoises/);
});

test('a refusal says why and what would go; nothing is kept', async () => {
  const flat = { ...FOUGERES, pente: { valeur: 15, unite: 'pourcent' } };
  const { status, message, data } = await gerant.call('POST', CALCULER, flat);
  expect(status).toBe(422);
  expect(message).toContain('trop faible');
  expect(data).toMatchObject({ reason: 'pente-trop-faible', path: 'pente' });
  expect(data.solutions[0].saisie.pente).toEqual({ valeur: 32.5, unite: 'pourcent' });
  expect((await gerant.call('GET', '/calculs-ardoises')).data).toEqual([]);
});

test('a body of another shape is refused at its field, strangers at the door', async () => {
  for (const [body, path] of [
    [{ pente: 'raide' }, 'pente'],
    [{ zone: 'zone-9' }, 'zone'],
    [{ toit: { corps: [] } }, 'toit.pans'],
    [{ inconnu: 1 }, ''],
  ] as const) {
    const answer = await gerant.call('POST', CALCULER, body);
    expect([answer.status, answer.data.path]).toEqual([400, path]);
  }
  const stranger = await office.app.request(`/api/v1${CALCULER}`, { method: 'POST', body: '{}' });
  expect(stranger.status).toBe(401);
});

test('the settings of the firm are read: another share of clips', async () => {
  const id = singletonId(reglageArdoises);
  await gerant.call('POST', '/reglages-ardoises', { id, agrafesPct: 50, cassePct: 0 });
  const { data } = await gerant.call('POST', CALCULER, FOUGERES);
  expect(data).toMatchObject({ agrafesPct: 50, agrafes: 1_872, pointes: 1_872 });
});

/** What stands in a document under a path of names. */
function at(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce((inner, name) => (inner as Record<string, unknown>)?.[name], value);
}

test('the OpenAPI document tells its input field by field, as the door takes it', async () => {
  const document = await (await office.app.request('/api/v1/openapi.json')).json();
  const post = at(document, 'paths', '/api/v1/calculs-ardoises/calculer', 'post');
  const json = ['content', 'application/json', 'schema', 'properties'];
  const fields = at(post, 'requestBody', ...json) as object;
  expect(Object.keys(fields)).toEqual(Object.keys(entreeSchema.shape));
  expect(at(fields, 'pose', 'enum')).toEqual(Object.keys(POSES));
  expect(at(fields, 'pente', 'required')).toEqual(['valeur', 'unite']);
  expect(Object.keys(at(post, 'responses') as object)).toEqual(['200', '400', '401', '422']);
  // What the document promises is what comes.
  const { data } = await gerant.call('POST', CALCULER, FOUGERES);
  const told = at(post, 'responses', '200', ...json, 'data', 'properties') as object;
  for (const name of Object.keys(told)) expect(data, name).toHaveProperty(name);
  const refused = at(post, 'responses', '422', ...json, 'data', 'properties') as object;
  const { data: why } = await gerant.call('POST', CALCULER, { ...FOUGERES, rampantMm: -1 });
  for (const name of Object.keys(refused)) expect(why, name).toHaveProperty(name);
});
