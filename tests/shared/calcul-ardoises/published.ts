/** Figures published by others, to check ours against. */

/**
 * Rows of the table of Cupa Pizarras « Pureau et nombre d'ardoises au m² »: lap, height, width and
 * pureau in mm, slates per m², hook in cm, battens in m per m².
 */
const CUPA: readonly (readonly [number, number, number, number, number, number, number])[] = [
  [60, 220, 160, 80, 76.6, 7, 12.5],
  [65, 250, 150, 92.5, 70.6, 7, 10.81],
  [63, 250, 180, 93.5, 58.4, 7, 10.7],
  [60, 270, 160, 105, 58.4, 7, 9.52],
  [83, 270, 160, 93.5, 65.6, 9, 10.7],
  [73, 270, 180, 98.5, 55.4, 8, 10.15],
  [65, 300, 180, 117.5, 46.5, 7, 8.51],
  [89, 300, 180, 105.5, 51.7, 10, 9.48],
  [67, 300, 200, 116.5, 42.2, 7, 8.58],
  [92, 300, 200, 104, 47.3, 10, 9.62],
  [83, 300, 220, 108.5, 41.3, 9, 9.22],
  [73, 320, 220, 123.5, 36.3, 8, 8.1],
  [97, 320, 220, 111.5, 40.2, 10, 8.97],
  [100, 330, 230, 115, 37.3, 11, 8.7],
  [97, 350, 200, 126.5, 38.9, 10, 7.9],
  [94, 350, 220, 128, 35, 10, 7.8],
  [117, 350, 220, 116.5, 38.5, 12, 8.58],
  [110, 350, 250, 120, 32.8, 12, 8.33],
  [103, 400, 200, 148.5, 33.1, 11, 6.73],
  [130, 400, 200, 135, 36.3, 14, 7.41],
  [113, 400, 220, 143.5, 31.1, 12, 6.95],
  [110, 400, 250, 145, 27.1, 12, 6.9],
  [130, 460, 250, 165, 23.8, 14, 6.06],
  [137, 460, 300, 161.5, 20.3, 14, 6.19],
];

export const cupaRows = CUPA.map(
  ([recouvrementMm, hauteurMm, largeurMm, pureauMm, ardoisesParM2, crochetCm, liteauxM]) => ({
    recouvrementMm,
    hauteurMm,
    largeurMm,
    pureauMm,
    ardoisesParM2,
    crochetCm,
    liteauxM,
  }),
);

/** Every lap of that table and its hook, in mm and cm. */
export const CUPA_CROCHETS: readonly (readonly [number, number])[] = [
  [60, 7],
  [63, 7],
  [65, 7],
  [67, 7],
  [69, 8],
  [73, 8],
  [77, 8],
  [80, 9],
  [83, 9],
  [87, 9],
  [89, 10],
  [92, 10],
  [94, 10],
  [97, 10],
  [100, 11],
  [103, 11],
  [107, 11],
  [110, 12],
  [113, 12],
  [116, 12],
  [117, 12],
  [119, 13],
  [123, 13],
  [127, 13],
  [130, 14],
  [133, 14],
  [137, 14],
  [142, 15],
  [147, 15],
  [153, 16],
];
