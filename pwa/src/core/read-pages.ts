/** Reads a whole table in pages, so that a slow phone answers taps meanwhile. */
import type { Table } from 'dexie';

const PAGE_ROWS = 1000;

/** Every row of `table` in the order of its ids; each page is a task of its own. */
export async function readInPages<T extends { readonly id: string }>(
  table: Table<T, string>,
): Promise<T[]> {
  const rows: T[] = [];
  for (;;) {
    const last = rows.at(-1);
    const rest = last ? table.where(':id').above(last.id) : table.orderBy(':id');
    const page = await rest.limit(PAGE_ROWS).toArray();
    for (const row of page) rows.push(row);
    if (page.length < PAGE_ROWS) return rows;
  }
}
