/** Figures of search and import on a slow phone, in the page that `page.ts` makes. */
import type { Page } from '@playwright/test';
import { csvOf } from '../support/batappli-files.ts';
import { rowsOfQuote, type TestQuote } from '../support/batappli-quote.ts';
import { type Figure, median } from './figures.ts';
import type { Bench } from './page.ts';
import { throttle } from './throttle.ts';

declare const bench: Bench;

const QUOTE_LINES = 300;

/** A quote of so many lines: a third of them works, each with its labour and an article. */
function quoteOf(lines: number): TestQuote {
  const one = { achat4: 123_400, coef3: 1300, quantite3: 2000 };
  const composants = [
    { ...one, isLabour: true },
    { ...one, isLabour: false },
  ];
  const ouvrages = Array.from({ length: lines / 3 }, (_, n) => ({
    ...{ code: `OUV${n}`, libelle: `Ouvrage fictif ${n}`, prixCents: 4200 + n },
    ...{ quantite3: 12_500, tvaPct: 10, composants },
  }));
  const bloc = { lot: '31', libelle: 'COUVERTURE', ouvrages, options: [], remiseCents: 0 };
  const blocs = [{ ...bloc, isRemiseAfter: false, hasSousTotal: true }];
  return { numero: '26555', titre: null, hasCountry: false, isOpOption: false, blocs };
}

const SEARCHED_ROWS = 50_000;

/** Words that thousands of rows hold, a beginning, two words, a mistyped one. */
const QUERIES = ['maison', 'ardoise', 'foug', 'maison fougères', 'presbitère', 'lav', 'rennes'];

/** The first found are there within three frames of a slow phone, the rest come behind. */
export async function searchFigures(page: Page): Promise<Figure[]> {
  await page.evaluate((rows) => bench.searchRows(rows), SEARCHED_ROWS);
  await throttle(page, 4);
  const times = await page.evaluate((queries) => bench.search(queries), [...QUERIES, ...QUERIES]);
  await throttle(page, 1);
  const first = times.slice(QUERIES.length);
  const what = `of ${SEARCHED_ROWS / 1000} 000 rows, 4× slower CPU`;
  return [
    { name: `search: first found ${what}`, value: median(first), unit: 'ms', atMost: 50 },
    {
      name: `search: the slowest query ${what}`,
      value: Math.max(...first),
      unit: 'ms',
      atMost: 50,
    },
  ];
}

/** A quote of 300 lines, from its file to its rows, on a slow phone. */
export async function importFigures(page: Page, userId: string): Promise<Figure[]> {
  const csv = await csvOf(rowsOfQuote(quoteOf(QUOTE_LINES))).text();
  await throttle(page, 4);
  const times = await page.evaluate(
    ([id, text]) => bench.importQuote(id ?? '', text ?? '', 5),
    [userId, csv],
  );
  await throttle(page, 1);
  const name = `import of a quote of ${QUOTE_LINES} lines, 4× slower CPU`;
  return [{ name, value: median(times), unit: 'ms', atMost: 500 }];
}
