/** Every entity × role × operation, against a table written by hand: through sync, REST and what is said. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '#shared/core/assert.ts';
import { newId } from '#shared/core/ids.ts';
import type { AnyRow, Entity } from '#shared/entity/entity.ts';
import { COMMANDS, registry } from '#shared/registry.ts';
import { syncedEntities } from '#shared/sync/registry-type.ts';
import type { Op, RowOp, Verdict } from '#shared/sync/wire.ts';
import { CLOSED_RIGHTS, COMMAND_RIGHTS, RIGHTS } from './rights-table.ts';
import { BINNED, LETTERS, type Letter, rightsWorld, TRIED, type World } from './rights-world.ts';

const LATEST = Number.MAX_SAFE_INTEGER;

let world: World;
beforeAll(async () => {
  world = await rightsWorld();
});
afterAll(() => world.close());

const entities = syncedEntities(registry);

/** A field that may be set to what it holds already: whether it may be written is all that is asked. */
function patchOf(entity: Entity, row: AnyRow): Record<string, unknown> {
  const isFree = (one: string) => !entity.key?.includes(one);
  const name =
    entity.typed.find((one) => isFree(one) && entity.fields[one]?.kind !== 'ref' && row[one]) ??
    entity.typed.find((one) => isFree(one) && row[one] !== null) ??
    must(entity.fieldNames.find(isFree), 'a field');
  return { [name]: row[name] };
}

const isTaken = (verdict: Verdict | null) => verdict?.st === 'ok' || verdict?.st === 'merged';

/** Puts a row that stands in the bin, or should not stand at all, back where it was. */
function putBack(entity: Entity, id: string, deleted: 0 | 1): void {
  const row = world.firm.rows.get(entity, id);
  if (row && row.deleted !== deleted) {
    world.write({ t: deleted ? 'delete' : 'restore', e: entity.table, id, base: LATEST });
  }
}

/** The only row of a singleton leaves no trace: the next one to make it makes it anew. */
function forget(entity: Entity, id: string): void {
  const { db } = world.firm;
  db.prepare(`DELETE FROM ${entity.table} WHERE id = ?`).run(id);
  db.prepare('DELETE FROM sync_row WHERE entity = ? AND id = ?').run(entity.table, id);
  db.prepare('DELETE FROM field_meta WHERE entity = ? AND id = ?').run(entity.table, id);
}

/** Reads at every door that answers with rows; all must tell the same. */
async function reads(entity: Entity, letter: Letter, id: string): Promise<boolean> {
  const at = `${entity.table} ${letter}`;
  await world.round(letter);
  const { held } = world.who(letter);
  const isHeld = held.has(`${entity.table}/${id}`);
  const path = world.pathOf(entity);
  for (const as of ['cookie', 'bearer'] as const) {
    const one = await world.ask(letter, 'GET', `${path}/${id}`, { as });
    expect(one.success, `${at}: REST shows what sync gives`).toBe(isHeld);
  }
  const list = await world.ask(letter, 'GET', `${path}?per_page=200`);
  const { pagination } = JSON.parse(list.text) as { pagination: { total: number } };
  const count = [...held.keys()].filter((key) => key.startsWith(`${entity.table}/`)).length;
  expect(pagination.total, `${at}: the list counts what the phone holds`).toBe(count);
  const history = await world.ask(letter, 'GET', `/history/${entity.table}/${id}`);
  expect(history.success, `${at}: the history of what one sees`).toBe(isHeld);
  return isHeld;
}

/** What `letter` may do by REST: make, change, delete. */
async function byRest(entity: Entity, letter: Letter, { id, variant }: Tried): Promise<boolean[]> {
  const path = world.pathOf(entity);
  const before = must(world.firm.rows.get(entity, id), 'a row');
  if (entity.singleton) forget(entity, id);
  const { status, success, message } = await world.ask(letter, 'POST', path, {
    body: world.valuesOf(entity, variant),
    as: 'bearer',
  });
  if (entity.singleton && !success) world.write(asCreate(entity, before));
  const patch = patchOf(entity, before);
  const set = await world.ask(letter, 'PATCH', `${path}/${id}`, { body: patch, as: 'bearer' });
  const removed = await world.ask(letter, 'DELETE', `${path}/${id}`, { as: 'bearer' });
  if (removed.success) {
    const gone = await world.ask(letter, 'GET', `${path}/${id}`, { as: 'bearer' });
    expect(gone.success, `${entity.table}: what was deleted is not shown`).toBe(false);
  }
  putBack(entity, id, 0);
  for (const answer of [{ status, message }, set, removed]) {
    expect(answer.status, `${entity.table} ${letter}: ${answer.message}`).toBeLessThan(500);
  }
  return [success, set.success, removed.success];
}

function asCreate(entity: Entity, row: AnyRow): RowOp {
  const f = Object.fromEntries(entity.fieldNames.map((name) => [name, row[name]]));
  return { t: 'create', e: entity.table, id: row.id, f };
}

/** What `letter` may do by sync: make, change, delete, bring back what somebody deleted. */
async function bySync(entity: Entity, letter: Letter, tried: Tried): Promise<boolean[]> {
  const { id, binned, variant } = tried;
  const e = entity.table;
  const before = must(world.firm.rows.get(entity, id), 'a row');
  if (entity.singleton) forget(entity, id);
  const f = world.valuesOf(entity, variant);
  const made = await world.round(letter, [{ t: 'create', e, id: world.idOf(entity, f), f }]);
  if (entity.singleton && !isTaken(made)) world.write(asCreate(entity, before));
  const patch = patchOf(entity, before);
  const set = await world.round(letter, [{ t: 'set', e, id, base: LATEST, f: patch }]);
  const removed = await world.round(letter, [{ t: 'delete', e, id, base: LATEST }]);
  putBack(entity, id, 0);
  putBack(entity, binned, 1);
  const restored = await world.round(letter, [{ t: 'restore', e, id: binned, base: LATEST }]);
  putBack(entity, binned, entity.singleton ? 0 : 1);
  for (const verdict of [made, set, removed, restored]) {
    expect(verdict?.st, `${e} ${letter}: a refusal is nobody's fault of ours`).not.toBe('parked');
  }
  return [made, set, removed, restored].map(isTaken);
}

