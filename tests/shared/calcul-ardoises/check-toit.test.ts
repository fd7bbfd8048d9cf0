/** What can be computed and what cannot: every bound, and sides that meet. */
import { describe, expect, test } from 'vitest';
import { buildToit, makeCorps } from '#shared/modules/calcul-ardoises/build-toit.ts';
import { checkToit } from '#shared/modules/calcul-ardoises/check-toit.ts';
import type { Point } from '#shared/modules/calcul-ardoises/polygone.ts';
import {
  type Corps,
  type Cote,
  type Ouverture,
  type PanLibre,
  TOIT_MAX,
  TOIT_VIDE,
  type Toit,
} from '#shared/modules/calcul-ardoises/toit.ts';

const PIGNON: Cote = { genre: 'pignon' };
const EGOUT: Cote = { genre: 'egout', pentePct: 100 };
const COTES = { nord: EGOUT, est: PIGNON, sud: EGOUT, ouest: PIGNON };
const PAN: PanLibre = {
  id: 'p',
  nom: '',
  pentePct: 100,
  points: [
    [0, 0],
    [8_000, 0],
    [8_000, 4_000],
    [0, 4_000],
  ],
};
const OUVERTURE: Ouverture = {
  id: 'o',
  panId: 'p',
  genre: 'fenetre',
  nombre: 1,
  largeurMm: 1_000,
  hauteurMm: 1_000,
};

const faultOf = (toit: Partial<Toit>) => checkToit({ ...TOIT_VIDE, ...toit })?.texte ?? null;
const ofCorps = (more: Partial<Corps>) => faultOf({ corps: [makeCorps('a', COTES, more)] });
const ofCote = (nord: Partial<Cote>) =>
  ofCorps({ cotes: { ...COTES, nord: { ...EGOUT, ...nord } } });
const ofPan = (more: Partial<PanLibre>) => faultOf({ pans: [{ ...PAN, ...more }] });
const ofOuverture = (more: Partial<Ouverture>) =>
  faultOf({ pans: [PAN], ouvertures: [{ ...OUVERTURE, ...more }] });

test('every usual roof passes; a failure says what it is about', () => {
  expect(checkToit(buildToit('en-l', 100))).toBeNull();
  expect(checkToit({ ...buildToit('deux-pans', 100), pans: [PAN] })).toBeNull();
  expect(checkToit(TOIT_VIDE)).toEqual({
    code: 'toit-invalide',
    champ: 'toit',
    texte: 'Dessinez au moins un pan.',
    solutions: [],
  });
});

