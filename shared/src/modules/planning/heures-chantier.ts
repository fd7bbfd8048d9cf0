/** Hours of one chantier from the planning and from what people confirmed: spent, still to come, SAV. */
import type { Day } from '../../core/dates.ts';
import { groupBy } from '../../core/group-by.ts';
import type { Affectation } from './affectation.entity.ts';
import type { Pointage } from './pointage.entity.ts';
import { heuresDuJour, type Regle, regleLe } from './regles.ts';

type Case = Pick<Affectation, 'salarieId' | 'jour' | 'demiJournee' | 'chantierId' | 'sav'>;
type Journee = Pick<
  Pointage,
  | 'salarieId'
  | 'jour'
  | 'matinChantierId'
  | 'matinHeures'
  | 'apresMidiChantierId'
  | 'apresMidiHeures'
>;

/** Hours × the firm's coefficient, to be set against sold hours; rounded to the hundredth. */
export interface HeuresChantier {
  /** Confirmed by whoever did them. */
  readonly confirmees: number;
  /** Of days gone by that nobody has confirmed: as they were planned. */
  readonly supposees: number;
  /** Planned from today on. */
  readonly aVenir: number;
  /** Of calls after the works on days gone by, confirmed or planned; in none of the others. */
  readonly sav: number;
  /** Of calls planned from today on. */
  readonly savAVenir: number;
}

/** Hours as the firm sets them against what it sold. */
export interface HeuresComptees {
  readonly passees: number;
  readonly aVenir: number;
  /** SAV that is among them, and SAV that stands apart. */
  readonly savCompte: number;
  readonly savApart: number;
}

/** What counts of a chantier's hours: SAV too where the firm's rule puts it there. */
export function heuresComptees(heures: HeuresChantier, isSavCompte: boolean): HeuresComptees {
  const { confirmees, supposees, aVenir, sav, savAVenir } = heures;
  const all = centieme(sav + savAVenir);
  return {
    passees: centieme(confirmees + supposees + (isSavCompte ? sav : 0)),
    aVenir: centieme(aVenir + (isSavCompte ? savAVenir : 0)),
    savCompte: isSavCompte ? all : 0,
    savApart: isSavCompte ? 0 : all,
  };
}

export interface Lecture {
  readonly chantierId: string;
  readonly cases: readonly Case[];
  readonly pointages: readonly Journee[];
  readonly regles: readonly Regle[];
  readonly today: Day;
}

