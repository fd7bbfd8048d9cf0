/** What the counted quotes of a chantier add up to, accepted options included. */
import { FAMILLES, type Famille } from '../../core/familles.ts';
import type { Devis } from './devis.entity.ts';
import type { DevisLot } from './devis-lot.entity.ts';
import type { DevisOption } from './devis-option.entity.ts';

export interface Somme {
  /** How many quotes count. */
  readonly nombre: number;
  readonly htCents: number;
  /** Hours; null where one of the quotes does not know its own. */
  readonly heures: number | null;
  readonly debourseCents: number | null;
}

type Counted = Pick<Devis, 'id' | 'etat' | 'htCents' | 'heures' | 'debourseCents'>;
type Taken = Pick<
  DevisOption,
  'devisId' | 'famille' | 'htCents' | 'heures' | 'debourseCents' | 'dateAcceptation'
>;

function plus(left: number | null, right: number | null): number | null {
  return left === null || right === null ? null : Math.round((left + right) * 1000) / 1000;
}

function takenOf(counted: readonly Pick<Devis, 'id'>[], options: readonly Taken[]): Taken[] {
  const ids = new Set(counted.map(({ id }) => id));
  return options.filter((one) => one.dateAcceptation !== null && ids.has(one.devisId));
}

/** HT, hours and déboursé of the counted quotes: one unknown makes the sum unknown. */
export function sommeDesDevis(all: readonly Counted[], options: readonly Taken[]): Somme {
  const counted = all.filter(({ etat }) => etat === 'compte');
  const zero = { htCents: 0, heures: 0 as number | null, debourseCents: 0 as number | null };
  const sum = [...counted, ...takenOf(counted, options)].reduce(
    (total, one) => ({
      htCents: total.htCents + one.htCents,
      heures: plus(total.heures, one.heures),
      debourseCents: plus(total.debourseCents, one.debourseCents),
    }),
    zero,
  );
  return { nombre: counted.length, ...sum };
}

export interface SommeFamille {
  readonly famille: Famille;
  readonly htCents: number;
  readonly heures: number;
  readonly debourseCents: number;
}

/** The same by family of works: each lot has one, whatever its ouvrages are. */
export function sommesParFamille(
  all: readonly Counted[],
  lots: readonly Pick<DevisLot, 'devisId' | 'famille' | 'htCents' | 'heures' | 'debourseCents'>[],
  options: readonly Taken[],
): SommeFamille[] {
  const counted = all.filter(({ etat }) => etat === 'compte');
  const ids = new Set(counted.map(({ id }) => id));
  const parts = [...lots.filter(({ devisId }) => ids.has(devisId)), ...takenOf(counted, options)];
  return (Object.keys(FAMILLES) as Famille[]).flatMap((famille) => {
    const own = parts.filter((one) => one.famille === famille);
    if (own.length === 0) return [];
    const htCents = own.reduce((sum, one) => sum + one.htCents, 0);
    const heures = own.reduce((sum, one) => sum + (one.heures ?? 0), 0);
    const debourseCents = own.reduce((sum, one) => sum + (one.debourseCents ?? 0), 0);
    return [{ famille, htCents, heures: Math.round(heures * 1000) / 1000, debourseCents }];
  });
}
