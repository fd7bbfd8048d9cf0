/** Reading the table of recouvrement: every cell, between rows, at the ends, and out of it. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BANDES_FINS, bandeOf } from '#shared/modules/calcul-ardoises/bandes.ts';
import type { Situation, Zone } from '#shared/modules/calcul-ardoises/choix.ts';
import {
  findRecouvrement,
  formatCellule,
  inSituation,
  type RecouvrementDemande,
} from '#shared/modules/calcul-ardoises/find-recouvrement.ts';
import { penteToPct } from '#shared/modules/calcul-ardoises/pente.ts';
import { laws, tables } from './laws.ts';

const { recouvrements } = tables;

function find(demande: Partial<RecouvrementDemande>) {
  const usual: RecouvrementDemande = {
    edition: 'dtu-40.11-1993',
    zone: 'zone-1',
    pentePct: 100,
    projectionMm: 4_000,
    situation: 'normale',
  };
  return findRecouvrement({ ...usual, ...demande }, recouvrements);
}

/** The lap found, infinite where the table has none. */
function lapOf(demande: Partial<RecouvrementDemande>): number {
  const found = find(demande);
  return found.ok ? found.value.recouvrementMm : Number.POSITIVE_INFINITY;
}

/** The same table, its degrees not printed. */
const sansDegres = recouvrements.map((cellule) => ({ ...cellule, penteDeg: null }));

describe('every printed cell', () => {
  test('is found at its slope in per cent and at its slope in degrees', () => {
    for (const cellule of recouvrements) {
      const { zone, bande, pentePct, penteDeg, recouvrementMm } = cellule;
      const projectionMm = (BANDES_FINS.find((each) => each.bande === bande)?.finMm ?? 0) - 1;
      expect(lapOf({ zone, projectionMm, pentePct })).toBe(recouvrementMm);
      const imprimeePct = penteToPct({ valeur: penteDeg ?? 0, unite: 'degres' });
      expect(lapOf({ zone, projectionMm, pentePct: imprimeePct })).toBe(recouvrementMm);
    }
  });

  test('is named with its edition, its row, its column, its source and its confidence', () => {
    const found = find({ zone: 'zone-2', pentePct: 40, projectionMm: 6_000 });
    if (!found.ok) throw new Error(found.error.texte);
    const { cellule } = found.value;
    expect(formatCellule(cellule)).toBe(
      'DTU 40.11 (1993), ligne 40 % (21°40), colonne zone 2, de 5,5 à 11 m',
    );
    expect(cellule.confiance).toBe('moyenne');
    expect(cellule.source).toContain('Larivière');
  });
});

test('rows are named by both their printed slopes, degrees and minutes', () => {
  const names = new Set(
    recouvrements
      .filter(({ zone, bande }) => zone === 'zone-1' && bande === '0-5.5')
      .map((cellule) => /ligne (.*), colonne/.exec(formatCellule(cellule))?.[1]),
  );
  expect([...names].slice(0, 6)).toEqual([
    '20 % (11°20)',
    '22,5 % (12°40)',
    '25 % (14°)',
    '27,5 % (15°20)',
    '30 % (16°40)',
    '32,5 % (18°)',
  ]);
  const [cellule] = sansDegres;
  expect(cellule && formatCellule(cellule)).toContain('ligne 20 %, colonne');
});

describe('between two printed slopes', () => {
  test('the flatter row counts', () => {
    expect(lapOf({ pentePct: 99 })).toBe(76);
    expect(lapOf({ pentePct: 42.5 })).toBe(114);
    expect(lapOf({ pentePct: 65 })).toBe(92);
  });

  test('a row begins at the flatter of its slopes in per cent and in degrees', () => {
    expect(lapOf({ pentePct: penteToPct({ valeur: 50, unite: 'degres' }) })).toBe(69);
    expect(lapOf({ pentePct: penteToPct({ valeur: 49.9, unite: 'degres' }) })).toBe(73);
  });

  test('a table without degrees is read in per cent alone', () => {
    const demande = { edition: 'dtu-40.11-1993', zone: 'zone-1', situation: 'normale' } as const;
    const pentePct = penteToPct({ valeur: 50, unite: 'degres' });
    const found = findRecouvrement({ ...demande, pentePct, projectionMm: 4_000 }, sansDegres);
    expect(found).toMatchObject({ ok: true, value: { recouvrementMm: 73 } });
  });

  test('above the steepest row that row counts, and a vertical face has its own', () => {
    expect(lapOf({ pentePct: 600, zone: 'zone-3' })).toBe(69);
    expect(lapOf({ pentePct: penteToPct({ valeur: 90, unite: 'degres' }), zone: 'zone-3' })).toBe(
      65,
    );
  });
});

