/** The Excel file that the device makes: what another program reads back is what was written. */
import * as fc from 'fast-check';
import { readSheet } from 'read-excel-file/universal';
import { expect, test } from 'vitest';
import { type Cell, xlsxBlob } from '#pwa/core/xlsx-file.ts';
import { seedOfRun } from '../support/random.ts';

const HEADERS = ['Article', 'Quantité', 'Unité'];

async function readBack(name: string, lines: readonly (readonly Cell[])[]) {
  const blob = await xlsxBlob(name, lines);
  return readSheet(await blob.arrayBuffer(), { trim: false });
}

test('figures stay figures, texts that look like formulas stay texts', async () => {
  const lines = [HEADERS, ['Ardoises 32 × 22', 4_210, 'u'], ['=1+1', 12.5, null]];
  expect(await readBack('commande : [Le Goff] / 1', lines)).toEqual(lines);
});

test('whatever is ordered comes back, cell by cell', async () => {
  // The library keeps texts by name in an object: « constructor » alone it would lose.
  const texts = fc
    .string({ minLength: 1, maxLength: 40 })
    .filter((text) => /^[ -~À-ÿ]+$/u.test(text) && !(text in {}));
  const cells = fc.oneof(texts, fc.integer(), fc.constant(null));
  const rows = fc.array(fc.tuple(fc.constant('x'), cells, cells), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(rows, async (written) => {
      expect(await readBack('', [HEADERS, ...written])).toEqual([HEADERS, ...written]);
    }),
    { seed: seedOfRun(), numRuns: 30 },
  );
});
