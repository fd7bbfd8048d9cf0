/** A lot of a quote, under the quote's own wording, with what its lines add up to. */
import { FAMILLES } from '../../core/familles.ts';
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { cents, choice, integer, number, optional, ref, text } from '../../entity/field.ts';
import { OFFICE } from '../../entity/permissions.ts';

export const devisLot = defineEntity({
  table: 'devis_lots',
  label: { one: 'Lot de devis', many: 'Lots de devis' },
  title: (row) => [row.code, row.libelle].filter(Boolean).join(' '),
  fields: {
    devisId: ref('Devis', 'devis', { indexed: true }),
    rang: integer('Rang', { min: 1 }),
    code: optional(text('Code', { max: 20 })),
    libelle: text('Libellé', { max: 5000 }),
    famille: choice('Famille d’ouvrage', FAMILLES),
    htCents: cents('HT'),
    heures: optional(number('Heures', { unit: 'h' })),
    debourseCents: optional(cents('Déboursé fournitures')),
  },
  sync: 'merge-fields',
  key: ['devisId', 'rang'],
  groups: [['code', 'libelle', 'famille', 'htCents', 'heures', 'debourseCents']],
  scope: () => 'money',
  permissions: { create: OFFICE, set: OFFICE, delete: OFFICE },
  list: ['devisId', 'rang', 'libelle', 'famille', 'htCents', 'heures'],
});
export type DevisLot = RowOf<typeof devisLot>;
