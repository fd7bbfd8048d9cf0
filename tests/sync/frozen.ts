/** What a release promised to its phones: the ops they may send, the rows they hold, their index lists. */
import fs from 'node:fs';
import { storeListOf } from '#pwa/sync/dexie-store.ts';
import { type Entity, keyedId, singletonId } from '#shared/entity/entity.ts';
import { SAMPLE_REF, sampleOf } from '#shared/entity/sample.ts';
import { type Registry, syncedEntities } from '#shared/sync/registry-type.ts';
import type { RowOp, Values } from '#shared/sync/wire.ts';
import { GIVEN } from '../rules/declarations.ts';

export interface Frozen {
  readonly schema: number;
  /** Index list of each table of the phone. */
  readonly stores: Readonly<Record<string, string>>;
  /** One new row and one change of each field that a person may type, per table. */
  readonly ops: readonly RowOp[];
  /** Fields of the rows of each table. */
  readonly rows: Readonly<Record<string, readonly string[]>>;
}

const FOLDER = new URL('../frozen/', import.meta.url);

function idFor(entity: Entity, values: Values): string {
  if (entity.key) return keyedId(entity, values);
  return entity.singleton ? singletonId(entity) : SAMPLE_REF;
}

/** Values as a phone sends them: what only the server writes is left empty. */
function typedValues(entity: Entity): Values {
  const empty = Object.fromEntries([...entity.byServer].map((name) => [name, null]));
  return { ...sampleOf(entity, GIVEN[entity.table]), ...empty };
}

function opsOf(entity: Entity): RowOp[] {
  const values = typedValues(entity);
  const id = idFor(entity, values);
  const changes = entity.typed
    .filter((name) => !entity.key?.includes(name))
    .map((name): RowOp => {
      return { t: 'set', e: entity.table, id, base: 0, f: { [name]: values[name] ?? null } };
    });
  return [{ t: 'create', e: entity.table, id, f: values }, ...changes];
}

/** What this release promises. */
export function frozenOf(registry: Registry, schema: number): Frozen {
  const entities = syncedEntities(registry);
  return {
    schema,
    stores: storeListOf(registry),
    ops: entities.flatMap(opsOf),
    rows: Object.fromEntries(entities.map(({ table, fieldNames }) => [table, fieldNames])),
  };
}

/** What the releases before promised, oldest first. */
export function readFrozen(): Frozen[] {
  const names = fs.existsSync(FOLDER) ? fs.readdirSync(FOLDER) : [];
  return names
    .map((name): Frozen => JSON.parse(fs.readFileSync(new URL(name, FOLDER), 'utf8')))
    .sort((a, b) => a.schema - b.schema);
}

/** Writes the promise of a release down, for ever. */
export function writeFrozen(frozen: Frozen): void {
  fs.mkdirSync(FOLDER, { recursive: true });
  const text = `${JSON.stringify(frozen, null, 1)}\n`;
  fs.writeFileSync(new URL(`schema-${frozen.schema}.json`, FOLDER), text);
}
