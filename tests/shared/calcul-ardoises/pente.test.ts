/** The slope in three units, and what it makes of a rampant. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  convertPente,
  formatPct,
  formatPente,
  formatSaisie,
  isVerticale,
  PENTE_VERTICALE_PCT,
  penteToPct,
  projectionOfRampantMm,
  projectionToRampantMm,
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

test('a slope stays what was typed in its own unit, however steep', () => {
  const pente = { valeur: 2_000_000, unite: 'pourcent' } as const;
  expect(convertPente(pente, 'pourcent')).toBe(pente);
  expect(convertPente(pente, 'cm-par-m').valeur).toBe(PENTE_VERTICALE_PCT);
});

test('a vertical face has no projection, however high, and none has a rampant over it', () => {
  expect(projectionOfRampantMm(60_000, PENTE_VERTICALE_PCT)).toBe(0);
  expect(projectionToRampantMm(1_000, { valeur: 90, unite: 'degres' })).toBeNull();
  expect(rampantOfProjectionMm(1_000, PENTE_VERTICALE_PCT)).toBeNull();
});

test('the longest rampant under a projection stays under it, and one mm more does not', () => {
  expect(projectionToRampantMm(5_500, { valeur: 100, unite: 'pourcent' })).toBe(7_778);
  const pentes = fc.double({ min: 0, max: 85, noNaN: true });
  laws(fc.tuple(pentes, fc.integer({ min: 100, max: 20_000 })), ([valeur, projectionMm]) => {
    const rampantMm = projectionToRampantMm(projectionMm, { valeur, unite: 'degres' }) ?? 0;
    const cos = Math.cos((valeur * Math.PI) / 180);
    expect(rampantMm * cos).toBeLessThanOrEqual(projectionMm + 1e-6);
    expect((rampantMm + 1) * cos).toBeGreaterThan(projectionMm - 1e-6);
  });
});

test('slopes are written as the trade writes them', () => {
  expect(formatSaisie({ valeur: 45, unite: 'degres' })).toBe('45°');
  expect(formatSaisie({ valeur: 37.25, unite: 'pourcent' })).toBe('37,25 %');
  expect(formatSaisie({ valeur: 100, unite: 'cm-par-m' })).toBe('100 cm/m');
  expect(formatPct(37.5)).toBe('37,5 %');
  expect(formatPct(PENTE_VERTICALE_PCT)).toBe('verticale');
});
