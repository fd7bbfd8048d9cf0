/** Worked examples that others print, where our rules follow them; each with its source. */
import { expect, test } from 'vitest';
import { computePureauMm } from '#shared/modules/calcul-ardoises/compute-pureau.ts';
import { computeParM2, roundUp } from '#shared/modules/calcul-ardoises/compute-quantites.ts';
import { computeRangs } from '#shared/modules/calcul-ardoises/compute-rangs.ts';
import { judgeFormat } from '#shared/modules/calcul-ardoises/formats.ts';
import { REGLAGES_PAR_DEFAUT } from '#shared/modules/calcul-ardoises/reglages.ts';

const parM2 = (hauteurMm: number, largeurMm: number, recouvrementMm: number, jointMm: number) =>
  computeParM2(computePureauMm(hauteurMm, recouvrementMm), largeurMm, jointMm).ardoisesParM2;

test('cap21, chapitre 21: 39 m², 5 m of eaves, 6 m of straight and 6,32 m of biased verge, 32 × 22 at 75 mm, are 42,15 m² and 1 543 slates', () => {
  const pureauMm = computePureauMm(320, 75);
  const { riveDroiteM2, riveBiaiseM2 } = REGLAGES_PAR_DEFAUT;
  const m2 = 39 + 5 * (pureauMm / 1_000) + 6 * riveDroiteM2 + 6.32 * riveBiaiseM2;
  expect(m2).toBeCloseTo(42.15, 2);
  expect(roundUp(42.15 * parM2(320, 220, 75, 3))).toBe(1_543);
});

test('arge_rdd: 60 × 30 with 12 cm of lap has a starter of 36 cm', () => {
  // Ten whole steps of 24 cm above the first row: nothing to spread.
  const { doublisMm } = computeRangs({
    rampantMm: 600 - 70 + 10 * 240,
    hauteurMm: 600,
    recouvrementMm: 120,
    debordMm: 70,
  });
  expect(doublisMm).toBeCloseTo(360, 9);
});

test('cupa_uk_weight: 500 × 250 slates of 1,889 kg at 75 mm, without a joint, weigh 35,51 kg/m²', () => {
  const ardoise = { hauteurMm: 500, largeurMm: 250, epaisseurMm: 5, poidsKg: 1.889 };
  const jugement = { recouvrementMm: 75, pose: 'crochet', jointMm: 0 } as const;
  const usage = { recouvrementMinMm: null, recouvrementMaxMm: null };
  const { poidsKgParM2, isPoidsEstime } = judgeFormat({ ...ardoise, ...usage }, jugement);
  // Printed from 18,8 slates, cut at one decimal.
  expect(isPoidsEstime).toBe(false);
  expect(Math.floor(parM2(500, 250, 75, 0) * 10) / 10).toBe(18.8);
  expect(Math.abs((poidsKgParM2 ?? 0) - 35.51)).toBeLessThan(0.1);
});

test.each([
  [500, 250, 75, 18.5],
  [500, 250, 100, 19.6],
  [400, 250, 90, 25.3],
  [300, 200, 80, 44.3],
])('slatescape: %i × %i at %i mm with a joint of 5 mm, %f slates/m²', (h, l, r, published) => {
  expect(Math.round(parM2(h, l, r, 5) * 10) / 10).toBe(published);
});

test('lavaiswiss: 400 × 200 at 85 mm with a joint of 3 mm, 31,28 slates/m²', () => {
  expect(parM2(400, 200, 85, 3)).toBeCloseTo(31.28, 2);
});
