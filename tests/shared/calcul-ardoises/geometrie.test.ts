/** The geometry of drawn roofs, hand-computed; and what cannot be computed, refused. */
import { describe, expect, test } from 'vitest';
import { makeCorps } from '#shared/modules/calcul-ardoises/build-toit.ts';
import { computeGeometrie } from '#shared/modules/calcul-ardoises/compute-geometrie.ts';
import {
  type AreteNature,
  type Corps,
  type Cote,
  type Geometrie,
  type PanLibre,
  TOIT_VIDE,
  type Toit,
} from '#shared/modules/calcul-ardoises/toit.ts';

const PIGNON: Cote = { genre: 'pignon' };
const egout = (pentePct: number): Cote => ({ genre: 'egout', pentePct });

function geometrie(toit: Toit): Geometrie {
  const computed = computeGeometrie(toit);
  if (!computed.ok) throw new Error(computed.error.texte);
  return computed.value;
}

function ofCorps(...corps: Corps[]): Geometrie {
  return geometrie({ ...TOIT_VIDE, corps });
}

/** Total length of the edges of a nature, in mm. */
function lengthOf({ aretes }: Geometrie, nature: AreteNature): number {
  return aretes.filter((a) => a.nature === nature).reduce((sum, a) => sum + a.longueurMm, 0);
}

function surfaceOf({ pans }: Geometrie, id: string): number {
  return pans.find((pan) => pan.id === id)?.surfaceM2 ?? Number.NaN;
}

/** A body of 12 × 8 m. */
function aBody(nord: Cote, est: Cote, sud: Cote, ouest: Cote, more: Partial<Corps> = {}): Corps {
  return makeCorps('a', { nord, est, sud, ouest }, more);
}

