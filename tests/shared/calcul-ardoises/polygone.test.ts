/** Plane geometry: cutting, taking away, scanning; by hand and by laws. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  areaOf,
  between,
  clip,
  type DemiPlan,
  distance,
  isSomething,
  type Point,
  type Polygone,
  pointAt,
  signedArea,
  subtract,
  widthAt,
} from '#shared/modules/calcul-ardoises/polygone.ts';
import { laws } from './laws.ts';

/** 4 × 3 m, away from the origin. */
const SALLE: Polygone = [
  [1_000, 2_000],
  [5_000, 2_000],
  [5_000, 5_000],
  [1_000, 5_000],
];

/** What lies this side of a vertical line at x, or of a level one at y. */
const eastOf =
  (mm: number): DemiPlan =>
  ([x]) =>
    x - mm;
const westOf =
  (mm: number): DemiPlan =>
  ([x]) =>
    mm - x;
const southOf =
  (mm: number): DemiPlan =>
  ([, y]) =>
    y - mm;
const northOf =
  (mm: number): DemiPlan =>
  ([, y]) =>
    mm - y;

describe('areas and lengths', () => {
  test('an area is signed by the way its corners turn', () => {
    expect(signedArea(SALLE)).toBe(12e6);
    expect(signedArea([...SALLE].reverse())).toBe(-12e6);
    expect(areaOf([...SALLE].reverse())).toBe(12e6);
    expect([signedArea([]), areaOf(SALLE.slice(0, 2))]).toEqual([0, 0]);
  });

  test('corners are counted around, shares along the way, 3-4-5 in a straight line', () => {
    expect(pointAt(SALLE, 5)).toEqual([5_000, 2_000]);
    expect(pointAt([], 0)).toEqual([0, 0]);
    expect(between([1, 2], [5, 10], 0.25)).toEqual([2, 4]);
    expect(distance([1, 2], [4, 6])).toBe(5);
  });

  test('a piece of one square millimetre, or of two corners, is nothing', () => {
    const square = (mm: number): Polygone => [
      [0, 0],
      [mm, 0],
      [mm, mm],
      [0, mm],
    ];
    expect([isSomething(square(1)), isSomething(square(1.01))]).toEqual([false, true]);
    expect(isSomething(SALLE.slice(0, 2))).toBe(false);
    expect(isSomething(SALLE.slice(0, 3))).toBe(true);
  });
});

describe('cutting by a line', () => {
  test('keeps the side where the line is positive, with the corners on the line once', () => {
    expect(clip(SALLE, eastOf(4_000))).toEqual([
      [4_000, 2_000],
      [5_000, 2_000],
      [5_000, 5_000],
      [4_000, 5_000],
    ]);
    expect(clip(SALLE, eastOf(1_000))).toEqual(SALLE);
    expect(clip(SALLE, eastOf(6_000))).toEqual([]);
    // Through two corners: a triangle of three, no corner twice.
    const diagonal: DemiPlan = ([x, y]) => (x - 1_000) * 3 - (y - 2_000) * 4;
    expect(clip(SALLE, diagonal)).toEqual([SALLE[0], SALLE[1], SALLE[2]]);
  });

  test('a corner nearer the line than a millionth of a millimetre is on it', () => {
    expect(clip(SALLE, eastOf(5_000 + 1e-7))).toEqual([SALLE[1], SALLE[2]]);
    expect(clip(SALLE, eastOf(5_000 + 1e-5))).toEqual([]);
    expect(clip(SALLE, eastOf(1_000 + 1e-7))).toEqual(SALLE);
    const cut = clip(SALLE, eastOf(1_000 + 1e-5));
    expect(cut).toHaveLength(4);
    expect(cut).not.toContainEqual(SALLE[0]);
  });

  const mm = fc.integer({ min: -2_000, max: 8_000 });
  test('both sides of any line add up to the whole', () => {
    const ways = fc.tuple(mm, mm, fc.integer({ min: 0, max: 359 }));
    laws(ways, ([x0, y0, deg]) => {
      const [ux, uy] = [Math.cos((deg * Math.PI) / 180), Math.sin((deg * Math.PI) / 180)];
      const side: DemiPlan = ([x, y]) => (x - x0) * ux + (y - y0) * uy;
      const here = clip(SALLE, side);
      expect(areaOf(here) + areaOf(clip(SALLE, (point) => -side(point)))).toBeCloseTo(12e6, 0);
      for (const point of here) expect(side(point)).toBeGreaterThanOrEqual(-1e-6);
    });
  });
});

describe('taking a convex part away', () => {
  test('a hole in the middle leaves four pieces around it', () => {
    const hole = [eastOf(2_000), westOf(3_000), southOf(3_000), northOf(4_000)];
    const { restes, ote } = subtract(SALLE, hole);
    expect(areaOf(ote)).toBe(1e6);
    // West, east, then the two ends of the strip between.
    expect(restes.map(areaOf)).toEqual([3e6, 6e6, 1e6, 1e6]);
    const xs = ote.map(([x]) => x);
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([2_000, 3_000]);
  });

  test('what does not meet it takes nothing away, and leaves it in one piece', () => {
    const beside = [southOf(3_000), eastOf(6_000)];
    expect(subtract(SALLE, beside)).toEqual({ restes: [SALLE], ote: [] });
    expect(subtract(SALLE, [eastOf(4_999.9999)])).toEqual({ restes: [SALLE], ote: [] });
  });

  test('what covers it leaves nothing', () => {
    const { restes, ote } = subtract(SALLE, [eastOf(0), westOf(9_000)]);
    expect(restes).toEqual([]);
    expect(areaOf(ote)).toBe(12e6);
  });
});

describe('the width at a height', () => {
  test('of a rectangle its own, on its foot but not on its top; beside it none', () => {
    expect([2_000, 3_000, 4_999].map((y) => widthAt(SALLE, y))).toEqual([4_000, 4_000, 4_000]);
    expect([1_999, 5_000, 9_000].map((y) => widthAt(SALLE, y))).toEqual([0, 0, 0]);
  });

  test('of a triangle it falls with the height', () => {
    const triangle: Polygone = [
      [0, 0],
      [8_000, 0],
      [2_000, 4_000],
    ];
    expect(widthAt(triangle, 1_000)).toBeCloseTo(6_000, 9);
    expect(widthAt(triangle, 3_000)).toBeCloseTo(2_000, 9);
    expect(widthAt([...triangle].reverse(), 3_000)).toBeCloseTo(2_000, 9);
  });

  test('between two towers counts the towers alone, whichever corner comes first', () => {
    const towers: Polygone = [
      [0, 0],
      [6_000, 0],
      [6_000, 3_000],
      [4_000, 3_000],
      [4_000, 1_000],
      [1_000, 1_000],
      [1_000, 3_000],
      [0, 3_000],
    ];
    for (const i of towers.keys()) {
      const turned = [...towers.slice(i), ...towers.slice(0, i)];
      expect(widthAt(turned, 2_000)).toBe(3_000);
      expect(widthAt(turned, 500)).toBe(6_000);
    }
  });

  test('widths scanned by rows make the area', () => {
    const corner = fc.tuple(fc.integer({ min: 0, max: 9_000 }), fc.integer({ min: 0, max: 900 }));
    laws(fc.tuple(corner, corner, corner), (corners) => {
      const triangle: readonly Point[] = corners;
      let area = 0;
      for (let y = 0.5; y < 900; y++) area += widthAt(triangle, y);
      expect(area).toBeCloseTo(areaOf(triangle), -1);
    });
  });
});
