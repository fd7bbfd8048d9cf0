/** The days someone works by contract, from a day on: even weeks, odd weeks, weeks at school. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { date, integer, json, optional, ref } from '../../entity/field.ts';
import { LEADS } from '../../entity/permissions.ts';

/** Days of the week, 1 for Monday to 7 for Sunday. */
export type JoursSemaine = readonly number[];

function isJoursSemaine(value: unknown): value is JoursSemaine {
  return (
    Array.isArray(value) && value.every((day) => Number.isInteger(day) && day >= 1 && day <= 7)
  );
}

export const rythmeSalarie = defineEntity({
  table: 'rythmes_salaries',
  label: { one: 'Rythme du contrat', many: 'Rythmes des contrats' },
  title: (row) => `Depuis le ${row.depuis}`,
  fields: {
    salarieId: ref('Salarié', 'salaries', { indexed: true }),
    depuis: date('Depuis le'),
    joursPairs: json('Jours des semaines paires', isJoursSemaine),
    joursImpairs: json('Jours des semaines impaires', isJoursSemaine),
    ecoleSemaines: optional(
      integer('À l’école une semaine sur', { min: 2, max: 12, help: 'Apprentis seulement.' }),
    ),
    ecoleLundi: optional(date('Première semaine d’école')),
  },
  sync: 'merge-fields',
  key: ['salarieId', 'depuis'],
  groups: [
    ['joursPairs', 'joursImpairs'],
    ['ecoleSemaines', 'ecoleLundi'],
  ],
  scope: () => 'firm',
  permissions: { create: LEADS, set: LEADS, delete: LEADS },
  rule: ({ after }) =>
    after.ecoleSemaines !== null && after.ecoleLundi === null
      ? { code: 'state', path: 'ecoleLundi', text: 'Donnez le lundi d’une semaine d’école.' }
      : null,
  list: ['salarieId', 'depuis', 'ecoleSemaines', 'ecoleLundi'],
});
export type RythmeSalarie = RowOf<typeof rythmeSalarie>;
