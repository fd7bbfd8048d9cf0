/** Automatic insertion: proposes dates and people, on free half-days only; writes nothing itself. */
import { type Day, plusDays } from '../../core/dates.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { type Contenu, DEMIS, type Demi, isVide } from './cases.ts';
import { type Contexte, ecrivain, type Geste, obstacleDe } from './geste.ts';

/** How far ahead a free place is looked for. */
const HORIZON_DAYS = 400;

export const QUAND = {
  'des-que-possible': 'Dès que possible',
  'a-partir-du': 'À partir du',
  'fini-le': 'Fini pour le',
} as const;

export type Quand = keyof typeof QUAND;

export interface Candidats {
  readonly nom: string;
  readonly salarieIds: readonly string[];
}

export interface Insertion {
  readonly contenu: Contenu;
  /** Half-days of work, all people together. */
  readonly demis: number;
  readonly candidats: readonly Candidats[];
  readonly quand: Quand;
  /** The day asked for; unused when as soon as possible. */
  readonly jour: Day;
  /** Nothing is proposed before this day. */
  readonly aujourdhui: Day;
}

export interface Proposition {
  readonly nom: string;
  readonly salarieIds: readonly string[];
  readonly debut: Day;
  readonly fin: Day;
  readonly geste: Geste;
}

export interface InsertionFailure {
  readonly code: 'rien-a-poser' | 'pas-de-place';
  readonly text: string;
}

function isLibre(contexte: Contexte, demi: Demi, contenu: Contenu): boolean {
  if (contexte.reposDe(demi.salarieId, demi.jour) !== null) return false;
  if (!isVide(contexte.contenuDe(demi.salarieId, demi.jour, demi.demiJournee))) return false;
  return obstacleDe(contexte, demi, { contenu, mode: 'garder' }) === null;
}

/** The free half-days of a team, day after day (or backwards), until the work is done. */
function placer(
  contexte: Contexte,
  { contenu, demis, quand, jour, aujourdhui }: Insertion,
  salarieIds: readonly string[],
): Demi[] | null {
  const step = quand === 'fini-le' ? -1 : 1;
  const first = quand === 'des-que-possible' || (step > 0 && jour < aujourdhui) ? aujourdhui : jour;
  const halves = step > 0 ? DEMIS : [...DEMIS].reverse();
  const found: Demi[] = [];
  for (let i = 0; i < HORIZON_DAYS; i++) {
    const day = plusDays(first, i * step);
    if (day < aujourdhui) return null;
    for (const demiJournee of halves) {
      for (const salarieId of salarieIds) {
        const demi = { salarieId, jour: day, demiJournee };
        if (!isLibre(contexte, demi, contenu)) continue;
        found.push(demi);
        if (found.length === demis) return found;
      }
    }
  }
  return null;
}

/**
 * Proposals, one per team that can do it: the first to be free comes first; for « fini pour le » the
 * one that may begin last. Fails with a sentence where nobody has the room.
 */
export function inserer(
  contexte: Contexte,
  insertion: Insertion,
): Result<readonly Proposition[], InsertionFailure> {
  if (insertion.demis <= 0) {
    return err({ code: 'rien-a-poser', text: 'Ce chantier n’a plus d’heures à planifier.' });
  }
  const propositions = insertion.candidats.flatMap(({ nom, salarieIds }) => {
    const demis = placer(contexte, insertion, salarieIds);
    return demis ? [propositionDe(contexte, insertion, { nom, salarieIds, demis })] : [];
  });
  if (propositions.length === 0) {
    const text =
      insertion.quand === 'fini-le'
        ? 'Personne n’a assez de jours libres d’ici là : donnez plus de temps ou plus de monde.'
        : 'Personne n’a assez de jours libres dans l’année qui vient.';
    return err({ code: 'pas-de-place', text });
  }
  const sign = insertion.quand === 'fini-le' ? -1 : 1;
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return ok(propositions.sort((a, b) => sign * order(a.debut, b.debut) || order(a.fin, b.fin)));
}

function propositionDe(
  contexte: Contexte,
  { contenu }: Insertion,
  { nom, salarieIds, demis }: Candidats & { demis: readonly Demi[] },
): Proposition {
  const sortie = ecrivain(contexte);
  for (const demi of demis) sortie.ecrire(demi, contenu);
  const days = demis.map(({ jour }) => jour).sort();
  return {
    nom,
    salarieIds,
    debut: days[0] ?? '',
    fin: days.at(-1) ?? '',
    geste: sortie.geste(),
  };
}
