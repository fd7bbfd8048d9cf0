/** A checklist to start from, kept by the office: one point a line, « (photo) » where one is required. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { text } from '../../entity/field.ts';
import { LEADS } from '../../entity/permissions.ts';

export const modeleControle = defineEntity({
  table: 'modeles_controles',
  label: { one: 'Modèle de contrôle', many: 'Modèles de contrôle' },
  title: 'titre',
  fields: {
    titre: text('Titre', { max: 120 }),
    points: text('Points', {
      max: 10_000,
      multiline: true,
      help: 'Un point par ligne ; finissez par (photo) si une photo est exigée.',
    }),
  },
  sync: 'reference',
  scope: () => 'firm',
  permissions: { create: LEADS, set: LEADS, delete: LEADS },
  list: ['titre', 'points'],
});
export type ModeleControle = RowOf<typeof modeleControle>;
