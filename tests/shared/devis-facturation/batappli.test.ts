/** The BATAPPLI import on the published sample and on every variant that the files showed. */
import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSheetFile } from '#pwa/core/read-sheet.ts';
import { must } from '#shared/core/assert.ts';
import type { DevisBatappli } from '#shared/modules/devis-facturation/batappli/devis-batappli.ts';
import type { Grid } from '#shared/modules/devis-facturation/batappli/grid.ts';
import { parseBatappli } from '#shared/modules/devis-facturation/batappli/parse-batappli.ts';
import { type TestRow, withNoise, xlsxOf } from '#tests/support/batappli-files.ts';

const SAMPLE = new Blob([fs.readFileSync('tests/fixtures/batappli/devis-26123.csv')]);

async function gridOf(file: Blob): Promise<Grid> {
  const read = await readSheetFile(file);
  if (!read.ok) throw new Error(read.error.text);
  return read.value;
}

function parse(grid: Grid): DevisBatappli {
  const read = parseBatappli(grid);
  if (!read.ok) throw new Error(read.error.text);
  return read.value;
}

/** The sample as rows of columns B to K, numbers as numbers, to be changed by a test. */
async function sampleRows(): Promise<TestRow[]> {
  const grid = await gridOf(SAMPLE);
  return grid.slice(1).map((row) =>
    row.slice(1).map((cell) => {
      if (cell === '') return null;
      return /^-?\d+(\.\d+)?$/.test(String(cell)) ? Number(cell) : String(cell);
    }),
  );
}

const parseRows = async (rows: readonly TestRow[]) => parse(await gridOf(xlsxOf(rows)));

const indexOf = (rows: readonly TestRow[], text: string) =>
  rows.findIndex((row) => row.some((cell) => String(cell ?? '').startsWith(text)));

/** The rows with some put before the first row that holds a text. */
function insertBefore(rows: TestRow[], text: string, added: readonly TestRow[]): TestRow[] {
  const at = indexOf(rows, text);
  if (at === -1) throw new Error(`no row holds ${text}`);
  return [...rows.slice(0, at), ...added, ...rows.slice(at)];
}

const codes = (devis: DevisBatappli) => devis.alertes.map(({ code }) => code);

/** What the published sample must give, in every container and layout. */
const EXPECTED = {
  numero: '26123',
  htCents: 360_402,
  tvaCents: 32_015,
  ttcCents: 392_417,
  heures: 28,
  heuresOptions: 3,
  debourseCents: 146_370,
  isJuste: true,
};

