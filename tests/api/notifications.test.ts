/** Notices to people's devices: encrypted, signed, only to whom it concerns, and nobody ever waits for them. */
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { isPushService } from '#api/notifications/push-services.ts';
import { announcers } from '#api/registry.ts';
import { must } from '#shared/core/assert.ts';
import { newId } from '#shared/core/ids.ts';
import { keyedId } from '#shared/entity/entity.ts';
import { sampleOf } from '#shared/entity/sample.ts';
import { affectation } from '#shared/modules/planning/affectation.entity.ts';
import { semaineEnvoyee } from '#shared/modules/planning/semaine-envoyee.entity.ts';
import { semaineVue } from '#shared/modules/planning/semaine-vue.entity.ts';
import { salarie } from '#shared/modules/social/salarie.entity.ts';
import type { RowOp, Values } from '#shared/sync/wire.ts';
import { type PushService, pushService, vapidClaims } from '../support/push-service.ts';
import { testOffice } from '../support/test-office.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** Where the app was opened. */
const ORIGIN = 'https://atarys.exemple.fr';

/** Thursday 12 November 2026: week 47 is the next. */
const LUNDI = '2026-11-16';

/** An office with the conducteur Nolwenn, who has no phone, over a push service of its own. */
async function started({
  quietMs = 60_000,
  statusOf,
}: {
  quietMs?: number;
  statusOf?: (path: string) => number | null;
} = {}) {
  const service = await pushService(statusOf);
  const notify = {
    announcers,
    quietMs,
    isPushService: (address: string) => address.startsWith(service.origin),
  };
  const office = await testOffice({ notify });
  closing.push(() => office.close(), service.close);
  const gerant = await office.opened();
  const opened = must(office.firms.find(gerant.profile.firmId), 'the firm was just opened');
  return { office, service, gerant, opened };
}

type Started = Awaited<ReturnType<typeof started>>;

function writeAs({ opened }: Started, userId: string, op: RowOp): void {
  const actor = must(opened.firm.actorOf(userId), 'an active person');
  expect(opened.firm.writeAs(actor, newId(), [op]).st).toBe('ok');
}

/** A salarié with a phone on which he is signed in. */
async function hired(at: Started, prenom: string) {
  const { gerant, office } = at;
  const salarieId = newId();
  const f = { ...sampleOf(salarie), prenom, dateEntree: '2020-01-01', dateSortie: null };
  writeAs(at, gerant.profile.id, { t: 'create', e: salarie.table, id: salarieId, f });
  const person = { prenom, nom: 'X', role: 'compagnon', salarieId };
  const { id: userId } = (await gerant.call('POST', '/people', person)).data;
  const invited = await gerant.call('POST', `/people/${userId}/invitation`, {});
  const phone = office.browser();
  const deviceId = newId();
  const keys = { pin: '204608', deviceId, secret: 'a'.repeat(64) };
  await phone.call('POST', '/auth/phone/enrol', { invitation: invited.data.token, ...keys });
  return { ...phone, userId, salarieId, deviceId };
}

type Hired = Awaited<ReturnType<typeof hired>>;

async function withPush(at: Started, prenom: string) {
  const person = await hired(at, prenom);
  const browser = at.service.browser(prenom);
  const answer = await person.request('/api/v1/notifications', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: ORIGIN },
    body: JSON.stringify(browser.subscription),
  });
  expect(await answer.json()).toMatchObject({ data: { isOn: true } });
  return { ...person, browser };
}

function op(entity: { table: string }, id: string, f: Values): RowOp {
  return { t: 'create', e: entity.table, id, f };
}

/** Puts someone away for a morning; who writes it is the gérant unless said. */
function plan(at: Started, person: Hired, jour: string, { absence = 'ecole', by = '' } = {}): void {
  const key = { salarieId: person.salarieId, jour, demiJournee: 'matin' };
  const f = { ...key, chantierId: null, absence, sav: null };
  writeAs(at, by || at.gerant.profile.id, op(affectation, keyedId(affectation, key), f));
}

function sendWeek(at: Started, lundi = LUNDI): void {
  const f = { lundi, envoyeeLe: at.office.time.now };
  writeAs(at, at.gerant.profile.id, op(semaineEnvoyee, keyedId(semaineEnvoyee, f), f));
}

