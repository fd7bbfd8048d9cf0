/** The lists of the workbook: chantiers, people, towns, holidays. */
import { foldText } from '../../../core/communes.ts';
import type { Day } from '../../../core/dates.ts';
import type { ChantierLu, Feuille } from './classeur.ts';
import { absenceDuCode, isFerieEcrit } from './codes.ts';
import { centsDe, jourDe, nombreDe, texteDe } from './lire-cellule.ts';

/** Place of AA: the coefficient stands in AA1 of Liste_Chantiers. */
const COEFFICIENT = 26;

/** Heads that open a list; a line that begins with one is none of its lines. */
const TETES_CHANTIERS = ['chantier', 'chantiers', 'nom du chantier'];
const TETES_SALARIES = ['salarie', 'salaries', 'nom', 'prenom', 'employe', 'employes'];

/** Columns A to J; codes that are no chantiers (CONGES, ECOLE, MALADIE) are left out. */
export function lireChantiers(feuille: Feuille | undefined): ChantierLu[] {
  const seen = new Set<string>();
  const found: ChantierLu[] = [];
  for (const ligne of feuille?.lignes ?? []) {
    const libelle = texteDe(ligne[0]);
    const key = foldText(libelle);
    if (key === '' || seen.has(key) || TETES_CHANTIERS.includes(key)) continue;
    if (absenceDuCode(libelle) !== null || isFerieEcrit(libelle)) continue;
    seen.add(key);
    found.push({
      libelle,
      designation: texteDe(ligne[1]),
      ville: texteDe(ligne[2]),
      htCents: centsDe(ligne[3]),
      debourseCents: centsDe(ligne[5]),
      heures: nombreDe(ligne[6]),
      statut: texteDe(ligne[9]),
    });
  }
  return found;
}

/** The coefficient of productivity, a share of one; null where the cell holds no such figure. */
export function lireCoefficient(feuille: Feuille | undefined): number | null {
  const value = nombreDe(feuille?.lignes[0]?.[COEFFICIENT]);
  return value !== null && value > 0 && value <= 2 ? value : null;
}

/** Places of the columns that a head names « nom » and « prénom »; null where no line is such a head. */
function placesDesNoms(feuille: Feuille): readonly [nom: number, prenom: number] | null {
  for (const ligne of feuille.lignes) {
    const heads = ligne.map((cellule) => foldText(texteDe(cellule)));
    const [nom, prenom] = [heads.indexOf('nom'), heads.indexOf('prenom')];
    if (nom >= 0 && prenom >= 0) return [nom, prenom];
  }
  return null;
}

/**
 * Everybody of Liste_Salariés as one name each: the columns that its head names nom and prénom, else
 * the first cells of a line that are words.
 */
export function lireSalaries(feuille: Feuille | undefined): string[] {
  if (!feuille) return [];
  const places = placesDesNoms(feuille);
  const names = feuille.lignes.map((ligne) => {
    const words = ligne.map(texteDe).filter((text) => /\p{L}{2}/u.test(text));
    if (TETES_SALARIES.includes(foldText(words[0] ?? ''))) return '';
    if (places)
      return places
        .map((place) => texteDe(ligne[place]))
        .join(' ')
        .trim();
    const [first = '', second = ''] = words;
    return first.includes(' ') ? first : `${first} ${second}`.trim();
  });
  return [...new Set(names.filter((name) => name !== ''))];
}

/** Postal codes by folded town, from the columns n°, ville, km, CP. */
export function lireVilles(feuille: Feuille | undefined): Map<string, string> {
  const found = new Map<string, string | null>();
  for (const ligne of feuille?.lignes ?? []) {
    const ville = foldText(texteDe(ligne[1]));
    const typed = texteDe(ligne[3]);
    const code = typed.padStart(5, '0');
    if (ville === '' || typed === '' || !/^\d{5}$/.test(code)) continue;
    const before = found.get(ville);
    found.set(ville, before === undefined || before === code ? code : null);
  }
  return new Map([...found].flatMap(([ville, code]) => (code === null ? [] : [[ville, code]])));
}

/** Every date that the sheet of holidays holds. */
export function lireFeries(feuille: Feuille | undefined): Day[] {
  const days = (feuille?.lignes ?? []).flat().flatMap((cellule) => jourDe(cellule) ?? []);
  return [...new Set(days)].sort();
}
