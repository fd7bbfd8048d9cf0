/** The rows of a plane, spread evenly, with their chalk marks. */
import { assert } from '../../core/assert.ts';

/** Rows laid evenly over a rampant; lengths in mm. */
export interface Rangs {
  readonly nombre: number;
  /** From the égout's edge to the head of the first row: height less what hangs in the gutter. */
  readonly premierMm: number;
  /** The pureau once spread: never more than asked, so the lap never less. */
  readonly pureauMm: number;
  readonly recouvrementMm: number;
  /**
   * The pureau that counts slates: the rampant over its rows, the equal steps and the first row in
   * greatest pureaux. It counts no fewer than the published formula, and never fewer on a longer rampant.
   */
  readonly pureauCompteMm: number;
  /** Height of the half-slates that begin the roof under the first row. */
  readonly doublisMm: number;
}

const RANGS_FIELDS = [
  'nombre',
  'premierMm',
  'pureauMm',
  'recouvrementMm',
  'pureauCompteMm',
  'doublisMm',
] as const;

/** Whether a kept value is rows. */
export function isRangs(value: unknown): value is Rangs {
  if (typeof value !== 'object' || value === null) return false;
  const kept = new Map(Object.entries(value));
  return RANGS_FIELDS.every((name) => typeof kept.get(name) === 'number');
}

export interface RangsDemande {
  readonly rampantMm: number;
  readonly hauteurMm: number;
  /** The least lap. */
  readonly recouvrementMm: number;
  /** What the first row hangs over the égout. */
  readonly debordMm: number;
}

/** Absorbs the last digits of a division before rounding up. */
const TOLERANCE = 1e-9;

/**
 * The rows over a rampant: the head of the first stands its height less the overhang above the
 * égout, the head of the last at the ridge, the rest in equal steps no longer than the greatest
 * pureau: 1 + ⌈(rampant − first) / Pmax⌉. The starter is P + R high. Sources: derived from geometry;
 * redland (overhang), arge_rdd (starter).
 */
export function computeRangs(demande: RangsDemande): Rangs {
  const { rampantMm, hauteurMm, recouvrementMm, debordMm } = demande;
  assert(recouvrementMm < hauteurMm, 'a lap shorter than the slate was checked before');
  const pureauMaxMm = (hauteurMm - recouvrementMm) / 2;
  const premierMm = hauteurMm - debordMm;
  const resteMm = rampantMm - premierMm;
  const pas = Math.max(0, Math.ceil(resteMm / pureauMaxMm - TOLERANCE));
  const pureauMm = pas === 0 ? pureauMaxMm : resteMm / pas;
  const lapMm = hauteurMm - 2 * pureauMm;
  return {
    nombre: pas + 1,
    premierMm: Math.min(premierMm, rampantMm),
    pureauMm,
    recouvrementMm: lapMm,
    pureauCompteMm: rampantMm / (pas + Math.min(premierMm, rampantMm) / pureauMaxMm),
    doublisMm: pureauMm + lapMm,
  };
}

/** Rows of a kept calculation: its marks stay as they were traced, whatever rule comes after. */
export interface RangsGardes extends Rangs {
  /** Absent in what was kept before marks were. */
  readonly reperesMm?: readonly number[];
}

export interface Laid {
  readonly pureauMm: number;
  readonly recouvrementMm: number;
  readonly isReparti: boolean;
  readonly rangs: Rangs | null;
}

/** What is laid in a calculation: the rows' pureau and lap in mm where there are rows, else the greatest pureau. */
export function laidOf(calcul: {
  readonly pureauMm: number;
  readonly recouvrementMm: number;
  readonly rangs: unknown;
}): Laid {
  const rangs = isRangs(calcul.rangs) ? calcul.rangs : null;
  const { pureauMm, recouvrementMm } = rangs ?? calcul;
  return { pureauMm, recouvrementMm, isReparti: rangs !== null, rangs };
}

/** Two counts of one m² this near are the same one. */
const MEME_COMPTE = 1e-6;

/**
 * What was laid in a kept calculation. One that was kept before counts followed its rows keeps the
 * greatest pureau that its counts were made by: a spread one beside them would be of another roof.
 */
export function laidOfGarde(calcul: {
  readonly pureauMm: number;
  readonly recouvrementMm: number;
  readonly ardoisesParM2: number;
  readonly largeurMm: number;
  readonly jointMm: number;
  readonly rangs: unknown;
}): Laid {
  const { rangs, largeurMm, jointMm, ardoisesParM2 } = calcul;
  if (!isRangs(rangs)) return laidOf(calcul);
  const parRangs = 1_000_000 / (rangs.pureauCompteMm * (largeurMm + jointMm));
  const isSame = Math.abs(parRangs - ardoisesParM2) <= ardoisesParM2 * MEME_COMPTE;
  return laidOf({ ...calcul, rangs: isSame ? rangs : null });
}

/** The chalk mark of a row, from 1, in mm from the égout's edge; kept ones are read, not made again. */
export function repereMm({ premierMm, pureauMm, reperesMm }: RangsGardes, rang: number): number {
  return reperesMm?.[rang - 1] ?? premierMm + (rang - 1) * pureauMm;
}

/** Rows as they are kept, with every chalk mark to a tenth of a mm. */
export function rangsToKeep(rangs: Rangs): RangsGardes {
  return { ...rangs, reperesMm: reperesMm(rangs).map((mm) => Math.round(mm * 10) / 10) };
}

/** Every chalk mark, from the égout up, in mm. */
export function reperesMm(rangs: Rangs): number[] {
  return Array.from({ length: rangs.nombre }, (_, i) => repereMm(rangs, i + 1));
}
