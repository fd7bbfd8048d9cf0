/** What taking over the planning workbook would write, what stands there already, what conflicts. */
import { foldText } from '../core/communes.ts';
import { type Day, ferieOf, isWeekend } from '../core/dates.ts';
import { type Chantier, chantier } from '../modules/chantiers/chantier.entity.ts';
import { chantierFinances } from '../modules/chantiers/chantier-finances.entity.ts';
import type { Etat } from '../modules/chantiers/etats.ts';
import {
  type Case,
  type Contenu,
  DEMIS,
  type Demi,
  enAbsence,
  isMemeContenu,
  surChantier,
} from '../modules/planning/cases.ts';
import type { ChantierLu, Classeur } from '../modules/planning/classeur/classeur.ts';
import { type Contexte, obstacleDe, type Raison } from '../modules/planning/geste.ts';
import { type Salarie, salarie } from '../modules/social/salarie.entity.ts';
import { type Ecriture, poser } from './importer-devis.ts';
import {
  type Cible,
  chantierIdDuLibelle,
  type LibelleRapproche,
  libelleDuChantier,
  type Rapprochement,
  salarieIdDeLaColonne,
} from './rapprocher-planning.ts';

/** A half-day of the workbook that is not written by itself, and why. */
export interface Conflit extends Demi {
  readonly raison: Raison;
  /** What stands there, and what the workbook says. */
  readonly actuel: Contenu;
  readonly voulu: Contenu;
}

/** Somebody that the workbook makes. */
export interface NouveauSalarie {
  readonly id: string;
  readonly prenom: string;
  readonly nom: string;
  readonly dateEntree: Day;
  readonly rang: number;
}

export interface PlanReprise {
  readonly graine: string;
  readonly salaries: readonly NouveauSalarie[];
  /** Labels that become chantiers. */
  readonly chantiers: readonly LibelleRapproche[];
  /** Chantiers that stand and receive the sold hours they lacked. */
  readonly completes: readonly { readonly id: string; readonly heures: number }[];
  readonly cases: readonly Case[];
  /** What stood in them, in the same order. */
  readonly avant: readonly Case[];
  /** Half-days that say already what the workbook says. */
  readonly identiques: number;
  /** Half-days of leave on weekends and holidays: leave is counted Monday to Friday. */
  readonly chomes: number;
  readonly conflits: readonly Conflit[];
  /** Half-days of labels and columns that nobody answered for, or that are to be left. */
  readonly sansReponse: number;
  readonly laisses: number;
}

const ETATS_LUS: Readonly<Record<string, Etat>> = {
  'en cours': 'en-cours',
  'en pause': 'en-pause',
  termine: 'termine',
};

/** The état of a line of Liste_Chantiers; one that the firm never wrote is a signed chantier. */
export function etatLu(statut: string): Etat {
  return ETATS_LUS[foldText(statut)] ?? 'signe';
}

/** People whom the columns make, each once. */
export function salariesDeLaReprise({ colonnes, graine }: Rapprochement): NouveauSalarie[] {
  const made = new Map<string, NouveauSalarie>();
  for (const { colonne, cible } of colonnes) {
    if (cible?.t !== 'creer' || cible.prenom.trim() === '' || cible.nom.trim() === '') continue;
    const [prenom, nom] = [cible.prenom.trim(), cible.nom.trim()];
    const id = salarieIdDeLaColonne(graine, { prenom, nom });
    const dateEntree = colonne.debut;
    if (!made.has(id)) made.set(id, { id, prenom, nom, dateEntree, rang: colonne.place - 1 });
  }
  return [...made.values()];
}

function contenuDeCible(cible: Cible | null, chantierId: () => string): Contenu | 'laisser' | null {
  switch (cible?.t) {
    case 'chantier':
      return surChantier(cible.id);
    case 'absence':
      return enAbsence(cible.absence);
    case 'creer':
      return surChantier(chantierId());
    case 'laisser':
      return 'laisser';
    default:
      return null;
  }
}

