/** An invented quote built line by line, and the figures it must give, computed apart in BigInt. */
import type { TestRow } from './batappli-files.ts';

/** Labour or an article; figures as whole numbers of their last decimal. */
export interface TestComposant {
  readonly isLabour: boolean;
  /** Ten-thousandths of a euro. */
  readonly achat4: number;
  /** Thousandths. */
  readonly coef3: number;
  /** Thousandths, for the whole line. */
  readonly quantite3: number;
}

export interface TestOuvrage {
  readonly code: string;
  readonly libelle: string;
  readonly prixCents: number;
  readonly quantite3: number;
  readonly tvaPct: number;
  readonly composants: readonly TestComposant[];
}

export interface TestBloc {
  /** `3x`, or null for a block without a lot. */
  readonly lot: string | null;
  readonly libelle: string;
  readonly ouvrages: readonly TestOuvrage[];
  readonly options: readonly (readonly TestOuvrage[])[];
  /** Cents, positive; 0: none. */
  readonly remiseCents: number;
  readonly isRemiseAfter: boolean;
  readonly hasSousTotal: boolean;
}

export interface TestQuote {
  readonly numero: string;
  readonly titre: string | null;
  readonly hasCountry: boolean;
  readonly isOpOption: boolean;
  readonly blocs: readonly TestBloc[];
}

export interface Expected {
  htCents: number;
  tvaCents: number;
  ttcCents: number;
  heures3: number;
  heuresOptions3: number;
  debourseCents: number;
  optionsHtCents: number;
  ouvrages: number;
  composants: number;
}

const half = (value: bigint, divisor: bigint) =>
  value >= 0n ? (value + divisor / 2n) / divisor : -((-value + divisor / 2n) / divisor);

const cents = (prixCents: number, quantite3: number) =>
  Number(half(BigInt(prixCents) * BigInt(quantite3), 1000n));

const prixOf = ({ achat4, coef3 }: TestComposant) =>
  Number(half(BigInt(achat4) * BigInt(coef3), 100_000n));

const euros = (amount: number) => amount / 100;

const round2 = (amount: number) => Math.round(amount * 100) / 100;

function ouvrageRows(ouvrage: TestOuvrage): TestRow[] {
  const { code, libelle, prixCents, quantite3, tvaPct } = ouvrage;
  const total = euros(cents(prixCents, quantite3));
  return [
    [code, libelle, 10, 1.3, euros(prixCents), quantite3 / 1000, 'U', null, tvaPct, total],
    ...ouvrage.composants.map((one, i): TestRow => {
      const prix = prixOf(one);
      return [
        one.isLabour ? 'MO1' : `ART${i}`,
        one.isLabour ? "MAIN D'OEUVRE \n" : `Fourniture fictive ${i}; "n° ${i}"`,
        one.achat4 / 10_000,
        one.coef3 / 1000,
        euros(prix),
        one.quantite3 / 1000,
        one.isLabour ? 'H' : 'un',
        null,
        tvaPct,
        euros(cents(prix, one.quantite3)),
      ];
    }),
  ];
}

const labelOnly = (libelle: string, reference: string | null = null): TestRow => [
  reference,
  libelle,
];
const BLANK: TestRow = [];

/** What a block adds to the running sum, before its subtotal and after it. */
function sumsOf(bloc: TestBloc): { before: number; after: number } {
  const sum = bloc.ouvrages.reduce((all, one) => all + cents(one.prixCents, one.quantite3), 0);
  if (bloc.isRemiseAfter) return { before: sum, after: -bloc.remiseCents };
  return { before: sum - bloc.remiseCents, after: 0 };
}

function blocRows(bloc: TestBloc, isOpOption: boolean, sum: number): TestRow[] {
  const remise: TestRow[] =
    bloc.remiseCents > 0
      ? [
          [
            null,
            'Remise',
            0,
            0,
            -euros(bloc.remiseCents),
            1,
            null,
            null,
            10,
            -euros(bloc.remiseCents),
          ],
        ]
      : [];
  return [
    ...(bloc.lot === null ? [] : [labelOnly(bloc.libelle, bloc.lot)]),
    ...bloc.ouvrages.flatMap(ouvrageRows),
    ...bloc.options.flatMap((option, i) => [
      labelOnly('Option : (non compris dans le total)', isOpOption ? `op${i + 1}` : null),
      ...option.flatMap(ouvrageRows),
      labelOnly('Fin d’option', isOpOption ? `op${i + 1}` : null),
    ]),
    ...(bloc.isRemiseAfter ? [] : remise),
    ...(bloc.hasSousTotal
      ? [[null, 'Sous total :', null, null, null, null, null, null, null, euros(sum)] as TestRow]
      : []),
    ...(bloc.isRemiseAfter ? remise : []),
    BLANK,
  ];
}

