/** The whole calculation through its door: results, steps, remarks, refusals. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type {
  CalculArdoisesInput,
  CalculArdoisesResult,
} from '#shared/modules/calcul-ardoises/calcul.ts';
import { calculerArdoises } from '#shared/modules/calcul-ardoises/calculer-ardoises.ts';
import { laws, tables } from './laws.ts';
import { cupaRows } from './published.ts';

const FOUGERES: CalculArdoisesInput = {
  communeInsee: '35115',
  communeNom: 'Fougères',
  pente: { valeur: 45, unite: 'degres' },
  rampantMm: 6_000,
  format: { hauteurMm: 320, largeurMm: 220 },
  surfaceM2: 100,
};

function calculate(input: CalculArdoisesInput): CalculArdoisesResult {
  const calcul = calculerArdoises(input, tables);
  if (!calcul.ok) throw new Error(calcul.error.texte);
  return calcul.value;
}

function refuse(input: CalculArdoisesInput) {
  const calcul = calculerArdoises(input, tables);
  if (calcul.ok) throw new Error('a refusal was expected');
  return calcul.error;
}

function remarksOf(input: CalculArdoisesInput): string[] {
  return calculate(input).avertissements.map(({ code }) => code);
}

/** Whether the input passes its own check; what the tables then say does not matter. */
function isAccepted(input: CalculArdoisesInput): boolean {
  const calcul = calculerArdoises(input, tables);
  return calcul.ok || calcul.error.code !== 'saisie-invalide';
}

describe('a slope in Fougères', () => {
  test('gets its zone, lap, pureau, hooks and counts', () => {
    expect(calculate(FOUGERES)).toMatchObject({
      zone: 'zone-2',
      projectionHorizontaleMm: 4_243,
      recouvrementMm: 80,
      cellule: { edition: 'dtu-40.11-1993', pentePct: 100, bande: '0-5.5', confiance: 'haute' },
      pureauMm: 120,
      jointMm: 3,
      crochetLongueurCm: 9,
      ardoises: 3_744,
      crochets: 3_744,
      agrafes: 2_996,
      pointes: 748,
      liteauxM: 835,
    });
  });

  test('tells each step with its formula, its figures, its result and its source', () => {
    const { etapes } = calculate(FOUGERES);
    expect(etapes.map(({ label }) => label)).toEqual([
      'Pente',
      'Zone',
      'Projection horizontale',
      'Recouvrement de la table',
      'Situation',
      'Format',
      'Pureau maximal',
      'Joint entre deux ardoises',
      'Ardoises au m², pureau maximal',
      'Liteaux au m², pureau maximal',
      'Section des liteaux',
      'Rangs',
      'Ardoises au m² posées',
      'Liteaux au m² posés',
      'Longueur du crochet',
      'Ardoises',
      'Crochets',
      'Liteaux',
    ]);
    for (const { formule, valeurs, resultat, source } of etapes) {
      expect([formule, valeurs, resultat, source].every((part) => part.length > 0)).toBe(true);
    }
    expect(etapes.find(({ label }) => label === 'Pureau maximal')).toEqual({
      label: 'Pureau maximal',
      formule: 'P = (H − R) ÷ 2',
      valeurs: '(320 − 80) ÷ 2',
      resultat: '120 mm',
      source: 'Destock-ardoise (confiance haute)',
    });
  });

  test('writes its figures with a decimal comma', () => {
    const { etapes } = calculate(FOUGERES);
    const parts = etapes.map(({ valeurs, resultat }) => `${valeurs} ${resultat}`);
    const text = parts.join(' ').replaceAll('DTU 40.11', 'DTU');
    expect(text).toContain('37,37 ardoises/m²');
    expect(text).not.toMatch(/\d\.\d/);
  });

  test('judges the whole catalogue', () => {
    expect(calculate(FOUGERES).formats).toHaveLength(19);
  });

  test('an exposed site takes 10 % more, and the step says so', () => {
    const calcul = calculate({ ...FOUGERES, situation: 'exposee' });
    expect(calcul.recouvrementMm).toBe(88);
    const etape = calcul.etapes.find(({ label }) => label === 'Situation');
    expect(etape?.formule).toContain('10 % de plus');
  });

  test('a protected site keeps the normal value, and the step says why', () => {
    const calcul = calculate({ ...FOUGERES, situation: 'protegee' });
    expect(calcul.recouvrementMm).toBe(80);
    const etape = calcul.etapes.find(({ label }) => label === 'Situation');
    expect(etape?.valeurs).toContain('aucune valeur publiée pour un site protégé');
  });

  test('a rampant and its own projection give the same calculation', () => {
    const { rampantMm: _, ...reste } = FOUGERES;
    const parProjection = calculate({ ...reste, projectionHorizontaleMm: 4_243 });
    expect(parProjection.recouvrementMm).toBe(80);
    expect(parProjection.rampantMm).toBe(6_001);
  });
});

