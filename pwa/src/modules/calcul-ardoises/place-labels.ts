/** Where the figures of a drawing stand, so that none covers another nor hides under a handle. */
import type { Point } from '#shared/modules/calcul-ardoises/polygone.ts';

/** A text centred on a point, with the places it may take, the best first. */
export interface Label {
  readonly text: string;
  readonly candidates: readonly Point[];
}

/** A round handle that no text may cross. */
export interface Obstacle {
  readonly at: Point;
  readonly radius: number;
}

interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The width of a bold figure, and the height above and below the middle of its line, in font sizes. */
const WIDTH = 0.66;
const HALF = 0.62;

/** The box of a text whose middle is at a point. */
export function boxOfText(text: string, [x, y]: Point, fontSize: number): Rect {
  const half = (text.length * WIDTH * fontSize) / 2;
  return { left: x - half, top: y - HALF * fontSize, right: x + half, bottom: y + HALF * fontSize };
}

/** How much two boxes cover each other. */
export function overlap(a: Rect, b: Rect): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/**
 * A place for each text, in the order given: the first of its places that covers nothing placed
 * before, else the one that covers least. All lengths in units of the drawing.
 */
export function placeLabels(
  labels: readonly Label[],
  obstacles: readonly Obstacle[],
  fontSize: number,
): Point[] {
  const taken: Rect[] = obstacles.map(({ at: [x, y], radius }) => ({
    left: x - radius,
    top: y - radius,
    right: x + radius,
    bottom: y + radius,
  }));
  return labels.map(({ text, candidates }) => {
    let best: { readonly at: Point; readonly box: Rect; readonly covered: number } | null = null;
    for (const at of candidates) {
      const box = boxOfText(text, at, fontSize);
      const covered = taken.reduce((sum, other) => sum + overlap(box, other), 0);
      if (best === null || covered < best.covered) best = { at, box, covered };
      if (covered === 0) break;
    }
    if (best === null) return [0, 0];
    taken.push(best.box);
    return best.at;
  });
}

/** How far along an edge, and how far beside it in gaps, the best first. */
const ALONG = [0.5, 0.35, 0.65, 0.2, 0.8];
const BESIDE = [1, 2.2, 3.4];

/** Places along an edge, its middle first: beside it, either side, then further away. */
export function placesAlong([x1, y1]: Point, [x2, y2]: Point, gap: number): Point[] {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [nx, ny] = [(-(y2 - y1) / length) * gap, ((x2 - x1) / length) * gap];
  // Above a level edge first, as a dimension is written.
  const sides = ny > 0 ? [-1, 1] : [1, -1];
  const offsets = BESIDE.flatMap((far) => sides.map((side) => side * far));
  return offsets.flatMap((offset) =>
    ALONG.map((t): Point => [x1 + (x2 - x1) * t + nx * offset, y1 + (y2 - y1) * t + ny * offset]),
  );
}

/** Places in and around the middle of a plane. */
export function placesAround([x, y]: Point, step: number): Point[] {
  const around = [
    [0, 0],
    [0, 1],
    [0, -1],
    [-1, 0],
    [1, 0],
    [0, 2],
    [0, -2],
    [-2, 0],
    [2, 0],
    [-1, 1],
    [1, 1],
    [-1, -1],
    [1, -1],
  ] as const;
  return around.map(([dx, dy]) => [x + dx * step, y + dy * step]);
}
