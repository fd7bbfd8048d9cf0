/** The pureau: the part of each slate that stays in sight. */
import { assert } from '../../core/assert.ts';

/**
 * The pureau in mm, for the height of a slate and its lap, both in mm.
 * Each slate is covered by the two courses above it, so it shows half of what the lap leaves:
 * P = (H − R) / 2. Sources: destock, cupa_faq, lavaiswiss.
 */
export function computePureauMm(hauteurMm: number, recouvrementMm: number): number {
  assert(recouvrementMm < hauteurMm, 'a lap shorter than the slate was checked before');
  return (hauteurMm - recouvrementMm) / 2;
}
