/** What a gesture on the planning would write, what stood there, and what it leaves alone and why. */
import type { Day } from '../../core/dates.ts';
import type { DemiJournee } from './affectation.entity.ts';
import { type Case, type Contenu, cleDe, type Demi, isMemeContenu } from './cases.ts';

/** Why someone does not work on a day by habit. */
export type Repos = 'parti' | 'ferie' | 'weekend' | 'repos' | 'ecole';

/** Why a half-day was left as it is. */
export type Raison = Repos | 'verrouille' | 'chantier-verrouille' | 'absence' | 'occupe';

/** The planning as the rules see it. */
export interface Contexte {
  readonly contenuDe: (salarieId: string, jour: Day, demiJournee: DemiJournee) => Contenu;
  /** Why this person does not work on this day by habit; null where he does. */
  readonly reposDe: (salarieId: string, jour: Day) => Repos | null;
  /** Days that his rhythm gives to the week of this day, holidays counted. */
  readonly joursDeSemaine: (salarieId: string, jour: Day) => number;
  readonly isVerrouille: (jour: Day) => boolean;
  readonly isChantierVerrouille: (chantierId: string) => boolean;
}

/** Whether another chantier that stands there is kept or replaced. */
export type Mode = 'garder' | 'remplacer';

export interface Geste {
  /** Half-days to write. */
  readonly cases: readonly Case[];
  /** What stood in them before, in the same order: writing it undoes the gesture. */
  readonly avant: readonly Case[];
  /** How many half-days were left, by reason. */
  readonly laisses: Readonly<Partial<Record<Raison, number>>>;
}

export const RIEN: Geste = { cases: [], avant: [], laisses: {} };

/**
 * What forbids a gesture to write this half-day, whatever the day of the week: someone gone, a lock,
 * an absence, a locked chantier, another chantier to keep.
 */
export function obstacleDe(
  contexte: Contexte,
  demi: Demi,
  { contenu, mode }: { contenu: Contenu; mode: Mode },
): Raison | null {
  if (contexte.reposDe(demi.salarieId, demi.jour) === 'parti') return 'parti';
  if (contexte.isVerrouille(demi.jour)) return 'verrouille';
  const actuel = contexte.contenuDe(demi.salarieId, demi.jour, demi.demiJournee);
  if (isMemeContenu(actuel, contenu)) return null;
  if (actuel.absence !== null) return 'absence';
  if (actuel.chantierId === null) return null;
  if (contexte.isChantierVerrouille(actuel.chantierId)) return 'chantier-verrouille';
  return mode === 'garder' ? 'occupe' : null;
}

/** Collects what a gesture writes; a half-day written twice keeps its first « before ». */
export function ecrivain(contexte: Contexte) {
  const ecrites = new Map<string, { apres: Case; avant: Case }>();
  const laisses: Partial<Record<Raison, number>> = {};
  const lire = (demi: Demi): Contenu =>
    ecrites.get(cleDe(demi))?.apres ??
    contexte.contenuDe(demi.salarieId, demi.jour, demi.demiJournee);
  return {
    /** What stands there, with what this gesture wrote. */
    lire,
    laisser(raison: Raison, n = 1): void {
      laisses[raison] = (laisses[raison] ?? 0) + n;
    },
    ecrire(demi: Demi, { chantierId, absence, sav }: Contenu): void {
      const { salarieId, jour, demiJournee } = demi;
      const cle = cleDe(demi);
      const avant = ecrites.get(cle)?.avant ?? {
        salarieId,
        jour,
        demiJournee,
        ...contexte.contenuDe(salarieId, jour, demiJournee),
      };
      const apres = { salarieId, jour, demiJournee, chantierId, absence, sav };
      ecrites.set(cle, { apres, avant });
    },
    /** The gesture, without the half-days that end as they began. */
    geste(): Geste {
      const changed = [...ecrites.values()].filter(
        ({ apres, avant }) => !isMemeContenu(apres, avant),
      );
      return {
        cases: changed.map(({ apres }) => apres),
        avant: changed.map(({ avant }) => avant),
        laisses,
      };
    },
  };
}

/** Several gestures as one; they must not touch the same half-days. */
export function joindre(gestes: readonly Geste[]): Geste {
  const laisses: Partial<Record<Raison, number>> = {};
  for (const geste of gestes) {
    for (const [raison, n] of Object.entries(geste.laisses)) {
      const key = raison as Raison;
      laisses[key] = (laisses[key] ?? 0) + n;
    }
  }
  return {
    cases: gestes.flatMap(({ cases }) => cases),
    avant: gestes.flatMap(({ avant }) => avant),
    laisses,
  };
}