describe('at the end of a band', () => {
  test('5.5 m and 11 m sharp take the larger lap', () => {
    expect(lapOf({ projectionMm: 5_499 })).toBe(73);
    expect(lapOf({ projectionMm: 5_500 })).toBe(78);
    expect(lapOf({ projectionMm: 10_999 })).toBe(78);
    expect(lapOf({ projectionMm: 11_000 })).toBe(83);
  });

  test('16.5 m is the last length of the table', () => {
    expect(bandeOf(16_500)).toBe('11-16.5');
    expect(bandeOf(16_501)).toBeNull();
    expect(lapOf({ projectionMm: 16_500 })).toBe(83);
  });
});

describe('the situation', () => {
  test('an exposed site takes 10 % more, rounded up to the millimetre', () => {
    expect(lapOf({ situation: 'exposee' })).toBe(81);
    expect(inSituation(70, 'exposee')).toBe(77);
    expect(inSituation(80, 'exposee')).toBe(88);
  });

  test('a protected site keeps the lap of a normal one', () => {
    expect(lapOf({ situation: 'protegee' })).toBe(73);
  });
});

describe('out of the table', () => {
  test('20 % is the flattest slope, in zone 1 on a short projection', () => {
    expect(lapOf({ pentePct: 20 })).toBe(153);
    expect(find({ pentePct: 19.9 })).toMatchObject({ error: { code: 'pente-trop-faible' } });
  });

  test('a slope too low is refused with the least slope and the projection that would do', () => {
    const found = find({ zone: 'zone-1', pentePct: 22, projectionMm: 7_000 });
    expect(found).toMatchObject({
      ok: false,
      error: {
        code: 'pente-trop-faible',
        champ: 'pente',
        texte: [
          "Pente de 22 % (12,4°) trop faible : la table n'a rien",
          "d'aussi plat en zone 1, de 5,5 à 11 m.",
        ].join(' '),
        solutions: [
          { saisie: { pente: { valeur: 25, unite: 'pourcent' } } },
          { saisie: { projectionHorizontaleMm: 5_499 } },
          { saisie: {} },
        ],
      },
    });
  });

  test('a projection that no length would save proposes the slope alone', () => {
    const found = find({ zone: 'zone-3', pentePct: 30, projectionMm: 15_000 });
    if (found.ok) throw new Error('30 % is too flat for zone 3');
    expect(found.error.solutions.map(({ texte }) => texte)).toEqual([
      "Une pente d'au moins 45 % (24°).",
      'Écrire le recouvrement à la main, sous votre responsabilité.',
    ]);
  });

  test('the least slopes are those of the blank cells', () => {
    const minimums = (['zone-1', 'zone-2', 'zone-3'] as const).map((zone) =>
      [5_000, 10_000, 16_000].map((projectionMm) => {
        const found = find({ zone, projectionMm, pentePct: 1 });
        return found.ok ? null : found.error.solutions[0]?.saisie.pente?.valeur;
      }),
    );
    expect(minimums).toEqual([
      [20, 25, 30],
      [27.5, 32.5, 37.5],
      [35, 40, 45],
    ]);
  });

  test('a projection over 16.5 m wants a special study', () => {
    const found = find({ projectionMm: 16_501, pentePct: 32.5, zone: 'zone-2' });
    if (found.ok) throw new Error('the table stops at 16.5 m');
    expect(found.error.code).toBe('etude-particuliere');
    expect(found.error.texte).toContain('étude particulière');
    expect(found.error.solutions[0]?.saisie).toEqual({ projectionHorizontaleMm: 10_999 });
    expect(find({ projectionMm: 20_000 })).toMatchObject({
      error: { solutions: [{ saisie: { projectionHorizontaleMm: 16_500 } }, {}] },
    });
  });

  test('an edition that is not there is refused by its name', () => {
    const found = find({ edition: 'dtu-40.13-2009' });
    expect(found).toMatchObject({
      error: {
        code: 'edition-absente',
        champ: 'edition',
        texte: "La table « NF DTU 40.13 (2009) » n'est pas sur cet appareil.",
      },
    });
    expect(find({ edition: 'Carrière 2026' })).toMatchObject({
      error: { texte: "La table « Carrière 2026 » n'est pas sur cet appareil." },
    });
  });

  test('an edition without this column has no slope to propose', () => {
    const [cellule] = recouvrements;
    if (!cellule) throw new Error('the table is shipped');
    const demande = { zone: 'zone-2', pentePct: 100, situation: 'normale' } as const;
    const found = findRecouvrement({ ...demande, edition: cellule.edition, projectionMm: 1_000 }, [
      cellule,
    ]);
    expect(found).toMatchObject({
      error: { code: 'pente-trop-faible', solutions: [{ saisie: {} }] },
    });
  });
});