interface Tried {
  readonly id: string;
  readonly binned: string;
  readonly variant: number;
}

/** To make the same row again is no way round the rights, and says nothing of what stands there. */
async function makesOver(entity: Entity, letter: Letter, id: string): Promise<void> {
  if (!entity.key && !entity.singleton) return;
  const before = JSON.stringify(world.firm.rows.get(entity, id));
  const f = world.valuesOf(entity, TRIED);
  const op: Op = { t: 'create', e: entity.table, id, f };
  const verdict = await world.round(letter, [op]);
  const rest = await world.ask(letter, 'POST', world.pathOf(entity), { body: f });
  expect([isTaken(verdict), rest.success], `${entity.table} ${letter}: made over`).toEqual([
    false,
    false,
  ]);
  expect(JSON.stringify(world.firm.rows.get(entity, id))).toBe(before);
}

/** Everyone at every door, in the words of the table; made rows are of the variants from `first` on. */
async function sweep(entity: Entity, first: number): Promise<string> {
  const id = world.build(entity, TRIED);
  const binned = entity.singleton ? id : world.build(entity, BINNED);
  putBack(entity, binned, entity.singleton ? 0 : 1);
  const may = ['', '', '', '', ''];
  for (const [i, letter] of LETTERS.entries()) {
    const mayRead = await reads(entity, letter, id);
    const rest = await byRest(entity, letter, { id, binned, variant: first + 2 * i });
    const sync = await bySync(entity, letter, { id, binned, variant: first + 2 * i + 1 });
    expect(rest, `${entity.table} ${letter}: both doors judge alike`).toEqual(sync.slice(0, 3));
    for (const [op, isAllowed] of [mayRead, ...sync].entries()) if (isAllowed) may[op] += letter;
    if (!mayRead) await makesOver(entity, letter, id);
    expect(world.leaksTo(letter)).toEqual([]);
  }
  return may.map((one) => one || '-').join(' ');
}

test.each(entities.map((entity) => [entity.table, entity] as const))(
  'who reads, makes, changes, deletes and brings back %s',
  async (table, entity) => {
    expect(await sweep(entity, 2)).toBe(RIGHTS[table]);
  },
);

test.each(Object.entries(CLOSED_RIGHTS))(
  'what the firm closed to compagnons: %s',
  async (table, right) => {
    const firm = must(registry.byTable.get('entreprises'), 'the firm');
    const id = world.build(firm, TRIED);
    const shut = (isShut: boolean) => {
      const f = { chantiersFermes: isShut, planningFerme: isShut };
      world.write({ t: 'set', e: firm.table, id, base: LATEST, f });
    };
    shut(true);
    expect(await sweep(must(registry.byTable.get(table), table), 14)).toBe(right);
    shut(false);
  },
);

test('what has a switch is in the table of what can be closed', () => {
  const closing = entities.filter(({ permissions }) => permissions.closedToCompagnonsBy);
  expect(Object.keys(CLOSED_RIGHTS).sort()).toEqual(closing.map(({ table }) => table).sort());
});

test.each(COMMANDS.map(({ name, args }) => [name, args] as const))(
  'who may ask for %s',
  async (name, args) => {
    let may = '';
    for (const letter of LETTERS) {
      const given = Object.fromEntries(Object.keys(args).map((one) => [one, newId()]));
      const verdict = await world.round(letter, [{ t: 'cmd', name, args: given }]);
      const rest = await world.ask(letter, 'POST', `/commands/${name}`, { body: given });
      const isForbidden = verdict?.st === 'refused' && verdict.code === 'forbidden';
      expect(rest.status === 403, `${name} ${letter}: both doors judge alike`).toBe(isForbidden);
      if (!isForbidden) may += letter;
    }
    expect(may).toBe(COMMAND_RIGHTS[name]);
  },
);

test('nothing that is asked outside of rows tells of rows that are not open', async () => {
  for (const letter of LETTERS) {
    for (const url of ['corbeille', 'people', 'devices', 'tokens', 'backups', 'calendar']) {
      const { status, message } = await world.ask(letter, 'GET', `/${url}`);
      expect(status, `${url} ${letter}: ${message}`).toBeLessThan(500);
    }
    expect(world.leaksTo(letter)).toEqual([]);
  }
});

test('a new phone receives what the one before it holds, and the net caught something', async () => {
  for (const letter of LETTERS) {
    await world.round(letter);
    const person = world.who(letter);
    const before = new Map(person.held);
    Object.assign(person, { device: newId(), mid: 0, epoch: null, have: {} });
    person.held.clear();
    await world.round(letter);
    expect([...person.held.keys()].sort()).toEqual([...before.keys()].sort());
    expect(person.heard.size, `${letter}: planted words came where they may`).toBeGreaterThan(50);
    expect(person.heard.size).toBeLessThanOrEqual(world.planted());
  }
});

test('the tables name every entity and every command, and no other', () => {
  expect(Object.keys(RIGHTS).sort()).toEqual(entities.map(({ table }) => table).sort());
  expect(Object.keys(COMMAND_RIGHTS).sort()).toEqual(COMMANDS.map(({ name }) => name).sort());
});
