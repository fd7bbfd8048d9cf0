/** Lines in plan: cut where others meet them, joined where they go on. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cutLignes,
  directionOf,
  type Ligne,
  uniteLignes,
} from '#shared/modules/calcul-ardoises/lignes.ts';
import { distance, type Point } from '#shared/modules/calcul-ardoises/polygone.ts';
import { laws } from './laws.ts';

/** Lines as `x,y x,y`, to the thousandth of a millimetre. */
const told = (lignes: readonly Ligne[]) =>
  lignes.map((ligne) => ligne.map((end) => end.map((mm) => +mm.toFixed(3)).join()).join(' '));

const ligne = (x: number, y: number, toX: number, toY: number): Ligne => [
  [x, y],
  [toX, toY],
];

/** A line along x at a height of the plan, and one along y. */
const level = (y: number, from: number, to: number): Ligne => ligne(from, y, to, y);
const upright = (x: number, from: number, to: number): Ligne => ligne(x, from, x, to);

/** Told of a line that runs along the x axis. */
const isLevel = /,0 \S+,0$/;

describe('cut', () => {
  test('a line alone stays whole, the way it runs', () => {
    expect(told(cutLignes([ligne(3, 4, 33, 44)]))).toEqual(['3,4 33,44']);
    expect(told(cutLignes([ligne(33, 44, 3, 4)]))).toEqual(['33,44 3,4']);
  });

  test('two that cross make four', () => {
    expect(told(cutLignes([level(5, 0, 100), upright(30, -10, 20)]))).toEqual([
      '0,5 30,5',
      '30,5 100,5',
      '30,-10 30,5',
      '30,5 30,20',
    ]);
  });

  test('slanted, far from the origin and from each other, each is cut where they cross', () => {
    // 3-4-5: the first climbs from (1000, 2000), the second falls from (1100, 2500).
    const [one, other] = [ligne(1_000, 2_000, 1_600, 2_800), ligne(1_100, 2_500, 1_900, 1_900)];
    // 4/3·(x − 1000) + 2000 = 2500 − 3/4·(x − 1100) at x = 1000 + 12·575/25.
    expect(told(cutLignes([one, other]))).toEqual([
      '1000,2000 1276,2368',
      '1276,2368 1600,2800',
      '1100,2500 1276,2368',
      '1276,2368 1900,1900',
    ]);
  });

  test('on every side of the origin, under any angle', () => {
    // 45° and 26,57° through (-700, 300).
    const [one, other] = [ligne(-900, 100, -600, 400), ligne(-900, 200, -300, 500)];
    expect(told(cutLignes([one, other]))).toEqual([
      '-900,100 -700,300',
      '-700,300 -600,400',
      '-900,200 -700,300',
      '-700,300 -300,500',
    ]);
  });

  test('one that ends on another cuts it and stays whole', () => {
    const through = level(0, 0, 100);
    for (const foot of [upright(40, 0, 50), upright(40, 50, 0), upright(40, -50, 0)]) {
      expect(told(cutLignes([through, foot]))).toEqual(['0,0 40,0', '40,0 100,0', ...told([foot])]);
    }
  });

  test('one that ends before another leaves it whole, a thousandth of a millimetre before too', () => {
    const through = level(0, 0, 100);
    for (const gap of [20, 0.002, 0.001]) {
      for (const before of [upright(40, gap, 50), upright(40, -50, -gap), upright(40, 50, gap)]) {
        expect(cutLignes([through, before])).toHaveLength(2);
      }
    }
    for (const near of [upright(40, 0.0009, 50), upright(40, -50, -0.0009)]) {
      expect(cutLignes([through, near])).toHaveLength(3);
    }
  });

  test('a crossing on the extension of either leaves both whole', () => {
    const slanted = ligne(10, 10, 40, 50);
    for (const apart of [level(5, -100, 100), level(60, -100, 100), level(30, 30, 100)]) {
      expect(told(cutLignes([slanted, apart]))).toEqual(told([slanted, apart]));
    }
  });

  test('parallels leave each other whole', () => {
    const lines = [level(0, 0, 100), level(1, 0, 100), level(5, 100, 0)];
    expect(told(cutLignes(lines))).toEqual(told(lines));
  });

  test('what two lines cover together comes once', () => {
    const expected = ['0,0 30,0', '30,0 60,0', '60,0 100,0'];
    expect(told(cutLignes([level(0, 0, 60), level(0, 30, 100)]))).toEqual(expected);
    expect(told(cutLignes([level(0, 0, 60), level(0, 100, 30)]))).toEqual(expected);
    expect(told(cutLignes([level(0, 0, 100), level(0, 30, 60)]))).toEqual(expected);
    // The later ones reach back over where the first begins.
    expect(told(cutLignes([level(0, 30, 60), level(0, 0, 100)]))).toEqual(expected);
    expect(told(cutLignes([level(0, 30, 60), level(0, 0, 60), level(0, 100, 30)]))).toEqual(
      expected,
    );
  });

  test('between two lines on one support there is nothing, and what passes there cuts neither', () => {
    const lines = [level(0, 0, 30), level(0, 60, 100), upright(45, -10, 10)];
    expect(told(cutLignes(lines))).toEqual(['0,0 30,0', '60,0 100,0', '45,-10 45,10']);
    // In the gap of the upright ones passes the level one.
    const gap = [upright(0, -20, -10), upright(0, 10, 20), level(0, -50, 50)];
    expect(told(cutLignes(gap))).toEqual(['0,-20 0,-10', '0,10 0,20', '-50,0 50,0']);
    const through = [upright(0, -20, -10), upright(0, 10, 20), level(15, -50, 50)];
    expect(cutLignes(through)).toHaveLength(5);
  });

  test('lines less than a thousandth of a millimetre apart are one, both ends told', () => {
    const beside = (de: number, a: number) =>
      cutLignes([level(0, 0, 100), ligne(50, de, 150, a)]).length;
    expect(beside(0.0009, -0.0009)).toBe(3);
    // Apart at one end or at both: two lines, the second of which may cut the first.
    expect([beside(0.001, 0.0009), beside(0.0009, 0.001), beside(0.001, 0.001)]).toEqual([2, 2, 2]);
    expect(cutLignes([level(0, 0, 100), ligne(0, -0.002, 100, 0.002)])).toHaveLength(4);
  });

  test('slanted lines on one another are gathered, far from the origin too', () => {
    const lines = [ligne(-700, 900, -400, 1_300), ligne(-100, 1_700, -550, 1_100)];
    expect(told(cutLignes(lines))).toEqual([
      '-700,900 -550,1100',
      '-550,1100 -400,1300',
      '-400,1300 -100,1700',
    ]);
  });

  test('two millimetres are a line, less is none and cuts nothing', () => {
    expect(told(cutLignes([level(0, 0, 2)]))).toEqual(['0,0 2,0']);
    expect(told(cutLignes([level(0, 0, 100), upright(40, -0.9, 0.9)]))).toEqual(['0,0 100,0']);
    expect(cutLignes([level(7, 5, 5)])).toEqual([]);
    expect(cutLignes([])).toEqual([]);
  });

  test('pieces under two millimetres go to the next, or are lost at the end', () => {
    const across = (x: number) => upright(x, -10, 10);
    const cutAt = (...at: number[]) =>
      told(cutLignes([level(0, 0, 100), ...at.map(across)])).filter((one) => isLevel.test(one));
    expect(cutAt(2, 98)).toEqual(['0,0 2,0', '2,0 98,0', '98,0 100,0']);
    expect(cutAt(1.9, 98.1)).toEqual(['0,0 98.1,0']);
    expect(cutAt(50, 51)).toEqual(['0,0 50,0', '50,0 100,0']);
  });

  test('a piece is told where its middle lies inside a line, not where it lies on the end of one', () => {
    const at = (first: Ligne, second: Ligne, cut: number) =>
      told(cutLignes([first, second, upright(cut, -10, 10)])).filter((one) => isLevel.test(one));
    // 0 to 2 is looked at in 1, where the second line begins, or the first one ends.
    expect(at(level(0, -10, 0), level(0, 1, 10), 2)).toEqual(['-10,0 0,0', '2,0 10,0']);
    expect(at(level(0, -10, 1), level(0, 2, 10), 0)).toEqual(['-10,0 0,0', '2,0 10,0']);
  });
});

