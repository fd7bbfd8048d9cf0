/** What arrived of one line of an order: a fact, so two deliveries add up, whoever notes them. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { date, number, optional, ref, text } from '../../entity/field.ts';
import { AUTHOR, EVERYONE, LEADS } from '../../entity/permissions.ts';

export const commandeReception = defineEntity({
  table: 'commande_receptions',
  label: { one: 'Réception', many: 'Réceptions' },
  title: (row) => `${row.quantite} le ${row.jour}`,
  fields: {
    commandeId: ref('Commande', 'commandes', { indexed: true }),
    ligneId: ref('Ligne', 'commande_lignes', { indexed: true }),
    chantierId: ref('Chantier', 'chantiers', { indexed: true }),
    quantite: number('Quantité reçue', { min: -1_000_000, max: 1_000_000 }),
    jour: date('Reçue le'),
    note: optional(text('Note', { max: 500 })),
    auteur: text('Reçue par', { max: 120 }),
  },
  sync: 'append-only',
  scope: (row) => `chantier:${row.chantierId}`,
  permissions: { create: EVERYONE, set: [], delete: [AUTHOR, ...LEADS] },
  list: ['commandeId', 'ligneId', 'quantite', 'jour', 'auteur'],
});
export type CommandeReception = RowOf<typeof commandeReception>;
