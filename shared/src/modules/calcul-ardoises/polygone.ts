/** Plane geometry in mm: areas, cutting by a line, taking a convex part away, scanning by rows. */

export type Point = readonly [x: number, y: number];
export type Polygone = readonly Point[];

/** Positive inside, negative outside, zero on the line; in mm. */
export type DemiPlan = (point: Point) => number;

/** Under this length (mm) two points are one, far under what anyone measures. */
export const TOLERANCE_MM = 1e-6;
/** Under this area (mm²) a piece is nothing. */
const AIRE_MIN_MM2 = 1;

/** The signed area of a polygon in mm²: positive when its points turn from x to y. */
export function signedArea(polygone: Polygone): number {
  let twice = 0;
  let before = pointAt(polygone, polygone.length - 1);
  for (const point of polygone) {
    twice += before[0] * point[1] - point[0] * before[1];
    before = point;
  }
  return twice / 2;
}

/** The area of a polygon in mm². */
export function areaOf(polygone: Polygone): number {
  return Math.abs(signedArea(polygone));
}

/** The point at an index, around the polygon. */
export function pointAt(polygone: Polygone, i: number): Point {
  return polygone[i % polygone.length] ?? [0, 0];
}

/** The part of a convex polygon on the positive side of a line; fewer than three points is nothing. */
export function clip(polygone: Polygone, demiPlan: DemiPlan): Polygone {
  const kept: Point[] = [];
  let before = pointAt(polygone, polygone.length - 1);
  let there = demiPlan(before);
  for (const point of polygone) {
    const here = demiPlan(point);
    const isCrossing =
      (here > TOLERANCE_MM && there < -TOLERANCE_MM) ||
      (here < -TOLERANCE_MM && there > TOLERANCE_MM);
    if (isCrossing) kept.push(between(before, point, there / (there - here)));
    if (here >= -TOLERANCE_MM) kept.push(point);
    before = point;
    there = here;
  }
  return kept;
}

/** What is left of a convex polygon, in convex pieces, and what was taken away. */
export interface Soustraction {
  readonly restes: readonly Polygone[];
  readonly ote: Polygone;
}

/** Takes away the part of a convex polygon that lies on the positive side of every line. */
export function subtract(polygone: Polygone, demiPlans: readonly DemiPlan[]): Soustraction {
  const restes: Polygone[] = [];
  let ote = polygone;
  for (const demiPlan of demiPlans) {
    const outside = clip(ote, (point) => -demiPlan(point));
    const inside = clip(ote, demiPlan);
    if (isSomething(outside)) restes.push(outside);
    if (!isSomething(inside)) return { restes: [polygone], ote: [] };
    ote = inside;
  }
  return { restes, ote };
}

/** Whether a polygon has an area worth counting. */
export function isSomething(polygone: Polygone): boolean {
  return polygone.length >= 3 && areaOf(polygone) > AIRE_MIN_MM2;
}

/** The point at a share of the way from one to another. */
export function between(a: Point, b: Point, part: number): Point {
  return [a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part];
}

/** The distance between two points, in mm. */
export function distance(a: Point, b: Point): number {
  return Math.sqrt((b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2);
}

/** How much of the line `y = hauteurMm` lies inside a simple polygon, in mm. */
export function widthAt(polygone: Polygone, hauteurMm: number): number {
  const crossings: number[] = [];
  let before = pointAt(polygone, polygone.length - 1);
  for (const point of polygone) {
    if (before[1] > hauteurMm !== point[1] > hauteurMm) {
      const part = (hauteurMm - before[1]) / (point[1] - before[1]);
      crossings.push(before[0] + part * (point[0] - before[0]));
    }
    before = point;
  }
  // A convex piece is crossed twice: nothing to sort.
  if (crossings.length > 2) crossings.sort((one, other) => one - other);
  let width = 0;
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    width += Math.abs((crossings[i + 1] ?? 0) - (crossings[i] ?? 0));
  }
  return width;
}
