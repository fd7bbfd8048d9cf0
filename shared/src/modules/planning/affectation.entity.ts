/** Where someone is for half a day: on a chantier, or away. One row per person and half-day. */
import { monthOf } from '../../core/dates.ts';
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { boolean, choice, date, optional, ref } from '../../entity/field.ts';
import { EVERYONE } from '../../entity/permissions.ts';

export const ABSENCES = {
  conges: 'Congés',
  maladie: 'Maladie',
  ecole: 'École',
  atelier: 'Atelier',
  absent: 'Absent',
  examen: 'Examen',
  'sans-solde': 'Sans solde',
  intervention: 'Intervention',
} as const;

export type Absence = keyof typeof ABSENCES;

export const DEMI_JOURNEES = { matin: 'Matin', 'apres-midi': 'Après-midi' } as const;

export type DemiJournee = keyof typeof DEMI_JOURNEES;

export const affectation = defineEntity({
  table: 'affectations',
  label: { one: 'Affectation', many: 'Affectations' },
  title: (row) => `${row.jour}, ${DEMI_JOURNEES[row.demiJournee].toLowerCase()}`,
  fields: {
    salarieId: ref('Salarié', 'salaries'),
    jour: date('Jour', { indexed: true }),
    demiJournee: choice('Demi-journée', DEMI_JOURNEES),
    chantierId: optional(ref('Chantier', 'chantiers', { indexed: true })),
    absence: optional(choice('Absence', ABSENCES)),
    sav: optional(boolean('SAV', { help: 'Un retour sur un chantier fini, qui le reste.' })),
  },
  sync: 'merge-fields',
  key: ['salarieId', 'jour', 'demiJournee'],
  groups: [['chantierId', 'absence', 'sav']],
  scope: (row) => `planning:${monthOf(row.jour)}`,
  permissions: {
    create: EVERYONE,
    set: EVERYONE,
    delete: [],
    closedToCompagnonsBy: 'planningFerme',
  },
  rule: ({ after }) =>
    after.chantierId && after.absence
      ? { code: 'state', path: 'absence', text: 'Sur un chantier ou absent, pas les deux.' }
      : null,
  opens: { inside: 'chantierId', person: 'salarieId', day: 'jour' },
});
export type Affectation = RowOf<typeof affectation>;
