/** Writes lines of cells as an Excel file, made on the device: figures stay figures. */
import { saveBlob } from './save-file.ts';

/** A cell of a sheet; null is an empty one. */
export type Cell = string | number | null;

/** Characters of a column: narrower cuts figures, wider leaves the paper. */
const WIDTH = { min: 8, max: 60 } as const;
/** Excel's own bound for the name of a sheet, and what it does not take in it. */
const NAME_MAX = 31;
const NOT_IN_NAME = /[\\/?*[\]:]/g;

/** A line of one cell in a table is a note: it flows over its neighbours and widens no column. */
function widthOf(column: number, lines: readonly (readonly Cell[])[]): number {
  const [headers = []] = lines;
  const told = lines.filter((line) => line.length > 1 || headers.length === 1);
  const longest = Math.max(0, ...told.map((line) => String(line[column] ?? '').length));
  return Math.min(WIDTH.max, Math.max(WIDTH.min, longest + 2));
}

/** The file of one sheet; the first of `lines` holds the headers, which stay in sight. */
export async function xlsxBlob(name: string, lines: readonly (readonly Cell[])[]): Promise<Blob> {
  // Read when the first file is asked for.
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  const [headers = [], ...rows] = lines;
  const sheet = [
    headers.map((header) => ({ value: String(header ?? ''), fontWeight: 'bold' as const })),
    ...rows.map((row) => [...row]),
  ];
  return writeExcelFile(sheet, {
    sheet: name.replace(NOT_IN_NAME, ' ').slice(0, NAME_MAX).trim() || 'Feuille',
    columns: headers.map((_, column) => ({ width: widthOf(column, lines) })),
    stickyRowsCount: 1,
  }).toBlob();
}

/** Saves `lines` as `name`.xlsx on this device. */
export async function downloadXlsx(name: string, lines: readonly (readonly Cell[])[]) {
  saveBlob({ name: `${name}.xlsx`, blob: await xlsxBlob(name, lines) });
}
