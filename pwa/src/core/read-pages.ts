/** Reads a whole table in pages, so that a slow phone answers taps meanwhile. */
import type { IndexableType, Table } from 'dexie';

const PAGE_ROWS = 1000;

function keyOf<T extends object, K>({ schema }: Table<T, K>, last: T): IndexableType {
  const { keyPath } = schema.primKey;
  const row = last as Readonly<Record<string, unknown>>;
  const key = Array.isArray(keyPath) ? keyPath.map((name) => row[name]) : row[keyPath ?? 'id'];
  return key as IndexableType;
}

/** Every row of `table` in the order of its keys; each page is a task of its own. */
export async function readInPages<T extends object, K>(table: Table<T, K>): Promise<T[]> {
  const rows: T[] = [];
  for (;;) {
    const last = rows.at(-1);
    const rest = last ? table.where(':id').above(keyOf(table, last)) : table.orderBy(':id');
    const page = await rest.limit(PAGE_ROWS).toArray();
    for (const row of page) rows.push(row);
    if (page.length < PAGE_ROWS) return rows;
  }
}
