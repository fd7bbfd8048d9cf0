/** Compares the tables that the declarations give with those that the migrations made. */
import { getTableName, is } from 'drizzle-orm';
import { getTableConfig, SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import * as z from 'zod/mini';
import type { Db } from './open-database.ts';

/** A table as lines, one per column, key and index: easy to compare and to read. */
export type Shape = ReadonlySet<string>;

interface ColumnShape {
  readonly name: string;
  readonly type: string;
  /** Whether a CHECK refuses values of another type. */
  readonly isChecked: boolean;
  readonly isNotNull: boolean;
  readonly isPrimary: boolean;
}

function columnLine({ name, type, isChecked, isNotNull, isPrimary }: ColumnShape): string {
  const words = ['column', name, type.toLowerCase()];
  if (isChecked) words.push('CHECK typeof');
  if (isNotNull) words.push('NOT NULL');
  if (isPrimary) words.push('PRIMARY KEY');
  return words.join(' ');
}

function indexLine(name: string, isUnique: boolean, columns: readonly string[]): string {
  return `${isUnique ? 'unique index' : 'index'} ${name} on ${columns.join(', ')}`;
}

const EXPRESSION = '(expression)';

/** The shape that a drizzle table asks for. */
export function wantedShape(table: SQLiteTable): Shape {
  const { columns, primaryKeys, foreignKeys, indexes } = getTableConfig(table);
  const primary = new Set(primaryKeys.flatMap((key) => key.columns.map(({ name }) => name)));
  const columnLines = columns.map((column) => {
    const [type = ''] = column.getSQLType().split(' ');
    return columnLine({
      name: column.name,
      type,
      isChecked: column.getSQLType().includes('CHECK (typeof('),
      isNotNull: column.notNull,
      isPrimary: column.primary || primary.has(column.name),
    });
  });
  const keyLines = foreignKeys.flatMap((key) => {
    const { columns: from, foreignTable, foreignColumns } = key.reference();
    const target = getTableName(foreignTable);
    return from.map(({ name }, i) => `key ${name} → ${target}.${foreignColumns[i]?.name}`);
  });
  const indexLines = indexes.map(({ config }) => {
    const names = config.columns.map((column) =>
      is(column, SQLiteColumn) ? column.name : EXPRESSION,
    );
    return indexLine(config.name, config.unique, names);
  });
  return new Set([...columnLines, ...keyLines, ...indexLines]);
}

const columnsSchema = z.array(
  z.object({ name: z.string(), type: z.string(), notnull: z.number(), pk: z.number() }),
);
const keysSchema = z.array(z.object({ table: z.string(), from: z.string(), to: z.string() }));
const indexesSchema = z.array(
  z.object({ name: z.string(), unique: z.number(), origin: z.string() }),
);
const indexColumnsSchema = z.array(z.object({ name: z.nullable(z.string()) }));

/** The shape of a table of a database; empty where it does not exist. */
export function foundShape(db: Db, table: string): Shape {
  const made = db.prepare('SELECT sql FROM sqlite_schema WHERE type = ? AND name = ?').pluck();
  const sql = String(made.get('table', table) ?? '');
  const columns = z.parse(columnsSchema, db.pragma(`table_info("${table}")`));
  const columnLines = columns.map(({ name, type, notnull, pk }) =>
    columnLine({
      name,
      type,
      isChecked: sql.includes(`CHECK (typeof("${name}") in ('${type.toLowerCase()}', 'null'))`),
      isNotNull: notnull === 1,
      isPrimary: pk > 0,
    }),
  );
  const keys = z.parse(keysSchema, db.pragma(`foreign_key_list("${table}")`));
  const keyLines = keys.map(({ from, table: target, to }) => `key ${from} → ${target}.${to}`);
  const indexes = z.parse(indexesSchema, db.pragma(`index_list("${table}")`));
  const indexLines = indexes
    // Origin c: made by CREATE INDEX; the others come with a primary key.
    .filter(({ origin }) => origin === 'c')
    .map(({ name, unique }) => {
      const parts = z.parse(indexColumnsSchema, db.pragma(`index_info("${name}")`));
      const names = parts.map((part) => part.name ?? EXPRESSION);
      return indexLine(name, unique === 1, names);
    });
  return new Set([...columnLines, ...keyLines, ...indexLines]);
}

/** What the migrations forgot, and what no declaration asks for. */
export function driftOf(table: SQLiteTable, db: Db): string[] {
  const name = getTableName(table);
  const wanted = wantedShape(table);
  const found = foundShape(db, name);
  return [
    ...[...wanted].filter((line) => !found.has(line)).map((line) => `${name} lacks: ${line}`),
    ...[...found].filter((line) => !wanted.has(line)).map((line) => `${name} has: ${line}`),
  ];
}

/** The drizzle tables among the exports of a module. */
export function tablesAmong(exported: Readonly<Record<string, unknown>>): SQLiteTable[] {
  return Object.values(exported).filter((value) => is(value, SQLiteTable));
}

/** Tables of a database that nobody declares. */
export function strayTables(db: Db, declared: ReadonlySet<string>): string[] {
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  // SQLite's own tables, and the list of migrations that were run.
  const made = tables.map(String).filter((name) => !/^(sqlite_|__drizzle_migrations$)/.test(name));
  return made.filter((name) => !declared.has(name));
}
