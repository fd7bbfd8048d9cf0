/** The year's grid: a week label, a date, one column for each person, notes at the right. */
import type { Day } from '../../../core/dates.ts';
import type { ColonneLue, Feuille, JourneeLue, Reste } from './classeur.ts';
import { jourDe, texteDe } from './lire-cellule.ts';

/** B holds the date, C to K the people, two of them spare. Source: the firm's Planning_année. */
const DATE = 1;
const PREMIERE = 2;
const DERNIERE = 10;

export interface GrilleLue {
  readonly colonnes: readonly ColonneLue[];
  readonly journees: readonly JourneeLue[];
  readonly restes: readonly Reste[];
}

/** Heads of the columns: the last line above the first date that names somebody. */
function tetesDe({ lignes }: Feuille, premiereDatee: number): Map<number, string> {
  for (let at = premiereDatee - 1; at >= 0; at--) {
    const names = (lignes[at] ?? [])
      .map((cellule, place) => [place, texteDe(cellule)] as const)
      .filter(([place, nom]) => place >= PREMIERE && nom !== '');
    if (names.length > 0) return new Map(names);
  }
  return new Map();
}

/** Days by line: the date that stands there, or the one before plus nothing where there is none. */
function joursDe({ lignes }: Feuille): (Day | null)[] {
  return lignes.map((ligne) => jourDe(ligne[DATE]));
}

/**
 * Reads Planning_année. A column beyond K counts where its head stands among the others' without a
 * gap: the firm added somebody; behind a gap begin the free notes.
 */
export function lireGrille(feuille: Feuille): GrilleLue {
  const jours = joursDe(feuille);
  const premiere = jours.findIndex((jour) => jour !== null);
  if (premiere < 0) return { colonnes: [], journees: [], restes: [] };
  const tetes = tetesDe(feuille, premiere);
  let derniere = DERNIERE;
  while (tetes.has(derniere) && tetes.has(derniere + 1)) derniere++;
  const seen = new Map<string, string>();
  const journees: JourneeLue[] = [];
  const restes = { 'notes-grille': 0, 'sans-date': 0, 'jour-double': 0 };
  for (const [at, ligne] of feuille.lignes.entries()) {
    if (at < premiere) continue;
    const jour = jours[at] ?? null;
    for (const [place, cellule] of ligne.entries()) {
      const libelle = texteDe(cellule);
      if (place < PREMIERE || libelle === '') continue;
      if (place > derniere) restes['notes-grille']++;
      else if (jour === null) restes['sans-date']++;
      else {
        const key = `${place}/${jour}`;
        const before = seen.get(key);
        if (before === undefined) journees.push({ place, jour, libelle });
        else if (before !== libelle) restes['jour-double']++;
        seen.set(key, before ?? libelle);
      }
    }
  }
  return {
    colonnes: colonnesDe(journees, tetes),
    journees,
    restes: Object.entries(restes).map(([quoi, nombre]) => ({
      quoi: quoi as keyof typeof restes,
      nombre,
    })),
  };
}

function colonnesDe(
  journees: readonly JourneeLue[],
  tetes: ReadonlyMap<number, string>,
): ColonneLue[] {
  const found = new Map<number, ColonneLue>();
  for (const { place, jour } of journees) {
    const before = found.get(place);
    found.set(place, {
      place,
      nom: tetes.get(place) ?? '',
      debut: before && before.debut < jour ? before.debut : jour,
      fin: before && before.fin > jour ? before.fin : jour,
      jours: (before?.jours ?? 0) + 1,
    });
  }
  return [...found.values()].sort((a, b) => a.place - b.place);
}
