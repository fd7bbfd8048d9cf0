/** What each step tells: the figures that go in, what comes out, and who says so. */
import { describe, expect, test } from 'vitest';
import type { CalculArdoisesInput } from '#shared/modules/calcul-ardoises/calcul.ts';
import { calculerArdoises } from '#shared/modules/calcul-ardoises/calculer-ardoises.ts';
import type { Etape } from '#shared/modules/calcul-ardoises/etapes.ts';
import type { ReglageArdoisesValues } from '#shared/modules/calcul-ardoises/reglages.ts';
import { tables } from './laws.ts';

/** 45°, 6 m of rampant, zone 1: 73 mm on 32 × 22. */
const PAN: CalculArdoisesInput = {
  zone: 'zone-1',
  pente: { valeur: 45, unite: 'degres' },
  rampantMm: 6_000,
  format: { hauteurMm: 320, largeurMm: 220 },
  surfaceM2: 100,
};

/** A table of fibre cement: 90 mm everywhere. */
const FIBRES = tables.recouvrements
  .filter(({ bande }) => bande === '0-5.5')
  .map((cellule) => ({
    ...cellule,
    edition: 'fibres',
    bande: '0-8' as const,
    recouvrementMm: 90,
  }));

function calculate(input: CalculArdoisesInput, reglages: Partial<ReglageArdoisesValues> = {}) {
  const recouvrements = [...tables.recouvrements, ...FIBRES];
  const calcul = calculerArdoises(input, { ...tables, recouvrements, reglages });
  if (!calcul.ok) throw new Error(calcul.error.texte);
  return calcul.value;
}

function stepsOf(input: CalculArdoisesInput, reglages: Partial<ReglageArdoisesValues> = {}) {
  const { etapes } = calculate(input, reglages);
  return new Map<string, Etape>(etapes.map((etape) => [etape.label, etape]));
}

/** « figures → result » of one step. */
function told(input: CalculArdoisesInput, label: string, reglages = {}) {
  const etape = stepsOf(input, reglages).get(label);
  return etape && `${etape.valeurs} → ${etape.resultat}`;
}

const pct = (valeur: number) => ({ valeur, unite: 'pourcent' }) as const;
const VERTICALE = {
  ...PAN,
  pente: { valeur: 90, unite: 'degres' },
  projectionHorizontaleMm: 0,
} as const;

test('no step is left without its figures, whatever is given', () => {
  for (const input of [PAN, {}, VERTICALE, { ...PAN, pose: 'clou' as const, recouvrementMm: 75 }]) {
    for (const { label, ...parts } of calculate(input).etapes) {
      expect(label).toBeTruthy();
      for (const part of Object.values(parts)) expect(part, label).not.toBe('');
    }
  }
});

test('a slope that the table lacks has no step of it: the lap typed by hand says why', () => {
  const plat = { ...PAN, pente: pct(10), recouvrementMm: 95 };
  const steps = stepsOf(plat);
  expect([...steps.keys()]).not.toContain('Recouvrement de la table');
  expect([...steps.keys()]).not.toContain('Situation');
  expect([...steps.keys()]).not.toContain(undefined);
  const { refusTable } = calculate(plat);
  expect(refusTable).not.toBeNull();
  expect(told(plat, 'Recouvrement retenu')).toBe(`${refusTable?.texte} → 95 mm`);
});

