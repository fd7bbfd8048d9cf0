/** Accesses: who may open one, links and codes, the PIN, the example firm, history, events. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '#shared/core/ids.ts';
import { INVITATION_KEPT_MS, PIN_TRIES } from '#shared/core/limits.ts';
import { type TestOffice, testOffice } from '../support/test-office.ts';

let office: TestOffice;
let gerant: Awaited<ReturnType<TestOffice['opened']>>;
beforeEach(async () => {
  office = await testOffice();
  gerant = await office.opened();
});
afterEach(() => office.close());

const MALO = { prenom: 'Malo', nom: 'Le Bihan', role: 'compagnon', salarieId: null };
const SECRET = 'a'.repeat(64);

async function invite(body: object = MALO) {
  const person = await gerant.call('POST', '/people', body);
  const invitation = await gerant.call('POST', `/people/${person.data.id}/invitation`, {});
  return { id: person.data.id as string, ...invitation.data };
}

async function enrol(invitation: string, deviceId = newId()) {
  const phone = office.browser();
  const body = { invitation, pin: '204608', deviceId, secret: SECRET };
  return { phone, deviceId, answer: await phone.call('POST', '/auth/phone/enrol', body) };
}

test('a link lets one phone in, and its code nobody after', async () => {
  const { token, code } = await invite();
  expect(code).toMatch(/^[A-Z2-9]{8}$/);
  const peek = await office.browser().call('POST', '/auth/phone/invitation', { invitation: token });
  expect(peek.data).toMatchObject({ firmName: 'Couverture du Couesnon', prenom: 'Malo' });
  const { phone, answer } = await enrol(token);
  expect(answer.data).toMatchObject({ prenom: 'Malo', role: 'compagnon' });
  expect((await phone.call('GET', '/auth/me')).data.prenom).toBe('Malo');
  expect((await enrol(token)).answer).toMatchObject({ status: 410, data: { code: 'gone' } });
  expect((await enrol(code)).answer.status).toBe(410);
});

test('the code works as well as the link, typed small or large, for a day', async () => {
  const first = await invite();
  expect((await enrol(first.code.toLowerCase())).answer.success).toBe(true);
  const { code } = await invite({ ...MALO, prenom: 'Yann' });
  office.time.now += INVITATION_KEPT_MS + 1;
  expect((await enrol(code)).answer.status).toBe(410);
});

test('a new link closes the one before', async () => {
  const { id, token } = await invite();
  await gerant.call('POST', `/people/${id}/invitation`, {});
  expect((await enrol(token)).answer.status).toBe(410);
});

test('the PIN brings a session back, and five wrong ones close the phone', async () => {
  const { token } = await invite();
  const { deviceId, answer } = await enrol(token);
  const back = office.browser();
  const renew = (pin: string, secret = SECRET) =>
    back.call('POST', '/auth/phone/renew', { firmId: answer.data.firmId, pin, deviceId, secret });
  expect((await renew('204608')).data.prenom).toBe('Malo');
  expect((await renew('204608', 'b'.repeat(64))).status).toBe(403);
  for (let left = PIN_TRIES - 1; left > 0; left--) {
    expect(await renew('000000')).toMatchObject({ status: 401, data: { triesLeft: left } });
  }
  expect((await renew('000000')).status).toBe(403);
  expect((await renew('204608')).message).toMatch(/demandez un lien/);
});

test('wrong PINs, ids and bodies are told apart from a closed door', async () => {
  const phone = office.browser();
  const bad = { invitation: 'x'.repeat(20), pin: '12', deviceId: newId(), secret: SECRET };
  expect(await phone.call('POST', '/auth/phone/enrol', bad)).toMatchObject({
    data: { path: 'pin' },
  });
  expect((await phone.call('POST', '/auth/phone/renew', {})).status).toBe(400);
  const nobody = { firmId: newId(), pin: '204608', deviceId: newId(), secret: SECRET };
  expect((await phone.call('POST', '/auth/phone/renew', nobody)).status).toBe(403);
  for (let i = 0; i < 20; i++)
    await phone.call('POST', '/auth/phone/invitation', { invitation: 'y'.repeat(8) });
  expect(
    (await phone.call('POST', '/auth/phone/invitation', { invitation: 'y'.repeat(8) })).status,
  ).toBe(429);
});

test('a compagnon sees no access, a bureau gives no role above its own', async () => {
  const { token } = await invite();
  const { phone } = await enrol(token);
  expect((await phone.call('GET', '/people')).status).toBe(403);
  const bureau = await invite({ ...MALO, prenom: 'Anne', role: 'bureau' });
  const { phone: desk } = await enrol(bureau.token);
  expect((await desk.call('POST', '/people', { ...MALO, role: 'gerant' })).status).toBe(403);
  expect((await desk.call('PATCH', `/people/${gerant.profile.id}`, { active: false })).status).toBe(
    403,
  );
  expect((await desk.call('PATCH', `/people/${bureau.id}`, { money: true })).status).toBe(403);
  expect((await desk.call('GET', '/people')).data).toHaveLength(3);
});

test('one salarié has one access, a closed access opens nothing, a firm keeps a gérant', async () => {
  const salarieId = newId();
  const { id, token } = await invite({ ...MALO, salarieId });
  expect(await gerant.call('POST', '/people', { ...MALO, salarieId })).toMatchObject({
    status: 409,
  });
  const { phone } = await enrol(token);
  expect((await gerant.call('PATCH', `/people/${id}`, { active: false })).data.active).toBe(false);
  expect((await phone.call('GET', '/auth/me')).data).toBeNull();
  expect((await gerant.call('POST', `/people/${id}/invitation`, {})).status).toBe(422);
  const own = `/people/${gerant.profile.id}`;
  expect((await gerant.call('PATCH', own, { role: 'bureau' })).status).toBe(422);
  expect((await gerant.call('PATCH', `/people/${newId()}`, { active: true })).status).toBe(404);
});

test('the example opens by the set-up link, stands in its own file, and is removed whole', async () => {
  const fresh = await testOffice();
  try {
    const browser = fresh.browser();
    expect((await browser.call('POST', '/auth/example', { jeton: 'autre' })).status).toBe(403);
    const opened = await browser.call('POST', '/auth/example', { jeton: fresh.setupToken });
    expect(opened.data).toMatchObject({ firmId: 'exemple', role: 'gerant' });
    const { firm } = fresh.firms.all()[0] ?? {};
    const count = (table: string) =>
      firm?.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    expect(count('salaries')).toBe(8);
    expect(count('chantiers')).toBe(12);
    expect(Number(count('affectations'))).toBeGreaterThan(300);
    expect((await browser.call('GET', '/auth/state')).data.needsSetup).toBe(true);
    expect((await browser.call('POST', '/auth/example/remove', {})).success).toBe(true);
    expect(fresh.firms.ids()).toEqual([]);
    expect((await gerant.call('POST', '/auth/example/remove', {})).status).toBe(403);
  } finally {
    fresh.close();
  }
});

test('the history of a row is told to those who see the row, and to nobody else', async () => {
  const id = newId();
  const device = newId();
  const push = (mid: number, op: object) =>
    gerant.call('POST', '/sync', {
      proto: 1,
      schema: 1,
      device,
      epoch: null,
      now: office.time.now,
      push: { items: [{ mid, v: 1, wall: office.time.now, ops: [op] }] },
    });
  const f = { nature: 'particulier', nom: 'Le Goff' };
  await push(1, { t: 'create', e: 'clients', id, f });
  await push(2, { t: 'set', e: 'clients', id, base: 99, f: { nom: 'Le Goffic' } });
  const { data } = await gerant.call('GET', `/history/clients/${id}`);
  expect(data.map((line: { group: string }) => line.group)).toEqual(['nom', 'create']);
  expect(data[0]).toMatchObject({
    old: { nom: 'Le Goff' },
    new: { nom: 'Le Goffic' },
    name: 'Nolwenn Abgrall',
  });
  const { token } = await invite();
  const { phone } = await enrol(token);
  expect((await phone.call('GET', `/history/clients/${id}`)).status).toBe(404);
  expect((await phone.call('GET', `/history/user/${id}`)).status).toBe(404);
});

test('an open device is told that there is something new, only where it concerns it', async () => {
  const { token } = await invite();
  const { phone } = await enrol(token);
  const response = await phone.request('/api/v1/events');
  const reader = response.body?.getReader();
  const read = async () => new TextDecoder().decode((await reader?.read())?.value);
  expect(await read()).toContain('"seq":');
  const { firm } = office.firms.all()[0] ?? {};
  const actor = firm?.actorOf(gerant.profile.id);
  if (!firm || !actor) throw new Error('the firm is open');
  const client = { nature: 'particulier', nom: 'Tu' };
  const empty = { civilite: null, prenom: null, email: null, telephone: null, adresse: null };
  const rest = { codePostal: null, ville: null, communeInsee: null, siret: null };
  const f = { ...client, ...empty, ...rest };
  firm.writeAsServer([{ t: 'create', e: 'clients', id: newId(), f }], actor);
  const site = {
    libelle: 'Longère',
    reference: null,
    clientId: null,
    etat: 'projet',
    ville: 'Vitré',
  };
  const none = { description: null, adresse: null, codePostal: null, communeInsee: null };
  const dates = { dateSignature: null, debutPrevu: null, finPrevue: null, heuresVendues: null };
  firm.writeAsServer(
    [{ t: 'create', e: 'chantiers', id: newId(), f: { ...site, ...none, ...dates } }],
    actor,
  );
  expect(await read()).toContain(`"seq":${firm.standing.seq()}`);
  await reader?.cancel();
});
