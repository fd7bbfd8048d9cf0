/** Every entity × role × operation, against a table written by hand: through sync, REST, files and what is said. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenFirm } from '#api/firms/firms.ts';
import { pathOf } from '#api/http/rest.routes.ts';
import { assert, must } from '#shared/core/assert.ts';
import { newId } from '#shared/core/ids.ts';
import { type AnyRow, type Entity, keyedId } from '#shared/entity/entity.ts';
import { ROLES, type Role } from '#shared/entity/permissions.ts';
import { sampleOf } from '#shared/entity/sample.ts';
import { registry } from '#shared/registry.ts';
import { syncedEntities } from '#shared/sync/registry-type.ts';
import type { RowOp } from '#shared/sync/wire.ts';
import { GIVEN } from '../rules/declarations.ts';
import { type Payload, type TestOffice, testOffice } from '../support/test-office.ts';
import { RIGHTS } from './rights-table.ts';

const LETTERS: Readonly<Record<Role, string>> = {
  gerant: 'G',
  bureau: 'B',
  conducteur: 'C',
  compagnon: 'K',
};

let office: TestOffice;
let own: OpenFirm;
const people = new Map<Role, { userId: string; token: string }>();
const entities = syncedEntities(registry).filter(({ singleton }) => !singleton);

beforeAll(async () => {
  office = await testOffice();
  await office.opened();
  own = must(office.firms.all()[0], 'the firm is open');
  for (const role of ROLES) {
    const person = { prenom: role, nom: 'Essai', role, identifiant: null, passwordHash: null };
    const userId = must(own.people.add(person), 'a new person');
    const { secret } = own.tokens.make(userId, 'essai', role);
    people.set(role, { userId, token: `${own.id}.${secret}` });
  }
});
afterAll(() => office.close());

const made = new Map<string, string>();

/** Values of a row of `entity` whose refs and keys belong to `variant` alone. */
function valuesOf(entity: Entity, variant: number): Record<string, unknown> {
  const values: Record<string, unknown> = { ...sampleOf(entity, GIVEN[entity.table]) };
  for (const [name, field] of Object.entries(entity.fields)) {
    const isOfChantier = name === 'chantierId' && field.kind === 'ref';
    if (field.kind === 'ref' && (!field.optional || isOfChantier)) {
      const parent = must(registry.byTable.get(field.table), field.table);
      values[name] = build(parent, variant);
    }
    if (!entity.key?.includes(name)) continue;
    if (field.kind === 'date') values[name] = `2026-11-${String(10 + variant).padStart(2, '0')}`;
    if (field.kind === 'text' && !field.format) values[name] = `clé ${variant}`;
  }
  return values;
}

/** The id of a row that someone else made. */
function build(entity: Entity, variant: number): string {
  const known = made.get(`${entity.table}/${variant}`);
  if (known) return known;
  const f = valuesOf(entity, variant);
  const id = entity.key ? keyedId(entity, f) : newId();
  made.set(`${entity.table}/${variant}`, id);
  const author = must(own.firm.actorOf(must(own.people.list()[0], 'someone').id), 'an actor');
  const op: RowOp = { t: 'create', e: entity.table, id, f };
  own.firm.writeAsServer([op], author);
  return id;
}

async function call(role: Role, method: string, url: string, body?: unknown) {
  const headers = { authorization: `Bearer ${people.get(role)?.token}` };
  const response = await office.app.request(`/api/v1${url}`, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, ...((await response.json()) as Payload) };
}

/** Which rows this person's phone holds after a whole first sync. */
function held(role: Role): Set<string> {
  const { userId } = must(people.get(role), role);
  const ids = new Set<string>();
  let have: Record<string, number> = {};
  const device = newId();
  for (;;) {
    const answer = own.firm.sync(userId, {
      proto: 1,
      schema: 1,
      device,
      epoch: null,
      now: office.time.now,
      pull: { have, maxBytes: 1_048_576 },
    });
    assert(answer.ok && answer.body.page, 'a page came');
    for (const { e, d } of answer.body.page.rows) ids.add(`${e}/${d.id}`);
    have = answer.body.page.have;
    if (!answer.body.page.more) return ids;
  }
}

/** A field that may be set to what it holds already: whether it may be written is all that is asked. */
function patchOf(entity: Entity, row: AnyRow): object {
  const name = entity.typed.find(
    (one) => !entity.key?.includes(one) && entity.fields[one]?.kind !== 'ref' && row[one] !== null,
  );
  const any =
    name ??
    must(
      entity.fieldNames.find((one) => !entity.key?.includes(one)),
      'a field',
    );
  return { [any]: row[any] };
}

async function mayDo(entity: Entity, role: Role, variant: number): Promise<boolean[]> {
  const path = `/${pathOf(entity)}`;
  const read = build(entity, 0);
  const isHeld = held(role).has(`${entity.table}/${read}`);
  const seen = await call(role, 'GET', `${path}/${read}`);
  expect(seen.success, `${entity.table} ${role}: REST shows what sync gives`).toBe(isHeld);
  const created = await call(role, 'POST', path, valuesOf(entity, variant));
  const row = must(own.firm.rows.get(entity, read), 'a row');
  const set = await call(role, 'PATCH', `${path}/${read}`, patchOf(entity, row));
  const removed = await call(role, 'DELETE', `${path}/${read}`);
  if (removed.success) {
    const actor = must(own.firm.actorOf(must(people.get('gerant'), 'gerant').userId), 'an actor');
    own.firm.writeAsServer([{ t: 'restore', e: entity.table, id: read, base: 1e15 }], actor);
  }
  for (const answer of [created, set, removed]) {
    if (answer.success) continue;
    expect(answer.status, `${entity.table} ${role}: ${answer.message}`).toBeLessThan(500);
    expect(answer.message, 'nothing of a row one may not see is told').not.toContain('clé 0');
  }
  return [isHeld, created.success, set.success, removed.success];
}

test.each(entities.map((entity) => [entity.table, entity] as const))(
  'who reads, makes, changes and deletes %s',
  async (table, entity) => {
    const letters = ['', '', '', ''];
    for (const [i, role] of ROLES.entries()) {
      const may = await mayDo(entity, role, i + 1);
      for (const [op, isAllowed] of may.entries()) if (isAllowed) letters[op] += LETTERS[role];
    }
    expect(letters.map((one) => one || '-').join(' ')).toBe(RIGHTS[table]);
  },
);

test('the table names every entity, and no other', () => {
  expect(Object.keys(RIGHTS).sort()).toEqual(entities.map(({ table }) => table).sort());
});
