/** Entity → Dexie index list: the id, the indexed fields, the refs. */
import type { Entity } from '#shared/entity/entity.ts';

/** The index list of an entity in Dexie's notation; the primary key comes first. */
export function indexListOf(entity: Entity): string {
  const indexed = entity.fieldNames.filter((name) => {
    const field = entity.fields[name];
    return field?.indexed || field?.kind === 'ref';
  });
  return ['id', ...indexed, 'updatedAt'].join(', ');
}