describe('hand-computed roofs', () => {
  test('two slopes of 45° on 12 × 8 m: two rampants of 5,657 m, 67,88 m² each', () => {
    const roof = ofCorps(aBody(egout(100), PIGNON, egout(100), PIGNON));
    expect(roof.pans.map(({ id, forme }) => [id, forme])).toEqual([
      ['a.nord', 'rectangle'],
      ['a.sud', 'rectangle'],
    ]);
    for (const pan of roof.pans) {
      expect(pan.rampantMm).toBeCloseTo(4_000 * Math.SQRT2, 6);
      expect(pan.projectionMm).toBeCloseTo(4_000, 6);
      expect(pan.surfaceM2).toBeCloseTo(12 * 4 * Math.SQRT2, 9);
    }
    expect(roof.surfacePlanM2).toBeCloseTo(96, 9);
    expect(lengthOf(roof, 'egout')).toBeCloseTo(24_000, 3);
    expect(lengthOf(roof, 'faitage')).toBeCloseTo(12_000, 3);
    expect(lengthOf(roof, 'rive')).toBeCloseTo(4 * 4_000 * Math.SQRT2, 3);
    expect(roof.aretes).toHaveLength(7);
  });

  test('two unequal slopes: the ridge stands where both meet', () => {
    const roof = ofCorps(aBody(egout(100), PIGNON, egout(60), PIGNON));
    // 100·d = 60·(8 − d): d = 3 m from the north.
    expect(surfaceOf(roof, 'a.nord')).toBeCloseTo(12 * 3 * Math.SQRT2, 9);
    expect(surfaceOf(roof, 'a.sud')).toBeCloseTo(12 * 5 * Math.sqrt(1.36), 9);
  });

  test('four equal slopes: plan × k whatever the shape, hips over square corners', () => {
    const roof = ofCorps(aBody(egout(70), egout(70), egout(70), egout(70)));
    const k = Math.sqrt(1.49);
    expect(roof.surfaceM2).toBeCloseTo(96 * k, 9);
    expect(surfaceOf(roof, 'a.ouest')).toBeCloseTo((8 * 4 * k) / 2, 9);
    expect(surfaceOf(roof, 'a.nord')).toBeCloseTo(((12 + 4) / 2) * 4 * k, 9);
    expect(lengthOf(roof, 'aretier')).toBeCloseTo(4 * 4_000 * Math.sqrt(2.49), 3);
    expect(lengthOf(roof, 'faitage')).toBeCloseTo(4_000, 3);
    expect(roof.pans.map(({ forme }) => forme)).toEqual([
      'trapeze',
      'triangle',
      'trapeze',
      'triangle',
    ]);
  });

  test('a hip steeper than the long planes: shorter run, longer ridge', () => {
    const roof = ofCorps(aBody(egout(80), egout(160), egout(80), egout(160)));
    // The ridge is 3,2 m high: the hips run 2 m.
    expect(lengthOf(roof, 'faitage')).toBeCloseTo(8_000, 3);
    expect(surfaceOf(roof, 'a.est')).toBeCloseTo((8 * 2 * Math.sqrt(1 + 1.6 ** 2)) / 2, 9);
    const hip = Math.sqrt(4_000 ** 2 + 2_000 ** 2 + 3_200 ** 2);
    expect(lengthOf(roof, 'aretier')).toBeCloseTo(4 * hip, 3);
  });

  test('a square under four equal slopes is a pyramid without ridge', () => {
    const roof = ofCorps(aBody(egout(90), egout(90), egout(90), egout(90), { longueurMm: 8_000 }));
    expect(lengthOf(roof, 'faitage')).toBe(0);
    expect(new Set(roof.pans.map(({ surfaceM2 }) => surfaceM2.toFixed(9))).size).toBe(1);
  });

  test('croupettes cut only the top of the gables', () => {
    const croupette: Cote = { genre: 'croupette', pentePct: 100, departMm: 3_000 };
    const roof = ofCorps(aBody(egout(100), croupette, egout(100), croupette));
    // The ridge at 4 m: each croupette is 1 m high over 2 m of gable.
    expect(surfaceOf(roof, 'a.est')).toBeCloseTo((2 * Math.SQRT2) / 2, 9);
    expect(lengthOf(roof, 'faitage')).toBeCloseTo(10_000, 3);
    expect(lengthOf(roof, 'egout')).toBeCloseTo(24_000 + 2 * 2_000, 3);
    expect(lengthOf(roof, 'rive')).toBeCloseTo(4 * 3_000 * Math.SQRT2, 3);
  });

  test('a mansard: brisis and terrasson apart, each its slope; the brisis counts what drains on it', () => {
    const brise: Cote = { ...egout(40), brisisPentePct: 250, brisisHauteurMm: 2_500 };
    const roof = ofCorps(aBody(brise, PIGNON, brise, PIGNON));
    const brisis = roof.pans.find(({ id }) => id === 'a.nord.brisis');
    const terrasson = roof.pans.find(({ id }) => id === 'a.nord.terrasson');
    expect(brisis?.rampantMm).toBeCloseTo(Math.hypot(1_000, 2_500), 6);
    expect(brisis?.surfaceM2).toBeCloseTo((12 * Math.hypot(1_000, 2_500)) / 1000, 9);
    expect(terrasson?.surfaceM2).toBeCloseTo(12 * 3 * Math.sqrt(1.16), 9);
    expect(brisis?.projectionMm).toBeCloseTo(4_000, 6);
    expect(brisis?.isProjectionCumulee).toBe(true);
    expect(terrasson).toMatchObject({ isProjectionCumulee: false });
    expect(terrasson?.projectionMm).toBeCloseTo(3_000, 6);
    expect(lengthOf(roof, 'bris')).toBeCloseTo(24_000, 3);
    expect(lengthOf(roof, 'faitage')).toBeCloseTo(12_000, 3);
  });

  test('an L of equal slopes: one valley, one hip, planes that go on are one', () => {
    const corps = makeCorps(
      'a',
      { nord: egout(100), sud: egout(100), est: PIGNON, ouest: egout(100) },
      { largeurMm: 6_000 },
    );
    const aile = makeCorps(
      'b',
      { nord: egout(100), ouest: egout(100), est: egout(100), sud: PIGNON },
      { longueurMm: 6_000, largeurMm: 10_000 },
    );
    const roof = ofCorps(corps, aile);
    expect(roof.surfacePlanM2).toBeCloseTo(12 * 6 + 6 * 4, 9);
    expect(roof.surfaceM2).toBeCloseTo(96 * Math.SQRT2, 9);
    expect(roof.pans.map(({ id }) => id)).toEqual(['a.nord', 'a.sud', 'a.ouest', 'b.est']);
    expect(lengthOf(roof, 'noue')).toBeCloseTo(3_000 * Math.sqrt(3), 3);
    expect(lengthOf(roof, 'aretier')).toBeCloseTo(3_000 * Math.sqrt(3), 3);
    // 12 − 3 m on the body, 10 − 3 m on the wing.
    expect(lengthOf(roof, 'faitage')).toBeCloseTo(9_000 + 7_000, 3);
    expect(lengthOf(roof, 'egout')).toBeCloseTo(12_000 + 10_000 + 6_000 + 4_000, 3);
  });

  test('a lower wing dies into the long plane: two valleys', () => {
    const corps = makeCorps('a', { nord: egout(100), sud: egout(100), est: PIGNON, ouest: PIGNON });
    const aile = makeCorps(
      'b',
      { nord: PIGNON, ouest: egout(100), est: egout(100), sud: PIGNON },
      { xMm: 4_000, yMm: 4_000, longueurMm: 4_000, largeurMm: 6_000 },
    );
    const roof = ofCorps(corps, aile);
    expect(lengthOf(roof, 'noue')).toBeCloseTo(2 * 2_000 * Math.sqrt(3), 3);
    expect(roof.surfacePlanM2).toBeCloseTo(96 + 4 * 2, 9);
    expect(surfaceOf(roof, 'a.sud')).toBeCloseTo((48 - 4) * Math.SQRT2, 9);
    // Each of its planes: 2 m of wing outside, a triangle of 2 m inside.
    expect(surfaceOf(roof, 'b.est')).toBeCloseTo((2 * 2 + 2) * Math.SQRT2, 9);
  });

  test('a dormer takes its place off the plane, and brings its cheeks', () => {
    const corps = makeCorps('a', { nord: egout(100), sud: egout(100), est: PIGNON, ouest: PIGNON });
    const lucarne = makeCorps(
      'l',
      { nord: PIGNON, ouest: egout(100), est: egout(100), sud: PIGNON },
      // Its front stands 1 m inside the égout, where the plane is 1 m high; its égouts at 2 m.
      {
        xMm: 5_000,
        yMm: 4_000,
        longueurMm: 2_000,
        largeurMm: 3_000,
        baseMm: 2_000,
        isLucarne: true,
      },
    );
    const roof = ofCorps(corps, lucarne);
    // In plan: 2 × 1 m of straight body, then a triangle of 2 × 1 m up to its ridge.
    expect(surfaceOf(roof, 'a.sud')).toBeCloseTo((48 - 3) * Math.SQRT2, 9);
    expect(surfaceOf(roof, 'l.est')).toBeCloseTo(1.5 * Math.SQRT2, 9);
    expect(roof.surfacePlanM2).toBeCloseTo(96, 9);
    expect(roof.joueesM2).toBeCloseTo(2 * 0.5, 9);
    expect(lengthOf(roof, 'noue')).toBeCloseTo(2 * 1_000 * Math.sqrt(3), 3);
    // The cheeks and the front stand on the plane.
    expect(lengthOf(roof, 'solin')).toBeCloseTo(2 * 1_000 * Math.SQRT2 + 2_000, 3);
  });

  test('one slope against a wall ends in a solin, against nothing in a faîtage', () => {
    const libre = ofCorps(aBody(PIGNON, PIGNON, egout(50), PIGNON));
    expect(lengthOf(libre, 'faitage')).toBeCloseTo(12_000, 3);
    const adosse = ofCorps(aBody({ genre: 'mur' }, PIGNON, egout(50), { genre: 'mur' }));
    expect(lengthOf(adosse, 'faitage')).toBe(0);
    expect(lengthOf(adosse, 'solin')).toBeCloseTo(12_000 + 8_000 * Math.sqrt(1.25), 3);
  });
});

