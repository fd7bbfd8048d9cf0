/** Reads the planning workbook of the firm: eight sheets found by their names, one of them the grid. */
import { foldText } from '../../../core/communes.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import type { Classeur, Feuille, Reste } from './classeur.ts';
import { compterCellules } from './lire-cellule.ts';
import { lireGrille } from './lire-grille.ts';
import {
  lireChantiers,
  lireCoefficient,
  lireFeries,
  lireSalaries,
  lireVilles,
} from './lire-listes.ts';

/** Why a workbook is not the firm's planning, with a sentence that says what to do. */
export interface PasUnClasseur {
  readonly code: 'sans-grille' | 'grille-vide';
  readonly text: string;
}

/**
 * Reads the sheets of a workbook. Sheets are found by their names without accents and signs, so that
 * « Planning_année » and « Planning annee » are one. Source: the firm's planning workbook (8 sheets).
 * Fails as a value: `sans-grille` (no sheet Planning_année), `grille-vide` (no dated line with a label).
 */
export function lireClasseur(feuilles: readonly Feuille[]): Result<Classeur, PasUnClasseur> {
  const byName = new Map(feuilles.map((feuille) => [foldText(feuille.nom), feuille]));
  const find = (nom: string) => byName.get(foldText(nom));
  const grille = find('Planning_année');
  if (!grille) {
    const text =
      'Ce fichier n’a pas de feuille « Planning_année » : choisissez le classeur du planning.';
    return err({ code: 'sans-grille', text });
  }
  const { colonnes, journees, restes } = lireGrille(grille);
  if (journees.length === 0) {
    const text =
      'La feuille « Planning_année » n’a aucun jour rempli : ses dates sont en colonne B, les personnes à partir de la colonne C.';
    return err({ code: 'grille-vide', text });
  }
  const apart: Reste[] = [
    ...restes,
    { quoi: 'equipes', nombre: lireCasesDesEquipes(find('Planning_Chantiers')) },
    { quoi: 'fiches', nombre: compterCellules(find('Fiche_Mensuelle')) },
    { quoi: 'notes', nombre: compterCellules(find('NOTES')) },
  ];
  const liste = find('Liste_Chantiers');
  return ok({
    colonnes,
    journees,
    chantiers: lireChantiers(liste),
    salaries: lireSalaries(find('Liste_Salariés')),
    codesPostaux: lireVilles(find('Base_Villes')),
    feries: lireFeries(find('JoursFeries')),
    coefficient: lireCoefficient(liste),
    restes: apart.filter(({ nombre }) => nombre > 0),
  });
}

/** Cells of the grid of teams: it says who goes where by team, which no person's day can follow. */
function lireCasesDesEquipes(feuille: Feuille | undefined): number {
  return feuille ? lireGrille(feuille).journees.length : 0;
}
