/** Reads and writes rows of any entity with statements prepared once: the hot path of sync. */
import { must } from '#shared/core/assert.ts';
import { toSnake } from '#shared/core/snake.ts';
import type { AnyRow, Entity, RowOf } from '#shared/entity/entity.ts';
import type { FieldKind } from '#shared/entity/field.ts';
import { decode, encode } from '../db/column-for.ts';
import { quote } from '../db/names.ts';
import type { Db } from '../db/open-database.ts';

const SYSTEM = ['id', 'createdAt', 'createdBy', 'updatedAt', 'deleted'] as const;

interface Column {
  readonly name: string;
  readonly sql: string;
  readonly kind: FieldKind;
}

function columnsOf(entity: Entity): Column[] {
  const fields = entity.fieldNames.map((name) => {
    const { kind } = must(entity.fields[name], `${entity.table}.${name} is declared`);
    return { name, sql: quote(toSnake(name)), kind };
  });
  const text: FieldKind = 'text';
  const integer: FieldKind = 'integer';
  const system = SYSTEM.map((name) => ({
    name,
    sql: quote(toSnake(name)),
    kind: name === 'id' || name === 'createdBy' ? text : integer,
  }));
  return [...fields, ...system];
}

export interface Rows {
  get<E extends Entity>(entity: E, id: string): RowOf<E> | null;
  exists(table: string, id: string): boolean;
  insert(entity: Entity, row: AnyRow): void;
  update(entity: Entity, row: AnyRow): void;
  /** Rows whose SQL condition holds, deleted ones included unless the condition says so. */
  list<E extends Entity>(entity: E, where: string, parameters: readonly unknown[]): RowOf<E>[];
  /** Rows of a query that joins others; the entity's table is called `t`. */
  query<E extends Entity>(entity: E, rest: string, parameters: readonly unknown[]): RowOf<E>[];
  /** The row that a raw SQL result of this entity's table stands for. */
  decode<E extends Entity>(entity: E, raw: unknown): RowOf<E>;
}

/** Row access over one database. */
export function rowsOf(db: Db): Rows {
  const prepared = new Map<Entity, ReturnType<typeof prepare>>();
  const existsByTable = new Map<string, ReturnType<Db['prepare']>>();

  function prepare(entity: Entity) {
    const columns = columnsOf(entity);
    const table = quote(entity.table);
    const names = columns.map((column) => column.sql).join(', ');
    const marks = columns.map(() => '?').join(', ');
    const sets = columns.map((column) => `${column.sql} = ?`).join(', ');
    return {
      columns,
      get: db.prepare(`SELECT ${names} FROM ${table} WHERE id = ?`).raw(true),
      insert: db.prepare(`INSERT INTO ${table} (${names}) VALUES (${marks})`),
      update: db.prepare(`UPDATE ${table} SET ${sets} WHERE id = ?`),
      select: `SELECT ${names} FROM ${table}`,
    };
  }

  function of(entity: Entity) {
    const made = prepared.get(entity) ?? prepare(entity);
    prepared.set(entity, made);
    return made;
  }

  /** The columns of an entity give its row: the one place where this is said rather than checked. */
  function decodeRow<E extends Entity>(entity: E, raw: unknown): RowOf<E> {
    const { columns } = of(entity);
    const values = raw as unknown[];
    const row: Record<string, unknown> = {};
    for (let i = 0; i < columns.length; i++) {
      const column = columns[i];
      if (column) row[column.name] = decode(column.kind, values[i]);
    }
    return row as RowOf<E>;
  }

  const encodeRow = (columns: readonly Column[], row: AnyRow) =>
    columns.map(({ name, kind }) => encode(kind, row[name]));

  return {
    get(entity, id) {
      const raw = of(entity).get.get(id);
      return raw === undefined ? null : decodeRow(entity, raw);
    },
    exists(table, id) {
      let statement = existsByTable.get(table);
      if (!statement) {
        statement = db.prepare(`SELECT 1 FROM ${quote(table)} WHERE id = ?`);
        existsByTable.set(table, statement);
      }
      return statement.get(id) !== undefined;
    },
    insert(entity, row) {
      const { columns, insert } = of(entity);
      insert.run(encodeRow(columns, row));
    },
    update(entity, row) {
      const { columns, update } = of(entity);
      update.run([...encodeRow(columns, row), row.id]);
    },
    list(entity, where, parameters) {
      const rows = db
        .prepare(`${of(entity).select} WHERE ${where}`)
        .raw(true)
        .all(parameters);
      return rows.map((raw) => decodeRow(entity, raw));
    },
    query(entity, rest, parameters) {
      const { columns } = of(entity);
      const names = columns.map((column) => `t.${column.sql}`).join(', ');
      const sql = `SELECT ${names} FROM ${quote(entity.table)} t ${rest}`;
      const rows = db.prepare(sql).raw(true).all(parameters);
      return rows.map((raw) => decodeRow(entity, raw));
    },
    decode: decodeRow,
  };
}
