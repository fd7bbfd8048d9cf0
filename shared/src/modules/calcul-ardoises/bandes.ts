/** The columns of a table of recouvrement: bands of the rampant's horizontal projection. */
import type { Bande, BoutDeBande } from './choix.ts';

export interface BandeFin {
  readonly bande: Bande;
  readonly finMm: number;
}

/** The columns of one table, and where it stops giving anything. */
export interface Colonnes {
  readonly fins: readonly BandeFin[];
  readonly projectionMaxMm: number;
}

/** The bands from the shortest to the longest, each with its end in mm. */
export const BANDES_FINS: readonly BandeFin[] = [
  { bande: '0-5.5', finMm: 5_500 },
  { bande: '5.5-11', finMm: 11_000 },
  { bande: '11-16.5', finMm: 16_500 },
];

/** Beyond this projection the tables of natural slate give nothing: a special study. Source: frtips. */
export const PROJECTION_MAX_MM = 16_500;

/** The one column of NF DTU 40.13, then 10 mm more up to its limit. Source: golgoth4013. */
export const FIBRES = { bandeMm: 8_000, projectionMaxMm: 15_000, ajoutMm: 10 } as const;

const COLONNES_NATURELLE: Colonnes = { fins: BANDES_FINS, projectionMaxMm: PROJECTION_MAX_MM };
const COLONNES_FIBRES: Colonnes = {
  fins: [{ bande: '0-8', finMm: FIBRES.projectionMaxMm }],
  projectionMaxMm: FIBRES.projectionMaxMm,
};

/** The columns of a table, from the bands its cells stand in. */
export function colonnesOf(table: readonly { readonly bande: Bande }[]): Colonnes {
  return table.some(({ bande }) => bande === '0-8') ? COLONNES_FIBRES : COLONNES_NATURELLE;
}

/**
 * The band of a horizontal projection (mm), null beyond the last one. A projection of exactly 5.5
 * or 11 m is printed in two bands; unless told, the longer one, with the larger lap, is taken.
 */
export function bandeOf(
  projectionMm: number,
  boutDeBande: BoutDeBande = 'plus-grand',
  { fins, projectionMaxMm }: Colonnes = COLONNES_NATURELLE,
): Bande | null {
  for (const { bande, finMm } of fins) {
    if (projectionMm < finMm) return bande;
    const isBout = projectionMm === finMm;
    if (isBout && (boutDeBande === 'plus-petit' || finMm === projectionMaxMm)) return bande;
  }
  return null;
}
