/** The columns of a place, which are read and typed as one. */
import type { Entity } from '#shared/entity/entity.ts';

/** Whether the three columns of a commune stand in the entity: they are one input. */
export function hasPlace(entity: Entity): boolean {
  return ['ville', 'codePostal', 'communeInsee'].every((name) => entity.fields[name]);
}
