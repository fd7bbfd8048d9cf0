/** Who wins when a field group is written twice. */
import { expect, test } from 'vitest';
import { mergeGroup, type Writer } from '#shared/sync/merge.ts';

const writer: Writer = { seq: 7, at: 1000, device: 1, mid: 3 };
const edit = { base: 0, at: 1000, device: 1, mid: 3 };

test('an own edit follows the own one before it, in the same gesture too', () => {
  expect(mergeGroup(writer, edit, 'time')).toBe('write');
  expect(mergeGroup(writer, { ...edit, mid: 4 }, 'guard')).toBe('write');
});

test('somebody else who had not seen it wins by being later, and is asked about a guarded group', () => {
  const other = { ...edit, device: 2, mid: 1 };
  expect(mergeGroup(writer, { ...other, at: 999 }, 'time')).toBe('lose');
  expect(mergeGroup(writer, { ...other, at: 1001 }, 'time')).toBe('win');
  expect(mergeGroup(writer, other, 'guard')).toBe('ask');
  expect(mergeGroup(writer, { ...other, base: 7 }, 'guard')).toBe('write');
});
