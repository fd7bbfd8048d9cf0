/** One declaration per entity: everything else in the house derives from it. */
import { assert } from '../core/assert.ts';
import { idOfKey } from '../core/ids.ts';
import type { Field, ValueOf } from './field.ts';
import type { Permissions, Role } from './permissions.ts';
import type { RuleFailure } from './rule.ts';
import type { Scope } from './scope.ts';

export type Fields = Readonly<Record<string, Field>>;
export type FieldValue = unknown;

/** Columns that every row has and no declaration names. A type, so that a row is also a record. */
export type SystemColumns = {
  readonly id: string;
  /** When it was made, milliseconds since 1970, corrected for the age of the edit. */
  readonly createdAt: number;
  /** The user who made it. */
  readonly createdBy: string;
  readonly updatedAt: number;
  /** 1 once deleted: a flag, because IndexedDB cannot index booleans. */
  readonly deleted: 0 | 1;
};

/** A row whose entity is known only at run time. */
export type AnyRow = SystemColumns & Readonly<Record<string, FieldValue>>;

/** The fields of an entity as values, without the system columns. */
export type ValuesOf<E> = E extends { fields: infer F }
  ? { readonly [K in keyof F]: ValueOf<F[K]> }
  : never;

/** The row of an entity. */
export type RowOf<E> = SystemColumns & ValuesOf<E>;

/**
 * How concurrent edits meet:
 * `merge-fields` last writer per field group · `append-only` facts, a correction is a new row ·
 * `server-decided` only a command writes · `reference` lists kept by the office, merged like the
 * first · `local-only` never leaves the device.
 */
export type SyncPolicy =
  | 'merge-fields'
  | 'append-only'
  | 'server-decided'
  | 'reference'
  | 'local-only';

/** A row of this entity opens the inside of what `inside` refers to, to the person `person`. */
export interface Opening {
  readonly inside: string;
  readonly person: string;
  readonly day: string;
}

interface Declaration<F extends Fields> {
  table: string;
  label: { one: string; many: string };
  /** The field, or the sentence made of a row, that names a row to people. */
  title: (keyof F & string) | ((row: RowOf<{ fields: F }>) => string);
  fields: F;
  sync: SyncPolicy;
  /** The natural key: the row's id derives from it, two devices meet in one row. */
  key?: readonly (keyof F & string)[];
  /** Fields that are merged as units; every other field is its own group. */
  groups?: readonly (readonly (keyof F & string)[])[];
  /** Fields whose conflict is asked, not merged. */
  guard?: readonly (keyof F & string)[];
  /** Who receives a row, from the row's own fields. */
  scope: (row: RowOf<{ fields: F }>) => Scope;
  permissions: Permissions;
  /** What must hold between a row before and after, whoever writes it. */
  rule?: (change: Change<RowOf<{ fields: F }>>) => RuleFailure | null;
  /** The ref whose row the rule is shown too, as `parent`. */
  ruleReads?: keyof F & string;
  /** Rows of this entity open the inside of others to people (`sync.md`, scopes). */
  opens?: Opening | 'author';
  /** One row per firm, whose boolean fields are the firm's switches. */
  singleton?: boolean;
  /** Fields that the app itself writes and no form shows. */
  hidden?: readonly (keyof F & string)[];
  /** Columns of the default list, in order. */
  list?: readonly (keyof F & string)[];
}

/** A change as a rule sees it: `before` is null at creation, `role` is who asks. */
export interface Change<R> {
  readonly before: R | null;
  readonly after: R;
  readonly role: Role;
  /** The row of `ruleReads`; left out where nobody looked, null where it is not there. */
  readonly parent?: AnyRow | null | undefined;
}

export interface Entity<F extends Fields = Fields> {
  readonly table: string;
  readonly label: { readonly one: string; readonly many: string };
  readonly fields: F;
  readonly fieldNames: readonly string[];
  readonly sync: SyncPolicy;
  readonly key: readonly string[] | null;
  readonly groupOf: Readonly<Record<string, string>>;
  readonly guarded: ReadonlySet<string>;
  /** Fields that a person types or chooses: what has a shape, bytes or the server's hand is not among them. */
  readonly typed: readonly string[];
  /** Fields that hold a file, and those that the server alone writes. */
  readonly blobs: readonly string[];
  readonly byServer: ReadonlySet<string>;
  readonly permissions: Permissions;
  readonly opens: Opening | 'author' | null;
  readonly ruleReads: string | null;
  readonly singleton: boolean;
  readonly list: readonly string[];
  titleOf(row: AnyRow): string;
  scopeOf(row: AnyRow): Scope;
  ruleOf(change: Change<AnyRow>): RuleFailure | null;
}

/** Declares an entity; a mistake in the declaration throws when the program starts. */
export function defineEntity<const F extends Fields>(declaration: Declaration<F>): Entity<F> {
  const { table, label, fields, sync, permissions, title } = declaration;
  const fieldNames: (keyof F & string)[] = Object.keys(fields);
  const groupOf: Record<string, string> = {};
  for (const name of fieldNames) groupOf[name] = name;
  for (const group of declaration.groups ?? []) {
    const [first] = group;
    assert(first !== undefined, `${table}: a group is not empty`);
    for (const name of group) groupOf[name] = first;
  }
  const blobs = fieldNames.filter((name) => fields[name]?.kind === 'blob');
  const byServer = new Set<string>();
  for (const name of blobs) {
    const field = fields[name];
    if (field?.kind !== 'blob') continue;
    const isThere = fields[field.arrival]?.kind === 'integer' && fields[field.arrival]?.optional;
    assert(isThere, `${table}: ${field.arrival} is an optional instant`);
    byServer.add(field.arrival);
  }
  const asRow = (row: AnyRow) => row as unknown as RowOf<{ fields: F }>;
  return {
    table,
    label,
    fields,
    fieldNames,
    sync,
    key: declaration.key ?? null,
    groupOf,
    typed: fieldNames.filter(
      (name) =>
        !['json', 'blob'].includes(fields[name]?.kind ?? '') &&
        !byServer.has(name) &&
        !declaration.hidden?.includes(name),
    ),
    blobs,
    byServer,
    guarded: new Set(declaration.guard?.map((name) => groupOf[name] ?? name) ?? []),
    permissions,
    opens: declaration.opens ?? null,
    ruleReads: declaration.ruleReads ?? null,
    singleton: declaration.singleton ?? false,
    list: declaration.list ?? fieldNames.slice(0, 5),
    titleOf: (row) =>
      typeof title === 'function' ? title(asRow(row)) : String(row[title] ?? label.one),
    scopeOf: (row) => declaration.scope(asRow(row)),
    ruleOf: ({ before, after, ...rest }) =>
      declaration.rule?.({ before: before && asRow(before), after: asRow(after), ...rest }) ?? null,
  };
}

/** The id that the natural key of `values` gives; only for entities with a key. */
export function keyedId(entity: Entity, values: Readonly<Record<string, FieldValue>>): string {
  assert(entity.key, `${entity.table} has a natural key`);
  return idOfKey(
    entity.table,
    entity.key.map((name) => String(values[name])),
  );
}

/** The id of the only row of a singleton entity. */
export function singletonId(entity: Entity): string {
  assert(entity.singleton, `${entity.table} is a singleton`);
  return idOfKey(entity.table, []);
}
