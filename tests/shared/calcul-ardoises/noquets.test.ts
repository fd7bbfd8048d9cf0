/** Rows that edges and openings meet, counted by hand: along a climb, none along the rows, on the right plane. */
import { expect, test } from 'vitest';
import { must } from '#shared/core/assert.ts';
import { buildToit, makeCorps } from '#shared/modules/calcul-ardoises/build-toit.ts';
import { calculerArdoises } from '#shared/modules/calcul-ardoises/calculer-ardoises.ts';
import { climbMm, countRangs, noquetsOf } from '#shared/modules/calcul-ardoises/compute-noquets.ts';
import type { Arete, Ouverture, Toit } from '#shared/modules/calcul-ardoises/toit.ts';
import { TOIT_VIDE } from '#shared/modules/calcul-ardoises/toit.ts';
import { tables } from './laws.ts';

function calculate(toit: Toit) {
  const format = { hauteurMm: 320, largeurMm: 220 };
  const calcul = calculerArdoises({ zone: 'zone-1', format, toit }, tables);
  if (!calcul.ok) throw new Error(calcul.error.texte);
  return must(calcul.value.toit, 'a drawn roof');
}

/** Two slopes of their own: their rows differ. */
const INEGAUX: Toit = {
  ...TOIT_VIDE,
  corps: [
    makeCorps('a', {
      nord: { genre: 'egout', pentePct: 60 },
      sud: { genre: 'egout', pentePct: 150 },
      est: { genre: 'pignon' },
      ouest: { genre: 'pignon' },
    }),
  ],
};

const DEUX = buildToit('deux-pans', 100);
const EDGE: Arete = {
  ...{ cle: 'x', nature: 'solin', natureCalculee: 'solin', pans: [] },
  ...{ de: [0, 0], a: [0, 3_000], longueurMm: 3_000 * Math.SQRT2 },
};

test('an edge climbs what its true length has over the drawn one; a single plane is drawn on the slope', () => {
  expect(climbMm(EDGE, { pentePct: 100 }, false)).toBeCloseTo(3_000 * Math.SQRT2, 6);
  expect(climbMm(EDGE, { pentePct: 100 }, true)).toBe(3_000);
  expect(climbMm({ ...EDGE, longueurMm: 3_000 }, { pentePct: 100 }, false)).toBe(0);
  expect(climbMm(EDGE, { pentePct: 0 }, false)).toBe(0);
});

test('the rows of a climb are whole, exact where it ends on one; under a millimetre there are none', () => {
  const calcule = calculate(DEUX);
  const [pan] = calcule.pans;
  const { id, rangs } = must(pan, 'a plane');
  const libre = { id } as Toit['pans'][number];
  const demande = { toit: { pans: [libre], ouvertures: [] }, calcule };
  const rows = (mm: number) => countRangs({ ...EDGE, pans: [id], de: [0, 0], a: [0, mm] }, demande);
  expect(rows(0.5)).toBe(0);
  expect(rows(1)).toBe(1);
  expect(rows(3 * rangs.pureauMm)).toBe(3);
  expect(rows(3 * rangs.pureauMm + 1)).toBe(4);
  expect(countRangs({ ...EDGE, pans: ['ailleurs'] }, demande)).toBe(0);
  // The same edge on a body's plane is drawn in plan: longer on the slope.
  const inPlan = { toit: { pans: [], ouvertures: [] }, calcule };
  const other = { toit: { pans: [{ ...libre, id: 'autre' }], ouvertures: [] }, calcule };
  const edge = { ...EDGE, pans: [id] };
  expect(countRangs(edge, inPlan)).toBe(Math.ceil((3_000 * Math.SQRT2) / rangs.pureauMm));
  expect(countRangs(edge, other)).toBe(countRangs(edge, inPlan));
});

test('both sides of every chimney, by the rows of the plane it stands on', () => {
  const calcule = calculate(INEGAUX);
  for (const { id, pentePct, rangs } of calcule.pans) {
    const cheminee = { genre: 'cheminee', panId: id, hauteurMm: 900, nombre: 3 } as Ouverture;
    const fenetre = { ...cheminee, genre: 'fenetre' } as Ouverture;
    const perdue = { ...cheminee, panId: 'ailleurs' };
    const toit = { pans: [], ouvertures: [cheminee, fenetre, perdue] };
    const rampantMm = 900 * Math.sqrt(1 + (pentePct / 100) ** 2);
    const perSide = Math.ceil(rampantMm / rangs.pureauMm);
    expect(noquetsOf({ toit, calcule })).toEqual({ solins: 0, cheminees: 6 * perSide });
  }
  const sides = calcule.pans.map(({ rangs }) => rangs.pureauMm);
  expect(new Set(sides).size).toBe(2);
});
