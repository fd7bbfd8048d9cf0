/** The planning workbook of a firm as it was read: its days by column, its lists, what is left out. */
import type { Day } from '../../../core/dates.ts';

/** A cell as the spreadsheet library gives it; dates as `YYYY-MM-DD`. */
export type Cellule = string | number | boolean | null;

/** One sheet of a workbook. */
export interface Feuille {
  readonly nom: string;
  readonly lignes: readonly (readonly Cellule[])[];
}

/** A column of the year's grid: somebody's, or a spare one. */
export interface ColonneLue {
  /** Its place in the sheet, 0 for A. */
  readonly place: number;
  /** What its head says; empty for a spare column that holds labels all the same. */
  readonly nom: string;
  /** First and last day that hold a label. */
  readonly debut: Day;
  readonly fin: Day;
  /** Days that hold a label. */
  readonly jours: number;
}

/** What one cell of the grid says: a label for a whole day. */
export interface JourneeLue {
  readonly place: number;
  readonly jour: Day;
  readonly libelle: string;
}

/** A line of Liste_Chantiers. */
export interface ChantierLu {
  readonly libelle: string;
  readonly designation: string;
  readonly ville: string;
  readonly htCents: number | null;
  readonly debourseCents: number | null;
  readonly heures: number | null;
  /** As it is written: En cours, En pause, Terminé. */
  readonly statut: string;
}

/** Something of the workbook that is not taken over, and how much of it there is. */
export interface Reste {
  readonly quoi: 'equipes' | 'notes-grille' | 'fiches' | 'notes' | 'sans-date' | 'jour-double';
  readonly nombre: number;
}

export interface Classeur {
  readonly colonnes: readonly ColonneLue[];
  readonly journees: readonly JourneeLue[];
  readonly chantiers: readonly ChantierLu[];
  /** Names of Liste_Salariés, as they are written. */
  readonly salaries: readonly string[];
  /** Postal codes by folded town, from Base_Villes; towns with two codes are left out. */
  readonly codesPostaux: ReadonlyMap<string, string>;
  /** Days of JoursFeries. */
  readonly feries: readonly Day[];
  /** The coefficient of productivity in AA1 of Liste_Chantiers. */
  readonly coefficient: number | null;
  readonly restes: readonly Reste[];
}
