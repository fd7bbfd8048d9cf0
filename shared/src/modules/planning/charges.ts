/** Loads of a window of the planning: hours per person and per chantier, added up in one pass. */
import { groupBy } from '../../core/group-by.ts';
import { DEMIS } from './cases.ts';
import type { Grille } from './grille.ts';
import { type Depassement, depassementDe, heuresDuJour, type Regle, regleLe } from './regles.ts';

export interface ChargeSalarie {
  /** Half-days on chantiers. */
  chantier: number;
  absence: number;
  /** Half-days that the rhythm gives in the window, holidays and days out of the firm left out. */
  disponibles: number;
}

export interface ChargeChantier {
  /** Half-days, SAV left out. */
  demis: number;
  /** Consumed hours: hours of the days × coefficient. */
  heures: number;
  demisSav: number;
  heuresSav: number;
}

export interface Charges {
  readonly salaries: ReadonlyMap<string, ChargeSalarie>;
  readonly chantiers: ReadonlyMap<string, ChargeChantier>;
}

/** Places of days in the window; the whole window unless told. */
export interface Fenetre {
  readonly from: number;
  readonly to: number;
}

/** Hours that a half-day consumes, by day of the window; made once per set of rules. */
export function heuresParDemi({ jours }: Pick<Grille, 'jours'>, regles: readonly Regle[]) {
  return Float64Array.from(jours, (jour) => {
    const regle = regleLe(regles, jour);
    return (heuresDuJour(regle, jour) * regle.coefficient) / DEMIS.length;
  });
}

/**
 * Adds up the window. `disponible[person * days + day]` is 1 where the person's rhythm has him work;
 * `heures` comes from `heuresParDemi`.
 */
export function chargesDe(
  grille: Grille,
  { disponible, heures }: { disponible: Uint8Array; heures: Float64Array },
  fenetre: Fenetre = { from: 0, to: grille.jours.length - 1 },
): Charges {
  const salaries = new Map<string, ChargeSalarie>();
  const days = grille.jours.length;
  const sums = grille.contenus.map(() => ({ demis: 0, heures: 0 }));
  for (const [person, id] of grille.salarieIds.entries()) {
    const own: ChargeSalarie = { chantier: 0, absence: 0, disponibles: 0 };
    for (let day = fenetre.from; day <= fenetre.to; day++) {
      if (disponible[person * days + day] === 1) own.disponibles += DEMIS.length;
      const place = (person * days + day) * DEMIS.length;
      for (let half = 0; half < DEMIS.length; half++) {
        const code = grille.codes[place + half] ?? 0;
        if (code === 0) continue;
        const sum = sums[code];
        if (sum) {
          sum.demis++;
          sum.heures += heures[day] ?? 0;
        }
        if (grille.contenus[code]?.absence === null) own.chantier++;
        else own.absence++;
      }
    }
    salaries.set(id, own);
  }
  return { salaries, chantiers: parChantier(grille, sums) };
}

function parChantier(
  { contenus }: Grille,
  sums: readonly { demis: number; heures: number }[],
): Map<string, ChargeChantier> {
  const chantiers = new Map<string, ChargeChantier>();
  for (const [code, { chantierId, sav }] of contenus.entries()) {
    const sum = sums[code];
    if (chantierId === null || !sum) continue;
    const own = chantiers.get(chantierId) ?? { demis: 0, heures: 0, demisSav: 0, heuresSav: 0 };
    if (sav) {
      own.demisSav += sum.demis;
      own.heuresSav += sum.heures;
    } else {
      own.demis += sum.demis;
      own.heures += sum.heures;
    }
    chantiers.set(chantierId, own);
  }
  return chantiers;
}

export interface Bilan {
  readonly vendues: number;
  readonly consommees: number;
  /** Sold hours still to plan, never negative. */
  readonly reste: number;
  readonly ecart: number;
  readonly depassement: Depassement;
}

/** Sold against consumed hours of a chantier; SAV counts where the firm's rule says so. */
export function bilanDe(vendues: number, charge: ChargeChantier | undefined, regle: Regle): Bilan {
  const sav = regle.savImpute === 'chantier' ? (charge?.heuresSav ?? 0) : 0;
  const consommees = Math.round(((charge?.heures ?? 0) + sav) * 100) / 100;
  const ecart = Math.round((consommees - vendues) * 100) / 100;
  const depassement = depassementDe({ vendues, consommees }, regle);
  return { vendues, consommees, reste: Math.max(0, -ecart), ecart, depassement };
}

export type Niveau = 'libre' | 'bon' | 'charge' | 'surcharge';

/** How loaded someone is: fully at 100 %, orange to 120 %, red beyond. Source: the firm's planning. */
export function niveauDe({ chantier, absence, disponibles }: ChargeSalarie): Niveau {
  if (disponibles === 0) return chantier > 0 ? 'surcharge' : 'bon';
  const share = (chantier + absence) / disponibles;
  if (share > 1.2) return 'surcharge';
  if (share > 1) return 'charge';
  return share < 1 ? 'libre' : 'bon';
}

/** Fewer free days than this are told: whoever asks for work cannot be given any. Source: the firm's planning. */
export const JOURS_LIBRES_MIN = 5;

/** Free days of a load, by half-days; never negative. */
export function joursLibres({ chantier, absence, disponibles }: ChargeSalarie): number {
  return Math.max(0, disponibles - chantier - absence) / 2;
}

/** Whether someone who works in a window has fewer free days left in it than the firm wants. */
export function isPeuLibre(charge: ChargeSalarie): boolean {
  // Of a window that is nearly over, days that are all free are no alert.
  return joursLibres(charge) < Math.min(JOURS_LIBRES_MIN, charge.disponibles / 2);
}

/** How loaded a team is over a year, in worker-days per head. Source: the firm's planning. */
export function niveauEquipe(jours: number, regle: Regle): Niveau {
  if (jours > regle.joursSurchargee) return 'surcharge';
  return jours > regle.joursChargee ? 'charge' : 'bon';
}

export interface ChargeEquipe {
  /** Null for those of no team. */
  readonly equipe: string | null;
  readonly personnes: number;
  /** Worker-days on chantiers. */
  readonly jours: number;
  /** Worker-days per head, to one decimal. */
  readonly joursParTete: number;
  readonly niveau: Niveau;
}

/** Loads of the teams over a year, in the order of their names; those of no team come last. */
export function chargesDesEquipes(
  salaries: readonly { readonly id: string; readonly equipe: string | null }[],
  charges: ReadonlyMap<string, ChargeSalarie>,
  regle: Regle,
): ChargeEquipe[] {
  const counted = salaries.filter(({ id }) => (charges.get(id)?.disponibles ?? 0) > 0);
  return [...groupBy(counted, ({ equipe }) => equipe?.trim() ?? '')]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || a.localeCompare(b, 'fr'))
    .map(([name, members]) => {
      const demis = members.reduce((sum, { id }) => sum + (charges.get(id)?.chantier ?? 0), 0);
      const jours = demis / DEMIS.length;
      const joursParTete = Math.round((jours / members.length) * 10) / 10;
      const niveau = niveauEquipe(joursParTete, regle);
      return { equipe: name || null, personnes: members.length, jours, joursParTete, niveau };
    });
}
