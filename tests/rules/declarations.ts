/** What a declaration must respect beyond its types, as pure functions over a registry. */
import { checkValues } from '#shared/entity/check-fields.ts';
import type { AnyRow, Entity, FieldValue } from '#shared/entity/entity.ts';
import type { Field } from '#shared/entity/field.ts';
import { type Actor, grantsOfRole } from '#shared/entity/permissions.ts';
import { sampleOf } from '#shared/entity/sample.ts';
import { isGranted } from '#shared/entity/scope.ts';
import type { Registry } from '#shared/sync/registry-type.ts';

const SNAKE = /^[a-z]+[a-z0-9]*(_[a-z0-9]+)*$/;
const CAMEL = /^[a-z]+[a-z0-9]*([A-Z][a-z0-9]*)*$/;
/** A dot stands between digits only: `0-5.5`. */
const KEBAB = /^[a-z0-9]+(?:\.\d+)?(-[a-z0-9]+(?:\.\d+)?)*$/;
const SCOPE =
  /^(firm|office|money|gerant|planning:\d{4}-\d{2}|(chantier|salarie|user):(?!null$|undefined$).+)$/;
const SYSTEM = new Set(['id', 'createdAt', 'createdBy', 'updatedAt', 'deleted']);

/** Values that a sample cannot guess: `json` whose shape accepts neither `{}` nor `[]`, by table. */
export const GIVEN: Readonly<Record<string, Readonly<Record<string, FieldValue>>>> = {};

/** A whole row with the sample's values. */
export function sampleRow(entity: Entity): AnyRow {
  const id = '01980000-0000-7000-8000-000000000002';
  const system = { id, createdAt: 0, createdBy: id, updatedAt: 0, deleted: 0 } as const;
  return { ...sampleOf(entity, GIVEN[entity.table]), ...system };
}

/** Refs point to a table that comes before: SQL makes parents first. */
export function faultsOfOrder({ entities }: Registry): string[] {
  const before = new Set<string>();
  const faults: string[] = [];
  for (const { table, fields } of entities) {
    for (const [name, field] of Object.entries(fields)) {
      if (field.kind === 'ref' && !before.has(field.table)) {
        faults.push(`${table}.${name}: ${field.table} does not come before`);
      }
    }
    if (before.has(table)) faults.push(`${table}: declared twice`);
    before.add(table);
  }
  return faults;
}

/** Tables are snake_case, fields camelCase, choices kebab-case; amounts of money end in `Cents`. */
export function faultsOfNames({ entities, commands }: Registry): string[] {
  const faults: string[] = [];
  for (const { table, fields } of entities) {
    if (!SNAKE.test(table)) faults.push(`${table}: not snake_case`);
    for (const [name, field] of Object.entries(fields)) {
      const at = `${table}.${name}`;
      if (!CAMEL.test(name)) faults.push(`${at}: not camelCase`);
      if (SYSTEM.has(name)) faults.push(`${at}: every row has it already`);
      if ((field.kind === 'cents') !== name.endsWith('Cents')) {
        faults.push(`${at}: amounts, and only they, end in Cents`);
      }
      for (const value of choicesOf(field)) {
        if (!KEBAB.test(value)) faults.push(`${at}: « ${value} » is not kebab-case`);
      }
    }
  }
  for (const name of commands.keys()) {
    if (!KEBAB.test(name)) faults.push(`${name}: not kebab-case`);
  }
  return faults;
}

function choicesOf(field: Field): string[] {
  return field.kind === 'choice' ? Object.keys(field.choices) : [];
}

/** Groups, guards, keys, lists, openings and what insiders set name declared fields. */
export function faultsOfReferences({ entities }: Registry): string[] {
  return entities.flatMap((entity) => {
    const { table, fields, opens } = entity;
    const named: readonly (readonly [string, readonly string[]])[] = [
      ['groups', [...Object.keys(entity.groupOf), ...Object.values(entity.groupOf)]],
      ['guard', [...entity.guarded]],
      ['key', entity.key ?? []],
      ['list', entity.list],
      ['insiders', entity.permissions.insiders ?? []],
      ['opens', opens === null || opens === 'author' ? [] : Object.values(opens)],
    ];
    return named.flatMap(([property, names]) =>
      [...new Set(names)]
        .filter((name) => !Object.hasOwn(fields, name))
        .map((name) => `${table}.${property}: there is no field « ${name} »`),
    );
  });
}

/** IndexedDB indexes neither booleans nor objects, and a key is never empty. */
export function faultsOfIndexes({ entities }: Registry): string[] {
  return entities.flatMap(({ table, fields, key }) =>
    Object.entries(fields).flatMap(([name, field]) => {
      const faults: string[] = [];
      if (field.indexed && (field.kind === 'boolean' || field.kind === 'json')) {
        faults.push(`${table}.${name}: a ${field.kind} is not indexed`);
      }
      if (key?.includes(name) && field.optional) {
        faults.push(`${table}.${name}: part of the key, so not optional`);
      }
      return faults;
    }),
  );
}

/** Whatever people read has words. */
export function faultsOfLabels({ entities, commands }: Registry): string[] {
  const labels: [string, string][] = [...commands].map(([name, { label }]) => [name, label]);
  for (const { table, label, fields } of entities) {
    labels.push([`${table} (one)`, label.one], [`${table} (many)`, label.many]);
    for (const [name, field] of Object.entries(fields)) {
      labels.push([`${table}.${name}`, field.label]);
      if (field.kind !== 'choice') continue;
      for (const [value, text] of Object.entries(field.choices)) {
        labels.push([`${table}.${name} « ${value} »`, text]);
      }
    }
  }
  return labels.filter(([, text]) => text.trim() === '').map(([at]) => `${at}: no label`);
}

/** The sample is valid, has a title, and a scope where it travels. */
export function faultsOfSamples({ entities }: Registry): string[] {
  return entities.flatMap((entity) => {
    const faults: string[] = [];
    const checked = checkValues(entity, sampleOf(entity, GIVEN[entity.table]));
    if (!checked.ok) faults.push(`${entity.table}.${checked.error.path}: ${checked.error.text}`);
    const row = sampleRow(entity);
    if (entity.titleOf(row).trim() === '') faults.push(`${entity.table}: its sample has no title`);
    if (entity.sync !== 'local-only' && !SCOPE.test(entity.scopeOf(row))) {
      faults.push(`${entity.table}: « ${entity.scopeOf(row)} » is no scope`);
    }
    return faults;
  });
}

type GrantsOf = (actor: Actor, today: string) => readonly string[];

/** No compagnon receives a row of scope `money`, whatever was granted to him. */
export function faultsOfMoney({ entities }: Registry, grantsOf: GrantsOf = grantsOfRole): string[] {
  const actors = [true, false].map(
    (money): Actor => ({ userId: 'u', role: 'compagnon', money, switches: new Set() }),
  );
  return entities
    .filter((entity) => entity.scopeOf(sampleRow(entity)) === 'money')
    .filter(() => actors.some((actor) => isGranted(grantsOf(actor, '2026-01-05'), 'money')))
    .map(({ table }) => `${table}: a compagnon receives it`);
}
