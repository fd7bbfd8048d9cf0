/** The orders in which the list of chantiers may stand; what is not known stands last. */
import { once } from '#shared/core/once.ts';
import type { Chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { ETATS } from '#shared/modules/chantiers/etats.ts';

export const TRIS = {
  nom: 'Nom',
  etat: 'État',
  reference: 'Référence',
  signature: 'Signature',
  debut: 'Début prévu',
  vendues: 'Heures vendues',
} as const;

export type Tri = keyof typeof TRIS;

const collator = once(() => new Intl.Collator('fr', { numeric: true }));
const RANKS: readonly string[] = Object.keys(ETATS);

/** Compares two values of which either may be missing. */
function known<T>(a: T | null, b: T | null, compare: (a: T, b: T) => number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compare(a, b);
}

const words = (a: string, b: string) => collator().compare(a, b);

const ORDERS: Readonly<Record<Tri, (a: Chantier, b: Chantier) => number>> = {
  nom: () => 0,
  etat: (a, b) => RANKS.indexOf(a.etat) - RANKS.indexOf(b.etat),
  reference: (a, b) => known(a.reference, b.reference, words),
  signature: (a, b) => known(a.dateSignature, b.dateSignature, (x, y) => y.localeCompare(x)),
  debut: (a, b) => known(a.debutPrevu, b.debutPrevu, (x, y) => x.localeCompare(y)),
  vendues: (a, b) => known(a.heuresVendues, b.heuresVendues, (x, y) => y - x),
};

/** The rows in an order; those that are equal in it by their name. */
export function sortChantiers(rows: readonly Chantier[], tri: Tri): Chantier[] {
  return [...rows].sort((a, b) => ORDERS[tri](a, b) || words(a.libelle, b.libelle));
}
