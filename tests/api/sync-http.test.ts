/** POST /sync over HTTP: envelopes, bad input, what is refused without harm to the rest. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '#shared/core/ids.ts';
import { BODY_MAX_BYTES } from '#shared/core/limits.ts';
import { seedOfRun } from '../support/random.ts';
import { type TestOffice, testOffice } from '../support/test-office.ts';

let office: TestOffice;
let gerant: Awaited<ReturnType<TestOffice['opened']>>;
const device = newId();
beforeEach(async () => {
  office = await testOffice();
  gerant = await office.opened();
});
afterEach(() => office.close());

function request(items: unknown[] = [], more: object = {}) {
  return {
    proto: 1,
    schema: 1,
    device,
    epoch: null,
    now: office.time.now,
    ...(items.length > 0 && { push: { items } }),
    pull: { have: {}, maxBytes: 1_048_576 },
    ...more,
  };
}

function mutation(mid: number, ...ops: unknown[]) {
  return { mid, v: 1, wall: office.time.now, ops };
}

const aChantier = (id: string, more: object = {}) => ({
  t: 'create',
  e: 'chantiers',
  id,
  f: { libelle: 'Longère', etat: 'projet', ville: 'Vitré', ...more },
});

test('a chantier goes up, comes down whole, and a replay has no second effect', async () => {
  const id = newId();
  const body = request([mutation(1, aChantier(id))]);
  const first = await gerant.call('POST', '/sync', body);
  expect(first.data.verdicts).toEqual([{ mid: 1, st: 'ok', seq: 2 }]);
  const row = first.data.page.rows.find((one: { e: string }) => one.e === 'chantiers');
  expect(row).toMatchObject({ s: 'firm', q: 2, d: { id, libelle: 'Longère', adresse: null } });
  const again = await gerant.call('POST', '/sync', { ...body, epoch: 1 });
  expect(again.data.verdicts).toEqual([{ mid: 1, st: 'ok', seq: 2 }]);
  expect(office.firms.all()[0]?.firm.standing.seq()).toBe(2);
});

test('a refused mutation says why, and those behind it go through', async () => {
  const [a, b] = [newId(), newId()];
  const answer = await gerant.call(
    'POST',
    '/sync',
    request([
      mutation(1, aChantier(a, { libelle: '' })),
      mutation(2, { t: 'set', e: 'chantiers', id: a, base: 0, f: { ville: 'Rennes' } }),
      mutation(3, aChantier(b)),
    ]),
  );
  expect(answer.data.verdicts).toEqual([
    { mid: 1, st: 'refused', code: 'invalid', path: 'libelle', text: 'Libellé : à remplir.' },
    expect.objectContaining({ mid: 2, st: 'refused', code: 'depends', onMid: 1 }),
    { mid: 3, st: 'ok', seq: 2 },
  ]);
});

test.each([
  ['an unknown field', aChantier(newId(), { marge: 3 }), 'marge'],
  [
    'a prototype key',
    JSON.parse(
      `{"t":"create","e":"chantiers","id":"${newId()}","f":{"__proto__":{"a":1},"libelle":"A","etat":"projet","ville":"B"}}`,
    ),
    '',
  ],
  ['a wrong type', aChantier(newId(), { heuresVendues: 'douze' }), 'heuresVendues'],
  ['a table that does not exist', { t: 'create', e: '__proto__', id: newId(), f: {} }, 'e'],
  ['an id that is none', { t: 'create', e: 'chantiers', id: 'moi', f: {} }, 'ops'],
])('%s is refused with its field', async (_what, op, path) => {
  const answer = await gerant.call('POST', '/sync', request([mutation(1, op)]));
  const [verdict] = answer.data.verdicts;
  if (path === '' && verdict.st === 'ok') {
    // A prototype key is not a field: it is dropped, never followed.
    expect(Object.hasOwn(Object.prototype, 'a')).toBe(false);
    return;
  }
  expect(verdict).toMatchObject({ st: 'refused', code: 'invalid', path });
});

test('a gap, a fork and another history are told apart', async () => {
  const gap = await gerant.call('POST', '/sync', request([mutation(2, aChantier(newId()))]));
  expect(gap).toMatchObject({ status: 409, data: { code: 'gap', expected: 1 } });
  await gerant.call('POST', '/sync', request([mutation(1, aChantier(newId()))]));
  const fork = await gerant.call('POST', '/sync', request([mutation(1, aChantier(newId()))]));
  expect(fork).toMatchObject({ status: 409, data: { code: 'fork', mid: 1 } });
  const epoch = await gerant.call('POST', '/sync', request([], { epoch: 7 }));
  expect(epoch).toMatchObject({ status: 409, data: { code: 'epoch', epoch: 1, lastMid: 1 } });
});

test('another person cannot speak for a device, nor anyone without a session', async () => {
  await gerant.call('POST', '/sync', request());
  const firm = office.firms.all()[0];
  const userId = firm?.people.add({ prenom: 'Malo', nom: 'B', role: 'compagnon' }) ?? '';
  const cookie = `atarys=${firm?.id}.${firm?.people.openSession(userId)}`;
  const stolen = await office.app.request('/api/v1/sync', {
    method: 'POST',
    headers: { cookie },
    body: JSON.stringify(request()),
  });
  expect(stolen.status).toBe(401);
  expect(await office.browser().call('POST', '/sync', request())).toMatchObject({ status: 401 });
});

test('truncated JSON, a strange encoding, an oversize body and a gzip bomb have their codes', async () => {
  const post = (body: BodyInit, headers: Record<string, string> = {}) =>
    gerant.request('/api/v1/sync', { method: 'POST', body, headers });
  expect((await post('{"proto":1,')).status).toBe(400);
  expect((await post('x', { 'content-encoding': 'br' })).status).toBe(415);
  expect((await post('x', { 'content-encoding': 'gzip' })).status).toBe(415);
  expect((await post('x'.repeat(BODY_MAX_BYTES + 1))).status).toBe(413);
  const bomb = gzipSync(Buffer.alloc(BODY_MAX_BYTES * 20));
  expect((await post(new Uint8Array(bomb), { 'content-encoding': 'gzip' })).status).toBe(413);
  const good = gzipSync(JSON.stringify(request()));
  expect((await post(new Uint8Array(good), { 'content-encoding': 'gzip' })).status).toBe(200);
});

test('whatever is sent to any route, none answers with a fault of ours', async () => {
  const routes = ['/sync', '/auth/setup', '/auth/login', '/auth/logout', '/nulle-part'];
  const jsonish = fc.oneof(
    fc.json(),
    fc.string(),
    fc
      .record({
        proto: fc.constantFrom(1, 2, '1'),
        schema: fc.oneof(fc.integer(), fc.string()),
        device: fc.oneof(fc.uuid(), fc.string()),
        epoch: fc.oneof(fc.constant(null), fc.integer()),
        now: fc.double(),
        push: fc.record({
          items: fc.array(
            fc.record({
              mid: fc.integer({ min: -1, max: 4 }),
              v: fc.integer({ min: -1, max: 3 }),
              wall: fc.double(),
              ops: fc.array(
                fc.record({
                  t: fc.constantFrom('create', 'set', 'delete', 'restore', 'cmd', 'x'),
                  e: fc.constantFrom('chantiers', 'clients', 'avis', 'user', 'constructor'),
                  id: fc.oneof(fc.uuid(), fc.string()),
                  base: fc.integer(),
                  f: fc.dictionary(
                    fc.constantFrom('libelle', 'etat', '__proto__', 'id'),
                    fc.anything(),
                  ),
                  name: fc.string(),
                  args: fc.anything(),
                }),
              ),
            }),
          ),
        }),
      })
      .map((value) => JSON.stringify(value)),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...routes), jsonish, async (route, body) => {
      const response = await gerant.request(`/api/v1${route}`, { method: 'POST', body });
      const payload = await response.json();
      expect(response.status).toBeLessThan(500);
      expect(payload).toHaveProperty('success');
      expect(payload).toHaveProperty('message');
    }),
    { numRuns: 1500, seed: seedOfRun() },
  );
});
