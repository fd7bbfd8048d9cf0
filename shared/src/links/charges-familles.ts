/** The hours of all open chantiers by family of works: sold, spent, still to come. */
import { FAMILLES, type Famille } from '../core/familles.ts';
import {
  type HeuresComptees,
  ordreDesFamilles,
  type PartFamille,
  repartirHeures,
} from '../modules/planning/heures-chantier.ts';
import { heuresParFamille } from './heures-vendues.ts';

/** A chantier with what its hours are made of. */
export interface SiteHeures {
  /** Its sold hours; null where nobody has said. */
  readonly vendues: number | null;
  readonly budgets: Parameters<typeof heuresParFamille>[0];
  readonly devis: Parameters<typeof heuresParFamille>[1];
  readonly interventions: Parameters<typeof ordreDesFamilles>[1];
  readonly heures: Pick<HeuresComptees, 'passees' | 'aVenir'>;
}

const centieme = (value: number) => Math.round(value * 100) / 100;

/**
 * Hours by family over these chantiers, in the order of the families; only those that have any. A
 * chantier whose sold hours name no family stands with « Autre »; one of which nobody knows the sold hours
 * is in none of them.
 */
export function chargesParFamille(sites: readonly SiteHeures[]): PartFamille<Famille>[] {
  const sums = new Map<Famille, PartFamille<Famille>>();
  for (const { vendues, budgets, devis, interventions, heures } of sites) {
    const named = heuresParFamille(budgets, devis);
    const unnamed = vendues === null ? [] : [{ famille: 'autre' as const, heures: vendues }];
    const known = named.length > 0 ? named : unnamed;
    for (const part of repartirHeures(ordreDesFamilles(known, interventions), heures)) {
      const before = sums.get(part.famille) ?? { vendues: 0, passees: 0, aVenir: 0 };
      sums.set(part.famille, {
        famille: part.famille,
        vendues: centieme(before.vendues + part.vendues),
        passees: centieme(before.passees + part.passees),
        aVenir: centieme(before.aVenir + part.aVenir),
      });
    }
  }
  return (Object.keys(FAMILLES) as Famille[])
    .flatMap((famille) => sums.get(famille) ?? [])
    .filter(({ vendues, passees, aVenir }) => vendues + passees + aVenir > 0);
}
