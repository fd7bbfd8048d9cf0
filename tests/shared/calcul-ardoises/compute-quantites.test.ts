/** Pureau, hooks, joints and counts, against the published figures. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computePureauMm } from '#shared/modules/calcul-ardoises/compute-pureau.ts';
import {
  computeCrochetLongueurCm,
  computeParM2,
  computeQuantites,
  usualJointMm,
} from '#shared/modules/calcul-ardoises/compute-quantites.ts';
import { laws } from './laws.ts';
import { CUPA_CROCHETS, cupaRows } from './published.ts';

function parM2(row: { hauteurMm: number; largeurMm: number; recouvrementMm: number }) {
  const pureauMm = computePureauMm(row.hauteurMm, row.recouvrementMm);
  const jointMm = usualJointMm('crochet', row.recouvrementMm);
  return computeParM2(pureauMm, row.largeurMm, jointMm);
}

describe('the published table', () => {
  test('gives our pureau to the half millimetre', () => {
    expect(cupaRows).toHaveLength(24);
    for (const row of cupaRows) {
      expect(computePureauMm(row.hauteurMm, row.recouvrementMm)).toBe(row.pureauMm);
    }
  });

  test('gives our count, cut to a tenth, up to a lap of 107', () => {
    for (const row of cupaRows.filter(({ recouvrementMm }) => recouvrementMm <= 107)) {
      expect(Math.floor(parM2(row).ardoisesParM2 * 10) / 10).toBe(row.ardoisesParM2);
    }
  });

  test('gives our count within 0.18 from a lap of 110', () => {
    for (const row of cupaRows.filter(({ recouvrementMm }) => recouvrementMm >= 110)) {
      expect(Math.abs(parM2(row).ardoisesParM2 - row.ardoisesParM2)).toBeLessThan(0.18);
    }
  });

  test('gives our battens to the centimetre, two rows being printed 1 and 2 cm short', () => {
    const far = cupaRows.filter((row) => Math.abs(parM2(row).liteauxMParM2 - row.liteauxM) > 0.01);
    expect(far.map((row) => [row.recouvrementMm, row.liteauxM])).toEqual([
      [94, 7.8],
      [113, 6.95],
    ]);
    for (const row of far) {
      expect(parM2(row).liteauxMParM2 - row.liteauxM).toBeLessThan(0.02);
    }
  });

  test('gives our hook for every lap', () => {
    expect(CUPA_CROCHETS).toHaveLength(30);
    for (const [recouvrementMm, crochetCm] of CUPA_CROCHETS) {
      expect(computeCrochetLongueurCm(recouvrementMm)).toBe(crochetCm);
    }
    for (const row of cupaRows) {
      expect(computeCrochetLongueurCm(row.recouvrementMm)).toBe(row.crochetCm);
    }
  });

  test('a 40 × 20 at a lap of 85 takes 31.28 slates, as Lavaiswiss prints', () => {
    const row = { hauteurMm: 400, largeurMm: 200, recouvrementMm: 85 };
    expect(parM2(row).ardoisesParM2).toBeCloseTo(31.28, 2);
  });

  test('fibre-cement counts are those printed without a joint', () => {
    const printed = [
      [400, 240, 27.8, 6.67],
      [400, 270, 24.7, 6.67],
      [600, 300, 13.3, 4],
      [600, 400, 10, 4],
    ] as const;
    for (const [hauteurMm, largeurMm, ardoises, liteaux] of printed) {
      const counts = computeParM2(computePureauMm(hauteurMm, 100), largeurMm, 0);
      expect(counts.ardoisesParM2).toBeCloseTo(ardoises, 1);
      expect(counts.liteauxMParM2).toBeCloseTo(liteaux, 2);
    }
  });
});

describe('the joint', () => {
  test('is 3 mm up to a lap of 107, 4 mm from hooks of 12 cm', () => {
    expect(usualJointMm('crochet', 107)).toBe(3);
    expect(usualJointMm('crochet', 108)).toBe(4);
    expect(usualJointMm('crochet', 110)).toBe(4);
  });

  test('is none with nails', () => {
    expect(usualJointMm('clou', 75)).toBe(0);
  });
});

describe('the totals of a surface', () => {
  const ofSurface = (surfaceM2: number | null, pose: 'crochet' | 'clou' = 'crochet') =>
    computeQuantites({ pureauMm: 123.5, largeurMm: 220, jointMm: 3, pose, surfaceM2 });

  test('are rounded up once, at the end', () => {
    expect(ofSurface(80)).toMatchObject({
      ardoises: 2_905,
      crochets: 2_905,
      agrafes: 2_324,
      pointes: 581,
      clous: null,
      liteauxM: 648,
    });
  });

  test('are not rounded up when they are whole', () => {
    const demande = { pureauMm: 100, largeurMm: 200, jointMm: 0, surfaceM2: 7 } as const;
    const whole = computeQuantites({ ...demande, pose: 'crochet' });
    expect(whole).toMatchObject({ ardoises: 350, agrafes: 280, pointes: 70, liteauxM: 70 });
  });

  test('count two nails per slate and no hook when nail-laid', () => {
    const nailed = { ardoises: 2_905, clous: 5_810, crochets: null, agrafes: null, pointes: null };
    expect(ofSurface(80, 'clou')).toMatchObject(nailed);
  });

  test('are absent without a surface', () => {
    const none = { ardoises: null, crochets: null, agrafes: null, pointes: null, liteauxM: null };
    expect(ofSurface(null)).toMatchObject(none);
  });

  test('never fall when the surface grows, and clips and spikes make up the hooks', () => {
    const surface = fc.double({ min: 0, max: 5_000, noNaN: true });
    laws(fc.tuple(surface, surface), ([a, b]) => {
      const petite = ofSurface(Math.min(a, b));
      const grande = ofSurface(Math.max(a, b));
      expect(grande.ardoises).toBeGreaterThanOrEqual(petite.ardoises ?? 0);
      expect(grande.liteauxM).toBeGreaterThanOrEqual(petite.liteauxM ?? 0);
      expect((grande.agrafes ?? 0) + (grande.pointes ?? 0)).toBe(grande.crochets);
      expect(grande.agrafes).toBeGreaterThanOrEqual(0.8 * (grande.crochets ?? 0) - 1e-6);
    });
  });
});

test('more lap means less pureau, more slates and more battens', () => {
  const lap = fc.integer({ min: 50, max: 106 });
  laws(fc.tuple(lap, lap), ([a, b]) => {
    const size = { hauteurMm: 320, largeurMm: 220 };
    const peu = parM2({ ...size, recouvrementMm: Math.min(a, b) });
    const plus = parM2({ ...size, recouvrementMm: Math.max(a, b) });
    expect(plus.ardoisesParM2).toBeGreaterThanOrEqual(peu.ardoisesParM2);
    expect(plus.liteauxMParM2).toBeGreaterThanOrEqual(peu.liteauxMParM2);
  });
});

test('a lap as long as its slate is a fault of ours', () => {
  expect(() => computePureauMm(320, 320)).toThrow('checked before');
  expect(() => computePureauMm(320, 400)).toThrow('checked before');
  expect(computePureauMm(320, 319)).toBe(0.5);
});
