/** Moving work along someone's days: over what follows, or pushing it, in its order. */
import { type Day, plusDays } from '../../core/dates.ts';
import { type Contenu, DEMIS, type Demi, isVide, VIDE } from './cases.ts';
import { type Contexte, ecrivain, type Geste, obstacleDe } from './geste.ts';

/** How far ahead work may be pushed: beyond, the gesture is refused rather than half done. */
const HORIZON_DAYS = 550;

export interface Deplacement {
  readonly salarieId: string;
  /** First and last day of the block to move, both included. */
  readonly debut: Day;
  readonly fin: Day;
  /** The day on which its first half-day shall stand. */
  readonly vers: Day;
  /** Whether what stands there and after makes room, or is written over. */
  readonly pousser: boolean;
}

/**
 * Whether work may stand on this half-day when it is moved: a day of the person's rhythm, or one on
 * which he already works on purpose; never an absence, a holiday, a lock.
 */
function isMobile(contexte: Contexte, demi: Demi): boolean {
  const actuel = contexte.contenuDe(demi.salarieId, demi.jour, demi.demiJournee);
  if (obstacleDe(contexte, demi, { contenu: VIDE, mode: 'remplacer' }) !== null) return false;
  const repos = contexte.reposDe(demi.salarieId, demi.jour);
  return repos === null || (repos !== 'ferie' && actuel.chantierId !== null);
}

function* mobilesFrom(contexte: Contexte, salarieId: string, depuis: Day): Generator<Demi> {
  for (let i = 0; i < HORIZON_DAYS; i++) {
    const jour = plusDays(depuis, i);
    for (const demiJournee of DEMIS) {
      const demi = { salarieId, jour, demiJournee };
      if (isMobile(contexte, demi)) yield demi;
    }
  }
}

/**
 * Moves a block of someone's work to another day. Pushing lets what is in the way flow on in its
 * order, gaps taking up the push; without pushing it is written over. What may not move (absences,
 * locks, holidays) stays, and the work flows around it. Answers null where there is no room.
 */
export function deplacer(
  contexte: Contexte,
  { salarieId, debut, fin, vers, pousser }: Deplacement,
): Geste | null {
  const sortie = ecrivain(contexte);
  const bloc: Contenu[] = [];
  for (const demi of mobilesFrom(contexte, salarieId, debut)) {
    if (demi.jour > fin) break;
    bloc.push(sortie.lire(demi));
    sortie.ecrire(demi, VIDE);
  }
  // The free ends of a block are not moved: they would erase what stands at the other place.
  while (bloc[0] && isVide(bloc[0])) bloc.shift();
  for (let last = bloc.at(-1); last && isVide(last); last = bloc.at(-1)) bloc.pop();
  const isDone = pousser
    ? verser(contexte, sortie, { bloc, salarieId, vers })
    : recouvrir(contexte, sortie, { bloc, salarieId, vers });
  return isDone ? sortie.geste() : null;
}

interface Versement {
  readonly bloc: readonly Contenu[];
  readonly salarieId: string;
  readonly vers: Day;
}

type Ecrivain = ReturnType<typeof ecrivain>;

function recouvrir(contexte: Contexte, sortie: Ecrivain, { bloc, salarieId, vers }: Versement) {
  let next = 0;
  if (bloc.length === 0) return true;
  for (const demi of mobilesFrom(contexte, salarieId, vers)) {
    sortie.ecrire(demi, bloc[next++] ?? VIDE);
    if (next === bloc.length) return true;
  }
  return false;
}

function verser(contexte: Contexte, sortie: Ecrivain, { bloc, salarieId, vers }: Versement) {
  const queue = bloc.filter((contenu) => !isVide(contenu));
  if (queue.length === 0) return true;
  for (const demi of mobilesFrom(contexte, salarieId, vers)) {
    const there = sortie.lire(demi);
    if (!isVide(there)) queue.push(there);
    sortie.ecrire(demi, queue.shift() ?? VIDE);
    if (queue.length === 0) return true;
  }
  return false;
}
