/** The amounts of a chantier: an entity of its own, so that no phone of a compagnon receives them. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { cents, optional, ref } from '../../entity/field.ts';
import { OFFICE } from '../../entity/permissions.ts';

export const chantierFinances = defineEntity({
  table: 'chantier_finances',
  label: { one: 'Finances du chantier', many: 'Finances des chantiers' },
  title: () => 'Finances',
  fields: {
    chantierId: ref('Chantier', 'chantiers'),
    montantHtCents: optional(cents('Montant HT')),
    debourseCents: optional(cents('Déboursé matériaux')),
    acompteCents: optional(cents('Acompte attendu')),
    factureHtCents: optional(
      cents('Facturé HT à ce jour', { help: 'Acomptes et situations, sans la TVA.' }),
    ),
    achatsHtCents: optional(
      cents('Autres achats HT', { help: 'Ce qui n’est pas passé par une commande d’ici.' }),
    ),
  },
  sync: 'merge-fields',
  key: ['chantierId'],
  scope: () => 'money',
  permissions: { create: OFFICE, set: OFFICE, delete: OFFICE },
});
export type ChantierFinances = RowOf<typeof chantierFinances>;
