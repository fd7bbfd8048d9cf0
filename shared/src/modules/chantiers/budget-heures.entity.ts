/** Hours typed for one family of works of a chantier: they win over those of the quotes. */
import { FAMILLES } from '../../core/familles.ts';
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { choice, number, optional, ref } from '../../entity/field.ts';
import { LEADS } from '../../entity/permissions.ts';

export const budgetHeures = defineEntity({
  table: 'budgets_heures',
  label: { one: 'Budget d’heures', many: 'Budgets d’heures' },
  title: (row) => FAMILLES[row.famille],
  fields: {
    chantierId: ref('Chantier', 'chantiers', { indexed: true }),
    famille: choice('Famille d’ouvrage', FAMILLES),
    heures: optional(number('Heures vendues', { max: 100_000, unit: 'h' })),
  },
  sync: 'merge-fields',
  key: ['chantierId', 'famille'],
  scope: () => 'firm',
  permissions: { create: LEADS, set: LEADS, delete: LEADS },
});
export type BudgetHeures = RowOf<typeof budgetHeures>;
