/** French dates as a person writes them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatDays,
  formatFullDay,
  formatLongDay,
  formatNumber,
  formatShortDay,
} from '#pwa/ui/format.ts';

test('the first of a month is « 1er », no other day is', () => {
  expect(formatLongDay('2026-12-01')).toBe('mardi 1er décembre');
  expect(formatShortDay('2026-12-01')).toBe('1er déc.');
  expect(formatFullDay('2026-12-01')).toBe('1er décembre 2026');
  expect(formatFullDay('2026-12-21')).toBe('21 décembre 2026');
  expect(formatLongDay('2026-12-11')).toBe('vendredi 11 décembre');
});

test('days of one month say the month once', () => {
  expect(formatDays('2026-11-23', '2026-11-27')).toBe('23 au 27 nov.');
  expect(formatDays('2026-11-30', '2026-12-04')).toBe('30 nov. au 4 déc.');
  expect(formatDays('2026-12-01', '2026-12-04')).toBe('1er au 4 déc.');
});

test('a whole number is grouped as French groups it', () => {
  const french = new Intl.NumberFormat('fr-FR');
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), (n) => {
      expect(formatNumber(n)).toBe(french.format(n));
    }),
  );
  expect(formatNumber(1234.5)).toBe('1\u202f234,5');
});
