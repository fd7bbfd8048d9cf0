/** The hours that a counted quote sells in one family of works: no amount, so everyone receives it. */
import { FAMILLES } from '../../core/familles.ts';
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { choice, number, ref } from '../../entity/field.ts';
import { OFFICE } from '../../entity/permissions.ts';

export const devisHeures = defineEntity({
  table: 'devis_heures',
  label: { one: 'Heures de devis', many: 'Heures de devis' },
  title: (row) => FAMILLES[row.famille],
  fields: {
    devisId: ref('Devis', 'devis', { indexed: true }),
    chantierId: ref('Chantier', 'chantiers', { indexed: true }),
    famille: choice('Famille d’ouvrage', FAMILLES),
    heures: number('Heures vendues', { max: 100_000, unit: 'h' }),
  },
  sync: 'merge-fields',
  key: ['devisId', 'famille'],
  scope: () => 'firm',
  permissions: { create: OFFICE, set: OFFICE, delete: OFFICE },
});
export type DevisHeures = RowOf<typeof devisHeures>;
