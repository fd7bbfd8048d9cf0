/** The steps of a calculation, kept with it: what was computed, from what, and who says so. */

export interface Etape {
  readonly label: string;
  readonly formule: string;
  /** The figures put in, in French. */
  readonly valeurs: string;
  readonly resultat: string;
  /** The source of the rule and its confidence. */
  readonly source: string;
}

/** More than any calculation makes; a saved row stays small. */
const ETAPES_MAX = 60;
/** A sentence or two per part of a step. */
const TEXTE_MAX = 1_000;

const PARTS = ['label', 'formule', 'valeurs', 'resultat', 'source'] as const;

/** Whether a value is a list of steps, whole and of a bearable size. */
export function isEtapes(value: unknown): value is readonly Etape[] {
  return Array.isArray(value) && value.length <= ETAPES_MAX && value.every(isEtape);
}

function isEtape(value: unknown): value is Etape {
  if (typeof value !== 'object' || value === null) return false;
  const parts = new Map(Object.entries(value));
  if (parts.size !== PARTS.length) return false;
  return PARTS.every((part) => {
    const texte = parts.get(part);
    return typeof texte === 'string' && texte.length <= TEXTE_MAX;
  });
}
