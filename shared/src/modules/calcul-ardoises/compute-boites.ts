/** Packs: boxes of hooks by their length, packets of slates. */
import type { Reglages } from './reglages.ts';

/** Hooks in a box of 5 kg, wire of 2.7 mm, by length in cm. Source: cap21. */
export const BOITES_5_KG: Readonly<
  Record<number, { readonly agrafes: number; readonly pointes: number }>
> = {
  7: { agrafes: 670, pointes: 830 },
  8: { agrafes: 635, pointes: 775 },
  9: { agrafes: 600, pointes: 725 },
  10: { agrafes: 570, pointes: 680 },
  11: { agrafes: 540, pointes: 640 },
  12: { agrafes: 515, pointes: 605 },
  13: { agrafes: 495, pointes: 575 },
  14: { agrafes: 475, pointes: 545 },
  15: { agrafes: 455, pointes: 520 },
  16: { agrafes: 430, pointes: 500 },
};

export interface Boites {
  readonly agrafesParBoite: number | null;
  readonly pointesParBoite: number | null;
}

/**
 * What a box holds for a hook length in cm: the firm's packs, else the published boxes of 5 kg, else
 * null for a length that nobody publishes. Source: cap21.
 */
export function boitesOf(
  crochetLongueurCm: number | null,
  reglages: Pick<Reglages, 'agrafesParBoite' | 'pointesParBoite'>,
): Boites {
  const publiee = crochetLongueurCm === null ? undefined : BOITES_5_KG[crochetLongueurCm];
  if (crochetLongueurCm === null) return { agrafesParBoite: null, pointesParBoite: null };
  return {
    agrafesParBoite: reglages.agrafesParBoite ?? publiee?.agrafes ?? null,
    pointesParBoite: reglages.pointesParBoite ?? publiee?.pointes ?? null,
  };
}

/** Whole packs that hold a quantity; null where the pack is not known. */
export function countPacks(quantite: number | null, parPack: number | null): number | null {
  if (quantite === null || parPack === null || parPack <= 0) return null;
  return Math.ceil(quantite / parPack);
}
