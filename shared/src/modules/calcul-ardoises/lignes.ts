/** Lines in plan, in mm: cut in the pieces they make of one another, joined where they go on. */
import { between, distance, type Point } from './polygone.ts';

export type Ligne = readonly [de: Point, a: Point];

/** The shortest line told, and the widest gap passed over, in mm. */
const LIGNE_MIN_MM = 2;
/** A point nearer a line than this (mm) is on it. */
const SUR_MM = 1e-3;
/** The sine of the angle under which two lines run alike: 1 µm in 1 km. */
const PARALLELE = 1e-9;
/** Lines no farther beside each other than this (mm) are joined. */
const A_COTE_MM = 0.5;

/**
 * Every line cut where another crosses it or ends on it, within a thousandth of a millimetre. What
 * several lines cover together comes once; what is shorter than 2 mm cuts nothing and is not told.
 */
export function cutLignes(lignes: readonly Ligne[]): Ligne[] {
  const supports = supportsOf(lignes);
  return supports.flatMap((support) => piecesOf(support, supports));
}

/** Two lines that lie on one another or go on within 2 mm, as one that runs like the first; null where they are apart. */
export function uniteLignes(one: Ligne, other: Ligne): Ligne | null {
  const [de, a] = one;
  const axis = axisOf(one);
  const length = distance(de, a);
  if (other.some((end) => beside(axis, end) > A_COTE_MM)) return null;
  const [from, to] = stretchOn(axis, other);
  if (from > length + LIGNE_MIN_MM || to < -LIGNE_MIN_MM) return null;
  const start = Math.min(0, from) / length;
  return [between(de, a, start), between(de, a, Math.max(length, to) / length)];
}

/** The way a line runs, as a unit vector. */
export function directionOf([de, a]: Ligne): Point {
  const length = distance(de, a);
  return [(a[0] - de[0]) / length, (a[1] - de[1]) / length];
}

/** A line without ends: a point of it and the way it runs. */
interface Axis {
  readonly de: Point;
  readonly ux: number;
  readonly uy: number;
}

/** Lines that lie on one another, by the stretches that they cover. */
interface Support extends Axis {
  readonly stretches: Stretch[];
}

/** From where to where along an axis, in mm. */
type Stretch = readonly [from: number, to: number];

function axisOf(ligne: Ligne): Axis {
  const [ux, uy] = directionOf(ligne);
  return { de: ligne[0], ux, uy };
}

/** Gathers lines by what they lie on: cells share most of their sides. */
function supportsOf(lignes: readonly Ligne[]): Support[] {
  const supports: Support[] = [];
  for (const ligne of lignes) {
    const [de, a] = ligne;
    const length = distance(de, a);
    if (length < LIGNE_MIN_MM) continue;
    const support = supports.find((one) => beside(one, de) < SUR_MM && beside(one, a) < SUR_MM);
    if (support) support.stretches.push(stretchOn(support, ligne));
    else {
      const [ux, uy] = directionOf(ligne);
      supports.push({ de, ux, uy, stretches: [[0, length]] });
    }
  }
  return supports;
}

function stretchOn(axis: Axis, [de, a]: Ligne): Stretch {
  const [one, other] = [along(axis, de), along(axis, a)];
  return [Math.min(one, other), Math.max(one, other)];
}

function along({ de, ux, uy }: Axis, point: Point): number {
  return (point[0] - de[0]) * ux + (point[1] - de[1]) * uy;
}

function beside({ de, ux, uy }: Axis, point: Point): number {
  return Math.abs((point[1] - de[1]) * ux - (point[0] - de[0]) * uy);
}

/** A support in the pieces that all lines make of it, by crossing it or ending on it. */
function piecesOf(support: Support, supports: readonly Support[]): Ligne[] {
  const { de, ux, uy, stretches } = support;
  const cuts = cutsOf(support, supports);
  const pointOn = (mm: number): Point => [de[0] + ux * mm, de[1] + uy * mm];
  const pieces: Ligne[] = [];
  let from = Number.NEGATIVE_INFINITY;
  for (const to of cuts) {
    if (to - from < LIGNE_MIN_MM) continue;
    const middle = (from + to) / 2;
    if (stretches.some(([start, end]) => middle > start && middle < end)) {
      pieces.push([pointOn(from), pointOn(to)]);
    }
    from = to;
  }
  return pieces;
}

/** Where along a support its lines end and others meet it, in order. */
function cutsOf({ de, ux, uy, stretches }: Support, supports: readonly Support[]): number[] {
  const cuts = stretches.flat();
  for (const other of supports) {
    const cross = ux * other.uy - uy * other.ux;
    if (Math.abs(cross) < PARALLELE) continue;
    const dx = other.de[0] - de[0];
    const dy = other.de[1] - de[1];
    const there = (dx * uy - dy * ux) / cross;
    if (other.stretches.some(([from, to]) => there > from - SUR_MM && there < to + SUR_MM)) {
      cuts.push((dx * other.uy - dy * other.ux) / cross);
    }
  }
  return cuts.sort((x, y) => x - y);
}