describe('a single plane measured on the slope', () => {
  const pan = (points: PanLibre['points']): PanLibre => ({
    id: 'p',
    nom: 'Pan',
    pentePct: 100,
    points,
  });

  test('keeps its area; its projection is that of its slope', () => {
    const roof = geometrie({
      ...TOIT_VIDE,
      pans: [
        pan([
          [0, 0],
          [10_000, 0],
          [7_000, 5_000],
          [3_000, 5_000],
        ]),
      ],
    });
    expect(roof.surfaceM2).toBeCloseTo(((10 + 4) / 2) * 5, 9);
    expect(roof.pans[0]).toMatchObject({ forme: 'trapeze', rampantMm: 5_000 });
    expect(roof.pans[0]?.projectionMm).toBeCloseTo(5_000 / Math.SQRT2, 6);
    expect(lengthOf(roof, 'egout')).toBe(10_000);
    expect(lengthOf(roof, 'faitage')).toBe(4_000);
    expect(lengthOf(roof, 'rive-biaise')).toBeCloseTo(2 * Math.hypot(3_000, 5_000), 6);
  });

  test('does not care which way round it is drawn, and its edges take the names given', () => {
    const points = [
      [0, 0],
      [0, 4_000],
      [6_000, 4_000],
      [6_000, 0],
    ] as const;
    const noms = { 'p|1': 'aretier' } as const;
    const roof = geometrie({ ...TOIT_VIDE, pans: [pan(points)], noms });
    expect(roof.aretes.map(({ nature }) => nature)).toEqual([
      'aretier',
      'faitage',
      'rive',
      'egout',
    ]);
    expect(roof.aretes.map(({ natureCalculee }) => natureCalculee)[0]).toBe('rive');
    const back = geometrie({ ...TOIT_VIDE, pans: [pan([...points].reverse())] });
    expect(lengthOf(back, 'egout')).toBe(6_000);
    expect(back.surfaceM2).toBe(24);
  });
});