describe('22. the published sample', () => {
  test('gives totals, hours, déboursé and VAT to the cent', async () => {
    const devis = parse(await gridOf(SAMPLE));
    expect(devis).toMatchObject({
      ...EXPECTED,
      creeLe: '2026-01-05',
      valideJusquau: '2026-02-04',
      titre: 'Réfection couverture',
      preambule: 'Date de première visite le 02/12/2025',
      tva: [
        { tauxPct: 5.5, baseCents: 89_440, tvaCents: 4919 },
        { tauxPct: 10, baseCents: 270_962, tvaCents: 27_096 },
      ],
    });
    expect(devis.lots).toMatchObject([
      { code: '1x', famille: 'ouvrages-communs', htCents: 79_522, heures: 10 },
      { code: '3x', libelle: 'COUVERTURE ARDOISE VERSANT SUD', htCents: 280_880, heures: 18 },
    ]);
    expect(devis.heuresParFamille).toEqual([
      { famille: 'ouvrages-communs', heures: 10 },
      { famille: 'couverture', heures: 18 },
    ]);
    expect(devis.alertes).toEqual([]);
  });

  test('holds 5 ouvrages of which 1 optional, 11 components, 1 text line, 1 discount', async () => {
    const { lignes } = parse(await gridOf(SAMPLE));
    const of = (nature: string) => lignes.filter((ligne) => ligne.nature === nature);
    expect(of('ouvrage')).toHaveLength(5);
    expect(of('ouvrage').filter(({ option }) => option !== null)).toHaveLength(1);
    expect(of('ouvrage').flatMap(({ composants }) => composants)).toHaveLength(11);
    expect(of('texte')).toHaveLength(1);
    expect(of('remise')).toHaveLength(1);
    expect(must(of('ouvrage')[2], 'a third ouvrage')).toMatchObject({
      section: 'Couverture',
      prixAchat: 75.4,
      coefficient: 1.303,
      quantite: 20,
      unite: 'M2',
    });
  });

  test('keeps the billing address and the address of the site apart', async () => {
    const { facturation, site } = parse(await gridOf(SAMPLE));
    expect(facturation).toMatchObject({ codePostal: '99999', ville: 'VILLEFICTIVE' });
    expect(site).toEqual({
      nom: 'M. et Mme Camille MODELE',
      adresse: '3 chemin du Test',
      codePostal: '99998',
      ville: 'BOURG-INVENTE',
      pays: '',
    });
  });

  test('23. its option stands apart and counts nowhere', async () => {
    const { options } = parse(await gridOf(SAMPLE));
    expect(options).toMatchObject([
      { libelle: 'Option : (non compris dans le total)', htCents: 57_720, heures: 3 },
    ]);
  });

  test('reads the same from an xlsx, also with its misspelt style attribute and with noise', async () => {
    const rows = await sampleRows();
    const read = await parseRows(rows);
    expect(read).toMatchObject(EXPECTED);
    const noisy = await parseRows(withNoise(rows));
    const plain = (devis: DevisBatappli) => JSON.stringify(devis);
    expect(plain(noisy)).toBe(plain(read));
    expect(plain(parse(await gridOf(SAMPLE)))).toBe(plain(read));
  });
});

