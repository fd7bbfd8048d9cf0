/** The names behind the refs of an entity, for lists and exports. */
import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback } from 'react';
import type { Entity } from '#shared/entity/entity.ts';
import type { ViewRow } from '../sync/store.ts';
import { usePhone } from './phone-context.tsx';

/** A function that names the row of a table; undefined where it is not on this device. */
export function useNames(entity: Entity): (table: string, id: string) => string | undefined {
  const { db, registry } = usePhone();
  const names = useLiveQuery(async () => {
    const found = new Map<string, string>();
    const kinds = entity.fieldNames.map((name) => entity.fields[name]);
    const tables = new Set(kinds.flatMap((field) => (field?.kind === 'ref' ? [field.table] : [])));
    for (const table of tables) {
      const target = registry.byTable.get(table);
      for (const row of await db.table<ViewRow>(table).toArray()) {
        found.set(`${table}/${row.id}`, target?.titleOf(row) ?? row.id);
      }
    }
    return found;
  }, [db, registry, entity]);
  return useCallback((table: string, id: string) => names?.get(`${table}/${id}`), [names]);
}
