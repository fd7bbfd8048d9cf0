/** Calendar days, whatever the zone of the machine. */
import { expect, test } from 'vitest';
import {
  dayAt,
  daysBetween,
  ferieOf,
  isDay,
  isoWeekOf,
  mondayOf,
  monthOf,
  plusDays,
  plusMonths,
} from '#shared/core/dates.ts';

test('the firm’s day changes at midnight in Paris, summer and winter', () => {
  expect(dayAt(Date.UTC(2026, 10, 11, 22, 59))).toBe('2026-11-11');
  expect(dayAt(Date.UTC(2026, 10, 11, 23, 1))).toBe('2026-11-12');
  expect(dayAt(Date.UTC(2026, 6, 11, 22, 1))).toBe('2026-07-12');
});

test('days are counted across both clock changes', () => {
  expect(plusDays('2026-03-28', 2)).toBe('2026-03-30');
  expect(plusDays('2026-10-24', 2)).toBe('2026-10-26');
  expect(daysBetween('2026-03-01', '2026-11-01')).toBe(245);
  expect(plusMonths('2026-11', 3)).toBe('2027-02');
  expect(monthOf('2026-11-12')).toBe('2026-11');
});

test('ISO weeks follow their Thursday', () => {
  expect(isoWeekOf('2026-12-31')).toEqual({ week: 53, year: 2026 });
  expect(isoWeekOf('2027-01-03')).toEqual({ week: 53, year: 2026 });
  expect(mondayOf('2026-11-15')).toBe('2026-11-09');
});

test('a day exists or it is none', () => {
  expect(isDay('2028-02-29')).toBe(true);
  for (const bad of ['2026-02-29', '2026-13-01', '2026-1-1', '12/11/2026', null]) {
    expect(isDay(bad)).toBe(false);
  }
});

test('the eleven bank holidays of 2026', () => {
  const days = [
    '2026-01-01',
    '2026-04-06',
    '2026-05-01',
    '2026-05-08',
    '2026-05-14',
    '2026-05-25',
    '2026-07-14',
    '2026-08-15',
    '2026-11-01',
    '2026-11-11',
    '2026-12-25',
  ];
  expect(days.filter((day) => ferieOf(day) === null)).toEqual([]);
  const all = Array.from({ length: 365 }, (_, i) => plusDays('2026-01-01', i));
  expect(all.filter((day) => ferieOf(day) !== null)).toEqual(days);
});
