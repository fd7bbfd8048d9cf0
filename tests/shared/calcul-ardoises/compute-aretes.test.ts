/** The edges of roofs one by one: name, nature, true length, checked by hand. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildToit, makeCorps } from '#shared/modules/calcul-ardoises/build-toit.ts';
import { computeGeometrie } from '#shared/modules/calcul-ardoises/compute-geometrie.ts';
import { addLucarne } from '#shared/modules/calcul-ardoises/edit-toit.ts';
import {
  type Arete,
  type Corps,
  type Cote,
  TOIT_VIDE,
  type Toit,
} from '#shared/modules/calcul-ardoises/toit.ts';
import { laws } from './laws.ts';

const PIGNON: Cote = { genre: 'pignon' };
const MUR: Cote = { genre: 'mur' };
const egout = (pentePct: number): Cote => ({ genre: 'egout', pentePct });

function aretesOf(toit: Toit): readonly Arete[] {
  const computed = computeGeometrie(toit);
  if (!computed.ok) throw new Error(computed.error.texte);
  return computed.value.aretes;
}

const ofCorps = (...corps: Corps[]) => aretesOf({ ...TOIT_VIDE, corps });

/** Each edge as `name nature millimetres`, in the order of the names. */
const told = (aretes: readonly Arete[]) =>
  aretes.map(({ cle, nature, longueurMm }) => `${cle} ${nature} ${Math.round(longueurMm)}`).sort();

/** 12 × 8 m, 45° north and south: its ridge stands 4 m high. */
const DEUX = { nord: egout(100), sud: egout(100), est: PIGNON, ouest: PIGNON };
const MAISON = makeCorps('a', DEUX);

test('two slopes: two égouts, four verges of 4 √2 m, a ridge', () => {
  expect(told(ofCorps(MAISON))).toEqual([
    'a.nord|a.est rive 5657',
    'a.nord|a.nord egout 12000',
    'a.nord|a.ouest rive 5657',
    'a.nord|a.sud faitage 12000',
    'a.sud|a.est rive 5657',
    'a.sud|a.ouest rive 5657',
    'a.sud|a.sud egout 12000',
  ]);
});

test('an L: the valley and both hips run on 45° in plan, × √3; the higher ridge ends in a hip', () => {
  const aretes = aretesOf(buildToit('en-l', 100));
  expect(told(aretes)).toEqual([
    // The wing of 5 m has its ridge at 2,5 m, the body of 6 m at 3 m.
    'a.nord|a.est rive 4243',
    'a.nord|a.nord egout 12000',
    'a.nord|a.ouest aretier 5196',
    'a.nord|a.sud faitage 9000',
    'a.ouest|a.ouest egout 6000',
    'a.ouest|a.sud aretier 866',
    'a.ouest|b.est faitage 6500',
    'a.ouest|b.ouest egout 4000',
    'a.ouest|b.sud rive 3536',
    'a.sud|a.est rive 4243',
    'a.sud|a.sud egout 7000',
    'a.sud|b.est noue 4330',
    'b.est|b.est egout 4000',
    'b.est|b.sud rive 3536',
  ]);
  const noue = aretes.find(({ nature }) => nature === 'noue');
  const ends = [noue?.de, noue?.a].map((point) => point?.map(Math.round)).sort();
  expect(ends).toEqual([
    [2_500, 3_500],
    [5_000, 6_000],
  ]);
  expect(noue?.pans).toEqual(['a.sud', 'b.est']);
});

test('a dormer: valleys over it, a solin along each cheek and under its front', () => {
  const lucarne = told(aretesOf(addLucarne(buildToit('deux-pans', 100)))).filter((one) =>
    one.includes('b.'),
  );
  // 1,20 m wide, its front 1 m inside; its ridge of 1 m and 0,6 m more dies into the plane.
  expect(lucarne).toEqual([
    'a.sud|b.est noue 1039',
    'a.sud|b.ouest noue 1039',
    'a.sud|mur.b.est solin 1414',
    'a.sud|mur.b.ouest solin 1414',
    'a.sud|mur.b.sud solin 1200',
    'b.est|b.est egout 1000',
    'b.est|b.ouest faitage 1600',
    'b.est|b.sud rive 849',
    'b.ouest|b.ouest egout 1000',
    'b.ouest|b.sud rive 849',
  ]);
});

