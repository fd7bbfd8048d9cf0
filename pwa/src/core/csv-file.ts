/** Writes lines of cells as the CSV file that a French spreadsheet opens without asking. */

/** A cell that a spreadsheet would run as a formula is kept as text. */
function guarded(cell: string): string {
  return /^[=+@\t\r]/.test(cell) ? `'${cell}` : cell;
}

/** Saves `lines` (the first holds the headers) as `name`.csv on this device. */
export async function downloadCsv(name: string, lines: readonly (readonly string[])[]) {
  const { default: papaparse } = await import('papaparse');
  const text = papaparse.unparse(
    lines.map((line) => line.map(guarded)),
    { delimiter: ';', newline: '\r\n' },
  );
  // The mark at the beginning tells Excel that the accents are UTF-8.
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([`\ufeff${text}`], { type: 'text/csv;charset=utf-8' }));
  link.download = `${name}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}
