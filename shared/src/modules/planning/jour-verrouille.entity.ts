/** A day whose planning is settled: no automatic gesture moves it, a person is warned first. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { boolean, date } from '../../entity/field.ts';
import { EVERYONE } from '../../entity/permissions.ts';

export const jourVerrouille = defineEntity({
  table: 'jours_verrouilles',
  label: { one: 'Jour verrouillé', many: 'Jours verrouillés' },
  title: 'jour',
  fields: {
    jour: date('Jour', { indexed: true }),
    verrouille: boolean('Verrouillé'),
  },
  sync: 'merge-fields',
  key: ['jour'],
  scope: () => 'firm',
  permissions: {
    create: EVERYONE,
    set: EVERYONE,
    delete: [],
    closedToCompagnonsBy: 'planningFerme',
  },
});
export type JourVerrouille = RowOf<typeof jourVerrouille>;
