/** Laws of the BATAPPLI import over random quotes, in both containers. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSheetFile } from '#pwa/core/read-sheet.ts';
import { must } from '#shared/core/assert.ts';
import { parseBatappli } from '#shared/modules/devis-facturation/batappli/parse-batappli.ts';
import { csvOf, type TestRow, withNoise, xlsxOf } from '#tests/support/batappli-files.ts';
import {
  expectedOf,
  rowsOfQuote,
  type TestBloc,
  type TestOuvrage,
  type TestQuote,
} from '#tests/support/batappli-quote.ts';

const composant = fc.record({
  isLabour: fc.boolean(),
  achat4: fc.integer({ min: 0, max: 30_000_000 }),
  coef3: fc.integer({ min: 1000, max: 2700 }),
  quantite3: fc.integer({ min: 0, max: 900_000 }),
});

const ouvrage: fc.Arbitrary<TestOuvrage> = fc.record({
  code: fc.constantFrom('3.3 020', '1.2 006B', '3.5 GGL 2076', '6 001', '0.0 000A', '2.4 023B'),
  libelle: fc.constantFrom('Ouvrage inventé', 'Deux\nlignes; et "guillemets"', 'Long '.repeat(300)),
  prixCents: fc.integer({ min: 1, max: 2_000_000 }),
  quantite3: fc.integer({ min: 1, max: 500_000 }),
  tvaPct: fc.constantFrom(5.5, 10, 20),
  composants: fc.array(composant, { maxLength: 5 }),
});

const bloc: fc.Arbitrary<TestBloc> = fc.record({
  lot: fc.constantFrom('1x', '2x', '3X', '5x', '7X', null),
  libelle: fc.constantFrom('COUVERTURE', 'Devis 25999', 'Lot sud'),
  ouvrages: fc.array(ouvrage, { minLength: 1, maxLength: 5 }),
  options: fc.array(fc.array(ouvrage, { minLength: 1, maxLength: 2 }), { maxLength: 2 }),
  remiseCents: fc.constantFrom(0, 0, 5000, 33_333),
  isRemiseAfter: fc.boolean(),
  hasSousTotal: fc.boolean(),
});

const quote: fc.Arbitrary<TestQuote> = fc.record({
  numero: fc.constantFrom('26123', '25448'),
  titre: fc.constantFrom('Réfection couverture', null),
  hasCountry: fc.boolean(),
  isOpOption: fc.boolean(),
  blocs: fc.array(bloc, { minLength: 1, maxLength: 6 }),
});

async function parsed(file: Blob) {
  const grid = await readSheetFile(file);
  if (!grid.ok) throw new Error(grid.error.text);
  const read = parseBatappli(grid.value);
  if (!read.ok) throw new Error(read.error.text);
  return read.value;
}

const containers: readonly (readonly [string, (rows: TestRow[]) => Blob])[] = [
  ['csv', csvOf],
  ['xlsx', (rows) => xlsxOf(rows)],
  ['xlsx re-saved by a spreadsheet', (rows) => xlsxOf(withNoise(rows))],
];

describe.each(containers)('22. a random quote as %s', (_name, fileOf) => {
  test('gives its HT, VAT, TTC, hours and déboursé to the cent', { timeout: 60_000 }, async () => {
    const run = async (drawn: TestQuote) => {
      const read = await parsed(fileOf(rowsOfQuote(drawn)));
      const expected = expectedOf(drawn);
      const hasDetail = expected.composants > 0;
      expect({
        htCents: read.htCents,
        tvaCents: read.tvaCents,
        ttcCents: read.ttcCents,
        heures: read.heures,
        heuresOptions: read.heuresOptions,
        debourseCents: read.debourseCents,
        isJuste: read.isJuste,
        numero: read.numero,
        titre: read.titre,
      }).toEqual({
        htCents: expected.htCents,
        tvaCents: expected.tvaCents,
        ttcCents: expected.ttcCents,
        heures: hasDetail ? expected.heures3 / 1000 : null,
        heuresOptions: expected.heuresOptions3 / 1000,
        debourseCents: hasDetail ? expected.debourseCents : null,
        isJuste: true,
        numero: drawn.numero,
        titre: drawn.titre ?? '',
      });
      const ouvrages = read.lignes.filter(({ nature }) => nature === 'ouvrage');
      expect(ouvrages).toHaveLength(expected.ouvrages);
      const composants = ouvrages.flatMap((one) => one.composants);
      expect(composants).toHaveLength(expected.composants);
      const optionsHt = read.options.reduce((sum, { htCents }) => sum + htCents, 0);
      expect(optionsHt).toBe(expected.optionsHtCents);
      expect(read.alertes.filter(({ code }) => code === 'sous-total-different')).toEqual([]);
      expect(read.alertes.filter(({ code }) => code === 'ligne-inconnue')).toEqual([]);
    };
    await fc.assert(fc.asyncProperty(quote, run), { numRuns: 60 });
  });
});

test('the lots add up to the quote, the families to its hours', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(quote, async (drawn) => {
      const read = await parsed(csvOf(rowsOfQuote(drawn)));
      const sum = (figures: readonly number[]) => figures.reduce((total, one) => total + one, 0);
      expect(sum(read.lots.map(({ htCents }) => htCents))).toBe(read.htCents);
      const thousandths = (hours: number) => Math.round(hours * 1000);
      const hours = thousandths(read.heures ?? 0);
      expect(sum(read.lots.map(({ heures }) => thousandths(heures)))).toBe(hours);
      expect(sum(read.heuresParFamille.map(({ heures }) => thousandths(heures)))).toBe(hours);
    }),
    { numRuns: 60 },
  );
});

test('one changed amount is always noticed', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(quote, fc.nat(), fc.integer({ min: 2, max: 9999 }), async (drawn, at, by) => {
      const rows = rowsOfQuote(drawn).map((row) => [...row]);
      const priced = rows.filter((row) => /^\d/.test(String(row[0] ?? '')) && row[9] !== undefined);
      const row = must(priced[at % priced.length], 'a quote has an ouvrage');
      row[9] = Math.round(Number(row[9]) * 100 + by) / 100;
      const read = await parsed(csvOf(rows));
      expect(read.alertes.some(({ niveau }) => niveau !== 'info')).toBe(true);
    }),
    { numRuns: 60 },
  );
});
