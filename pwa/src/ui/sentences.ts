/** Changes as sentences that a person understands, made from the declarations. */

import { isDay } from '#shared/core/dates.ts';
import type { AnyRow, Entity } from '#shared/entity/entity.ts';
import type { Field } from '#shared/entity/field.ts';
import type { Registry } from '#shared/sync/registry-type.ts';
import type { Op } from '#shared/sync/wire.ts';
import { formatCents, formatFullDay, formatNumber } from './format.ts';

/** A value as a person reads it; the name behind a ref where `nameOf` knows it. */
export function showValue(
  field: Field | undefined,
  value: unknown,
  nameOf: (table: string, id: string) => string | undefined = () => undefined,
): string {
  if (value === null || value === undefined || value === '') return 'vide';
  switch (field?.kind) {
    case 'choice':
      return field.choices[String(value)] ?? String(value);
    case 'boolean':
      return value === true ? 'oui' : 'non';
    case 'cents':
      return formatCents(Number(value));
    case 'integer':
    case 'number':
      return `${formatNumber(Number(value))}${field.unit ? ` ${field.unit}` : ''}`;
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

function fieldsOf(entity: Entity, names: readonly string[]): string {
  const labels = names.map((name) => entity.fields[name]?.label ?? name);
  return labels.length > 4 ? `${labels.slice(0, 3).join(', ')}…` : labels.join(', ');
}

/** « Chantier « Maison Le Goff » : Adresse, Ville » */
export function sentenceOfOp(
  op: Op,
  registry: Registry,
  rowOf: (table: string, id: string) => AnyRow | undefined,
): string {
  if (op.t === 'cmd') return registry.commands.get(op.name)?.label ?? op.name;
  const entity = registry.byTable.get(op.e);
  if (!entity) return op.e;
  const row = rowOf(op.e, op.id) ?? (op.t === 'create' ? (op.f as unknown as AnyRow) : undefined);
  const title = row ? ` « ${entity.titleOf(row)} »` : '';
  const subject = `${entity.label.one}${title}`;
  switch (op.t) {
    case 'create':
      return `${subject} : ajout`;
    case 'set':
      return `${subject} : ${fieldsOf(entity, Object.keys(op.f))}`;
    case 'delete':
      return `${subject} : suppression`;
    case 'restore':
      return `${subject} : remise en place`;
  }
}
