/** Changes of a drawing, and the slope read from a phone. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildToit } from '#shared/modules/calcul-ardoises/build-toit.ts';
import { computeGeometrie } from '#shared/modules/calcul-ardoises/compute-geometrie.ts';
import {
  addAile,
  addLucarne,
  addOuverture,
  addPoint,
  changeCote,
  changeOuverture,
  movePoint,
  pullCote,
  removeCorps,
  removePoint,
  setLongueur,
  setPente,
  slopeOf,
} from '#shared/modules/calcul-ardoises/edit-toit.ts';
import { penteOfPhoneDeg } from '#shared/modules/calcul-ardoises/inclinaison.ts';
import { TOIT_VIDE, type Toit } from '#shared/modules/calcul-ardoises/toit.ts';
import { laws } from './laws.ts';

const DEUX = buildToit('deux-pans', 100);
const PAN = buildToit('pan-rectangle', 100);

function surfaceOf(toit: Toit): number {
  const computed = computeGeometrie(toit);
  if (!computed.ok) throw new Error(computed.error.texte);
  return computed.value.surfaceM2;
}

describe('a body', () => {
  test('is pulled by any side, the opposite one staying, in steps of 5 cm', () => {
    const far = (nom: 'nord' | 'est' | 'sud' | 'ouest', mm: number) =>
      pullCote(DEUX, 'a', nom, mm).corps[0];
    expect(far('est', 14_012)).toMatchObject({ xMm: 0, longueurMm: 14_000 });
    expect(far('ouest', -1_030)).toMatchObject({ xMm: -1_050, longueurMm: 13_050 });
    expect(far('sud', 9_000)).toMatchObject({ yMm: 0, largeurMm: 9_000 });
    expect(far('nord', 1_000)).toMatchObject({ yMm: 1_000, largeurMm: 7_000 });
  });

  test('never gets shorter than half a metre, and an unknown one changes nothing', () => {
    expect(pullCote(DEUX, 'a', 'est', -5_000).corps[0]).toMatchObject({ longueurMm: 500 });
    expect(pullCote(DEUX, 'a', 'ouest', 50_000).corps[0]).toMatchObject({
      xMm: 11_500,
      longueurMm: 500,
    });
    expect(pullCote(DEUX, 'zz', 'est', 1)).toBe(DEUX);
  });

  test('takes another side, another slope; a gable has none', () => {
    const croupe = changeCote(DEUX, 'a', 'est', { genre: 'egout', pentePct: 100 });
    expect(surfaceOf(croupe)).toBeCloseTo(surfaceOf(DEUX), 9);
    const raide = setPente(DEUX, 120);
    expect(surfaceOf(raide)).toBeCloseTo(96 * Math.sqrt(2.44), 6);
    expect(raide.corps[0]?.cotes.est).toEqual({ genre: 'pignon' });
    expect(setPente(PAN, 60).pans[0]?.pentePct).toBe(60);
  });

  test('gets wings and dormers that can be computed, each with its own name, and loses them', () => {
    const rich = addLucarne(addLucarne(addAile(addAile(DEUX))));
    expect(rich.corps.map(({ id, nom }) => `${id} ${nom}`)).toEqual([
      'a Corps',
      'b Aile 1',
      'c Aile 2',
      'd Lucarne 1',
      'e Lucarne 2',
    ]);
    // Of the slope of the roof it stands in, a dormer changes no area but that of its cheeks.
    expect(surfaceOf(addLucarne(DEUX))).toBeCloseTo(surfaceOf(DEUX), 9);
    const computed = computeGeometrie(addLucarne(DEUX));
    expect(computed.ok && computed.value.joueesM2).toBeGreaterThan(0.5);
    expect(removeCorps(rich, 'c').corps.map(({ id }) => id)).toEqual(['a', 'b', 'd', 'e']);
    expect(addAile(TOIT_VIDE)).toBe(TOIT_VIDE);
    expect(addLucarne(TOIT_VIDE)).toBe(TOIT_VIDE);
  });
});

describe('among several bodies, away from the origin', () => {
  const [corps] = DEUX.corps;
  if (!corps) throw new Error('one body');
  const first = { ...corps, xMm: 3_000, yMm: 1_000, baseMm: 200 };
  const other = { ...corps, id: 'b', xMm: 20_000 };
  const DEUX_CORPS: Toit = { ...DEUX, corps: [first, other] };

  test('only the one that is named changes', () => {
    const pulled = pullCote(DEUX_CORPS, 'a', 'est', 10_000);
    expect(pulled.corps).toEqual([{ ...first, longueurMm: 7_000 }, other]);
    expect(pullCote(DEUX_CORPS, 'a', 'sud', 6_000).corps[0]).toMatchObject({ largeurMm: 5_000 });
    expect(pullCote(DEUX_CORPS, 'a', 'nord', 50_000).corps[0]).toMatchObject({
      yMm: 8_500,
      largeurMm: 500,
    });
    const croupe = { genre: 'egout', pentePct: 80 } as const;
    expect(changeCote(DEUX_CORPS, 'b', 'est', croupe).corps).toEqual([
      first,
      { ...other, cotes: { ...other.cotes, est: croupe } },
    ]);
  });

  test('a wing leaves the middle of the first, a third as long, between gables', () => {
    expect(addAile(DEUX_CORPS).corps.at(-1)).toMatchObject({
      xMm: 3_000 + 4_000,
      yMm: 1_000 + 4_000,
      longueurMm: 4_000,
      largeurMm: 8_000,
      cotes: {
        nord: { genre: 'pignon' },
        sud: { genre: 'pignon' },
        est: { genre: 'egout', pentePct: 100 },
        ouest: { genre: 'egout', pentePct: 100 },
      },
    });
  });

  test('a dormer stands in the middle, its front one metre inside, its égouts one metre over it', () => {
    expect(addLucarne(DEUX_CORPS).corps.at(-1)).toMatchObject({
      xMm: 3_000 + 6_000 - 600,
      yMm: 1_000 + 4_000,
      longueurMm: 1_200,
      largeurMm: 3_000,
      baseMm: 200 + 1_000 + 1_000,
    });
  });

  test('the slope of a body is that of its first side that has one, else 45°', () => {
    const gables = { nord: { genre: 'pignon' }, sud: { genre: 'pignon' } } as const;
    const cotes = { ...gables, est: { genre: 'egout', pentePct: 70 }, ouest: gables.sud } as const;
    expect(slopeOf({ ...first, cotes })).toBe(70);
    expect(slopeOf({ ...first, cotes: { ...cotes, est: { genre: 'mur' } } })).toBe(100);
  });
});

describe('a single plane', () => {
  test('has its corners moved, its edges typed, corners added and taken away', () => {
    expect(movePoint(PAN, 'p1', 2, [10_012, 4_980]).pans[0]?.points[2]).toEqual([10_000, 5_000]);
    expect(setLongueur(PAN, 'p1', 0, 9_000).pans[0]?.points[1]).toEqual([9_000, 0]);
    expect(setLongueur(PAN, 'p1', 3, 4_000).pans[0]?.points[0]).toEqual([0, 1_000]);
    const five = addPoint(PAN, 'p1', 0);
    expect(five.pans[0]?.points).toHaveLength(5);
    expect(five.pans[0]?.points[1]).toEqual([6_000, 0]);
    expect(surfaceOf(five)).toBe(surfaceOf(PAN));
    expect(removePoint(five, 'p1', 1)).toEqual(PAN);
    const triangle = buildToit('pan-triangle', 100);
    expect(removePoint(triangle, 'p1', 0)).toBe(triangle);
  });

  test('a corner moved, an edge typed, leave the other corners and the other planes', () => {
    const [pan] = PAN.pans;
    if (!pan) throw new Error('one plane');
    const two: Toit = { ...PAN, pans: [pan, { ...pan, id: 'p2' }] };
    const [a, , c, d] = pan.points;
    for (const changed of [setLongueur(two, 'p1', 0, 9_000), movePoint(two, 'p1', 1, [9_000, 0])]) {
      expect(changed.pans).toEqual([{ ...pan, points: [a, [9_000, 0], c, d] }, two.pans[1]]);
    }
    expect(removePoint(two, 'p2', 0).pans.map(({ points }) => points.length)).toEqual([4, 3]);
    expect(addPoint(two, 'p2', 0).pans.map(({ points }) => points.length)).toEqual([4, 5]);
    expect(setLongueur(two, 'p2', 0, 9_000).pans[1]?.points[1]).toEqual([9_000, 0]);
  });

  test('what cannot be is left as it is', () => {
    const flat = movePoint(PAN, 'p1', 1, [0, 0]);
    expect(setLongueur(flat, 'p1', 0, 5_000)).toBe(flat);
    expect(setLongueur(PAN, 'p1', 0, 0)).toBe(PAN);
    expect(setLongueur(PAN, 'p1', 0, Number.NaN)).toBe(PAN);
    expect(setLongueur(PAN, 'zz', 0, 5)).toBe(PAN);
    expect(movePoint(PAN, 'zz', 0, [0, 0])).toBe(PAN);
    expect(addPoint(PAN, 'zz', 0)).toBe(PAN);
  });
});

test('openings are numbered, changed, and gone when none is left', () => {
  const one = addOuverture(PAN, 'p1', 'fenetre');
  const two = addOuverture(one, 'p1', 'cheminee');
  expect(two.ouvertures.map(({ id, genre }) => `${id} ${genre}`)).toEqual([
    'o1 fenetre',
    'o2 cheminee',
  ]);
  expect(changeOuverture(two, 'o1', { nombre: 3 }).ouvertures[0]).toMatchObject({
    nombre: 3,
    largeurMm: 1_140,
  });
  const less = changeOuverture(two, 'o1', { nombre: 0 });
  expect(less.ouvertures.map(({ id }) => id)).toEqual(['o2']);
  expect(addOuverture(less, 'p1', 'sortie').ouvertures.map(({ id }) => id)).toEqual(['o2', 'o3']);
});

describe('the slope under a phone', () => {
  test('is its tilt around its width or its length, 45° both ways', () => {
    expect(penteOfPhoneDeg({ beta: 45, gamma: 0 })).toBeCloseTo(45, 9);
    expect(penteOfPhoneDeg({ beta: 0, gamma: -45 })).toBeCloseTo(45, 9);
    expect(penteOfPhoneDeg({ beta: 0, gamma: 0 })).toBe(0);
  });

  test('does not change when the phone turns on the plane', () => {
    const slopes = fc.integer({ min: 1, max: 85 });
    laws(fc.tuple(slopes, fc.integer({ min: 0, max: 359 })), ([deg, turn]) => {
      const [t, a] = [(turn * Math.PI) / 180, (deg * Math.PI) / 180];
      const up = [Math.sin(a) * Math.sin(t), Math.sin(a) * Math.cos(t), Math.cos(a)] as const;
      const beta = (Math.asin(up[1]) * 180) / Math.PI;
      const gamma = (Math.atan2(-up[0], up[2]) * 180) / Math.PI;
      expect(penteOfPhoneDeg({ beta, gamma })).toBeCloseTo(deg, 6);
    });
  });

  test('is counted from where the phone was laid level', () => {
    expect(penteOfPhoneDeg({ beta: 47, gamma: 0 }, { beta: 2, gamma: 0 })).toBeCloseTo(45, 9);
    expect(penteOfPhoneDeg({ beta: 2, gamma: 0 }, { beta: 2, gamma: 0 })).toBeCloseTo(0, 5);
  });
});
