/** Which tasks an event makes by the rules: the same answer to show it beforehand and to do it. */

import { foldText } from '../core/communes.ts';
import { type Day, plusDays } from '../core/dates.ts';
import { idOfKey } from '../core/ids.ts';
import { keyedId, type ValuesOf } from '../entity/entity.ts';
import { echeanceDe, occurrences, prochaineEcheance } from '../modules/chantiers/echeances.ts';
import type { Etat } from '../modules/chantiers/etats.ts';
import { type RegleTache, regleTache } from '../modules/chantiers/regle-tache.entity.ts';
import type { Tache, tache } from '../modules/chantiers/tache.entity.ts';

export interface Site {
  readonly id: string;
  readonly libelle: string;
}

/** Something that happened; `sujet` makes it this event and no other. */
export type Evenement =
  | { readonly t: 'chantier-cree'; readonly site: Site }
  | { readonly t: 'etat'; readonly site: Site; readonly vers: Etat }
  | {
      readonly t: 'devis';
      readonly site: Site | null;
      readonly devis: { readonly id: string; readonly numero: string; readonly chantierId: string };
      /** What a keyword is looked for in. */
      readonly texte: string;
      readonly htCents: number | null;
    }
  | { readonly t: 'salarie-cree'; readonly salarie: { readonly id: string; readonly nom: string } }
  | { readonly t: 'sav-ouvert'; readonly site: Site; readonly savId: string }
  | { readonly t: 'suite'; readonly site: Site | null; readonly faite: Tache }
  | { readonly t: 'calendrier'; readonly jour: Day };

/** A task to be made, under the id that makes it once and for all. */
export interface Faite {
  readonly id: string;
  readonly values: ValuesOf<typeof tache>;
}

/** What makes two tellings of an event the same one. */
function sujetOf(event: Evenement): string[] {
  switch (event.t) {
    case 'chantier-cree':
      return [event.site.id];
    case 'etat':
      return [event.site.id, event.vers];
    case 'devis':
      return [event.devis.id];
    case 'salarie-cree':
      return [event.salarie.id];
    case 'sav-ouvert':
      return [event.savId];
    case 'suite':
      return [event.faite.id];
    case 'calendrier':
      return [event.jour];
    default:
      return event satisfies never;
  }
}

/** The id of the task of a rule and an event: every device and every replay finds the same. */
export function tacheIdOf(code: string, event: Evenement): string {
  return idOfKey('taches', [code, event.t, ...sujetOf(event)]);
}

function fires(regle: RegleTache, event: Evenement): boolean {
  if (!regle.active || regle.deleted === 1 || regle.declencheur !== event.t) return false;
  switch (event.t) {
    case 'etat':
      return regle.versEtat === event.vers;
    case 'devis': {
      const { motCle, seuilHtCents } = regle;
      if (motCle !== null && !foldText(event.texte).includes(foldText(motCle))) return false;
      if (seuilHtCents !== null && (event.htCents ?? 0) < seuilHtCents) return false;
      return motCle !== null || seuilHtCents !== null || event.htCents !== null;
    }
    case 'suite':
      return (
        regle.apresCode !== null &&
        event.faite.regleId === keyedId(regleTache, { code: regle.apresCode })
      );
    default:
      return true;
  }
}

function namesOf(event: Evenement): Readonly<Record<string, string>> {
  const site = 'site' in event ? (event.site?.libelle ?? '') : '';
  return {
    chantier: site,
    devis: event.t === 'devis' ? event.devis.numero : '',
    salarie: event.t === 'salarie-cree' ? event.salarie.nom : '',
  };
}

function titreOf(regle: RegleTache, event: Evenement): string {
  const names = namesOf(event);
  const titre = regle.titre.replace(/\{(\w+)\}/g, (whole, name: string) => names[name] ?? whole);
  return titre.replace(/\s+/g, ' ').trim().slice(0, 200) || regle.nom.slice(0, 200);
}

function chantierOf(event: Evenement): string | null {
  if (event.t === 'devis') return event.devis.chantierId;
  if (event.t === 'suite') return event.faite.chantierId;
  return 'site' in event ? event.site.id : null;
}

/** The tasks of an event on `jour`, one for each rule that fires. */
export function tachesDe(event: Evenement, regles: readonly RegleTache[], jour: Day): Faite[] {
  return regles
    .filter((regle) => fires(regle, event))
    .map((regle) => ({
      id: tacheIdOf(regle.code, event),
      values: {
        titre: titreOf(regle, event),
        description: null,
        chantierId: chantierOf(event),
        etat: 'a-faire',
        rubrique: regle.rubrique,
        salarieId: null,
        pourRole: regle.pourRole,
        echeance: echeanceDe(event.t === 'calendrier' ? event.jour : jour, regle),
        priorite: regle.priorite,
        recurrence: null,
        faitLe: null,
        dureeMin: null,
        regleId: regle.id,
      },
    }));
}

/** How long before its day a calendar task appears. */
const SEEN_BEFORE_DAYS = 15;
/** A server that slept makes what it missed, up to this long ago. */
const MISSED_DAYS = 31;

/** The tasks that the calendar asks for around `today`. */
export function tachesDuCalendrier(regles: readonly RegleTache[], today: Day): Faite[] {
  return regles.flatMap((regle) => {
    const { jourDuMois, chaque } = regle;
    if (regle.declencheur !== 'calendrier' || jourDuMois === null || chaque === null) return [];
    const range = { from: plusDays(today, -MISSED_DAYS), to: plusDays(today, SEEN_BEFORE_DAYS) };
    const days = occurrences({ jourDuMois, chaque }, range);
    return days.flatMap((jour) => tachesDe({ t: 'calendrier', jour }, [regle], today));
  });
}

/** The next task of a recurring one that was just done; null where it does not come back. */
export function tacheSuivante(faite: Tache, jour: Day): Faite | null {
  if (faite.recurrence === null) return null;
  let echeance = prochaineEcheance(faite.echeance ?? jour, faite.recurrence);
  // Done long after its day: it comes back in the future, not in the past.
  while (echeance <= jour) echeance = prochaineEcheance(echeance, faite.recurrence);
  const { titre, description, chantierId, rubrique, salarieId, pourRole } = faite;
  const { priorite, recurrence, dureeMin, regleId } = faite;
  return {
    id: idOfKey('taches', ['recurrence', faite.id]),
    values: {
      ...{ titre, description, chantierId, rubrique, salarieId, pourRole },
      ...{ priorite, recurrence, dureeMin, regleId, echeance },
      etat: 'a-faire',
      faitLe: null,
    },
  };
}
