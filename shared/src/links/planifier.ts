/** Fills half-days without ever running over an absence, a holiday or a locked day. Pure. */
import { type Day, raisonChome } from '../core/dates.ts';
import type { Affectation, DemiJournee } from '../modules/planning/affectation.entity.ts';
import { isPresent, type Presence } from '../modules/social/presence.ts';

/** Where someone is for half a day, as the cell of the planning holds it. */
export type Case = Pick<
  Affectation,
  'salarieId' | 'jour' | 'demiJournee' | 'chantierId' | 'absence'
>;

/** Why a half-day was left as it is. */
export type Raison = 'chome' | 'absence' | 'verrouille' | 'occupe' | 'parti';

export interface Demande {
  readonly salaries: readonly ({ readonly id: string } & Presence)[];
  readonly jours: readonly Day[];
  readonly demiJournees: readonly DemiJournee[];
  readonly chantierId: string;
  /** Whether another chantier that stands there may be replaced. */
  readonly remplacer: boolean;
}

export interface Existant {
  /** The cell of a person and half-day, where there is one. */
  readonly caseDe: (salarieId: string, jour: Day, demiJournee: DemiJournee) => Case | undefined;
  readonly isVerrouille: (jour: Day) => boolean;
}

export interface Plan {
  /** Cells to write. */
  readonly cases: readonly Case[];
  /** What stood in those cells before: writing it undoes the gesture. */
  readonly avant: readonly Case[];
  /** How many half-days were left, by reason. */
  readonly laisses: Readonly<Partial<Record<Raison, number>>>;
}

/** Key of a cell. */
export function cleDe(salarieId: string, jour: Day, demiJournee: DemiJournee): string {
  return `${salarieId}|${jour}|${demiJournee}`;
}

function raisonDe(
  demande: Demande,
  existant: Existant,
  { salarie, jour, actuelle }: { salarie: Presence; jour: Day; actuelle: Case | undefined },
): Raison | null {
  if (!isPresent(salarie, jour)) return 'parti';
  if (raisonChome(jour) !== null) return 'chome';
  if (existant.isVerrouille(jour)) return 'verrouille';
  if (actuelle?.absence) return 'absence';
  const autre = actuelle?.chantierId;
  return autre && autre !== demande.chantierId && !demande.remplacer ? 'occupe' : null;
}

/** What placing people on a chantier would write, and what it leaves alone. */
export function planifier(demande: Demande, existant: Existant): Plan {
  const cases: Case[] = [];
  const avant: Case[] = [];
  const laisses: Partial<Record<Raison, number>> = {};
  for (const salarie of demande.salaries) {
    for (const jour of demande.jours) {
      for (const demiJournee of demande.demiJournees) {
        const actuelle = existant.caseDe(salarie.id, jour, demiJournee);
        const raison = raisonDe(demande, existant, { salarie, jour, actuelle });
        if (raison) laisses[raison] = (laisses[raison] ?? 0) + 1;
        if (raison || actuelle?.chantierId === demande.chantierId) continue;
        const vide = { salarieId: salarie.id, jour, demiJournee, chantierId: null, absence: null };
        cases.push({ ...vide, chantierId: demande.chantierId });
        avant.push(actuelle ?? vide);
      }
    }
  }
  return { cases, avant, laisses };
}
