/** Fills by hand, week, month, handle, copy; never over an absence, a holiday, a lock. Source: the firm's macros, corrected. */
import { type Day, daysBetween, mondayOf, monthOf, plusDays } from '../../core/dates.ts';
import type { DemiJournee } from './affectation.entity.ts';
import { type Contenu, DEMIS, type Demi, isVide } from './cases.ts';
import {
  type Contexte,
  ecrivain,
  type Geste,
  type Mode,
  obstacleDe,
  type Raison,
} from './geste.ts';

/** How far a fill looks for the days it still owes: two weeks of holidays and days off. */
const SEARCH_DAYS = 21;

interface Remplissage {
  readonly salarieId: string;
  readonly depuis: Day;
  readonly contenu: Contenu;
  readonly mode: Mode;
}

type Ecrivain = ReturnType<typeof ecrivain>;

/** Writes both halves of a day where nothing forbids it; answers what forbade it all day. */
function remplirJour(
  contexte: Contexte,
  sortie: Ecrivain,
  { salarieId, depuis: jour, contenu, mode }: Remplissage,
): Raison | null {
  let raison: Raison | null = null;
  for (const demiJournee of DEMIS) {
    const demi = { salarieId, jour, demiJournee };
    raison = obstacleDe(contexte, demi, { contenu, mode });
    if (raison) sortie.laisser(raison);
    else sortie.ecrire(demi, contenu);
  }
  return raison;
}

/**
 * « Semaine »: from a day on, as many days as the person's rhythm gives to that week (five, four…).
 * Weekends, holidays, days off and school are passed over and made up for in the days that follow;
 * an absence, a lock or a kept chantier is left alone and counts as its day.
 */
export function remplirSemaine(contexte: Contexte, demande: Remplissage): Geste {
  const { salarieId, depuis } = demande;
  const sortie = ecrivain(contexte);
  let due = contexte.joursDeSemaine(salarieId, depuis);
  for (let i = 0; i < SEARCH_DAYS && due > 0; i++) {
    const jour = plusDays(depuis, i);
    const repos = contexte.reposDe(salarieId, jour);
    if (repos === 'parti') break;
    if (repos !== null) {
      if (repos !== 'weekend') sortie.laisser(repos, DEMIS.length);
      continue;
    }
    remplirJour(contexte, sortie, { ...demande, depuis: jour });
    due--;
  }
  return sortie.geste();
}

/** « Mois »: from a day to the end of its month, on the days of the person's rhythm. */
export function remplirMois(contexte: Contexte, demande: Remplissage): Geste {
  const { salarieId, depuis } = demande;
  const sortie = ecrivain(contexte);
  for (let jour = depuis; monthOf(jour) === monthOf(depuis); jour = plusDays(jour, 1)) {
    const repos = contexte.reposDe(salarieId, jour);
    if (repos === null) remplirJour(contexte, sortie, { ...demande, depuis: jour });
    else if (repos !== 'weekend') sortie.laisser(repos, DEMIS.length);
  }
  return sortie.geste();
}

interface Pose {
  readonly contenu: Contenu;
  /** What becomes of another chantier that stands there: replaced unless told. */
  readonly mode?: Mode;
  readonly forcer?: boolean;
}

/**
 * Someone's own hand on chosen half-days: a day off or a weekend is accepted on purpose; a holiday,
 * school, an absence and a lock are left and told. `forcer` is the second, deliberate gesture: it
 * writes there too, but never outside of someone's time in the firm.
 */
export function poser(
  contexte: Contexte,
  demis: readonly Demi[],
  { contenu, mode = 'remplacer', forcer = false }: Pose,
): Geste {
  const sortie = ecrivain(contexte);
  for (const demi of demis) {
    const raison = obstacleALaMain(contexte, demi, { contenu, mode });
    if (raison === null || (forcer && raison !== 'parti')) sortie.ecrire(demi, contenu);
    else sortie.laisser(raison);
  }
  return sortie.geste();
}

function obstacleALaMain(
  contexte: Contexte,
  demi: Demi,
  { contenu, mode }: { contenu: Contenu; mode: Mode },
): Raison | null {
  const obstacle = obstacleDe(contexte, demi, { contenu, mode });
  if (obstacle !== null || isVide(contenu)) return obstacle;
  const repos = contexte.reposDe(demi.salarieId, demi.jour);
  return repos === 'ferie' || (repos === 'ecole' && contenu.absence === null) ? repos : null;
}

export interface Tirage {
  readonly salarieId: string;
  /** The days pulled from, repeated as often as needed. */
  readonly source: readonly Day[];
  readonly cible: readonly Day[];
  readonly mode: Mode;
}

/**
 * The pulled handle: repeats the days of `source` over the days of `cible`, in their order. Days on
 * which the person does not work by habit are passed over without using up the pattern.
 */
