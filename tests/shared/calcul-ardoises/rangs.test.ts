/** Rows with their chalk marks, and the battens that carry them. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeDebit, rowLengthsMm } from '#shared/modules/calcul-ardoises/compute-liteaux.ts';
import {
  computeRangs,
  isRangs,
  repereMm,
  reperesMm,
} from '#shared/modules/calcul-ardoises/compute-rangs.ts';
import { laws } from './laws.ts';

describe('rows', () => {
  test('6,30 m of rampant, 32 × 22 at 94 mm: 54 steps of 112 mm from 25 cm', () => {
    const rangs = computeRangs({
      rampantMm: 6_300,
      hauteurMm: 320,
      recouvrementMm: 94,
      debordMm: 70,
    });
    expect(rangs).toMatchObject({ nombre: 55, premierMm: 250 });
    expect(rangs.pureauMm).toBeCloseTo(6_050 / 54, 9);
    expect(rangs.recouvrementMm).toBeCloseTo(95.93, 2);
    expect(rangs.doublisMm).toBeCloseTo(207.96, 2);
    expect(repereMm(rangs, 17)).toBeCloseTo(2_042.6, 1);
    expect(repereMm(rangs, 55)).toBeCloseTo(6_300, 9);
  });

  test('a rampant of whole steps has not one row too many', () => {
    for (const pas of [1, 7, 54]) {
      const demande = { hauteurMm: 320, recouvrementMm: 94, debordMm: 70 };
      const rangs = computeRangs({ ...demande, rampantMm: 250 + pas * 113 });
      expect([rangs.nombre, rangs.pureauMm]).toEqual([pas + 1, 113]);
    }
  });

  test('slates are counted by equal steps, and the first row in greatest pureaux', () => {
    const demande = { hauteurMm: 320, recouvrementMm: 94, debordMm: 70 };
    const rows = (rampantMm: number) =>
      rampantMm / computeRangs({ ...demande, rampantMm }).pureauCompteMm;
    expect(rows(6_300)).toBeCloseTo(54 + 250 / 113, 9);
    expect(rows(200)).toBeCloseTo(200 / 113, 9);
  });

  test('a lap as long as its slate is a fault of ours', () => {
    const demande = { rampantMm: 5_000, hauteurMm: 320, debordMm: 70 };
    expect(() => computeRangs({ ...demande, recouvrementMm: 320 })).toThrow('checked before');
    expect(() => computeRangs({ ...demande, recouvrementMm: 400 })).toThrow('checked before');
  });

  test('kept rows are known by their figures; anything else is refused', () => {
    const demande = { hauteurMm: 320, recouvrementMm: 94, debordMm: 70 };
    const rangs = computeRangs({ ...demande, rampantMm: 6_300 });
    expect(isRangs(rangs)).toBe(true);
    for (const name of Object.keys(rangs)) {
      expect(isRangs({ ...rangs, [name]: '12' }), name).toBe(false);
      expect(
        isRangs(Object.fromEntries(Object.entries(rangs).filter(([key]) => key !== name))),
      ).toBe(false);
    }
    for (const other of [null, undefined, 'rangs', 12, [], {}]) expect(isRangs(other)).toBe(false);
  });

  test('a rampant shorter than one slate is one row', () => {
    const rangs = computeRangs({
      rampantMm: 200,
      hauteurMm: 320,
      recouvrementMm: 94,
      debordMm: 70,
    });
    expect(rangs).toMatchObject({ nombre: 1, premierMm: 200, pureauMm: 113 });
    expect(reperesMm(rangs)).toEqual([200]);
  });

  test('the lap is never less than asked, steps are equal, the last mark is at the ridge', () => {
    const heights = fc.constantFrom(220, 270, 300, 320, 350, 400, 460, 500);
    laws(fc.tuple(fc.integer({ min: 600, max: 20_000 }), heights), ([rampantMm, hauteurMm]) => {
      const recouvrementMm = Math.floor(hauteurMm / 4);
      const rangs = computeRangs({ rampantMm, hauteurMm, recouvrementMm, debordMm: 70 });
      expect(rangs.recouvrementMm).toBeGreaterThanOrEqual(recouvrementMm - 1e-6);
      const marks = reperesMm(rangs);
      expect(marks).toHaveLength(rangs.nombre);
      expect(marks.at(-1)).toBeCloseTo(rampantMm, 6);
      for (const [i, mark] of marks.entries()) {
        if (i > 0) expect(mark - (marks[i - 1] ?? 0)).toBeCloseTo(rangs.pureauMm, 6);
      }
      // One row less would stretch the pureau beyond the lap asked.
      if (rangs.nombre > 2) {
        const larger = (rampantMm - rangs.premierMm) / (rangs.nombre - 2);
        expect(larger).toBeGreaterThan((hauteurMm - recouvrementMm) / 2 - 1e-6);
      }
    });
  });

  test('the rows that are counted never fall when the rampant grows, nor below the published formula', () => {
    laws(
      fc.tuple(fc.integer({ min: 300, max: 20_000 }), fc.integer({ min: 1, max: 500 })),
      ([mm, more]) => {
        const count = (rampantMm: number) => {
          const rangs = computeRangs({
            rampantMm,
            hauteurMm: 320,
            recouvrementMm: 94,
            debordMm: 70,
          });
          return rampantMm / rangs.pureauCompteMm;
        };
        expect(count(mm + more)).toBeGreaterThanOrEqual(count(mm) - 1e-9);
        expect(count(mm)).toBeGreaterThanOrEqual(mm / 113 - 1e-6);
      },
    );
  });
});

describe('battens', () => {
  test('a rectangle has rows of its width, a triangle ever shorter ones', () => {
    const rangs = computeRangs({
      rampantMm: 4_000,
      hauteurMm: 320,
      recouvrementMm: 80,
      debordMm: 70,
    });
    const rectangle = rowLengthsMm(
      [
        [
          [0, 0],
          [9_000, 0],
          [9_000, 4_000],
          [0, 4_000],
        ],
      ],
      rangs,
    );
    expect(rectangle).toHaveLength(rangs.nombre + 1);
    expect(new Set(rectangle.map(Math.round))).toEqual(new Set([9_000]));
    const triangle = rowLengthsMm(
      [
        [
          [0, 0],
          [8_000, 0],
          [4_000, 4_000],
        ],
      ],
      rangs,
    );
    expect(triangle).toEqual([...triangle].sort((a, b) => b - a));
    expect(triangle[0]).toBeCloseTo(7_998, 0);
    expect(triangle.at(-1)).toBeLessThan(5);
  });

  test('a plane with a hole in the middle has its rows in two pieces', () => {
    const rangs = computeRangs({
      rampantMm: 2_000,
      hauteurMm: 320,
      recouvrementMm: 80,
      debordMm: 70,
    });
    const pieces = [
      [
        [0, 0],
        [1_000, 0],
        [1_000, 2_000],
        [0, 2_000],
      ],
      [
        [2_000, 0],
        [3_000, 0],
        [3_000, 2_000],
        [2_000, 2_000],
      ],
      [
        [1_000, 1_500],
        [2_000, 1_500],
        [2_000, 2_000],
        [1_000, 2_000],
      ],
    ] as const;
    const rows = rowLengthsMm(pieces, rangs);
    expect(rows[0]).toBe(2_000);
    expect(rows.at(-1)).toBe(3_000);
  });

  test('ten rows of 9 m from battens of 4 m, rafters every 40 cm: two whole and one metre each', () => {
    const debit = computeDebit({ rangsMm: Array(10).fill(9_000), barreMm: 4_000, entraxeMm: 400 });
    expect(debit).toEqual({
      barres: 23,
      entieres: 20,
      barreMm: 4_000,
      poseM: 90,
      coupes: [{ longueurMm: 1_000, nombre: 10 }],
    });
  });

  test('whole battens end over a rafter: of 4 m on rafters every 66 cm, 3,96 m counts', () => {
    const debit = computeDebit({ rangsMm: [8_000], barreMm: 4_000, entraxeMm: 660 });
    expect(debit.coupes).toEqual([{ longueurMm: 80, nombre: 1 }]);
    expect(debit.barres).toBe(3);
  });

  test('the longest pieces are cut first, so that the short ones come out of what is left', () => {
    const rangsMm = [1_000, 1_500, 2_500, 3_000];
    const debit = computeDebit({ rangsMm, barreMm: 4_000, entraxeMm: 400 });
    // 3 + 1 m and 2,5 + 1,5 m: two battens where the order of the rows would take three.
    expect(debit.barres).toBe(2);
    expect(debit.coupes.map(({ longueurMm }) => longueurMm)).toEqual([3_000, 2_500, 1_500, 1_000]);
  });

  test('a row of no length takes no batten', () => {
    const debit = computeDebit({ rangsMm: [0, 1_000, 0], barreMm: 4_000, entraxeMm: 400 });
    expect(debit).toMatchObject({ barres: 1, coupes: [{ longueurMm: 1_000, nombre: 1 }] });
  });

  test('never fewer battens than metres ask, and no offcut serves twice', () => {
    const rows = fc.array(fc.integer({ min: 0, max: 15_000 }), { minLength: 1, maxLength: 60 });
    laws(rows, (rangsMm) => {
      const debit = computeDebit({ rangsMm, barreMm: 4_000, entraxeMm: 400 });
      expect(debit.barres * 4).toBeGreaterThanOrEqual(debit.poseM - 1e-9);
      const cut = debit.coupes.reduce(
        (sum, { longueurMm, nombre }) => sum + longueurMm * nombre,
        0,
      );
      expect(debit.entieres * 4_000 + cut).toBeLessThanOrEqual(debit.barres * 4_000);
      expect(debit.entieres * 4_000 + cut).toBeGreaterThanOrEqual(debit.poseM * 1_000 - 1e-6);
    });
  });
});
