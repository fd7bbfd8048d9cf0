/** The planes of a body: where each passes, what it is called, when two are one. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeCorps } from '#shared/modules/calcul-ardoises/build-toit.ts';
import type { Corps, Cote } from '#shared/modules/calcul-ardoises/toit.ts';
import {
  COTE_NOMS,
  depthOf,
  heightAt,
  isOver,
  isSamePlan,
  type PlanIncline,
  plansOf,
  volumesOf,
} from '#shared/modules/calcul-ardoises/volumes.ts';
import * as apart from './heights.ts';
import { laws } from './laws.ts';

const PIGNON: Cote = { genre: 'pignon' };
const egout = (pentePct: number): Cote => ({ genre: 'egout', pentePct });

/** 12 × 8 m, away from the origin, with this side north and gables elsewhere. */
function northOf(nord: Cote, more: Partial<Corps> = {}): PlanIncline[] {
  const corps = makeCorps(
    'a',
    { nord, est: PIGNON, sud: PIGNON, ouest: PIGNON },
    { xMm: 1_000, yMm: 2_000, baseMm: 500, ...more },
  );
  return plansOf(corps, 3);
}

describe('the planes of a side', () => {
  test('one for an égout, rising from the base; none for a gable or without a slope', () => {
    const planes = northOf({ ...egout(80), departMm: 700 });
    expect(planes).toMatchObject([{ id: 'a.nord', nom: 'Nord', corps: 3, cote: 'nord' }]);
    const [plan] = planes;
    // 1 m inside: 0,5 m of base and 0,8 m; the start of a croupette is none of an égout's.
    expect(plan && heightAt(plan, [4_000, 3_000])).toBeCloseTo(1_300, 9);
    expect([northOf(PIGNON), northOf({ genre: 'mur' }), northOf(egout(0))]).toEqual([[], [], []]);
    expect(northOf({ genre: 'egout' })).toEqual([]);
    expect(northOf({ genre: 'pignon', pentePct: 50 })).toEqual([]);
  });

  test('a croupette begins at its start, of which nothing said is the base', () => {
    const at = (cote: Cote) => northOf(cote).map((plan) => heightAt(plan, [4_000, 3_000]));
    expect(at({ genre: 'croupette', pentePct: 80, departMm: 3_000 })).toEqual([4_300]);
    expect(at({ genre: 'croupette', pentePct: 80 })).toEqual([1_300]);
  });

  test('two for a mansard, meeting where the brisis ends', () => {
    const brise = { ...egout(40), brisisPentePct: 250, brisisHauteurMm: 2_500 };
    const [brisis, terrasson, ...none] = northOf(brise, { nom: 'Corps' });
    expect(none).toEqual([]);
    expect(brisis).toMatchObject({
      id: 'a.nord.brisis',
      nom: 'Corps, nord, brisis',
      role: 'brisis',
    });
    expect(terrasson).toMatchObject({ id: 'a.nord.terrasson', nom: 'Corps, nord, terrasson' });
    if (!brisis || !terrasson) throw new Error('two planes');
    // 2,5 m higher, 1 m inside; then 0,4 m more for each metre.
    expect(heightAt(brisis, [0, 3_000])).toBeCloseTo(3_000, 9);
    expect(heightAt(terrasson, [0, 3_000])).toBeCloseTo(3_000, 9);
    expect(heightAt(terrasson, [0, 4_000])).toBeCloseTo(3_400, 9);
    expect(heightAt(brisis, [0, 2_000])).toBeCloseTo(500, 9);
  });

  test('a brisis no steeper than what is above it, of no height, or on a croupette is none', () => {
    const brise = { ...egout(100), brisisPentePct: 250, brisisHauteurMm: 2_500 };
    for (const cote of [
      { ...brise, brisisPentePct: 100 },
      { ...brise, brisisPentePct: 90 },
      { ...brise, brisisHauteurMm: 0 },
      { ...brise, genre: 'croupette' },
    ] as const) {
      expect(northOf(cote).map(({ role }) => role)).toEqual(['pan']);
    }
  });

  test('the lowest of all is the height reckoned apart, on any side', () => {
    const side = fc.oneof(
      fc.integer({ min: 20, max: 300 }).map(egout),
      fc.constant(PIGNON),
      fc.constant<Cote>({ genre: 'croupette', pentePct: 60, departMm: 1_500 }),
      fc.constant<Cote>({ ...egout(30), brisisPentePct: 250, brisisHauteurMm: 2_000 }),
    );
    const mm = fc.integer({ min: 0, max: 8_000 });
    laws(fc.tuple(side, side, side, mm, mm, mm), ([est, sud, ouest, x, y, baseMm]) => {
      const place = { xMm: 1_000, yMm: 2_000, baseMm };
      const corps = makeCorps('a', { nord: egout(70), est, sud, ouest }, place);
      const point = [1_000 + x, 2_000 + y] as const;
      const lowest = Math.min(...plansOf(corps, 0).map((plan) => heightAt(plan, point)));
      expect(lowest).toBeCloseTo(apart.heightAt([corps], ...point) ?? Number.NaN, 6);
    });
  });
});

