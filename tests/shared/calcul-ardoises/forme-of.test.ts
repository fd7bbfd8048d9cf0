/** The shape of a plane, by which waste is counted. */
import { describe, expect, test } from 'vitest';
import { formeOf } from '#shared/modules/calcul-ardoises/forme-of.ts';
import type { Polygone } from '#shared/modules/calcul-ardoises/polygone.ts';

const RECTANGLE: Polygone = [
  [0, 0],
  [9_000, 0],
  [9_000, 5_000],
  [0, 5_000],
];
const TRIANGLE: Polygone = [
  [0, 0],
  [8_000, 0],
  [3_000, 5_000],
];

/** Level below and above, its top corners this much lower or higher (mm). */
const trapeze = (gauche = 0, droite = 0): Polygone => [
  [0, 0],
  [9_000, 0],
  [7_000, 5_000 + droite],
  [2_000, 5_000 + gauche],
];

const moved = (polygone: Polygone): Polygone => polygone.map(([x, y]) => [x + 700, y + 400]);

describe('a plane of one piece', () => {
  test.each([
    ['rectangle', RECTANGLE],
    ['triangle', TRIANGLE],
    ['trapeze', trapeze()],
    ['autre', trapeze(0, -300)],
  ] as const)('%s, wherever it stands and whichever way it is turned', (forme, polygone) => {
    expect(formeOf([polygone])).toBe(forme);
    expect(formeOf([moved(polygone)])).toBe(forme);
    expect(formeOf([[...polygone].reverse()])).toBe(forme);
  });

  test('its top and its bottom are level to the millimetre', () => {
    expect(formeOf([trapeze(-0.9)])).toBe('trapeze');
    expect(formeOf([trapeze(-1)])).toBe('autre');
    const foot = (mm: number): Polygone => [[0, mm], ...trapeze().slice(1)];
    expect(formeOf([foot(0.9)])).toBe('trapeze');
    expect(formeOf([foot(1)])).toBe('autre');
  });

  test('a parallelogram is no rectangle, a fifth corner no trapezium', () => {
    const penche: Polygone = [
      [0, 0],
      [9_000, 0],
      [11_000, 5_000],
      [2_000, 5_000],
    ];
    expect(formeOf([penche])).toBe('trapeze');
    const [a, b, c, d] = RECTANGLE;
    if (!a || !b || !c || !d) throw new Error('four corners');
    expect(formeOf([[a, b, [9_500, 2_000], c, d]])).toBe('autre');
  });
});

test('a plane in several pieces, or in none, is anything', () => {
  expect(formeOf([RECTANGLE, moved(RECTANGLE)])).toBe('autre');
  expect(formeOf([TRIANGLE, RECTANGLE])).toBe('autre');
  expect(formeOf([])).toBe('autre');
});
