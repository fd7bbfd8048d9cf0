/** The columns of a lap table: which band a projection stands in, and where the table ends. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  BANDES_FINS,
  bandeOf,
  colonnesOf,
  FIBRES,
  PROJECTION_MAX_MM,
} from '#shared/modules/calcul-ardoises/bandes.ts';
import { laws } from './laws.ts';

const FIBRES_CIMENT = colonnesOf([{ bande: '0-8' }]);

test('a table of fibre cement has one column, up to 15 m; any cell of it says so', () => {
  expect(FIBRES_CIMENT).toEqual({
    fins: [{ bande: '0-8', finMm: FIBRES.projectionMaxMm }],
    projectionMaxMm: FIBRES.projectionMaxMm,
  });
  expect(colonnesOf([{ bande: '0-5.5' }, { bande: '0-8' }])).toBe(FIBRES_CIMENT);
  expect(bandeOf(15_000, 'plus-grand', FIBRES_CIMENT)).toBe('0-8');
  expect(bandeOf(15_001, 'plus-grand', FIBRES_CIMENT)).toBeNull();
});

test('a table of natural slate has three, up to 16,5 m', () => {
  const naturelle = colonnesOf([{ bande: '0-5.5' }]);
  expect(naturelle).toEqual({ fins: BANDES_FINS, projectionMaxMm: PROJECTION_MAX_MM });
  expect(colonnesOf([])).toBe(naturelle);
});

test('a projection printed in two bands takes the larger lap, unless the firm says otherwise', () => {
  expect([bandeOf(5_500), bandeOf(5_500, 'plus-petit')]).toEqual(['5.5-11', '0-5.5']);
  expect([bandeOf(11_000), bandeOf(11_000, 'plus-petit')]).toEqual(['11-16.5', '5.5-11']);
  // The last end stands in one band only.
  expect([bandeOf(16_500), bandeOf(16_501)]).toEqual(['11-16.5', null]);
});

test('a longer projection never comes back to a shorter band', () => {
  const order = BANDES_FINS.map(({ bande }) => bande);
  const lengths = fc.integer({ min: 0, max: PROJECTION_MAX_MM });
  laws(fc.tuple(lengths, lengths), ([a, b]) => {
    const rank = (mm: number) => order.indexOf(bandeOf(mm) ?? '0-8');
    if (a <= b) expect(rank(a)).toBeLessThanOrEqual(rank(b));
    else expect(rank(a)).toBeGreaterThanOrEqual(rank(b));
  });
});