describe('the published rows', () => {
  test('come out of the door when their lap is typed by hand', () => {
    for (const row of cupaRows) {
      const { hauteurMm, largeurMm, recouvrementMm } = row;
      const format = { hauteurMm, largeurMm };
      const calcul = calculate({ zone: 'zone-1', format, recouvrementMm });
      expect(calcul.pureauMm).toBe(row.pureauMm);
      expect(calcul.crochetLongueurCm).toBe(row.crochetCm);
      expect(Math.abs(calcul.ardoisesParM2 - row.ardoisesParM2)).toBeLessThan(0.18);
    }
  });
});

describe('a lap typed by hand', () => {
  test('is kept under that of the table, with a warning that gives both', () => {
    const calcul = calculate({ ...FOUGERES, recouvrementMm: 75 });
    expect(calcul).toMatchObject({
      recouvrementMm: 75,
      recouvrementManuel: true,
      recouvrementTableMm: 80,
      pureauMm: 122.5,
    });
    expect(calcul.avertissements).toContainEqual({
      code: 'recouvrement-sous-table',
      texte: 'Recouvrement de 75 mm saisi à la main, sous celui de la table (80 mm).',
    });
    expect(calcul.etapes.map(({ label }) => label)).toContain('Recouvrement retenu');
  });

  test('over that of the table needs no warning', () => {
    expect(remarksOf({ ...FOUGERES, recouvrementMm: 90 })).toEqual(['quantites-nettes']);
    expect(remarksOf({ ...FOUGERES, recouvrementMm: 80 })).toEqual(['quantites-nettes']);
  });

  test('is kept where the table has nothing, with the reason', () => {
    const calcul = calculate({
      ...FOUGERES,
      pente: { valeur: 15, unite: 'pourcent' },
      recouvrementMm: 100,
    });
    expect(calcul.cellule).toBeNull();
    const [remark] = calcul.avertissements;
    expect(remark?.code).toBe('recouvrement-sans-table');
    expect(remark?.texte).toContain('trop faible');
    expect(
      calculate({ ...FOUGERES, projectionHorizontaleMm: 20_000, recouvrementMm: 100 }),
    ).toMatchObject({ recouvrementMm: 100, refusTable: { code: 'etude-particuliere' } });
  });

  test('over a third of the slate is refused all the same', () => {
    const refusal = refuse({ ...FOUGERES, recouvrementMm: 108 });
    expect(refusal.code).toBe('format-refuse');
    expect(refusal.solutions.every(({ saisie }) => saisie.format !== undefined)).toBe(true);
  });
});

describe('what is not given', () => {
  test('is replaced by the stated defaults, and what matters is told', () => {
    const calcul = calculerArdoises({}, tables);
    if (!calcul.ok) throw new Error(calcul.error.texte);
    expect(calcul.value).toMatchObject({
      pente: { valeur: 45, unite: 'degres' },
      zone: 'zone-3',
      situation: 'normale',
      projectionHorizontaleMm: 5_000,
      format: { hauteurMm: 320, largeurMm: 220 },
      pose: 'crochet',
      produit: 'naturelle',
      jointMm: 3,
      edition: 'dtu-40.11-1993',
      recouvrementMm: 88,
      ardoises: null,
    });
    expect(calcul.value.avertissements.map(({ code }) => code)).toEqual([
      'pente-par-defaut',
      'zone-par-defaut',
      'projection-par-defaut',
    ]);
  });

  test('null stands for absent', () => {
    const nulls = { pente: null, zone: null, communeInsee: null, format: null, jointMm: null };
    expect(calculate(nulls)).toEqual(calculate({}));
  });

  test('the format is the fittest of the catalogue where 32 × 22 does not fit', () => {
    const pente = { valeur: 25, unite: 'pourcent' } as const;
    const { format } = calculate({ zone: 'zone-1', pente, projectionHorizontaleMm: 4_000 });
    expect(format).toMatchObject({ hauteurMm: 460, largeurMm: 300, verdict: 'va' });
  });

  test('the format is 32 × 22 with an empty catalogue', () => {
    const calcul = calculerArdoises({ zone: 'zone-1' }, { ...tables, modeles: [] });
    expect(calcul).toMatchObject({ ok: true, value: { format: { hauteurMm: 320 }, formats: [] } });
  });
});

