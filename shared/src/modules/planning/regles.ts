/** The firm's dated planning rules at work: parity of weeks, hours of a day, days of a chantier. */
import { type Day, daysBetween, isoWeekOf, mondayOf, weekdayOf } from '../../core/dates.ts';
import type { ReglePlanning } from './regle-planning.entity.ts';

/** A rule without the columns of its row. */
export type Regle = Omit<ReglePlanning, 'id' | 'createdAt' | 'createdBy' | 'updatedAt' | 'deleted'>;

/**
 * What holds until the firm decides otherwise. Source: the firm's planning workbook (8 h Monday to
 * Thursday, 7 h on Friday, coefficient 0.75, estimates at 7.5 h, orange up to 30 % over).
 */
export const REGLE_INITIALE: Regle = {
  depuis: '2000-01-03',
  coefficient: 0.75,
  heuresJour: 8,
  heuresVendredi: 7,
  heuresEstimation: 7.5,
  parite: 'iso',
  pariteReference: null,
  ecartRougePct: 30,
  joursChargee: 200,
  joursSurchargee: 250,
  savImpute: 'budget',
};

/** The rule that holds on `jour`: the latest that has begun. */
export function regleLe(regles: readonly Regle[], jour: Day): Regle {
  let found: Regle = REGLE_INITIALE;
  for (const regle of regles) {
    if (regle.depuis <= jour && regle.depuis >= found.depuis) found = regle;
  }
  return found;
}

/** The number of a week that contains 1 January as its first, Monday first: VBA's and Excel's. */
function semaineDuPremierJanvier(lundi: Day): number {
  // The workbook numbers a week by its Monday: the last days of December stay in the old year.
  const first = mondayOf(`${lundi.slice(0, 4)}-01-01`);
  return Math.round(daysBetween(first, lundi) / 7) + 1;
}

/** Whether the week of `jour` is an even one (five days) under this rule. */
export function isSemainePaire({ parite, pariteReference }: Regle, jour: Day): boolean {
  const lundi = mondayOf(jour);
  switch (parite) {
    case 'premier-janvier':
      return semaineDuPremierJanvier(lundi) % 2 === 0;
    case 'reference': {
      const weeks = Math.round(daysBetween(mondayOf(pariteReference ?? lundi), lundi) / 7);
      return weeks % 2 === 0;
    }
    default:
      return isoWeekOf(lundi).week % 2 === 0;
  }
}

/** Hours of a whole day: Friday and the weekend are shorter. */
export function heuresDuJour(regle: Regle, jour: Day): number {
  return weekdayOf(jour) >= 5 ? regle.heuresVendredi : regle.heuresJour;
}

export interface Duree {
  /** Hours really needed once productivity is counted. */
  readonly heuresReelles: number;
  /** Whole days of one worker, rounded up. */
  readonly jours: number;
  /** Days for two, to one decimal. */
  readonly joursADeux: number;
}

/** Days that sold hours take: 100 h ÷ 0.75 ÷ 7.5 = 17.8, so 18 worker-days, and 8.9 for two. */
export function dureeDe(heuresVendues: number, regle: Regle): Duree {
  const heuresReelles = heuresVendues / regle.coefficient;
  const jours = heuresReelles / regle.heuresEstimation;
  return {
    heuresReelles: Math.round(heuresReelles * 100) / 100,
    // A hair over a whole number is rounding of the division, not work.
    jours: Math.ceil(jours - 1e-9),
    joursADeux: Math.round((jours / 2) * 10) / 10,
  };
}

/** How far a chantier is over what was sold: nothing, a little (orange), too much (red). */
export type Depassement = 'aucun' | 'orange' | 'rouge';

/** Colour of an écart: orange above 0, red above the firm's share of the sold hours. */
export function depassementDe(
  { vendues, consommees }: { vendues: number; consommees: number },
  { ecartRougePct }: Pick<Regle, 'ecartRougePct'>,
): Depassement {
  const ecart = consommees - vendues;
  // Hours are quarters; the rest is the binary fraction.
  if (ecart <= 1e-6) return 'aucun';
  return ecart > (vendues * ecartRougePct) / 100 + 1e-6 ? 'rouge' : 'orange';
}
