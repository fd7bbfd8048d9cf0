/** What an hour costs the firm from a day on: charges, taxes and pay over the hours that are sold. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { cents, date, optional, text } from '../../entity/field.ts';
import { OFFICE } from '../../entity/permissions.ts';

export const coutHoraire = defineEntity({
  table: 'couts_horaires',
  label: { one: 'Coût d’une heure', many: 'Coûts d’une heure' },
  title: (row) => `Depuis le ${row.depuis.split('-').reverse().join('/')}`,
  fields: {
    depuis: date('Depuis le'),
    coutCents: cents('Coût d’une heure'),
    origine: optional(text('D’où il vient', { max: 200 })),
  },
  sync: 'merge-fields',
  key: ['depuis'],
  scope: () => 'money',
  permissions: { create: OFFICE, set: OFFICE, delete: OFFICE },
});
export type CoutHoraire = RowOf<typeof coutHoraire>;
