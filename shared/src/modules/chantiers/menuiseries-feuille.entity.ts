/** A form of external joinery (MEXT): who makes it, in which colour; its pieces are rows of their own. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { date, optional, ref, text } from '../../entity/field.ts';
import { AUTHOR, EVERYONE, LEADS } from '../../entity/permissions.ts';

export const menuiseriesFeuille = defineEntity({
  table: 'menuiseries_feuilles',
  label: { one: 'Fiche MEXT', many: 'Fiches MEXT' },
  title: (row) => row.fournisseur ?? 'Menuiseries extérieures',
  fields: {
    chantierId: ref('Chantier', 'chantiers', { indexed: true }),
    fournisseur: optional(text('Fournisseur', { max: 120 })),
    couleur: optional(
      text('Couleur', { max: 120, help: 'RAL, dedans et dehors s’ils diffèrent.' }),
    ),
    dateReleve: optional(date('Relevé le')),
    note: optional(text('Note', { max: 2000, multiline: true })),
    auteur: text('Relevé par', { max: 120 }),
  },
  sync: 'merge-fields',
  scope: (row) => `chantier:${row.chantierId}`,
  permissions: { create: EVERYONE, set: EVERYONE, delete: [AUTHOR, ...LEADS] },
  list: ['chantierId', 'fournisseur', 'couleur', 'auteur'],
});
export type MenuiseriesFeuille = RowOf<typeof menuiseriesFeuille>;