describe('slope and projection', () => {
  test('a default is told as one', () => {
    expect(told(PAN, 'Pente')).toBe('45° → 100 % (45°)');
    expect(told({ zone: 'zone-1' }, 'Pente')).toBe('45° (par défaut) → 100 % (45°)');
    expect(told({ zone: 'zone-1' }, 'Projection horizontale')).toBe(
      'Non donnée : 5 m par défaut → 5 m',
    );
  });

  test('comes from the rampant, or is given and the rampant follows', () => {
    const label = 'Projection horizontale';
    expect(told(PAN, label)).toBe('rampant de 6 m, pente de 100 % (45°) → 4,243 m');
    expect(stepsOf(PAN).get(label)?.source).toBe('Géométrie du versant');
    const given = { ...PAN, projectionHorizontaleMm: 4_000 };
    expect(told(given, label)).toBe('rampant de 5,657 m → 4 m');
    expect(stepsOf(given).get(label)?.source).toBe("Saisi par l'utilisateur");
    expect(told(VERTICALE, label)).toBe('face verticale → 0 m');
  });
});

describe('the lap', () => {
  const TABLE = 'Recouvrement de la table';

  test('interpolated, both its rows are told, and the way the firm reads', () => {
    const lecture = { entreLignes: 'interpolation', boutDeBande: 'plus-petit' } as const;
    const input = { ...PAN, pente: pct(95) };
    // 76 at 90 %, 73 at 100 %: 74,5, rounded up.
    expect(told(input, TABLE, lecture)).toMatch(
      / colonne zone 1, jusqu'à 5,5 m \(76 mm\), puis ligne 100 % \(73 mm\) → 75 mm$/,
    );
    expect(stepsOf(input, lecture).get(TABLE)?.formule).toBe(
      'Entre deux lignes : interpolation, arrondie au mm au-dessus ; en bout de colonne : le plus petit recouvrement',
    );
    expect(told(PAN, TABLE)).not.toContain('puis ligne');
    expect(told(VERTICALE, TABLE)).toMatch(/^face verticale, projection de 0 m/);
  });

  test('of a site: as printed, protected without a value, exposed 10 % more', () => {
    const at = (situation: 'normale' | 'protegee' | 'exposee') =>
      stepsOf({ ...PAN, situation }).get('Situation');
    expect(at('normale')).toMatchObject({ valeurs: '73 mm', resultat: '73 mm' });
    expect(at('normale')?.formule).toMatch(/^Normale : /);
    expect(at('protegee')?.valeurs).toBe('73 mm ; aucune valeur publiée pour un site protégé');
    expect(at('exposee')).toMatchObject({ valeurs: '73 mm', resultat: '81 mm' });
    expect([at('normale')?.source, at('exposee')?.source]).toEqual([
      'Larivière 2010, p. 27 (DTU 40.11 de 1993) (confiance haute)',
      'Conseils de Cupa Pizarras, repris par frtips (confiance moyenne)',
    ]);
  });

  test('of fibre cement: millimetres, not per cent', () => {
    const fibres = { ...PAN, edition: 'fibres', format: { hauteurMm: 400, largeurMm: 240 } };
    const input = { ...fibres, situation: 'exposee', zone: 'zone-3' } as const;
    expect(told(input, 'Situation')).toBe('90 mm, situation exposée → 100 mm');
    expect(stepsOf(input).get('Situation')?.source).toContain('40.13');
  });

  test('typed by hand, that of the table or why there is none stands beside it', () => {
    expect(told({ ...PAN, recouvrementMm: 75 }, 'Recouvrement retenu')).toBe(
      'la table donne 73 mm → 75 mm',
    );
    const plat = { ...PAN, pente: pct(15), recouvrementMm: 100 };
    expect(told(plat, 'Recouvrement retenu')).toMatch(/^Pente de 15 % .* trop faible.* → 100 mm$/);
    expect(stepsOf(plat).has(TABLE)).toBe(false);
    expect(stepsOf(PAN).has('Recouvrement retenu')).toBe(false);
  });
});