/** A subtotal counts what stands since the one before, whichever blocks that is. */
function bodyRows({ blocs, isOpOption }: TestQuote): TestRow[] {
  let running = 0;
  return blocs.flatMap((bloc) => {
    const { before, after } = sumsOf(bloc);
    const sum = running + before;
    running = (bloc.hasSousTotal ? 0 : sum) + after;
    return blocRows(bloc, isOpOption, sum);
  });
}

/** The rows of the quote's sheet, columns B to K. */
export function rowsOfQuote(quote: TestQuote): TestRow[] {
  const { htCents, tvaCents, ttcCents } = expectedOf(quote);
  const right = (label: string, value: string): TestRow => [
    ...['M. et Mme Camille MODELE', null, 'M. et Mme Camille MODELE'],
    ...[null, null, null, null, null, label, value],
  ];
  const at = (left: string, label: string, value: string): TestRow => {
    const row = [...right(label, value)];
    row[0] = left;
    row[2] = left;
    return row;
  };
  return [
    right('Numéro', quote.numero),
    at('12 rue des Exemples', 'Date de création', '05/01/2026'),
    at(' 99999 VILLEFICTIVE', 'Date de validité', '04/02/2026'),
    ...(quote.hasCountry ? [['FRANCE', null, 'FRANCE'] as TestRow] : []),
    BLANK,
    ...(quote.titre === null ? [] : [[quote.titre] as TestRow, BLANK]),
    [
      'Référence',
      'Libellé',
      'Prix Achat',
      'Coef',
      'Prix Unitaire',
      'Quantité',
      'U',
      '% rem',
      '% tva',
      'PrixTotal',
    ],
    ...bodyRows(quote),
    [null, null, null, null, null, null, null, null, 'Total HT', euros(htCents)],
    [null, null, null, null, null, null, null, null, 'Tot. TVA', euros(tvaCents)],
    [null, null, null, null, null, null, null, null, 'Total TTC', round2(euros(ttcCents))],
  ];
}

/** What the quote must give, by another way than the one under test. */
export function expectedOf(quote: TestQuote): Expected {
  const bases = new Map<number, bigint>();
  const add = (tvaPct: number, amount: number) =>
    bases.set(tvaPct, (bases.get(tvaPct) ?? 0n) + BigInt(amount));
  let debourse7 = 0n;
  const expected: Expected = {
    htCents: 0,
    tvaCents: 0,
    ttcCents: 0,
    heures3: 0,
    heuresOptions3: 0,
    debourseCents: 0,
    optionsHtCents: 0,
    ouvrages: 0,
    composants: 0,
  };
  const count = (ouvrage: TestOuvrage, isOption: boolean) => {
    const amount = cents(ouvrage.prixCents, ouvrage.quantite3);
    if (isOption) expected.optionsHtCents += amount;
    else {
      expected.htCents += amount;
      add(ouvrage.tvaPct, amount);
    }
    expected.ouvrages += 1;
    for (const one of ouvrage.composants) {
      expected.composants += 1;
      if (one.isLabour && isOption) expected.heuresOptions3 += one.quantite3;
      else if (one.isLabour) expected.heures3 += one.quantite3;
      else if (!isOption) debourse7 += BigInt(one.achat4) * BigInt(one.quantite3);
    }
  };
  for (const bloc of quote.blocs) {
    for (const ouvrage of bloc.ouvrages) count(ouvrage, false);
    for (const option of bloc.options) for (const ouvrage of option) count(ouvrage, true);
    if (bloc.remiseCents > 0) {
      expected.htCents -= bloc.remiseCents;
      add(10, -bloc.remiseCents);
    }
  }
  for (const [tvaPct, base] of bases) {
    expected.tvaCents += Number(half(base * BigInt(Math.round(tvaPct * 10)), 1000n));
  }
  expected.ttcCents = expected.htCents + expected.tvaCents;
  expected.debourseCents = Number(half(debourse7, 100_000n));
  return expected;
}
