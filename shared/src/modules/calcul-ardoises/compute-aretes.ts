/** The edges of a roof of bodies: where the plane seen changes, or ends. */

import { cutLignes, directionOf, type Ligne, uniteLignes } from './lignes.ts';
import { natureOfBord, natureOfJoin } from './nature-arete.ts';
import { between, distance, type Point } from './polygone.ts';
import type { Arete, AreteNature, Corps } from './toit.ts';
import { COTE_NOMS, depthOf, type Equation, heightAt, isOver, type Volumes } from './volumes.ts';

/** How far beside a line one looks, in mm. */
const A_COTE_MM = 0.5;
/** A step higher than this (mm) is a wall, not an edge between two planes. */
const MARCHE_MM = 1;

/** A piece of line with what is on either side of it. */
interface Troncon {
  readonly ligne: Ligne;
  readonly cle: string;
  readonly nature: AreteNature;
  readonly pans: readonly string[];
  /** Rise along the way, as a slope. */
  readonly montee: number;
}

/**
 * The edges of the bodies, true lengths in mm. Every candidate line is cut where others meet it, and
 * each piece is judged by the planes seen on either side. `noms` are natures given by hand.
 */
export function computeAretes(
  volumes: Volumes,
  lignes: readonly Ligne[],
  noms: Readonly<Record<string, AreteNature>>,
): Arete[] {
  const bodies = bodiesOf(volumes);
  const troncons = cutLignes(lignes).flatMap((piece) => judge(bodies, piece));
  return mergeTroncons(troncons).map(({ ligne: [de, a], cle, nature, pans, montee }) => ({
    cle,
    nature: noms[cle] ?? nature,
    natureCalculee: nature,
    pans,
    longueurMm: distance(de, a) * Math.sqrt(1 + montee * montee),
    de,
    a,
  }));
}

/** A plane under the name of the first that is the same one in space. */
interface Face extends Equation {
  readonly id: string;
}

/** What is seen where no body stands: below everything. */
const SOL: Face = { id: 'sol', gx: 0, gy: 0, c: Number.NEGATIVE_INFINITY };

interface Body {
  readonly corps: Corps;
  readonly faces: readonly Face[];
}

function bodiesOf({ corps, plans, identites }: Volumes): Body[] {
  const faces = plans.map((plan, i) => {
    const { id } = plans[identites[i] ?? i] ?? plan;
    return { id, corps: plan.corps, gx: plan.gx, gy: plan.gy, c: plan.c };
  });
  return corps.map((one, index) => ({
    corps: one,
    faces: faces.filter((face) => face.corps === index),
  }));
}

/** What is seen on one side of a line. */
interface Vue {
  readonly face: Face;
  /** Its slope along the line, and with which it comes to it. */
  readonly montee: number;
  readonly vers: number;
}

/** What a piece of line is: nothing, an edge, or a wall with an edge above and one below. */
function judge(bodies: readonly Body[], ligne: Ligne): Troncon[] {
  const [de, a] = ligne;
  const middle = between(de, a, 0.5);
  const direction = directionOf(ligne);
  const look = (vers: Point): Vue => {
    const [x, y] = [middle[0] - vers[0] * A_COTE_MM, middle[1] - vers[1] * A_COTE_MM];
    const face = topAt(bodies, [x, y]);
    return { face, montee: slopeOf(face, direction), vers: slopeOf(face, vers) };
  };
  const left = look([direction[1], -direction[0]]);
  const right = look([-direction[1], direction[0]]);
  const crossing = crossingOf(ligne, left.face, right.face);
  if (crossing) return [...judge(bodies, [de, crossing]), ...judge(bodies, [crossing, a])];
  const step = heightAt(left.face, middle) - heightAt(right.face, middle);
  if (step > MARCHE_MM) return wallOf(ligne, left, right, coteAt(bodies, middle));
  if (step < -MARCHE_MM) return wallOf(ligne, right, left, coteAt(bodies, middle));
  return left.face.id === right.face.id ? [] : [joinOf(ligne, left, right)];
}