describe('remarks', () => {
  test('above 900 m the standard of 2020 stops', () => {
    expect(remarksOf({ ...FOUGERES, altitudeM: 901 })).toContain('altitude-hors-domaine');
    expect(remarksOf({ ...FOUGERES, altitudeM: 900 })).not.toContain('altitude-hors-domaine');
  });

  test('a cell whose column is inferred is to be checked', () => {
    const plate = { ...FOUGERES, pente: { valeur: 40, unite: 'pourcent' }, format: null } as const;
    const { avertissements } = calculate(plate);
    expect(avertissements.find(({ code }) => code === 'cellule-a-verifier')?.texte).toBe(
      [
        'Cellule à vérifier sur la norme (confiance moyenne) : DTU 40.11 (1993),',
        'ligne 40 % (21°40), colonne zone 2, de 5,5 à 11 m.',
      ].join(' '),
    );
  });

  test('a lap typed by hand needs no check of the cell beside it', () => {
    const pente = { valeur: 40, unite: 'pourcent' } as const;
    const manuel = { ...FOUGERES, pente, recouvrementMm: 100 };
    expect(remarksOf(manuel)).not.toContain('cellule-a-verifier');
  });

  test('nails are laid without a joint, two per slate, and the table is to be checked', () => {
    const calcul = calculate({ ...FOUGERES, pose: 'clou' });
    expect(calcul).toMatchObject({ jointMm: 0, crochetLongueurCm: null, crochets: null });
    expect(calcul.clous).toBe(2 * (calcul.ardoises ?? 0));
    expect(calcul.avertissements.map(({ code }) => code)).toContain('pose-au-clou');
    expect(calcul.etapes.map(({ label }) => label)).toContain('Clous');
    expect(calcul.etapes.map(({ label }) => label)).not.toContain('Crochets');
  });

  test('a narrow slate and an unusual lap are told', () => {
    const etroite = { hauteurMm: 400, largeurMm: 200 };
    const codes = remarksOf({ ...FOUGERES, format: etroite, recouvrementMm: 131 });
    expect(codes).toEqual(expect.arrayContaining(['format-reserve', 'format-inhabituel']));
    const { avertissements } = calculate({ ...FOUGERES, recouvrementMm: 105 });
    expect(avertissements.find(({ code }) => code === 'format-inhabituel')?.texte).toBe(
      "Recouvrement de 105 mm : le 32 × 22 se pose d'usage de 69 à 103 mm.",
    );
  });

  test('a hook that the market does not have is told', () => {
    const geante = { hauteurMm: 500, largeurMm: 400 };
    // No rampant given: the lap is not spread.
    const { rampantMm: _, ...sans } = FOUGERES;
    expect(remarksOf({ ...sans, format: geante, recouvrementMm: 158 })).toContain(
      'crochet-hors-gamme',
    );
    expect(remarksOf({ ...sans, recouvrementMm: 57 })).toContain('crochet-hors-gamme');
    for (const recouvrementMm of [58, 157]) {
      const codes = remarksOf({ ...sans, format: geante, recouvrementMm });
      expect(codes).not.toContain('crochet-hors-gamme');
    }
  });

  test('a table of natural slate read for fibre cement is told', () => {
    const fibres = { ...FOUGERES, produit: 'fibres-ciment', edition: 'dtu-40.11-1993' } as const;
    expect(remarksOf(fibres)).toContain('table-autre-produit');
  });

  test('a joint typed by hand counts and is told as such', () => {
    const { rampantMm: _, ...sans } = FOUGERES;
    const calcul = calculate({ ...sans, jointMm: 5 });
    expect(calcul.ardoisesParM2).toBeCloseTo(1_000_000 / (120 * 225), 9);
    const etape = calcul.etapes.find(({ label }) => label.startsWith('Joint'));
    expect(etape?.formule).toBe('Saisi à la main');
  });

  test('from 12 cm the hook is twisted', () => {
    const pente = { valeur: 45, unite: 'pourcent' } as const;
    const calcul = calculate({ ...FOUGERES, pente, format: { hauteurMm: 400, largeurMm: 250 } });
    const etape = calcul.etapes.find(({ label }) => label === 'Longueur du crochet');
    expect(etape?.resultat).toBe('13 cm, torsadé');
    expect(calcul.jointMm).toBe(4);
  });

  test('a vertical face is read in its own row, whatever the length of its rampant', () => {
    const calcul = calculate({ ...FOUGERES, pente: { valeur: 90, unite: 'degres' } });
    expect(calcul).toMatchObject({ recouvrementMm: 60, projectionHorizontaleMm: 0 });
    const etape = calcul.etapes.find(({ label }) => label === 'Recouvrement de la table');
    expect(etape?.valeurs).toContain('ligne verticale');
  });
});

