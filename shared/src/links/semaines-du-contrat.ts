/** The weeks of a contract one after the other: which days are worked, which are at school. */
import { type Day, isoWeekOf, mondayOf, plusDays, weekDaysOf, weekdayOf } from '../core/dates.ts';
import { isSemainePaire, type Regle, regleLe } from '../modules/planning/regles.ts';
import type { RythmeContrat } from '../modules/social/presence.ts';
import { type Personne, reposDe } from './contexte-planning.ts';

export interface SemaineDuContrat {
  readonly lundi: Day;
  /** ISO number, as it is printed everywhere. */
  readonly numero: number;
  readonly isPaire: boolean;
  /** Days worked, 1 for Monday. */
  readonly travailles: readonly number[];
  /** Days at school. */
  readonly ecole: readonly number[];
  /** Public holidays on which he would have worked or been at school. */
  readonly feries: readonly number[];
}

/** What a rhythm makes of the `count` weeks from that of `depuis` on, holidays and departure included. */
export function semainesDuContrat(
  personne: Personne,
  { rythmes, regles }: { rythmes: readonly RythmeContrat[]; regles: readonly Regle[] },
  { depuis, count }: { depuis: Day; count: number },
): SemaineDuContrat[] {
  return Array.from({ length: count }, (_, i) => {
    const lundi = plusDays(mondayOf(depuis), 7 * i);
    const isPaire = isSemainePaire(regleLe(regles, lundi), lundi);
    const days = weekDaysOf(lundi, 7).map((jour) => ({
      place: weekdayOf(jour),
      repos: reposDe(personne, rythmes, { jour, isPaire }),
    }));
    const placesOf = (wanted: (typeof days)[number]['repos']) =>
      days.filter(({ repos }) => repos === wanted).map(({ place }) => place);
    return {
      lundi,
      numero: isoWeekOf(lundi).week,
      isPaire,
      travailles: placesOf(null),
      ecole: placesOf('ecole'),
      feries: placesOf('ferie'),
    };
  });
}