export function tirer(contexte: Contexte, { salarieId, source, cible, mode }: Tirage): Geste {
  const sortie = ecrivain(contexte);
  let used = 0;
  for (const jour of cible) {
    const repos = contexte.reposDe(salarieId, jour);
    if (repos !== null) {
      if (repos !== 'weekend') sortie.laisser(repos, DEMIS.length);
      continue;
    }
    const from = source[used++ % source.length];
    if (from === undefined) break;
    for (const demiJournee of DEMIS) {
      const contenu = contexte.contenuDe(salarieId, from, demiJournee);
      ecrireOuLaisser(contexte, sortie, { demi: { salarieId, jour, demiJournee }, contenu, mode });
    }
  }
  return sortie.geste();
}

function ecrireOuLaisser(
  contexte: Contexte,
  sortie: Ecrivain,
  { demi, contenu, mode }: { demi: Demi; contenu: Contenu; mode: Mode },
): void {
  const raison = obstacleDe(contexte, demi, { contenu, mode });
  if (raison) sortie.laisser(raison);
  else sortie.ecrire(demi, contenu);
}

/**
 * Copies the chantiers of a week to the same days of another, where the person works by habit.
 * Absences are not copied: they belong to their own days.
 */
export function copierSemaine(
  contexte: Contexte,
  { salarieIds, de, vers, mode }: { salarieIds: readonly string[]; de: Day; vers: Day; mode: Mode },
): Geste {
  const sortie = ecrivain(contexte);
  for (const salarieId of salarieIds) {
    for (let i = 0; i < 7; i++) {
      const [source, jour] = [plusDays(mondayOf(de), i), plusDays(mondayOf(vers), i)];
      const repos = contexte.reposDe(salarieId, jour);
      for (const demiJournee of DEMIS) {
        const contenu = contexte.contenuDe(salarieId, source, demiJournee);
        if (contenu.chantierId === null) continue;
        if (repos) sortie.laisser(repos);
        else {
          const demi = { salarieId, jour, demiJournee };
          ecrireOuLaisser(contexte, sortie, { demi, contenu, mode });
        }
      }
    }
  }
  return sortie.geste();
}

/** A block of half-days as it was copied: rows of people, columns of half-days; null where a day off was empty. */
export interface Bloc {
  readonly jours: number;
  readonly lignes: readonly (readonly (Contenu | null)[])[];
}

/** Reads a block of whole days. */
export function lireBloc(
  contexte: Pick<Contexte, 'contenuDe' | 'reposDe'>,
  salarieIds: readonly string[],
  jours: readonly Day[],
): Bloc {
  const lignes = salarieIds.map((salarieId) =>
    jours.flatMap((jour) => {
      const isOff = contexte.reposDe(salarieId, jour) !== null;
      return DEMIS.map((demi) => {
        const contenu = contexte.contenuDe(salarieId, jour, demi);
        return isOff && isVide(contenu) ? null : contenu;
      });
    }),
  );
  return { jours: jours.length, lignes };
}

/**
 * Pastes a block day for day over a selection, as a spreadsheet does: repeated to fill a larger one.
 * Free half-days of the block are pasted too, but for its empty days off; what is forbidden by hand is
 * left and told, and so is a day off, unless it is the only day that is pasted on.
 */
export function coller(
  contexte: Contexte,
  bloc: Bloc,
  { salarieIds, debut, fin }: { salarieIds: readonly string[]; debut: Day; fin: Day },
): Geste {
  const sortie = ecrivain(contexte);
  const days = Math.max(bloc.jours, daysBetween(debut, fin) + 1);
  for (const [i, salarieId] of salarieIds.entries()) {
    const ligne = bloc.lignes[i % bloc.lignes.length] ?? [];
    for (let d = 0; d < days; d++) {
      for (const [h, demiJournee] of DEMIS.entries()) {
        const contenu = ligne[(d % bloc.jours) * DEMIS.length + h];
        if (!contenu) continue;
        const demi = { salarieId, jour: plusDays(debut, d), demiJournee };
        const repos = days > 1 && !isVide(contenu) ? contexte.reposDe(salarieId, demi.jour) : null;
        const raison = repos ?? obstacleALaMain(contexte, demi, { contenu, mode: 'remplacer' });
        if (raison) sortie.laisser(raison);
        else sortie.ecrire(demi, contenu);
      }
    }
  }
  return sortie.geste();
}

/** The half-days of some people over some days. */
export function demisDe(
  salarieIds: readonly string[],
  jours: readonly Day[],
  demiJournees: readonly DemiJournee[] = DEMIS,
): Demi[] {
  return salarieIds.flatMap((salarieId) =>
    jours.flatMap((jour) => demiJournees.map((demiJournee) => ({ salarieId, jour, demiJournee }))),
  );
}
