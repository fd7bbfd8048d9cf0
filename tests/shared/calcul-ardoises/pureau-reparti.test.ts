/** What is ordered is what is laid: counts follow the rows once they are spread over a known rampant. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildToit } from '#shared/modules/calcul-ardoises/build-toit.ts';
import type { CalculArdoisesInput } from '#shared/modules/calcul-ardoises/calcul.ts';
import { calculerArdoises } from '#shared/modules/calcul-ardoises/calculer-ardoises.ts';
import { computeParM2 } from '#shared/modules/calcul-ardoises/compute-quantites.ts';
import { laidOf } from '#shared/modules/calcul-ardoises/compute-rangs.ts';
import { laws, tables } from './laws.ts';

/** Fougères, 70 %, 6,30 m, 60 m². */
const VERSANT: CalculArdoisesInput = {
  communeInsee: '35115',
  pente: { valeur: 70, unite: 'pourcent' },
  rampantMm: 6_300,
  surfaceM2: 60,
};

function calculate(input: CalculArdoisesInput) {
  const calcul = calculerArdoises(input, tables);
  if (!calcul.ok) throw new Error(calcul.error.texte);
  return calcul.value;
}

test('6,30 m in 54 equal steps of 112 mm: 2 401 slates, and not the 2 382 of 113 mm', () => {
  const calcul = calculate(VERSANT);
  expect(calcul).toMatchObject({ pureauMm: 113, recouvrementMm: 94, ardoises: 2_401 });
  expect(calcul.rangs?.pureauMm).toBeCloseTo(112.04, 2);
  const told = new Map(calcul.etapes.map(({ label, resultat }) => [label, resultat]));
  expect(told.get('Ardoises au m², pureau maximal')).toBe('39,68 ardoises/m²');
  expect(told.get('Ardoises au m² posées')).toBe('40,01 ardoises/m²');
  expect(told.get('Ardoises')).toBe('2\u202f401 ardoises');
  expect(calcul.ardoisesParM2 * 60).toBeCloseTo(2_400.7, 1);
});

test('the figures of a kept calculation are named after what they are', () => {
  const { rangs, pureauMm, recouvrementMm } = calculate(VERSANT);
  const laid = laidOf({ pureauMm, recouvrementMm, rangs });
  expect(laid).toEqual({
    pureauMm: rangs?.pureauMm,
    recouvrementMm: rangs?.recouvrementMm,
    isReparti: true,
    rangs,
  });
  // Kept before rows were.
  const old = { pureauMm, recouvrementMm };
  expect(laidOf({ ...old, rangs: null })).toEqual({ ...old, isReparti: false, rangs: null });
});

test('without a known rampant the count is the published one', () => {
  const { rampantMm: _, ...sans } = VERSANT;
  const calcul = calculate({ ...sans, recouvrementMm: 94 });
  expect(calcul.rangs).toBeNull();
  expect(calcul).toMatchObject({ pureauMm: 113, ardoises: 2_382 });
});

test('a hook is as long as the lap that is laid', () => {
  // 107 mm asked: a hook of 11 cm; spread over 6 m, 108,2 mm are laid.
  const calcul = calculate({ ...VERSANT, rampantMm: 6_000, recouvrementMm: 107 });
  expect(calcul.rangs?.recouvrementMm).toBeGreaterThan(107);
  expect(calcul.crochetLongueurCm).toBe(12);
});

test('a drawing is headed by what its largest plane is laid with', () => {
  const calcul = calculate({ communeInsee: '35115', toit: buildToit('deux-pans', 100) });
  const [pan] = calcul.toit?.pans ?? [];
  expect(calcul.ardoisesParM2).toBe(pan?.ardoisesParM2);
  expect(calcul.crochetLongueurCm).toBe(pan?.crochetLongueurCm);
  expect(calcul.ardoisesParM2).toBeGreaterThan(computeParM2(120, 220, 3).ardoisesParM2);
  const labels = calcul.etapes.map(({ label }) => label);
  expect(labels).toContain(`${pan?.nom} : ardoises au m² posées`);
  expect(labels).not.toContain('Ardoises au m² posées');
});

const rampant = fc.integer({ min: 300, max: 7_000 });
const lap = fc.integer({ min: 60, max: 106 });

test('the rows laid, each at its own pureau, cover the rampant; no fewer than published', () => {
  laws(fc.tuple(rampant, lap), ([rampantMm, recouvrementMm]) => {
    const calcul = calculate({ ...VERSANT, rampantMm, recouvrementMm, jointMm: 3 });
    const { rangs, pureauMm, ardoisesParM2, liteauxMParM2, ardoises } = calcul;
    if (!rangs) throw new Error('a rampant has rows');
    const pas = rangs.nombre - 1;
    // The band under the first mark is not spread: it stays at the greatest pureau.
    const rows = pas + rangs.premierMm / pureauMm;
    expect(pas * rangs.pureauMm + (rangs.premierMm / pureauMm) * pureauMm).toBeCloseTo(
      rampantMm,
      6,
    );
    expect(liteauxMParM2 * rampantMm).toBeCloseTo(rows * 1_000, 6);
    expect(ardoisesParM2 * rampantMm * 223).toBeCloseTo(rows * 1e6, 2);
    expect(ardoises ?? 0).toBeGreaterThanOrEqual(ardoisesParM2 * 60 - 1e-6);
    expect((ardoises ?? 0) * pureauMm * 223).toBeGreaterThanOrEqual(60e6 * (1 - 1e-9));
  });
});

test('quantities never fall when the laid pureau gets smaller', () => {
  laws(fc.tuple(rampant, lap, lap), ([rampantMm, a, b]) => {
    const at = (recouvrementMm: number) =>
      calculate({ ...VERSANT, rampantMm, recouvrementMm, jointMm: 3 });
    const [wide, tight] = [at(Math.min(a, b)), at(Math.max(a, b))];
    expect(tight.rangs?.pureauMm ?? 0).toBeLessThanOrEqual((wide.rangs?.pureauMm ?? 0) + 1e-9);
    for (const of of ['ardoises', 'crochets', 'liteauxM'] as const) {
      expect(tight[of] ?? 0, of).toBeGreaterThanOrEqual(wide[of] ?? 0);
    }
  });
});