/** Whose half-days of a column these are on a day: the first who is in the firm, else the first. */
function personneLe(contexte: Contexte, ids: readonly string[], jour: Day): string | null {
  return ids.find((id) => contexte.reposDe(id, jour) !== 'parti') ?? ids[0] ?? null;
}

type Personnes = readonly string[] | 'laisser';

function personnesDe(rapprochement: Rapprochement): Map<number, Personnes> {
  const found = new Map<number, Personnes>();
  for (const { colonne, cible } of rapprochement.colonnes) {
    if (cible?.t === 'laisser') found.set(colonne.place, 'laisser');
    else if (cible?.t === 'salarie') {
      found.set(colonne.place, [cible.id, ...(cible.puisId ? [cible.puisId] : [])]);
    } else if (cible?.t === 'creer' && cible.prenom.trim() && cible.nom.trim()) {
      found.set(colonne.place, [salarieIdDeLaColonne(rapprochement.graine, cible)]);
    }
  }
  return found;
}

/** Why a half-day of the workbook is not written by itself; `chome` where there is nothing to say. */
function raisonDe(contexte: Contexte, demi: Demi, contenu: Contenu): Raison | 'chome' | null {
  const repos = contexte.reposDe(demi.salarieId, demi.jour);
  if (repos === 'parti') return 'parti';
  const isChome = isWeekend(demi.jour) || ferieOf(demi.jour) !== null;
  if (contenu.absence !== null && isChome) return 'chome';
  const obstacle = obstacleDe(contexte, demi, { contenu, mode: 'garder' });
  if (obstacle !== null) return obstacle;
  return (repos === 'ferie' || repos === 'ecole') && contenu.absence === null ? repos : null;
}

interface Reprise {
  readonly classeur: Classeur;
  readonly rapprochement: Rapprochement;
  /** The planning as it stands, with the people whom the columns make. */
  readonly contexte: Contexte;
  readonly chantiers: readonly Chantier[];
  /** Reasons that the person overruled. */
  readonly forcer: ReadonlySet<Raison>;
}

/**
 * The dry run: every half-day of the workbook is either written, the same already, in conflict, or
 * left. Nothing that stands (another chantier, an absence), no holiday, school week or lock is written
 * over unless `forcer` holds its reason; outside of somebody's time in the firm nothing ever is.
 */
export function planifierReprise(reprise: Reprise): PlanReprise {
  const { classeur, rapprochement, contexte, forcer } = reprise;
  const { graine } = rapprochement;
  const cibles = new Map(rapprochement.libelles.map((one) => [one.cle, one]));
  const personnes = personnesDe(rapprochement);
  const cases: Case[] = [];
  const avant: Case[] = [];
  const conflits: Conflit[] = [];
  const n = { identiques: 0, chomes: 0, sansReponse: 0, laisses: 0 };
  const seen = new Set<string>();
  for (const { place, jour, libelle } of classeur.journees) {
    const ids = personnes.get(place);
    const halves = rapprochement.moities(libelle);
    for (const [h, demiJournee] of DEMIS.entries()) {
      const half = halves[h] ?? libelle;
      const cible = cibles.get(foldText(half) || half);
      const contenu = contenuDeCible(cible?.cible ?? null, () => chantierIdDuLibelle(graine, half));
      const salarieId =
        ids === undefined || ids === 'laisser' ? null : personneLe(contexte, ids, jour);
      if (ids === 'laisser' || contenu === 'laisser') n.laisses++;
      else if (salarieId === null || contenu === null) n.sansReponse++;
      else {
        const demi = { salarieId, jour, demiJournee };
        const actuel = contexte.contenuDe(salarieId, jour, demiJournee);
        const key = `${salarieId}/${jour}/${demiJournee}`;
        const raison = raisonDe(contexte, demi, contenu);
        // Two columns may be the same person's: the first one speaks.
        if (seen.has(key)) n.laisses++;
        else if (isMemeContenu(actuel, contenu)) n.identiques++;
        else if (raison === 'chome') n.chomes++;
        else if (raison === null || (raison !== 'parti' && forcer.has(raison))) {
          cases.push({ ...demi, ...contenu });
          avant.push({ ...demi, ...actuel });
        } else conflits.push({ ...demi, raison, actuel, voulu: contenu });
        seen.add(key);
      }
    }
  }
  return { ...creations(reprise), cases, avant, conflits, ...n };
}

