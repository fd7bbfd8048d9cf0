/** Reads from the device what sentences need: the rows of changes, and the names behind their refs. */
import type { Entity } from '#shared/entity/entity.ts';
import { isCommand } from '#shared/sync/fold.ts';
import { type Op, rowKey, type Values } from '#shared/sync/wire.ts';
import type { Phone } from '../sync/phone.ts';
import type { ViewRow } from '../sync/store.ts';
import type { Known, NameOf } from './sentences.ts';

/** A function that names what the refs among `values` of `entity` point to. */
export async function readNames(
  phone: Phone,
  written: Iterable<readonly [Entity, Values]>,
): Promise<NameOf> {
  const names = new Map<string, string>();
  for (const [entity, values] of written) {
    for (const [name, id] of Object.entries(values)) {
      const field = entity.fields[name];
      if (field?.kind !== 'ref' || typeof id !== 'string') continue;
      const key = rowKey(field.table, id);
      if (names.has(key)) continue;
      const row = await phone.get(field.table, id);
      const title = row && phone.registry.byTable.get(field.table)?.titleOf(row);
      if (title) names.set(key, title);
    }
  }
  return (table, id) => names.get(rowKey(table, id));
}

/** What the sentences of these ops need. */
export async function readKnown(phone: Phone, ops: readonly Op[]): Promise<Known> {
  const { registry } = phone;
  const rows = new Map<string, ViewRow>();
  const written: [Entity, Values][] = [];
  for (const op of ops) {
    const entity = isCommand(op) ? undefined : registry.byTable.get(op.e);
    if (isCommand(op) || !entity) continue;
    const key = rowKey(op.e, op.id);
    const row = rows.get(key) ?? (await phone.get(op.e, op.id));
    if (row) rows.set(key, row);
    written.push([entity, { ...row, ...('f' in op && op.f) }]);
  }
  const nameOf = await readNames(phone, written);
  return { registry, rowOf: (table, id) => rows.get(rowKey(table, id)), nameOf };
}
