/** One article of an order, with how much of it is wanted. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { integer, number, optional, ref, text } from '../../entity/field.ts';
import { AUTHOR, EVERYONE, LEADS } from '../../entity/permissions.ts';

export const commandeLigne = defineEntity({
  table: 'commande_lignes',
  label: { one: 'Ligne de commande', many: 'Lignes de commande' },
  title: 'libelle',
  fields: {
    commandeId: ref('Commande', 'commandes', { indexed: true }),
    chantierId: ref('Chantier', 'chantiers', { indexed: true }),
    rang: integer('Rang'),
    libelle: text('Article', { max: 300 }),
    quantite: number('Quantité', { max: 1_000_000 }),
    unite: optional(text('Unité', { max: 30 })),
  },
  sync: 'merge-fields',
  groups: [['quantite', 'unite']],
  scope: (row) => `chantier:${row.chantierId}`,
  permissions: { create: EVERYONE, set: [AUTHOR, ...LEADS], delete: [AUTHOR, ...LEADS] },
  list: ['commandeId', 'libelle', 'quantite', 'unite'],
});
export type CommandeLigne = RowOf<typeof commandeLigne>;
