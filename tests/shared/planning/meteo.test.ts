/** What of the weather hinders work on a roof. */
import { expect, test } from 'vitest';
import { type JourMeteo, meteoDu, risquesDe } from '#shared/modules/planning/meteo.ts';

const calm: JourMeteo = { jour: '2026-11-12', pluieMm: 0.9, rafalesKmh: 57, minC: 0.1, maxC: 9 };

test.each([
  [{}, []],
  [{ pluieMm: 1 }, ['pluie']],
  [{ rafalesKmh: 58 }, ['vent']],
  [{ minC: 0 }, ['gel']],
  [{ minC: -3, pluieMm: 8, rafalesKmh: 90 }, ['vent', 'pluie', 'gel']],
  [{ minC: null, pluieMm: null, rafalesKmh: null }, []],
])('%o hinders by %o', (told, risques) => {
  expect(risquesDe({ ...calm, ...told })).toEqual(risques);
});

test('a day beyond the forecast is not guessed', () => {
  const prevision = { communeInsee: '35115', source: 'x', prisLe: 0, jours: [calm] };
  expect(meteoDu(prevision, '2026-11-12')).toBe(calm);
  expect(meteoDu(prevision, '2026-11-13')).toBeUndefined();
  expect(meteoDu(null, '2026-11-12')).toBeUndefined();
});
