/** A roof as the sum of its planes: which is the main one, what is rounded, what is refused. */
import { describe, expect, test } from 'vitest';
import { buildToit, makeCorps } from '#shared/modules/calcul-ardoises/build-toit.ts';
import { calculerArdoises } from '#shared/modules/calcul-ardoises/calculer-ardoises.ts';
import { mainPan } from '#shared/modules/calcul-ardoises/compute-toit.ts';
import type { ReglageArdoisesValues } from '#shared/modules/calcul-ardoises/reglages.ts';
import {
  type Cote,
  type Ouverture,
  TOIT_VIDE,
  type Toit,
} from '#shared/modules/calcul-ardoises/toit.ts';
import { tables } from './laws.ts';

const PIGNON: Cote = { genre: 'pignon' };
const egout = (pentePct: number): Cote => ({ genre: 'egout', pentePct });
const FORMAT = { hauteurMm: 320, largeurMm: 220 };

/** 12 × 8 m: its ridge stands 3 m from the north and 5 m from the south. */
const INEGAL: Toit = {
  ...TOIT_VIDE,
  corps: [makeCorps('a', { nord: egout(100), sud: egout(60), est: PIGNON, ouest: PIGNON })],
};

function compute(toit: Toit, reglages: Partial<ReglageArdoisesValues> = {}) {
  const calcul = calculerArdoises(
    { zone: 'zone-1', format: FORMAT, toit },
    { ...tables, reglages },
  );
  if (!calcul.ok) throw new Error(calcul.error.texte);
  if (!calcul.value.toit) throw new Error('a roof was drawn');
  return calcul.value.toit;
}

const ajoutsOf = (toit: Toit, id: string, reglages: Partial<ReglageArdoisesValues> = {}) => {
  const pan = compute(toit, reglages).pans.find((one) => one.id === id);
  return Object.fromEntries((pan?.ajouts ?? []).map((ajout) => [ajout.nature, ajout]));
};

describe('the main plane', () => {
  const main = (...surfaces: number[]) => {
    const pans = surfaces.map((surfaceM2, i) => ({ id: `p${i}`, surfaceM2 }));
    return mainPan({ pans })?.id ?? null;
  };
  test('is the largest, the first of equal ones, none of none', () => {
    expect(main(10, 30, 20)).toBe('p1');
    expect(main(30, 10)).toBe('p0');
    expect(main(10, 20, 20)).toBe('p1');
    expect(main()).toBeNull();
  });
});

describe('what the edges add to each plane', () => {
  test('are its own edges: égout, verges, nothing for a ridge', () => {
    const nord = ajoutsOf(INEGAL, 'a.nord');
    const sud = ajoutsOf(INEGAL, 'a.sud');
    expect(nord['rive']?.longueurMm).toBeCloseTo(2 * 3_000 * Math.SQRT2, 3);
    expect(nord['rive']?.m2).toBeCloseTo(6 * Math.SQRT2 * 0.16, 6);
    expect(sud['rive']?.longueurMm).toBeCloseTo(2 * 5_000 * Math.sqrt(1.36), 3);
    expect(sud['egout']?.longueurMm).toBeCloseTo(12_000, 3);
    expect(sud['faitage']).toMatchObject({ m2: 0 });
  });

  test('a hip is 0,66 m² a metre for both its planes, a valley of zinc what the firm says', () => {
    const croupes = buildToit('croupes', 100);
    const { pans, longueursMm } = compute(croupes);
    const m2 = pans.flatMap(({ ajouts }) => ajouts).filter(({ nature }) => nature === 'aretier');
    const sum = m2.reduce((total, ajout) => total + ajout.m2, 0);
    expect(sum).toBeCloseTo(((longueursMm.aretier ?? 0) / 1_000) * 0.66, 6);
    const zinc = { ...buildToit('en-l', 100), noue: 'zinc' } as const;
    expect(ajoutsOf(zinc, 'a.sud', { noueM2: 0.4 })['noue']?.m2ParM).toBe(0.2);
  });

  test('where waste goes by shape, it raises the net surface before the starter', () => {
    const [pan] = compute(INEGAL, { perteType: 'en-pct', perteRectanglePct: 20 }).pans;
    if (!pan) throw new Error('two planes');
    const starter = 12 * (pan.rangs.pureauMm / 1_000);
    const m2 = 12 * 3 * Math.SQRT2 * 1.2 + starter;
    expect(pan.ardoisesBrut).toBeCloseTo(m2 * pan.ardoisesParM2, 3);
  });
});

describe('openings', () => {
  const one = (more: Partial<Ouverture>): Ouverture => ({
    id: 'o1',
    panId: 'a.sud',
    genre: 'sortie',
    nombre: 1,
    largeurMm: 1_000,
    hauteurMm: 1_000,
    ...more,
  });
  const pansOf = (ouverture: Ouverture, reglages: Partial<ReglageArdoisesValues> = {}) =>
    compute({ ...INEGAL, ouvertures: [ouverture] }, reglages).pans;

  test('count on their own plane alone; a pipe takes ten slates', () => {
    const [nord, sud] = pansOf(one({ nombre: 2 }));
    expect(nord).toMatchObject({ deductionM2: 0, ardoisesOuvertures: 0 });
    expect(sud).toMatchObject({ deductionM2: 2, ardoisesOuvertures: 20 });
  });

  test('of just the size from which the firm takes them off, they are taken off', () => {
    const [, at] = pansOf(one({}), { deductionMinM2: 1 });
    expect(at?.deductionM2).toBe(1);
    const [, under] = pansOf(one({}), { deductionMinM2: 1.001 });
    expect(under?.deductionM2).toBe(0);
  });
});

describe('the whole roof', () => {
  test('hooks are ordered from the shortest, whichever plane comes first', () => {
    const lengths = (toit: Toit) => compute(toit).crochets.map(({ longueurCm }) => longueurCm);
    const [corps] = INEGAL.corps;
    if (!corps) throw new Error('one body');
    const cotes = { ...corps.cotes, nord: egout(60), sud: egout(140) };
    const first = lengths({ ...INEGAL, corps: [{ ...corps, cotes }] });
    expect(first[0]).toBeLessThan(first[1] ?? 0);
    const turned = { ...cotes, nord: egout(140), sud: egout(60) };
    expect(lengths({ ...INEGAL, corps: [{ ...corps, cotes: turned }] })).toEqual(first);
  });

  test('vents are pairs, no pair too many where the air is a whole number of them', () => {
    // 96 m² ÷ 3000 = 320 cm²: four of 80, and of 79,9 not quite.
    expect(compute(INEGAL, { chatiereCm2: 80 }).chatieres).toBe(4);
    expect(compute(INEGAL, { chatiereCm2: 79.9 }).chatieres).toBe(6);
  });

  test('a lap of just a third of the slate is laid', () => {
    // 45 % in zone 1: 107 mm, which 32 cm just admits.
    const plat = buildToit('deux-pans', 45);
    expect(compute(plat).pans.map(({ recouvrementMinMm }) => recouvrementMinMm)).toEqual([
      107, 107,
    ]);
  });

  test('each plane keeps the cell its own lap was read in', () => {
    const { pans } = compute(INEGAL);
    expect(pans.map(({ cellule }) => cellule?.pentePct)).toEqual([100, 60]);
    const unique = compute({ ...INEGAL, isRecouvrementUnique: true });
    expect(unique.pans.map((pan) => [pan.cellule?.pentePct, pan.recouvrementMinMm])).toEqual([
      [100, 92],
      [60, 92],
    ]);
  });
});
