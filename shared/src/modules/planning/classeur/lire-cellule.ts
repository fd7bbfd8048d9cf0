/** Cells of the workbook as values: a day however it is stored, a text without stray spaces, a figure. */
import { type Day, isDay, plusDays } from '../../../core/dates.ts';
import type { Cellule, Feuille } from './classeur.ts';

/** Day 0 of Excel's calendar, which counts a 29 February 1900 that never was. */
const JOUR_ZERO = '1899-12-30';
/** Serial numbers of 1 January 1990 and 31 December 2099: a figure outside is no date. */
const SERIE_MIN = 32_874;
const SERIE_MAX = 73_050;

/** The day a cell holds: a date, a serial number, or « 31/12/2025 »; null where it is none. */
export function jourDe(cellule: Cellule | undefined): Day | null {
  if (typeof cellule === 'number') {
    const serie = Math.floor(cellule);
    return serie >= SERIE_MIN && serie <= SERIE_MAX ? plusDays(JOUR_ZERO, serie) : null;
  }
  if (typeof cellule !== 'string') return null;
  const text = cellule.trim();
  const iso = text.slice(0, 10);
  if (isDay(iso)) return iso;
  const [, jour, mois, an] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})$/.exec(text) ?? [];
  if (!jour || !mois || !an) return null;
  const day = `${an.padStart(4, '20')}-${mois.padStart(2, '0')}-${jour.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}

/** The text of a cell, spaces of any kind reduced to one; empty for none. */
export function texteDe(cellule: Cellule | undefined): string {
  if (cellule === null || cellule === undefined || typeof cellule === 'boolean') return '';
  return String(cellule).replace(/\s+/gu, ' ').trim();
}

/** The figure of a cell, « 1 234,50 € » too; null where there is none. */
export function nombreDe(cellule: Cellule | undefined): number | null {
  if (typeof cellule === 'number') return Number.isFinite(cellule) ? cellule : null;
  const text = texteDe(cellule)
    .replace(/[\s€h]/gu, '')
    .replace(',', '.');
  const value = text === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

/** Whole cents of an amount in euros, rounded once; null where there is none. */
export function centsDe(cellule: Cellule | undefined): number | null {
  const euros = nombreDe(cellule);
  return euros === null ? null : Math.round(euros * 100);
}

/** How many cells of a sheet say something. */
export function compterCellules(feuille: Feuille | undefined): number {
  const filled = feuille?.lignes.flat().filter((cellule) => texteDe(cellule) !== '');
  return filled?.length ?? 0;
}