describe('layouts', () => {
  test('header in row 10, with country lines', async () => {
    const rows = await sampleRows();
    const lines: TestRow[] = [['FRANCE', null, 'FRANCE'], [], []];
    const devis = await parseRows([...rows.slice(0, 3), ...lines, ...rows.slice(3)]);
    expect(devis).toMatchObject({ ...EXPECTED, site: { pays: 'FRANCE' } });
    expect(devis.titre).toBe('Réfection couverture');
  });

  test('title absent', async () => {
    const rows = (await sampleRows()).filter((row) => row[0] !== 'Réfection couverture');
    expect(await parseRows(rows)).toMatchObject({ ...EXPECTED, titre: '' });
  });

  test('an address without a postcode keeps its line and says so', async () => {
    const rows = (await sampleRows()).map((row) =>
      row.map((cell) => (cell === '99998 BOURG-INVENTE' ? 'BOURG-INVENTE' : cell)),
    );
    const devis = await parseRows(rows);
    expect(devis.site).toMatchObject({
      codePostal: null,
      adresse: '3 chemin du Test\nBOURG-INVENTE',
    });
    expect(codes(devis)).toEqual(['adresse-a-verifier']);
  });

  test('options as « op1 » and « op2 » lots', async () => {
    const rows = (await sampleRows()).map((row) => {
      const isEdge = /^(Option|Fin d'option)/.test(String(row[1] ?? ''));
      return isEdge ? ['op1', ...row.slice(1)] : row;
    });
    const devis = await parseRows(rows);
    expect(devis).toMatchObject({ ...EXPECTED, options: [{ htCents: 57_720 }] });
  });

  test('an option that nobody closed ends at the next lot, with a warning', async () => {
    const rows = (await sampleRows()).filter((row) => row[1] !== "Fin d'option");
    const lot: TestRow[] = [
      ['7x', 'MENUISERIE'],
      ['7.1 001', 'Trappe inventée', 10, 1, 100, 1, 'U', null, 10, 100],
      ['MO1', 'MO', 50, 2, 100, 1, 'H', null, 10, 100],
    ];
    const devis = await parseRows(insertBefore(rows, 'Total HT', lot));
    expect(devis.options).toMatchObject([{ htCents: 57_720 }]);
    expect(devis.htCents).toBe(EXPECTED.htCents + 10_000);
    expect(codes(devis)).toContain('option-non-fermee');
  });

  test('« ou » before an option names the ouvrage it may replace', async () => {
    const devis = await parseRows(insertBefore(await sampleRows(), 'Option', [[null, 'ou']]));
    const [option] = devis.options;
    const ouvrage = devis.lignes.find(({ rang }) => rang === option?.alternativeDe);
    expect(ouvrage?.libelle).toBe('*Fenêtre de toit EXEMPLE 78x98');
  });

  test('a discount after the last subtotal counts in the total', async () => {
    const rows = await sampleRows();
    const remise = must(rows[indexOf(rows, 'Remise')], 'the discount');
    const rest = rows.filter((row) => row !== remise);
    const last = rest.findLastIndex((row) => String(row[1] ?? '').startsWith('Sous total'));
    const moved = [...rest.slice(0, last), [null, 'Sous total :', ...Array(7).fill(null), 2858.8]];
    const devis = await parseRows([...moved, remise, ...rest.slice(last + 1)]);
    expect(devis).toMatchObject(EXPECTED);
    expect(devis.lots[1]).toMatchObject({ htCents: 280_880 });
    expect(codes(devis)).toEqual([]);
  });

  test('a lot of non-breaking spaces is only shown', async () => {
    const break_: TestRow[] = [['\u00a0\u00a0', 'Versant nord']];
    const devis = await parseRows(insertBefore(await sampleRows(), '3.5 GGL', break_));
    expect(devis).toMatchObject(EXPECTED);
    expect(devis.lots).toHaveLength(2);
    const fenetre = devis.lignes.find(({ code }) => code === '3.5 GGL 0000');
    expect(fenetre?.section).toBe('Versant nord');
  });

  test('one lot and no subtotal; no lot at all', async () => {
    const rows = (await sampleRows()).filter(
      (row) => !String(row[1] ?? '').startsWith('Sous total'),
    );
    expect(await parseRows(rows)).toMatchObject(EXPECTED);
    const none = rows.filter((row) => !/^[13]x$/.test(String(row[0] ?? '')));
    const devis = await parseRows(none);
    expect(devis).toMatchObject(EXPECTED);
    expect(devis.lots).toMatchObject([{ code: '', libelle: 'Ensemble des travaux' }]);
    expect(devis.heuresParFamille).toEqual([
      { famille: 'ouvrages-communs', heures: 10 },
      { famille: 'couverture', heures: 18 },
    ]);
  });

  test('a block after the last subtotal stands outside any lot', async () => {
    const bloc: TestRow[] = [
      ['3.1 004', 'Gouttière inventée', 10, 1, 50, 2, 'ML', null, 10, 100],
      ['MO1', 'MO', 50, 1, 50, 2, 'H', null, 10, 100],
    ];
    const devis = await parseRows(insertBefore(await sampleRows(), 'Option', bloc));
    expect(devis.lots.map(({ libelle }) => libelle)).toContain('Hors lot');
    expect(devis.heuresParFamille).toContainEqual({ famille: 'couverture', heures: 20 });
  });

  test('codes repeat; a label holds semicolons, quotes and line ends', async () => {
    const label = 'Évacuation ; benne "gravats"\nseconde ligne';
    const twice: TestRow[] = [['1.4 001', label, 0, 0, 0, 1, 'U', null, 10, 0]];
    const devis = await parseRows(insertBefore(await sampleRows(), '1.4 001', twice));
    const same = devis.lignes.filter(({ code }) => code === '1.4 001');
    expect(same.map(({ rang }) => rang)).toEqual([2, 3]);
    expect(same[0]?.libelle).toBe(label);
  });
});

describe('what is refused, warned of, or flagged', () => {
  test('a sheet without « Référence » and « PrixTotal » is no BATAPPLI quote', () => {
    expect(
      parseBatappli([
        ['Nom', 'Prix'],
        ['a', 1],
      ]),
    ).toMatchObject({
      ok: false,
      error: { code: 'pas-batappli' },
    });
    expect(parseBatappli([['Référence', 'PrixTotal']])).toMatchObject({
      error: { code: 'colonne-absente' },
    });
  });

  test('a number that is missing is asked', async () => {
    const rows = (await sampleRows()).map((row) =>
      row.map((cell) => (String(cell) === '26123' ? null : cell)),
    );
    const devis = await parseRows(rows);
    expect(devis.numero).toBeNull();
    expect(codes(devis)).toEqual(['numero-absent']);
  });

  test('22. totals that differ are told with both figures, and the block that is suspect', async () => {
    const rows = (await sampleRows()).map((row) =>
      row[0] === '1.4 001' ? [...row.slice(0, 9), 176.02] : row,
    );
    const devis = await parseRows(rows);
    expect(devis.isJuste).toBe(false);
    expect(codes(devis).slice(0, 3)).toEqual(['ht-different', 'tva-different', 'ttc-different']);
    expect(codes(devis)).toContain('sous-total-different');
    expect(codes(devis)).toContain('total-ligne-different');
    expect(devis.alertes[0]?.texte).toBe(
      'Total HT : le fichier dit 3\u202f604,02\u00a0€, les lignes font 3\u202f614,02\u00a0€.',
    );
  });

  test('27. without any component, hours and déboursé are unknown and asked for', async () => {
    const rows = (await sampleRows()).filter(
      (row) => !/^(MO1|MAT001|DECHET001|ARD9|Q001|FENEX0001|VOLEX01)$/.test(String(row[0] ?? '')),
    );
    const devis = await parseRows(rows);
    expect(devis).toMatchObject({ htCents: EXPECTED.htCents, heures: null, debourseCents: null });
    expect(codes(devis)).toEqual(['sans-composant']);
  });

  test('an ouvrage without components among others is warned of', async () => {
    const rows = (await sampleRows()).filter((row) => row[0] !== 'FENEX0001');
    const at = indexOf(rows, '3.5 GGL');
    const devis = await parseRows(rows.filter((_, i) => i !== at + 1));
    expect(codes(devis)).toContain('ouvrage-sans-composant');
  });

  test('unit, family, VAT and line discount are flagged and accepted', async () => {
    const odd: TestRow[] = [
      ['9.9 001', 'Ouvrage étrange', 1, 1, 5, 1, 'PAQUET', 10, 0, 5],
      ['MO1', 'MO', 5, 1, 5, 1, 'H', null, 0, 5],
    ];
    const devis = await parseRows(insertBefore(await sampleRows(), '1.4 001', odd));
    for (const code of ['unite-inconnue', 'famille-inconnue', 'tva-nulle', 'remise-ligne']) {
      expect(codes(devis)).toContain(code);
    }
  });

  test('a row that is understood by no rule is told, with its number', async () => {
    const devis = await parseRows(insertBefore(await sampleRows(), '1.4 001', [['ZZ', 'Perdu']]));
    expect(devis.alertes).toMatchObject([{ code: 'ligne-inconnue', ligneFeuille: 14 }]);
  });

  test('« annule et remplace » names the quotes that fall', async () => {
    const note: TestRow[] = [[null, 'Ce devis annule et remplace le devis 25987 et le 25991.']];
    const devis = await parseRows(insertBefore(await sampleRows(), 'Date de première', note));
    expect(devis.remplace).toEqual(['25987', '25991']);
  });

  test('42. the words that rules listen to are found in the labels', async () => {
    const note: TestRow[] = [['1.1 002', 'Démarche ENEDIS', 0, 0, 0, 1, 'U', null, 10, 0]];
    const devis = await parseRows(insertBefore(await sampleRows(), '1.4 001', note));
    expect(devis.motsCles).toEqual(['Enedis', 'échafaudage']);
  });
});
