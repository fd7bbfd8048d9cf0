/** Which formats of slate a lap admits, and why the others are refused. */

import type { ValuesOf } from '../../entity/entity.ts';
import type { Nature, Pose } from './choix.ts';
import { computePureauMm } from './compute-pureau.ts';
import { computeParM2, usualJointMm } from './compute-quantites.ts';
import { formatMm } from './format-nombre.ts';
import type { modeleArdoise } from './modele-ardoise.entity.ts';
import type { prixArdoise } from './prix-ardoise.entity.ts';

/** A format of the catalogue, as a row of `modeles_ardoises` holds it. */
export type ModeleArdoiseValues = ValuesOf<typeof modeleArdoise>;

/** What a format costs, as a row of `prix_ardoises` holds it. */
export type PrixArdoiseValues = ValuesOf<typeof prixArdoise>;

/** A format to judge; the usual laps are null when nobody publishes them. */
export type FormatCandidat = Pick<
  ModeleArdoiseValues,
  'hauteurMm' | 'largeurMm' | 'epaisseurMm' | 'recouvrementMinMm' | 'recouvrementMaxMm'
> &
  Partial<Pick<ModeleArdoiseValues, 'poidsKg' | 'paquet' | 'stock' | 'provenance'>> & {
    readonly prixMilleCents?: number | null;
  };

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
  /** Null when refused, or where neither weight nor thickness is known. */
  readonly poidsKgParM2: number | null;
  /** Whether the weight comes from the thickness, not from the catalogue. */
  readonly isPoidsEstime: boolean;
  /** Null when refused, or where no price is given. Whole cents, rounded to the nearest. */
  readonly prixM2Cents: number | null;
}

/** How formats are sorted among those of the same verdict. */
export type FormatOrdre = 'nombre' | 'prix';

/** Kilograms per cubic metre of slate. Source: derived from the weights of cupa_uk_weight. */
const DENSITE_KG_M3 = 2_800;

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
    return { ...size, ...refus, ...NOTHING_LAID };
  }
  const conseilleeMm = largeurConseilleeMm(recouvrementMm);
  const isEtroite = largeurMm < conseilleeMm;
  const pureauMm = computePureauMm(hauteurMm, recouvrementMm);
  const jointMm = demande.jointMm ?? usualJointMm(pose, recouvrementMm);
  const { ardoisesParM2 } = computeParM2(pureauMm, largeurMm, jointMm);
  return {
    ...size,
    verdict: isEtroite ? 'reserve' : 'va',
    motifs: isEtroite ? [motifEtroit(largeurMm, conseilleeMm)] : [],
    usuel,
    pureauMm,
    ardoisesParM2,
    ...weigh(candidat, ardoisesParM2),
    prixM2Cents: priceOf(candidat, ardoisesParM2),
  };
}

function motifEtroit(largeurMm: number, conseilleeMm: number): string {
  const double = `moins de deux fois le recouvrement (${formatMm(conseilleeMm)})`;
  return `Largeur de ${formatMm(largeurMm)} : ${double}.`;
}

const NOTHING_LAID = {
  pureauMm: null,
  ardoisesParM2: null,
  poidsKgParM2: null,
  isPoidsEstime: false,
  prixM2Cents: null,
} as const;

/**
 * The weight of one m² laid, in kg: slates per m² by the catalogue's weight, else by an estimate,
 * height × width × thickness × 2 800 kg/m³ (derived from cupa_uk_weight); null where nothing is known.
 */
function weigh(
  { poidsKg, hauteurMm, largeurMm, epaisseurMm }: FormatCandidat,
  ardoisesParM2: number,
): Pick<FormatJuge, 'poidsKgParM2' | 'isPoidsEstime'> {
  if (typeof poidsKg === 'number') {
    return { poidsKgParM2: ardoisesParM2 * poidsKg, isPoidsEstime: false };
  }
  if (epaisseurMm === null) return { poidsKgParM2: null, isPoidsEstime: false };
  const estimeKg = (hauteurMm * largeurMm * epaisseurMm * DENSITE_KG_M3) / 1e9;
  return { poidsKgParM2: ardoisesParM2 * estimeKg, isPoidsEstime: true };
}

function priceOf({ prixMilleCents }: FormatCandidat, ardoisesParM2: number): number | null {
  if (typeof prixMilleCents !== 'number') return null;
  return Math.round((prixMilleCents * ardoisesParM2) / 1_000);
}

/**
 * Judges every format of a nature and sorts them by count (`sortFormats`). Prices in whole cents
 * per thousand stand beside the formats where they are given.
 */
export function judgeFormats(
  modeles: readonly ModeleArdoiseValues[],
  nature: Nature,
  demande: JugementDemande,
  prix: readonly PrixArdoiseValues[] = [],
): FormatJuge[] {
  const prixOf = new Map(prix.map((each) => [keyOf(each), each.prixMilleCents]));
  const juges = modeles
    .filter((modele) => modele.nature === nature)
    .map((modele) =>
      judgeFormat({ ...modele, prixMilleCents: prixOf.get(keyOf(modele)) ?? null }, demande),
    );
  return sortFormats(juges, 'nombre');
}

/**
 * Formats in order: fit before reserved before refused, then those sold for this lap first, then
 * the fewest slates per m²; or, by price, the cheapest m² before all that have no price.
 */
export function sortFormats(formats: readonly FormatJuge[], ordre: FormatOrdre): FormatJuge[] {
  if (ordre === 'nombre') return formats.toSorted(compareJuges);
  const dear = ({ prixM2Cents }: FormatJuge) => prixM2Cents ?? Number.POSITIVE_INFINITY;
  return formats.toSorted(
    (a, b) =>
      RANGS[a.verdict] - RANGS[b.verdict] ||
      Number(dear(a) > dear(b)) - Number(dear(a) < dear(b)) ||
      compareJuges(a, b),
  );
}

function keyOf({
  nature,
  hauteurMm,
  largeurMm,
}: Pick<PrixArdoiseValues, 'nature' | 'hauteurMm' | 'largeurMm'>) {
  return `${nature} ${hauteurMm} ${largeurMm}`;
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
  const { poidsKg = null, paquet = null, stock = null, provenance = null } = candidat;
  const { prixMilleCents = null } = candidat;
  const usage = { recouvrementMinMm, recouvrementMaxMm };
  const firme = { poidsKg, paquet, stock, provenance, prixMilleCents };
  return { hauteurMm, largeurMm, epaisseurMm, ...usage, ...firme };
}
