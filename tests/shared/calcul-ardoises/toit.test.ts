/** Rows, battens, quantities and orders of whole roofs, through the door. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkValues } from '#shared/entity/check-fields.ts';
import {
  buildToit,
  MODELES_TOIT,
  type ModeleToit,
  makeCorps,
} from '#shared/modules/calcul-ardoises/build-toit.ts';
import type {
  CalculArdoisesInput,
  CalculArdoisesTables,
} from '#shared/modules/calcul-ardoises/calcul.ts';
import { calculArdoises } from '#shared/modules/calcul-ardoises/calcul-ardoises.entity.ts';
import { calculToValues } from '#shared/modules/calcul-ardoises/calcul-values.ts';
import { calculerArdoises } from '#shared/modules/calcul-ardoises/calculer-ardoises.ts';
import { isEntree, isToitGarde } from '#shared/modules/calcul-ardoises/dessin.ts';
import { type Ouverture, TOIT_VIDE, type Toit } from '#shared/modules/calcul-ardoises/toit.ts';
import { laws, tables } from './laws.ts';

const FORMAT = { hauteurMm: 320, largeurMm: 220 };
const DEUX_PANS = buildToit('deux-pans', 100);

function calculate(
  toit: Toit,
  more: CalculArdoisesInput = {},
  also: Partial<CalculArdoisesTables> = {},
) {
  const input = { zone: 'zone-2', format: FORMAT, ...more, toit } as const;
  const calcul = calculerArdoises(input, { ...tables, ...also });
  if (!calcul.ok) throw new Error(calcul.error.texte);
  const { toit: calcule } = calcul.value;
  if (!calcule) throw new Error('a roof was drawn');
  return { ...calcul.value, calcule };
}

function lineOf({ commande }: ReturnType<typeof calculate>, article: RegExp) {
  return commande.find((ligne) => article.test(ligne.article));
}

describe('a roof of two slopes, 12 × 8 m at 45° in zone 2', () => {
  test('each plane has its lap, its rows, its hooks', () => {
    const { calcule, rangs, recouvrementMm, pureauMm } = calculate(DEUX_PANS);
    expect({ recouvrementMm, pureauMm }).toEqual({ recouvrementMm: 80, pureauMm: 120 });
    for (const pan of calcule.pans) {
      // 5 656,9 − 250 in 46 steps of 117,5 mm: the lap grows to 84,9.
      expect(pan).toMatchObject({ recouvrementMinMm: 80, crochetLongueurCm: 9 });
      expect(pan.rangs.nombre).toBe(47);
      expect(pan.rangs.pureauMm).toBeCloseTo(117.54, 2);
    }
    expect(rangs).toEqual(calcule.pans[0]?.rangs);
  });

  test('the slates are those of the rows, the starter, the verges, and 5 % of breakage', () => {
    const { calcule, ardoises, crochets } = calculate(DEUX_PANS);
    const [pan] = calcule.pans;
    if (!pan) throw new Error('two planes');
    const rampant = 4 * Math.SQRT2;
    const parM2 = (46 + 250 / 120) / rampant / 0.223;
    const m2 = 12 * rampant + 12 * 0.117541 + 2 * rampant * 0.16;
    expect(pan.ardoisesParM2).toBeCloseTo(parM2, 6);
    expect(pan.ardoisesBrut).toBeCloseTo(m2 * parM2, 1);
    expect(calcule.posees).toBe(Math.ceil(2 * pan.ardoisesBrut));
    expect(ardoises).toBe(Math.ceil(2 * pan.ardoisesBrut * 1.05));
    expect(crochets).toBe(calcule.posees);
  });

  test('the order holds every article with its packs, its reason and its source', () => {
    const calcul = calculate(DEUX_PANS);
    expect(calcul.commande.map(({ article }) => article)).toEqual([
      'Ardoises 32 × 22',
      'Crochets à agrafe de 9 cm',
      'Crochets à pointe de 9 cm',
      'Liteaux 14 × 50',
      'Volige d’égout, 12 ou 18 mm',
      'Tuiles faîtières de 40 cm',
      'Closoir de faîtage',
      'Liteau de faîtage',
      'Clous de rive',
      'Chatières',
    ]);
    for (const { quantite, detail, source } of calcul.commande) {
      expect(Number.isInteger(quantite)).toBe(true);
      expect(quantite).toBeGreaterThan(0);
      expect(detail.length * source.length).toBeGreaterThan(0);
    }
    // 12 m × 3,05; 96 m² of plan ÷ 3000 = 320 cm², by 60: six, half low half high.
    expect(lineOf(calcul, /faîtières/)?.quantite).toBe(37);
    expect(lineOf(calcul, /Chatières/)?.quantite).toBe(6);
    expect(lineOf(calcul, /agrafe/)).toMatchObject({ packLibelle: 'boîtes de 600' });
    // 48 rows of 12 m on each side: three battens of 4 m a row.
    expect(calcul.calcule.liteaux).toMatchObject({ barres: 288, poseM: 1_152 });
  });

  test('the steps say every figure of every plane with its source', () => {
    const { etapes } = calculate(DEUX_PANS);
    const labels = etapes.map(({ label }) => label);
    for (const part of ['surface', 'recouvrement de la table', 'rangs', 'ardoises']) {
      expect(labels).toContain(`Nord : ${part}`);
      expect(labels).toContain(`Sud : ${part}`);
    }
    expect(labels).toEqual(expect.arrayContaining(['Arêtes du toit', 'Débit des liteaux']));
    expect(etapes.every(({ formule, resultat, source }) => formule && resultat && source)).toBe(
      true,
    );
    expect(new Set(labels).size).toBe(labels.length);
  });

  test('there is no warning about net quantities: nothing is left to add', () => {
    const { avertissements } = calculate(DEUX_PANS);
    expect(avertissements.map(({ code }) => code)).not.toContain('quantites-nettes');
  });
});

describe('what changes a roof', () => {
  test('each plane reads its own lap, or all take the largest', () => {
    const toit = buildToit('mansarde', 40);
    const laps = (one: Toit) =>
      calculate(one, { format: { hauteurMm: 460, largeurMm: 300 } }).calcule.pans.map(
        ({ recouvrementMinMm }) => recouvrementMinMm,
      );
    expect(laps(toit)).toEqual([65, 127, 65, 127]);
    expect(laps({ ...toit, isRecouvrementUnique: true })).toEqual([127, 127, 127, 127]);
  });

  test('hooks of several lengths are ordered apart', () => {
    const calcul = calculate(buildToit('mansarde', 40), {
      format: { hauteurMm: 460, largeurMm: 300 },
    });
    const lengths = calcul.calcule.crochets.map(({ longueurCm }) => longueurCm);
    expect(lengths.length).toBe(2);
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    const sum = calcul.calcule.crochets.reduce((total, { nombre }) => total + nombre, 0);
    expect(sum - calcul.calcule.posees).toBeLessThanOrEqual(1);
  });

  const fenetre: Ouverture = {
    id: 'o',
    panId: 'a.sud',
    genre: 'fenetre',
    nombre: 2,
    largeurMm: 1_140,
    hauteurMm: 1_180,
  };

  test('openings take their area off and add the slates around them', () => {
    const sans = calculate(DEUX_PANS).calcule.pans[1];
    const avec = calculate({ ...DEUX_PANS, ouvertures: [fenetre] }).calcule.pans[1];
    if (!sans || !avec) throw new Error('two planes');
    expect(avec.deductionM2).toBeCloseTo(2 * 1.14 * 1.18, 9);
    expect(avec.ardoisesOuvertures).toBe(120);
    expect(avec.ardoisesBrut).toBeCloseTo(
      sans.ardoisesBrut - avec.deductionM2 * sans.ardoisesParM2 + 120,
      6,
    );
    const souche = { ...fenetre, genre: 'cheminee', nombre: 1 } as const;
    const perce = calculate({ ...DEUX_PANS, ouvertures: [souche] }).calcule.pans[1];
    // A chimney is measured in plan.
    expect(perce?.deductionM2).toBeCloseTo(1.14 * 1.18 * Math.SQRT2, 9);
    expect(perce?.ardoisesOuvertures).toBe(50);
  });

  test('small openings are not taken off where the firm says so', () => {
    const reglages = { deductionMinM2: 1.5 };
    const [, pan] = calculate({ ...DEUX_PANS, ouvertures: [fenetre] }, {}, { reglages }).calcule
      .pans;
    expect(pan).toMatchObject({ deductionM2: 0, ardoisesOuvertures: 120 });
  });

  test('waste goes by the metre of edge, or by the shape of the plane', () => {
    const reglages = { perteType: 'en-pct', triPct: 10 } as const;
    const croupes = calculate(buildToit('croupes', 100), {}, { reglages });
    expect(croupes.calcule.pans.map(({ pertePct }) => pertePct)).toEqual([10, 10, 10, 10]);
    for (const { ajouts } of croupes.calcule.pans) {
      expect(ajouts.filter(({ m2 }) => m2 > 0).map(({ nature }) => nature)).toEqual(['egout']);
    }
    const brut = croupes.calcule.pans.reduce((sum, pan) => sum + pan.ardoisesBrut, 0);
    expect(croupes.ardoises).toBe(Math.ceil(brut / 0.9 - 1e-6));
    const [pan] = calculate(DEUX_PANS, {}, { reglages }).calcule.pans;
    expect(pan?.pertePct).toBe(5);
  });

  test('hips and valleys give half of what they take to each plane', () => {
    const { calcule } = calculate(buildToit('en-l', 100));
    const metres = (nature: string) =>
      calcule.pans.flatMap(({ ajouts }) => ajouts).filter((a) => a.nature === nature);
    const noue = (calcule.longueursMm.noue ?? 0) / 1_000;
    const m2 = metres('noue').reduce((sum, ajout) => sum + ajout.m2, 0);
    expect(m2).toBeCloseTo(noue * 0.5, 6);
    const fendis = calculate({ ...buildToit('en-l', 100), noue: 'fendis' }).calcule;
    const plus = fendis.pans.flatMap(({ ajouts }) => ajouts).filter((a) => a.nature === 'noue');
    expect(plus.reduce((sum, ajout) => sum + ajout.m2, 0)).toBeCloseTo(noue * 1.5, 6);
  });

  test('an edge named by hand changes what it adds', () => {
    const noms = { 'a.nord|a.est': 'rive-biaise' } as const;
    const longueurs = calculate({ ...DEUX_PANS, noms }).calcule.longueursMm;
    expect(longueurs['rive-biaise']).toBeCloseTo(4_000 * Math.SQRT2, 3);
    expect(longueurs.rive).toBeCloseTo(3 * 4_000 * Math.SQRT2, 3);
  });

  test('the ridge is of tiles, of zinc or a lignolet; the valley of zinc is ordered', () => {
    const zinc = calculate({ ...buildToit('en-l', 100), faitage: 'zinc' });
    expect(lineOf(zinc, /zinc 1 × 2/)?.quantite).toBeGreaterThan(0);
    expect(lineOf(zinc, /Noue en zinc/)?.quantite).toBe(
      Math.ceil(((zinc.calcule.longueursMm.noue ?? 0) / 1_000) * 1.05),
    );
    const lignolet = calculate({ ...DEUX_PANS, faitage: 'lignolet' });
    expect(lineOf(lignolet, /lignolet/)?.quantite).toBe(Math.ceil((12_000 / 220) * 1.2));
    expect(
      lineOf(calculate({ ...buildToit('en-l', 100), noue: 'fendis' }), /Noue/),
    ).toBeUndefined();
  });

  test('nails replace hooks; a lost attic takes less air', () => {
    const clou = calculate(DEUX_PANS, { pose: 'clou' });
    expect(lineOf(clou, /Crochets/)).toBeUndefined();
    expect(lineOf(clou, /Clous/)?.quantite).toBe(2 * clou.calcule.posees);
    expect(clou.calcule.pans[0]?.crochetLongueurCm).toBeNull();
    expect(calculate({ ...DEUX_PANS, comble: 'perdu' }).calcule.chatieres).toBe(4);
  });

  test('packets of the catalogue are counted whole', () => {
    const modeles = tables.modeles.map((modele) => ({ ...modele, paquet: 250 }));
    const calcul = calculate(DEUX_PANS, {}, { modeles });
    expect(lineOf(calcul, /Ardoises/)).toMatchObject({
      packs: Math.ceil((calcul.ardoises ?? 0) / 250),
      packLibelle: 'paquets de 250',
    });
  });
});

describe('refusals name the plane', () => {
  const refuse = (toit: Toit, more: CalculArdoisesInput = {}) => {
    const calcul = calculerArdoises({ zone: 'zone-3', format: FORMAT, ...more, toit }, tables);
    return calcul.ok ? null : calcul.error;
  };
  test('a plane too flat, a format too short, a roof that cannot be drawn', () => {
    const appentis = makeCorps(
      'b',
      {
        nord: { genre: 'mur' },
        sud: { genre: 'egout', pentePct: 20 },
        est: { genre: 'pignon' },
        ouest: { genre: 'pignon' },
      },
      { nom: 'Appentis', yMm: 8_000, largeurMm: 2_000 },
    );
    const flat = refuse({ ...DEUX_PANS, corps: [...DEUX_PANS.corps, appentis] });
    expect(flat).toMatchObject({ code: 'pente-trop-faible' });
    expect(flat?.texte).toMatch(/^Appentis, sud\. Pente/);
    const less = {
      ...appentis,
      cotes: { ...appentis.cotes, sud: { genre: 'egout', pentePct: 50 } },
    } as const;
    const short = refuse({ ...DEUX_PANS, corps: [...DEUX_PANS.corps, less] });
    expect(short).toMatchObject({ code: 'format-refuse', recouvrementMm: 126 });
    expect(short?.texte).toContain('Format 32 × 22 refusé. Appentis, sud : ');
    expect(refuse(TOIT_VIDE)).toMatchObject({ code: 'toit-invalide', champ: 'toit' });
  });
});

describe('laws of quantities', () => {
  const modeles = fc.constantFrom(...(Object.keys(MODELES_TOIT) as ModeleToit[]));
  test('a roof has an order for every usual shape, and quantities add up over its planes', () => {
    laws(fc.tuple(modeles, fc.integer({ min: 60, max: 200 })), ([modele, pentePct]) => {
      const { calcule, ardoises } = calculate(buildToit(modele, pentePct), {
        zone: 'zone-1',
        format: { hauteurMm: 460, largeurMm: 300 },
      });
      const brut = calcule.pans.reduce((sum, pan) => sum + pan.ardoisesBrut, 0);
      expect(calcule.posees).toBe(Math.ceil(brut - 1e-6));
      expect(ardoises).toBeGreaterThanOrEqual(calcule.posees);
      expect(calcule.chatieres % 2).toBe(0);
    });
  });

  test('a longer roof never takes fewer slates, hooks or battens', () => {
    laws(
      fc.tuple(fc.integer({ min: 3_000, max: 20_000 }), fc.integer({ min: 1, max: 3_000 })),
      ([mm, more]) => {
        const of = (longueurMm: number) => {
          const [corps] = DEUX_PANS.corps;
          if (!corps) throw new Error('one body');
          return calculate({ ...DEUX_PANS, corps: [{ ...corps, longueurMm }] });
        };
        const [short, long] = [of(mm), of(mm + more)];
        expect(long.ardoises).toBeGreaterThanOrEqual(short.ardoises ?? 0);
        expect(long.crochets).toBeGreaterThanOrEqual(short.crochets ?? 0);
        expect(long.calcule.liteaux.poseM).toBeGreaterThan(short.calcule.liteaux.poseM);
      },
    );
  });

  test('a wider roof, whose rampants grow, never takes fewer slates in the same band', () => {
    laws(
      fc.tuple(fc.integer({ min: 3_000, max: 10_000 }), fc.integer({ min: 1, max: 500 })),
      ([mm, more]) => {
        const of = (largeurMm: number) => {
          const [corps] = DEUX_PANS.corps;
          if (!corps) throw new Error('one body');
          return calculate({ ...DEUX_PANS, corps: [{ ...corps, largeurMm }] });
        };
        expect(of(mm + more).ardoises).toBeGreaterThanOrEqual(of(mm).ardoises ?? 0);
      },
    );
  });
});

describe('a roof once kept', () => {
  test('is a valid row with its drawing, its planes, its edges and its order', () => {
    const calcul = calculate(buildToit('en-l', 100));
    const entree = { pente: '45', zone: null };
    const values = calculToValues(calcul, {
      titre: '',
      chantierId: null,
      dessin: buildToit('en-l', 100),
      entree,
    });
    expect(checkValues(calculArdoises, values)).toEqual({ ok: true, value: values });
    expect(values.toit?.pans).toHaveLength(4);
    expect(values.toit?.commande).toEqual(calcul.commande);
    expect(values.entree).toEqual(entree);
  });

  test('what is no roof is refused', () => {
    const kept = { dessin: {}, pans: [], aretes: [], commande: [], surfaceM2: 1 };
    expect(isToitGarde(kept)).toBe(true);
    for (const bad of [null, [], 'toit', { ...kept, pans: {} }, { ...kept, dessin: [] }]) {
      expect(isToitGarde(bad)).toBe(false);
    }
    expect(isToitGarde({ ...kept, pans: ['x'.repeat(300_000)] })).toBe(false);
    expect([isEntree({}), isEntree([]), isEntree(null)]).toEqual([true, false, false]);
  });
});
