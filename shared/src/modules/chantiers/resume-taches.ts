/** The day's tasks in three heaps: late, due today, done on the last day the firm worked. */
import { type Day, plusDays, raisonChome } from '../../core/dates.ts';
import { PRIORITES, type Tache } from './tache.entity.ts';

type Ligne = Pick<Tache, 'etat' | 'echeance' | 'faitLe' | 'priorite'>;

/** The last day before `today` on which the firm works: on a Monday, Friday. */
export function jourOuvreAvant(today: Day): Day {
  let found = plusDays(today, -1);
  while (raisonChome(found) !== null) found = plusDays(found, -1);
  return found;
}

const RANKS = Object.keys(PRIORITES);

function parUrgence(a: Ligne, b: Ligne): number {
  return (
    (a.echeance ?? '').localeCompare(b.echeance ?? '') ||
    RANKS.indexOf(b.priorite) - RANKS.indexOf(a.priorite)
  );
}

/** Late and due ones, the oldest and most urgent first; done since `veille`, weekend included. */
export function resumeTaches<T extends Ligne>(rows: readonly T[], today: Day) {
  const veille = jourOuvreAvant(today);
  const open = rows.filter(({ etat }) => etat === 'a-faire' || etat === 'en-cours');
  const isDone = ({ etat, faitLe }: Ligne) =>
    etat === 'fait' && faitLe !== null && faitLe >= veille && faitLe < today;
  return {
    veille,
    enRetard: open.filter(({ echeance }) => echeance !== null && echeance < today).sort(parUrgence),
    aujourdhui: open.filter(({ echeance }) => echeance === today).sort(parUrgence),
    faites: rows.filter(isDone),
  };
}
