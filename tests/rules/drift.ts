/** What the rules of the database look at besides the shapes of `api/src/db/shape.ts`. */
import { getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';

/** Declared tables that a module does not export. */
export function unexportedTables(
  declared: readonly { readonly table: string }[],
  exported: readonly SQLiteTable[],
): string[] {
  const names = new Set(exported.map(getTableName));
  return declared.map(({ table }) => table).filter((table) => !names.has(table));
}

/**
 * Migrations in which the generator rebuilds a table: it copies every row, and loses what it does
 * not know of. A person may write one, and says so in the first line: `-- by hand: why`.
 */
export function generatedRebuilds(migrations: ReadonlyMap<string, string>): string[] {
  return [...migrations]
    .filter(([, sql]) => sql.includes('__new_') && !sql.startsWith('-- by hand:'))
    .map(([file]) => file);
}
