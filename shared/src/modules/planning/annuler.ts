/** Undo and redo of gestures: fifty steps, exact, and never over what somebody else wrote since. */
import { type Case, type Contenu, type Demi, isMemeContenu } from './cases.ts';
import type { Geste } from './geste.ts';

/** Steps that can be taken back: an afternoon of planning. */
export const ETAPES_MAX = 50;

export interface Pile {
  readonly faits: readonly Geste[];
  readonly defaits: readonly Geste[];
}

export const PILE_VIDE: Pile = { faits: [], defaits: [] };

/** The pile after a new gesture; what had been undone is forgotten. */
export function empiler({ faits }: Pile, geste: Geste): Pile {
  return { faits: [...faits, geste].slice(-ETAPES_MAX), defaits: [] };
}

export interface Retour {
  readonly pile: Pile;
  /** Half-days to write. */
  readonly cases: readonly Case[];
  /** Half-days left because they were changed by somebody else in between. */
  readonly laisses: number;
}

type Lire = (demi: Demi) => Contenu;

/** Rewrites `vers` wherever `depuis` still stands. */
function revenir(depuis: readonly Case[], vers: readonly Case[], lire: Lire) {
  const cases = vers.filter((_, i) => {
    const expected = depuis[i];
    return expected !== undefined && isMemeContenu(lire(expected), expected);
  });
  return { cases, laisses: vers.length - cases.length };
}

/** Takes the last gesture back; null where there is none. */
export function defaire({ faits, defaits }: Pile, lire: Lire): Retour | null {
  const geste = faits.at(-1);
  if (!geste) return null;
  const pile = { faits: faits.slice(0, -1), defaits: [...defaits, geste] };
  return { pile, ...revenir(geste.cases, geste.avant, lire) };
}

/** Does again what was last undone; null where there is nothing. */
export function refaire({ faits, defaits }: Pile, lire: Lire): Retour | null {
  const geste = defaits.at(-1);
  if (!geste) return null;
  const pile = { faits: [...faits, geste], defaits: defaits.slice(0, -1) };
  return { pile, ...revenir(geste.avant, geste.cases, lire) };
}