test('a shed under the égout of the house: the égout above stays, the shed ends in a solin', () => {
  const shed = makeCorps(
    'b',
    { nord: MUR, sud: egout(50), est: PIGNON, ouest: MUR },
    { xMm: 2_000, yMm: 8_000, longueurMm: 5_000, largeurMm: 2_000, baseMm: -3_000 },
  );
  const aretes = told(ofCorps(MAISON, shed));
  expect(aretes.filter((one) => one.includes('b.'))).toEqual([
    'b.sud|b.est rive 2236',
    'b.sud|b.ouest solin 2236',
    'b.sud|b.sud egout 5000',
    'b.sud|mur.a.sud solin 5000',
  ]);
  expect(aretes).toContain('a.sud|a.sud egout 12000');
});

test('a wall that is also an égout stays an égout', () => {
  const cotes = { ...DEUX, est: MUR, ouest: MUR };
  expect(told(ofCorps(makeCorps('a', cotes))).filter((one) => one.includes('egout'))).toEqual([
    'a.nord|a.nord egout 12000',
    'a.sud|a.sud egout 12000',
  ]);
});

test('a higher house against the gable: its verges above, a solin on what runs against it', () => {
  const haut = makeCorps(
    'b',
    { ...DEUX, nord: egout(50), sud: egout(50) },
    { xMm: 12_000, yMm: 1_000, longueurMm: 5_000, largeurMm: 6_000, baseMm: 3_000 },
  );
  expect(told(ofCorps(MAISON, haut)).filter((one) => /a\.est|b\./.test(one))).toEqual([
    // One metre of gable is free at either end; the rest runs 3 m against the house.
    'a.nord|a.est rive 1414',
    'a.nord|mur.a.est solin 4243',
    'a.sud|a.est rive 1414',
    'a.sud|mur.a.est solin 4243',
    'b.nord|a.est rive 3354',
    'b.nord|b.est rive 3354',
    'b.nord|b.nord egout 5000',
    'b.nord|b.sud faitage 5000',
    'b.sud|a.est rive 3354',
    'b.sud|b.est rive 3354',
    'b.sud|b.sud egout 5000',
  ]);
});

test('houses in one line: one ridge of 36 m, an égout for each, no verge between', () => {
  const row = ['a', 'b', 'c'].map((id, i) => makeCorps(id, DEUX, { xMm: 12_000 * i }));
  const expected = [
    'a.nord|a.nord egout 12000',
    'a.nord|a.ouest rive 5657',
    'a.nord|a.sud faitage 36000',
    'a.nord|b.nord egout 12000',
    'a.nord|c.est rive 5657',
    'a.nord|c.nord egout 12000',
    'a.sud|a.ouest rive 5657',
    'a.sud|a.sud egout 12000',
    'a.sud|b.sud egout 12000',
    'a.sud|c.est rive 5657',
    'a.sud|c.sud egout 12000',
  ];
  expect(told(ofCorps(...row))).toEqual(expected);
});

test('apart from each other in one line they have each their ridge', () => {
  const faitages = ofCorps(MAISON, makeCorps('b', DEUX, { xMm: 20_000 })).filter(
    ({ nature }) => nature === 'faitage',
  );
  expect(faitages.map(({ longueurMm }) => Math.round(longueurMm))).toEqual([12_000, 12_000]);
});

test('what is cut and joined again leaves the same edge of another house as it is', () => {
  const houses = [MAISON, makeCorps('b', DEUX, { xMm: 20_000 })];
  // Hidden under either house its lines cut the ridge above it.
  for (const xMm of [4_000, 24_000]) {
    const hidden = makeCorps('c', DEUX, { xMm, longueurMm: 3_000, baseMm: -6_000 });
    expect(told(ofCorps(...houses, hidden))).toEqual(told(ofCorps(...houses)));
  }
});

test('a step of a millimetre is no wall, one of two is', () => {
  const beside = (baseMm: number) =>
    ofCorps(MAISON, makeCorps('b', { ...DEUX }, { xMm: 12_000, baseMm })).map(
      ({ nature }) => nature,
    );
  for (const up of [0.9, 1, -1]) expect(beside(up)).not.toContain('solin');
  for (const up of [2, -2]) {
    expect(beside(up).filter((nature) => nature === 'solin')).toHaveLength(2);
  }
});

