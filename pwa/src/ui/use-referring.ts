/** What hangs on a row: how many rows of which kind refer to it on this device. */
import type { AnyRow, Entity } from '#shared/entity/entity.ts';
import { syncedEntities } from '#shared/sync/registry-type.ts';
import type { ViewRow } from '../sync/store.ts';
import { formatNumber } from './format.ts';
import { usePhone } from './phone-context.tsx';

/** Returns a function that tells what refers to a row, most first: `10 affectations`, `1 devis`. */
export function useReferring() {
  const { db, registry } = usePhone();
  return async function referringTo(entity: Entity, { id }: AnyRow): Promise<string[]> {
    const counts = syncedEntities(registry).map(async ({ table, fields, label }) => {
      const refs = Object.keys(fields).filter((name) => {
        const field = fields[name];
        return field?.kind === 'ref' && field.table === entity.table;
      });
      const found = new Set<string>();
      for (const name of refs) {
        const rows = await db.table<ViewRow>(table).where(name).equals(id).toArray();
        for (const row of rows) if (row.deleted === 0) found.add(row.id);
      }
      return { count: found.size, label };
    });
    return (await Promise.all(counts))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count)
      .map(
        ({ count, label }) =>
          `${formatNumber(count)} ${(count > 1 ? label.many : label.one).toLowerCase()}`,
      );
  };
}