/** The person says « J’ai vu ». */
function see(at: Started, person: Hired, contenu: Record<string, string>): void {
  const key = { salarieId: person.salarieId, lundi: LUNDI };
  const f = { ...key, vueLe: at.office.time.now, contenu };
  writeAs(at, person.userId, op(semaineVue, keyedId(semaineVue, key), f));
}

test('a week that is sent reaches the devices of those it concerns, encrypted and signed', async () => {
  const at = await started();
  const malo = await withPush(at, 'malo');
  const free = await withPush(at, 'goulven');
  plan(at, malo, LUNDI);
  sendWeek(at);
  await at.opened.notifier.flush();
  expect(malo.browser.read()).toEqual([
    {
      titre: 'Votre planning de la semaine 47 est prêt',
      texte: 'Touchez pour le voir.',
      chemin: '/',
      sujet: 'semaine-2026-11-16',
    },
  ]);
  expect(free.browser.read()).toEqual([]);
  const [{ headers, body }] = at.service.pushed as [PushService['pushed'][number]];
  expect(headers).toMatchObject({
    ttl: '259200',
    topic: 'semaine-2026-11-16',
    'content-encoding': 'aes128gcm',
    'content-length': String(body.length),
  });
  const signed = vapidClaims(String(headers.authorization));
  const { key } = (await malo.call('GET', '/notifications')).data;
  expect(signed?.key).toBe(key);
  expect(signed?.claims).toMatchObject({ aud: at.service.origin, sub: ORIGIN });
  expect(body.includes('planning')).toBe(false);
});

test('it goes out by itself once it is quiet, with what was written meanwhile', async () => {
  const at = await started({ quietMs: 0 });
  const malo = await withPush(at, 'malo');
  plan(at, malo, LUNDI);
  sendWeek(at);
  await at.service.until(1);
  expect(malo.browser.read()).toHaveLength(1);
});

test('a seen week that somebody else changes is told; what one does oneself is not', async () => {
  const at = await started();
  const malo = await withPush(at, 'malo');
  plan(at, malo, LUNDI);
  plan(at, malo, '2026-11-23');
  sendWeek(at);
  await at.opened.notifier.flush();
  plan(at, malo, '2026-11-17');
  await at.opened.notifier.flush();
  expect(malo.browser.read(), 'not looked at yet: it was told once').toHaveLength(1);
  see(at, malo, { [`${LUNDI}|matin`]: 'ecole', '2026-11-17|matin': 'ecole' });
  plan(at, malo, '2026-11-18', { by: malo.userId });
  plan(at, malo, '2026-11-24');
  await at.opened.notifier.flush();
  expect(malo.browser.read(), 'his own, and a week that was not sent').toHaveLength(1);
  plan(at, malo, '2026-11-17', { absence: 'conges' });
  await at.opened.notifier.flush();
  expect(malo.browser.read()[1]).toMatchObject({
    titre: 'Votre planning de la semaine 47 a changé',
    sujet: 'semaine-2026-11-16',
  });
  at.office.time.now += 14 * 86_400_000;
  plan(at, malo, '2026-11-17', { absence: 'maladie' });
  await at.opened.notifier.flush();
  expect(malo.browser.read(), 'a week that is over is no news').toHaveLength(2);
});

test('an address that is gone is forgotten; one that fails is kept', async () => {
  const at = await started({ statusOf: (path) => (path === '/malo' ? 410 : 503) });
  const malo = await withPush(at, 'malo');
  const goulven = await withPush(at, 'goulven');
  plan(at, malo, LUNDI);
  plan(at, goulven, LUNDI);
  sendWeek(at);
  await at.opened.notifier.flush();
  expect(at.service.pushed).toHaveLength(2);
  expect((await malo.call('GET', '/notifications')).data.isOn).toBe(false);
  expect((await goulven.call('GET', '/notifications')).data.isOn).toBe(true);
  expect(at.office.alerts).toEqual([]);
});

test('a push service that never answers holds up neither the office nor the others', async () => {
  const at = await started({ quietMs: 0, statusOf: (path) => (path === '/lent' ? null : 201) });
  const slow = await withPush(at, 'lent');
  const malo = await withPush(at, 'malo');
  plan(at, slow, LUNDI);
  plan(at, malo, LUNDI);
  sendWeek(at);
  await at.service.until(2);
  plan(at, malo, '2026-11-17');
  expect(malo.browser.read()).toHaveLength(1);
  expect((await at.gerant.call('GET', '/affectations')).data).toHaveLength(3);
});

