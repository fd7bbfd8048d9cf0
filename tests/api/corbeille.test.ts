/** The corbeille: what was deleted is told to whoever may put it back, and comes back as it was. */
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

async function make(path: string, values: object): Promise<string> {
  const made = await gerant.call('POST', path, values);
  expect(made.success, made.message).toBe(true);
  return made.data.id;
}

async function aChantier(): Promise<string> {
  return make('/chantiers', { libelle: 'Longère Bothorel', etat: 'projet', ville: 'Vitré' });
}

/** A restore as a phone sends it that does not hold the row any more. */
function restore(id: string) {
  const items = [
    { mid: 1, v: 1, wall: office.time.now, ops: [{ t: 'restore', e: 'chantiers', id, base: 0 }] },
  ];
  return gerant.call('POST', '/sync', {
    ...{ proto: 1, schema: 1, device: newId(), epoch: null, now: office.time.now },
    push: { items },
  });
}

test('a deleted row is told with who deleted it and when, and comes back as it was', async () => {
  const id = await aChantier();
  expect((await gerant.call('GET', '/corbeille')).data).toEqual([]);
  office.time.now += 60_000;
  await gerant.call('DELETE', `/chantiers/${id}`);
  const deletedAt = office.time.now;
  office.time.now += 60_000;
  expect((await gerant.call('GET', '/corbeille')).data).toMatchObject([
    { table: 'chantiers', row: { id, ville: 'Vitré' }, at: deletedAt, name: 'Nolwenn Abgrall' },
  ]);
  expect((await restore(id)).data.verdicts).toMatchObject([{ st: 'ok' }]);
  expect((await gerant.call('GET', '/corbeille')).data).toEqual([]);
  const back = await gerant.call('GET', `/chantiers/${id}`);
  expect(back.data).toMatchObject({ libelle: 'Longère Bothorel', ville: 'Vitré' });
});

test('nobody is told of what he might not delete or see, nor of what the law made forget', async () => {
  const id = await aChantier();
  await gerant.call('DELETE', `/chantiers/${id}`);
  const person = await gerant.call('POST', '/people', {
    ...{ prenom: 'Malo', nom: 'Le Bihan', role: 'compagnon', salarieId: null },
  });
  const link = await gerant.call('POST', `/people/${person.data.id}/invitation`, {});
  const phone = office.browser();
  const body = { invitation: link.data.token, pin: '204608', deviceId: newId() };
  await phone.call('POST', '/auth/phone/enrol', { ...body, secret: 'a'.repeat(64) });
  expect((await phone.call('GET', '/corbeille')).data).toEqual([]);
  expect((await office.browser().call('GET', '/corbeille')).status).toBe(401);

  const clientId = await make('/clients', { nature: 'particulier', nom: 'Kerzoncuff' });
  const erased = await gerant.call('POST', '/commands/effacer-client', { clientId });
  expect(erased.success, erased.message).toBe(true);
  const told = await gerant.call('GET', '/corbeille');
  expect(told.data.map(({ row }: { row: { id: string } }) => row.id)).toEqual([id]);
});
