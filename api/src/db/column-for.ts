/** Field kind → SQL column. SQLite keeps any value in any column, so the type CHECK stands inline. */
import { customType } from 'drizzle-orm/sqlite-core';
import { assertNever } from '#shared/core/assert.ts';
import { toSnake } from '#shared/core/snake.ts';
import type { Field, FieldKind } from '#shared/entity/field.ts';
import { quote } from './names.ts';

type SqlType = 'text' | 'integer' | 'real';

function sqlTypeOf(kind: FieldKind): SqlType {
  switch (kind) {
    case 'text':
    case 'date':
    case 'choice':
    case 'ref':
    case 'blob':
    case 'json':
      return 'text';
    case 'integer':
    case 'cents':
    case 'boolean':
      return 'integer';
    case 'number':
      return 'real';
    default:
      return assertNever(kind);
  }
}

/** A column named after the field, that refuses values of another type. */
export function typedColumn(column: string, type: SqlType) {
  const check = `${type} CHECK (typeof(${quote(column)}) in ('${type}', 'null'))`;
  return customType<{ data: unknown }>({ dataType: () => check })(column);
}

/** The column of a field, NOT NULL unless it is optional. */
export function columnFor(name: string, field: Field) {
  const column = typedColumn(toSnake(name), sqlTypeOf(field.kind));
  return field.optional ? column : column.notNull();
}

/** What SQLite stores for a value of this kind. */
export function encode(kind: FieldKind, value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (kind === 'boolean') return value ? 1 : 0;
  if (kind === 'json') return JSON.stringify(value);
  return typeof value === 'number' ? value : String(value);
}

/** The value that was encoded; JSON is read back, booleans are booleans. */
export function decode(kind: FieldKind, stored: unknown): unknown {
  if (stored === null) return null;
  if (kind === 'boolean') return stored === 1;
  if (kind === 'json') return JSON.parse(String(stored));
  return stored;
}
