/** Openings in the drawing: where each stands, its outline to scale, and the plane a finger puts it on. */
import { must } from '../../core/assert.ts';
import { snapMm } from './edit-toit.ts';
import { areaOf, type Point, type Polygone, pointAt } from './polygone.ts';
import type { Geometrie, Ouverture, Pan, Toit } from './toit.ts';

/** Whether a simple polygon holds a point: a ray from it crosses the border an odd number of times. */
function encloses(polygone: Polygone, [x, y]: Point): boolean {
  let isInside = false;
  for (let i = 0; i < polygone.length; i++) {
    const [ax, ay] = pointAt(polygone, i);
    const [bx, by] = pointAt(polygone, i + 1);
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) isInside = !isInside;
  }
  return isInside;
}

/** The plane seen at a point of the drawing; undefined beside the roof. */
export function panAt(pans: readonly Pan[], point: Point): Pan | undefined {
  return pans.find(({ morceaux }) => morceaux.some((piece) => encloses(piece, point)));
}

function largestOf(pan: Pan): number {
  const areas = pan.morceaux.map(areaOf);
  return areas.indexOf(Math.max(...areas));
}

function middleOf(polygone: Polygone): Point {
  const sum = polygone.reduce<Point>(([x, y], [px, py]) => [x + px, y + py], [0, 0]);
  return [sum[0] / polygone.length, sum[1] / polygone.length];
}

/** The middle of an opening: where it was put, else that of the largest piece of its plane. */
export function lieuOf({ lieu }: Ouverture, pan: Pan): Point {
  return lieu ?? middleOf(must(pan.morceaux[largestOf(pan)], 'a plane has a piece'));
}

/**
 * The way along the égout in the drawing, as a unit vector: a plane laid on its slope has its x along
 * it. Solved from a piece and the same piece laid flat, by the two sides from its first corner that
 * stand furthest apart.
 */
function alongOf(pan: Pan): Point {
  const at = largestOf(pan);
  const plan = waysOf(must(pan.morceaux[at], 'a plane has a piece'));
  const laid = waysOf(must(pan.developpe[at], 'each piece is laid'));
  let best = { area: 0, along: A_PLAT };
  for (const [i, [ax, ay]] of plan.entries()) {
    for (const [j, [bx, by]] of plan.entries()) {
      const area = ax * by - ay * bx;
      if (area <= best.area) continue;
      const [a, b] = [pointAt(laid, i)[0], pointAt(laid, j)[0]];
      best = { area, along: [(a * by - b * ay) / area, (ax * b - bx * a) / area] };
    }
  }
  return best.along;
}

const A_PLAT: Point = [1, 0];

/** The ways from the first corner of a polygon to each of its corners. */
function waysOf(polygone: Polygone): Polygone {
  const [fromX, fromY] = pointAt(polygone, 0);
  return polygone.map(([x, y]): Point => [x - fromX, y - fromY]);
}

/**
 * The outline of an opening as it is drawn, in mm: its width along the égout, its height up the slope.
 * In plan a height measured on the slope is shorter, ÷ √(1 + p²); a single plane is drawn on its slope.
 */
export function contourOf(ouverture: Ouverture, pan: Pan, isSurPente: boolean): Polygone {
  const [x, y] = lieuOf(ouverture, pan);
  const [ex, ey] = alongOf(pan);
  const k = Math.sqrt(1 + (pan.pentePct / 100) ** 2);
  const isMesureEnPlan = ouverture.genre === 'cheminee';
  const scale = isSurPente ? (isMesureEnPlan ? k : 1) : isMesureEnPlan ? 1 : 1 / k;
  const [w, h] = [ouverture.largeurMm / 2, (ouverture.hauteurMm * scale) / 2];
  const corner = (along: number, up: number): Point => [
    x + ex * along - ey * up,
    y + ey * along + ex * up,
  ];
  return [corner(-w, -h), corner(w, -h), corner(w, h), corner(-w, h)];
}

/** The roof with an opening put where a finger points; beside the roof it stays where it was. */
export function placeOuverture(toit: Toit, { pans }: Geometrie, id: string, to: Point): Toit {
  const lieu: Point = [snapMm(to[0]), snapMm(to[1])];
  const pan = panAt(pans, lieu);
  if (!pan) return toit;
  const ouvertures = toit.ouvertures.map((each) =>
    each.id === id ? { ...each, panId: pan.id, lieu } : each,
  );
  return { ...toit, ouvertures };
}
