/** The cheeks of dormers: what stands upright between a dormer's roof and the roof it comes out of. */

import { between, distance, type Point } from './polygone.ts';
import type { Corps, CoteNom } from './toit.ts';
import { COTE_NOMS, depthOf, heightAt, isOver, type PlanIncline, type Volumes } from './volumes.ts';

/**
 * The area of all cheeks in m²: along every side of a dormer but its front, what its roof stands
 * above the roof around it; beside the roof there is no cheek. Exact, both being made of straight
 * pieces. Source: geometry.
 */
export function computeJoueesM2(volumes: Volumes): number {
  let mm2 = 0;
  for (const [index, corps] of volumes.corps.entries()) {
    if (!corps.isLucarne) continue;
    const walls = COTE_NOMS.map((cote) => wallOf(volumes, index, endsOf(corps, cote)));
    // Its front is where what is around it is lowest: the tallest wall, with the window in it.
    const front = walls.reduce((a, b) => (b.meanMm > a.meanMm ? b : a));
    for (const wall of walls) if (wall !== front) mm2 += wall.mm2;
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

/** A side of a body: the cheek it makes over the roof around it, and how tall it stands on the whole. */
function wallOf(volumes: Volumes, index: number, [de, a]: readonly [Point, Point]) {
  const length = distance(de, a);
  const breaks = breaksOf(volumes, de, a);
  const wall = { mm2: 0, meanMm: 0 };
  let from = 0;
  for (const to of breaks) {
    // All is straight from one break to the next: the height in the middle is the mean.
    const point = between(de, a, (from + to) / 2);
    const around = aroundOf(volumes, index, point);
    const mm = Math.max(0, lowOf(volumes, index, point) - (around ?? 0));
    wall.meanMm += mm * (to - from);
    // Beside the roof it goes down to the ground: a wall of the house, no cheek.
    if (around !== null) wall.mm2 += mm * (to - from) * length;
    from = to;
  }
  return wall;
}

/** Shares of the way where any two planes meet or a body begins, so that all is straight between. */
function breaksOf({ corps, plans }: Volumes, de: Point, a: Point): number[] {
  const breaks = [1];
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

/** The roof around a dormer at a point; null beside it. */
function aroundOf(volumes: Volumes, index: number, point: Point): number | null {
  const heights = volumes.corps.flatMap((one, other) => {
    return other !== index && isOver(one, point) ? [lowOf(volumes, other, point)] : [];
  });
  return heights.length === 0 ? null : Math.max(...heights);
}
