/** The cut list of the battens in words: how many of which length. */
import type { DebitGarde } from '#shared/modules/calcul-ardoises/dessin.ts';
import { formatNumber } from '../../ui/format.ts';

function metres(mm: number): string {
  return `${formatNumber(mm / 1_000, 2)} m`;
}

/** How many, and of which length: whole battens, then each piece, the longest first. */
export function debitLines({ entieres, coupes, barreMm }: DebitGarde): [string, string][] {
  // The end of a row may be a whole batten too.
  const ends = coupes.find(({ longueurMm }) => longueurMm === barreMm)?.nombre ?? 0;
  const whole = entieres + ends;
  const pieces = coupes.filter(({ longueurMm }) => longueurMm > 0 && longueurMm < barreMm);
  return [
    ...(whole > 0 ? [{ nombre: whole, longueur: `${metres(barreMm)}, entiers` }] : []),
    ...pieces.map(({ longueurMm, nombre }) => ({ nombre, longueur: metres(longueurMm) })),
  ].map(({ nombre, longueur }) => [formatNumber(nombre), longueur]);
}
