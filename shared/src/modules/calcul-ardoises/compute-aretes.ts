/** The edges of a roof of bodies: where the plane seen changes, or ends. */

import { between, distance, type Point } from './polygone.ts';
import type { Arete, AreteNature } from './toit.ts';
import { COTE_NOMS, depthOf, heightAt, isOver, type PlanIncline, type Volumes } from './volumes.ts';

type Ligne = readonly [Point, Point];

/** How far beside a line one looks, and the shortest edge told, in mm. */
const A_COTE_MM = 0.5;
const ARETE_MIN_MM = 2;
/** A point nearer a line than this (mm) is on it. */
const SUR_MM = 1e-3;
/** A step higher than this (mm) is a wall, not an edge between two planes. */
const MARCHE_MM = 1;
/** A slope along an edge under this (1 mm in 10 m) is level. */
const NIVEAU = 1e-4;

/** A piece of line with what is on either side of it. */
interface Troncon {
  readonly de: Point;
  readonly a: Point;
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
  const supports = supportsOf(lignes);
  const troncons = supports.flatMap((support) =>
    piecesOf(support, supports).flatMap((piece) => judge(volumes, piece)),
  );
  return mergeTroncons(troncons).map(({ de, a, cle, nature, pans, montee }) => ({
    cle,
    nature: noms[cle] ?? nature,
    natureCalculee: nature,
    pans,
    longueurMm: distance(de, a) * Math.sqrt(1 + montee * montee),
    de,
    a,
  }));
}

/** Lines that lie on one another, as one support with the stretches they cover. */
interface Support {
  readonly de: Point;
  readonly ux: number;
  readonly uy: number;
  readonly stretches: [number, number][];
}

/** Gathers lines by what they lie on, each stretch once: cells share most of their sides. */
function supportsOf(lignes: readonly Ligne[]): Support[] {
  const supports: Support[] = [];
  for (const [de, a] of lignes) {
    const length = distance(de, a);
    if (length < ARETE_MIN_MM) continue;
    const support = supports.find((one) => beside(one, de) < SUR_MM && beside(one, a) < SUR_MM);
    if (support) support.stretches.push(ordered(along(support, de), along(support, a)));
    else {
      const [ux, uy] = [(a[0] - de[0]) / length, (a[1] - de[1]) / length];
      supports.push({ de, ux, uy, stretches: [[0, length]] });
    }
  }
  return supports;
}

function along({ de, ux, uy }: Support, point: Point): number {
  return (point[0] - de[0]) * ux + (point[1] - de[1]) * uy;
}

function beside({ de, ux, uy }: Support, point: Point): number {
  return Math.abs((point[1] - de[1]) * ux - (point[0] - de[0]) * uy);
}

function ordered(a: number, b: number): [number, number] {
  return a < b ? [a, b] : [b, a];
}

/** A support in the pieces that all lines make of it, by crossing it or ending on it. */
function piecesOf(support: Support, supports: readonly Support[]): Ligne[] {
  const { de, ux, uy, stretches } = support;
  const cuts = stretches.flat();
  for (const other of supports) {
    if (other === support) continue;
    // Where both supports meet: along this one, and along the other.
    const cross = ux * other.uy - uy * other.ux;
    if (Math.abs(cross) < 1e-9) continue;
    const dx = other.de[0] - de[0];
    const dy = other.de[1] - de[1];
    const here = (dx * other.uy - dy * other.ux) / cross;
    const there = (dx * uy - dy * ux) / cross;
    if (other.stretches.some(([from, to]) => there > from - SUR_MM && there < to + SUR_MM)) {
      cuts.push(here);
    }
  }
  cuts.sort((x, y) => x - y);
  const pointOn = (mm: number): Point => [de[0] + ux * mm, de[1] + uy * mm];
  const pieces: Ligne[] = [];
  let [from] = cuts;
  for (const to of cuts) {
    if (from === undefined || to - from < ARETE_MIN_MM) continue;
    const middle = (from + to) / 2;
    if (stretches.some(([start, end]) => middle > start && middle < end)) {
      pieces.push([pointOn(from), pointOn(to)]);
    }
    from = to;
  }
  return pieces;
}

