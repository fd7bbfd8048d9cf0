/** That someone has seen his week, and what it said then: what has changed since can be told. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { date, integer, json, ref } from '../../entity/field.ts';
import { EVERYONE } from '../../entity/permissions.ts';

/** Half-day (`2026-11-09|matin`) → the chantier's id or the absence; free half-days are left out. */
export type ContenuVu = Readonly<Record<string, string>>;

function isContenuVu(value: unknown): value is ContenuVu {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((item) => typeof item === 'string');
}

export const semaineVue = defineEntity({
  table: 'semaines_vues',
  label: { one: 'Semaine vue', many: 'Semaines vues' },
  title: 'lundi',
  fields: {
    salarieId: ref('Salarié', 'salaries'),
    lundi: date('Semaine du', { indexed: true }),
    vueLe: integer('Vue le', { max: Number.MAX_SAFE_INTEGER }),
    contenu: json('Ce qu’elle disait', isContenuVu),
  },
  sync: 'merge-fields',
  key: ['salarieId', 'lundi'],
  groups: [['vueLe', 'contenu']],
  scope: (row) => `salarie:${row.salarieId}`,
  permissions: { create: EVERYONE, set: EVERYONE, delete: [], onlyWithinScope: true },
  list: ['salarieId', 'lundi', 'vueLe'],
});
export type SemaineVue = RowOf<typeof semaineVue>;
