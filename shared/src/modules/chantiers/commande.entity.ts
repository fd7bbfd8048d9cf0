/** What a chantier asks of a supplier, written on the roof or in the office. No amount stands here. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { choice, date, optional, ref, text } from '../../entity/field.ts';
import { AUTHOR, EVERYONE, LEADS } from '../../entity/permissions.ts';

export const COMMANDE_ETATS = {
  brouillon: 'Brouillon',
  envoyee: 'Envoyée',
  annulee: 'Annulée',
} as const;

export const commande = defineEntity({
  table: 'commandes',
  label: { one: 'Commande', many: 'Commandes' },
  title: (row) => row.fournisseur ?? 'Commande sans fournisseur',
  fields: {
    chantierId: ref('Chantier', 'chantiers', { indexed: true }),
    fournisseur: optional(text('Fournisseur', { max: 120 })),
    etat: choice('État', COMMANDE_ETATS),
    dateEnvoi: optional(date('Envoyée le')),
    livraisonPrevue: optional(date('Livraison prévue')),
    note: optional(text('Note', { max: 2000, multiline: true })),
    auteur: text('Demandée par', { max: 120 }),
  },
  sync: 'merge-fields',
  groups: [['etat', 'dateEnvoi']],
  scope: (row) => `chantier:${row.chantierId}`,
  permissions: { create: EVERYONE, set: [AUTHOR, ...LEADS], delete: [AUTHOR, ...LEADS] },
  rule: ({ before, after, role }) => {
    if (after.etat !== 'envoyee' || before?.etat === 'envoyee') return null;
    if (role === 'compagnon') {
      const text = 'Le conducteur ou le bureau envoie la commande au fournisseur.';
      return { code: 'state', path: 'etat', text };
    }
    if (after.fournisseur && after.dateEnvoi) return null;
    const text = 'Pour l’envoyer, il faut un fournisseur et le jour de l’envoi.';
    return { code: 'state', path: after.fournisseur ? 'dateEnvoi' : 'fournisseur', text };
  },
  list: ['chantierId', 'fournisseur', 'etat', 'dateEnvoi', 'livraisonPrevue', 'auteur'],
});
export type Commande = RowOf<typeof commande>;
