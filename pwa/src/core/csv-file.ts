/** Writes lines of cells as the CSV file that a French spreadsheet opens without asking. */

import { saveFile } from './save-file.ts';
import type { Cell } from './xlsx-file.ts';

/** A cell that a spreadsheet would run as a formula is kept as text. */
function guarded(cell: string): string {
  return /^[=+@\t\r]/.test(cell) ? `'${cell}` : cell;
}

/** Lines of figures as a French spreadsheet reads them in a CSV file: a comma before the decimals. */
export function cellsAsText(lines: readonly (readonly Cell[])[]): string[][] {
  return lines.map((line) =>
    line.map((cell) => String(cell ?? '').replace(/^(-?\d+)\.(\d+)$/, '$1,$2')),
  );
}

/** Saves `lines` (the first holds the headers) as `name`.csv on this device. */
export async function downloadCsv(name: string, lines: readonly (readonly string[])[]) {
  const { default: papaparse } = await import('papaparse');
  const text = papaparse.unparse(
    lines.map((line) => line.map(guarded)),
    { delimiter: ';', newline: '\r\n' },
  );
  // The mark at the beginning tells Excel that the accents are UTF-8.
  saveFile(`${name}.csv`, `\ufeff${text}`, 'text/csv');
}