/** What a piece of line is: nothing, an edge, or a wall with an edge above and one below. */
function judge(volumes: Volumes, [de, a]: Ligne): Troncon[] {
  const length = distance(de, a);
  const [ux, uy] = [(a[0] - de[0]) / length, (a[1] - de[1]) / length];
  const middle = between(de, a, 0.5);
  const aside = (mm: number): Point => [middle[0] - uy * mm, middle[1] + ux * mm];
  const left = topAt(volumes, aside(A_COTE_MM));
  const right = topAt(volumes, aside(-A_COTE_MM));
  if (!left && !right) return [];
  const line = { volumes, de, a, along: [ux, uy] as const, middle };
  if (!left || !right) {
    const plan = left ?? right;
    const outward = [left ? uy : -uy, left ? -ux : ux] as const;
    return plan ? [bordOf(line, plan, outward)] : [];
  }
  const crossing = crossingOf([de, a], left, right);
  if (crossing) return [...judge(volumes, [de, crossing]), ...judge(volumes, [crossing, a])];
  const step = heightAt(left, middle) - heightAt(right, middle);
  if (Math.abs(step) > MARCHE_MM) {
    const [high, low] = step > 0 ? [left, right] : [right, left];
    const outward = [step > 0 ? uy : -uy, step > 0 ? -ux : ux] as const;
    return [bordOf(line, high, outward), solinOf(line, low)];
  }
  if (idOf(volumes, left) === idOf(volumes, right)) return [];
  return [joinOf(line, left, right)];
}

/** Where on a line each of two planes has been above the other by a wall; null where one stays above. */
function crossingOf([de, a]: Ligne, left: PlanIncline, right: PlanIncline): Point | null {
  const before = heightAt(left, de) - heightAt(right, de);
  const after = heightAt(left, a) - heightAt(right, a);
  const isWall = Math.abs(before) > MARCHE_MM && Math.abs(after) > MARCHE_MM;
  return isWall && before * after < 0 ? between(de, a, before / (before - after)) : null;
}

interface Line {
  readonly volumes: Volumes;
  readonly de: Point;
  readonly a: Point;
  readonly along: readonly [number, number];
  readonly middle: Point;
}

/** The end of a plane: égout below, faîtage above, rive along; a wall makes a solin of the others. */
function bordOf(line: Line, plan: PlanIncline, outward: readonly [number, number]): Troncon {
  const montee = plan.gx * line.along[0] + plan.gy * line.along[1];
  const versDehors = plan.gx * outward[0] + plan.gy * outward[1];
  const bord = coteAt(line.volumes, line.middle);
  const id = idOf(line.volumes, plan);
  const nature = natureOfBord(montee, versDehors);
  return {
    de: line.de,
    a: line.a,
    cle: `${id}|${bord?.cle ?? 'bord'}`,
    nature: bord?.isMur && nature !== 'egout' ? 'solin' : nature,
    pans: [id],
    montee,
  };
}

/** What ends a plane, by the slope along the end and the slope towards the outside. */
export function natureOfBord(montee: number, versDehors: number): AreteNature {
  if (Math.abs(montee) < NIVEAU) return versDehors < 0 ? 'egout' : 'faitage';
  return Math.abs(versDehors) < NIVEAU ? 'rive' : 'rive-biaise';
}

/** Where a plane runs against a wall that goes on above it. */
function solinOf(line: Line, plan: PlanIncline): Troncon {
  const montee = plan.gx * line.along[0] + plan.gy * line.along[1];
  const id = idOf(line.volumes, plan);
  const cle = `${id}|mur.${coteAt(line.volumes, line.middle)?.cle ?? 'bord'}`;
  return { de: line.de, a: line.a, cle, nature: 'solin', pans: [id], montee };
}