test('a wall that changes sides within a millimetre of its end is one wall', () => {
  const single = (sens: 'nord' | 'sud', pentePct: number) => ({
    ...{ nord: PIGNON, sud: PIGNON, est: PIGNON, ouest: PIGNON },
    [sens]: egout(pentePct),
  });
  for (const sens of ['nord', 'sud'] as const) {
    const wall = (baseMm: number, mur: 'a.est' | 'b.ouest') => {
      const steep = makeCorps('a', single(sens, 100));
      const flat = makeCorps('b', single(sens, 50), { xMm: 12_000, baseMm });
      // The wall has the name that the first of them gives it.
      const corps = mur === 'a.est' ? [steep, flat] : [flat, steep];
      return told(ofCorps(...corps)).filter((one) => one.includes(mur));
    };
    for (const mur of ['a.est', 'b.ouest'] as const) {
      const whole = [`a.${sens}|${mur} rive 11314`, `b.${sens}|mur.${mur} solin 8944`];
      // One millimetre higher at its foot and half as steep: level two millimetres up.
      expect(wall(0.5, mur)).toEqual(whole);
      expect(wall(1, mur)).toEqual(whole);
      // Higher by a hand it is above for two hands of the way.
      expect(wall(100, mur)).toEqual([
        `a.${sens}|${mur} rive 11031`,
        `a.${sens}|mur.${mur} solin 283`,
        `b.${sens}|${mur} rive 224`,
        `b.${sens}|mur.${mur} solin 8721`,
      ]);
    }
  }
});

test('single slopes back to back: the wall between them changes sides where they cross', () => {
  const monte = makeCorps('a', { ...DEUX, sud: PIGNON });
  const descend = makeCorps('b', { ...DEUX, nord: PIGNON }, { xMm: 12_000 });
  const aretes = ofCorps(monte, descend);
  // One climbs from 0 to 8 m, the other falls from 8 m to 0: level half way, 4 √2 m either side.
  const between = aretes.filter(({ cle }) => /a\.est|b\.ouest/.test(cle));
  expect(told(between)).toEqual([
    'a.nord|a.est rive 5657',
    'a.nord|mur.a.est solin 5657',
    'b.sud|a.est rive 5657',
    'b.sud|mur.a.est solin 5657',
  ]);
  expect(between.map(({ pans }) => pans.join()).sort()).toEqual([
    'a.nord',
    'a.nord',
    'b.sud',
    'b.sud',
  ]);
  const higher = Object.fromEntries(
    between.map(({ cle, de, a }) => [cle, Math.round((de[1] + a[1]) / 2)]),
  );
  expect(higher).toEqual({
    'a.nord|a.est': 6_000,
    'a.nord|mur.a.est': 2_000,
    'b.sud|a.est': 2_000,
    'b.sud|mur.a.est': 6_000,
  });
});

test('slopes of 50 and 100 % against one wall cross a third of the way where one starts higher', () => {
  // 2 m + 0,5·d = 1·d: 4 m from the north wall; above it the steep one stands higher.
  const steep = makeCorps('a', { ...DEUX, sud: PIGNON }, { largeurMm: 12_000 });
  const flat = makeCorps(
    'b',
    { ...DEUX, nord: egout(50), sud: PIGNON },
    { xMm: 12_000, largeurMm: 12_000, baseMm: 2_000 },
  );
  expect(told(ofCorps(steep, flat)).filter((one) => one.includes('a.est'))).toEqual([
    'a.nord|a.est rive 11314',
    'a.nord|mur.a.est solin 5657',
    'b.nord|a.est rive 4472',
    'b.nord|mur.a.est solin 8944',
  ]);
});

test('nothing is told of what runs on hidden under a hip roof, whichever way it comes out', () => {
  const cotes = { nord: egout(100), sud: egout(100), est: egout(100), ouest: egout(100) };
  const house = makeCorps('a', cotes);
  const alone = told(ofCorps(house));
  const under = (place: Partial<Corps>) =>
    told(ofCorps(house, makeCorps('b', cotes, { baseMm: -6_000, xMm: 1_000, ...place }))).filter(
      (one) => one.startsWith('a.'),
    );
  // Their east wall passes under the hip where the calculation looks at it: 0,382 of what is hidden.
  expect(under({ yMm: 1_090, longueurMm: 2_000, largeurMm: 5_000 })).toEqual(alone);
  expect(under({ yMm: 1_000, longueurMm: 2_674, largeurMm: 10_000 })).toEqual(alone);
  expect(under({ yMm: -3_000, longueurMm: 1_674, largeurMm: 10_000 })).toEqual(alone);
});

