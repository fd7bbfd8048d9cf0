/** One point of a checklist on a chantier: done when, by whom, with which photo where one is required. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { boolean, date, integer, optional, ref, text } from '../../entity/field.ts';
import { EVERYONE, LEADS } from '../../entity/permissions.ts';

export const controlePoint = defineEntity({
  table: 'controle_points',
  label: { one: 'Point de contrôle', many: 'Points de contrôle' },
  title: 'libelle',
  fields: {
    chantierId: ref('Chantier', 'chantiers', { indexed: true }),
    liste: text('Liste', { max: 120 }),
    rang: integer('Rang'),
    libelle: text('Point', { max: 500 }),
    photoRequise: boolean('Photo exigée'),
    documentId: optional(ref('Photo', 'chantier_documents')),
    faitLe: optional(date('Fait le')),
    faitPar: optional(text('Fait par', { max: 120 })),
    remarque: optional(text('Remarque', { max: 2000, multiline: true })),
  },
  sync: 'merge-fields',
  groups: [['faitLe', 'faitPar', 'documentId']],
  scope: (row) => `chantier:${row.chantierId}`,
  permissions: { create: EVERYONE, set: EVERYONE, delete: LEADS },
  rule: ({ after }) =>
    after.faitLe && after.photoRequise && !after.documentId
      ? { code: 'state', path: 'documentId', text: 'Ce point demande une photo : joignez-la.' }
      : null,
  list: ['chantierId', 'liste', 'libelle', 'faitLe', 'faitPar'],
});
export type ControlePoint = RowOf<typeof controlePoint>;
