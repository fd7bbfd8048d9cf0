/** The inclined planes of the bodies of a roof, as functions of the place in plan. */
import type { Point } from './polygone.ts';
import { COTES, type Corps, type Cote, type CoteNom } from './toit.ts';

/** Heights over the plan: at a point `gx·x + gy·y + c`, in mm. */
export interface Equation {
  readonly gx: number;
  readonly gy: number;
  readonly c: number;
}

/** A plane of a body over the plan. */
export interface PlanIncline extends Equation {
  readonly id: string;
  readonly nom: string;
  readonly corps: number;
  readonly cote: CoteNom;
  readonly role: 'pan' | 'brisis' | 'terrasson';
}

/** What two planes whose coefficients differ less than this are: one. In mm over a roof. */
const MEME_PLAN = 1e-6;

/** The bodies with their planes: what a point of the plan is asked of. */
export interface Volumes {
  readonly corps: readonly Corps[];
  readonly plans: readonly PlanIncline[];
  /** The same, by body. */
  readonly parCorps: readonly (readonly PlanIncline[])[];
  /** For each plane, the first plane that is the same one in space. */
  readonly identites: readonly number[];
}

/** The bodies of a roof with all their planes. */
export function volumesOf(corps: readonly Corps[]): Volumes {
  const parCorps = corps.map(plansOf);
  const plans = parCorps.flat();
  const identites = plans.map((plan) => plans.findIndex((other) => isSamePlan(plan, other)));
  return { corps, plans, parCorps, identites };
}

/** The height of a plane at a point, in mm. */
export function heightAt(plan: Equation, point: Point): number {
  return plan.gx * point[0] + plan.gy * point[1] + plan.c;
}

/** Whether two planes are one in space. */
export function isSamePlan(a: PlanIncline, b: PlanIncline): boolean {
  return (
    Math.abs(a.gx - b.gx) < MEME_PLAN &&
    Math.abs(a.gy - b.gy) < MEME_PLAN &&
    Math.abs(a.c - b.c) < 1e-3
  );
}

/** The planes of a body: one per égout or croupette, two where there is a brisis. */
export function plansOf(corps: Corps, index: number): PlanIncline[] {
  return COTE_NOMS.flatMap((nom) => plansOfCote(corps, index, nom));
}

/** The four sides, in order. */
export const COTE_NOMS: readonly CoteNom[] = ['nord', 'est', 'sud', 'ouest'];

/** Whether a point lies over a body, its sides included. */
export function isOver({ xMm, yMm, longueurMm, largeurMm }: Corps, point: Point): boolean {
  const x = point[0] - xMm;
  const y = point[1] - yMm;
  return x >= 0 && y >= 0 && x <= longueurMm && y <= largeurMm;
}

/** How far inside a body a point lies from one of its sides, in mm. */
export function depthOf(corps: Corps, cote: CoteNom, point: Point): number {
  const { xMm, yMm, longueurMm, largeurMm } = corps;
  switch (cote) {
    case 'nord':
      return point[1] - yMm;
    case 'sud':
      return yMm + largeurMm - point[1];
    case 'ouest':
      return point[0] - xMm;
    case 'est':
      return xMm + longueurMm - point[0];
  }
}

function plansOfCote(corps: Corps, index: number, nom: CoteNom): PlanIncline[] {
  const cote = corps.cotes[nom];
  const pente = (cote.pentePct ?? 0) / 100;
  if ((cote.genre !== 'egout' && cote.genre !== 'croupette') || pente <= 0) return [];
  const titre = corps.nom === '' ? COTES[nom] : `${corps.nom}, ${COTES[nom].toLowerCase()}`;
  const commun = { corps: index, cote: nom } as const;
  const id = `${corps.id}.${nom}`;
  const brisis = brisisOf(cote);
  if (brisis === null) {
    const departMm = cote.genre === 'croupette' ? (cote.departMm ?? 0) : 0;
    const equation = equationOf({ corps, nom, pente, hauteurMm: departMm });
    return [{ ...commun, id, nom: titre, role: 'pan', ...equation }];
  }
  const { brisisPente, hauteurMm } = brisis;
  // The terrasson begins where the brisis ends: above, and as far inside as the brisis takes.
  const terrassonMm = hauteurMm - (pente * hauteurMm) / brisisPente;
  const bas = equationOf({ corps, nom, pente: brisisPente, hauteurMm: 0 });
  const haut = equationOf({ corps, nom, pente, hauteurMm: terrassonMm });
  return [
    { ...commun, id: `${id}.brisis`, nom: `${titre}, brisis`, role: 'brisis', ...bas },
    { ...commun, id: `${id}.terrasson`, nom: `${titre}, terrasson`, role: 'terrasson', ...haut },
  ];
}

function brisisOf({ genre, pentePct = 0, brisisPentePct = 0, brisisHauteurMm = 0 }: Cote) {
  if (genre !== 'egout' || brisisPentePct <= pentePct || brisisHauteurMm <= 0) return null;
  return { brisisPente: brisisPentePct / 100, hauteurMm: brisisHauteurMm };
}

interface Depart {
  readonly corps: Corps;
  readonly nom: CoteNom;
  readonly pente: number;
  readonly hauteurMm: number;
}

/** Height = base + start + slope × depth, written over x and y. */
function equationOf({ corps, nom, pente, hauteurMm }: Depart): Equation {
  const { xMm, yMm, longueurMm, largeurMm, baseMm } = corps;
  const z = baseMm + hauteurMm;
  switch (nom) {
    case 'nord':
      return { gx: 0, gy: pente, c: z - pente * yMm };
    case 'sud':
      return { gx: 0, gy: -pente, c: z + pente * (yMm + largeurMm) };
    case 'ouest':
      return { gx: pente, gy: 0, c: z - pente * xMm };
    case 'est':
      return { gx: -pente, gy: 0, c: z + pente * (xMm + longueurMm) };
  }
}
