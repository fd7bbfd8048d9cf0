/** The edges of a roof of bodies: where the plane seen changes, or ends. */

import { natureOfBord, natureOfJoin } from './nature-arete.ts';
import { distance, type Point } from './polygone.ts';
import type { Arete, AreteNature, Corps, CoteNom } from './toit.ts';
import {
  COTE_NOMS,
  depthOf,
  heightAt,
  isOver,
  isSamePlan,
  type PlanIncline,
  type Volumes,
} from './volumes.ts';

type Ligne = readonly [Point, Point];

/** How far beside a line one looks, and the shortest edge told, in mm. */
const A_COTE_MM = 0.5;
const ARETE_MIN_MM = 2;
/** How far along it: not the middle, where drawings in round figures put things. */
const PART = 0.382;
/** A point nearer a line than this (mm) is on it. */
const SUR_MM = 0.1;
/** A point nearer the side of a body than this (mm) is on it. */
const COTE_MM = 1;
/** A step higher than this (mm) is a wall, not an edge between two planes. */
const MARCHE_MM = 1;

/** Lines of the plan: the sides of the bodies, and those of all that is seen of their planes. */
export interface Lignes {
  readonly cotes: readonly Ligne[];
  readonly bords: readonly Ligne[];
}

/**
 * The edges of the bodies, true lengths in mm. Every edge is a side of what is seen of a plane, and
 * changes only where such a side, or the side of a body, begins or ends on it. `noms` are natures
 * given by hand.
 */
export function computeAretes(
  volumes: Volumes,
  lignes: Lignes,
  noms: Readonly<Record<string, AreteNature>>,
): Arete[] {
  const batis = batisOf(volumes);
  return supportsOf(lignes).flatMap((support) => {
    const bouts = tronconsOf(support).flatMap((troncon) => judge(batis, support, troncon));
    return mergeBouts(bouts).map(({ deMm, aMm, cle, nature, pans, montee }) => ({
      cle,
      nature: noms[cle] ?? nature,
      natureCalculee: nature,
      pans,
      longueurMm: (aMm - deMm) * Math.sqrt(1 + montee * montee),
      de: pointOn(support, deMm),
      a: pointOn(support, aMm),
    }));
  });
}

/** A body with its planes, each under the id of the first that is the same one in space. */
interface Bati {
  readonly corps: Corps;
  readonly plans: readonly PlanIncline[];
}

function batisOf({ corps, plans }: Volumes): Bati[] {
  const named = plans.map((plan) => {
    const first = plans.find((other) => isSamePlan(plan, other)) ?? plan;
    return { ...plan, id: first.id };
  });
  return corps.map((one, index) => ({
    corps: one,
    plans: named.filter((plan) => plan.corps === index),
  }));
}

/** Where something begins and ends on a support, in mm. */
type Troncon = readonly [deMm: number, aMm: number];

/** Lines that lie on one another, as one with a direction: where it is cut, what is seen to end on it. */
interface Support {
  readonly de: Point;
  readonly ux: number;
  readonly uy: number;
  readonly coupesMm: number[];
  readonly bords: Troncon[];
}

function supportsOf({ cotes, bords }: Lignes): Support[] {
  const supports: Support[] = [];
  for (const [de, a] of cotes) {
    const support = supportOf(supports, de, a);
    support.coupesMm.push(along(support, de), along(support, a));
  }
  for (const [de, a] of bords) {
    if (distance(de, a) < ARETE_MIN_MM) continue;
    const support = supportOf(supports, de, a);
    const bord = [along(support, de), along(support, a)] as const;
    support.coupesMm.push(...bord);
    support.bords.push(bord);
  }
  return supports;
}

/** The support that a line lies on; a new one where there is none. */
function supportOf(supports: Support[], de: Point, a: Point): Support {
  const known = supports.find((one) => beside(one, de) < SUR_MM && beside(one, a) < SUR_MM);
  if (known) return known;
  const length = distance(de, a);
  const [ux, uy] = [(a[0] - de[0]) / length, (a[1] - de[1]) / length];
  const support = { de, ux, uy, coupesMm: [], bords: [] };
  supports.push(support);
  return support;
}

function along({ de, ux, uy }: Support, point: Point): number {
  return (point[0] - de[0]) * ux + (point[1] - de[1]) * uy;
}

function beside({ de, ux, uy }: Support, point: Point): number {
  return Math.abs((point[1] - de[1]) * ux - (point[0] - de[0]) * uy);
}

function pointOn({ de, ux, uy }: Support, mm: number): Point {
  return [de[0] + ux * mm, de[1] + uy * mm];
}

/** What is seen to end on a support, cut wherever a line begins or ends. */
function tronconsOf({ coupesMm, bords }: Support): Troncon[] {
  const troncons: Troncon[] = [];
  coupesMm.sort((x, y) => x - y);
  coupesMm.reduce((deMm, aMm) => {
    if (aMm - deMm < ARETE_MIN_MM) return deMm;
    const lieuMm = lieuOf([deMm, aMm]);
    // It lies on what begins on one side of it and ends on the other.
    if (bords.some(([from, to]) => (from - lieuMm) * (to - lieuMm) < 0)) troncons.push([deMm, aMm]);
    return aMm;
  });
  return troncons;
}

/** Where a piece is looked at. */
function lieuOf([deMm, aMm]: Troncon): number {
  return deMm + (aMm - deMm) * PART;
}

