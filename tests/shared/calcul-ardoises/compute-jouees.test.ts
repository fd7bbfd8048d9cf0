/** The cheeks of dormers, hand-computed, and measured apart in small steps. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeCorps } from '#shared/modules/calcul-ardoises/build-toit.ts';
import { computeJoueesM2 } from '#shared/modules/calcul-ardoises/compute-jouees.ts';
import type { Corps, Cote } from '#shared/modules/calcul-ardoises/toit.ts';
import { volumesOf } from '#shared/modules/calcul-ardoises/volumes.ts';
import { heightAt } from './heights.ts';
import { laws } from './laws.ts';

const PIGNON: Cote = { genre: 'pignon' };
const egout = (pentePct: number): Cote => ({ genre: 'egout', pentePct });

/** 12 × 8 m, two slopes of 45°. */
const TOIT = makeCorps('a', { nord: egout(100), sud: egout(100), est: PIGNON, ouest: PIGNON });
/** Two slopes east and west. */
const BATIERE = { nord: PIGNON, ouest: egout(100), est: egout(100), sud: PIGNON };

const lucarne = (more: Partial<Corps>, cotes: Corps['cotes'] = BATIERE) =>
  makeCorps('l', cotes, { isLucarne: true, ...more });
const joueesOf = (...corps: Corps[]) => computeJoueesM2(volumesOf(corps));

/**
 * Cheeks measured apart: the walls in four hundred steps each, the tallest left out. Beside the roof a wall
 * goes down to the ground and is no cheek. Not clear where two walls are as tall as each other.
 */
function measure(corps: readonly Corps[], dormer: Corps) {
  const { xMm, yMm, longueurMm, largeurMm } = dormer;
  const others = corps.filter((one) => one !== dormer);
  const walls = [
    [xMm, yMm, longueurMm, 0],
    [xMm, yMm + largeurMm, longueurMm, 0],
    [xMm, yMm, 0, largeurMm],
    [xMm + longueurMm, yMm, 0, largeurMm],
  ].map(([x = 0, y = 0, dx = 0, dy = 0]) => {
    const wall = { meanMm: 0, m2: 0 };
    for (let i = 0.5; i < 400; i++) {
      const [px, py] = [x + (dx * i) / 400, y + (dy * i) / 400];
      const own = heightAt([dormer], px, py) ?? 0;
      const around = heightAt(others, px, py);
      const above = Math.max(0, own - (around ?? 0));
      wall.meanMm += above / 400;
      if (around !== null) wall.m2 += (above * (dx + dy)) / 400e6;
    }
    return wall;
  });
  const [front, ...cheeks] = walls.sort((one, other) => other.meanMm - one.meanMm);
  const isClear = (front?.meanMm ?? 0) - (cheeks[0]?.meanMm ?? 0) > 20;
  return { m2: cheeks.reduce((sum, { m2 }) => sum + m2, 0), isClear };
}

describe('by hand', () => {
  // Its front 1 m inside the égout; its égouts at 2 m: each cheek falls from 1 m to nothing over 1 m.
  const place = { xMm: 5_000, yMm: 4_000, longueurMm: 2_000, largeurMm: 3_000, baseMm: 2_000 };

  test('two triangles of half a square metre; the front is a window', () => {
    expect(joueesOf(TOIT, lucarne(place))).toBeCloseTo(1, 9);
  });

  test('raised by half a metre they are triangles of 1,5 m', () => {
    expect(joueesOf(TOIT, lucarne({ ...place, baseMm: 2_500 }))).toBeCloseTo(1.5 ** 2, 9);
  });

  test('a front beyond the wall of the house is still the front, and no cheek stands outside the roof', () => {
    // Over the roof each cheek falls from 2 m at the wall to nothing 2 m further up.
    for (const largeurMm of [4_000, 4_200, 5_000]) {
      expect(joueesOf(TOIT, lucarne({ ...place, largeurMm })), `${largeurMm}`).toBeCloseTo(4, 9);
    }
  });

  test('the same on the north, on an east slope, on a west slope', () => {
    const nord = lucarne({ ...place, yMm: 1_000 });
    expect(joueesOf(TOIT, nord)).toBeCloseTo(1, 9);
    const turned = makeCorps(
      'a',
      { nord: PIGNON, sud: PIGNON, est: egout(100), ouest: egout(100) },
      { longueurMm: 8_000, largeurMm: 12_000 },
    );
    const cotes = { nord: egout(100), sud: egout(100), est: PIGNON, ouest: PIGNON };
    const side = { yMm: 5_000, longueurMm: 3_000, largeurMm: 2_000, baseMm: 2_000 };
    expect(joueesOf(turned, lucarne({ ...side, xMm: 4_000 }, cotes))).toBeCloseTo(1, 9);
    expect(joueesOf(turned, lucarne({ ...side, xMm: 1_000 }, cotes))).toBeCloseTo(1, 9);
  });

  test('a wing is no dormer, a dormer beside any roof has no cheeks, one under it neither', () => {
    expect(joueesOf(TOIT, { ...lucarne(place), isLucarne: false })).toBe(0);
    expect(joueesOf(TOIT, lucarne({ ...place, yMm: 20_000 }))).toBe(0);
    expect(joueesOf(TOIT, lucarne({ ...place, baseMm: 0 }))).toBe(0);
    expect(joueesOf(TOIT)).toBe(0);
  });

  test('two dormers have twice the cheeks', () => {
    const other = { ...lucarne({ ...place, xMm: 1_000 }), id: 'm' };
    expect(joueesOf(TOIT, lucarne(place), other)).toBeCloseTo(2, 9);
  });
});

test('any dormer on any roof of one or two bodies has the cheeks that small steps measure', () => {
  const slope = fc.integer({ min: 40, max: 200 });
  const mm = (min: number, max: number) => fc.integer({ min, max });
  const dormers = fc.record({
    xMm: mm(1_000, 8_000),
    yMm: mm(500, 6_000),
    longueurMm: mm(800, 3_500),
    largeurMm: mm(800, 5_000),
    baseMm: mm(500, 5_000),
  });
  const drawn = fc.tuple(slope, slope, slope, slope, dormers, mm(0, 6_000), fc.boolean());
  laws(drawn, ([nord, sud, est, pente, place, xMm, isHip]) => {
    const ends = isHip ? egout(est) : PIGNON;
    const a = makeCorps('a', { nord: egout(nord), sud: egout(sud), est: ends, ouest: PIGNON });
    const b = makeCorps(
      'b',
      { nord: PIGNON, sud: PIGNON, est: egout(est), ouest: egout(pente) },
      { xMm, yMm: 3_000, longueurMm: 5_000, largeurMm: 7_000 },
    );
    const front = isHip ? egout(pente) : PIGNON;
    const cotes = { nord: PIGNON, sud: front, est: egout(pente), ouest: egout(pente) };
    const dormer = lucarne(place, cotes);
    const corps = [a, b, dormer];
    const apart = measure(corps, dormer);
    if (apart.isClear) expect(Math.abs(joueesOf(...corps) - apart.m2)).toBeLessThan(0.4);
  });
});
