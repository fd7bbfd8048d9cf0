/** A kept calculation stands as it was; what today's rules would give stands beside it. */
import { describe, expect, test } from 'vitest';
import { buildToit } from '#shared/modules/calcul-ardoises/build-toit.ts';
import type { CalculArdoisesInput } from '#shared/modules/calcul-ardoises/calcul.ts';
import type { CalculArdoises } from '#shared/modules/calcul-ardoises/calcul-ardoises.entity.ts';
import { calculToValues, titreOfRecalcul } from '#shared/modules/calcul-ardoises/calcul-values.ts';
import { calculerArdoises } from '#shared/modules/calcul-ardoises/calculer-ardoises.ts';
import {
  isRangs,
  laidOfGarde,
  repereMm,
  reperesMm,
} from '#shared/modules/calcul-ardoises/compute-rangs.ts';
import { findEcarts } from '#shared/modules/calcul-ardoises/find-ecarts.ts';
import type { ReglageArdoisesValues } from '#shared/modules/calcul-ardoises/reglages.ts';
import { tables } from './laws.ts';

const SYSTEM = { id: 'a', createdAt: 0, createdBy: 'b', updatedAt: 0, deleted: 0 } as const;
const PAN: CalculArdoisesInput = { zone: 'zone-2', rampantMm: 6_300, surfaceM2: 60 };
const TOIT: CalculArdoisesInput = { zone: 'zone-1', toit: buildToit('croupes', 100) };

function valuesOf(input: CalculArdoisesInput, reglages: Partial<ReglageArdoisesValues> = {}) {
  const calcul = calculerArdoises(input, { ...tables, reglages });
  if (!calcul.ok) throw new Error(calcul.error.texte);
  return calculToValues(calcul.value, {
    titre: '',
    chantierId: null,
    dessin: input.toit ?? null,
  });
}

function kept(input: CalculArdoisesInput): CalculArdoises {
  return { ...SYSTEM, ...valuesOf(input) };
}

/** As it was kept before counts followed the rows: by the greatest pureau. */
function old(): CalculArdoises {
  const row = kept(PAN);
  const ardoisesParM2 = 1_000_000 / (row.pureauMm * (row.largeurMm + row.jointMm));
  // 120 mm and a joint of 3 mm: 37,37 a m².
  return { ...row, ardoisesParM2, ardoises: 2_243, crochets: 2_243 };
}

describe('beside today', () => {
  test('what today gives the same is not told', () => {
    expect(findEcarts(kept(PAN), valuesOf(PAN))).toEqual([]);
    expect(findEcarts(kept(TOIT), valuesOf(TOIT))).toEqual([]);
  });

  test('a count made by the greatest pureau: both figures, and the pureau that is laid today', () => {
    // 6 300 mm: 51 steps over 6 050; 6 300 ÷ (51 + 250 ÷ 120) = 118,68 counts 37,78.
    const today = valuesOf(PAN);
    expect(findEcarts(old(), today)).toEqual([
      { label: 'Pureau réparti', garde: '—', aujourdhui: '118,6 mm' },
      { label: 'Rangs', garde: '—', aujourdhui: '52, le premier à 250 mm' },
      { label: 'Ardoises au m²', garde: '37,37', aujourdhui: '37,78' },
      { label: 'Ardoises', garde: '2\u202f243', aujourdhui: '2\u202f268' },
      { label: 'Crochets', garde: '2\u202f243', aujourdhui: '2\u202f268' },
    ]);
  });

  test('of a roof each line of the order, those that only one has included', () => {
    const row = kept(TOIT);
    const toit = row.toit && {
      ...row.toit,
      commande: row.toit.commande.filter(({ article }) => article !== 'Liteau de faîtage'),
    };
    const ecarts = findEcarts({ ...row, toit }, valuesOf(TOIT, { crochetsAretierParM: 0 }));
    expect(ecarts).toEqual([
      { label: 'Crochets d’arêtier', garde: '28 m d’arêtier', aujourdhui: '—' },
      { label: 'Liteau de faîtage', garde: '—', aujourdhui: '4 m' },
    ]);
  });

  test('another lap, zone, edition or fixing is told as it is read', () => {
    const labels = (input: CalculArdoisesInput) =>
      findEcarts(kept(PAN), valuesOf(input)).map(({ label }) => label);
    expect(labels({ ...PAN, zone: 'zone-1' })).toEqual(
      expect.arrayContaining(['Zone', 'Recouvrement minimal', 'Pureau maximal', 'Liteaux']),
    );
    expect(labels({ ...PAN, pose: 'clou' })).toEqual(
      expect.arrayContaining(['Crochets', 'Longueur des crochets', 'Clous']),
    );
    const autre = { ...valuesOf(PAN), edition: 'NF DTU 40.11 (2020)', hauteurMm: 350 };
    expect(findEcarts(kept(PAN), autre)).toEqual([
      {
        label: 'Table',
        garde: 'DTU 40.11 (1993)',
        aujourdhui: 'NF DTU 40.11 (2020)',
      },
      { label: 'Format', garde: '32 × 22', aujourdhui: '35 × 22' },
    ]);
  });
});

describe('what is laid', () => {
  test('a count by the greatest pureau never stands beside a spread one', () => {
    const row = old();
    expect(laidOfGarde(row)).toMatchObject({
      pureauMm: row.pureauMm,
      recouvrementMm: row.recouvrementMm,
      isReparti: false,
      rangs: null,
    });
    const now = kept(PAN);
    expect(laidOfGarde(now).isReparti).toBe(true);
    expect(laidOfGarde(now).pureauMm).toBeLessThan(now.pureauMm);
    expect(laidOfGarde(kept(TOIT)).isReparti).toBe(true);
    expect(laidOfGarde({ ...now, rangs: null }).isReparti).toBe(false);
  });

  test('chalk marks are kept with the calculation and read from it, whatever rule comes after', () => {
    const { rangs } = kept(PAN);
    if (!isRangs(rangs)) throw new Error('the rampant gives rows');
    const marks = reperesMm(rangs);
    expect(marks).toHaveLength(rangs.nombre);
    for (const [i, mm] of marks.entries()) {
      expect(Math.abs(mm - (rangs.premierMm + i * rangs.pureauMm))).toBeLessThanOrEqual(0.05);
    }
    // As if another rule had come to place the first mark.
    const later = { ...rangs, premierMm: 999 };
    expect(reperesMm(later)).toEqual(marks);
    const { reperesMm: _, ...before } = { ...rangs, reperesMm: undefined };
    expect(repereMm({ ...before, premierMm: 300, pureauMm: 100 }, 3)).toBe(500);
    for (const pan of kept(TOIT).toit?.pans ?? []) {
      expect(pan.rangs.reperesMm).toHaveLength(pan.rangs.nombre);
    }
  });
});

test('a calculation made again is told apart from the kept one, once', () => {
  expect(titreOfRecalcul('Fougères, 45°')).toBe('Fougères, 45° (recalculé)');
  expect(titreOfRecalcul('Fougères, 45° (recalculé)')).toBe('Fougères, 45° (recalculé)');
  expect(titreOfRecalcul('x'.repeat(200))).toHaveLength(120);
});
