/** Which part of a chantier is theoretically under way on a day, by the hours placed before it. */
import { DEMIS } from './cases.ts';
import { partEnCours } from './fractionner.ts';
import type { Grille } from './grille.ts';

interface Placed {
  readonly grille: Grille;
  /** Hours that a half-day consumes, by day: `heuresParDemi`. */
  readonly heures: Float64Array;
}

/** Hours placed on a chantier before a day of the window, SAV left out. */
export function heuresAvant({ grille, heures }: Placed, chantierId: string, day: number): number {
  const days = grille.jours.length;
  const isOwn = grille.contenus.map((one) => one.chantierId === chantierId && !one.sav);
  let sum = 0;
  for (let person = 0; person < grille.salarieIds.length; person++) {
    for (let at = 0; at < day; at++) {
      const place = (person * days + at) * DEMIS.length;
      for (let half = 0; half < DEMIS.length; half++) {
        if (isOwn[grille.codes[place + half] ?? 0]) sum += heures[at] ?? 0;
      }
    }
  }
  return sum;
}

interface PartNommee {
  readonly libelle: string;
  readonly heures: number;
  readonly familles: readonly string[];
}

/** The part under way and its families, in words; null where the chantier is not split. */
export function direEnCours(parts: readonly PartNommee[], heuresConsommees: number): string | null {
  const part = partEnCours(parts, heuresConsommees);
  if (!part) return null;
  return [part.libelle, part.familles.length > 0 && `(${part.familles.join(', ')})`]
    .filter(Boolean)
    .join(' ');
}
