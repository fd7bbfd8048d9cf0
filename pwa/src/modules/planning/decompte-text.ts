/** The days that a leave takes as sentences: how many, which ones by which contract, what is not counted. */
import { type Day, daysBetween, ferieOf, isoWeekOf } from '#shared/core/dates.ts';
import { ABSENCES } from '#shared/modules/planning/affectation.entity.ts';
import type {
  DecompteConges,
  DemiExclue,
  SemaineDecomptee,
} from '#shared/modules/planning/decompte-conges.ts';
import { capitalize, count, formatDays, formatShortDay } from '../../ui/format.ts';
import { joursText } from '../../ui/jours-text.ts';

/** Weeks told one by one; a longer leave is told by its number of weeks. */
const WEEKS_TOLD = 4;

/** « 4 jours », « 1 demi-journée », « 2,5 jours » */
export function joursPris({ comptees }: Pick<DecompteConges, 'comptees'>): string {
  return comptees.length === 1 ? '1 demi-journée' : count(comptees.length / 2, 'jour');
}

/** « contrat 4 jours »: what the contract gives to that week. */
function contratText({ contrat }: SemaineDecomptee): string {
  return `contrat ${count(contrat, 'jour')}`;
}

/** « lun à jeu, contrat 4 jours », week by week where there are several. */
function semainesText(semaines: readonly SemaineDecomptee[]): string {
  const [only] = semaines;
  if (semaines.length === 1 && only) return `${joursText(only.jours)}, ${contratText(only)}`;
  const told = semaines
    .slice(0, WEEKS_TOLD)
    .map((one) => `S${isoWeekOf(one.lundi).week} ${joursText(one.jours)} (${contratText(one)})`);
  const more = semaines.length - told.length;
  return [
    ...told,
    ...(more > 0 ? [`et ${count(more, 'autre semaine', 'autres semaines')}`] : []),
  ].join(' ; ');
}

/** Why a half-day is not counted; weekends go without saying. */
function raisonText({ raison, jour, absence }: DemiExclue): string | null {
  switch (raison) {
    case 'weekend':
      return null;
    case 'ferie':
      return `férié, ${ferieOf(jour) ?? ''}`;
    case 'repos':
      return 'repos du contrat';
    case 'ecole':
      return 'école';
    case 'verrouille':
      return 'verrouillé';
    case 'parti':
      return 'hors de l’entreprise';
    default:
      return `déjà ${ABSENCES[absence ?? 'absent'].toLowerCase()}`;
  }
}

/** Days that follow each other, first and last. */
interface Suite {
  readonly from: Day;
  to: Day;
}

/** « 27 nov., 4 déc. », « 21 au 25 déc. »; many are told by their number. */
function suitesText(suites: readonly Suite[]): string {
  if (suites.length > WEEKS_TOLD) {
    const days = suites.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0);
    return count(days, 'jour');
  }
  return suites
    .map(({ from, to }) => (from === to ? formatShortDay(from) : formatDays(from, to)))
    .join(', ');
}

/** « Non compté : 25 déc. (férié, Noël) », reason by reason; or nothing. */
function exclusText(exclues: readonly DemiExclue[]): string {
  const byReason = new Map<string, Suite[]>();
  for (const demi of exclues) {
    const text = raisonText(demi);
    if (text === null) continue;
    const suites = byReason.get(text) ?? [];
    byReason.set(text, suites);
    const last = suites.at(-1);
    if (last && daysBetween(last.to, demi.jour) <= 1) last.to = demi.jour;
    else suites.push({ from: demi.jour, to: demi.jour });
  }
  const parts = [...byReason].map(([text, suites]) => `${suitesText(suites)} (${text})`);
  return parts.length === 0 ? '' : `Non compté : ${parts.join(' ; ')}.`;
}

/** Where the figure comes from: the days counted by the contract, then those that are not, with why. */
export function decompteText({ semaines, exclues }: DecompteConges): string {
  const counted = semaines.length === 0 ? 'Aucun jour de son contrat' : semainesText(semaines);
  return `${capitalize(counted)}. ${exclusText(exclues)}`.trim();
}
