/** The office grid: how fast it scrolls under what is dragged, and which weeks it reads next. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HEAD_PX, SIDE_PX } from '#pwa/modules/planning/grille-geometry.ts';
import { nearestUnread } from '#pwa/modules/planning/grille-weeks.ts';
import { edgeSpeed, insideOf } from '#pwa/modules/planning/use-edge-scroll.ts';

const EDGES = { left: 240, top: 100, right: 1440, bottom: 900 };
const at = (clientX: number, clientY: number) => ({ clientX, clientY });
const speed = (x: number, y: number) => edgeSpeed(at(x, y), EDGES, 'semaine');

test('in the middle nothing scrolls; at each edge the grid goes that way', () => {
  expect(speed(900, 500)).toEqual({ x: 0, y: 0 });
  expect(speed(1430, 500).x).toBeGreaterThan(0);
  expect(speed(240 + SIDE_PX + 5, 500).x).toBeLessThan(0);
  expect(speed(900, 890).y).toBeGreaterThan(0);
  expect(speed(900, 100 + HEAD_PX + 5).y).toBeLessThan(0);
});

test('nearer is never slower, beyond an edge is as fast as on it, and a year is not overrun', () => {
  const x = fc.integer({ min: 1384, max: 1600 });
  fc.assert(
    fc.property(x, x, (a, b) => {
      const [near, far] = [Math.max(a, b), Math.min(a, b)];
      expect(speed(near, 500).x).toBeGreaterThanOrEqual(speed(far, 500).x);
    }),
  );
  expect(speed(5000, 500)).toEqual(speed(1440, 500));
  expect(edgeSpeed(at(1440, 500), EDGES, 'annee').x).toBe(240);
  expect(edgeSpeed(at(1440, 500), EDGES, 'jour').x).toBe(900);
});

test('a point beyond an edge means the cell at the edge', () => {
  expect(insideOf(at(0, 0), EDGES)).toEqual(at(240 + SIDE_PX, 100 + HEAD_PX));
  expect(insideOf(at(2000, 2000), EDGES)).toEqual(at(1439, 899));
  expect(insideOf(at(900, 500), EDGES)).toEqual(at(900, 500));
});

test('the unread weeks nearest to what is on the screen are read next', () => {
  const weeks = ['none', 'read', 'stale', 'read', 'read', 'none'] as const;
  expect(nearestUnread(weeks, 3, 2)).toEqual([2, 5]);
  expect(nearestUnread(weeks, 0, 1)).toEqual([0]);
  expect(nearestUnread(['read', 'read'], 0, 3)).toEqual([]);
});