describe('laws of the lap', () => {
  const pente = fc.double({ min: 0, max: 500, noNaN: true });
  const projection = fc.integer({ min: 0, max: 18_000 });
  const zone = fc.constantFrom<Zone>('zone-1', 'zone-2', 'zone-3');
  const situation = fc.constantFrom<Situation>('protegee', 'normale', 'exposee');
  const place = fc.record({ zone, situation });

  test('a steeper slope never needs more lap', () => {
    laws(fc.tuple(pente, pente, projection, place), ([a, b, projectionMm, ou]) => {
      const plate = lapOf({ ...ou, projectionMm, pentePct: Math.min(a, b) });
      const raide = lapOf({ ...ou, projectionMm, pentePct: Math.max(a, b) });
      expect(raide).toBeLessThanOrEqual(plate);
    });
  });

  test('a longer projection never needs less lap', () => {
    laws(fc.tuple(pente, projection, projection, place), ([pentePct, a, b, ou]) => {
      const courte = lapOf({ ...ou, pentePct, projectionMm: Math.min(a, b) });
      const longue = lapOf({ ...ou, pentePct, projectionMm: Math.max(a, b) });
      expect(longue).toBeGreaterThanOrEqual(courte);
    });
  });

  test('a harsher zone never needs less lap', () => {
    laws(fc.tuple(pente, projection, zone, zone), ([pentePct, projectionMm, a, b]) => {
      const [douce, dure] = a < b ? [a, b] : [b, a];
      const laps = [douce, dure].map((each) => lapOf({ pentePct, projectionMm, zone: each }));
      expect(laps[1]).toBeGreaterThanOrEqual(laps[0] ?? 0);
    });
  });

  test('an exposed site never needs less lap than a normal one', () => {
    laws(fc.tuple(pente, projection, zone), ([pentePct, projectionMm, ou]) => {
      const demande = { pentePct, projectionMm, zone: ou };
      const normale = lapOf({ ...demande, situation: 'normale' });
      expect(lapOf({ ...demande, situation: 'exposee' })).toBeGreaterThanOrEqual(normale);
      expect(lapOf({ ...demande, situation: 'protegee' })).toBe(normale);
    });
  });

  test('every solution proposed with a figure does hold', () => {
    laws(fc.tuple(pente, projection, zone), ([pentePct, projectionMm, ou]) => {
      const found = find({ pentePct, projectionMm, zone: ou });
      for (const { saisie } of found.ok ? [] : found.error.solutions) {
        const corrected = {
          zone: ou,
          pentePct: saisie.pente ? penteToPct(saisie.pente) : pentePct,
          projectionMm: saisie.projectionHorizontaleMm ?? projectionMm,
        };
        if (saisie.pente ?? saisie.projectionHorizontaleMm) {
          expect(find(corrected).ok).toBe(true);
        }
      }
    });
  });
});