/** A piece of line with what it is. */
interface Bout {
  readonly deMm: number;
  aMm: number;
  readonly cle: string;
  readonly nature: AreteNature;
  readonly pans: readonly string[];
  /** Rise along the way, as a slope. */
  readonly montee: number;
}

/** What a piece of line is: nothing, an edge, or a wall with an edge above and one below. */
function judge(batis: readonly Bati[], support: Support, troncon: Troncon): Bout[] {
  const [deMm, aMm] = troncon;
  const lieuMm = lieuOf(troncon);
  const lieu = pointOn(support, lieuMm);
  const { ux, uy } = support;
  const left = seen(batis, support, lieu, [-uy, ux]);
  const vues = [...left, ...seen(batis, support, lieu, [uy, -ux])];
  const [haut, bas] = vues.sort((one, other) => other.hauteurMm - one.hauteurMm);
  const cote = coteAt(batis, lieu, pointOn(support, aMm));
  if (!haut || !bas) return vues.map((vue) => bordOf(troncon, vue, cote));
  if (haut.id === bas.id) return [];
  const marcheMm = haut.hauteurMm - bas.hauteurMm;
  if (marcheMm < MARCHE_MM) return [joinOf(troncon, haut, bas)];
  // Where each stands above the other for a part of the way, the wall changes sides.
  const croiseMm = lieuMm - marcheMm / (haut.montee - bas.montee);
  if (deMm + ARETE_MIN_MM < croiseMm && croiseMm < aMm - ARETE_MIN_MM) {
    return [...judge(batis, support, [deMm, croiseMm]), ...judge(batis, support, [croiseMm, aMm])];
  }
  return [bordOf(troncon, haut, cote), solinOf(troncon, bas, cote)];
}

/** The end of a plane: égout below, faîtage above, rive along; a wall makes a solin of the others. */
function bordOf([deMm, aMm]: Troncon, vue: Vue, cote: CoteVu): Bout {
  const { id, montee, versLigne } = vue;
  const bord = natureOfBord(montee, versLigne);
  const nature = cote.isMur && bord !== 'egout' ? 'solin' : bord;
  return { deMm, aMm, montee, cle: `${id}|${cote.cle}`, nature, pans: [id] };
}

/** Where a plane runs against a wall that goes on above it. */
function solinOf([deMm, aMm]: Troncon, { id, montee }: Vue, cote: CoteVu): Bout {
  return { deMm, aMm, montee, cle: `${id}|mur.${cote.cle}`, nature: 'solin', pans: [id] };
}

function joinOf([deMm, aMm]: Troncon, one: Vue, other: Vue): Bout {
  const pans = [one.id, other.id].sort();
  const nature = natureOfJoin(one.montee, one.versLigne, other.versLigne);
  return { deMm, aMm, montee: one.montee, cle: pans.join('|'), nature, pans };
}

/** A plane seen beside a line. */
interface Vue {
  readonly id: string;
  /** Where it meets the line. */
  readonly hauteurMm: number;
  /** Its slope along the line, and towards the line. */
  readonly montee: number;
  readonly versLigne: number;
}

/** The plane seen from above beside a point of a line, in a direction away from it. */
function seen(batis: readonly Bati[], { ux, uy }: Support, [x, y]: Point, [ax, ay]: Point): Vue[] {
  const plan = topAt(batis, [x + ax * A_COTE_MM, y + ay * A_COTE_MM]);
  if (!plan) return [];
  const { id, gx, gy } = plan;
  const hauteurMm = heightAt(plan, [x, y]);
  return [{ id, hauteurMm, montee: gx * ux + gy * uy, versLigne: -(gx * ax + gy * ay) }];
}

/** The plane seen from above at a point: the lowest of each body, the highest of them all. */
function topAt(batis: readonly Bati[], point: Point): PlanIncline | undefined {
  const over = batis.filter(({ corps }) => isOver(corps, point));
  const lows = over.flatMap(({ plans }) => byHeight(plans, point).slice(0, 1));
  return byHeight(lows, point).at(-1);
}

/** Planes from the lowest at a point to the highest. */
function byHeight(plans: readonly PlanIncline[], point: Point): PlanIncline[] {
  return [...plans].sort((one, other) => heightAt(one, point) - heightAt(other, point));
}

/** The side of a body that ends what is seen. */
interface CoteVu {
  readonly cle: string;
  readonly isMur: boolean;
}

/** The first side that a piece lies on, by the place where one looks at it and by its end. */
function coteAt(batis: readonly Bati[], lieu: Point, fin: Point): CoteVu {
  for (const { corps } of batis) {
    const isOn = (nom: CoteNom, point: Point) => Math.abs(depthOf(corps, nom, point)) < COTE_MM;
    const cote = COTE_NOMS.find((nom) => isOn(nom, lieu) && isOn(nom, fin));
    if (!cote || COTE_NOMS.some((nom) => depthOf(corps, nom, lieu) < -COTE_MM)) continue;
    return { cle: `${corps.id}.${cote}`, isMur: corps.cotes[cote].genre === 'mur' };
  }
  return { cle: 'bord', isMur: false };
}

/** Pieces of the same edge that follow each other on a line are one edge. */
function mergeBouts(bouts: readonly Bout[]): Bout[] {
  const merged: Bout[] = [];
  for (const bout of bouts) {
    const before = merged.find(({ cle, aMm }) => cle === bout.cle && aMm === bout.deMm);
    if (before) before.aMm = bout.aMm;
    else merged.push({ ...bout });
  }
  return merged;
}