/** The rise of a plane along a unit vector. */
function slopeOf({ gx, gy }: Face, [x, y]: Point): number {
  return gx * x + gy * y;
}

/** Where on a line each of two planes has been above the other by a wall; null where one stays above. */
function crossingOf([de, a]: Ligne, left: Face, right: Face): Point | null {
  const before = heightAt(left, de) - heightAt(right, de);
  const after = heightAt(left, a) - heightAt(right, a);
  const isOnBothSides = Math.min(before, after) < -MARCHE_MM && Math.max(before, after) > MARCHE_MM;
  return isOnBothSides ? between(de, a, before / (before - after)) : null;
}

/** The side of a body that a wall stands on. */
interface CoteVu {
  readonly cle: string;
  readonly isMur: boolean;
}

/**
 * A wall: above it a plane ends in its égout, faîtage or rive, in a solin where its side stands
 * against a building; the plane that runs against its foot ends in a solin too.
 */
function wallOf(ligne: Ligne, high: Vue, low: Vue, { cle, isMur }: CoteVu): Troncon[] {
  const edgeOf = ({ face: { id }, montee }: Vue, bord: string, nature: AreteNature): Troncon => ({
    ligne,
    cle: `${id}|${bord}`,
    nature,
    pans: [id],
    montee,
  });
  const nature = natureOfBord(high.montee, high.vers);
  const above = edgeOf(high, cle, isMur && nature !== 'egout' ? 'solin' : nature);
  return low.face === SOL ? [above] : [above, edgeOf(low, `mur.${cle}`, 'solin')];
}

function joinOf(ligne: Ligne, left: Vue, right: Vue): Troncon {
  const { montee } = left;
  const pans = [left.face.id, right.face.id].sort();
  const nature = natureOfJoin(montee, left.vers, right.vers);
  return { ligne, cle: pans.join('|'), nature, pans, montee };
}

/** The plane seen from above at a point: the lowest of each body, the highest of them all. */
function topAt(bodies: readonly Body[], point: Point): Face {
  let top = SOL;
  let topMm = Number.NEGATIVE_INFINITY;
  for (const { corps, faces } of bodies) {
    if (!isOver(corps, point)) continue;
    let low = SOL;
    let lowMm = Number.POSITIVE_INFINITY;
    for (const face of faces) {
      const mm = heightAt(face, point);
      if (mm >= lowMm) continue;
      low = face;
      lowMm = mm;
    }
    if (lowMm <= topMm + 1e-6) continue;
    top = low;
    topMm = lowMm;
  }
  return top;
}

/** The first side of a body that a point lies on. */
function coteAt(bodies: readonly Body[], point: Point): CoteVu {
  for (const { corps } of bodies) {
    const isNear = COTE_NOMS.every((nom) => depthOf(corps, nom, point) >= -1);
    if (!isNear) continue;
    const cote = COTE_NOMS.find((nom) => Math.abs(depthOf(corps, nom, point)) < 1);
    if (cote) return { cle: `${corps.id}.${cote}`, isMur: corps.cotes[cote].genre === 'mur' };
  }
  return { cle: 'bord', isMur: false };
}

/** Pieces of the same edge that follow or repeat each other in a line are one edge. */
function mergeTroncons(troncons: readonly Troncon[]): Troncon[] {
  const byEdge = new Map<string, readonly Troncon[]>();
  for (const troncon of troncons) {
    const key = `${troncon.cle} ${troncon.nature}`;
    byEdge.set(key, absorb(byEdge.get(key) ?? [], troncon));
  }
  return [...byEdge.values()].flat();
}

/** A piece among the edges so far: what it joins may join others in turn. */
function absorb(edges: readonly Troncon[], troncon: Troncon): readonly Troncon[] {
  for (const other of edges) {
    const ligne = uniteLignes(troncon.ligne, other.ligne);
    if (!ligne) continue;
    const others = edges.filter((edge) => edge !== other);
    return absorb(others, { ...troncon, ligne });
  }
  return [...edges, troncon];
}
