/** Reads a BATAPPLI quote from the cells of its sheet (xlsx or csv) and checks all of its figures. */
// Source of every rule: 18 xlsx and 8 csv files of the firm, whose totals all come out to the cent.
import { multiply, sumOfProducts } from '../../../core/decimal.ts';
import { FAMILLES, type Famille, familleOfCode } from '../../../core/familles.ts';
import { ok, type Result } from '../../../core/result.ts';
import { checkLignes, checkSousTotaux, checkTotaux } from './check-sums.ts';
import type { DevisBatappli, Lot, Option, TvaDuTaux } from './devis-batappli.ts';
import { findColumns, type NotBatappli } from './find-columns.ts';
import type { Grid } from './grid.ts';
import { readHeader } from './read-header.ts';
import type { Corps, LigneLue } from './read-ligne.ts';
import { readBody } from './read-rows.ts';

interface Sums {
  readonly htCents: number;
  readonly heures: number;
  readonly debourseCents: number;
}

/** HT, hours and déboursé of some lines; amounts are rounded once, at the end. */
function sumOf(lignes: readonly LigneLue[]): Sums {
  const composants = lignes.flatMap((ligne) => ligne.composants);
  const labour = composants.filter(({ nature }) => nature === 'main-oeuvre');
  const bought = composants.filter(({ nature }) => nature === 'article');
  const one = { value: 1, digits: 0 };
  return {
    htCents: lignes.reduce((sum, { totalHtCents }) => sum + totalHtCents, 0),
    heures:
      sumOfProducts(
        labour.map(({ quantite }) => [{ value: quantite, digits: 3 }, one] as const),
        3,
      ) / 1000,
    debourseCents: sumOfProducts(
      bought.map(
        ({ prixAchat, quantite }) =>
          [
            { value: prixAchat, digits: 4 },
            { value: quantite, digits: 3 },
          ] as const,
      ),
      2,
    ),
  };
}

/** VAT per rate: each rate is rounded, then added; rounding the sum would be a cent off. */
function tvaOf(lignes: readonly LigneLue[]): TvaDuTaux[] {
  const bases = new Map<number, number>();
  for (const { tvaPct, totalHtCents } of lignes) {
    if (totalHtCents !== 0) bases.set(tvaPct, (bases.get(tvaPct) ?? 0) + totalHtCents);
  }
  return [...bases]
    .sort(([a], [b]) => a - b)
    .map(([tauxPct, baseCents]) => {
      // The rate in hundredths of a percent times cents, brought back to cents by one rounding.
      const rate = { value: tauxPct / 100, digits: 4 };
      return { tauxPct, baseCents, tvaCents: multiply({ value: baseCents, digits: 0 }, rate, 0) };
    });
}

function familleOf(ligne: LigneLue, corps: Corps): Famille {
  const lot = corps.lots.find(({ rang }) => rang === ligne.lot);
  return lot?.famille ?? familleOfCode(ligne.code);
}

function lotsOf(corps: Corps, counted: readonly LigneLue[]): Lot[] {
  return corps.lots.map(({ rang, code, libelle, famille }) => {
    const lignes = counted.filter(({ lot }) => lot === rang);
    const first = lignes.find(({ nature }) => nature === 'ouvrage');
    const told = famille ?? familleOfCode(first?.code ?? '');
    return { rang, code, libelle, famille: told, ...sumOf(lignes) };
  });
}

function optionsOf(corps: Corps): Option[] {
  return corps.options.map(({ rang, libelle, alternativeDe }) => {
    const lignes = corps.lignes.filter(({ option }) => option === rang);
    const first = lignes.find(({ nature }) => nature === 'ouvrage');
    const famille = first ? familleOf(first, corps) : 'autre';
    return { rang, libelle, famille, alternativeDe, ...sumOf(lignes) };
  });
}

function heuresParFamille(corps: Corps, counted: readonly LigneLue[]) {
  return (Object.keys(FAMILLES) as Famille[]).flatMap((famille) => {
    const { heures } = sumOf(counted.filter((ligne) => familleOf(ligne, corps) === famille));
    return heures === 0 ? [] : [{ famille, heures }];
  });
}

/** Numbers of quotes that a preamble says are cancelled and replaced. */
function remplaceBy(preambule: string, numero: string | null): string[] {
  if (!/annule\s+et\s+remplace/i.test(preambule)) return [];
  const numbers = preambule.match(/\b\d{5,6}\b/g) ?? [];
  return [...new Set(numbers)].filter((one) => one !== numero);
}

const WORDS: readonly (readonly [string, RegExp])[] = [
  ['Enedis', /\benedis\b/i],
  ['occupation du domaine', /occupation du domaine/i],
  ['échafaudage', /[ée]chaff?audage/i],
  ['grue', /\bgrues?\b/i],
  ['amiante', /amiante/i],
];

function motsClesOf(corps: Corps): string[] {
  const labels = [...corps.lots, ...corps.lignes].map(({ libelle }) => libelle);
  const text = [...labels, corps.preambule].join('\n').normalize('NFC');
  return WORDS.filter(([, pattern]) => pattern.test(text)).map(([word]) => word);
}

/**
 * The quote that a grid holds, its figures computed again, with every remark on the way.
 * Refuses only what is not a BATAPPLI quote (`pas-batappli`, `colonne-absente`).
 */
export function parseBatappli(grid: Grid): Result<DevisBatappli, NotBatappli> {
  const found = findColumns(grid);
  if (!found.ok) return found;
  const { alertes: headerAlertes, ...header } = readHeader(grid, found.value);
  const corps = readBody(grid, found.value);
  const counted = corps.lignes.filter(({ option }) => option === null);
  const sums = sumOf(counted);
  const tva = tvaOf(counted);
  const tvaCents = tva.reduce((sum, one) => sum + one.tvaCents, 0);
  const computed = { htCents: sums.htCents, tvaCents, ttcCents: sums.htCents + tvaCents };
  const options = optionsOf(corps);
  const hasDetail = corps.lignes.some(({ composants }) => composants.length > 0);
  const totals = checkTotaux(corps.lus, computed);
  return ok({
    ...header,
    ...computed,
    preambule: corps.preambule,
    lots: lotsOf(corps, counted),
    lignes: corps.lignes,
    options,
    lus: corps.lus,
    tva,
    heures: hasDetail ? sums.heures : null,
    heuresOptions: Math.round(options.reduce((sum, { heures }) => sum + heures, 0) * 1000) / 1000,
    debourseCents: hasDetail ? sums.debourseCents : null,
    heuresParFamille: heuresParFamille(corps, counted),
    remplace: remplaceBy(corps.preambule, header.numero),
    motsCles: motsClesOf(corps),
    alertes: [
      ...totals,
      ...headerAlertes,
      ...checkSousTotaux(corps.sousTotaux),
      ...corps.alertes,
      ...checkLignes(corps.lignes),
    ],
    isJuste: totals.length === 0,
  });
}
