/** Opens a spreadsheet file of this device as lines of cells: xlsx, or csv as programs write it. */
import { err, ok, type Result } from '#shared/core/result.ts';

export type SheetCell = string | number | boolean | null;

/** Why a file could not be opened, with a sentence that says what to do. */
export interface NotASheet {
  readonly code: 'illisible' | 'trop-grand';
  readonly text: string;
}

/** A quote of 300 lines weighs 40 kB; ten megabytes are another kind of file. */
const MAX_BYTES = 10 * 1024 * 1024;

const TOO_BIG: NotASheet = {
  code: 'trop-grand',
  text: 'Ce fichier dépasse 10 Mo : ce n’est pas un tableau.',
};

/** The two bytes that begin every xlsx: it is a zip archive. */
function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** The text of a csv: UTF-8, else the code page of Windows, as an older Excel saves it. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function toCell(cell: unknown): SheetCell {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'string' || typeof cell === 'number') return cell;
  return typeof cell === 'boolean' ? cell : null;
}

function toCells(row: readonly unknown[]): SheetCell[] {
  return row.map(toCell);
}

async function readArchive(bytes: ArrayBuffer): Promise<SheetCell[][]> {
  const { readSheet } = await import('read-excel-file/universal');
  // Untouched: a non-breaking space in a cell means something.
  const rows = await readSheet(bytes, { trim: false });
  return rows.map(toCells);
}

async function readCsv(bytes: Uint8Array): Promise<SheetCell[][]> {
  const { default: papaparse } = await import('papaparse');
  const { data } = papaparse.parse<string[]>(decodeText(bytes), { skipEmptyLines: false });
  return data;
}

/** One sheet of a workbook with its name. */
export interface NamedSheet {
  readonly nom: string;
  readonly lignes: readonly (readonly SheetCell[])[];
}

/** Every sheet of an xlsx or xlsm file. Fails as a value where it is no workbook. */
export async function readBookFile(file: Blob): Promise<Result<NamedSheet[], NotASheet>> {
  if (file.size > MAX_BYTES) return err(TOO_BIG);
  try {
    const { default: readBook } = await import('read-excel-file/universal');
    const sheets = await readBook(await file.arrayBuffer(), { trim: false });
    return ok(sheets.map(({ sheet, data }) => ({ nom: sheet, lignes: data.map(toCells) })));
  } catch {
    const text =
      'Ce fichier ne s’ouvre pas comme un classeur : choisissez un fichier xlsx ou xlsm, fermé dans Excel.';
    return err({ code: 'illisible', text });
  }
}

/** The lines of the first sheet of a file. Fails as a value where it is no spreadsheet. */
export async function readSheetFile(file: Blob): Promise<Result<SheetCell[][], NotASheet>> {
  if (file.size > MAX_BYTES) {
    return err(TOO_BIG);
  }
  try {
    const buffer = await file.arrayBuffer();
    const bytes = new Uint8Array(buffer);
    return ok(isArchive(bytes) ? await readArchive(buffer) : await readCsv(bytes));
  } catch {
    const text = 'Ce fichier ne s’ouvre pas comme un tableau : choisissez un fichier xlsx ou csv.';
    return err({ code: 'illisible', text });
  }
}
