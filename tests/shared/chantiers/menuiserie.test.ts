/** The joinery form: its opening codes, and sizes that are looked over before they are ordered. */
import { describe, expect, test } from 'vitest';
import {
  codeOuverture,
  isPassage,
  OUVERTURES,
  type Ouverture,
  vantauxDe,
} from '#shared/modules/chantiers/ouvertures.ts';
import { verifierMenuiserie } from '#shared/modules/chantiers/verifier-menuiserie.ts';

const CODES = Object.keys(OUVERTURES) as Ouverture[];

const FENETRE = {
  ...{ ouverture: 'ob2d' as Ouverture, pose: 'applique' as const, allegeMm: 900 },
  ...{ tableauLargeurMm: 1200, tableauHauteurMm: 1250 },
  ...{ horsToutLargeurMm: 1280, horsToutHauteurMm: 1330 },
};

const textes = (row: Parameters<typeof verifierMenuiserie>[0]) =>
  verifierMenuiserie(row).map(({ texte }) => texte);

describe('story 36: the opening codes', () => {
  test('there are the eighteen of the firm’s form, each with its own code', () => {
    expect(CODES).toHaveLength(18);
    expect(new Set(CODES.map(codeOuverture)).size).toBe(18);
    expect(codeOuverture('ob2d')).toBe('OB2D');
  });

  test('right and left are mirror images; two leaves hinge outwards, one of them first', () => {
    const sides = (code: Ouverture) => vantauxDe(code).map(({ charnieres }) => charnieres);
    expect(sides('of1d')).toEqual(['droite']);
    expect(sides('of1g')).toEqual(['gauche']);
    expect(sides('pf2g')).toEqual(['gauche', 'droite']);
    expect(vantauxDe('ob2g').map(({ isSoufflet }) => isSoufflet)).toEqual([true, false]);
    expect(vantauxDe('ob2d').map(({ isSoufflet }) => isSoufflet)).toEqual([false, true]);
    expect(vantauxDe('bc3')).toHaveLength(3);
    expect(vantauxDe('fixe')).toEqual([
      { charnieres: null, isSoufflet: false, isCoulissant: false },
    ]);
    expect(vantauxDe('soufl')[0]?.isSoufflet).toBe(true);
    expect(CODES.filter(isPassage)).toHaveLength(8);
  });
});

describe('story 36: overall size against the reveal', () => {
  test('a piece that can be ordered has nothing to say', () => {
    expect(textes(FENETRE)).toEqual([]);
  });

  test('within the reveal it leaves 5 mm at each side; against it, it goes beyond', () => {
    const tunnel = { ...FENETRE, pose: 'tunnel' as const };
    expect(textes({ ...tunnel, horsToutLargeurMm: 1190, horsToutHauteurMm: 1240 })).toEqual([]);
    expect(textes({ ...tunnel, horsToutLargeurMm: 1191, horsToutHauteurMm: 1240 })).toEqual([
      'En tunnel, la largeur hors tout est d’au plus 1190 mm (jeu de 5 mm par côté).',
    ]);
    expect(textes({ ...FENETRE, horsToutHauteurMm: 1250 })[0]).toContain('En applique, la hauteur');
    const feuillure = { ...FENETRE, pose: 'feuillure' as const, horsToutLargeurMm: 1200 };
    expect(textes(feuillure)[0]).toContain('En feuillure, la largeur');
    expect(textes({ ...FENETRE, pose: 'renovation', horsToutLargeurMm: 1200 })).toEqual([]);
  });

  test('centimetres, two openings mixed up, and a sill under a door are told', () => {
    expect(textes({ ...FENETRE, tableauLargeurMm: 120 })[0]).toContain('en centimètres ?');
    expect(textes({ ...FENETRE, horsToutLargeurMm: 2200 })[0]).toContain('1000 mm d’écart');
    expect(textes({ ...FENETRE, ouverture: 'pf2d' })[0]).toContain('pas d’allège');
  });

  test('what is missing is to be measured, not doubted', () => {
    const vide = { ...FENETRE, pose: null, tableauLargeurMm: null, horsToutHauteurMm: null };
    expect(verifierMenuiserie(vide)).toEqual([
      { niveau: 'manque', texte: 'À relever : le tableau, le hors tout, la pose.' },
    ]);
  });
});
