/** An option of a quote: apart from its total until the client takes it. */
import { FAMILLES } from '../../core/familles.ts';
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { cents, choice, date, integer, number, optional, ref, text } from '../../entity/field.ts';
import { OFFICE } from '../../entity/permissions.ts';

export const devisOption = defineEntity({
  table: 'devis_options',
  label: { one: 'Option de devis', many: 'Options de devis' },
  title: 'libelle',
  fields: {
    devisId: ref('Devis', 'devis', { indexed: true }),
    rang: integer('Rang', { min: 1 }),
    libelle: text('Libellé', { max: 5000 }),
    famille: choice('Famille d’ouvrage', FAMILLES),
    htCents: cents('HT'),
    heures: number('Heures', { unit: 'h' }),
    debourseCents: cents('Déboursé fournitures'),
    alternative: optional(integer('Remplace la ligne', { min: 1 })),
    dateAcceptation: optional(date('Acceptée le')),
  },
  sync: 'merge-fields',
  key: ['devisId', 'rang'],
  groups: [['libelle', 'famille', 'htCents', 'heures', 'debourseCents', 'alternative']],
  scope: () => 'money',
  permissions: { create: OFFICE, set: OFFICE, delete: OFFICE },
  list: ['devisId', 'rang', 'libelle', 'htCents', 'heures', 'dateAcceptation'],
});
export type DevisOption = RowOf<typeof devisOption>;
