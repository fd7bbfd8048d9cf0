/** What is proposed in place of a refused format: from the table of the edition, whatever its order. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type {
  CalculArdoisesInput,
  CalculArdoisesTables,
} from '#shared/modules/calcul-ardoises/calcul.ts';
import { calculerArdoises } from '#shared/modules/calcul-ardoises/calculer-ardoises.ts';
import { laws, tables } from './laws.ts';

function solutionsOf(input: CalculArdoisesInput, more: Partial<CalculArdoisesTables> = {}) {
  const calcul = calculerArdoises(input, { ...tables, ...more });
  if (calcul.ok || calcul.error.code !== 'format-refuse') throw new Error('a refused format');
  return calcul.error.solutions;
}

/** 132 mm on 32 × 22: 107 at most. */
const PLAT: CalculArdoisesInput = {
  zone: 'zone-1',
  pente: { valeur: 40, unite: 'pourcent' },
  projectionHorizontaleMm: 12_000,
  format: { hauteurMm: 320, largeurMm: 220 },
};
const RAIDE = { pente: { valeur: 60, unite: 'pourcent' } };
const { recouvrements, modeles } = tables;

describe('the least slope', () => {
  test('is the same however the rows of the table come', () => {
    expect(solutionsOf(PLAT).at(-1)?.saisie).toEqual(RAIDE);
    const backwards = { recouvrements: recouvrements.toReversed() };
    expect(solutionsOf(PLAT, backwards)).toEqual(solutionsOf(PLAT));
  });

  test('is read in the edition of the calculation alone', () => {
    const other = recouvrements.map((cellule) => ({
      ...cellule,
      edition: 'autre',
      pentePct: cellule.pentePct + 3,
      recouvrementMm: 60,
    }));
    const both = { recouvrements: [...other, ...recouvrements] };
    expect(solutionsOf(PLAT, both)).toEqual(solutionsOf(PLAT));
    const fibres = other.map((cellule) => ({ ...cellule, bande: '0-8' as const }));
    const mixed = { recouvrements: [...fibres, ...recouvrements] };
    expect(solutionsOf(PLAT, mixed)).toEqual(solutionsOf(PLAT));
  });

  test('is not proposed where no slope would do, nor where the lap was typed', () => {
    const naine = { ...PLAT, format: { hauteurMm: 150, largeurMm: 100 } };
    const pentes = (input: CalculArdoisesInput) =>
      solutionsOf(input).filter(({ saisie }) => saisie.pente || saisie.projectionHorizontaleMm);
    expect(pentes(naine)).toEqual([]);
    expect(pentes({ ...PLAT, recouvrementMm: 132 })).toEqual([]);
  });
});

test('a projection is only ever proposed shorter, even by a table with a slip in it', () => {
  // The longest band printed too small: 80 % and 7 m ask 86 mm, over a third of 25 cm.
  const slipped = recouvrements.map((cellule) =>
    cellule.bande === '11-16.5' ? { ...cellule, recouvrementMm: 60 } : cellule,
  );
  const input = {
    ...PLAT,
    pente: { valeur: 80, unite: 'pourcent' },
    projectionHorizontaleMm: 7_000,
    format: { hauteurMm: 250, largeurMm: 180 },
  } as const;
  const projections = solutionsOf(input, { recouvrements: slipped }).map(
    ({ saisie }) => saisie.projectionHorizontaleMm,
  );
  expect(projections.filter((mm) => mm !== undefined)).toEqual([5_499]);
});

test('the formats proposed are the nearest in size that fit, at most three', () => {
  const given = fc.tuple(fc.integer({ min: 108, max: 150 }), fc.constantFrom(...modeles));
  laws(given, ([recouvrementMm, { nature, hauteurMm, largeurMm }]) => {
    const input = { zone: 'zone-1', produit: nature, recouvrementMm } as const;
    const calcul = calculerArdoises({ ...input, format: { hauteurMm, largeurMm } }, tables);
    if (calcul.ok || calcul.error.code !== 'format-refuse') return;
    const far = (one: { hauteurMm: number; largeurMm: number }) =>
      Math.abs(one.hauteurMm - hauteurMm) + Math.abs(one.largeurMm - largeurMm);
    const fit = modeles.filter(
      (one) => one.nature === nature && Math.ceil(one.hauteurMm / 3) >= recouvrementMm,
    );
    const nearest = fit.map(far).sort((a, b) => a - b);
    const proposed = calcul.error.solutions.map(({ saisie }) => saisie.format);
    expect(proposed.map((one) => (one ? far(one) : -1))).toEqual(nearest.slice(0, 3));
  });
});

test('a format typed beside the catalogue has no usual lap and no remark about one', () => {
  const calcul = calculerArdoises(
    { zone: 'zone-1', format: { hauteurMm: 333, largeurMm: 222 } },
    tables,
  );
  expect(calcul).toMatchObject({
    ok: true,
    value: { format: { usuel: null, recouvrementMinMm: null, recouvrementMaxMm: null } },
  });
});
