/** A sheet as both containers give it: lines of cells, and how their text and figures are read. */
import { isDay } from '../../../core/dates.ts';
import { roundTo } from '../../../core/decimal.ts';

/** A cell as the container holds it; csv holds texts only. */
export type Cell = string | number | boolean | null;
export type Grid = readonly (readonly Cell[])[];

/** The text of a cell, untouched: line feeds and non-breaking spaces are part of a label. */
export function rawText(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell);
}

/** The text of a cell as it is shown: one kind of space, one kind of apostrophe, trimmed. */
export function cleanText(cell: Cell | undefined): string {
  return (
    rawText(cell)
      .normalize('NFC')
      // A spreadsheet writes a control character of a label as its code; neither is text.
      .replace(/_x000D_|\r/g, '')
      .replace(/\p{Cc}/gu, (sign) => (sign === '\n' ? sign : ' '))
      .replace(/[’‘]/g, "'")
      .replace(/[^\S\n]+/gu, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim()
  );
}

/** Whether a cell holds nothing at all; a non-breaking space is something. */
export function isBlank(cell: Cell | undefined): boolean {
  return rawText(cell) === '';
}

/** The figure of a cell at `digits` decimals, or null where there is none. */
export function readNumber(cell: Cell | undefined, digits: number): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? roundTo(cell, digits) : null;
  const text = rawText(cell).replace(/\s/gu, '').replace(',', '.');
  if (!/^[-+]?\d+(\.\d+)?(e-?\d+)?$/i.test(text)) return null;
  return roundTo(Number(text), digits);
}

/** An amount in whole cents, or null where there is none. */
export function readCents(cell: Cell | undefined): number | null {
  const euros = readNumber(cell, 2);
  return euros === null ? null : Math.round(euros * 100);
}

/** A day written `jj/mm/aaaa` (or already ISO), or null where it is none. */
export function readDay(cell: Cell | undefined): string | null {
  const text = cleanText(cell);
  const french = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const [, day = '', month = '', year = ''] = french ?? [];
  const iso = french ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  return isDay(iso) ? iso : null;
}
