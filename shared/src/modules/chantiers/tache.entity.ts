/** Something to do by a day: typed by a person, or made by a rule; on a chantier or for the office. */
import type { Day } from '../../core/dates.ts';
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { choice, date, integer, optional, ref, text } from '../../entity/field.ts';
import { AUTHOR, EVERYONE, LEADS, ROLE_LABELS } from '../../entity/permissions.ts';

export const TACHE_ETATS = {
  'a-faire': 'À faire',
  'en-cours': 'En cours',
  fait: 'Fait',
  annule: 'Annulée',
} as const;

/** The columns of the board. */
export const TACHE_RUBRIQUES = {
  'a-finir': 'À finir',
  'en-cours': 'En cours',
  preparation: 'Préparation',
  'a-chiffrer': 'À chiffrer',
  atelier: 'Atelier et organisation',
  comptabilite: 'Comptabilité',
  social: 'Administratif et social',
} as const;

export const PRIORITES = {
  basse: 'Basse',
  normale: 'Normale',
  haute: 'Haute',
  urgente: 'Urgente',
} as const;

export const RECURRENCES = {
  semaine: 'Chaque semaine',
  'deux-semaines': 'Toutes les deux semaines',
  mois: 'Chaque mois',
  trimestre: 'Chaque trimestre',
  annee: 'Chaque année',
} as const;

export type Recurrence = keyof typeof RECURRENCES;
export type Rubrique = keyof typeof TACHE_RUBRIQUES;

export const tache = defineEntity({
  table: 'taches',
  label: { one: 'Tâche', many: 'Tâches' },
  title: 'titre',
  fields: {
    titre: text('À faire', { max: 200 }),
    description: optional(text('Détail', { max: 5000, multiline: true })),
    chantierId: optional(ref('Chantier', 'chantiers', { indexed: true })),
    etat: choice('État', TACHE_ETATS),
    rubrique: choice('Rubrique', TACHE_RUBRIQUES),
    salarieId: optional(ref('Pour', 'salaries', { indexed: true })),
    pourRole: optional(choice('Pour le rôle', ROLE_LABELS)),
    echeance: optional(date('Pour le', { indexed: true })),
    priorite: choice('Priorité', PRIORITES),
    recurrence: optional(choice('Revient', RECURRENCES)),
    faitLe: optional(date('Fait le')),
    dureeMin: optional(integer('Durée', { max: 10_000, unit: 'min' })),
    regleId: optional(text('Règle', { max: 36 })),
  },
  sync: 'merge-fields',
  groups: [['etat', 'faitLe']],
  scope: (row) => (row.chantierId ? `chantier:${row.chantierId}` : 'office'),
  permissions: { create: EVERYONE, set: EVERYONE, delete: [AUTHOR, ...LEADS] },
  hidden: ['regleId'],
  list: ['titre', 'chantierId', 'etat', 'echeance', 'priorite', 'rubrique'],
});
export type Tache = RowOf<typeof tache>;

/** Whether a task is the office's regular update of the planning, still open: sending the week does it. */
export function isMiseAJour(row: Tache): boolean {
  const isOpen = row.etat === 'a-faire' || row.etat === 'en-cours';
  return (
    isOpen && row.recurrence !== null && row.chantierId === null && /planning/i.test(row.titre)
  );
}

/** What a task holds in an état, however it is brought there: done, it bears the day it was done. */
export function enEtat(etat: Tache['etat'], today: Day): Pick<Tache, 'etat' | 'faitLe'> {
  return { etat, faitLe: etat === 'fait' ? today : null };
}
