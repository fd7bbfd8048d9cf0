/** What a person may no longer see: it leaves his phone at the next contact, and nothing new of it is told him. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { must } from '#shared/core/assert.ts';
import type { Entity } from '#shared/entity/entity.ts';
import { registry } from '#shared/registry.ts';
import { type Letter, rightsWorld, TRIED, type World } from './rights-world.ts';

let world: World;
beforeEach(async () => {
  world = await rightsWorld();
});
afterEach(() => world.close());

const finances = must(registry.byTable.get('chantier_finances'), 'the figures of a chantier');
const acces = must(registry.byTable.get('chantier_acces'), 'the inside of a chantier');

/** A person writes a field of a row; `base` is what he had seen of it. */
async function writes(
  letter: Letter,
  entity: Entity,
  id: string,
  { base, f }: { base: number; f: Record<string, unknown> },
): Promise<void> {
  const verdict = await world.round(letter, [{ t: 'set', e: entity.table, id, base, f }]);
  expect(['ok', 'merged'], JSON.stringify(verdict)).toContain(verdict?.st);
}

const seqOf = (entity: Entity, id: string) => world.firm.standing.seqOfRow(entity.table, id);
const holds = (letter: Letter, key: string) => world.who(letter).held.has(key);

/** A field of free text, and another than the row holds. */
function textOf(entity: Entity): string {
  const isText = (name: string) => entity.fields[name]?.kind === 'text';
  return must(entity.typed.filter((name) => !entity.key?.includes(name)).find(isText), 'a text');
}

/** A bureau who wrote a figure of money, and becomes a compagnon; the gérant wrote it too, unseen. */
async function demotedWriter({ isBefore }: { isBefore: boolean }): Promise<string> {
  const id = world.build(finances, TRIED);
  const name = must(
    finances.typed.find((one) => finances.fields[one]?.kind === 'cents'),
    'an amount',
  );
  const base = seqOf(finances, id);
  await world.round('B');
  await writes('B', finances, id, { base, f: { [name]: 123_400 } });
  const demote = () => world.own.people.change(world.who('B').userId, { role: 'compagnon' });
  if (!isBefore) demote();
  world.office.time.now += 60_000;
  await writes('G', finances, id, { base, f: { [name]: 771_009_999 } });
  if (isBefore) {
    await world.round('B');
    demote();
  }
  return id;
}

/** Whether the phone of `letter` holds the amount that it may not hold, in whatever row. */
async function knowsAmount(letter: Letter): Promise<boolean> {
  await world.round(letter);
  return JSON.stringify([...world.who(letter).held.values()]).includes('771009999');
}

test('a role that falls takes rows away at the next contact, at every door', async () => {
  const id = await demotedWriter({ isBefore: true });
  expect(holds('B', `chantier_finances/${id}`)).toBe(true);
  await world.round('B');
  expect(holds('B', `chantier_finances/${id}`)).toBe(false);
  const one = await world.ask('B', 'GET', `/chantier-finances/${id}`, { as: 'bearer' });
  expect(one.status, 'a token falls with its owner').toBe(404);
});

test('the right to the figures that is taken back takes them away at the next contact', async () => {
  const id = world.build(finances, TRIED);
  await world.round('M');
  expect(holds('M', `chantier_finances/${id}`)).toBe(true);
  world.own.people.change(world.who('M').userId, { money: false });
  await world.round('M');
  expect(holds('M', `chantier_finances/${id}`)).toBe(false);
});

test('a chantier that is lost takes its inside away; the one that is gained brings its own alone', async () => {
  const before = world.build(acces, TRIED);
  const after = world.build(acces, 41);
  await world.round('P');
  expect([before, after].map((id) => holds('P', `chantier_acces/${id}`))).toEqual([true, false]);
  const moved = world.planned(TRIED);
  const chantierId = String(must(world.firm.rows.get(acces, after), 'a row')['chantierId']);
  await writes('C', moved.entity, moved.id, { base: Number.MAX_SAFE_INTEGER, f: { chantierId } });
  const { have } = world.who('P');
  await world.round('P');
  expect([before, after].map((id) => holds('P', `chantier_acces/${id}`))).toEqual([false, true]);
  expect(have[`chantier:${chantierId}`], 'it was never read before').toBeUndefined();
});

// The notice « another value was kept » goes to whoever wrote the value that lost, with the value that was
// kept in it; nobody asks whether that person may still see the row.
test.fails('no notice tells the new amount to someone who lost the right to it', async () => {
  await demotedWriter({ isBefore: false });
  expect(await knowsAmount('B')).toBe(false);
});

// Notices stand in the person's own scope and stay there.
test.fails('a notice about an amount leaves the phone with the right to it', async () => {
  await demotedWriter({ isBefore: true });
  expect(await knowsAmount('B')).toBe(false);
});

test.fails('no notice tells what was written inside a chantier that was lost', async () => {
  const id = world.build(acces, TRIED);
  const name = textOf(acces);
  await world.round('P');
  const base = seqOf(acces, id);
  await writes('P', acces, id, { base, f: { [name]: 'la clé est sous la pierre' } });
  const moved = world.planned(TRIED);
  await writes('C', moved.entity, moved.id, {
    base: Number.MAX_SAFE_INTEGER,
    f: { chantierId: null },
  });
  world.office.time.now += 60_000;
  await writes('C', acces, id, { base, f: { [name]: 'code 771009999' } });
  expect(await knowsAmount('P')).toBe(false);
});