describe('every bound is the last value accepted', () => {
  const bounds: [string, (mm: number) => string | null, number, number, RegExp][] = [
    ['longueurMm', (mm) => ofCorps({ longueurMm: mm }), 100, 200_000, /côtés de 0,1 m à 200 m/],
    ['largeurMm', (mm) => ofCorps({ largeurMm: mm }), 100, 200_000, /côtés/],
    ['xMm', (mm) => ofCorps({ xMm: mm }), -200_000, 200_000, /sort du dessin/],
    ['yMm', (mm) => ofCorps({ yMm: mm }), -200_000, 200_000, /sort du dessin/],
    ['baseMm', (mm) => ofCorps({ baseMm: mm }), -200_000, 200_000, /sort du dessin/],
    ['pente', (pct) => ofCote({ pentePct: pct }), 1, 5_000, /pente de 1 à 5000 %/],
    ['brisis', (pct) => ofCote({ brisisPentePct: pct }), 1, 5_000, /pente de brisis/],
    ['hauteur', (mm) => ofCote({ brisisHauteurMm: mm }), 0, 200_000, /hauteur va de 0 à 200 m/],
    ['depart', (mm) => ofCote({ departMm: mm }), 0, 200_000, /hauteur va de 0/],
    ['pan', (pct) => ofPan({ pentePct: pct }), 1, 5_000, /Ce pan : écrivez une pente/],
    ['ouverture', (mm) => ofOuverture({ largeurMm: mm }), 100, 200_000, /ouverture mesure/],
    ['haut', (mm) => ofOuverture({ hauteurMm: mm }), 100, 200_000, /ouverture mesure/],
  ];
  test.each(bounds)('%s', (_, of, min, max, sentence) => {
    expect([of(min), of(max)]).toEqual([null, null]);
    for (const bad of [min - 1, max + 1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(of(bad), `${bad}`).toMatch(sentence);
    }
  });

  test('as many bodies, planes, corners and openings as are allowed', () => {
    const corps = (n: number) =>
      faultOf({ corps: Array.from({ length: n }, () => makeCorps('a', COTES)) });
    const pans = (n: number) => faultOf({ pans: Array.from({ length: n }, () => PAN) });
    const ouvertures = (n: number) =>
      faultOf({ pans: [PAN], ouvertures: Array.from({ length: n }, () => OUVERTURE) });
    const points = (n: number) =>
      ofPan({
        points: Array.from({ length: n }, (__, i): Point => {
          const angle = (2 * Math.PI * i) / n;
          return [5_000 * Math.cos(angle), 5_000 * Math.sin(angle)];
        }),
      });
    for (const [of, max, sentence] of [
      [corps, TOIT_MAX.corps, /corps de bâtiment/],
      [pans, TOIT_MAX.pans, /Au plus \d+ pans/],
      [ouvertures, TOIT_MAX.ouvertures, /Au plus \d+ ouvertures/],
      [points, TOIT_MAX.points, /au plus \d+ points/],
    ] as const) {
      expect(of(max)).toBeNull();
      expect(of(max + 1)).toMatch(sentence);
    }
    expect(points(3)).toBeNull();
    expect(points(2)).toMatch(/trois points/);
  });
});

describe('a body', () => {
  test('needs an égout; an égout or a croupette needs a slope, a gable none', () => {
    const only = (genre: Cote['genre']) =>
      ofCorps({
        cotes: { nord: { genre, pentePct: 50 }, est: PIGNON, sud: PIGNON, ouest: PIGNON },
      });
    expect(only('egout')).toBeNull();
    expect(only('croupette')).toMatch(/un égout au moins/);
    const ends = (est: Cote) => ofCorps({ cotes: { ...COTES, est } });
    expect(ends({ genre: 'croupette' })).toMatch(/une pente/);
    expect(ends({ genre: 'mur' })).toBeNull();
    expect(ends({ genre: 'pignon', pentePct: 0 })).toBeNull();
  });

  test('is told by its name, the second one too', () => {
    expect(ofCorps({ nom: 'Aile', longueurMm: 1 })).toMatch(/^Aile : /);
    expect(ofCorps({ longueurMm: 1 })).toMatch(/^Ce bâtiment : /);
    const second = makeCorps('b', COTES, { nom: 'Aile', xMm: 1e9 });
    expect(faultOf({ corps: [makeCorps('a', COTES), second] })).toMatch(/^Aile : sa place/);
    expect(faultOf({ pans: [PAN, { ...PAN, nom: 'Sud', pentePct: 0 }] })).toMatch(/^Sud : /);
    expect(ofOuverture({ nombre: 0 })).toMatch(/ouverture/);
  });
});

describe('the sides of a plane', () => {
  const isCrossing = (points: readonly Point[]) => /se croisent/.test(ofPan({ points }) ?? '');

  /** A U of two towers: the tops lie in one line and do not meet. */
  const tours: readonly Point[] = [
    [0, 0],
    [6_000, 0],
    [6_000, 3_000],
    [4_000, 3_000],
    [4_000, 1_000],
    [1_000, 1_000],
    [1_000, 3_000],
    [0, 3_000],
  ];
  const turned = (points: readonly Point[]) => points.map(([x, y]): Point => [y, x]);

  test('may lie in one line apart from each other, upright or level', () => {
    expect([isCrossing(tours), isCrossing(turned(tours))]).toEqual([false, false]);
    expect(isCrossing(tours.map(([x, y]): Point => [x, -y]))).toBe(false);
  });

  test.each([
    [
      'cross',
      [
        [0, 0],
        [4_000, 4_000],
        [4_000, 0],
        [0, 4_000],
      ],
    ],
    [
      'touch at a corner',
      [
        [0, 0],
        [4_000, 0],
        [4_000, 4_000],
        [2_000, 0],
        [0, 4_000],
      ],
    ],
    [
      'have no length',
      [
        [0, 0],
        [4_000, 0],
        [4_000, 0],
        [4_000, 4_000],
      ],
    ],
    [
      'go back over one another',
      [
        [0, 0],
        [6_000, 0],
        [4_000, 0],
        [8_000, 0],
        [8_000, 4_000],
      ],
    ],
    [
      'end where the first begins',
      [
        [0, 0],
        [4_000, 0],
        [4_000, 4_000],
        [0, 0],
        [-4_000, 4_000],
      ],
    ],
  ] as [string, Point[]][])('may not %s', (_, points) => {
    expect(isCrossing(points)).toBe(true);
    expect(isCrossing(turned(points))).toBe(true);
    expect(isCrossing([...points.slice(1), ...points.slice(0, 1)])).toBe(true);
  });

  test('hold a tenth of a metre by a tenth at least', () => {
    const strip = (mm: number) =>
      ofPan({
        points: [
          [0, 0],
          [1_000, 0],
          [1_000, mm],
          [0, mm],
        ],
      });
    expect(strip(10)).toBeNull();
    expect(strip(9.99)).toMatch(/pas de surface/);
    expect(
      ofPan({
        points: [
          [0, 0],
          [200_000, 0],
          [0, 4_000],
        ],
      }),
    ).toBeNull();
    expect(
      ofPan({
        points: [
          [0, 0],
          [200_001, 0],
          [0, 4_000],
        ],
      }),
    ).toMatch(/un point sort/);
    expect(
      ofPan({
        points: [
          [0, 0],
          [Number.NaN, 0],
          [0, 4_000],
        ],
      }),
    ).toMatch(/un point sort/);
  });
});
