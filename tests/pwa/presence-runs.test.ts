/** Days of one same team are told as one stretch. */
import { expect, test } from 'vitest';
import { presenceRuns } from '#pwa/modules/chantiers/presence-runs.ts';

const on = (salarieId: string, ...days: string[]) => days.map((jour) => ({ salarieId, jour }));

test('half-days and days of one team are one stretch over a week-end; another team begins another', () => {
  const placed = [
    ...on('yann', '2026-11-24', '2026-11-24', '2026-11-26', '2026-11-27', '2026-11-30'),
    ...on('malo', '2026-11-30', '2026-11-27', '2026-11-26'),
    ...on('yann', '2026-12-07'),
    ...on('malo', '2026-12-07'),
  ];
  expect(presenceRuns(placed, '2026-11-23')).toEqual([
    { first: '2026-11-24', last: '2026-11-24', ids: ['yann'] },
    { first: '2026-11-26', last: '2026-11-30', ids: ['malo', 'yann'] },
    { first: '2026-12-07', last: '2026-12-07', ids: ['malo', 'yann'] },
  ]);
});

test('today stands alone', () => {
  expect(presenceRuns(on('yann', '2026-11-24', '2026-11-25'), '2026-11-24')).toEqual([
    { first: '2026-11-24', last: '2026-11-24', ids: ['yann'] },
    { first: '2026-11-25', last: '2026-11-25', ids: ['yann'] },
  ]);
  expect(presenceRuns([], '2026-11-24')).toEqual([]);
});
