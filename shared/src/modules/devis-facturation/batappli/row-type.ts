/** What a row of the body is. The order of the tests is the rule: a row is the first that fits. */
import { assert } from '../../../core/assert.ts';
import type { Columns } from './find-columns.ts';
import { type Cell, cleanText, isBlank, readCents } from './grid.ts';

export type RowType =
  | 'total'
  | 'sous-total'
  | 'debut-option'
  | 'fin-option'
  | 'remise'
  | 'lot'
  | 'coupure'
  | 'ouvrage'
  | 'texte'
  | 'main-oeuvre'
  | 'article'
  | 'note'
  | 'vide'
  | 'inconnue';

/** The three control amounts at the end, by their label. */
export const TOTALS = { 'total ht': 'ht', 'tot. tva': 'tva', 'total ttc': 'ttc' } as const;

/** Family, sub-family and number: `3.3 020`, `2.4 023B`, `3.5 GGL 2076`, `6 001`, `3.3020`. */
const CODE_OUVRAGE = /^\d{1,2}(\.\d{1,2})?(\s\S|\d{3}[A-Za-z]?$)/u;

/** The kind of a row, from its reference, label, unit, VAT column and total. */
export function rowTypeOf(row: readonly Cell[], columns: Columns): RowType {
  const reference = cleanText(row[columns.reference]);
  const libelle = cleanText(row[columns.libelle]).toLowerCase();
  const cents = readCents(row[columns.total]);
  const hasTotal = cents !== null;
  const isOption = reference === '' || /^op\d+$/i.test(reference);
  if (cleanText(row[columns.tva]).toLowerCase() in TOTALS) return 'total';
  if (libelle.startsWith('sous total') || libelle.startsWith('sous-total')) return 'sous-total';
  if (isOption && libelle.startsWith('option') && !hasTotal) return 'debut-option';
  if (isOption && libelle.startsWith("fin d'option")) return 'fin-option';
  if (reference !== '' && isOption && !hasTotal) return 'debut-option';
  if (libelle === 'remise' && reference === '' && hasTotal && cents < 0) return 'remise';
  if (!hasTotal) return typeWithoutTotal(row, columns, { reference, libelle });
  if (CODE_OUVRAGE.test(reference)) return 'ouvrage';
  if (reference.startsWith('TEXTE') && cents === 0) return 'texte';
  if (reference === '') return 'inconnue';
  const isHour = cleanText(row[columns.unite]).toUpperCase() === 'H';
  return reference === 'MO1' && isHour ? 'main-oeuvre' : 'article';
}

function typeWithoutTotal(
  row: readonly Cell[],
  columns: Columns,
  { reference, libelle }: { reference: string; libelle: string },
): RowType {
  assert(readCents(row[columns.total]) === null, 'only rows without a total come here');
  if (/^[1-7]x$/i.test(reference)) return 'lot';
  if (reference === '' && !isBlank(row[columns.reference])) return 'coupure';
  if (reference !== '') return 'inconnue';
  if (libelle !== '') return 'note';
  return row.every((cell) => cleanText(cell) === '') ? 'vide' : 'inconnue';
}
