/** What the labels and columns of the planning workbook stand for: known, to be made, or to be asked. */
import { foldText } from '../core/communes.ts';
import { idOfKey } from '../core/ids.ts';
import type { Chantier } from '../modules/chantiers/chantier.entity.ts';
import type { Absence } from '../modules/planning/affectation.entity.ts';
import type { ChantierLu, Classeur, ColonneLue } from '../modules/planning/classeur/classeur.ts';
import { absenceDuCode, isFerieEcrit } from '../modules/planning/classeur/codes.ts';
import { plusProches } from '../modules/planning/classeur/ressemblance.ts';
import type { Salarie } from '../modules/social/salarie.entity.ts';

/** What a label stands for; null in its place: nobody has said it yet. */
export type Cible =
  | { readonly t: 'chantier'; readonly id: string }
  | { readonly t: 'absence'; readonly absence: Absence }
  | { readonly t: 'creer' }
  | { readonly t: 'laisser' };

/** Whose column it is; `puisId` takes the days on which the first is not in the firm. */
export type CiblePersonne =
  | { readonly t: 'salarie'; readonly id: string; readonly puisId: string | null }
  | { readonly t: 'creer'; readonly prenom: string; readonly nom: string }
  | { readonly t: 'laisser' };

/** What the person decided by hand, by folded label and by place of the column. */
export interface Choix {
  /**
   * Goes into the ids of what is made, so that a second reading finds it under any later name. A new
   * one after a taking back: the office never takes an id again that it knows as deleted.
   */
  readonly graine: string;
  /** Former ones: what they made and what still stands is found as well. */
  readonly anciennes?: readonly string[];
  readonly libelles: Readonly<Record<string, Cible>>;
  readonly colonnes: Readonly<Record<string, CiblePersonne>>;
}

export const SANS_CHOIX: Choix = { graine: '', libelles: {}, colonnes: {} };

export interface LibelleRapproche {
  /** The label as it is compared. */
  readonly cle: string;
  /** As it is written first. */
  readonly libelle: string;
  /** Days of the grid that bear it, halves of a day as halves. */
  readonly jours: number;
  /** Its line in Liste_Chantiers. */
  readonly ligne: ChantierLu | undefined;
  readonly cible: Cible | null;
  /** Chantiers of nearly the same name, the nearest first. */
  readonly prochesIds: readonly string[];
}

export interface ColonneRapprochee {
  readonly colonne: ColonneLue;
  readonly cible: CiblePersonne | null;
  /** Proposed where somebody is to be made. */
  readonly prenom: string;
  readonly nom: string;
}

/** Chantiers proposed for a label that nobody knows. */
const PROCHES_MAX = 3;
/** What the declaration of a chantier allows. */
const LIBELLE_MAX = 120;

/** The id of the chantier that a label makes: importing again finds it, whatever its name is then. */
export function chantierIdDuLibelle(graine: string, libelle: string): string {
  return idOfKey('reprise-chantiers', [graine, foldText(libelle)]);
}

/** The id of the person that a column makes. */
export function salarieIdDeLaColonne(
  graine: string,
  { prenom, nom }: { prenom: string; nom: string },
): string {
  return idOfKey('reprise-salaries', [graine, foldText(prenom), foldText(nom)]);
}

/** The libellé of the chantier that a label makes. */
export function libelleDuChantier(libelle: string): string {
  return libelle.slice(0, LIBELLE_MAX);
}

/** Groups by a key; a key that two share answers neither. */
function seuls<T>(rows: readonly T[], keysOf: (row: T) => readonly string[]): Map<string, T> {
  const found = new Map<string, T | null>();
  for (const row of rows) {
    for (const key of new Set(keysOf(row))) {
      if (key !== '') found.set(key, found.has(key) ? null : row);
    }
  }
  return new Map([...found].flatMap(([key, row]) => (row === null ? [] : [[key, row]])));
}

type Trouver = (libelle: string) => Cible | null;

/** The living row that one of the seeds made, the last one first. */
function faitPar(
  { graine, anciennes = [] }: Choix,
  ids: ReadonlySet<string>,
  idOf: (graine: string) => string,
): string | undefined {
  return [graine, ...anciennes].map(idOf).find((id) => ids.has(id));
}

function trouveur(classeur: Classeur, chantiers: readonly Chantier[], choix: Choix): Trouver {
  const ids = new Set(chantiers.map(({ id }) => id));
  const byName = seuls(chantiers, ({ libelle, reference }) => [
    foldText(libelle),
    foldText(reference ?? ''),
  ]);
  const listed = new Set(classeur.chantiers.map(({ libelle }) => foldText(libelle)));
  return (libelle) => {
    const absence = absenceDuCode(libelle);
    if (absence) return { t: 'absence', absence };
    if (isFerieEcrit(libelle)) return { t: 'laisser' };
    const made = faitPar(choix, ids, (graine) => chantierIdDuLibelle(graine, libelle));
    if (made !== undefined) return { t: 'chantier', id: made };
    const known = byName.get(foldText(libelle));
    if (known) return { t: 'chantier', id: known.id };
    const isTwice = chantiers.some((row) => foldText(row.libelle) === foldText(libelle));
    return !isTwice && listed.has(foldText(libelle)) ? { t: 'creer' } : null;
  };
}

/** The two halves of a label like « Le Goff | Bothorel », where each is known by itself. */
function moitiesDe(libelle: string, trouver: Trouver): readonly [string, string] | null {
  const parts = libelle.split(/[|/]/u).map((part) => part.trim());
  const [matin, apresMidi] = parts;
  if (parts.length !== 2 || !matin || !apresMidi) return null;
  return trouver(matin) && trouver(apresMidi) ? [matin, apresMidi] : null;
}

