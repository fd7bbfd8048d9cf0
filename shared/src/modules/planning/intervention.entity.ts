/** A part of a chantier that is planned apart: charpente first, couverture later. Six at most. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { integer, json, number, ref, text } from '../../entity/field.ts';
import { LEADS } from '../../entity/permissions.ts';

/** Source: the firm's planning, « fractionner » has six lines. */
export const INTERVENTIONS_MAX = 6;

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

export const intervention = defineEntity({
  table: 'interventions',
  label: { one: 'Intervention', many: 'Interventions' },
  title: 'libelle',
  fields: {
    chantierId: ref('Chantier', 'chantiers', { indexed: true }),
    rang: integer('Rang', { min: 1, max: INTERVENTIONS_MAX }),
    libelle: text('Intervention', { max: 80 }),
    heures: number('Heures vendues', { max: 100_000, unit: 'h' }),
    familles: json('Familles d’ouvrage', isTextList),
  },
  sync: 'merge-fields',
  key: ['chantierId', 'rang'],
  scope: () => 'firm',
  permissions: { create: LEADS, set: LEADS, delete: LEADS },
  list: ['chantierId', 'rang', 'libelle', 'heures'],
});
export type Intervention = RowOf<typeof intervention>;
