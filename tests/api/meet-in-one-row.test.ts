/** Two devices make the same keyed row without seeing each other: what one left empty erases nothing. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '#shared/core/ids.ts';
import { keyedId } from '#shared/entity/entity.ts';
import { type Avancement, avancement } from '#shared/modules/chantiers/avancement.entity.ts';
import type { Values } from '#shared/sync/wire.ts';
import { type TestOffice, testOffice } from '../support/test-office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await testOffice();
});
afterEach(() => office.close());

const KEY = { chantierId: newId(), jour: '2026-11-23' };
const EMPTY = Object.fromEntries(avancement.fieldNames.map((name) => [name, null]));

async function aRoof() {
  const { profile } = await office.opened();
  const firm = office.firms.find(profile.firmId)?.firm;
  const actor = firm?.actorOf(profile.id);
  if (!firm || !actor) throw new Error('the firm was just opened');
  const devices = [newId(), newId()];
  const f = { libelle: 'Longère', etat: 'projet', ville: 'Vitré' };
  firm.writeAs(actor, newId(), [{ t: 'create', e: 'chantiers', id: KEY.chantierId, f }]);
  const id = keyedId(avancement, KEY);
  return {
    write: (device: 0 | 1, said: Values) =>
      firm.writeAs(actor, devices[device] ?? '', [
        { t: 'create', e: avancement.table, id, f: { ...EMPTY, ...KEY, ...said } },
      ]),
    remove: () =>
      firm.writeAs(actor, newId(), [
        { t: 'delete', e: avancement.table, id, base: Number.MAX_SAFE_INTEGER },
      ]),
    row: (): Avancement | null => firm.rows.get(avancement, id),
  };
}

test('the evening answer of one keeps the note that the other wrote on the same day', async () => {
  const { write, row } = await aRoof();
  write(0, { travaux: 'Pan sud couvert', avancementPct: 40 });
  expect(write(1, { horsEau: 'bache' })).toMatchObject({ st: 'ok' });
  expect(row()).toMatchObject({ travaux: 'Pan sud couvert', avancementPct: 40, horsEau: 'bache' });
});

test('a row that says nothing but its key is emptied on purpose', async () => {
  const { write, row } = await aRoof();
  write(0, { travaux: 'Pan sud couvert' });
  office.time.now += 60_000;
  write(0, {});
  expect(row()).toMatchObject({ travaux: null, deleted: 0 });
});

test('what both said is merged as ever, and a deleted day begins anew', async () => {
  const { write, remove, row } = await aRoof();
  write(0, { travaux: 'Pan sud couvert', avancementPct: 40 });
  write(1, { avancementPct: 60 });
  expect(row()).toMatchObject({ travaux: 'Pan sud couvert', avancementPct: 60 });
  office.time.now += 60_000;
  remove();
  office.time.now += 60_000;
  write(1, { avancementPct: 5 });
  expect(row()).toMatchObject({ travaux: null, avancementPct: 5, deleted: 0 });
});
