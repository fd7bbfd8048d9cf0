/** What generic code knows of the registry: entities by table, commands by name. */
import type { Command } from '../entity/command.ts';
import type { Entity } from '../entity/entity.ts';

export interface Registry {
  /** Parents before children. */
  readonly entities: readonly Entity[];
  readonly byTable: ReadonlyMap<string, Entity>;
  readonly commands: ReadonlyMap<string, Command>;
}

/** Builds the lookups of a registry. */
export function makeRegistry(entities: readonly Entity[], commands: readonly Command[]): Registry {
  return {
    entities,
    byTable: new Map(entities.map((entity) => [entity.table, entity])),
    commands: new Map(commands.map((command) => [command.name, command])),
  };
}

/** The entities that travel. */
export function syncedEntities(registry: Registry): readonly Entity[] {
  return registry.entities.filter((entity) => entity.sync !== 'local-only');
}
