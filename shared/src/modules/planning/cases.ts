/** Half-days of the planning as values: what one holds, how it is named, when two are alike. */
import type { Day } from '../../core/dates.ts';
import type { Absence, Affectation, DemiJournee } from './affectation.entity.ts';

/** What a half-day holds: a chantier (perhaps as SAV), an absence, or nothing. */
export interface Contenu {
  readonly chantierId: string | null;
  readonly absence: Absence | null;
  readonly sav: boolean;
}

/** Someone's half-day. */
export interface Demi {
  readonly salarieId: string;
  readonly jour: Day;
  readonly demiJournee: DemiJournee;
}

/** A half-day with what it holds. */
export interface Case extends Demi, Contenu {}

export const VIDE: Contenu = { chantierId: null, absence: null, sav: false };

/** The two halves of a day, in their order. */
export const DEMIS: readonly DemiJournee[] = ['matin', 'apres-midi'];

/** A half-day spent on a chantier. */
export function surChantier(chantierId: string, sav = false): Contenu {
  return { chantierId, absence: null, sav };
}

/** A half-day away. */
export function enAbsence(absence: Absence): Contenu {
  return { chantierId: null, absence, sav: false };
}

/** Key of a half-day. */
export function cleDe({ salarieId, jour, demiJournee }: Demi): string {
  return `${salarieId}|${jour}|${demiJournee}`;
}

/** What a row of the planning holds; rows of older releases lack `sav`. */
export function contenuDe(
  row: (Pick<Affectation, 'chantierId' | 'absence'> & { sav?: boolean | null }) | undefined,
): Contenu {
  if (!row || (row.chantierId === null && row.absence === null)) return VIDE;
  return { chantierId: row.chantierId, absence: row.absence, sav: row.sav === true };
}

/** Whether two half-days hold the same. */
export function isMemeContenu(a: Contenu, b: Contenu): boolean {
  return a.chantierId === b.chantierId && a.absence === b.absence && a.sav === b.sav;
}

/** Whether a half-day holds nothing. */
export function isVide({ chantierId, absence }: Contenu): boolean {
  return chantierId === null && absence === null;
}

/** Whether someone is at work there: on a chantier, in the workshop, on a call-out. */
export function isTravail({ chantierId, absence }: Contenu): boolean {
  return chantierId !== null || absence === 'atelier' || absence === 'intervention';
}
