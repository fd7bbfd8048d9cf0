/** Writes the cells of an invented quote as BATAPPLI's two containers hold them: csv and xlsx. */
import { strToU8, zipSync } from 'fflate';

export type TestCell = string | number | null;
/** Ten cells, columns B to K; column A is empty in both containers. */
export type TestRow = readonly TestCell[];

const WIDTH = 11;

function wide(row: TestRow): TestCell[] {
  const cells: TestCell[] = [null, ...row];
  while (cells.length < WIDTH) cells.push(null);
  return cells;
}

function csvCell(cell: TestCell): string {
  const text = cell === null ? '' : String(cell);
  return /[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The csv of a quote: a technical header as first record, a mark, semicolons, line feeds. */
export function csvOf(rows: readonly TestRow[]): Blob {
  const header = Array.from({ length: WIDTH }, (_, i) => `Unnamed: ${i}`);
  const lines = [header, ...rows.map(wide)].map((row) => row.map(csvCell).join(';'));
  return new Blob([`\ufeff${lines.join('\n')}\n`], { type: 'text/csv' });
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** The style sheet of a direct export: its misspelt attribute makes strict readers stop. */
const STYLES = `<?xml version="1.0" encoding="UTF-8"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="10"/><name val="Arial"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" biltinId="0"/></cellStyles></styleSheet>`;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

function sheetOf(rows: readonly TestRow[], strings: string[]): string {
  const lines = rows.map((row, i) => {
    const cells = wide(row).map((cell, column) => {
      if (cell === null) return '';
      const at = `${String.fromCharCode(65 + column)}${i + 2}`;
      if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
      strings.push(`<si><t xml:space="preserve">${escapeXml(cell)}</t></si>`);
      return `<c r="${at}" t="s"><v>${strings.length - 1}</v></c>`;
    });
    return `<row r="${i + 2}">${cells.join('')}</row>`;
  });
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

/** The xlsx of a quote as exported directly: a minimal package whose first used cell is B2. */
export function xlsxOf(rows: readonly TestRow[], numero = '26123'): Blob {
  const strings: string[] = [];
  const sheet = sheetOf(rows, strings);
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const parts = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Devis ${numero}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'worksheet', 'worksheets/sheet1.xml')}${relation(2, 'sharedStrings', 'sharedStrings.xml')}${relation(3, 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml': STYLES,
    'xl/worksheets/sheet1.xml': sheet,
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}" count="${strings.length}" uniqueCount="${strings.length}">${strings.join('')}</sst>`,
  };
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return new Blob([zipSync(Object.fromEntries(files)) as Uint8Array<ArrayBuffer>]);
}

/** The same figures as a file re-saved by a spreadsheet holds them: 16988.849999999999. */
export function withNoise(rows: readonly TestRow[]): TestRow[] {
  return rows.map((row) =>
    row.map((cell) =>
      typeof cell === 'number' && !Number.isInteger(cell) ? cell * (1 - Number.EPSILON) : cell,
    ),
  );
}
