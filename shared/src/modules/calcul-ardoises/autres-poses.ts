/** Other ways of laying slates: counted where a formula was found, by the person's own coefficient where none was. */
import { err, ok, type Result } from '../../core/result.ts';
import { cite, SAISIE } from './citations.ts';
import { roundUp } from './compute-quantites.ts';
import { formatMm, formatNombre } from './format-nombre.ts';

export const SYSTEMES = {
  losange: 'Losangé, ardoise en pointe',
  'claire-voie': 'Claire-voie',
  'pureau-developpe': 'Pureau développé',
  bardage: 'Bardage vertical',
} as const;
export type Systeme = keyof typeof SYSTEMES;

/** What each system asks for beside the size of the slate. */
export interface AutrePoseInput {
  readonly systeme: Systeme;
  readonly hauteurMm: number;
  readonly largeurMm: number;
  /** Losangé: how much of the point is cut off. */
  readonly coupeMm?: number | null;
  /** Claire-voie and cladding: the lap. */
  readonly recouvrementMm?: number | null;
  /** Claire-voie: the gap between two slates of a row. */
  readonly ecartMm?: number | null;
  /** The person's own count, where no formula was found, or over one. */
  readonly ardoisesParM2?: number | null;
  readonly surfaceM2?: number | null;
}

export interface AutrePose {
  readonly ardoisesParM2: number;
  readonly ardoises: number | null;
  /** Whether a roofer has to confirm the formula before he orders. */
  readonly isAConfirmer: boolean;
  readonly formule: string;
  readonly valeurs: string;
  readonly source: string;
}

export interface AutrePoseFailure {
  readonly code: 'coefficient-absent' | 'mesure-absente' | 'mesure-impossible';
  readonly champ: keyof AutrePoseInput;
  readonly texte: string;
}

/** What the German formula takes off beside the cut: one centimetre. */
const POINTE_MM = 10;

const A_CONFIRMER = 'Formule à confirmer';

/**
 * Slates per m², and for a surface, rounded up. Losangé: 1 000 000 ÷ (((H − cut − 10) ÷ 2) × L), mm
 * (arge_spitz, a German laying: to be confirmed for the French squares on the diagonal). Claire-voie:
 * 1 000 000 ÷ (P × (L + gap)), P = (H − R) ÷ 2 (geometry, to be confirmed). Pureau développé and
 * cladding: no formula was found, so the person's own coefficient; cladding by lap is geometry. Fails
 * with `coefficient-absent`, `mesure-absente` or `mesure-impossible`, naming the field.
 */
export function computeAutrePose(input: AutrePoseInput): Result<AutrePose, AutrePoseFailure> {
  const { surfaceM2, ardoisesParM2 } = input;
  const bad = faultOfSize(input);
  if (bad) return err(bad);
  const found = isPositive(ardoisesParM2) ? ofCoefficient(ardoisesParM2) : ofFormula(input);
  if (!found.ok) return found;
  const ardoises = isPositive(surfaceM2) ? roundUp(surfaceM2 * found.value.ardoisesParM2) : null;
  return ok({ ...found.value, ardoises });
}

type Found = Result<Omit<AutrePose, 'ardoises'>, AutrePoseFailure>;

function isPositive(value: number | null | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}

function faultOfSize({ hauteurMm, largeurMm }: AutrePoseInput): AutrePoseFailure | null {
  if (!isPositive(hauteurMm)) return missing('hauteurMm', 'la hauteur de l’ardoise');
  return isPositive(largeurMm) ? null : missing('largeurMm', 'la largeur de l’ardoise');
}

function ofCoefficient(ardoisesParM2: number): Found {
  return ok({
    ardoisesParM2,
    isAConfirmer: false,
    formule: 'Le coefficient saisi',
    valeurs: `${formatNombre(ardoisesParM2, 2)} ardoises/m²`,
    source: SAISIE,
  });
}

function ofFormula(input: AutrePoseInput): Found {
  switch (input.systeme) {
    case 'losange':
      return ofLosange(input);
    case 'claire-voie':
      return ofClaireVoie(input);
    case 'bardage':
      return ofBardage(input);
    case 'pureau-developpe':
      return err({
        code: 'coefficient-absent',
        champ: 'ardoisesParM2',
        texte: `${A_CONFIRMER} : aucune n’a été retrouvée pour le pureau développé. Écrivez vos ardoises au m².`,
      });
  }
}

function ofLosange({ hauteurMm, largeurMm, coupeMm }: AutrePoseInput): Found {
  if (!isPositive(coupeMm)) return err(missing('coupeMm', 'la coupe de la pointe'));
  const resteMm = hauteurMm - coupeMm - POINTE_MM;
  if (resteMm <= 0) return err(impossible('coupeMm', 'La coupe mange toute l’ardoise.'));
  return ok({
    ardoisesParM2: 1_000_000 / ((resteMm / 2) * largeurMm),
    isAConfirmer: true,
    formule: '1 000 000 ÷ (((H − coupe − 10) ÷ 2) × L)',
    valeurs: `((${formatNombre(hauteurMm)} − ${formatNombre(coupeMm)} − ${POINTE_MM}) ÷ 2) × ${formatMm(largeurMm)}`,
    source: `${cite('arge_spitz')}, pose allemande`,
  });
}

function ofClaireVoie(input: AutrePoseInput): Found {
  const { ecartMm } = input;
  if (!isPositive(ecartMm)) return err(missing('ecartMm', 'l’écart entre deux ardoises'));
  return byLap(input, ecartMm, 'P × (L + écart)');
}

function ofBardage(input: AutrePoseInput): Found {
  return byLap(input, 0, 'P × L');
}

function byLap(
  { hauteurMm, largeurMm, recouvrementMm }: AutrePoseInput,
  ecartMm: number,
  par: string,
): Found {
  if (!isPositive(recouvrementMm)) return err(missing('recouvrementMm', 'le recouvrement'));
  if (recouvrementMm >= hauteurMm) {
    return err(impossible('recouvrementMm', 'Le recouvrement passe la hauteur de l’ardoise.'));
  }
  const pureauMm = (hauteurMm - recouvrementMm) / 2;
  return ok({
    ardoisesParM2: 1_000_000 / (pureauMm * (largeurMm + ecartMm)),
    isAConfirmer: true,
    formule: `1 000 000 ÷ (${par}), P = (H − R) ÷ 2`,
    valeurs: `P = ${formatMm(pureauMm)}, L = ${formatMm(largeurMm)}${ecartMm > 0 ? `, écart ${formatMm(ecartMm)}` : ''}`,
    source: 'Géométrie de la pose, sans formule publiée',
  });
}

function missing(champ: keyof AutrePoseInput, quoi: string): AutrePoseFailure {
  return { code: 'mesure-absente', champ, texte: `Écrivez ${quoi}.` };
}

function impossible(champ: keyof AutrePoseInput, texte: string): AutrePoseFailure {
  return { code: 'mesure-impossible', champ, texte };
}
