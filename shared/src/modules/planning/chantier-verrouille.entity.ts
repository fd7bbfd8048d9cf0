/** A chantier whose planning is settled: no automatic gesture moves its days, a person is warned. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { boolean, ref } from '../../entity/field.ts';
import { EVERYONE } from '../../entity/permissions.ts';

export const chantierVerrouille = defineEntity({
  table: 'chantiers_verrouilles',
  label: { one: 'Chantier verrouillé', many: 'Chantiers verrouillés' },
  title: () => 'Planning du chantier',
  fields: {
    chantierId: ref('Chantier', 'chantiers'),
    verrouille: boolean('Verrouillé'),
  },
  sync: 'merge-fields',
  key: ['chantierId'],
  scope: () => 'firm',
  permissions: {
    create: EVERYONE,
    set: EVERYONE,
    delete: [],
    closedToCompagnonsBy: 'planningFerme',
  },
});
export type ChantierVerrouille = RowOf<typeof chantierVerrouille>;
