/** The columns of a table of recouvrement: bands of the rampant's horizontal projection. */
import type { Bande } from './choix.ts';

/** The bands from the shortest to the longest, each with its end in mm. */
export const BANDES_FINS: readonly { readonly bande: Bande; readonly finMm: number }[] = [
  { bande: '0-5.5', finMm: 5_500 },
  { bande: '5.5-11', finMm: 11_000 },
  { bande: '11-16.5', finMm: 16_500 },
];

/** Beyond this projection the tables give nothing: a special study. Source: frtips. */
export const PROJECTION_MAX_MM = 16_500;

/**
 * The band of a horizontal projection, null beyond the last one. A projection of exactly 5.5 or
 * 11 m is printed in two bands; the longer one, with the larger lap, is taken (the safe reading).
 */
export function bandeOf(projectionMm: number): Bande | null {
  for (const { bande, finMm } of BANDES_FINS) if (projectionMm < finMm) return bande;
  return projectionMm === PROJECTION_MAX_MM ? '11-16.5' : null;
}
