/** The planning as its rules see it, made of people with their rhythms and of the firm's own rules. */
import { type Day, ferieOf, isWeekend } from '../core/dates.ts';
import type { DemiJournee } from '../modules/planning/affectation.entity.ts';
import type { Contenu } from '../modules/planning/cases.ts';
import type { Contexte, Repos } from '../modules/planning/geste.ts';
import { isSemainePaire, type Regle, regleLe } from '../modules/planning/regles.ts';
import {
  isJourDuRythme,
  isPresent,
  isSemaineEcole,
  joursDuRythme,
  type Presence,
  type RythmeContrat,
  rythmeLe,
} from '../modules/social/presence.ts';
import type { Rythme } from '../modules/social/salarie.entity.ts';

/** What the rules need to know of someone. */
export interface Personne extends Presence {
  readonly id: string;
  readonly rythme: Rythme;
}

export interface Sources {
  readonly salaries: readonly Personne[];
  readonly rythmes: readonly (RythmeContrat & { readonly salarieId: string })[];
  readonly regles: readonly Regle[];
  readonly joursVerrouilles: ReadonlySet<Day>;
  readonly chantiersVerrouilles: ReadonlySet<string>;
  readonly contenuDe: (salarieId: string, jour: Day, demiJournee: DemiJournee) => Contenu;
}

/** What is known of a day for everybody. */
interface Jour {
  readonly jour: Day;
  readonly isPaire: boolean;
  readonly isFerie: boolean;
}

/** Why someone does not work on a day by habit; null where he does. */
export function reposDe(
  personne: Personne,
  rythmes: readonly RythmeContrat[],
  { jour, isPaire, isFerie = ferieOf(jour) !== null }: Omit<Jour, 'isFerie'> & Partial<Jour>,
): Repos | null {
  if (!isPresent(personne, jour)) return 'parti';
  if (isFerie) return 'ferie';
  const rythme = rythmeLe(personne.rythme, rythmes, jour);
  if (isSemaineEcole(rythme, jour)) return 'ecole';
  if (isJourDuRythme(rythme, jour, isPaire)) return null;
  return isWeekend(jour) ? 'weekend' : 'repos';
}

/** The rules' view of the planning; answers about one day are kept, for they are asked often. */
export function contexteDe(sources: Sources): Contexte {
  const { salaries, regles, joursVerrouilles, chantiersVerrouilles, contenuDe } = sources;
  const byId = new Map(salaries.map((personne) => [personne.id, personne]));
  const rythmesById = new Map<string, RythmeContrat[]>();
  for (const rythme of sources.rythmes) {
    const own = rythmesById.get(rythme.salarieId);
    if (own) own.push(rythme);
    else rythmesById.set(rythme.salarieId, [rythme]);
  }
  const jours = new Map<Day, Jour>();
  const jourDe = (jour: Day): Jour => {
    const known = jours.get(jour);
    if (known) return known;
    const isPaire = isSemainePaire(regleLe(regles, jour), jour);
    const made = { jour, isPaire, isFerie: ferieOf(jour) !== null };
    jours.set(jour, made);
    return made;
  };
  const reposById = new Map<string, Map<Day, Repos | null>>();
  return {
    contenuDe,
    isVerrouille: (jour) => joursVerrouilles.has(jour),
    isChantierVerrouille: (id) => chantiersVerrouilles.has(id),
    reposDe(salarieId, jour) {
      let own = reposById.get(salarieId);
      if (!own) {
        own = new Map();
        reposById.set(salarieId, own);
      }
      const known = own.get(jour);
      if (known !== undefined) return known;
      const personne = byId.get(salarieId);
      const rythmes = rythmesById.get(salarieId) ?? [];
      const answer = personne ? reposDe(personne, rythmes, jourDe(jour)) : 'parti';
      own.set(jour, answer);
      return answer;
    },
    joursDeSemaine(salarieId, jour) {
      const personne = byId.get(salarieId);
      if (!personne) return 0;
      const rythme = rythmeLe(personne.rythme, rythmesById.get(salarieId) ?? [], jour);
      return isSemaineEcole(rythme, jour) ? 0 : joursDuRythme(rythme, jourDe(jour).isPaire).length;
    },
  };
}