test('signed out, revoked, closed: nothing is told any more', async () => {
  const at = await started();
  const out = await withPush(at, 'parti');
  const revoked = await withPush(at, 'perdu');
  const closed = await withPush(at, 'ferme');
  const off = await withPush(at, 'eteint');
  await out.call('POST', '/auth/logout', {});
  await at.gerant.call('POST', `/devices/${revoked.deviceId}/revoke`, {});
  await at.gerant.call('PATCH', `/people/${closed.userId}`, { active: false });
  expect((await off.call('DELETE', '/notifications')).data.isOn).toBe(false);
  for (const person of [out, revoked, closed, off]) plan(at, person, LUNDI);
  sendWeek(at);
  await at.opened.notifier.flush();
  expect(at.service.pushed).toEqual([]);
  expect(at.opened.notifier.subscriptions.any()).toBe(false);
});

test('the door takes only a push service’s address, from a salarié, and not without end', async () => {
  const at = await started();
  const { subscription } = at.service.browser('x');
  const refused = await at.gerant.call('POST', '/notifications', subscription);
  expect(refused).toMatchObject({ status: 400, message: expect.stringContaining('aucun salarié') });
  const malo = await hired(at, 'malo');
  const elsewhere = { ...subscription, endpoint: 'http://192.168.1.1/admin' };
  expect((await malo.call('POST', '/notifications', elsewhere)).status).toBe(400);
  const shapeless = { ...subscription, auth: 'court' };
  expect((await malo.call('POST', '/notifications', shapeless)).status).toBe(400);
  expect((await malo.call('GET', '/notifications')).data.isOn).toBe(false);
  expect((await at.office.browser().call('GET', '/notifications')).status).toBe(401);
  let status = 0;
  for (let i = 0; i < 40; i++) {
    ({ status } = await malo.call('POST', '/notifications', subscription));
  }
  expect(status).toBe(429);
});

test('two people who share a browser: the last one who allowed it is told', async () => {
  const at = await started();
  const first = await withPush(at, 'malo');
  const second = await hired(at, 'goulven');
  await second.call('POST', '/notifications', first.browser.subscription);
  expect((await first.call('GET', '/notifications')).data.isOn).toBe(false);
  expect((await second.call('GET', '/notifications')).data.isOn).toBe(true);
});

test('the keys are made once, readable by the server alone; what was made with others is forgotten', async () => {
  const at = await started();
  const malo = await withPush(at, 'malo');
  const file = path.join(at.office.dataDir, 'vapid.json');
  expect(fs.statSync(file).mode & 0o777).toBe(0o600);
  const { privateKey } = JSON.parse(fs.readFileSync(file, 'utf8'));
  const told = await malo.request('/api/v1/notifications');
  expect(await told.text()).not.toContain(privateKey);
  at.opened.firm.db.prepare('UPDATE push_subscription SET server_key = ?').run('une autre');
  expect((await malo.call('GET', '/notifications')).data.isOn).toBe(false);
  plan(at, malo, LUNDI);
  sendWeek(at);
  await at.opened.notifier.flush();
  expect(at.service.pushed).toEqual([]);
  expect(at.opened.notifier.subscriptions.any()).toBe(false);
});

test('only addresses of browsers’ push services are sent to', () => {
  const good = [
    'https://fcm.googleapis.com/fcm/send/x',
    'https://updates.push.services.mozilla.com/wpush/v2/x',
    'https://wns2-par02p.notify.windows.com/w/?token=x',
    'https://web.push.apple.com/x',
  ];
  expect(good.filter((address) => !isPushService(address))).toEqual([]);
  const bad = [
    'http://fcm.googleapis.com/x',
    'https://fcm.googleapis.com:8443/x',
    'https://fcm.googleapis.com.exemple.fr/x',
    'https://exemple-push.apple.com.fr/x',
    'https://moi@fcm.googleapis.com/x',
    'https://127.0.0.1/x',
    'nulle part',
  ];
  expect(bad.filter(isPushService)).toEqual([]);
});
