/** Planned day against the day that was really done: what a phone proposes, what the office sees. */
import type { Day } from '../../core/dates.ts';
import { type Contenu, isTravail } from './cases.ts';
import type { Pointage } from './pointage.entity.ts';
import { heuresDuJour, type Regle } from './regles.ts';

/** What is typed of a day, without its person and day. */
export type Journee = Pick<
  Pointage,
  | 'matinChantierId'
  | 'matinHeures'
  | 'apresMidiChantierId'
  | 'apresMidiHeures'
  | 'panier'
  | 'intemperiesHeures'
  | 'remarque'
>;

/**
 * The day as it was planned, ready to be confirmed: half of the day's hours per half-day on a
 * chantier or in the workshop, a meal where somebody worked at all. Null where he was away all day.
 */
export function journeePrevue(
  { matin, apresMidi }: { matin: Contenu; apresMidi: Contenu },
  jour: Day,
  regle: Regle,
): Journee | null {
  const half = heuresDuJour(regle, jour) / 2;
  if (!isTravail(matin) && !isTravail(apresMidi)) return null;
  return {
    matinChantierId: matin.chantierId,
    matinHeures: isTravail(matin) ? half : 0,
    apresMidiChantierId: apresMidi.chantierId,
    apresMidiHeures: isTravail(apresMidi) ? half : 0,
    panier: true,
    intemperiesHeures: null,
    remarque: null,
  };
}

/** Hours of a day, both halves. */
export function heuresDe({ matinHeures, apresMidiHeures }: Journee): number {
  return matinHeures + apresMidiHeures;
}

export interface EcartJournee {
  /** Done minus planned, in hours. */
  readonly heures: number;
  /** Whether he was somewhere else than planned for half a day or more. */
  readonly isAilleurs: boolean;
}

/** What differs between the day planned and the day done; null where it went as planned. */
export function ecartDe(prevue: Journee | null, faite: Journee): EcartJournee | null {
  const heures = Math.round((heuresDe(faite) - (prevue ? heuresDe(prevue) : 0)) * 100) / 100;
  const isAilleurs =
    (faite.matinHeures > 0 && faite.matinChantierId !== (prevue?.matinChantierId ?? null)) ||
    (faite.apresMidiHeures > 0 &&
      faite.apresMidiChantierId !== (prevue?.apresMidiChantierId ?? null));
  return heures === 0 && !isAilleurs ? null : { heures, isAilleurs };
}