function joinOf(line: Line, left: PlanIncline, right: PlanIncline): Troncon {
  const { along, volumes } = line;
  const montee = left.gx * along[0] + left.gy * along[1];
  // From right to left, across the edge.
  const across = [-along[1], along[0]] as const;
  const monteeLeft = left.gx * across[0] + left.gy * across[1];
  const monteeRight = right.gx * across[0] + right.gy * across[1];
  const isConvexe = monteeRight > monteeLeft;
  const isNiveau = Math.abs(montee) < NIVEAU;
  const isMemeSens = monteeLeft * monteeRight > 0;
  const pans = [idOf(volumes, left), idOf(volumes, right)].sort();
  const nature = isNiveau && isMemeSens ? 'bris' : natureOfJoin(isConvexe, isNiveau);
  return { de: line.de, a: line.a, cle: pans.join('|'), nature, pans, montee };
}

function natureOfJoin(isConvexe: boolean, isNiveau: boolean): AreteNature {
  if (!isConvexe) return 'noue';
  return isNiveau ? 'faitage' : 'aretier';
}

/** The plane seen from above at a point: the lowest of each body, the highest of them all. */
function topAt({ corps, parCorps }: Volumes, point: Point): PlanIncline | null {
  let top: PlanIncline | null = null;
  let topMm = Number.NEGATIVE_INFINITY;
  for (const [index, one] of corps.entries()) {
    if (!isOver(one, point)) continue;
    let low: PlanIncline | null = null;
    let lowMm = Number.POSITIVE_INFINITY;
    for (const plan of parCorps[index] ?? []) {
      const mm = heightAt(plan, point);
      if (mm >= lowMm) continue;
      low = plan;
      lowMm = mm;
    }
    if (!low || lowMm <= topMm + 1e-6) continue;
    top = low;
    topMm = lowMm;
  }
  return top;
}

/** The side of a body that a point lies on. */
function coteAt({ corps }: Volumes, point: Point): { cle: string; isMur: boolean } | null {
  for (const one of corps) {
    const isNear = COTE_NOMS.every((cote) => depthOf(one, cote, point) >= -1);
    if (!isNear) continue;
    const cote = COTE_NOMS.find((nom) => Math.abs(depthOf(one, nom, point)) < 1);
    if (cote) return { cle: `${one.id}.${cote}`, isMur: one.cotes[cote].genre === 'mur' };
  }
  return null;
}

function idOf({ plans, identites }: Volumes, plan: PlanIncline): string {
  const first = identites[plans.indexOf(plan)];
  return (first === undefined ? plan : (plans[first] ?? plan)).id;
}

/** Pieces of the same edge that follow or repeat each other in a line are one edge. */
function mergeTroncons(troncons: readonly Troncon[]): Troncon[] {
  const byEdge = new Map<string, Troncon[]>();
  for (const troncon of troncons) {
    const key = `${troncon.cle} ${troncon.nature}`;
    const merged = byEdge.get(key) ?? [];
    byEdge.set(key, merged);
    let whole = troncon;
    // What it joins may join others in turn, so each that is absorbed leaves the list.
    for (let at = 0; at < merged.length; ) {
      const other = merged[at];
      const joined = other && unite(whole, other);
      if (!joined) at++;
      else {
        whole = joined;
        merged.splice(at, 1);
        at = 0;
      }
    }
    merged.push(whole);
  }
  return [...byEdge.values()].flat();
}

/** Two pieces in one line that touch or overlap, as one; null where they are apart. */
function unite(one: Troncon, other: Troncon): Troncon | null {
  const length = distance(one.de, one.a);
  const [ux, uy] = [(one.a[0] - one.de[0]) / length, (one.a[1] - one.de[1]) / length];
  const support = { de: one.de, ux, uy, stretches: [] };
  if (beside(support, other.de) > A_COTE_MM || beside(support, other.a) > A_COTE_MM) return null;
  const [from, to] = ordered(along(support, other.de), along(support, other.a));
  if (from > length + ARETE_MIN_MM || to < -ARETE_MIN_MM) return null;
  const de = from < 0 ? between(one.de, one.a, from / length) : one.de;
  const a = to > length ? between(one.de, one.a, to / length) : one.a;
  return { ...one, de, a };
}