describe('refusals', () => {
  test('a format that cannot hold the lap is refused with the nearest ways out', () => {
    const refusal = refuse({
      zone: 'zone-1',
      pente: { valeur: 40, unite: 'pourcent' },
      projectionHorizontaleMm: 12_000,
      format: { hauteurMm: 320, largeurMm: 220 },
    });
    expect(refusal).toMatchObject({ code: 'format-refuse', champ: 'format', recouvrementMm: 132 });
    expect(refusal.texte).toBe(
      [
        'Format 32 × 22 refusé.',
        'Recouvrement de 132 mm : plus du tiers de la hauteur (107 mm au plus).',
      ].join(' '),
    );
    expect(refusal.solutions.map(({ texte }) => texte)).toEqual([
      'Le format 40 × 22.',
      'Le format 40 × 20.',
      'Le format 40 × 25.',
      "Une pente d'au moins 60 % (31°) pour garder le 32 × 22.",
    ]);
  });

  test('a shorter projection is proposed when it saves the format', () => {
    const refusal = refuse({
      zone: 'zone-1',
      pente: { valeur: 45, unite: 'pourcent' },
      projectionHorizontaleMm: 5_500,
      format: { hauteurMm: 320, largeurMm: 220 },
    });
    expect(refusal.solutions.at(-1)).toEqual({
      texte: 'Une projection de moins de 5,5 m pour garder le 32 × 22.',
      saisie: { projectionHorizontaleMm: 5_499 },
    });
  });

  test('of the shorter projections that save the format, the longest is proposed', () => {
    const refusal = refuse({
      zone: 'zone-1',
      pente: { valeur: 80, unite: 'pourcent' },
      projectionHorizontaleMm: 12_000,
      format: { hauteurMm: 270, largeurMm: 180 },
    });
    expect(refusal.solutions.at(-1)?.saisie).toEqual({ projectionHorizontaleMm: 10_999 });
    const tall = { hauteurMm: 400, largeurMm: 200 };
    const [nearest] = refuse({ ...FOUGERES, format: tall, recouvrementMm: 135 }).solutions;
    expect(nearest?.saisie.format).toEqual({ hauteurMm: 460, largeurMm: 250 });
  });

  test('the least slope proposed is the first whose lap just fits', () => {
    const refusal = refuse({
      zone: 'zone-1',
      pente: { valeur: 40, unite: 'pourcent' },
      projectionHorizontaleMm: 4_000,
      format: { hauteurMm: 320, largeurMm: 220 },
    });
    expect(refusal.solutions.at(-1)?.saisie).toEqual({
      pente: { valeur: 45, unite: 'pourcent' },
    });
  });

  test('fibre cement without its table asks for a lap by hand', () => {
    expect(refuse({ zone: 'zone-1', produit: 'fibres-ciment' }).code).toBe('edition-absente');
    const fibres = { zone: 'zone-1', produit: 'fibres-ciment', recouvrementMm: 100 } as const;
    const format = { hauteurMm: 400, largeurMm: 240 };
    expect(calculate({ ...fibres, format })).toMatchObject({
      pureauMm: 150,
      format: { epaisseurMm: 3.8 },
      refusTable: { code: 'edition-absente' },
    });
  });

  test('a place that is not known well enough asks for what is missing', () => {
    expect(refuse({ communeInsee: '44109' })).toMatchObject({
      code: 'zone-inconnue',
      champ: 'altitudeM',
    });
  });

  test('a projection over 16.5 m and a slope too low keep their codes', () => {
    expect(refuse({ ...FOUGERES, projectionHorizontaleMm: 17_000 }).code).toBe(
      'etude-particuliere',
    );
    expect(refuse({ ...FOUGERES, pente: { valeur: 10, unite: 'pourcent' } }).code).toBe(
      'pente-trop-faible',
    );
  });

  test('a value out of its bounds is refused with its field and its sentence', () => {
    expect(refuse({ pente: { valeur: 91, unite: 'degres' } })).toMatchObject({
      code: 'saisie-invalide',
      champ: 'pente',
      texte: 'Pente : écrivez un nombre de 0 à 90 °.',
    });
    expect(refuse({ surfaceM2: Number.NaN })).toMatchObject({ champ: 'surfaceM2' });
    expect(refuse({ recouvrementMm: 72.5 })).toMatchObject({
      champ: 'recouvrementMm',
      texte: 'Recouvrement : écrivez un nombre entier de 1 à 400 mm.',
    });
    expect(refuse({ format: { hauteurMm: 99, largeurMm: 220 } }).champ).toBe('format');
    expect(refuse({ format: { hauteurMm: 320, largeurMm: 49 } }).champ).toBe('format');
    const epaisse = { hauteurMm: 320, largeurMm: 220, epaisseurMm: 31 };
    expect(refuse({ format: epaisse }).champ).toBe('format');
    expect(refuse({ rampantMm: 0 }).champ).toBe('rampantMm');
  });

  test('every bound is the last value accepted', () => {
    const numbers = {
      altitudeM: [-10, 5_000],
      distanceMerKm: [0, 1_000],
      projectionHorizontaleMm: [0, 1_000_000],
      rampantMm: [1, 1_000_000],
      jointMm: [0, 20],
      recouvrementMm: [1, 400],
      surfaceM2: [0, 1_000_000],
    } as const;
    for (const [champ, [min, max]] of Object.entries(numbers)) {
      expect(isAccepted({ [champ]: min })).toBe(true);
      expect(isAccepted({ [champ]: max })).toBe(true);
      expect(isAccepted({ [champ]: min - 1 })).toBe(false);
      expect(isAccepted({ [champ]: max + 1 })).toBe(false);
    }
  });

  test('every bound of a slope and of a format is the last value accepted', () => {
    const pente = (valeur: number, unite: 'degres' | 'pourcent') => ({ pente: { valeur, unite } });
    const format = (hauteurMm: number, largeurMm: number, epaisseurMm: number) => ({
      format: { hauteurMm, largeurMm, epaisseurMm },
    });
    for (const input of [
      ...[pente(0, 'degres'), pente(90, 'degres'), pente(1_000_000, 'pourcent')],
      ...[format(100, 50, 1), format(1_200, 1_200, 30)],
    ]) {
      expect(isAccepted(input)).toBe(true);
    }
    for (const input of [
      ...[pente(-1, 'degres'), pente(91, 'degres'), pente(-1, 'pourcent')],
      ...[pente(1_000_001, 'pourcent'), format(99, 50, 1), format(100, 49, 1)],
      ...[format(100, 50, 0.9), format(1_201, 50, 1), format(100, 1_201, 1)],
      ...[format(100, 50, 31), format(100.5, 50, 1), format(100, 50.5, 1)],
    ]) {
      expect(isAccepted(input)).toBe(false);
    }
  });

  test('a word out of its list, from a caller without types, is refused too', () => {
    const untyped: CalculArdoisesInput = JSON.parse('{"situation":"toString"}');
    expect(refuse(untyped)).toMatchObject({ code: 'saisie-invalide', champ: 'situation' });
    const unite: CalculArdoisesInput = JSON.parse('{"pente":{"valeur":45,"unite":"rad"}}');
    expect(refuse(unite)).toMatchObject({ code: 'saisie-invalide', champ: 'pente' });
    const valeur: CalculArdoisesInput = JSON.parse('{"pente":{"unite":"degres"}}');
    expect(refuse(valeur)).toMatchObject({ code: 'saisie-invalide', champ: 'pente' });
  });
});

