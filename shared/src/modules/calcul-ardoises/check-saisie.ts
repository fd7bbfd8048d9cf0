/** Checks what a person gave to the calculation of slates, and puts the stated defaults in. */
import { err, ok, type Result } from '../../core/result.ts';
import type { CalculArdoisesChamp, CalculArdoisesInput, Saisie, SaisieFailure } from './calcul.ts';
import { LITTORAUX, NATURES, PENTE_UNITES, POSES, SITUATIONS, ZONES } from './choix.ts';
import { formatNombre } from './format-nombre.ts';
import {
  PENTE_VERTICALE_PCT,
  penteToPct,
  projectionOfRampantMm,
  rampantOfProjectionMm,
} from './pente.ts';
import { editionOf, REGLAGES_PAR_DEFAUT, type Reglages } from './reglages.ts';

/** What stands for a value that nobody gave; a form may show them. */
export const DEFAUTS = {
  pente: { valeur: 45, unite: 'degres' },
  projectionHorizontaleMm: 5_000,
  format: { hauteurMm: 320, largeurMm: 220 },
  situation: 'normale',
  pose: 'crochet',
  produit: 'naturelle',
} as const;

interface Bornes {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly unite: string;
  readonly entier?: true;
}

/** Bounds of each number: wide enough for any roof, narrow enough to catch a slip of the thumb. */
const BORNES = {
  altitudeM: { label: 'Altitude', min: -10, max: 5_000, unite: 'm' },
  distanceMerKm: { label: 'Distance à la mer', min: 0, max: 1_000, unite: 'km' },
  projectionHorizontaleMm: { label: 'Projection', min: 0, max: 1_000_000, unite: 'mm' },
  rampantMm: { label: 'Rampant', min: 1, max: 1_000_000, unite: 'mm' },
  jointMm: { label: 'Joint', min: 0, max: 20, unite: 'mm' },
  entraxeChevronsMm: { label: 'Entraxe des chevrons', min: 100, max: 3_000, unite: 'mm' },
  recouvrementMm: { label: 'Recouvrement', min: 1, max: 400, unite: 'mm', entier: true },
  surfaceM2: { label: 'Surface', min: 0, max: 1_000_000, unite: 'm²' },
} as const satisfies Readonly<Partial<Record<CalculArdoisesChamp, Bornes>>>;

const HAUTEUR: Bornes = { label: 'Hauteur', min: 100, max: 1_200, unite: 'mm', entier: true };
const LARGEUR: Bornes = { label: 'Largeur', min: 50, max: 1_200, unite: 'mm', entier: true };
const EPAISSEUR: Bornes = { label: 'Épaisseur', min: 1, max: 30, unite: 'mm' };
const DEGRES: Bornes = { label: 'Pente', min: 0, max: 90, unite: '°' };
const POURCENT: Bornes = { label: 'Pente', min: 0, max: PENTE_VERTICALE_PCT, unite: '%' };

/** The closed lists, for callers that the compiler does not check. */
const CHOIX = {
  zone: ZONES,
  littoral: LITTORAUX,
  situation: SITUATIONS,
  pose: POSES,
  produit: NATURES,
} as const;

/**
 * The input with its defaults, lengths in mm; or `saisie-invalide` for the first value out of its
 * bounds. The projection is derived from the rampant, or the rampant from the projection.
 */
export function checkSaisie(
  input: CalculArdoisesInput,
  reglages: Reglages = REGLAGES_PAR_DEFAUT,
): Result<Saisie, SaisieFailure> {
  const failure =
    checkChoix(input) ?? checkNombres(input) ?? checkPente(input) ?? checkFormat(input);
  if (failure) return err(failure);
  const pente = input.pente ?? DEFAUTS.pente;
  const produit = input.produit ?? DEFAUTS.produit;
  const pose = input.pose ?? DEFAUTS.pose;
  return ok({
    pente,
    penteOrigine: input.pente ? 'saisie' : 'defaut',
    ...lengthsOf(input, penteToPct(pente)),
    zone: input.zone ?? null,
    communeInsee: input.communeInsee ?? null,
    communeNom: input.communeNom ?? null,
    altitudeM: input.altitudeM ?? null,
    distanceMerKm: input.distanceMerKm ?? null,
    littoral: input.littoral ?? null,
    situation: input.situation ?? DEFAUTS.situation,
    format: input.format ?? null,
    pose,
    produit,
    jointMm: input.jointMm ?? null,
    edition: input.edition ?? editionOf(reglages, produit, pose),
    entraxeChevronsMm: input.entraxeChevronsMm ?? reglages.entraxeChevronsMm,
    recouvrementMm: input.recouvrementMm ?? null,
    surfaceM2: input.surfaceM2 ?? null,
  });
}

