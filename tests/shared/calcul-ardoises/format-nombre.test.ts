/** Figures written the French way. */
import { expect, test } from 'vitest';
import {
  formatM,
  formatMm,
  formatNombre,
  formatTaille,
} from '#shared/modules/calcul-ardoises/format-nombre.ts';

test('a decimal comma, one digit unless told, thousands apart', () => {
  expect([0, 7, 999, 12.34, 12.35, -3].map((value) => formatNombre(value))).toEqual([
    '0',
    '7',
    '999',
    '12,3',
    '12,4',
    '-3',
  ]);
  expect(formatNombre(12.3456, 3)).toBe('12,346');
  expect(formatNombre(12.3456, 0)).toBe('12');
  expect(formatNombre(12.3456)).toBe('12,3');
  expect(formatNombre(1_000)).toBe('1\u202f000');
  expect([-999, -1_000, -0].map((value) => formatNombre(value))).toEqual([
    '-999',
    '-1\u202f000',
    '0',
  ]);
  expect(formatNombre(1_234_567.8)).toBe('1\u202f234\u202f567,8');
});

test('lengths with their unit, sizes in centimetres', () => {
  expect(formatMm(123.5)).toBe('123,5 mm');
  expect(formatM(5_500)).toBe('5,5 m');
  expect(formatM(1_234.5)).toBe('1,235 m');
  expect(formatTaille({ hauteurMm: 320, largeurMm: 225 })).toBe('32 × 22,5');
});