function centieme(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Some hours of one day, × the coefficient of that day; not rounded. */
export interface HeuresLe {
  readonly jour: Day;
  readonly sorte: keyof HeuresChantier;
  readonly heures: number;
}

/**
 * Tells the hours of a chantier day by day. A confirmed day replaces what was planned for that person and
 * day; a half-day planned as SAV is SAV, whoever confirmed it. Source: the firm's planning, hours × 0.75.
 */
function eachHeures(
  lecture: Lecture,
  tell: (jour: Day, sorte: keyof HeuresChantier, heures: number) => void,
): void {
  const { chantierId, regles, today } = lecture;
  const confirmed = new Set(lecture.pointages.map(({ salarieId, jour }) => `${salarieId}/${jour}`));
  const savs = new Set<string>();
  for (const one of lecture.cases) {
    if (one.chantierId !== chantierId) continue;
    const { jour } = one;
    const key = `${one.salarieId}/${jour}`;
    if (one.sav) savs.add(`${key}/${one.demiJournee}`);
    if (confirmed.has(key)) continue;
    const regle = regleLe(regles, jour);
    const heures = (heuresDuJour(regle, jour) * regle.coefficient) / 2;
    if (one.sav) tell(jour, jour < today ? 'sav' : 'savAVenir', heures);
    else tell(jour, jour < today ? 'supposees' : 'aVenir', heures);
  }
  for (const one of lecture.pointages) {
    const { coefficient } = regleLe(regles, one.jour);
    const halves = [
      ['matin', one.matinChantierId, one.matinHeures],
      ['apres-midi', one.apresMidiChantierId, one.apresMidiHeures],
    ] as const;
    for (const [half, at, heures] of halves) {
      if (at !== chantierId) continue;
      const isSav = savs.has(`${one.salarieId}/${one.jour}/${half}`);
      tell(one.jour, isSav ? 'sav' : 'confirmees', heures * coefficient);
    }
  }
}

/** The hours of a chantier, each kind in one sum. */
export function heuresDuChantier(lecture: Lecture): HeuresChantier {
  const sum = { confirmees: 0, supposees: 0, aVenir: 0, sav: 0, savAVenir: 0 };
  eachHeures(lecture, (_, sorte, heures) => {
    sum[sorte] += heures;
  });
  return {
    confirmees: centieme(sum.confirmees),
    supposees: centieme(sum.supposees),
    aVenir: centieme(sum.aVenir),
    sav: centieme(sum.sav),
    savAVenir: centieme(sum.savAVenir),
  };
}

/** The same hours with their days, for what depends on the day: their cost. */
export function heuresParJour(lecture: Lecture): HeuresLe[] {
  const days: HeuresLe[] = [];
  eachHeures(lecture, (jour, sorte, heures) => days.push({ jour, sorte, heures }));
  return days;
}

/**
 * The hours of many chantiers at once, each from its own half-days and from what people confirmed
 * there, or elsewhere on a day they were planned there.
 */
export function heuresDesChantiers(
  ids: readonly string[],
  { cases, pointages, regles, today }: Omit<Lecture, 'chantierId'>,
): Map<string, HeuresChantier> {
  const casesOf = groupBy(cases, ({ chantierId }) => chantierId ?? '');
  const dayKey = ({ salarieId, jour }: Pick<Journee, 'salarieId' | 'jour'>) =>
    `${salarieId}/${jour}`;
  const byDay = new Map(pointages.map((one) => [dayKey(one), one]));
  const here = groupBy(
    pointages.flatMap((one) =>
      [one.matinChantierId, one.apresMidiChantierId].map((at) => ({ at, one })),
    ),
    ({ at }) => at ?? '',
  );
  return new Map(
    ids.map((chantierId) => {
      const own = casesOf.get(chantierId) ?? [];
      const confirmed = new Set((here.get(chantierId) ?? []).map(({ one }) => one));
      for (const one of own) {
        const found = byDay.get(dayKey(one));
        if (found) confirmed.add(found);
      }
      const lecture = { chantierId, cases: own, pointages: [...confirmed], regles, today };
      return [chantierId, heuresDuChantier(lecture)];
    }),
  );
}

export interface PartFamille<F extends string> {
  readonly famille: F;
  readonly vendues: number;
  readonly passees: number;
  readonly aVenir: number;
}

/**
 * Hours poured into the families one after the other, in the order they are worked: the planning
 * knows the chantier, not the family. What is beyond all that was sold stands with the last one.
 */
export function repartirHeures<F extends string>(
  vendues: readonly { readonly famille: F; readonly heures: number }[],
  { passees, aVenir }: { passees: number; aVenir: number },
): PartFamille<F>[] {
  let [spent, coming] = [passees, aVenir];
  return vendues.map(({ famille, heures }, i) => {
    const isLast = i === vendues.length - 1;
    const own = isLast ? spent : Math.min(spent, heures);
    spent -= own;
    const next = isLast ? coming : Math.min(coming, Math.max(0, heures - own));
    coming -= next;
    return { famille, vendues: heures, passees: centieme(own), aVenir: centieme(next) };
  });
}

/** Families in the order of the interventions that name them, then those that none names. */
export function ordreDesFamilles<F extends string>(
  vendues: readonly { readonly famille: F; readonly heures: number }[],
  interventions: readonly { readonly rang: number; readonly familles: readonly string[] }[],
) {
  const order = [...interventions]
    .sort((a, b) => a.rang - b.rang)
    .flatMap(({ familles }) => familles);
  const placeOf = (famille: string) => {
    const place = order.indexOf(famille);
    return place === -1 ? order.length : place;
  };
  return [...vendues].sort((a, b) => placeOf(a.famille) - placeOf(b.famille));
}