test('each side rises inwards from its égout, as deep as one stands inside', () => {
  const place = { xMm: 1_000, yMm: 2_000, baseMm: 500 };
  const cotes = { nord: egout(50), est: egout(60), sud: egout(70), ouest: egout(80) };
  const corps = makeCorps('a', cotes, place);
  // 4 m from the west, 8 m from the east, 3 m from the north, 5 m from the south.
  const point = [5_000, 5_000] as const;
  const heights = plansOf(corps, 0).map((plan) => [plan.cote, heightAt(plan, point)]);
  expect(heights).toEqual([
    ['nord', 500 + 3_000 * 0.5],
    ['est', 500 + 8_000 * 0.6],
    ['sud', 500 + 5_000 * 0.7],
    ['ouest', 500 + 4_000 * 0.8],
  ]);
  expect(COTE_NOMS.map((cote) => depthOf(corps, cote, point))).toEqual([
    3_000, 8_000, 5_000, 4_000,
  ]);
  expect(depthOf(corps, 'sud', [5_000, 11_000])).toBe(-1_000);
});

describe('two planes are one', () => {
  const plan = { id: 'a', nom: '', corps: 0, cote: 'nord', role: 'pan' } as const;
  const at = (gx: number, gy: number, c: number): PlanIncline => ({ ...plan, gx, gy, c });

  test('where their slopes and heights agree, all three', () => {
    const one = at(0.5, 0.25, 1_000);
    expect(isSamePlan(one, at(0.5 + 5e-7, 0.25 - 5e-7, 1_000.0005))).toBe(true);
    expect(isSamePlan(one, at(0.5 + 2e-6, 0.25, 1_000))).toBe(false);
    expect(isSamePlan(one, at(0.5, 0.25 - 2e-6, 1_000))).toBe(false);
    expect(isSamePlan(one, at(0.5, 0.25, 1_000.002))).toBe(false);
  });

  test('under the name of the first: two bodies in one line', () => {
    const cotes = { nord: egout(100), est: PIGNON, sud: egout(100), ouest: PIGNON };
    const { plans, identites } = volumesOf([
      makeCorps('a', cotes),
      makeCorps('b', cotes, { xMm: 12_000 }),
    ]);
    expect(plans.map(({ id }) => id)).toEqual(['a.nord', 'a.sud', 'b.nord', 'b.sud']);
    expect(identites).toEqual([0, 1, 0, 1]);
  });
});

test('a body holds the points on its sides, and none beyond', () => {
  const corps = makeCorps(
    'a',
    { nord: egout(100), est: PIGNON, sud: PIGNON, ouest: PIGNON },
    { xMm: 1_000, yMm: 2_000 },
  );
  for (const point of [
    [1_000, 4_000],
    [13_000, 4_000],
    [4_000, 2_000],
    [4_000, 10_000],
  ] as const) {
    expect(isOver(corps, point)).toBe(true);
  }
  for (const point of [
    [999, 4_000],
    [13_001, 4_000],
    [4_000, 1_999],
    [4_000, 10_001],
  ] as const) {
    expect(isOver(corps, point)).toBe(false);
  }
});
