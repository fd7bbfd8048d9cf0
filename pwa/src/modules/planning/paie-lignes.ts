/** The month of the pay as lines of cells: one a day and person, one of sums each, then where it comes from. */
import { type Day, type Month, monthOf, plusDays } from '#shared/core/dates.ts';
import { ABSENCES, type Absence } from '#shared/modules/planning/affectation.entity.ts';
import { enAbsence, isTravail } from '#shared/modules/planning/cases.ts';
import {
  type JourHeures,
  type TotauxHeures,
  totauxHeures,
} from '#shared/modules/planning/feuille-heures.ts';
import type { Cell } from '../../core/xlsx-file.ts';
import { capitalize, formatMonth, formatWeekday } from '../../ui/format.ts';
import { ETATS_JOURNEE, reposText } from './heures-text.ts';

/** A person of the export with the days of the month. */
export interface MoisDePaie {
  readonly salarieId: string;
  readonly nom: string;
  readonly jours: readonly JourHeures[];
}

/** The days of a month. */
export function joursDuMois(month: Month): Day[] {
  const days: Day[] = [];
  for (let jour = `${month}-01`; monthOf(jour) === month; jour = plusDays(jour, 1)) days.push(jour);
  return days;
}

/** Codes that are absences; the workshop and a call-out are work. */
const CODES = (Object.keys(ABSENCES) as Absence[]).filter((code) => !isTravail(enAbsence(code)));

const HEADERS = [
  'Salarié',
  'Jour',
  'Jour de la semaine',
  'Heures faites',
  'Heures prévues au planning',
  'Heures du contrat',
  'Écart au contrat (h)',
  ...CODES.map((code) => `${ABSENCES[code]} (j)`),
  'Paniers',
  'Intempéries (h)',
  'État',
] as const;

/** Half-days as days; an empty cell where there is none. */
function absenceCells(absences: TotauxHeures['absences']): Cell[] {
  return CODES.map((code) => (absences[code] === undefined ? null : absences[code] / 2));
}

function etatCell(heures: JourHeures): string {
  return heures.etat === 'libre' ? reposText(heures) : ETATS_JOURNEE[heures.etat];
}

function dayLine(nom: string, heures: JourHeures): Cell[] {
  const { jour, faites, prevues, dues, absences, panier, intemperies } = heures;
  return [
    ...[nom, jour, formatWeekday(jour), faites, prevues || null, dues || null],
    faites === null ? null : faites - dues,
    ...absenceCells(absences),
    ...[panier ? 1 : null, intemperies || null, etatCell(heures)],
  ];
}

function sumLine({ nom, jours }: MoisDePaie, month: Month): Cell[] {
  const sums = totauxHeures(jours);
  const { faites, prevues, dues, ecart, absences, paniers, intemperies, manquantes } = sums;
  return [
    ...[`${nom}, total`, month, null, faites, prevues, dues, ecart],
    ...absenceCells(absences),
    ...[paniers, intemperies],
    manquantes === 0 ? 'complet' : `${manquantes} à confirmer`,
  ];
}

/** Where the figures come from, below them. */
function sources(month: Month, when: string): Cell[][] {
  return [
    `${capitalize(formatMonth(month))}, tiré d’ATARYS ${when}.`,
    'Heures faites : journées confirmées ou corrigées par la personne ou par le bureau ; une cellule vide n’est pas un zéro, personne n’a rien dit.',
    'Heures prévues : le planning. Heures du contrat : jours du rythme de la personne, à la durée du jour des règles de l’entreprise, absences ôtées ; fériés et école n’en demandent pas.',
    'Écart : heures faites moins heures du contrat, des seules journées dites. Aucune majoration n’est calculée.',
    'Absences : demi-journées du contrat, par code du planning. Paniers et intempéries : tels que saisis.',
  ].map((text) => [`Source : ${text}`]);
}

/**
 * The export: headers, for each person his days on which something is expected, done or away, then his
 * sums; sources last. Hours and days are figures, days are `YYYY-MM-DD`, so that a pay program reads them.
 */
export function lignesDePaie(month: Month, people: readonly MoisDePaie[], when: string): Cell[][] {
  const isSaid = (heures: JourHeures) => heures.etat !== 'libre' || heures.repos === 'ferie';
  return [
    [...HEADERS],
    ...people.flatMap((person) => [
      ...person.jours.filter(isSaid).map((heures) => dayLine(person.nom, heures)),
      sumLine(person, month),
    ]),
    [],
    ...sources(month, when),
  ];
}
