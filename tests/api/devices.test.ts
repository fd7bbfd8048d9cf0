/** Devices: a revoked one hears it, hands over what it held, wipes itself; nothing of it takes effect unseen. */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Handed } from '#pwa/sync/farewell.ts';
import { openPhone, type Phone } from '#pwa/sync/phone.ts';
import { newId } from '#shared/core/ids.ts';
import { registry } from '#shared/registry.ts';
import { type TestOffice, testOffice } from '../support/test-office.ts';

let office: TestOffice;
let gerant: Awaited<ReturnType<TestOffice['opened']>>;
let phones: Phone[];
beforeEach(async () => {
  office = await testOffice();
  gerant = await office.opened();
  phones = [];
});
afterEach(async () => {
  for (const phone of phones) await phone.destroy();
  office.close();
});

const PIN = '204608';

/** Somebody new with a phone of his own. */
async function hire(role: string) {
  const made = await gerant.call('POST', '/people', {
    prenom: 'Malo',
    nom: 'Le Bihan',
    role,
    salarieId: null,
  });
  const { token } = (await gerant.call('POST', `/people/${made.data.id}/invitation`, {})).data;
  const browser = office.browser();
  const deviceId = newId();
  await browser.call('POST', '/auth/phone/enrol', {
    invitation: token,
    pin: PIN,
    deviceId,
    secret: 'a'.repeat(64),
  });
  const handed: Handed[] = [];
  const phone = openPhone({
    name: `test:${newId()}`,
    userId: made.data.id,
    registry,
    baseUrl: '',
    device: deviceId,
    app: '0.1.0',
    fetch: browser.fetch,
    clock: () => office.time.now,
    onFarewell: (what) => handed.push(what),
  });
  phones.push(phone);
  return { phone, deviceId, userId: made.data.id as string, handed, browser };
}

const site = (libelle: string) => {
  const f = { libelle, etat: 'projet', ville: 'Vitré' };
  return { t: 'create' as const, e: 'chantiers', id: newId(), f };
};

async function labels(): Promise<string[]> {
  const listed = await gerant.call('GET', '/chantiers?sort=libelle');
  return listed.data.map((row: { libelle: string }) => row.libelle);
}

test('the office sees each device: whose, last contact, what waited, which release', async () => {
  const { phone, deviceId } = await hire('compagnon');
  await phone.write([site('Un')]);
  await phone.idle();
  const { data } = await gerant.call('GET', '/devices');
  expect(data.find((one: { id: string }) => one.id === deviceId)).toMatchObject({
    personne: 'Malo Le Bihan',
    lastSeen: office.time.now,
    app: '0.1.0',
    revokedAt: null,
    held: 0,
  });
  // Callers without an outbox have numbers of their own, but are no devices.
  await gerant.call('POST', '/chantiers', { libelle: 'Deux', etat: 'projet', ville: 'X' });
  expect((await gerant.call('GET', '/devices')).data).toHaveLength(data.length);
});

test('a revoked phone hands over what it held, is empty, and what it held waits for a person', async () => {
  const { phone, deviceId, handed } = await hire('conducteur');
  await phone.write([site('Envoyé')]);
  await phone.idle();
  await phone.write([site('Gardé')]);
  await phone.write([site('Écarté')]);
  expect((await gerant.call('POST', `/devices/${deviceId}/revoke`, {})).success).toBe(true);
  await phone.idle();
  expect(handed).toEqual([{ changes: 2, filesLeft: 0 }]);
  expect(await Dexie.exists(phone.db.name)).toBe(false);
  expect(await labels()).toEqual(['Envoyé']);

  const held = (await gerant.call('GET', `/devices/${deviceId}/held`)).data;
  expect(held.map(({ ops }: { ops: { f: object }[] }) => ops[0]?.f)).toMatchObject([
    { libelle: 'Gardé' },
    { libelle: 'Écarté' },
  ]);
  const [first, second] = held as { mid: number }[];
  const settle = (mid: number | undefined, isTaken: boolean) =>
    gerant.call('POST', `/devices/${deviceId}/held/${mid}`, { isTaken });
  expect((await settle(first?.mid, true)).success).toBe(true);
  expect((await settle(second?.mid, false)).success).toBe(true);
  expect((await settle(first?.mid, true)).success).toBe(false);
  expect(await labels()).toEqual(['Envoyé', 'Gardé']);
  expect((await gerant.call('GET', `/devices/${deviceId}/held`)).data).toEqual([]);
});

test('what was refused before is handed over too, before the office again', async () => {
  const { phone, deviceId, handed } = await hire('compagnon');
  await phone.idle();
  await phone.write([{ t: 'set', e: 'chantiers', id: newId(), f: { libelle: 'jamais né' } }]);
  await phone.idle();
  expect(await phone.waiting()).toMatchObject({ toFix: 1 });
  await gerant.call('POST', `/devices/${deviceId}/revoke`, {});
  await phone.idle();
  expect(handed).toEqual([{ changes: 1, filesLeft: 0 }]);
  expect((await gerant.call('GET', `/devices/${deviceId}/held`)).data).toHaveLength(1);
});