const mm = fc.integer({ min: -2_000, max: 2_000 }).map((tens) => tens * 10);
const way = fc.constantFrom<Point>([1, 0], [0, 1], [-1, 0], [0, -1], [1, 1], [1, -1], [3, 4]);
const lignes = fc
  .tuple(mm, mm, way, fc.integer({ min: 1, max: 2_000 }))
  .map(([x, y, [dx, dy], n]): Ligne => ligne(x, y, x + 10 * n * dx, y + 10 * n * dy));

/** Where a point stands on the way along a line as a share of it; null beside it. */
function shareOf([de, a]: Ligne, point: Point): number | null {
  const [dx, dy] = [a[0] - de[0], a[1] - de[1]];
  const [px, py] = [point[0] - de[0], point[1] - de[1]];
  const isBeside = Math.abs(dx * py - dy * px) / Math.hypot(dx, dy) > 1e-6;
  return isBeside ? null : (px * dx + py * dy) / (dx * dx + dy * dy);
}

const isOn = (one: Ligne, point: Point) => {
  const share = shareOf(one, point);
  return share !== null && share > -1e-6 && share < 1 + 1e-6;
};

test('law: pieces cover the lines and nothing else, once, and nothing ends inside a piece', () => {
  laws(fc.array(lignes, { minLength: 1, maxLength: 8 }), (lines) => {
    const pieces = cutLignes(lines);
    for (const [de, a] of pieces) {
      const middle: Point = [(de[0] + a[0]) / 2, (de[1] + a[1]) / 2];
      expect(lines.some((one) => isOn(one, de) && isOn(one, middle) && isOn(one, a))).toBe(true);
      // Within 2 mm of its ends a shorter piece may have gone to this one.
      const length = distance(de, a);
      const isInside = (point: Point) => {
        const share = shareOf([de, a], point);
        return share !== null && share * length > 2 && (1 - share) * length > 2;
      };
      expect(pieces.flat().filter(isInside)).toEqual([]);
      expect(lines.flat().filter(isInside)).toEqual([]);
      const twins = pieces.filter((other) => isOn(other, middle));
      expect(twins).toHaveLength(1);
    }
    for (const [de, a] of lines) {
      const own = pieces.filter((piece) => piece.every((end) => isOn([de, a], end)));
      const covered = own.reduce((sum, piece) => sum + distance(...piece), 0);
      // At each cut at most 2 mm are lost, and there are fewer cuts than ends and other lines.
      expect(covered).toBeGreaterThan(distance(de, a) - 2 * 3 * lines.length);
    }
  });
});

