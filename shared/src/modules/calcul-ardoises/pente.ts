/** The slope of a rampant in the three units of the trade, and what it makes of a length. */
import { assertNever } from '../../core/assert.ts';
import { PENTE_UNITES, type PenteUnite } from './choix.ts';
import { formatNombre } from './format-nombre.ts';

export interface Pente {
  readonly valeur: number;
  readonly unite: PenteUnite;
}

/** Stands for a vertical face, whose slope in per cent has no bound; also the column's limit. */
export const PENTE_VERTICALE_PCT = 1_000_000;

/** Digits of a per cent that mean something: 45° is 100 %, not 99,999 999 999 999 99 %. */
const PRECISION = 1e9;

/** The slope in per cent, up to PENTE_VERTICALE_PCT. Geometry: 100 × tan(angle); cm/m is %. */
export function penteToPct({ valeur, unite }: Pente): number {
  switch (unite) {
    case 'degres': {
      const pct = 100 * Math.tan((valeur * Math.PI) / 180);
      return Math.min(Math.round(pct * PRECISION) / PRECISION, PENTE_VERTICALE_PCT);
    }
    case 'pourcent':
    case 'cm-par-m':
      return Math.min(valeur, PENTE_VERTICALE_PCT);
    default:
      return assertNever(unite);
  }
}

/** The slope in degrees; 90 for a vertical face. */
export function pctToDeg(pentePct: number): number {
  if (isVerticale(pentePct)) return 90;
  return (angleOf(pentePct) * 180) / Math.PI;
}

/** The same slope in another unit. */
export function convertPente(pente: Pente, unite: PenteUnite): Pente {
  if (pente.unite === unite) return pente;
  const pentePct = penteToPct(pente);
  return { valeur: unite === 'degres' ? pctToDeg(pentePct) : pentePct, unite };
}

/** Whether the slope is that of a vertical face. */
export function isVerticale(pentePct: number): boolean {
  return pentePct >= PENTE_VERTICALE_PCT;
}

/** The horizontal projection of a rampant, to the nearest mm. Geometry: rampant × cos(angle). */
export function projectionOfRampantMm(rampantMm: number, pentePct: number): number {
  if (isVerticale(pentePct)) return 0;
  return Math.round(rampantMm * Math.cos(angleOf(pentePct)));
}

/** The rampant over a projection, to the nearest mm; null for a vertical face, which has none. */
export function rampantOfProjectionMm(projectionMm: number, pentePct: number): number | null {
  if (isVerticale(pentePct)) return null;
  return Math.round(projectionMm / Math.cos(angleOf(pentePct)));
}

/**
 * The longest rampant, in whole mm, whose projection does not pass `projectionMm` at this slope; null
 * for a vertical face. Geometry: projection ÷ cos(angle), rounded down.
 */
export function projectionToRampantMm(projectionMm: number, pente: Pente): number | null {
  const pentePct = penteToPct(pente);
  if (isVerticale(pentePct)) return null;
  return Math.floor(projectionMm / Math.cos(angleOf(pentePct)));
}

/** The slope as people write it: `100 % (45°)`. */
export function formatPente(pentePct: number): string {
  if (isVerticale(pentePct)) return 'verticale (90°)';
  return `${formatNombre(pentePct)} % (${formatNombre(pctToDeg(pentePct))}°)`;
}

/** The slope in per cent alone: `100 %`, `verticale`. */
export function formatPct(pentePct: number): string {
  return isVerticale(pentePct) ? 'verticale' : `${formatNombre(pentePct)} %`;
}

/** The slope in its own unit: `45°`, `100 %`, `100 cm/m`. */
export function formatSaisie({ valeur, unite }: Pente): string {
  const espace = unite === 'degres' ? '' : ' ';
  return `${formatNombre(valeur, 2)}${espace}${PENTE_UNITES[unite]}`;
}

function angleOf(pentePct: number): number {
  return Math.atan(pentePct / 100);
}
