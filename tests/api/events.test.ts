/** The event stream ends with what it was opened by: the session, the device, the role. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { must } from '#shared/core/assert.ts';
import { newId } from '#shared/core/ids.ts';
import { EVENTS_HEARTBEAT_MS } from '#shared/core/limits.ts';
import { type TestOffice, testOffice } from '../support/test-office.ts';

let office: TestOffice;
let gerant: Awaited<ReturnType<TestOffice['opened']>>;
beforeEach(async () => {
  office = await testOffice();
  gerant = await office.opened();
});
afterEach(async () => {
  for (const reader of readers.splice(0)) await reader.cancel();
  office.close();
});

const readers: ReadableStreamDefaultReader<Uint8Array>[] = [];

const SITE = { libelle: 'Longère', etat: 'projet', ville: 'Vitré' };

/** A conducteur whose phone listens; what wakes the stream is a chantier that the office makes. */
async function listening() {
  const person = { prenom: 'Malo', nom: 'Le Bihan', role: 'conducteur', salarieId: null };
  const { id } = (await gerant.call('POST', '/people', person)).data;
  const { token } = (await gerant.call('POST', `/people/${id}/invitation`, {})).data;
  const phone = office.browser();
  const deviceId = newId();
  const keys = { pin: '204608', deviceId, secret: 'a'.repeat(64) };
  await phone.call('POST', '/auth/phone/enrol', { invitation: token, ...keys });
  return { id: id as string, deviceId, phone, ...(await streamOf(phone)) };
}

/** One more stream of this phone, as of another window of it. */
async function streamOf(phone: ReturnType<TestOffice['browser']>) {
  const response = await phone.request('/api/v1/events');
  const reader = must(response.body, 'a stream').getReader();
  readers.push(reader);
  await reader.read();
  /** Whether it still says anything; a heartbeat is something. */
  async function goesOn(): Promise<boolean> {
    return !(await reader.read()).done;
  }
  return {
    goesOn,
    /** Whether the stream still speaks after something new. */
    async speaks(): Promise<boolean> {
      await gerant.call('POST', '/chantiers', SITE);
      return goesOn();
    },
  };
}

test('it speaks while nothing changed', async () => {
  const { speaks } = await listening();
  expect(await speaks()).toBe(true);
});

test('it ends with the role it was opened in', async () => {
  const { id, speaks } = await listening();
  await gerant.call('PATCH', `/people/${id}`, { role: 'compagnon' });
  expect(await speaks()).toBe(false);
});

test('it ends with the session', async () => {
  const { phone, speaks } = await listening();
  await phone.call('POST', '/auth/logout', {});
  expect(await speaks()).toBe(false);
});

test('it ends with the device', async () => {
  const { deviceId, speaks } = await listening();
  await gerant.call('POST', `/devices/${deviceId}/revoke`, {});
  expect(await speaks()).toBe(false);
});

test('it ends with the access of the person', async () => {
  const { id, speaks } = await listening();
  await gerant.call('PATCH', `/people/${id}`, { active: false });
  expect(await speaks()).toBe(false);
});

test.each([true, false])('it ends with the right to the figures: money %s', async (money) => {
  const { id, phone } = await listening();
  await gerant.call('PATCH', `/people/${id}`, { money: !money });
  const { speaks } = await streamOf(phone);
  await gerant.call('PATCH', `/people/${id}`, { money });
  expect(await speaks()).toBe(false);
});

test('all streams of the person end with his role, those of others go on', async () => {
  const [one, other] = [await listening(), await listening()];
  const window = await streamOf(one.phone);
  await gerant.call('PATCH', `/people/${one.id}`, { role: 'compagnon' });
  expect(await one.speaks()).toBe(false);
  expect(await window.speaks()).toBe(false);
  expect(await other.speaks()).toBe(true);
});

test('it ends with the role though nothing is new: the heartbeat asks who is there', async () => {
  const { id, phone } = await listening();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const [untouched, window] = [await streamOf(phone), await streamOf(phone)];
    const isAlive = untouched.goesOn();
    await vi.advanceTimersByTimeAsync(EVENTS_HEARTBEAT_MS);
    expect(await isAlive, 'a heartbeat').toBe(true);
    await gerant.call('PATCH', `/people/${id}`, { role: 'compagnon' });
    await vi.advanceTimersByTimeAsync(EVENTS_HEARTBEAT_MS);
    expect(await window.goesOn(), 'what was said before').toBe(true);
    expect(await window.goesOn()).toBe(false);
  } finally {
    vi.useRealTimers();
  }
});
