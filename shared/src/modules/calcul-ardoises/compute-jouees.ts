/** The cheeks of dormers: what stands upright between a dormer's roof and the roof it comes out of. */

import { between, distance, type Point } from './polygone.ts';
import type { Corps, CoteNom } from './toit.ts';
import { COTE_NOMS, depthOf, heightAt, isOver, type PlanIncline, type Volumes } from './volumes.ts';

/**
 * The area of all cheeks in m²: along every side of a dormer but its front, what its roof stands
 * above the roof around it. Exact, both being made of straight pieces. Source: geometry.
 */
export function computeJoueesM2(volumes: Volumes): number {
  let mm2 = 0;
  for (const [index, corps] of volumes.corps.entries()) {
    if (!corps.isLucarne) continue;
    const sides = COTE_NOMS.map((cote) => ({ cote, wall: wallOf(volumes, index, cote) }));
    // Its front is where the roof around it is lowest: the tallest wall, with the window in it.
    const front = sides.reduce((a, b) => (b.wall.meanMm > a.wall.meanMm ? b : a));
    for (const side of sides) if (side !== front) mm2 += side.wall.mm2;
  }
  return mm2 / 1e6;
}

function endsOf(corps: Corps, cote: CoteNom): [Point, Point] {
  const { xMm, yMm, longueurMm, largeurMm } = corps;
  const [east, south] = [xMm + longueurMm, yMm + largeurMm];
  switch (cote) {
    case 'nord':
      return [
        [xMm, yMm],
        [east, yMm],
      ];
    case 'sud':
      return [
        [xMm, south],
        [east, south],
      ];
    case 'ouest':
      return [
        [xMm, yMm],
        [xMm, south],
      ];
    case 'est':
      return [
        [east, yMm],
        [east, south],
      ];
  }
}

function wallOf(volumes: Volumes, index: number, cote: CoteNom) {
  const corps = volumes.corps[index];
  if (!corps) return { mm2: 0, meanMm: 0 };
  const [de, a] = endsOf(corps, cote);
  const length = distance(de, a);
  const heights = breaksOf(volumes, de, a).map((part) => {
    const point = between(de, a, part);
    return { part, mm: lowOf(volumes, index, point) - aroundOf(volumes, index, point) };
  });
  let mm2 = 0;
  for (const [i, end] of heights.entries()) {
    const start = heights[i - 1];
    if (start) mm2 += positiveArea(start.mm, end.mm, (end.part - start.part) * length);
  }
  return { mm2, meanMm: mm2 / length };
}

/** The area of the part above zero of a straight line from one height to another over a length. */
function positiveArea(from: number, to: number, length: number): number {
  if (from >= 0 && to >= 0) return ((from + to) / 2) * length;
  if (from <= 0 && to <= 0) return 0;
  const high = Math.max(from, to);
  return (high * high * length) / (2 * Math.abs(to - from));
}

/** Shares of the way where any two planes meet or a body begins, so that all is straight between. */
function breaksOf({ corps, plans }: Volumes, de: Point, a: Point): number[] {
  const breaks = [0, 1];
  const crossing = (atStart: number, atEnd: number) => {
    if (atStart * atEnd < 0) breaks.push(atStart / (atStart - atEnd));
  };
  for (const [i, one] of plans.entries()) {
    for (const other of plans.slice(i + 1)) {
      crossing(heightAt(one, de) - heightAt(other, de), heightAt(one, a) - heightAt(other, a));
    }
  }
  for (const one of corps) {
    for (const cote of COTE_NOMS) crossing(depthOf(one, cote, de), depthOf(one, cote, a));
  }
  return breaks.sort((x, y) => x - y);
}

function lowest(plans: readonly PlanIncline[], point: Point): number {
  return Math.min(...plans.map((plan) => heightAt(plan, point)));
}

function lowOf({ parCorps }: Volumes, index: number, point: Point): number {
  return lowest(parCorps[index] ?? [], point);
}

/** The roof around a dormer at a point; as high as the dormer where there is none. */
function aroundOf(volumes: Volumes, index: number, point: Point): number {
  const heights = volumes.corps.flatMap((one, other) => {
    return other !== index && isOver(one, point) ? [lowOf(volumes, other, point)] : [];
  });
  return heights.length === 0 ? lowOf(volumes, index, point) : Math.max(...heights);
}
