/** Which part of a chantier is under way on a day, and who has next to no free day left. */
import { expect, test } from 'vitest';
import { plusDays, weekDaysOf } from '#shared/core/dates.ts';
import { surChantier } from '#shared/modules/planning/cases.ts';
import { heuresParDemi, isPeuLibre } from '#shared/modules/planning/charges.ts';
import { direEnCours, heuresAvant } from '#shared/modules/planning/en-cours.ts';
import { Grille } from '#shared/modules/planning/grille.ts';
import { journees, PAIRE } from './tableau.ts';

const PARTS = [
  { libelle: 'Gros œuvre', heures: 20, familles: ['charpente'] },
  { libelle: 'Toit', heures: 30, familles: ['couverture', 'zinc'] },
  { libelle: 'Finitions', heures: 5, familles: [] },
];

test('story 18: the part under way on a day follows the hours placed before it, by everybody, SAV left out', () => {
  const grille = new Grille(['malo', 'yann'], PAIRE, plusDays(PAIRE, 13));
  const week = weekDaysOf(PAIRE);
  for (const one of [
    ...journees('malo', week, surChantier('goff')),
    ...journees('yann', week.slice(1, 3), surChantier('goff')),
    ...journees('yann', week.slice(3), surChantier('goff', true)),
  ]) {
    grille.ecrire(one);
  }
  const heures = heuresParDemi(grille, []);
  const before = (day: number) => heuresAvant({ grille, heures }, 'goff', day);
  // 8 h a day of which three quarters count; two people on Tuesday and Wednesday.
  expect([0, 1, 2, 3, 4, 5].map(before)).toEqual([0, 6, 18, 30, 36, 41.25]);
  const said = (day: number) => direEnCours(PARTS, before(day));
  expect(said(2)).toBe('Gros œuvre (charpente)');
  expect(said(3)).toBe('Toit (couverture, zinc)');
  expect(direEnCours(PARTS, 52)).toBe('Finitions');
  expect(direEnCours([], 3)).toBeNull();
});

test('fewer than five free days are told; nobody who is all free, however short the time that is left', () => {
  const of = (chantier: number, absence: number, disponibles: number) =>
    isPeuLibre({ chantier, absence, disponibles });
  expect(of(390, 0, 400)).toBe(false);
  expect(of(391, 0, 400)).toBe(true);
  expect(of(380, 11, 400)).toBe(true);
  expect(of(500, 0, 400)).toBe(true);
  expect(of(0, 0, 6)).toBe(false);
  expect(of(2, 0, 6)).toBe(true);
  expect(of(0, 0, 0)).toBe(false);
});