describe('what is laid', () => {
  test('format, pureau and hook with their figures', () => {
    expect(told(PAN, 'Format')).toBe(
      'H = 320 mm, L = 220 mm, R = 73 mm ; H ÷ 3 = 107 mm ; 2 × R = 146 mm → 32 × 22 : va',
    );
    expect(told(PAN, 'Pureau maximal')).toBe('(320 − 73) ÷ 2 → 123,5 mm');
    expect(told(PAN, 'Longueur du crochet')).toBe('75,3 + 3 = 78,3 mm → 8 cm');
    expect(stepsOf({ ...PAN, pose: 'clou' }).has('Longueur du crochet')).toBe(false);
    const hook = (recouvrementMm: number) => {
      const format = { hauteurMm: 400, largeurMm: 250 };
      // No rampant given: the lap is not spread.
      return told({ zone: 'zone-1', recouvrementMm, format }, 'Longueur du crochet');
    };
    expect(hook(107)).toBe('107 + 3 = 110 mm → 11 cm');
    expect(hook(108)).toBe('108 + 3 = 111 mm → 12 cm, torsadé');
  });

  test('the joint: of the wire, none for nails, or typed', () => {
    const joint = (more: CalculArdoisesInput) => {
      const etape = stepsOf({ ...PAN, ...more }).get('Joint entre deux ardoises');
      return [etape?.valeurs, etape?.resultat, etape?.source];
    };
    expect(joint({})).toEqual(['Pose au crochet', '3 mm', expect.stringContaining('Lavaiswiss')]);
    expect(joint({ pose: 'clou' })).toEqual([
      'Pose au clou',
      '0 mm',
      'Choix de prudence, sans source',
    ]);
    expect(joint({ jointMm: 5 })).toEqual(['Pose au crochet', '5 mm', "Saisi par l'utilisateur"]);
  });

  test('counts per m², weights by the catalogue or by the thickness', () => {
    expect(told(PAN, 'Ardoises au m², pureau maximal')).toBe(
      '1 000 000 ÷ (123,5 × (220 + 3)) → 36,31 ardoises/m²',
    );
    expect(told(PAN, 'Liteaux au m², pureau maximal')).toBe('1 000 ÷ 123,5 → 8,1 m/m²');
    expect(told(PAN, 'Poids au m²')).toBeUndefined();
    const epaisse = { ...PAN, format: { hauteurMm: 320, largeurMm: 220, epaisseurMm: 5 } };
    expect(told(epaisse, 'Poids au m²')).toBe('36,64 × 320 mm × 220 mm × 5 mm → 36,1 kg/m²');
    expect(stepsOf(epaisse).get('Poids au m²')).toMatchObject({
      formule: expect.stringContaining('2 800 kg/m³'),
      source: expect.stringContaining('tableau des poids'),
    });
    const modeles = tables.modeles.map((modele) => ({ ...modele, poidsKg: 0.655 }));
    const pesee = calculerArdoises(PAN, { ...tables, modeles });
    const poids = pesee.ok && pesee.value.etapes.find(({ label }) => label === 'Poids au m²');
    expect(poids).toMatchObject({
      valeurs: '36,64 × 0,655 kg',
      resultat: '24 kg/m²',
      source: "Catalogue de l'entreprise",
      formule: expect.stringContaining('du catalogue'),
    });
  });

  test('battens of the table, or out of it', () => {
    expect(told(PAN, 'Section des liteaux')).toBe(
      'chevrons tous les 400 mm → 14 × 50 ou 18 × 40 mm',
    );
    expect(told({ ...PAN, entraxeChevronsMm: 1_200 }, 'Section des liteaux')).toMatch(
      /→ hors de la table$/,
    );
  });

  test('rows of the rampant, and what one m² of them takes', () => {
    expect(told(PAN, 'Rangs')).toBe(
      '(6\u202f000 − 250) en 47 pas → 48 rangs, pureau réparti 122,3 mm, recouvrement réparti 75,3 mm',
    );
    expect(told(PAN, 'Ardoises au m² posées')).toBe(
      '1 000 000 × (47 + 250 ÷ 123,5) ÷ (6\u202f000 × (220 + 3)) → 36,64 ardoises/m²',
    );
    expect(told(PAN, 'Liteaux au m² posés')).toBe(
      '1 000 × (47 + 250 ÷ 123,5) ÷ 6\u202f000 → 8,17 m/m²',
    );
    for (const label of ['Rangs', 'Ardoises au m² posées', 'Liteaux au m² posés']) {
      expect(stepsOf({ zone: 'zone-1' }).has(label), label).toBe(false);
      expect(stepsOf(VERTICALE).has(label), label).toBe(false);
    }
  });
});

