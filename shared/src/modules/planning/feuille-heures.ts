/** Somebody's day and its sums as the office and the pay see them: done, planned, by contract, away. */
import type { Day } from '../../core/dates.ts';
import type { Absence } from './affectation.entity.ts';
import { DEMIS, isTravail } from './cases.ts';
import type { Contexte, Repos } from './geste.ts';
import type { Pointage } from './pointage.entity.ts';
import { ecartDe, heuresDe, type Journee, journeePrevue } from './pointages.ts';
import { heuresDuJour, type Regle, regleLe } from './regles.ts';

/** How a day stands: said to be as planned, said otherwise, not said though over, still to come. */
export type EtatJournee = 'confirmee' | 'corrigee' | 'manquante' | 'a-venir' | 'absente' | 'libre';

/** Half-days away, by code. */
export type DemisParAbsence = Readonly<Partial<Record<Absence, number>>>;

export interface JourHeures {
  readonly jour: Day;
  readonly etat: EtatJournee;
  /** Hours done; null where nobody said anything. */
  readonly faites: number | null;
  /** Hours of the planning. */
  readonly prevues: number;
  /** Hours that the contract asks of this day: its length by the firm's rule, absences taken off. */
  readonly dues: number;
  /** Why the contract asks nothing of this day; null where it does. */
  readonly repos: Repos | null;
  /** Half-days of the contract spent away, by code. */
  readonly absences: DemisParAbsence;
  readonly panier: boolean;
  readonly intemperies: number;
}

export interface TotauxHeures {
  readonly faites: number;
  readonly prevues: number;
  /** Hours of the contract, absences taken off, of all the days. */
  readonly dues: number;
  /** Done minus due, over the days that were said; what is missing is not counted as zero. */
  readonly ecart: number;
  readonly confirmees: number;
  readonly corrigees: number;
  readonly manquantes: number;
  readonly absences: DemisParAbsence;
  readonly paniers: number;
  readonly intemperies: number;
}

interface Lecture {
  readonly contexte: Contexte;
  readonly regles: readonly Regle[];
  readonly today: Day;
}

/** The typed fields of a day and of its two halves. */
type Fait = Pick<Pointage, keyof Journee>;

const round = (hours: number) => Math.round(hours * 100) / 100;

function absencesDe(
  { contexte }: Lecture,
  { salarieId, jour }: { salarieId: string; jour: Day },
  fait: Fait | undefined,
): DemisParAbsence {
  const repos = contexte.reposDe(salarieId, jour);
  const absences: Partial<Record<Absence, number>> = {};
  for (const demiJournee of DEMIS) {
    const hours = demiJournee === 'matin' ? fait?.matinHeures : fait?.apresMidiHeures;
    const contenu = contexte.contenuDe(salarieId, jour, demiJournee);
    // Who worked was not away, whatever the planning says.
    if ((hours ?? 0) > 0 || isTravail(contenu)) continue;
    const code = repos === 'ecole' ? 'ecole' : repos === null ? contenu.absence : null;
    if (code !== null) absences[code] = (absences[code] ?? 0) + 1;
  }
  return absences;
}

function etatDe(
  {
    prevue,
    fait,
    dues,
    isAway,
  }: { prevue: Journee | null; fait: Fait | undefined; dues: number; isAway: boolean },
  isOver: boolean,
): EtatJournee {
  if (fait) return ecartDe(prevue, fait) === null ? 'confirmee' : 'corrigee';
  if (prevue !== null || dues > 0) return isOver ? 'manquante' : 'a-venir';
  return isAway ? 'absente' : 'libre';
}

/**
 * Somebody's day. `fait` is what was said of it, if anything. What the contract asks is the rhythm's day
 * (holidays and school ask nothing) at the length of the firm's dated rule, less the half-days away:
 * the same half-days that a leave counts. A day is missing once it is over and nobody spoke of it though
 * the planning or the contract expected work.
 */
export function jourHeures(
  lecture: Lecture,
  qui: { readonly salarieId: string; readonly jour: Day },
  fait?: Fait,
): JourHeures {
  const { contexte, regles, today } = lecture;
  const { salarieId, jour } = qui;
  const regle = regleLe(regles, jour);
  const halves = {
    matin: contexte.contenuDe(salarieId, jour, 'matin'),
    apresMidi: contexte.contenuDe(salarieId, jour, 'apres-midi'),
  };
  const prevue = journeePrevue(halves, jour, regle);
  const repos = contexte.reposDe(salarieId, jour);
  const absences = absencesDe(lecture, qui, fait);
  const away = Object.values(absences).reduce((sum, n) => sum + n, 0);
  const dues =
    repos === null ? (heuresDuJour(regle, jour) * (DEMIS.length - away)) / DEMIS.length : 0;
  return {
    ...{ jour, dues, repos, absences },
    etat: etatDe({ prevue, fait, dues, isAway: away > 0 }, jour < today),
    faites: fait ? heuresDe(fait) : null,
    prevues: prevue ? heuresDe(prevue) : 0,
    panier: fait?.panier === true,
    intemperies: fait?.intemperiesHeures ?? 0,
  };
}

/** The sums of some days, of one person or of all. */
export function totauxHeures(jours: readonly JourHeures[]): TotauxHeures {
  const absences: Partial<Record<Absence, number>> = {};
  for (const [code, n] of jours.flatMap((jour) => Object.entries(jour.absences))) {
    const key = code as Absence;
    absences[key] = (absences[key] ?? 0) + n;
  }
  const sum = (of: (jour: JourHeures) => number) =>
    round(jours.reduce((all, jour) => all + of(jour), 0));
  const inEtat = (etat: EtatJournee) => jours.filter((jour) => jour.etat === etat).length;
  return {
    faites: sum(({ faites }) => faites ?? 0),
    prevues: sum(({ prevues }) => prevues),
    dues: sum(({ dues }) => dues),
    ecart: sum(({ faites, dues }) => (faites === null ? 0 : faites - dues)),
    confirmees: inEtat('confirmee'),
    corrigees: inEtat('corrigee'),
    manquantes: inEtat('manquante'),
    absences,
    paniers: sum(({ panier }) => Number(panier)),
    intemperies: sum(({ intemperies }) => intemperies),
  };
}
