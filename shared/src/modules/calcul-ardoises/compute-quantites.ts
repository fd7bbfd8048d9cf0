/** What a surface takes: slates, hooks or nails, battens; net of waste and singular points. */
import type { Pose } from './choix.ts';
import { type Boites, countPacks } from './compute-boites.ts';

export interface QuantitesDemande {
  readonly pureauMm: number;
  readonly largeurMm: number;
  readonly jointMm: number;
  readonly pose: Pose;
  /** Slope surface to cover; null when only the figures per m² are asked. */
  readonly surfaceM2: number | null;
  /** Share of hooks that clip on the batten; 80 % unless told. */
  readonly agrafesPct?: number;
  /** What boxes hold; unknown unless told. */
  readonly boites?: Boites;
}

export interface QuantitesParM2 {
  readonly ardoisesParM2: number;
  readonly liteauxMParM2: number;
}

/** Whole pieces for the surface; null where there is no surface, or no such piece in this pose. */
export interface Quantites extends QuantitesParM2 {
  readonly ardoises: number | null;
  readonly crochets: number | null;
  readonly agrafes: number | null;
  readonly pointes: number | null;
  readonly agrafesBoites: number | null;
  readonly pointesBoites: number | null;
  readonly clous: number | null;
  readonly liteauxM: number | null;
}

/** Hooks on the market, in cm. Source: batirama1451. */
export const CROCHETS_CM = { min: 7, max: 16, torsade: 12 } as const;

/** Four hooks in five clip on the batten, the fifth goes over a rafter. Source: btpsolution. */
const AGRAFES_PCT = 80;
/** Source: arge_rdd. */
export const CLOUS_PAR_ARDOISE = 2;

/** Widths of the vertical joint, in mm. */
const JOINTS_MM = { crochet: 3, crochetTorsade: 4, clou: 0 } as const;

/** Absorbs the last digits of a division before rounding up. */
const TOLERANCE = 1e-9;

/** The length of the hook, in whole cm: the lap plus 3 mm, rounded up. Source: btpsolution. */
export function computeCrochetLongueurCm(recouvrementMm: number): number {
  return Math.ceil((recouvrementMm + 3) / 10 - TOLERANCE);
}

/**
 * The usual joint between two slates of a row, in mm. At the hook it is what the wire holds apart:
 * 3 mm, and 4 mm from hooks of 12 cm, where twisted ones are advised (sources: lavaiswiss, and the
 * counts of cupa_faq). No joint was found published for nails: none is counted, so that slates
 * never run short.
 */
export function usualJointMm(pose: Pose, recouvrementMm: number): number {
  if (pose === 'clou') return JOINTS_MM.clou;
  const isTorsade = computeCrochetLongueurCm(recouvrementMm) >= CROCHETS_CM.torsade;
  return isTorsade ? JOINTS_MM.crochetTorsade : JOINTS_MM.crochet;
}

/**
 * Slates and metres of batten in one m² of slope, lengths in mm: 1 000 000 / (P × (L + j)) and
 * 1000 / P, not rounded. Sources: destock, lavaiswiss (slates), cupa_faq (battens).
 */
export function computeParM2(pureauMm: number, largeurMm: number, jointMm: number): QuantitesParM2 {
  return {
    ardoisesParM2: 1_000_000 / (pureauMm * (largeurMm + jointMm)),
    liteauxMParM2: 1_000 / pureauMm,
  };
}

/**
 * What a surface (m²) takes, each total rounded up once, at the end: slates, one hook per slate
 * (80 % clips, the rest spikes) or two nails, and battens in metres. Waste, breakage and singular
 * points are not in it. Sources: btpsolution, cap21 (hooks), arge_rdd (nails).
 */
export function computeQuantites(demande: QuantitesDemande): Quantites {
  const { pureauMm, largeurMm, jointMm, pose, surfaceM2 } = demande;
  const parM2 = computeParM2(pureauMm, largeurMm, jointMm);
  if (surfaceM2 === null) return { ...parM2, ...NO_SURFACE };
  const ardoises = roundUp(surfaceM2 * parM2.ardoisesParM2);
  const liteauxM = roundUp(surfaceM2 * parM2.liteauxMParM2);
  if (pose === 'clou') {
    const clous = ardoises * CLOUS_PAR_ARDOISE;
    return { ...parM2, ...NO_SURFACE, ardoises, liteauxM, clous };
  }
  return { ...parM2, ...NO_SURFACE, ardoises, liteauxM, ...splitCrochets(ardoises, demande) };
}

/** One hook per slate, split in clips (rounded up) and spikes, with the boxes that hold them. */
export function splitCrochets(
  crochets: number,
  { agrafesPct = AGRAFES_PCT, boites }: Pick<QuantitesDemande, 'agrafesPct' | 'boites'>,
) {
  const agrafes = Math.ceil((crochets * agrafesPct) / 100);
  const pointes = crochets - agrafes;
  return {
    crochets,
    agrafes,
    pointes,
    agrafesBoites: countPacks(agrafes, boites?.agrafesParBoite ?? null),
    pointesBoites: countPacks(pointes, boites?.pointesParBoite ?? null),
  };
}

const NO_SURFACE = {
  ardoises: null,
  crochets: null,
  agrafes: null,
  pointes: null,
  agrafesBoites: null,
  pointesBoites: null,
  clous: null,
  liteauxM: null,
} as const;

/** A quantity in whole pieces, rounded up; the last digits of a division do not count. */
export function roundUp(quantite: number): number {
  return Math.ceil(quantite - TOLERANCE * quantite);
}