describe('quantities', () => {
  test('of a surface: slates, battens, hooks with their boxes', () => {
    expect(told(PAN, 'Ardoises')).toBe('100 m² × 36,64 → 3\u202f664 ardoises');
    expect(told(PAN, 'Liteaux')).toBe('100 m² × 8,17 → 818 m');
    expect(told(PAN, 'Crochets')).toBe(
      '3\u202f664 ardoises ; 5 boîtes de 635 agrafes et 1 de 775 pointes → 2\u202f932 à agrafe, 732 à pointe',
    );
    const own = { agrafesPct: 70, agrafesParBoite: 500, pointesParBoite: 700 };
    expect(stepsOf(PAN, own).get('Crochets')?.formule).toMatch(/70 % à agrafe.* 30 % à pointe/);
    // A hook of 20 cm comes in no box that is published.
    const geante = { ...PAN, format: { hauteurMm: 700, largeurMm: 450 }, recouvrementMm: 190 };
    expect(told(geante, 'Crochets')).not.toContain('boîtes');
    for (const label of ['Ardoises', 'Crochets', 'Liteaux']) {
      expect(stepsOf({ ...PAN, surfaceM2: null }).has(label), label).toBe(false);
    }
  });

  test('nails are two a slate', () => {
    const clou = { ...PAN, pose: 'clou' } as const;
    expect(told(clou, 'Clous')).toMatch(/^3\u202f714 ardoises → 7\u202f428 clous$/);
    expect(stepsOf(clou).has('Crochets')).toBe(false);
  });
});

test('the remarks of a calculation are those that apply, each with its figures', () => {
  const remarks = (input: CalculArdoisesInput) =>
    Object.fromEntries(calculate(input).avertissements.map(({ code, texte }) => [code, texte]));
  expect(remarks({ zone: 'zone-1' })).toEqual({
    'pente-par-defaut': 'Pente non donnée : 45° par défaut.',
    'projection-par-defaut': 'Projection non donnée : 5 m par défaut.',
  });
  const { surfaceM2: _, ...net } = PAN;
  expect(remarks(net)).toEqual({});
  expect(remarks({ ...net, altitudeM: 1_200 })).toEqual({
    'altitude-hors-domaine':
      'Altitude de 1\u202f200 m : hors du domaine du NF DTU 40.11 de 2020 (900 m).',
  });
  expect(remarks({ ...net, entraxeChevronsMm: 1_200 })).toHaveProperty('liteau-hors-table');
  const fibres = {
    ...net,
    produit: 'fibres-ciment',
    format: { hauteurMm: 400, largeurMm: 240 },
  } as const;
  expect(remarks({ ...fibres, edition: 'fibres' })).toEqual({
    'poids-estime': "Poids estimé d'après l'épaisseur : environ 27 kg/m².",
  });
  const naturelle = { ...fibres, edition: 'dtu-40.11-1993' };
  expect(remarks(naturelle)).toHaveProperty('table-autre-produit');
  expect(remarks({ ...naturelle, recouvrementMm: 80 })).not.toHaveProperty('table-autre-produit');
  expect(remarks({ ...net, recouvrementMm: 60 })).toMatchObject({
    'recouvrement-sous-table':
      'Recouvrement de 60 mm saisi à la main, sous celui de la table (73 mm).',
    'format-inhabituel': "Recouvrement de 60 mm : le 32 × 22 se pose d'usage de 69 à 103 mm.",
  });
});
