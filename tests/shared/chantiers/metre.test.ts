/** A building measured: lengths and net surfaces, each with its steps. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isSansHauteur,
  mesureDe,
  riveDe,
  totauxMetre,
} from '#shared/modules/chantiers/totaux-metre.ts';

const RIEN = {
  ...{ longueurM: null, largeurM: null, hauteurEgoutM: null, hauteurFaitageM: null, riveM: null },
};

type Ligne = Parameters<typeof totauxMetre>[1][number];

function ligne(nature: Ligne['nature'], largeurM: number, hauteurM: number | null = null): Ligne {
  return { nature, libelle: null, largeurM, hauteurM, nombre: 1 };
}

function valeurs(corps: Partial<typeof RIEN> | object, lignes: readonly Ligne[] = []) {
  const totaux = totauxMetre({ ...RIEN, ...corps }, lignes);
  return Object.fromEntries(totaux.map(({ code, valeur }) => [code, valeur]));
}

describe('story 37: a métré', () => {
  test('totals perimeter, eaves and verges from the lengths of the building', () => {
    const corps = { longueurM: 12, largeurM: 8, hauteurEgoutM: 3, hauteurFaitageM: 6 };
    // Half of 8 m and 3 m of rise: a verge of 5 m.
    expect(valeurs(corps)).toEqual({ perimetre: 40, egouts: 24, rives: 20 });
  });

  test('a measured verge stands in the place of the computed one', () => {
    expect(valeurs({ largeurM: 8, hauteurEgoutM: 3, hauteurFaitageM: 6, riveM: 5.4 })).toEqual({
      rives: 21.6,
    });
    expect(riveDe({ ...RIEN, largeurM: 8, hauteurEgoutM: 6, hauteurFaitageM: 6 })).toBeNull();
  });

  test('net walls are walls and gable ends less openings; net roof is planes less roof windows', () => {
    const lignes = [
      ...[ligne('mur', 12, 2.5), ligne('mur', 8, 2.5), ligne('pignon', 8, 3)],
      ...[ligne('ouverture', 1.2, 1.25), { ...ligne('ouverture', 0.9, 2.15), nombre: 2 }],
      ...[ligne('pan', 12, 5), ligne('pan', 12, 5), ligne('fenetre-toit', 0.78, 0.98)],
      ...[ligne('dalle', 12, 8), ligne('tremie', 2.5, 0.9)],
      ...[ligne('appui', 1.2), { ...ligne('tableau', 1.25), nombre: 2 }],
    ];
    expect(valeurs(RIEN, lignes)).toEqual({
      murs: 56.63,
      toit: 119.24,
      dalle: 93.75,
      appuis: 1.2,
      tableaux: 2.5,
    });
  });

  test('every total says how it was found, and openings wider than the walls are doubted', () => {
    const [total] = totauxMetre(RIEN, [ligne('mur', 2, 2), ligne('ouverture', 3, 2)]);
    expect(total).toMatchObject({ formule: 'murs et pignons − ouvertures', valeurs: '4 − 6' });
    expect(total?.doute).toContain('vérifiez');
  });

  test('a surface without its height counts for nothing and says so', () => {
    expect(isSansHauteur(ligne('mur', 2))).toBe(true);
    expect(isSansHauteur(ligne('appui', 2))).toBe(false);
    const [total] = totauxMetre(RIEN, [ligne('mur', 2, 2), ligne('mur', 5)]);
    expect(total).toMatchObject({ valeur: 4, doute: expect.stringContaining('pas de hauteur') });
  });

  test('the order of the lines changes nothing, and an opening never adds to a wall', () => {
    const size = fc.integer({ min: 1, max: 3000 }).map((cm) => cm / 100);
    const one = fc.record({
      nature: fc.constantFrom('mur' as const, 'ouverture' as const, 'pignon' as const),
      libelle: fc.constant(null),
      largeurM: size,
      hauteurM: size,
      nombre: fc.integer({ min: 1, max: 5 }),
    });
    void fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 12 }), (lignes) => {
        const { murs } = valeurs(RIEN, lignes);
        expect(valeurs(RIEN, [...lignes].reverse())['murs']).toBeCloseTo(murs ?? Number.NaN, 1);
        const brut = lignes
          .filter(({ nature }) => nature !== 'ouverture')
          .reduce((sum, line) => sum + mesureDe(line), 0);
        expect(murs).toBeLessThanOrEqual(brut + 0.01);
      }),
    );
  });
});