test('nothing is told of a low body under two higher ones, whatever wall passes over its hips', () => {
  const cotes = { nord: egout(100), sud: egout(100), est: egout(100), ouest: egout(100) };
  const house = makeCorps('a', DEUX, { largeurMm: 12_000 });
  const low = makeCorps('b', cotes, {
    xMm: 4_000,
    yMm: 4_000,
    longueurMm: 4_000,
    largeurMm: 4_000,
  });
  // Its south wall passes over the middle of the hips of the low one.
  const cotesOfHigh = { ...DEUX, nord: egout(50), sud: egout(50) };
  const high = makeCorps('c', cotesOfHigh, {
    xMm: 2_000,
    yMm: 1_000,
    longueurMm: 8_000,
    largeurMm: 4_000,
    baseMm: 7_000,
  });
  const without = told(ofCorps(house, high));
  expect(without).toHaveLength(18);
  for (const corps of [
    [house, low, high],
    [house, high, low],
    [low, house, high],
    [low, high, house],
    [high, house, low],
    [high, low, house],
  ]) {
    expect(told(ofCorps(...corps))).toEqual(without);
  }
});

test('the égout of a house over the wall of a lean-to stays an égout', () => {
  const leanTo = makeCorps('a', { nord: MUR, sud: egout(50), est: PIGNON, ouest: PIGNON });
  const house = makeCorps('b', DEUX, { yMm: -8_000, baseMm: 6_000 });
  const wall = told(ofCorps(leanTo, house)).filter((one) => one.includes('a.nord'));
  expect(wall).toEqual(['a.sud|mur.a.nord solin 12000', 'b.sud|a.nord egout 12000']);
});

test('houses a millimetre apart have each their gable and their égouts', () => {
  const cles = (place: Partial<Corps>) =>
    ofCorps(MAISON, makeCorps('b', DEUX, place)).map(({ cle }) => cle);
  expect(cles({ xMm: 12_001 })).toEqual(
    expect.arrayContaining(['a.nord|a.est', 'a.sud|a.est', 'a.nord|b.ouest', 'a.sud|b.ouest']),
  );
  expect(cles({ yMm: 8_001 })).toEqual(expect.arrayContaining(['a.sud|a.sud', 'b.nord|b.nord']));
});

test('an égout flush with the wall of a lower house under it is told for each of both walls', () => {
  const low = makeCorps('a', DEUX, { longueurMm: 5_000, baseMm: -9_000 });
  const high = makeCorps('b', DEUX);
  expect(told(ofCorps(low, high)).filter((one) => one.includes('egout'))).toEqual([
    'b.nord|a.nord egout 5000',
    'b.nord|b.nord egout 7000',
    'b.sud|a.sud egout 5000',
    'b.sud|b.sud egout 7000',
  ]);
});

describe('a mansard and a croupette', () => {
  test('a bris between its two planes, a verge for each', () => {
    const aretes = told(aretesOf(buildToit('mansarde', 100)));
    // Brisis: 1 m deep, 2,5 m high; terrasson: 3 m at 45°.
    expect(aretes.filter((one) => one.startsWith('a.nord'))).toEqual([
      'a.nord.brisis|a.est rive 2693',
      'a.nord.brisis|a.nord egout 12000',
      'a.nord.brisis|a.nord.terrasson bris 12000',
      'a.nord.brisis|a.ouest rive 2693',
      'a.nord.terrasson|a.est rive 4243',
      'a.nord.terrasson|a.ouest rive 4243',
      'a.nord.terrasson|a.sud.terrasson faitage 12000',
    ]);
  });

  test('its own égout at the foot of the croupette, two short hips', () => {
    const est: Cote = { genre: 'croupette', pentePct: 100, departMm: 3_000 };
    const aretes = told(ofCorps(makeCorps('a', { ...DEUX, est })));
    expect(aretes.filter((one) => one.includes('a.est'))).toEqual([
      'a.est|a.est egout 2000',
      'a.est|a.nord aretier 1732',
      'a.est|a.sud aretier 1732',
      'a.nord|a.est rive 4243',
      'a.sud|a.est rive 4243',
    ]);
  });
});

test('a drawing moved as a whole has the same edges', () => {
  const mm = fc.integer({ min: -50_000, max: 50_000 });
  const shapes = fc.constantFrom('en-l', 'croupes', 'mansarde', 'croupettes');
  laws(fc.tuple(shapes, mm, mm, fc.integer({ min: 0, max: 5_000 })), ([modele, dx, dy, up]) => {
    const toit = addLucarne(buildToit(modele as 'en-l', 90));
    const corps = toit.corps.map((one) => ({
      ...one,
      xMm: one.xMm + dx,
      yMm: one.yMm + dy,
      baseMm: one.baseMm + up,
    }));
    expect(told(aretesOf({ ...toit, corps }))).toEqual(told(aretesOf(toit)));
  });
});
