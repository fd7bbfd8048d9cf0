/** A rule that makes a task when something happens: data that the office edits. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { boolean, cents, choice, integer, optional, text } from '../../entity/field.ts';
import { LEADS, OFFICE, ROLE_LABELS } from '../../entity/permissions.ts';
import { ETATS } from './etats.ts';
import { PRIORITES, TACHE_RUBRIQUES } from './tache.entity.ts';

export const DECLENCHEURS = {
  'chantier-cree': 'Un chantier est créé',
  etat: 'Un chantier change d’état',
  devis: 'Un devis est importé',
  'salarie-cree': 'Un salarié est ajouté',
  'sav-ouvert': 'Un SAV est ouvert',
  suite: 'Une autre tâche est faite',
  calendrier: 'Un jour du calendrier',
} as const;

export const regleTache = defineEntity({
  table: 'regles_taches',
  label: { one: 'Règle de tâche', many: 'Règles de tâches' },
  title: 'nom',
  fields: {
    code: text('Code', { max: 60, help: 'Court et unique : une autre règle peut le suivre.' }),
    nom: text('Règle', { max: 200 }),
    active: boolean('En service'),
    declencheur: choice('Quand', DECLENCHEURS),
    versEtat: optional(choice('État atteint', ETATS)),
    motCle: optional(text('Mot-clé du devis', { max: 60 })),
    seuilHtCents: optional(cents('À partir de (HT)')),
    apresCode: optional(text('Après la tâche de la règle', { max: 60 })),
    jourDuMois: optional(integer('Jour du mois', { min: 1, max: 31 })),
    chaque: optional(choice('Chaque', { mois: 'Mois', trimestre: 'Trimestre', annee: 'Année' })),
    titre: text('Tâche à faire', {
      max: 200,
      help: '{chantier}, {devis} et {salarie} sont remplacés par leur nom.',
    }),
    delaiMois: optional(integer('Délai en mois', { max: 120 })),
    delaiJours: optional(integer('Délai en jours', { max: 3650 })),
    jourOuvre: boolean('Reporter au jour ouvré suivant'),
    pourRole: choice('Pour le rôle', ROLE_LABELS),
    priorite: choice('Priorité', PRIORITES),
    rubrique: choice('Rubrique', TACHE_RUBRIQUES),
  },
  sync: 'reference',
  key: ['code'],
  groups: [
    ['declencheur', 'versEtat', 'motCle', 'seuilHtCents', 'apresCode', 'jourDuMois', 'chaque'],
  ],
  scope: () => 'office',
  permissions: { create: OFFICE, set: LEADS, delete: OFFICE },
  list: ['nom', 'declencheur', 'titre', 'pourRole', 'active'],
});
export type RegleTache = RowOf<typeof regleTache>;
