/** Readings of the lap table: between rows, in any order, of fibre cement, and what a refusal proposes. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type BoutDeBande,
  type EntreLignes,
  ZONES,
  type Zone,
} from '#shared/modules/calcul-ardoises/choix.ts';
import {
  findRecouvrement,
  type RecouvrementDemande,
} from '#shared/modules/calcul-ardoises/find-recouvrement.ts';
import { A_LA_MAIN } from '#shared/modules/calcul-ardoises/solution.ts';
import {
  editionsOf,
  type RecouvrementCellule,
} from '#shared/modules/calcul-ardoises/table-recouvrement.ts';
import { laws, tables } from './laws.ts';

const { recouvrements } = tables;
const USUAL: RecouvrementDemande = {
  edition: 'dtu-40.11-1993',
  zone: 'zone-1',
  pentePct: 100,
  projectionMm: 4_000,
  situation: 'normale',
};
const find = (demande: Partial<RecouvrementDemande>, cellules = recouvrements) =>
  findRecouvrement({ ...USUAL, ...demande }, cellules);

const demandes = fc.record({
  zone: fc.constantFrom(...(Object.keys(ZONES) as Zone[])),
  pentePct: fc.double({ min: 10, max: 400, noNaN: true }),
  projectionMm: fc.integer({ min: 500, max: 18_000 }),
  entreLignes: fc.constantFrom<EntreLignes>('plus-plate', 'interpolation'),
  boutDeBande: fc.constantFrom<BoutDeBande>('plus-grand', 'plus-petit'),
});

test('the order of the cells never counts', () => {
  const reversed = [...recouvrements].reverse();
  laws(demandes, (demande) => {
    expect(find(demande, reversed)).toEqual(find(demande));
  });
});

test('interpolation lies on the line between two rows, rounded up, and on the rows at their ends', () => {
  // Zone 1, up to 5,5 m: 80 mm at 80 %, 76 mm at 90 %.
  const lap = (pentePct: number) => {
    const found = find({ pentePct, entreLignes: 'interpolation' });
    return found.ok ? found.value.recouvrementMm : null;
  };
  expect([80, 82.5, 84, 85, 87.5, 90].map(lap)).toEqual([80, 79, 79, 78, 77, 76]);
  const found = find({ pentePct: 85, entreLignes: 'interpolation' });
  expect(found.ok && found.value.cellulePlusRaide).toMatchObject({ pentePct: 90, bande: '0-5.5' });
  // On a row, and above the last one, there is nothing to go between.
  for (const pentePct of [90, 375, 600]) {
    const alone = find({ pentePct, entreLignes: 'interpolation' });
    expect(alone.ok && alone.value.cellulePlusRaide).toBeNull();
  }
  const flat = find({ pentePct: 85 });
  expect(flat.ok && [flat.value.recouvrementMm, flat.value.cellulePlusRaide]).toEqual([80, null]);
});

test('interpolation never takes more than the flatter row, nor less than the steeper one', () => {
  laws(demandes, ({ zone, pentePct, projectionMm }) => {
    const place = { zone, pentePct, projectionMm };
    const line = find({ ...place, entreLignes: 'interpolation' });
    const row = find({ ...place, entreLignes: 'plus-plate' });
    expect(line.ok).toBe(row.ok);
    if (!line.ok || !row.ok) return;
    expect(line.value.recouvrementMm).toBeLessThanOrEqual(row.value.recouvrementMm);
    const steeper = line.value.cellulePlusRaide?.recouvrementMm ?? row.value.recouvrementMm;
    expect(line.value.recouvrementMm).toBeGreaterThanOrEqual(steeper);
  });
});

function fibre(zone: Zone, pentePct: number, recouvrementMm: number): RecouvrementCellule {
  const common = { penteDeg: null, source: 'essai', confiance: 'haute' } as const;
  return { edition: 'fibres', bande: '0-8', zone, pentePct, recouvrementMm, ...common };
}

test('fibre cement: 10 mm more beyond 8 m, 10 mm more in zone 3 exposed, both together 20', () => {
  const cellules = [fibre('zone-3', 50, 100), fibre('zone-2', 50, 90)];
  const lap = (demande: Partial<RecouvrementDemande>) => {
    const found = find({ edition: 'fibres', zone: 'zone-3', ...demande }, cellules);
    return found.ok ? found.value.recouvrementMm : found.error.code;
  };
  expect(lap({ projectionMm: 8_000 })).toBe(100);
  expect(lap({ projectionMm: 8_001 })).toBe(110);
  expect(lap({ situation: 'exposee' })).toBe(110);
  expect(lap({ situation: 'protegee' })).toBe(100);
  expect(lap({ situation: 'exposee', projectionMm: 15_000 })).toBe(120);
  expect(lap({ zone: 'zone-2', situation: 'exposee' })).toBe(90);
  expect(lap({ zone: 'zone-2', situation: 'exposee', projectionMm: 9_000 })).toBe(100);
  expect(lap({ projectionMm: 15_001 })).toBe('etude-particuliere');
});

test('every refusal offers a lap by hand, and nothing longer than what was asked', () => {
  laws(demandes, (demande) => {
    const found = find(demande);
    if (found.ok) return;
    const { solutions } = found.error;
    expect(solutions.at(-1)).toBe(A_LA_MAIN);
    for (const { saisie } of solutions) {
      const shorter = saisie.projectionHorizontaleMm ?? 0;
      expect(shorter).toBeLessThan(demande.projectionMm);
      expect(saisie.pente?.valeur ?? Number.POSITIVE_INFINITY).toBeGreaterThan(demande.pentePct);
    }
  });
  const absent = find({ edition: 'perdue' });
  expect(!absent.ok && absent.error.solutions).toEqual([A_LA_MAIN]);
});

test('the least slope proposed is the flattest row of the column; the projection ends its band', () => {
  const said = (demande: Partial<RecouvrementDemande>) => {
    const found = find(demande);
    return found.ok ? [] : found.error.solutions.map(({ texte }) => texte).slice(0, -1);
  };
  // 26 % in zone 1: the third column begins at 30 %, the second goes up to 11 m.
  const place = { pentePct: 26, projectionMm: 12_000 };
  expect(said(place)).toEqual([
    "Une pente d'au moins 30 % (16°40).",
    'Une projection de moins de 11 m à cette pente.',
  ]);
  expect(said({ ...place, boutDeBande: 'plus-petit' })[1]).toBe(
    "Une projection d'au plus 11 m à cette pente.",
  );
  expect(said({ pentePct: 100, projectionMm: 17_000 })).toEqual([
    "Une projection d'au plus 16,5 m à cette pente.",
  ]);
});

test('rows are sorted into their editions once', () => {
  const editions = editionsOf(recouvrements);
  expect(editionsOf(recouvrements)).toBe(editions);
  const cells = [...editions.values()].flatMap((each) => [...each.parZone.values()].flat());
  expect(new Set(cells)).toEqual(new Set(recouvrements));
});
