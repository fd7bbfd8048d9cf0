/** How many half-days of his contract a leave takes, which ones, and why the others are not counted. */
import { type Day, daysBetween, mondayOf, plusDays, weekdayOf } from '../../core/dates.ts';
import { LEAVE_MAX_DAYS } from '../../core/limits.ts';
import type { Absence } from './affectation.entity.ts';
import { type Contenu, DEMIS, type Demi, isTravail, VIDE } from './cases.ts';
import { type Contexte, ecrivain, type Geste, type Repos } from './geste.ts';

/** A leave as it is asked for; the half-days before `debutApresMidi` and after `finMatin` are outside. */
export interface Conge {
  readonly salarieId: string;
  readonly debut: Day;
  readonly debutApresMidi: boolean;
  readonly fin: Day;
  readonly finMatin: boolean;
}

/** Why a half-day inside a leave is not counted; a day after leaving the firm is « parti ». */
export type RaisonExclue = Repos | 'verrouille' | 'absence';

/** A half-day that is not counted; `absence` says which one already stands there. */
export interface DemiExclue extends Demi {
  readonly raison: RaisonExclue;
  readonly absence: Absence | null;
}

/** What a leave takes of one week. */
export interface SemaineDecomptee {
  readonly lundi: Day;
  /** Days of the week with a counted half, 1 for Monday. */
  readonly jours: readonly number[];
  readonly demis: number;
  /** Days that the contract gives to this week, holidays counted; 0 at school. */
  readonly contrat: number;
}

export interface DecompteConges {
  /** The half-days that the leave takes, in their order. */
  readonly comptees: readonly Demi[];
  readonly exclues: readonly DemiExclue[];
  /** Weeks of which something is counted. */
  readonly semaines: readonly SemaineDecomptee[];
}

export interface OptionsDecompte {
  /** Whether locked days are taken too: a second, deliberate gesture. */
  readonly avecVerrouilles?: boolean;
  /** The absence that this leave has already written: its half-days are its own and count. */
  readonly ecrite?: Absence;
}

/** The half-days between the two ends of a leave. */
function demisEntre({ salarieId, debut, debutApresMidi, fin, finMatin }: Conge): Demi[] {
  const demis: Demi[] = [];
  const days = Math.min(daysBetween(debut, fin) + 1, LEAVE_MAX_DAYS);
  for (let i = 0; i < days; i++) {
    const jour = plusDays(debut, i);
    for (const demiJournee of DEMIS) {
      const isBefore = jour === debut && debutApresMidi && demiJournee === 'matin';
      const isAfter = jour === fin && finMatin && demiJournee === 'apres-midi';
      if (!isBefore && !isAfter) demis.push({ salarieId, jour, demiJournee });
    }
  }
  return demis;
}

function raisonDe(
  contexte: Contexte,
  demi: Demi,
  { avecVerrouilles = false, ecrite }: OptionsDecompte,
): RaisonExclue | null {
  const { salarieId, jour, demiJournee } = demi;
  const repos = contexte.reposDe(salarieId, jour);
  if (repos !== null) return repos;
  const contenu = contexte.contenuDe(salarieId, jour, demiJournee);
  if (contenu.absence !== null && contenu.absence === ecrite) return null;
  if (contenu.absence !== null && !isTravail(contenu)) return 'absence';
  return contexte.isVerrouille(jour) && !avecVerrouilles ? 'verrouille' : null;
}

function semainesDe(contexte: Contexte, comptees: readonly Demi[]): SemaineDecomptee[] {
  const byMonday = new Map<Day, { jours: Set<number>; demis: number; contrat: number }>();
  for (const { salarieId, jour } of comptees) {
    const lundi = mondayOf(jour);
    const week = byMonday.get(lundi) ?? {
      jours: new Set<number>(),
      demis: 0,
      contrat: contexte.joursDeSemaine(salarieId, jour),
    };
    week.jours.add(weekdayOf(jour));
    week.demis++;
    byMonday.set(lundi, week);
  }
  return [...byMonday].map(([lundi, { jours, demis, contrat }]) => ({
    ...{ lundi, demis, contrat },
    jours: [...jours],
  }));
}

/**
 * What a leave takes: the half-days that the person's contract has him work between its two ends, by the
 * rhythm that holds on each day. Weekends, days off, holidays, school, time outside of the firm, locked
 * days and other absences are not counted, each with its reason. Every half-day of the leave is either
 * counted or left out, once. Source: the firm's monthly sheet (Monday to Friday, holidays apart) and the
 * rhythm of the contract on the person's sheet.
 */
export function decompterConges(
  contexte: Contexte,
  conge: Conge,
  options: OptionsDecompte = {},
): DecompteConges {
  const comptees: Demi[] = [];
  const exclues: DemiExclue[] = [];
  for (const demi of demisEntre(conge)) {
    const raison = raisonDe(contexte, demi, options);
    if (raison === null) comptees.push(demi);
    else {
      const { absence } = contexte.contenuDe(demi.salarieId, demi.jour, demi.demiJournee);
      exclues.push({ ...demi, raison, absence: raison === 'absence' ? absence : null });
    }
  }
  return { comptees, exclues, semaines: semainesDe(contexte, comptees) };
}

/**
 * The gesture that grants a leave: its counted half-days become the absence; work that was placed on a
 * day off, a holiday or at school inside it is taken away, for nobody works during his leave. Locked days
 * and other absences stay as they are.
 */
export function poserConges(
  contexte: Contexte,
  { comptees, exclues }: DecompteConges,
  contenu: Contenu,
): Geste {
  const sortie = ecrivain(contexte);
  for (const demi of comptees) sortie.ecrire(demi, contenu);
  for (const demi of exclues) {
    const isLocked = contexte.isVerrouille(demi.jour);
    if (demi.raison === 'verrouille' || demi.raison === 'parti' || isLocked) continue;
    if (isTravail(sortie.lire(demi))) sortie.ecrire(demi, VIDE);
  }
  return sortie.geste();
}
