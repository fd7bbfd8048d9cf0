/** The measures of a building, taken on site: its own lengths here, its surfaces line by line. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { number, optional, ref, text } from '../../entity/field.ts';
import { AUTHOR, EVERYONE, LEADS } from '../../entity/permissions.ts';

const metres = { max: 1000, unit: 'm' };

export const metre = defineEntity({
  table: 'metres',
  label: { one: 'Métré', many: 'Métrés' },
  title: 'libelle',
  fields: {
    chantierId: ref('Chantier', 'chantiers', { indexed: true }),
    libelle: text('Bâtiment ou partie', { max: 120 }),
    longueurM: optional(number('Longueur', metres)),
    largeurM: optional(number('Largeur', metres)),
    hauteurEgoutM: optional(number('Hauteur à l’égout', metres)),
    hauteurFaitageM: optional(number('Hauteur au faîtage', metres)),
    riveM: optional(
      number('Longueur d’une rive', {
        ...metres,
        help: 'Mesurée le long de la pente. Vide : calculée par la largeur et les deux hauteurs.',
      }),
    ),
    documentId: optional(ref('Photo ou croquis', 'chantier_documents')),
    note: optional(text('Note', { max: 2000, multiline: true })),
    auteur: text('Relevé par', { max: 120 }),
  },
  sync: 'merge-fields',
  scope: (row) => `chantier:${row.chantierId}`,
  permissions: { create: EVERYONE, set: EVERYONE, delete: [AUTHOR, ...LEADS] },
  list: ['chantierId', 'libelle', 'longueurM', 'largeurM', 'auteur'],
});
export type Metre = RowOf<typeof metre>;
