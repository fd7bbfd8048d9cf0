/** Planes laid on their slope, mansards of unequal sides, planes that are never seen. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  buildToit,
  MODELES_TOIT,
  type ModeleToit,
  makeCorps,
} from '#shared/modules/calcul-ardoises/build-toit.ts';
import { computeGeometrie } from '#shared/modules/calcul-ardoises/compute-geometrie.ts';
import { signedArea } from '#shared/modules/calcul-ardoises/polygone.ts';
import {
  type Corps,
  type Cote,
  TOIT_VIDE,
  type Toit,
} from '#shared/modules/calcul-ardoises/toit.ts';
import { laws } from './laws.ts';

const PIGNON: Cote = { genre: 'pignon' };
const egout = (pentePct: number): Cote => ({ genre: 'egout', pentePct });
const brise = (pentePct: number, brisisHauteurMm: number): Cote => ({
  genre: 'egout',
  pentePct,
  brisisPentePct: 250,
  brisisHauteurMm,
});

function geometrieOf(toit: Toit) {
  const computed = computeGeometrie(toit);
  if (!computed.ok) throw new Error(computed.error.texte);
  return computed.value;
}

const ofCorps = (...corps: Corps[]) => geometrieOf({ ...TOIT_VIDE, corps });

test('one drawing is computed once', () => {
  const toit = buildToit('en-l', 100);
  expect(computeGeometrie(toit)).toBe(computeGeometrie(toit));
  expect(computeGeometrie(toit)).toEqual(computeGeometrie({ ...toit }));
});

describe('a plane laid on its slope', () => {
  test('has its corner at nought, its égout below, its rampant upwards', () => {
    const { pans } = ofCorps(
      makeCorps('a', { nord: egout(75), sud: egout(75), est: PIGNON, ouest: PIGNON }),
    );
    for (const { developpe } of pans) {
      const corners = developpe.flat().map(([x, y]) => [Math.round(x), Math.round(y)]);
      expect(corners).toHaveLength(4);
      // 4 m × √(1 + 0,75²) = 5 m.
      for (const corner of [
        [0, 0],
        [12_000, 0],
        [12_000, 5_000],
        [0, 5_000],
      ]) {
        expect(corners).toContainEqual(corner);
      }
    }
  });

  test('is a hip with its point up, on whichever side', () => {
    const { pans } = ofCorps(
      makeCorps('a', { nord: egout(75), sud: egout(75), est: egout(150), ouest: egout(75) }),
    );
    const hips = pans.filter(({ id }) => id === 'a.est' || id === 'a.ouest');
    expect(hips).toHaveLength(2);
    for (const { developpe, rampantMm } of hips) {
      const corners = developpe.flat().map(([x, y]) => [Math.round(x), Math.round(y)]);
      expect(corners).toHaveLength(3);
      for (const corner of [
        [0, 0],
        [8_000, 0],
        [4_000, Math.round(rampantMm)],
      ]) {
        expect(corners).toContainEqual(corner);
      }
    }
  });

  test('has the area of its pieces × √(1 + p²), the same way round', () => {
    const modeles = fc.constantFrom(...(Object.keys(MODELES_TOIT) as ModeleToit[]));
    laws(fc.tuple(modeles, fc.integer({ min: 30, max: 250 })), ([modele, pentePct]) => {
      if (modele.startsWith('pan-')) return;
      for (const pan of geometrieOf(buildToit(modele, pentePct)).pans) {
        const k = Math.sqrt(1 + (pan.pentePct / 100) ** 2);
        for (const [i, morceau] of pan.morceaux.entries()) {
          const laid = signedArea(pan.developpe[i] ?? []);
          expect(laid / (signedArea(morceau) * k)).toBeCloseTo(1, 6);
        }
        const all = pan.developpe.flat();
        expect(Math.min(...all.map(([x]) => x))).toBeCloseTo(0, 6);
        expect(Math.min(...all.map(([, y]) => y))).toBeCloseTo(0, 6);
        expect(Math.max(...all.map(([, y]) => y))).toBeCloseTo(pan.rampantMm, 6);
      }
    });
  });
});

describe('a mansard', () => {
  const corps = makeCorps('a', {
    nord: brise(40, 2_500),
    sud: brise(80, 1_000),
    est: PIGNON,
    ouest: PIGNON,
  });

  test('counts on each brisis the terrasson of its own side and body', () => {
    const other = makeCorps(
      'b',
      { nord: brise(40, 2_500), sud: brise(40, 2_500), est: PIGNON, ouest: PIGNON },
      { xMm: 30_000, yMm: 20_000, largeurMm: 6_000 },
    );
    const { pans } = ofCorps(corps, other);
    const projections = Object.fromEntries(
      pans.map(({ id, projectionMm, isProjectionCumulee }) => [
        id,
        [projectionMm, isProjectionCumulee],
      ]),
    );
    // 2,5 m + 0,4·(d − 1) = 1 m + 0,8·(7,6 − d): the ridge stands 4,15 m from the north.
    expect(projections).toEqual({
      'a.nord.brisis': [4_150, true],
      'a.nord.terrasson': [3_150, false],
      'a.sud.brisis': [3_850, true],
      'a.sud.terrasson': [3_450, false],
      'b.nord.brisis': [3_000, true],
      'b.nord.terrasson': [2_000, false],
      'b.sud.brisis': [3_000, true],
      'b.sud.terrasson': [2_000, false],
    });
  });

  test('so steep that its terrassons are never reached has none', () => {
    const haute = makeCorps('a', {
      nord: brise(40, 20_000),
      sud: brise(40, 20_000),
      est: PIGNON,
      ouest: PIGNON,
    });
    const { pans, surfacePlanM2 } = ofCorps(haute);
    expect(
      pans.map(({ id, projectionMm, isProjectionCumulee }) => [
        id,
        projectionMm,
        isProjectionCumulee,
      ]),
    ).toEqual([
      ['a.nord.brisis', 4_000, false],
      ['a.sud.brisis', 4_000, false],
    ]);
    expect(surfacePlanM2).toBeCloseTo(96, 9);
  });
});

describe('bodies over one another', () => {
  const cotes = { nord: egout(100), sud: egout(100), est: PIGNON, ouest: PIGNON };

  test('a body under another brings nothing, the same body twice counts once', () => {
    const haut = makeCorps('a', cotes);
    const bas = makeCorps('b', cotes, {
      xMm: 2_000,
      yMm: 3_000,
      longueurMm: 4_000,
      largeurMm: 2_000,
    });
    expect(ofCorps(haut, bas).pans.map(({ id }) => id)).toEqual(['a.nord', 'a.sud']);
    const twice = ofCorps(haut, { ...haut, id: 'b', xMm: 6_000 });
    expect(twice.surfacePlanM2).toBeCloseTo(18 * 8, 6);
    expect(twice.pans.map(({ id }) => id)).toEqual(['a.nord', 'a.sud']);
  });

  test('a higher body of the same slopes covers all it stands over', () => {
    const bas = makeCorps('a', cotes);
    const haut = makeCorps('b', cotes, { xMm: 4_000, longueurMm: 4_000, baseMm: 1_000 });
    const { pans, surfacePlanM2 } = ofCorps(bas, haut);
    expect(surfacePlanM2).toBeCloseTo(96, 9);
    const plans = Object.fromEntries(pans.map((pan) => [pan.id, Math.round(pan.surfacePlanM2)]));
    expect(plans).toEqual({ 'a.nord': 32, 'a.sud': 32, 'b.nord': 16, 'b.sud': 16 });
  });
});