describe('what cannot be computed is refused with what to correct', () => {
  const refuse = (toit: Partial<Toit>) => {
    const computed = computeGeometrie({ ...TOIT_VIDE, ...toit });
    return computed.ok ? null : computed.error.texte;
  };
  const square = [
    [0, 0],
    [4_000, 0],
    [4_000, 4_000],
    [0, 4_000],
  ] as const;
  const pan = (more: Partial<PanLibre>) => ({
    pans: [{ id: 'p', nom: 'Pan', pentePct: 100, points: square, ...more }],
  });
  test.each([
    ['nothing drawn', {}, /au moins un pan/],
    ['no égout', { corps: [aBody(PIGNON, PIGNON, PIGNON, PIGNON)] }, /un égout au moins/],
    [
      'a side too short',
      { corps: [aBody(egout(50), PIGNON, PIGNON, PIGNON, { largeurMm: 99 })] },
      /côtés de 0,1 à 200 m|côtés de 0,1 m/,
    ],
    ['no slope', { corps: [aBody({ genre: 'egout' }, PIGNON, PIGNON, PIGNON)] }, /pente de 1 à/],
    [
      'a place out of the drawing',
      { corps: [aBody(egout(50), PIGNON, PIGNON, PIGNON, { xMm: 3e5 })] },
      /sort du dessin/,
    ],
    [
      'a negative height',
      { corps: [aBody({ ...egout(50), departMm: -1 }, PIGNON, PIGNON, PIGNON)] },
      /une hauteur/,
    ],
    [
      'a brisis without slope',
      { corps: [aBody({ ...egout(50), brisisPentePct: 0 }, PIGNON, PIGNON, PIGNON)] },
      /pente de brisis/,
    ],
    [
      'too many bodies',
      { corps: Array.from({ length: 13 }, () => aBody(egout(50), PIGNON, PIGNON, PIGNON)) },
      /Au plus 12 corps/,
    ],
    ['two points', pan({ points: square.slice(0, 2) }), /trois points/],
    ['a flat plane', pan({ pentePct: 0 }), /pente de 1 à/],
    [
      'sides that cross',
      pan({
        points: [
          [0, 0],
          [4_000, 4_000],
          [4_000, 0],
          [0, 4_000],
        ],
      }),
      /se croisent/,
    ],
    [
      'no area',
      pan({
        points: [
          [0, 0],
          [50, 0],
          [50, 50],
        ],
      }),
      /pas de surface/,
    ],
    [
      'a point far away',
      pan({
        points: [
          [0, 0],
          [3e5, 0],
          [50, 50],
        ],
      }),
      /sort du dessin/,
    ],
    [
      'an opening without size',
      {
        ...pan({}),
        ouvertures: [
          { id: 'o', panId: 'p', genre: 'fenetre', nombre: 1, largeurMm: 0, hauteurMm: 900 },
        ],
      },
      /ouverture mesure/,
    ],
  ] as const)('%s', (_, toit, sentence) => {
    expect(refuse(toit as Partial<Toit>)).toMatch(sentence);
  });
});
