/** The section of batten for a spacing of rafters, as the manual prints it. */
import { expect, test } from 'vitest';
import { findLiteauSections } from '#shared/modules/calcul-ardoises/find-liteau.ts';

test('each printed spacing has its sections, the next millimetre those of the next (cap21)', () => {
  const printed = [
    [350, '14 × 40'],
    [351, '14 × 50 18 × 40'],
    [400, '14 × 50 18 × 40'],
    [401, '18 × 50'],
    [660, '18 × 50'],
    [661, '18 × 75'],
    [840, '18 × 75'],
    [841, '25 × 50'],
    [1_000, '25 × 50'],
  ] as const;
  for (const [entraxeMm, sections] of printed) {
    expect(findLiteauSections(entraxeMm).join(' '), `${entraxeMm}`).toBe(sections);
  }
});

test('closer rafters take the lightest; beyond one metre nothing is printed', () => {
  expect(findLiteauSections(100)).toEqual(['14 × 40']);
  expect(findLiteauSections(1_001)).toEqual([]);
});