test('any input gets a result or a coded sentence, and every format proposed does fit', () => {
  const input = fc.record({
    pente: fc.record({
      valeur: fc.double({ min: 0, max: 120, noNaN: true }),
      unite: fc.constantFrom('degres', 'pourcent', 'cm-par-m'),
    }),
    zone: fc.constantFrom('zone-1', 'zone-2', 'zone-3'),
    situation: fc.constantFrom('protegee', 'normale', 'exposee'),
    projectionHorizontaleMm: fc.integer({ min: 0, max: 18_000 }),
    format: fc.constantFrom(
      ...tables.modeles.map(({ hauteurMm, largeurMm }) => ({ hauteurMm, largeurMm })),
    ),
    pose: fc.constantFrom('crochet', 'clou'),
    surfaceM2: fc.double({ min: 0, max: 1_000, noNaN: true }),
  } as const);
  laws(input, (given) => {
    const calcul = calculerArdoises(given, tables);
    if (calcul.ok) {
      expect(calcul.value.recouvrementMm).toBeLessThanOrEqual(
        Math.ceil(given.format.hauteurMm / 3),
      );
      return;
    }
    expect(calcul.error.texte).not.toBe('');
    if (calcul.error.code !== 'format-refuse') return;
    for (const { saisie } of calcul.error.solutions) {
      expect(calculerArdoises({ ...given, ...saisie }, tables).ok).toBe(true);
    }
  });
});