test('a farewell whose answer is lost, then a new link: nothing is judged twice, nothing is stuck', async () => {
  const { phone, deviceId, userId, browser } = await hire('conducteur');
  await phone.idle();
  const lossy = openPhone({
    name: phone.db.name,
    userId,
    registry,
    baseUrl: '',
    fetch: async (url, init) => {
      const response = await browser.fetch(url, init);
      if (url.endsWith('/farewell')) throw new TypeError('the answer is lost');
      return response;
    },
    clock: () => office.time.now,
  });
  phones.push(lossy);
  for (const libelle of ['Pris', 'Écarté', 'En attente']) await lossy.write([site(libelle)]);
  await gerant.call('POST', `/devices/${deviceId}/revoke`, {});
  await lossy.idle();
  expect(await lossy.waiting()).toMatchObject({ toSend: 3 });
  const held = (await gerant.call('GET', `/devices/${deviceId}/held`)).data as { mid: number }[];
  expect(held).toHaveLength(3);
  await gerant.call('POST', `/devices/${deviceId}/held/${held[0]?.mid}`, { isTaken: true });
  await gerant.call('POST', `/devices/${deviceId}/held/${held[1]?.mid}`, { isTaken: false });

  const { token } = (await gerant.call('POST', `/people/${userId}/invitation`, {})).data;
  const keys = { pin: PIN, deviceId, secret: 'b'.repeat(64) };
  await browser.call('POST', '/auth/phone/enrol', { invitation: token, ...keys });
  await lossy.write([site('Après')]);
  expect(await lossy.idle()).toMatchObject({ kind: 'done' });
  expect(await labels()).toEqual(['Après', 'Pris']);
  expect(await lossy.waiting()).toMatchObject({ toSend: 0, parked: 1, toFix: 1 });
});

test('closing an access revokes every device of the person; without a line it keeps what it has', async () => {
  const { phone, userId, handed, browser } = await hire('compagnon');
  await phone.write([site('Avant')]);
  await phone.idle();
  await gerant.call('PATCH', `/people/${userId}`, { active: false });
  expect(await browser.call('GET', '/history/chantiers/x')).toMatchObject({ status: 403 });
  let isCut = true;
  const cut = openPhone({
    name: phone.db.name,
    userId,
    registry,
    baseUrl: '',
    fetch: async (url, init) => {
      if (isCut && url.endsWith('/farewell')) throw new TypeError('no line');
      return browser.fetch(url, init);
    },
    clock: () => office.time.now,
    onFarewell: (what) => handed.push(what),
  });
  phones.push(cut);
  await cut.write([site('Après')]);
  await cut.idle();
  expect(handed).toEqual([]);
  expect(await cut.waiting()).toMatchObject({ toSend: 1 });
  isCut = false;
  await cut.idle();
  expect(handed).toEqual([{ changes: 1, filesLeft: 0 }]);
});

test('a farewell is said once, by a revoked device, for itself', async () => {
  const { phone, deviceId, browser } = await hire('compagnon');
  await phone.idle();
  const say = (device: string, items: object[] = []) =>
    browser.call('POST', '/sync/farewell', { device, now: office.time.now, items });
  expect((await say(deviceId)).status).toBe(401);
  await gerant.call('POST', `/devices/${deviceId}/revoke`, {});
  expect((await say(newId())).status).toBe(400);
  expect((await say(deviceId, [{ mid: 1 }])).status).toBe(400);
  const item = { mid: 9, v: 1, wall: office.time.now, ops: [site('Un')] };
  expect((await say(deviceId, [item])).data).toEqual({ held: 1 });
  expect((await say(deviceId, [{ ...item, mid: 10 }])).data).toEqual({ held: 1 });
  expect((await gerant.call('GET', '/devices')).success).toBe(true);
  expect((await browser.call('GET', '/devices')).status).toBe(403);
});

test('nobody revokes the device of someone above him; a new link lets a device back in', async () => {
  const { deviceId } = await hire('gerant');
  const [own] = office.firms.all();
  own?.firm.db.prepare("UPDATE user SET role = 'bureau' WHERE prenom = 'Nolwenn'").run();
  expect((await gerant.call('POST', `/devices/${deviceId}/revoke`, {})).status).toBe(403);
  own?.firm.db.prepare("UPDATE user SET role = 'gerant' WHERE prenom = 'Nolwenn'").run();
  const malo = await hire('compagnon');
  await gerant.call('POST', `/devices/${malo.deviceId}/revoke`, {});
  await malo.phone.idle();
  const { token } = (await gerant.call('POST', `/people/${malo.userId}/invitation`, {})).data;
  const back = await malo.browser.call('POST', '/auth/phone/enrol', {
    invitation: token,
    pin: PIN,
    deviceId: malo.deviceId,
    secret: 'b'.repeat(64),
  });
  expect(back.success).toBe(true);
  expect((await malo.browser.call('GET', '/history/chantiers/x')).status).not.toBe(403);
});
