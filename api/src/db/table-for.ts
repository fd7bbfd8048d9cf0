/** Entity → drizzle table: real columns, NOT NULL, named foreign keys, indexes. */
import { getTableColumns } from 'drizzle-orm';
import { foreignKey, index, type SQLiteColumn, sqliteTable } from 'drizzle-orm/sqlite-core';
import { must } from '#shared/core/assert.ts';
import { toSnake } from '#shared/core/snake.ts';
import type { Entity } from '#shared/entity/entity.ts';
import { columnFor, typedColumn } from './column-for.ts';

const columnsOfTable = new Map<string, Record<string, SQLiteColumn>>();

function constraintsOf(entity: Entity, columns: Record<string, SQLiteColumn>) {
  return entity.fieldNames.flatMap((name) => {
    const field = must(entity.fields[name], `${entity.table}.${name} is declared`);
    const column = must(columns[name], `${entity.table}.${name} has a column`);
    const snake = toSnake(name);
    const made = [];
    if (field.kind === 'ref') {
      const parent = must(columnsOfTable.get(field.table), `${field.table} has a table`);
      const parentId = must(parent['id'], 'every table has an id');
      made.push(
        foreignKey({
          name: `fk_${entity.table}_${snake}`,
          columns: [column],
          foreignColumns: [parentId],
        }),
      );
    }
    if (field.indexed || field.kind === 'ref') {
      made.push(index(`ix_${entity.table}_${snake}`).on(column));
    }
    return made;
  });
}

/** The table of an entity; the tables its refs point to must have been made before. */
export function tableFor(entity: Entity) {
  const fields = entity.fieldNames.map((name) => {
    const field = must(entity.fields[name], `${entity.table}.${name} is declared`);
    return [name, columnFor(name, field)] as const;
  });
  const columns = {
    id: typedColumn('id', 'text').primaryKey().notNull(),
    ...Object.fromEntries(fields),
    createdAt: typedColumn('created_at', 'integer').notNull(),
    createdBy: typedColumn('created_by', 'text').notNull(),
    updatedAt: typedColumn('updated_at', 'integer').notNull(),
    deleted: typedColumn('deleted', 'integer').notNull(),
  };
  const table = sqliteTable(entity.table, columns, (made) =>
    constraintsOf(entity, made as unknown as Record<string, SQLiteColumn>),
  );
  columnsOfTable.set(entity.table, getTableColumns(table) as Record<string, SQLiteColumn>);
  return table;
}
