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
const ETAPES_MAX = 250;
/** A sentence or two per part of a step. */
const TEXTE_MAX = 1_000;

const PARTS = ['label', 'formule', 'valeurs', 'resultat', 'source'] as const;
/** A remark as it is kept: its sentence and what it is about. */
const PARTS_AVERTISSEMENT = ['code', 'texte'] as const;

/** Whether a value is a list of steps, whole and of a bearable size. */
export function isEtapes(value: unknown): value is readonly Etape[] {
  return isListOf<Etape>(value, PARTS);
}

/** Whether a value is a list of remarks as they are kept. */
export function isAvertissements(
  value: unknown,
): value is readonly { readonly code: string; readonly texte: string }[] {
  return isListOf<{ code: string; texte: string }>(value, PARTS_AVERTISSEMENT);
}

function isListOf<T>(value: unknown, names: readonly string[]): value is readonly T[] {
  const isWhole = (item: unknown) => isTextsOf(item, names);
  return Array.isArray(value) && value.length <= ETAPES_MAX && value.every(isWhole);
}

function isTextsOf(value: unknown, names: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const parts = new Map(Object.entries(value));
  if (parts.size !== names.length) return false;
  return names.every((part) => {
    const texte = parts.get(part);
    return typeof texte === 'string' && texte.length <= TEXTE_MAX;
  });
}
