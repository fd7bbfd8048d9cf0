/** One thing that the client finds missing when he takes over: what, by when, with which photo, lifted when. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { date, integer, optional, ref, text } from '../../entity/field.ts';
import { AUTHOR, EVERYONE, LEADS } from '../../entity/permissions.ts';

export const reserve = defineEntity({
  table: 'reserves',
  label: { one: 'Réserve', many: 'Réserves' },
  title: (row) => row.texte.slice(0, 60),
  fields: {
    procesVerbalId: ref('Procès-verbal', 'proces_verbaux', { indexed: true }),
    chantierId: ref('Chantier', 'chantiers', { indexed: true }),
    rang: integer('Rang'),
    texte: text('Réserve', { max: 1000, multiline: true }),
    delaiAu: optional(date('À lever avant le')),
    documentId: optional(ref('Photo', 'chantier_documents')),
    leveeLe: optional(date('Levée le')),
    leveePar: optional(text('Levée par', { max: 120 })),
  },
  sync: 'merge-fields',
  groups: [['leveeLe', 'leveePar']],
  scope: (row) => `chantier:${row.chantierId}`,
  permissions: { create: EVERYONE, set: EVERYONE, delete: [AUTHOR, ...LEADS] },
  list: ['chantierId', 'texte', 'delaiAu', 'leveeLe', 'leveePar'],
});
export type Reserve = RowOf<typeof reserve>;
