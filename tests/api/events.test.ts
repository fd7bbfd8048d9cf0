/** The event stream ends with what it was opened by: the session, the device, the role. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '#shared/core/ids.ts';
import { type TestOffice, testOffice } from '../support/test-office.ts';

let office: TestOffice;
let gerant: Awaited<ReturnType<TestOffice['opened']>>;
beforeEach(async () => {
  office = await testOffice();
  gerant = await office.opened();
});
afterEach(() => office.close());

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
  const response = await phone.request('/api/v1/events');
  const reader = response.body?.getReader();
  await reader?.read();
  return {
    id: id as string,
    deviceId,
    phone,
    /** Whether the stream still speaks after something new. */
    async speaks(): Promise<boolean> {
      await gerant.call('POST', '/chantiers', SITE);
      const { done } = (await reader?.read()) ?? { done: true };
      if (!done) await reader?.cancel();
      return !done;
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
