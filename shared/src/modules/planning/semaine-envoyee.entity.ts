/** That a week's planning was given out: from then on each phone shows it on its home. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { date, integer } from '../../entity/field.ts';
import { LEADS } from '../../entity/permissions.ts';

export const semaineEnvoyee = defineEntity({
  table: 'semaines_envoyees',
  label: { one: 'Semaine envoyée', many: 'Semaines envoyées' },
  title: 'lundi',
  fields: {
    lundi: date('Semaine du', { indexed: true }),
    envoyeeLe: integer('Envoyée le', { max: Number.MAX_SAFE_INTEGER }),
  },
  sync: 'merge-fields',
  key: ['lundi'],
  scope: () => 'firm',
  permissions: { create: LEADS, set: LEADS, delete: [] },
});
export type SemaineEnvoyee = RowOf<typeof semaineEnvoyee>;
