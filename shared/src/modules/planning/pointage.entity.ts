/** What someone really did on a day: where and how long, morning and afternoon. One row per day. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { boolean, date, number, optional, ref, text } from '../../entity/field.ts';
import { EVERYONE, LEADS } from '../../entity/permissions.ts';

const heures = { max: 14, unit: 'h' };

export const pointage = defineEntity({
  table: 'pointages',
  label: { one: 'Pointage', many: 'Pointages' },
  title: 'jour',
  fields: {
    salarieId: ref('Salarié', 'salaries'),
    jour: date('Jour', { indexed: true }),
    matinChantierId: optional(ref('Chantier du matin', 'chantiers')),
    matinHeures: number('Heures du matin', heures),
    apresMidiChantierId: optional(ref('Chantier de l’après-midi', 'chantiers')),
    apresMidiHeures: number('Heures de l’après-midi', heures),
    panier: boolean('Panier'),
    intemperiesHeures: optional(number('Arrêt pour intempéries', heures)),
    remarque: optional(text('Remarque', { max: 300 })),
  },
  sync: 'merge-fields',
  key: ['salarieId', 'jour'],
  groups: [
    ['matinChantierId', 'matinHeures'],
    ['apresMidiChantierId', 'apresMidiHeures'],
  ],
  scope: (row) => `salarie:${row.salarieId}`,
  permissions: { create: EVERYONE, set: EVERYONE, delete: LEADS, onlyWithinScope: true },
  rule: ({ after }) =>
    after.matinHeures + after.apresMidiHeures > 14
      ? { code: 'state', path: 'matinHeures', text: 'Plus de 14 heures dans une journée.' }
      : null,
  list: ['salarieId', 'jour', 'matinChantierId', 'matinHeures', 'apresMidiHeures'],
});
export type Pointage = RowOf<typeof pointage>;
