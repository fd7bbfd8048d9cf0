/** Hours as short texts: a difference, what was away, how a day stands. */
import { ferieOf } from '#shared/core/dates.ts';
import { ABSENCES, type Absence } from '#shared/modules/planning/affectation.entity.ts';
import type {
  DemisParAbsence,
  EtatJournee,
  JourHeures,
} from '#shared/modules/planning/feuille-heures.ts';
import { formatNumber } from '../../ui/format.ts';

/** How a day stands, as a word of the table and of the export. */
export const ETATS_JOURNEE: Readonly<Record<EtatJournee, string>> = {
  confirmee: 'confirmée',
  corrigee: 'corrigée',
  manquante: 'manquante',
  'a-venir': 'à venir',
  absente: 'absent',
  libre: '',
};

/** « + 1 h », « − 0,5 h » */
export function ecartHeures(hours: number): string {
  return `${hours > 0 ? '+' : '−'} ${formatNumber(Math.abs(hours))} h`;
}

/** « Congés », « Congés ½ j » */
export function absencesText(absences: DemisParAbsence): string {
  return Object.entries(absences)
    .map(([code, demis]) => `${ABSENCES[code as Absence]}${demis === 1 ? ' ½ j' : ''}`)
    .join(', ');
}

/** Why nothing is expected of a day: the holiday by its name, the contract's day off; or nothing. */
export function reposText({ jour, repos }: Pick<JourHeures, 'jour' | 'repos'>): string {
  if (repos === 'ferie') return `férié, ${ferieOf(jour) ?? ''}`;
  return repos === 'repos' ? 'repos' : '';
}

/** « Congés 2 j, Maladie 0,5 j »: sums of half-days as days. */
export function absencesJours(absences: DemisParAbsence): string {
  return Object.entries(absences)
    .map(([code, demis]) => `${ABSENCES[code as Absence]} ${formatNumber(demis / 2)} j`)
    .join(', ');
}
