/** Rows as the cells of a French spreadsheet: headers are the labels, choices their labels. */
import { must } from '../core/assert.ts';
import { err, type Result } from '../core/result.ts';
import { checkValues, type InvalidField } from './check-fields.ts';
import type { AnyRow, Entity } from './entity.ts';
import { fromText, toText } from './text-value.ts';

function fieldOf(entity: Entity, name: string) {
  return must(entity.fields[name], `${entity.table}.${name} is declared`);
}

/** The headers of an entity's columns, in the order of its fields. */
export function csvHeaders(entity: Entity): string[] {
  return entity.fieldNames.map((name) => fieldOf(entity, name).label);
}

/** The cells of a row; `nameOf` gives the name behind a ref. */
export function rowToCells(
  entity: Entity,
  row: AnyRow,
  nameOf: (table: string, id: string) => string | undefined = () => undefined,
): string[] {
  return entity.fieldNames.map((name) => {
    const field = fieldOf(entity, name);
    const value = row[name];
    if (value === null || value === undefined) return '';
    if (field.kind === 'choice') return field.choices[String(value)] ?? String(value);
    if (field.kind === 'ref') return nameOf(field.table, String(value)) ?? String(value);
    return toText(field, value);
  });
}

/**
 * The values of a line of cells under `headers`, checked; columns that are not there stay empty.
 * Fails with the field and what is wrong with it, or with a header that is no column.
 */
export function cellsToValues(
  entity: Entity,
  headers: readonly string[],
  cells: readonly string[],
): Result<Record<string, unknown>, InvalidField> {
  const nameByLabel = new Map(entity.fieldNames.map((name) => [fieldOf(entity, name).label, name]));
  const values: Record<string, unknown> = {};
  for (const [i, header] of headers.entries()) {
    const name = nameByLabel.get(header.trim());
    if (!name) {
      const text = `La colonne « ${header} » n'existe pas dans « ${entity.label.many} ».`;
      return err({ code: 'invalid', path: header, text });
    }
    values[name] = fromText(fieldOf(entity, name), cells[i] ?? '');
  }
  return checkValues(entity, values);
}
