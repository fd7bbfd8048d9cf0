/** What a firm decides changes the calculation where it says so, and nowhere else. */
import { describe, expect, test } from 'vitest';
import { keyedId, singletonId } from '#shared/entity/entity.ts';
import type {
  CalculArdoisesInput,
  CalculArdoisesTables,
} from '#shared/modules/calcul-ardoises/calcul.ts';
import { calculerArdoises } from '#shared/modules/calcul-ardoises/calculer-ardoises.ts';
import {
  BOITES_5_KG,
  boitesOf,
  countPacks,
} from '#shared/modules/calcul-ardoises/compute-boites.ts';
import {
  findLiteauSections,
  LITEAUX_PAR_ENTRAXE,
} from '#shared/modules/calcul-ardoises/find-liteau.ts';
import { findRecouvrement } from '#shared/modules/calcul-ardoises/find-recouvrement.ts';
import { sortFormats } from '#shared/modules/calcul-ardoises/formats.ts';
import { prixArdoise } from '#shared/modules/calcul-ardoises/prix-ardoise.entity.ts';
import { reglageArdoises } from '#shared/modules/calcul-ardoises/reglage-ardoises.entity.ts';
import { REGLAGES_PAR_DEFAUT, reglagesOf } from '#shared/modules/calcul-ardoises/reglages.ts';
import { tables } from './laws.ts';

const { recouvrements } = tables;
const PAN: CalculArdoisesInput = { zone: 'zone-1', surfaceM2: 100, rampantMm: 6_000 };

function calculate(input: CalculArdoisesInput, more: Partial<CalculArdoisesTables> = {}) {
  const calcul = calculerArdoises(input, { ...tables, ...more });
  if (!calcul.ok) throw new Error(calcul.error.texte);
  return calcul.value;
}

function lapAt(pentePct: number, entreLignes: 'plus-plate' | 'interpolation') {
  const found = findRecouvrement(
    {
      edition: 'dtu-40.11-1993',
      zone: 'zone-1',
      pentePct,
      projectionMm: 4_000,
      situation: 'normale',
      entreLignes,
    },
    recouvrements,
  );
  return found.ok ? found.value.recouvrementMm : Number.NaN;
}

