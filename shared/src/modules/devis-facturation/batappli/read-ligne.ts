/** One row as a line of the quote or as a component: every figure at its own precision. */
import type { Famille } from '../../../core/familles.ts';
import type { Alerte, Composant, Ligne, TotauxLus } from './devis-batappli.ts';
import type { Columns } from './find-columns.ts';
import { type Cell, cleanText, readCents, readNumber } from './grid.ts';
import { normalUnit } from './unites.ts';

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** A line while it is read: its note and its components come from the rows below it. */
export type LigneLue = Draft<Omit<Ligne, 'composants'>> & { readonly composants: Composant[] };

export interface LotLu {
  readonly rang: number;
  readonly code: string;
  readonly libelle: string;
  /** Null where each ouvrage tells it by its code. */
  readonly famille: Famille | null;
}

export interface OptionLue {
  readonly rang: number;
  readonly libelle: string;
  readonly alternativeDe: number | null;
}

/** A subtotal of the file beside what its block adds up to. */
export interface SousTotal {
  readonly luCents: number;
  readonly sommeCents: number;
  /** Discounts written right after the previous subtotal: some files leave them out. */
  readonly remisesEnTeteCents: number;
  readonly lignes: readonly number[];
  readonly ligneFeuille: number;
}

export interface Corps {
  readonly lots: readonly LotLu[];
  readonly lignes: readonly LigneLue[];
  readonly options: readonly OptionLue[];
  readonly sousTotaux: readonly SousTotal[];
  readonly preambule: string;
  readonly lus: TotauxLus;
  readonly alertes: readonly Alerte[];
}

/** Where a line stands. */
export type Place = Pick<Ligne, 'rang' | 'nature' | 'lot' | 'option' | 'section' | 'ligneFeuille'>;

/** A priced line, a discount or a text line. */
export function readLigne(row: readonly Cell[], columns: Columns, place: Place): LigneLue {
  return {
    ...place,
    code: cleanText(row[columns.reference]),
    libelle: cleanText(row[columns.libelle]),
    prixAchat: readNumber(row[columns.prixAchat], 4),
    coefficient: readNumber(row[columns.coefficient], 3),
    prixUnitaireCents: readCents(row[columns.prixUnitaire]),
    quantite: readNumber(row[columns.quantite], 3),
    unite: normalUnit(cleanText(row[columns.unite])),
    tvaPct: readNumber(row[columns.tva], 2) ?? 0,
    totalHtCents: readCents(row[columns.total]) ?? 0,
    note: '',
    composants: [],
  };
}

/** A remark that stands by itself. */
export function noteLigne(libelle: string, place: Place): LigneLue {
  return {
    ...place,
    code: '',
    libelle,
    prixAchat: null,
    coefficient: null,
    prixUnitaireCents: null,
    quantite: null,
    unite: '',
    tvaPct: 0,
    totalHtCents: 0,
    note: '',
    composants: [],
  };
}

/** Labour or an article under an ouvrage. */
export function readComposant(
  nature: Composant['nature'],
  row: readonly Cell[],
  columns: Columns,
): Composant {
  return {
    nature,
    code: cleanText(row[columns.reference]),
    libelle: cleanText(row[columns.libelle]),
    prixAchat: readNumber(row[columns.prixAchat], 4) ?? 0,
    coefficient: readNumber(row[columns.coefficient], 3) ?? 0,
    prixUnitaireCents: readCents(row[columns.prixUnitaire]) ?? 0,
    quantite: readNumber(row[columns.quantite], 3) ?? 0,
    unite: normalUnit(cleanText(row[columns.unite])),
    totalHtCents: readCents(row[columns.total]) ?? 0,
  };
}

/** The first words of a label, on one line. */
export function shorten(label: string): string {
  const line = label.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