export interface Rapprochement {
  readonly graine: string;
  readonly libelles: readonly LibelleRapproche[];
  readonly colonnes: readonly ColonneRapprochee[];
  /** The labels of the two halves of a day; the same one twice as a rule. */
  readonly moities: (libelle: string) => readonly [matin: string, apresMidi: string];
}

/**
 * What each label and each column stands for: what the person chose, else what is known by its name
 * without accents and capitals, else a line of Liste_Chantiers to be made, else null.
 */
export function rapprocher(
  classeur: Classeur,
  { chantiers, salaries }: { chantiers: readonly Chantier[]; salaries: readonly Salarie[] },
  choix: Choix = SANS_CHOIX,
): Rapprochement {
  const trouver = trouveur(classeur, chantiers, choix);
  const halves = new Map<string, readonly [string, string]>();
  const moities = (libelle: string) => {
    const known = halves.get(libelle);
    if (known) return known;
    // A whole label that is known is never cut: « Mairie / école » may be a chantier.
    const cut = trouver(libelle) ? null : moitiesDe(libelle, trouver);
    const made = cut ?? ([libelle, libelle] as const);
    halves.set(libelle, made);
    return made;
  };
  const lignes = new Map(classeur.chantiers.map((ligne) => [foldText(ligne.libelle), ligne]));
  const counts = new Map<string, { libelle: string; jours: number }>();
  const add = (libelle: string, jours: number) => {
    const cle = foldText(libelle) || libelle;
    const before = counts.get(cle);
    counts.set(cle, { libelle: before?.libelle ?? libelle, jours: (before?.jours ?? 0) + jours });
  };
  for (const { libelle } of classeur.journees) for (const half of moities(libelle)) add(half, 0.5);
  for (const { libelle } of classeur.chantiers) add(libelle, 0);
  const ids = new Set(chantiers.map(({ id }) => id));
  /** What was to be made and stands by now is known; a chantier that is gone is no answer. */
  const chosenOf = (cible: Cible | undefined, libelle: string): Cible | undefined => {
    if (cible?.t === 'chantier') return ids.has(cible.id) ? cible : undefined;
    if (cible?.t !== 'creer') return cible;
    const id = faitPar(choix, ids, (graine) => chantierIdDuLibelle(graine, libelle));
    return id === undefined ? cible : { t: 'chantier', id };
  };
  const libelles = [...counts].map(([cle, { libelle, jours }]): LibelleRapproche => {
    const cible = chosenOf(choix.libelles[cle], libelle) ?? trouver(libelle);
    const proches =
      cible === null
        ? plusProches(libelle, chantiers, { nomDe: (row) => row.libelle, max: PROCHES_MAX })
        : [];
    const prochesIds = proches.map(({ id }) => id);
    return { cle, libelle, jours, ligne: lignes.get(cle), cible, prochesIds };
  });
  const colonnes = classeur.colonnes.map((colonne) =>
    rapprocherColonne(colonne, { salaries, noms: classeur.salaries, choix }),
  );
  libelles.sort((a, b) => b.jours - a.jours);
  return { graine: choix.graine, libelles, colonnes, moities };
}

/** First name and name of somebody: the list of people says what the head of his column leaves out. */
function nomsDe(tete: string, noms: readonly string[]): { prenom: string; nom: string } {
  const words = tete.split(' ');
  if (words.length > 1) return { prenom: words[0] ?? '', nom: words.slice(1).join(' ') };
  const full = noms.find((nom) => nom.split(' ').some((word) => foldText(word) === foldText(tete)));
  const rest = full?.split(' ').filter((word) => foldText(word) !== foldText(tete));
  return { prenom: tete, nom: rest?.join(' ') ?? '' };
}

/** Who was chosen by hand, as far as he is still there: somebody who is gone is no answer. */
function personneChoisie(
  chosen: CiblePersonne | undefined,
  choix: Choix,
  ids: ReadonlySet<string>,
): CiblePersonne | undefined {
  if (chosen?.t === 'salarie') {
    if (!ids.has(chosen.id)) return undefined;
    return { ...chosen, puisId: chosen.puisId && ids.has(chosen.puisId) ? chosen.puisId : null };
  }
  if (chosen?.t !== 'creer') return chosen;
  const id = faitPar(choix, ids, (graine) => salarieIdDeLaColonne(graine, chosen));
  return id === undefined ? chosen : { t: 'salarie', id, puisId: null };
}

function rapprocherColonne(
  colonne: ColonneLue,
  {
    salaries,
    noms,
    choix,
  }: { salaries: readonly Salarie[]; noms: readonly string[]; choix: Choix },
): ColonneRapprochee {
  const byName = seuls(salaries, ({ prenom, nom }) =>
    [prenom, `${prenom} ${nom}`, `${nom} ${prenom}`].map(foldText),
  );
  // Two people who followed each other may stand in one head: « Malo / Yann ».
  const [first, second] = colonne.nom.split(/[|/]/u).map((name) => byName.get(foldText(name)));
  const noted = nomsDe(colonne.nom, noms);
  const ids = new Set(salaries.map(({ id }) => id));
  const chosen = personneChoisie(choix.colonnes[String(colonne.place)], choix, ids);
  const found: CiblePersonne | null = first
    ? { t: 'salarie', id: first.id, puisId: second?.id ?? null }
    : null;
  return { colonne, cible: chosen ?? found, ...noted };
}
