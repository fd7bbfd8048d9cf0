/** Phones of every release that was ever frozen can still send, and can still read. */
import { describe, expect, test } from 'vitest';
import { registry } from '#shared/registry.ts';
import { checkOps } from '#shared/sync/check-mutation.ts';
import { lower, MIN_SCHEMA } from '#shared/sync/lift.ts';
import { SCHEMA } from '#shared/sync/wire.ts';
import { sampleRow } from '../rules/declarations.ts';
import { frozenOf, readFrozen } from './frozen.ts';

const frozen = readFrozen();

test('the schema of this release is frozen', () => {
  expect(frozen.map(({ schema }) => schema)).toContain(SCHEMA);
});

describe.each(frozen)('a phone of schema $schema', ({ schema, ops, rows, stores }) => {
  test('may still send everything it could', () => {
    for (const op of ops) {
      const checked = checkOps([op], registry, schema);
      expect(checked.ok ? null : `${JSON.stringify(op)}: ${checked.error.text}`).toBeNull();
    }
  });

  test.runIf(schema >= MIN_SCHEMA)('finds every field of its rows in what it is sent', () => {
    for (const [table, names] of Object.entries(rows)) {
      const entity = registry.byTable.get(table);
      expect(entity, `${table} is still sent`).toBeDefined();
      if (!entity) continue;
      const sent = lower(table, sampleRow(entity), schema);
      expect(Object.keys(sent), table).toEqual(expect.arrayContaining([...names]));
    }
  });

  // Raise SCHEMA for another index list: `npm run freeze` then writes the new promise.
  test.runIf(schema === SCHEMA)('opens the same index lists', () => {
    expect(frozenOf(registry, SCHEMA).stores).toEqual(stores);
  });
});