type Lengths = Pick<
  Saisie,
  'pentePct' | 'projectionHorizontaleMm' | 'projectionOrigine' | 'rampantMm'
>;

function lengthsOf(input: CalculArdoisesInput, pentePct: number): Lengths {
  const { projectionHorizontaleMm: projectionMm, rampantMm } = input;
  if (typeof projectionMm !== 'number' && typeof rampantMm === 'number') {
    const projectionHorizontaleMm = projectionOfRampantMm(rampantMm, pentePct);
    return { pentePct, projectionHorizontaleMm, projectionOrigine: 'rampant', rampantMm };
  }
  const projectionHorizontaleMm = projectionMm ?? DEFAUTS.projectionHorizontaleMm;
  return {
    pentePct,
    projectionHorizontaleMm,
    projectionOrigine: typeof projectionMm === 'number' ? 'saisie' : 'defaut',
    rampantMm: rampantOfProjectionMm(projectionHorizontaleMm, pentePct),
  };
}

function checkChoix(input: CalculArdoisesInput): SaisieFailure | null {
  for (const champ of ['zone', 'littoral', 'situation', 'pose', 'produit'] as const) {
    const valeur = input[champ];
    if (valeur === null || valeur === undefined || Object.hasOwn(CHOIX[champ], valeur)) continue;
    return invalid(champ, 'Choisissez dans la liste.');
  }
  return null;
}

function checkNombres(input: CalculArdoisesInput): SaisieFailure | null {
  for (const champ of [
    'altitudeM',
    'distanceMerKm',
    'projectionHorizontaleMm',
    'rampantMm',
    'jointMm',
    'entraxeChevronsMm',
    'recouvrementMm',
    'surfaceM2',
  ] as const) {
    const texte = outside(input[champ], BORNES[champ]);
    if (texte) return invalid(champ, texte);
  }
  return null;
}

function checkPente({ pente }: CalculArdoisesInput): SaisieFailure | null {
  if (!pente) return null;
  if (!Object.hasOwn(PENTE_UNITES, pente.unite)) return invalid('pente', 'Choisissez une unité.');
  const texte = outside(pente.valeur ?? Number.NaN, pente.unite === 'degres' ? DEGRES : POURCENT);
  return texte ? invalid('pente', texte) : null;
}

function checkFormat({ format }: CalculArdoisesInput): SaisieFailure | null {
  if (!format) return null;
  const texte =
    outside(format.hauteurMm ?? Number.NaN, HAUTEUR) ??
    outside(format.largeurMm ?? Number.NaN, LARGEUR) ??
    outside(format.epaisseurMm, EPAISSEUR);
  return texte ? invalid('format', texte) : null;
}

/** The sentence for a number out of its bounds; null when it is within, or absent. */
function outside(valeur: number | null | undefined, bornes: Bornes): string | null {
  if (valeur === null || valeur === undefined) return null;
  const { label, min, max, unite, entier } = bornes;
  const isWithin = Number.isFinite(valeur) && valeur >= min && valeur <= max;
  if (isWithin && (!entier || Number.isInteger(valeur))) return null;
  const nombre = entier ? 'un nombre entier' : 'un nombre';
  return `${label} : écrivez ${nombre} de ${formatNombre(min)} à ${formatNombre(max)} ${unite}.`;
}

function invalid(champ: CalculArdoisesChamp, texte: string): SaisieFailure {
  return { code: 'saisie-invalide', champ, texte, solutions: [] };
}
