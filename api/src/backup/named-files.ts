/** Which files the rows of a firm say have arrived: what a whole backup must hold. */
import { toSnake } from '#shared/core/snake.ts';
import type { Registry } from '#shared/sync/registry-type.ts';
import { quote } from '../db/names.ts';
import type { Db } from '../db/open-database.ts';

/** Hashes of all files that arrived, each once. */
export function namedFilesOf(db: Db, registry: Registry): string[] {
  const names = new Set<string>();
  for (const entity of registry.entities) {
    for (const name of entity.blobs) {
      const field = entity.fields[name];
      if (field?.kind !== 'blob') continue;
      const [column, arrival] = [quote(toSnake(name)), quote(toSnake(field.arrival))];
      const read = db.prepare<[], string>(
        `SELECT ${column} FROM ${quote(entity.table)} WHERE ${arrival} IS NOT NULL AND ${column} IS NOT NULL`,
      );
      for (const sha of read.pluck().all()) names.add(sha);
    }
  }
  return [...names];
}
