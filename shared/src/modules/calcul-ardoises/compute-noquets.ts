/** How many rows an edge or an opening meets: what one soaker a row, or a nail a row, is counted by. */
import { distance } from './polygone.ts';
import type { Arete, Toit } from './toit.ts';
import type { PanCalcule, ToitCalcule } from './toit-calcule.ts';

export interface RangsDemande {
  readonly toit: Pick<Toit, 'pans' | 'ouvertures'>;
  readonly calcule: Pick<ToitCalcule, 'pans' | 'geometrie'>;
}

/** What climbs less than this (mm) runs along the rows. */
const A_PLAT_MM = 1;

/**
 * How far an edge climbs on its plane, measured up the rampant, in mm. In plan, its rise is what its true
 * length has over the drawn one; a single plane is drawn on the slope itself. Geometry.
 */
export function climbMm(arete: Arete, pan: Pick<PanCalcule, 'pentePct'>, isLibre: boolean): number {
  const { de, a, longueurMm } = arete;
  if (isLibre) return Math.abs(a[1] - de[1]);
  const riseMm = Math.sqrt(Math.max(0, longueurMm ** 2 - distance(de, a) ** 2));
  const pente = pan.pentePct / 100;
  return pente > 0 ? (riseMm * Math.sqrt(1 + pente ** 2)) / pente : 0;
}

/** The rows that an edge meets on its plane, whole; none where it runs along them. */
export function countRangs(arete: Arete, { toit, calcule }: RangsDemande): number {
  const pan = calcule.pans.find(({ id }) => arete.pans.includes(id));
  if (!pan) return 0;
  const isLibre = toit.pans.some(({ id }) => id === pan.id);
  const mm = climbMm(arete, pan, isLibre);
  return mm < A_PLAT_MM ? 0 : Math.ceil(mm / pan.rangs.pureauMm - 1e-9);
}

/** The rows along solins, and along both sides of every chimney. */
export function noquetsOf(demande: RangsDemande): {
  readonly solins: number;
  readonly cheminees: number;
} {
  const { toit, calcule } = demande;
  const solins = calcule.geometrie.aretes
    .filter(({ nature }) => nature === 'solin')
    .reduce((sum, arete) => sum + countRangs(arete, demande), 0);
  const cheminees = toit.ouvertures
    .filter(({ genre }) => genre === 'cheminee')
    .reduce((sum, { panId, hauteurMm, nombre }) => {
      const pan = calcule.pans.find(({ id }) => id === panId);
      if (!pan) return sum;
      const rampantMm = hauteurMm * Math.sqrt(1 + (pan.pentePct / 100) ** 2);
      return sum + 2 * nombre * Math.ceil(rampantMm / pan.rangs.pureauMm - 1e-9);
    }, 0);
  return { solins, cheminees };
}
