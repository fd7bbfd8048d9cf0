/** What an order costs: apart from the order, for those who are granted the figures. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { cents, optional, ref } from '../../entity/field.ts';
import { OFFICE } from '../../entity/permissions.ts';

export const commandeMontant = defineEntity({
  table: 'commande_montants',
  label: { one: 'Montant de commande', many: 'Montants de commandes' },
  title: () => 'Montant',
  fields: {
    commandeId: ref('Commande', 'commandes'),
    montantHtCents: optional(cents('Montant HT')),
  },
  sync: 'merge-fields',
  key: ['commandeId'],
  scope: () => 'money',
  permissions: { create: OFFICE, set: OFFICE, delete: OFFICE },
});
export type CommandeMontant = RowOf<typeof commandeMontant>;