function creations({ rapprochement, chantiers }: Reprise) {
  const byId = new Map(chantiers.map((row) => [row.id, row]));
  const completes = rapprochement.libelles.flatMap(({ cible, ligne }) => {
    const row = cible?.t === 'chantier' ? byId.get(cible.id) : undefined;
    const heures = ligne?.heures ?? null;
    if (!row || heures === null || heures <= 0 || row.heuresVendues !== null) return [];
    return [{ id: row.id, heures }];
  });
  return {
    graine: rapprochement.graine,
    salaries: salariesDeLaReprise(rapprochement),
    chantiers: rapprochement.libelles.filter(({ cible }) => cible?.t === 'creer'),
    completes,
  };
}

function chantierDuLibelle(one: LibelleRapproche, codesPostaux: Classeur['codesPostaux']) {
  const ligne: Partial<ChantierLu> = one.ligne ?? {};
  const heures = ligne.heures ?? null;
  return {
    libelle: libelleDuChantier(one.libelle),
    reference: null,
    clientId: null,
    etat: etatLu(ligne.statut ?? 'En cours'),
    description: ligne.designation?.slice(0, 2000) || null,
    adresse: null,
    codePostal: codesPostaux.get(foldText(ligne.ville ?? '')) ?? null,
    ville: ligne.ville?.slice(0, 100) || 'à préciser',
    communeInsee: null,
    dateSignature: null,
    dateReception: null,
    debutPrevu: null,
    finPrevue: null,
    heuresVendues: heures !== null && heures > 0 && heures <= 100_000 ? heures : null,
  };
}

/** Rows that stand already under the ids that a plan makes. */
export type RowsOfReprise = ReadonlyMap<string, { readonly deleted: 0 | 1 }>;

/**
 * Whether a plan would make rows under ids that were used before and are gone by now: the office never
 * takes such an id again, so another seed is needed.
 */
export function isGraineUsee(plan: PlanReprise, isUsed: (id: string) => boolean): boolean {
  const ids = [
    ...plan.salaries.map(({ id }) => id),
    ...plan.chantiers.map(({ libelle }) => chantierIdDuLibelle(plan.graine, libelle)),
  ];
  return ids.some(isUsed);
}

/** The rows that a plan makes before its half-days, parents first; amounts where one sees them. */
export function ecrituresDeLaReprise(
  plan: PlanReprise,
  {
    rows,
    codesPostaux,
    seesMoney,
  }: { rows: RowsOfReprise; codesPostaux: Classeur['codesPostaux']; seesMoney: boolean },
): Ecriture[] {
  const people = plan.salaries.flatMap(({ id, ...who }) => {
    const f: Omit<Salarie, 'id' | 'createdAt' | 'createdBy' | 'updatedAt' | 'deleted'> = {
      ...who,
      metier: 'couvreur',
      equipe: null,
      rythme: 'paire-5-impaire-4',
      telephone: null,
      dateSortie: null,
    };
    return rows.has(id) ? [] : [{ t: 'create' as const, e: salarie.table, id, f }];
  });
  const sites = plan.chantiers.flatMap((one): Ecriture[] => {
    const id = chantierIdDuLibelle(plan.graine, one.libelle);
    if (rows.has(id)) return [];
    const f = chantierDuLibelle(one, codesPostaux);
    const made: Ecriture[] = [{ t: 'create', e: chantier.table, id, f }];
    const { htCents = null, debourseCents = null } = one.ligne ?? {};
    if (!seesMoney || (htCents === null && debourseCents === null)) return made;
    const amounts = { chantierId: id, montantHtCents: htCents, debourseCents, acompteCents: null };
    return [...made, ...poser(chantierFinances, amounts, rows)];
  });
  const completed = plan.completes.map(
    ({ id, heures }): Ecriture => ({
      t: 'set',
      e: chantier.table,
      id,
      f: { heuresVendues: heures },
    }),
  );
  return [...people, ...sites, ...completed];
}
