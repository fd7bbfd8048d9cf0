/** Openings placed in the drawing: on the plane under the finger, to scale, counted as before. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildToit, MODELES_TOIT } from '#shared/modules/calcul-ardoises/build-toit.ts';
import { calculerArdoises } from '#shared/modules/calcul-ardoises/calculer-ardoises.ts';
import { computeGeometrie } from '#shared/modules/calcul-ardoises/compute-geometrie.ts';
import {
  addLucarne,
  addOuverture,
  moveLucarne,
  moveOuverture,
  movePoint,
} from '#shared/modules/calcul-ardoises/edit-toit.ts';
import {
  contourOf,
  lieuOf,
  panAt,
  placeOuverture,
} from '#shared/modules/calcul-ardoises/place-ouverture.ts';
import { areaOf, type Point } from '#shared/modules/calcul-ardoises/polygone.ts';
import type { Geometrie, Pan, Toit } from '#shared/modules/calcul-ardoises/toit.ts';
import { laws, tables } from './laws.ts';

function geometrieOf(toit: Toit): Geometrie {
  const computed = computeGeometrie(toit);
  if (!computed.ok) throw new Error(computed.error.texte);
  return computed.value;
}

/** Four hips over 12 × 8 m at 45°: each side has its own quarter. */
const CROUPES = buildToit('croupes', 100);

test('the plane under the finger takes the opening; beside the roof nothing moves', () => {
  const toit = addOuverture(CROUPES, 'a.nord', 'fenetre');
  const geometrie = geometrieOf(toit);
  const at = (to: Point) => placeOuverture(toit, geometrie, 'o1', to).ouvertures[0];
  expect(at([6_013, 1_012])).toMatchObject({ panId: 'a.nord', lieu: [6_000, 1_000] });
  expect(at([6_000, 7_000])?.panId).toBe('a.sud');
  expect(at([500, 4_000])?.panId).toBe('a.ouest');
  expect(at([11_500, 4_000])?.panId).toBe('a.est');
  expect(placeOuverture(toit, geometrie, 'o1', [-1_000, 4_000])).toBe(toit);
  expect(at([6_000, 20_000])).toEqual(toit.ouvertures[0]);
});

test('another plane chosen by name forgets the place', () => {
  const drawn = addOuverture(addOuverture(CROUPES, 'a.nord', 'fenetre'), 'a.sud', 'sortie');
  const placed = placeOuverture(drawn, geometrieOf(drawn), 'o1', [6_000, 1_000]);
  const [one, other] = moveOuverture(placed, 'o1', 'a.est').ouvertures;
  expect(one).not.toHaveProperty('lieu');
  expect(one?.panId).toBe('a.est');
  expect(other).toEqual(drawn.ouvertures[1]);
});

test('before a finger placed it, it stands in the middle of its plane', () => {
  laws(
    fc.constantFrom(...(Object.keys(MODELES_TOIT) as (keyof typeof MODELES_TOIT)[])),
    (modele) => {
      const { pans } = geometrieOf(buildToit(modele, 90));
      for (const pan of pans) {
        const one = {
          id: 'o1',
          panId: pan.id,
          genre: 'fenetre',
          nombre: 1,
          largeurMm: 1,
          hauteurMm: 1,
        } as const;
        expect(panAt(pans, lieuOf(one, pan))?.id).toBe(pan.id);
      }
    },
  );
});

test('its outline has its area: of a window on the slope, ÷ √(1 + p²) in plan; of a chimney in plan', () => {
  const sizes = fc.integer({ min: 100, max: 2_000 });
  const shapes = fc.constantFrom('croupes', 'deux-pans', 'en-l', 'mansarde');
  laws(fc.tuple(shapes, fc.integer({ min: 50, max: 150 }), sizes, sizes), (drawn) => {
    const [modele, pentePct, largeurMm, hauteurMm] = drawn;
    for (const pan of geometrieOf(buildToit(modele as 'croupes', pentePct)).pans) {
      const k = Math.sqrt(1 + (pan.pentePct / 100) ** 2);
      const common = { id: 'o1', panId: pan.id, nombre: 1, largeurMm, hauteurMm };
      const area = (genre: 'fenetre' | 'cheminee', isSurPente: boolean) =>
        areaOf(contourOf({ ...common, genre }, pan, isSurPente)) / (largeurMm * hauteurMm);
      expect(area('fenetre', false)).toBeCloseTo(1 / k, 6);
      expect(area('cheminee', false)).toBeCloseTo(1, 6);
      expect(area('fenetre', true)).toBeCloseTo(1, 6);
      expect(area('cheminee', true)).toBeCloseTo(k, 6);
    }
  });
});

