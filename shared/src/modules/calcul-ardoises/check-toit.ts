/** Checks a drawn roof before it is computed: bounds, at least one égout, polygons that do not cross. */
import { formatM } from './format-nombre.ts';
import { areaOf, type Point, pointAt } from './polygone.ts';
import { type Corps, type PanLibre, TOIT_MAX, type Toit, type ToitFailure } from './toit.ts';

/** Lengths of a side, in mm; slopes, in %: wide enough for any roof. */
const LONGUEUR_MM = { min: 100, max: 200_000 } as const;
const PENTE_PCT = { min: 1, max: 5_000 } as const;

/** What is wrong with a roof, first thing first; null when it can be computed. */
export function checkToit(toit: Toit): ToitFailure | null {
  const texte = faultOf(toit);
  return texte === null ? null : { code: 'toit-invalide', champ: 'toit', texte, solutions: [] };
}

function faultOf({ corps, pans, ouvertures }: Toit): string | null {
  if (corps.length + pans.length === 0) return 'Dessinez au moins un pan.';
  if (corps.length > TOIT_MAX.corps) return `Au plus ${TOIT_MAX.corps} corps de bâtiment.`;
  if (pans.length > TOIT_MAX.pans) return `Au plus ${TOIT_MAX.pans} pans.`;
  if (ouvertures.length > TOIT_MAX.ouvertures) return `Au plus ${TOIT_MAX.ouvertures} ouvertures.`;
  for (const one of corps) {
    const fault = faultOfCorps(one);
    if (fault) return fault;
  }
  for (const pan of pans) {
    const fault = faultOfPan(pan);
    if (fault) return fault;
  }
  for (const { largeurMm, hauteurMm, nombre } of ouvertures) {
    if (nombre >= 1 && isWithin(largeurMm, LONGUEUR_MM) && isWithin(hauteurMm, LONGUEUR_MM))
      continue;
    return `Une ouverture mesure de ${formatM(LONGUEUR_MM.min)} à ${formatM(LONGUEUR_MM.max)}.`;
  }
  return null;
}

function faultOfCorps(corps: Corps): string | null {
  const { nom, longueurMm, largeurMm, xMm, yMm, baseMm } = corps;
  const qui = nom || 'Ce bâtiment';
  if (!isWithin(longueurMm, LONGUEUR_MM) || !isWithin(largeurMm, LONGUEUR_MM)) {
    return `${qui} : écrivez des côtés de ${formatM(LONGUEUR_MM.min)} à ${formatM(LONGUEUR_MM.max)}.`;
  }
  if (![xMm, yMm, baseMm].every((mm) => Number.isFinite(mm) && Math.abs(mm) <= LONGUEUR_MM.max)) {
    return `${qui} : sa place sort du dessin.`;
  }
  const cotes = Object.values(corps.cotes);
  if (!cotes.some(({ genre }) => genre === 'egout')) return `${qui} : il faut un égout au moins.`;
  for (const { genre, pentePct, brisisPentePct, brisisHauteurMm, departMm } of cotes) {
    const isPlan = genre === 'egout' || genre === 'croupette';
    if (isPlan && !isWithin(pentePct ?? Number.NaN, PENTE_PCT)) {
      return `${qui} : écrivez une pente de ${PENTE_PCT.min} à ${PENTE_PCT.max} %.`;
    }
    if (brisisPentePct !== undefined && !isWithin(brisisPentePct, PENTE_PCT)) {
      return `${qui} : écrivez une pente de brisis de ${PENTE_PCT.min} à ${PENTE_PCT.max} %.`;
    }
    const hauteurs = [brisisHauteurMm ?? 0, departMm ?? 0];
    if (!hauteurs.every((mm) => Number.isFinite(mm) && mm >= 0 && mm <= LONGUEUR_MM.max)) {
      return `${qui} : une hauteur va de 0 à ${formatM(LONGUEUR_MM.max)}.`;
    }
  }
  return null;
}

function faultOfPan({ nom, pentePct, points }: PanLibre): string | null {
  const qui = nom || 'Ce pan';
  if (points.length < 3) return `${qui} : il faut trois points au moins.`;
  if (points.length > TOIT_MAX.points) return `${qui} : au plus ${TOIT_MAX.points} points.`;
  if (!points.flat().every((mm) => Number.isFinite(mm) && Math.abs(mm) <= LONGUEUR_MM.max)) {
    return `${qui} : un point sort du dessin.`;
  }
  if (!isWithin(pentePct, PENTE_PCT)) {
    return `${qui} : écrivez une pente de ${PENTE_PCT.min} à ${PENTE_PCT.max} %.`;
  }
  if (isCrossing(points)) return `${qui} : ses côtés se croisent, déplacez un point.`;
  return areaOf(points) < LONGUEUR_MM.min ** 2 ? `${qui} : il n'a pas de surface.` : null;
}

function isWithin(value: number, { min, max }: { min: number; max: number }): boolean {
  return value >= min && value <= max;
}

/** Whether two sides that do not follow each other cross or touch. */
function isCrossing(points: readonly Point[]): boolean {
  const n = points.length;
  for (let i = 0; i < n; i++) {
    const [a, b] = [pointAt(points, i), pointAt(points, i + 1)];
    if (a[0] === b[0] && a[1] === b[1]) return true;
    for (let j = i + 2; j < n; j++) {
      if (i === 0 && j === n - 1) continue;
      if (isMeeting(a, b, pointAt(points, j), pointAt(points, j + 1))) return true;
    }
  }
  return false;
}

function isMeeting(a: Point, b: Point, c: Point, d: Point): boolean {
  const [s1, s2] = [side(a, b, c), side(a, b, d)];
  const [s3, s4] = [side(c, d, a), side(c, d, b)];
  if (s1 === 0 && s2 === 0) return isOverlapping(a, b, c, d);
  return s1 * s2 <= 0 && s3 * s4 <= 0;
}

function isOverlapping(a: Point, b: Point, c: Point, d: Point): boolean {
  const axis = a[0] === b[0] ? 1 : 0;
  const [from, to] = [Math.min(a[axis], b[axis]), Math.max(a[axis], b[axis])];
  return Math.max(c[axis], d[axis]) >= from && Math.min(c[axis], d[axis]) <= to;
}

/** On which side of a line a point lies. */
function side([ax, ay]: Point, [bx, by]: Point, [px, py]: Point): number {
  return Math.sign((bx - ax) * (py - ay) - (by - ay) * (px - ax));
}