describe('settings', () => {
  test('nothing decided, or an empty row, is the stated defaults', () => {
    expect(reglagesOf(null)).toEqual(REGLAGES_PAR_DEFAUT);
    expect(reglagesOf({ entreLignes: null, cassePct: null })).toEqual(REGLAGES_PAR_DEFAUT);
    expect(reglagesOf({ cassePct: 0 }).cassePct).toBe(0);
    expect(reglagesOf({ id: 'x', deleted: 0 } as object)).toEqual(REGLAGES_PAR_DEFAUT);
  });

  test('there is a default for every field of the row, and no other', () => {
    expect(Object.keys(REGLAGES_PAR_DEFAUT).sort()).toEqual([...reglageArdoises.fieldNames].sort());
    expect(singletonId(reglageArdoises)).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('between two rows', () => {
  test('the flatter row unless the firm interpolates: 100 % gives 73, 120 % gives 69', () => {
    expect(lapAt(110, 'plus-plate')).toBe(73);
    expect(lapAt(110, 'interpolation')).toBe(71);
    expect(lapAt(105, 'interpolation')).toBe(72);
    expect(lapAt(119, 'interpolation')).toBe(70);
  });

  test('interpolating never gives more than the flatter row nor less than the steeper', () => {
    for (let pct = 20; pct < 400; pct += 0.5) {
      const lap = lapAt(pct, 'interpolation');
      expect(lap).toBeLessThanOrEqual(lapAt(pct, 'plus-plate'));
      expect(lap).toBeGreaterThanOrEqual(lapAt(pct + 60, 'plus-plate'));
    }
  });

  test('on a printed row, and above the last one, both readings agree', () => {
    for (const pct of [20, 45, 100, 375, 500]) {
      expect(lapAt(pct, 'interpolation')).toBe(lapAt(pct, 'plus-plate'));
    }
  });

  test('the step says which reading, and both rows', () => {
    const pente = { valeur: 110, unite: 'pourcent' } as const;
    const { etapes, cellulePlusRaide } = calculate(
      { ...PAN, pente },
      { reglages: { entreLignes: 'interpolation' } },
    );
    const lue = etapes.find(({ label }) => label === 'Recouvrement de la table');
    expect(cellulePlusRaide).toMatchObject({ pentePct: 120, recouvrementMm: 69 });
    expect(lue?.formule).toContain('interpolation, arrondie au mm au-dessus');
    expect(lue?.valeurs).toContain('(73 mm), puis ligne 120 % (69 mm)');
    expect(lue?.resultat).toBe('71 mm');
  });
});

describe('at the end of a band', () => {
  const bout = { ...PAN, rampantMm: null, projectionHorizontaleMm: 5_500 };
  test('the larger lap unless the firm decides for the smaller', () => {
    expect(calculate(bout).recouvrementMm).toBe(78);
    const reglages = { boutDeBande: 'plus-petit' } as const;
    const calcul = calculate(bout, { reglages });
    expect(calcul.recouvrementMm).toBe(73);
    expect(calcul.etapes.map(({ formule }) => formule).join()).toContain('le plus petit');
    expect(
      calculate({ ...bout, projectionHorizontaleMm: 5_501 }, { reglages }).recouvrementMm,
    ).toBe(78);
  });
});

describe('editions', () => {
  const autre = recouvrements.map((cellule) => ({
    ...cellule,
    edition: 'NF DTU 40.11 (2020)',
    recouvrementMm: cellule.recouvrementMm + 5,
  }));
  const both = { recouvrements: [...recouvrements, ...autre] };

  test('the firm chooses the one that is read by default, by fixing', () => {
    const reglages = { editionClou: 'NF DTU 40.11 (2020)' };
    expect(calculate(PAN, { ...both, reglages })).toMatchObject({
      edition: 'dtu-40.11-1993',
      recouvrementMm: 73,
    });
    expect(calculate({ ...PAN, pose: 'clou' }, { ...both, reglages })).toMatchObject({
      edition: 'NF DTU 40.11 (2020)',
      recouvrementMm: 78,
    });
  });

  test('one calculation may take another', () => {
    const edition = 'NF DTU 40.11 (2020)';
    expect(calculate({ ...PAN, edition }, both).recouvrementMm).toBe(78);
  });

  test('a table of fibre cement is read up to 8 m, 10 mm more up to 15 m and in zone 3 exposed', () => {
    const edition = 'dtu-40.13-2009';
    const cellule = { edition, pentePct: 60, penteDeg: null, bande: '0-8' } as const;
    const commun = { ...cellule, recouvrementMm: 90, source: 'essai', confiance: 'haute' } as const;
    const fibres = [
      { ...commun, zone: 'zone-1' },
      { ...commun, zone: 'zone-3' },
    ] as const;
    const lap = (more: CalculArdoisesInput) =>
      calculate(
        {
          produit: 'fibres-ciment',
          zone: 'zone-1',
          pente: { valeur: 60, unite: 'pourcent' },
          format: { hauteurMm: 400, largeurMm: 240 },
          ...more,
        },
        { recouvrements: fibres },
      ).recouvrementMm;
    expect(lap({ projectionHorizontaleMm: 8_000 })).toBe(90);
    expect(lap({ projectionHorizontaleMm: 8_001 })).toBe(100);
    expect(lap({ projectionHorizontaleMm: 15_000 })).toBe(100);
    expect(lap({ projectionHorizontaleMm: 8_001, situation: 'exposee' })).toBe(100);
    const battue = { zone: 'zone-3', situation: 'exposee' } as const;
    expect(lap({ ...battue, projectionHorizontaleMm: 5_000 })).toBe(100);
    expect(lap({ ...battue, projectionHorizontaleMm: 9_000 })).toBe(110);
    const trop = calculerArdoises(
      { produit: 'fibres-ciment', zone: 'zone-1', projectionHorizontaleMm: 15_001 },
      { ...tables, recouvrements: fibres },
    );
    expect(trop).toMatchObject({ ok: false, error: { code: 'etude-particuliere' } });
  });
});

describe('hooks and battens', () => {
  test('boxes are those of 5 kg by length, unless the firm buys others', () => {
    expect(calculate(PAN)).toMatchObject({
      crochetLongueurCm: 8,
      agrafesParBoite: 635,
      pointesParBoite: 775,
      ardoises: 3_664,
      agrafes: 2_932,
      pointes: 732,
      agrafesBoites: 5,
      pointesBoites: 1,
    });
    const reglages = { agrafesParBoite: 500, pointesParBoite: 700, agrafesPct: 70 };
    expect(calculate(PAN, { reglages })).toMatchObject({
      agrafes: 2_565,
      pointes: 1_099,
      agrafesBoites: 6,
      pointesBoites: 2,
    });
    expect(boitesOf(17, REGLAGES_PAR_DEFAUT)).toEqual({
      agrafesParBoite: null,
      pointesParBoite: null,
    });
    expect(Object.keys(BOITES_5_KG)).toHaveLength(10);
  });

  test('packs are whole, and unknown packs are not guessed', () => {
    expect([
      countPacks(0, 500),
      countPacks(1, 500),
      countPacks(500, 500),
      countPacks(501, 500),
    ]).toEqual([0, 1, 1, 2]);
    expect([countPacks(null, 500), countPacks(9, null), countPacks(9, 0)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('the batten is that of the first printed spacing that is not smaller', () => {
    for (const { entraxeMm, sections } of LITEAUX_PAR_ENTRAXE) {
      expect(findLiteauSections(entraxeMm)).toEqual(sections);
      expect(findLiteauSections(entraxeMm + 1)).not.toEqual(sections);
    }
    expect(calculate(PAN).liteauSections).toEqual(['14 × 50', '18 × 40']);
    const large = calculate({ ...PAN, entraxeChevronsMm: 1_001 });
    expect(large.liteauSections).toEqual([]);
    expect(large.avertissements.map(({ code }) => code)).toContain('liteau-hors-table');
    const bad = calculerArdoises({ ...PAN, entraxeChevronsMm: 99 }, tables);
    expect(bad).toMatchObject({ ok: false, error: { champ: 'entraxeChevronsMm' } });
  });
});

describe('the catalogue of the firm', () => {
  test('weighs by its own weights, else by the thickness, else not at all', () => {
    expect(calculate(PAN).poidsKgParM2).toBeNull();
    const epaisse = calculate({
      ...PAN,
      format: { hauteurMm: 500, largeurMm: 250, epaisseurMm: 5.4 },
    });
    // Cupa UK: 1,889 kg a slate of 500 × 250, which is 5,4 mm at 2 800 kg/m³.
    expect((epaisse.poidsKgParM2 ?? 0) / epaisse.ardoisesParM2).toBeCloseTo(1.89, 2);
    expect(epaisse.avertissements.map(({ code }) => code)).toContain('poids-estime');
    const modeles = tables.modeles.map((modele) => ({ ...modele, poidsKg: 0.65 }));
    const pesee = calculate(PAN, { modeles });
    expect(pesee.poidsKgParM2).toBeCloseTo(pesee.ardoisesParM2 * 0.65, 9);
    expect(pesee.avertissements.map(({ code }) => code)).not.toContain('poids-estime');
  });

  test('sorts by price per m² among those of the same verdict, unknown prices last', () => {
    const prix = [
      [320, 220, 90_000],
      [300, 220, 60_000],
      [350, 250, 200_000],
    ].map(([hauteurMm = 0, largeurMm = 0, prixMilleCents = 0]) => ({
      nature: 'naturelle' as const,
      hauteurMm,
      largeurMm,
      prixMilleCents,
      fournisseur: null,
    }));
    const { formats } = calculate(PAN, { prix });
    const [first, second, third, fourth] = sortFormats(formats, 'prix');
    expect([first, second, third].map((f) => f?.hauteurMm)).toEqual([300, 320, 350]);
    expect(fourth?.prixM2Cents).toBeNull();
    // 36,31 slates of 90 cents.
    expect(second?.prixM2Cents).toBe(3_268);
    expect(sortFormats(formats, 'nombre')).toEqual(formats);
    expect(sortFormats(formats, 'prix').map(({ verdict }) => verdict)).toEqual(
      formats.map(({ verdict }) => verdict),
    );
    expect(prixArdoise.scopeOf({} as never)).toBe('money');
    const [row] = prix;
    expect(keyedId(prixArdoise, row ?? {})).not.toBe(keyedId(prixArdoise, prix[1] ?? {}));
  });
});
