/** The hours sold of a chantier: those of its counted quotes, or the typed ones, which always win. */
import { FAMILLES, type Famille } from '../core/familles.ts';
import type { BudgetHeures } from '../modules/chantiers/budget-heures.entity.ts';
import type { DevisHeures } from '../modules/devis-facturation/devis-heures.entity.ts';

export interface HeuresDeFamille {
  readonly famille: Famille;
  /** Hours. */
  readonly heures: number;
  /** What the quotes say, hours; null where they say nothing. */
  readonly devis: number | null;
  /** Whether someone typed it. */
  readonly isSaisie: boolean;
}

function rounded(hours: number): number {
  return Math.round(hours * 1000) / 1000;
}

/** Hours of each family that has any, in the order of the families. */
export function heuresParFamille(
  budgets: readonly Pick<BudgetHeures, 'famille' | 'heures'>[],
  imported: readonly Pick<DevisHeures, 'famille' | 'heures'>[],
): HeuresDeFamille[] {
  return (Object.keys(FAMILLES) as Famille[]).flatMap((famille) => {
    const typed = budgets.find((one) => one.famille === famille)?.heures ?? null;
    const said = imported.filter((one) => one.famille === famille);
    const devis = said.length > 0 ? rounded(said.reduce((sum, one) => sum + one.heures, 0)) : null;
    if (typed === null && devis === null) return [];
    return [{ famille, heures: typed ?? devis ?? 0, devis, isSaisie: typed !== null }];
  });
}

/** All hours of a chantier by family; null where no family has any. */
export function totalHeures(familles: readonly HeuresDeFamille[]): number | null {
  if (familles.length === 0) return null;
  return rounded(familles.reduce((sum, { heures }) => sum + heures, 0));
}

/**
 * The hours sold that the chantier shows after a change of its quotes or budget: they follow the sum
 * as long as nobody typed another figure; `undefined` where they stay as they are.
 */
export function suivreHeures(
  shown: number | null,
  { before, after }: { before: number | null; after: number | null },
): number | null | undefined {
  const isTyped = shown !== null && shown !== before;
  if (isTyped || shown === after) return undefined;
  return after;
}
