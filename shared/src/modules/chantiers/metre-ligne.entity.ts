/** One measured surface or length of a building: a wall, an opening, a plane of the roof, a sill. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { choice, integer, number, optional, ref, text } from '../../entity/field.ts';
import { AUTHOR, EVERYONE, LEADS } from '../../entity/permissions.ts';

/** What can be measured, in the order of the firm's sheet. */
export const MESURE_NATURES = {
  mur: 'Mur',
  pignon: 'Pointe de pignon',
  ouverture: 'Ouverture',
  pan: 'Pan de toit',
  'fenetre-toit': 'Fenêtre de toit',
  dalle: 'Dalle',
  tremie: 'Trémie',
  appui: 'Appui',
  tableau: 'Tableau',
} as const;

export type MesureNature = keyof typeof MESURE_NATURES;

/** What has a length and no height. */
export const LINEAIRES: readonly MesureNature[] = ['appui', 'tableau'];

export const metreLigne = defineEntity({
  table: 'metre_lignes',
  label: { one: 'Mesure', many: 'Mesures' },
  title: (row) => row.libelle ?? MESURE_NATURES[row.nature],
  fields: {
    metreId: ref('Métré', 'metres', { indexed: true }),
    chantierId: ref('Chantier', 'chantiers', { indexed: true }),
    rang: integer('Rang'),
    nature: choice('Nature', MESURE_NATURES),
    libelle: optional(text('Où', { max: 120 })),
    largeurM: number('Longueur', { max: 1000, unit: 'm' }),
    hauteurM: optional(number('Hauteur', { max: 1000, unit: 'm' })),
    nombre: integer('Nombre', { min: 1, max: 1000 }),
    documentId: optional(ref('Photo', 'chantier_documents')),
  },
  sync: 'merge-fields',
  groups: [['nature', 'largeurM', 'hauteurM', 'nombre']],
  scope: (row) => `chantier:${row.chantierId}`,
  permissions: { create: EVERYONE, set: EVERYONE, delete: [AUTHOR, ...LEADS] },
  list: ['metreId', 'nature', 'libelle', 'largeurM', 'hauteurM', 'nombre'],
});
export type MetreLigne = RowOf<typeof metreLigne>;
