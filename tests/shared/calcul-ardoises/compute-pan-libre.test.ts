/** A single plane as it is measured on the slope. */
import { describe, expect, test } from 'vitest';
import { computePanLibre } from '#shared/modules/calcul-ardoises/compute-pan-libre.ts';
import type { Point } from '#shared/modules/calcul-ardoises/polygone.ts';
import type { AreteNature } from '#shared/modules/calcul-ardoises/toit.ts';

const RECTANGLE: readonly Point[] = [
  [1_000, 500],
  [7_000, 500],
  [7_000, 4_500],
  [1_000, 4_500],
];

function compute(points: readonly Point[], pentePct = 60, noms: Record<string, AreteNature> = {}) {
  return computePanLibre({ id: 'p', nom: 'Sud', pentePct, points }, noms);
}

const naturesOf = (points: readonly Point[]) => compute(points).aretes.map(({ nature }) => nature);

describe('6 × 4 m at 60 %, drawn away from the origin', () => {
  const { pan, aretes } = compute(RECTANGLE);

  test('has its area as measured, ÷ √1,36 in plan, and its projection likewise', () => {
    const k = Math.sqrt(1.36);
    expect(pan).toMatchObject({
      id: 'p',
      nom: 'Sud',
      pentePct: 60,
      forme: 'rectangle',
      surfaceM2: 24,
      rampantMm: 4_000,
      isProjectionCumulee: false,
    });
    expect(pan.surfacePlanM2).toBeCloseTo(24 / k, 9);
    expect(pan.projectionMm).toBeCloseTo(4_000 / k, 9);
  });

  test('is drawn where it was, and laid from its lowest left corner', () => {
    expect(pan.morceaux).toEqual([RECTANGLE]);
    expect(pan.developpe).toEqual([
      [
        [0, 0],
        [6_000, 0],
        [6_000, 4_000],
        [0, 4_000],
      ],
    ]);
  });

  test('has an edge from each corner to the next, numbered from one, of this plane alone', () => {
    expect(aretes.map(({ cle, longueurMm }) => [cle, longueurMm])).toEqual([
      ['p|1', 6_000],
      ['p|2', 4_000],
      ['p|3', 6_000],
      ['p|4', 4_000],
    ]);
    for (const [i, arete] of aretes.entries()) {
      expect(arete).toMatchObject({ pans: ['p'], de: RECTANGLE[i], a: RECTANGLE[(i + 1) % 4] });
    }
  });
});

describe('the nature of an edge', () => {
  test('is that of its direction, whichever way round the plane is drawn', () => {
    expect(naturesOf(RECTANGLE)).toEqual(['egout', 'rive', 'faitage', 'rive']);
    expect(naturesOf([...RECTANGLE].reverse())).toEqual(['faitage', 'rive', 'egout', 'rive']);
    const triangle: Point[] = [
      [0, 0],
      [8_000, 0],
      [3_000, 5_000],
    ];
    expect(naturesOf(triangle)).toEqual(['egout', 'rive-biaise', 'rive-biaise']);
  });

  test('level to a millimetre in ten metres, straight up to half of one in five', () => {
    const bent: Point[] = [
      [0, 0],
      [20_000, 1],
      [20_000.25, 5_000],
      [0, 5_001],
    ];
    expect(naturesOf(bent)).toEqual(['egout', 'rive', 'faitage', 'rive']);
    const more: Point[] = [
      [0, 0],
      [20_000, 4],
      [20_001, 5_000],
      [0, 5_000],
    ];
    expect(naturesOf(more)).toEqual(['rive-biaise', 'rive-biaise', 'faitage', 'rive']);
  });

  test('given by hand stands, the computed one beside it', () => {
    const { aretes } = compute(RECTANGLE, 60, { 'p|2': 'noue' });
    expect(aretes[1]).toMatchObject({ nature: 'noue', natureCalculee: 'rive' });
    expect(aretes[0]).toMatchObject({ nature: 'egout', natureCalculee: 'egout' });
  });
});
