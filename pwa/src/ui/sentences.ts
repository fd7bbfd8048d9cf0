/** Changes as sentences that a person understands, made from the declarations. */

import { isDay } from '#shared/core/dates.ts';
import type { AnyRow, Entity } from '#shared/entity/entity.ts';
import type { Field } from '#shared/entity/field.ts';
import { isCommand } from '#shared/sync/fold.ts';
import type { Registry } from '#shared/sync/registry-type.ts';
import type { Op, RowOp, Values } from '#shared/sync/wire.ts';
import { formatCents, formatDays, formatFullDay, formatNumber } from './format.ts';

/** Names the row of a table; undefined where it is not on this device. */
export type NameOf = (table: string, id: string) => string | undefined;

function withUnit({ unit }: { readonly unit: string | null }, value: unknown): string {
  return `${formatNumber(Number(value))}${unit ? ` ${unit}` : ''}`;
}

/** A value as a person reads it; the name behind a ref where `nameOf` knows it. */
export function showValue(
  field: Field | undefined,
  value: unknown,
  nameOf: NameOf = () => undefined,
): string {
  if (value === null || value === undefined || value === '') return 'vide';
  switch (field?.kind) {
    case 'choice':
      return field.choices[String(value)] ?? String(value);
    case 'boolean':
      return value === true ? 'oui' : 'non';
    case 'cents':
      return formatCents(Number(value));
    case 'number':
      if (field.maxLabel !== null && value === field.max) return field.maxLabel;
      return withUnit(field, value);
    case 'integer':
      return withUnit(field, value);
    case 'date':
      return isDay(value) ? formatFullDay(value) : String(value);
    case 'ref':
      return nameOf(field.table, String(value)) ?? '…';
    case 'json':
    case 'blob':
      return '…';
    default:
      return String(value);
  }
}

/** What a sentence needs to know of the rows it speaks of. */
export interface Known {
  readonly registry: Registry;
  readonly rowOf: (table: string, id: string) => AnyRow | undefined;
  readonly nameOf: NameOf;
}

/** A change as a person reads it: what it is about, and what becomes of it. */
export interface Told {
  readonly subject: string;
  readonly what: string;
}

const ACTS = {
  create: 'Ajout',
  set: 'Changement',
  delete: 'Suppression',
  restore: 'Remise en place',
} as const satisfies Record<RowOp['t'], string>;

/** How many names, or values, a sentence lists before it counts the rest. */
const LISTED = 3;

function list(names: readonly string[]): string {
  const rest = names.length - LISTED;
  return rest > 0 ? `${names.slice(0, LISTED).join(', ')} et ${rest} de plus` : names.join(', ');
}

function clipped(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** « Chantier « Maison Le Goff » »; a row with a natural key is named by it, a lone one by its kind. */
export function subjectOf(entity: Entity, row: AnyRow | undefined, nameOf: NameOf): string {
  const { one } = entity.label;
  if (!row || entity.singleton) return one;
  if (!entity.key) return `${one} «\u00a0${entity.titleOf(row)}\u00a0»`;
  return `${one} : ${entity.key.map((name) => showValue(entity.fields[name], row[name], nameOf)).join(', ')}`;
}

function valuesOf(entity: Entity, values: Values, nameOf: NameOf): string {
  const names = Object.keys(values);
  if (names.length > LISTED) return list(names.map((name) => entity.fields[name]?.label ?? name));
  return names
    .map((name) => {
      const field = entity.fields[name];
      return `${field?.label ?? name} : ${clipped(showValue(field, values[name], nameOf))}`;
    })
    .join(' · ');
}

function tellOne(entity: Entity, op: RowOp, { rowOf, nameOf }: Known): Told {
  const row = rowOf(op.e, op.id) ?? (op.t === 'create' ? (op.f as unknown as AnyRow) : undefined);
  const subject = subjectOf(entity, row, nameOf);
  if (op.t === 'set') return { subject, what: valuesOf(entity, op.f, nameOf) };
  if (op.t !== 'create' || !entity.key) return { subject, what: ACTS[op.t] };
  // A row with a natural key may have been there: what counts is what now stands in it.
  const { key, fields } = entity;
  const kept = Object.keys(op.f).filter((name) => !key.includes(name) && op.f[name] !== null);
  const shown = kept.map((name) => clipped(showValue(fields[name], op.f[name], nameOf)));
  return { subject, what: shown.length > 0 ? list(shown) : 'vide' };
}

/** Many rows of one kind changed in one gesture: how many, whose, from when to when. */
function tellMany(entity: Entity, ops: readonly RowOp[], { rowOf, nameOf }: Known): Told {
  const names = new Set<string>();
  const days: string[] = [];
  for (const op of ops) {
    const values: Values = { ...rowOf(op.e, op.id), ...('f' in op && op.f) };
    for (const name of entity.fieldNames) {
      const field = entity.fields[name];
      const value = values[name];
      if (field?.kind === 'ref' && value) names.add(showValue(field, value, nameOf));
      if (field?.kind === 'date' && isDay(value)) days.push(value);
    }
  }
  days.sort();
  const [first] = days;
  const last = days.at(-1);
  const when = first && last && (first === last ? formatFullDay(first) : formatDays(first, last));
  const act = entity.key ? '' : ACTS[ops[0]?.t ?? 'set'];
  return {
    subject: `${formatNumber(ops.length)} ${entity.label.many.toLowerCase()}`,
    what: [act, list([...names]), when].filter(Boolean).join(' · '),
  };
}

/** The sentences of one gesture: what was done to many rows of one kind is said once. */
export function tellOps(ops: readonly Op[], known: Known): Told[] {
  const told: Told[] = [];
  const groups = new Map<string, RowOp[]>();
  for (const op of ops) {
    if (isCommand(op)) {
      told.push({ subject: known.registry.commands.get(op.name)?.label ?? op.name, what: '' });
      continue;
    }
    const key = `${op.t}|${op.e}`;
    groups.set(key, [...(groups.get(key) ?? []), op]);
  }
  for (const group of groups.values()) {
    const [op] = group;
    const entity = op && known.registry.byTable.get(op.e);
    if (!op || !entity) continue;
    told.push(group.length > 1 ? tellMany(entity, group, known) : tellOne(entity, op, known));
  }
  return told;
}
