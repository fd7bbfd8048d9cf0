/** The slope in three units, and what it makes of a rampant. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  convertPente,
  formatPente,
  isVerticale,
  PENTE_VERTICALE_PCT,
  penteToPct,
  projectionOfRampantMm,
  rampantOfProjectionMm,
} from '#shared/modules/calcul-ardoises/pente.ts';
import { laws } from './laws.ts';

test('45° is 100 % and 100 cm/m', () => {
  expect(penteToPct({ valeur: 45, unite: 'degres' })).toBe(100);
  expect(convertPente({ valeur: 100, unite: 'cm-par-m' }, 'degres').valeur).toBeCloseTo(45, 9);
});

test('a slope goes to another unit and comes back', () => {
  laws(fc.double({ min: 0, max: 89, noNaN: true }), (valeur) => {
    for (const unite of ['pourcent', 'cm-par-m'] as const) {
      const ailleurs = convertPente({ valeur, unite: 'degres' }, unite);
      expect(convertPente(ailleurs, 'degres').valeur).toBeCloseTo(valeur, 6);
    }
  });
});

test('a steeper angle is a larger per cent', () => {
  const angle = fc.double({ min: 0, max: 90, noNaN: true });
  laws(fc.tuple(angle, angle), ([a, b]) => {
    const [plate, raide] = [Math.min(a, b), Math.max(a, b)];
    expect(penteToPct({ valeur: plate, unite: 'degres' })).toBeLessThanOrEqual(
      penteToPct({ valeur: raide, unite: 'degres' }),
    );
  });
});

test('90° is a vertical face: no projection, no rampant to derive', () => {
  const pentePct = penteToPct({ valeur: 90, unite: 'degres' });
  expect(pentePct).toBe(PENTE_VERTICALE_PCT);
  expect(isVerticale(pentePct)).toBe(true);
  expect(projectionOfRampantMm(3_000, pentePct)).toBe(0);
  expect(rampantOfProjectionMm(3_000, pentePct)).toBeNull();
  expect(convertPente({ valeur: pentePct, unite: 'pourcent' }, 'degres').valeur).toBe(90);
});

test('7 m of rampant at 45° are 4.95 m of projection', () => {
  expect(projectionOfRampantMm(7_000, 100)).toBe(4_950);
});

test('a projection goes to its rampant and comes back within a millimetre', () => {
  const projection = fc.integer({ min: 500, max: 16_500 });
  const pente = fc.double({ min: 20, max: 375, noNaN: true });
  laws(fc.tuple(projection, pente), ([projectionMm, pentePct]) => {
    const rampantMm = rampantOfProjectionMm(projectionMm, pentePct);
    const back = projectionOfRampantMm(rampantMm ?? 0, pentePct);
    expect(Math.abs(back - projectionMm)).toBeLessThanOrEqual(1);
  });
});

test('a slope is written with a decimal comma', () => {
  expect(formatPente(22.5)).toBe('22,5 % (12,7°)');
  expect(formatPente(PENTE_VERTICALE_PCT)).toBe('verticale (90°)');
});