describe('unite', () => {
  const unite = (one: Ligne, other: Ligne) => {
    const joined = uniteLignes(one, other);
    return joined ? told([joined])[0] : null;
  };

  test('what follows or overlaps, on either side and whichever way it runs, is one', () => {
    const one = level(7, 100, 200);
    expect(unite(one, level(7, 200, 300))).toBe('100,7 300,7');
    expect(unite(one, level(7, 300, 150))).toBe('100,7 300,7');
    expect(unite(one, level(7, 20, 100))).toBe('20,7 200,7');
    expect(unite(one, level(7, 150, 20))).toBe('20,7 200,7');
    expect(unite(one, level(7, 20, 300))).toBe('20,7 300,7');
  });

  test('what lies inside changes nothing', () => {
    expect(unite(level(7, 100, 200), level(7, 120, 160))).toBe('100,7 200,7');
    expect(unite(level(7, 200, 100), level(7, 120, 160))).toBe('200,7 100,7');
  });

  test('slanted, far from the origin', () => {
    const one = ligne(-700, 900, -400, 1_300);
    expect(unite(one, ligne(-100, 1_700, -550, 1_100))).toBe('-700,900 -100,1700');
    expect(unite(one, ligne(-700, 900, -1_000, 500))).toBe('-1000,500 -400,1300');
    expect(unite(one, ligne(-700, 900, -1_000, 1_300))).toBeNull();
  });

  test('a gap of two millimetres is passed over, a wider one is not', () => {
    const one = level(7, 100, 200);
    expect(unite(one, level(7, 202, 300))).toBe('100,7 300,7');
    expect(unite(one, level(7, 98, 20))).toBe('20,7 200,7');
    expect(unite(one, level(7, 202.1, 300))).toBeNull();
    expect(unite(one, level(7, 97.9, 20))).toBeNull();
  });

  test('half a millimetre beside is in line, more at either end is not', () => {
    const one = level(7, 100, 200);
    expect(unite(one, ligne(200, 7.5, 300, 6.5))).toBe('100,7 300,7');
    expect(unite(one, ligne(200, 7.6, 300, 7))).toBeNull();
    expect(unite(one, ligne(200, 7, 300, 6.4))).toBeNull();
  });
});

test('the way of a line is one long', () => {
  expect(directionOf(ligne(10, 20, 40, 60))).toEqual([0.6, 0.8]);
  expect(directionOf(ligne(10, 20, -30, -10))).toEqual([-0.8, -0.6]);
});