test('its width lies along the égout: with the ridge on the south, across it on a hip', () => {
  const { pans } = geometrieOf(CROUPES);
  const spread = (panId: string) => {
    const pan = pans.find(({ id }) => id === panId);
    if (!pan) throw new Error(panId);
    const one = {
      id: 'o',
      panId,
      genre: 'cheminee',
      nombre: 1,
      largeurMm: 900,
      hauteurMm: 300,
    } as const;
    const contour = contourOf(one, pan, false);
    const range = (axis: 0 | 1) => {
      const all = contour.map((point) => point[axis]);
      return Math.round(Math.max(...all) - Math.min(...all));
    };
    return [range(0), range(1)];
  };
  expect(spread('a.sud')).toEqual([900, 300]);
  expect(spread('a.nord')).toEqual([900, 300]);
  expect(spread('a.est')).toEqual([300, 900]);
  expect(spread('a.ouest')).toEqual([300, 900]);
});

test('where on its plane an opening stands changes no figure', () => {
  const drawn = addOuverture(CROUPES, 'a.sud', 'cheminee');
  const geometrie = geometrieOf(drawn);
  const figures = (toit: Toit) => {
    const calcul = calculerArdoises({ zone: 'zone-1', toit }, tables);
    return calcul.ok && [calcul.value.commande, calcul.value.etapes];
  };
  const before = figures(drawn);
  const places = fc.tuple(
    fc.integer({ min: 5_000, max: 7_000 }),
    fc.integer({ min: 6_500, max: 7_800 }),
  );
  laws(places, (to) => {
    expect(figures(placeOuverture(drawn, geometrie, 'o1', to))).toEqual(before);
  });
});

test('a plane pulled beyond its first corner is still drawn between its edges', () => {
  const pan = buildToit('pan-rectangle', 100);
  const pulled = movePoint(pan, 'p1', 0, [-1_000, -500]);
  const { pans, aretes } = geometrieOf(pulled);
  expect(pans[0]?.morceaux[0]).toEqual(aretes.map(({ de }) => de));
});

test('a dormer moves with its front at the same height over the slope; what is none stays', () => {
  const toit = addLucarne(buildToit('deux-pans', 100));
  const [, before] = toit.corps;
  const [, after] = moveLucarne(toit, before?.id ?? '', [520, -310]).corps;
  expect(after).toMatchObject({
    xMm: (before?.xMm ?? 0) + 500,
    yMm: (before?.yMm ?? 0) - 300,
    baseMm: (before?.baseMm ?? 0) + 300,
  });
  expect(moveLucarne(toit, 'a', [500, 0])).toBe(toit);
  expect(moveLucarne(toit, 'zz', [500, 0])).toBe(toit);
});

/** A plane that rises along 3-4-5 of the plan, laid on its slope of 75 %, in two pieces. */
const OBLIQUE: Pan = (() => {
  const k = 1.25;
  const small: Point[] = [
    [0, 0],
    [50, 0],
    [100, 0],
    [100, 100],
    [0, 100],
  ];
  const big = small.map(([x, y]): Point => [x * 20 + 1_000, y * 30 + 100]);
  // Along the égout (0,8; 0,6), up the slope (−0,6; 0,8).
  const plan = (points: readonly Point[]) =>
    points.map(([u, v]): Point => [0.8 * u - 0.6 * v, 0.6 * u + 0.8 * v]);
  const laid = (points: readonly Point[]) => points.map(([u, v]): Point => [u, v * k]);
  const pieces = [small, big];
  return {
    id: 'p',
    nom: 'Pan',
    pentePct: 75,
    forme: 'autre',
    morceaux: pieces.map(plan),
    developpe: pieces.map(laid),
    surfacePlanM2: 6.01,
    surfaceM2: 6.01 * k,
    rampantMm: 3_100 * k,
    projectionMm: 3_100,
    isProjectionCumulee: false,
  };
})();

test('on a plane that runs askew, the outline runs with it, from its lower left corner', () => {
  const one = { id: 'o', panId: 'p', nombre: 1, largeurMm: 1_000, hauteurMm: 500 } as const;
  const contour = contourOf({ ...one, genre: 'fenetre', lieu: [0, 0] }, OBLIQUE, false);
  // 500 mm along the égout either way, 250 ÷ 1,25 up and down the slope.
  const expected = [
    [-400 + 120, -300 - 160],
    [400 + 120, 300 - 160],
    [400 - 120, 300 + 160],
    [-400 - 120, -300 + 160],
  ];
  for (const [i, [x = 0, y = 0]] of expected.entries()) {
    expect(contour[i]?.[0]).toBeCloseTo(x, 6);
    expect(contour[i]?.[1]).toBeCloseTo(y, 6);
  }
});

test('before a finger placed it, it stands in the largest piece of its plane', () => {
  const one = {
    id: 'o',
    panId: 'p',
    genre: 'sortie',
    nombre: 1,
    largeurMm: 1,
    hauteurMm: 1,
  } as const;
  const [x, y] = lieuOf(one, OBLIQUE);
  const [, big] = OBLIQUE.morceaux;
  expect(big && panAt([{ ...OBLIQUE, morceaux: [big] }], [x, y])?.id).toBe('p');
});
