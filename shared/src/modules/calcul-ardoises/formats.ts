/** Which formats of slate a lap admits, and why the others are refused. */

import type { ValuesOf } from '../../entity/entity.ts';
import type { Nature, Pose } from './choix.ts';
import { computePureauMm } from './compute-pureau.ts';
import { computeParM2, usualJointMm } from './compute-quantites.ts';
import { formatMm } from './format-nombre.ts';
import type { modeleArdoise } from './modele-ardoise.entity.ts';

/** A format of the catalogue, as a row of `modeles_ardoises` holds it. */
export type ModeleArdoiseValues = ValuesOf<typeof modeleArdoise>;

/** A format to judge; the usual laps are null when nobody publishes them. */
export type FormatCandidat = Pick<
  ModeleArdoiseValues,
  'hauteurMm' | 'largeurMm' | 'epaisseurMm' | 'recouvrementMinMm' | 'recouvrementMaxMm'
>;

export type Verdict = 'va' | 'reserve' | 'refusee';

export const VERDICTS: Readonly<Record<Verdict, string>> = {
  va: 'Va',
  reserve: 'Va avec réserve',
  refusee: 'Refusée',
};

export interface FormatJuge extends FormatCandidat {
  readonly verdict: Verdict;
  /** Why, in French sentences; empty when it goes without saying. */
  readonly motifs: readonly string[];
  /** Whether the lap lies in the range this format is sold for; null when no range is known. */
  readonly usuel: boolean | null;
  /** Null when refused. */
  readonly pureauMm: number | null;
  readonly ardoisesParM2: number | null;
}

/** How the slates are judged: lap, and the joint that counts them (null: the usual one). */
export interface JugementDemande {
  readonly recouvrementMm: number;
  readonly pose: Pose;
  readonly jointMm: number | null;
}

/**
 * The largest lap (mm) a slate of this height admits: a third of it, rounded up to the mm, as the
 * published tables do (117 mm on 350). Source: batirama11896 (H ≥ 3 R).
 */
export function recouvrementMaxMm(hauteurMm: number): number {
  return Math.ceil(hauteurMm / 3);
}

/** The width (mm) under which a lap deserves a remark: twice the lap. Source: batirama11896. */
export function largeurConseilleeMm(recouvrementMm: number): number {
  return 2 * recouvrementMm;
}

/**
 * Judges one format (mm): refused when the lap passes a third of its height, kept with a reserve
 * when it is narrower than about twice the lap (published tables go down to 1.54), else fit.
 */
export function judgeFormat(candidat: FormatCandidat, demande: JugementDemande): FormatJuge {
  const { recouvrementMm, pose } = demande;
  const usuel = isUsuel(candidat, recouvrementMm);
  const { hauteurMm, largeurMm } = candidat;
  const plafondMm = recouvrementMaxMm(hauteurMm);
  const size = sizeOf(candidat);
  if (recouvrementMm > plafondMm) {
    const tiers = `plus du tiers de la hauteur (${formatMm(plafondMm)} au plus)`;
    const motif = `Recouvrement de ${formatMm(recouvrementMm)} : ${tiers}.`;
    const refus = { verdict: 'refusee', motifs: [motif], usuel } as const;
    return { ...size, ...refus, pureauMm: null, ardoisesParM2: null };
  }
  const conseilleeMm = largeurConseilleeMm(recouvrementMm);
  const isEtroite = largeurMm < conseilleeMm;
  const double = `moins de deux fois le recouvrement (${formatMm(conseilleeMm)})`;
  const motif = `Largeur de ${formatMm(largeurMm)} : ${double}.`;
  const pureauMm = computePureauMm(hauteurMm, recouvrementMm);
  const jointMm = demande.jointMm ?? usualJointMm(pose, recouvrementMm);
  return {
    ...size,
    verdict: isEtroite ? 'reserve' : 'va',
    motifs: isEtroite ? [motif] : [],
    usuel,
    pureauMm,
    ardoisesParM2: computeParM2(pureauMm, largeurMm, jointMm).ardoisesParM2,
  };
}

/**
 * Judges every format of a nature and sorts them: fit before reserved before refused, then those
 * sold for this lap first, then the fewest slates per m².
 */
export function judgeFormats(
  modeles: readonly ModeleArdoiseValues[],
  nature: Nature,
  demande: JugementDemande,
): FormatJuge[] {
  return modeles
    .filter((modele) => modele.nature === nature)
    .map((modele) => judgeFormat(modele, demande))
    .sort(compareJuges);
}

const RANGS: Readonly<Record<Verdict, number>> = { va: 0, reserve: 1, refusee: 2 };

function compareJuges(a: FormatJuge, b: FormatJuge): number {
  return (
    RANGS[a.verdict] - RANGS[b.verdict] ||
    Number(b.usuel === true) - Number(a.usuel === true) ||
    (a.ardoisesParM2 ?? 0) - (b.ardoisesParM2 ?? 0) ||
    b.hauteurMm - a.hauteurMm ||
    b.largeurMm - a.largeurMm
  );
}

function isUsuel(candidat: FormatCandidat, recouvrementMm: number): boolean | null {
  const { recouvrementMinMm, recouvrementMaxMm: maxMm } = candidat;
  if (recouvrementMinMm === null || maxMm === null) return null;
  return recouvrementMm >= recouvrementMinMm && recouvrementMm <= maxMm;
}

function sizeOf(candidat: FormatCandidat): FormatCandidat {
  const { hauteurMm, largeurMm, epaisseurMm, recouvrementMinMm, recouvrementMaxMm } = candidat;
  return { hauteurMm, largeurMm, epaisseurMm, recouvrementMinMm, recouvrementMaxMm };
}
