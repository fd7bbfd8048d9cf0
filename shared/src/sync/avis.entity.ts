/** What the server tells a person: someone else's value was kept where both had written. */
import { defineEntity, type RowOf } from '../entity/entity.ts';
import { integer, json, optional, text } from '../entity/field.ts';
import { EVERYONE } from '../entity/permissions.ts';

/** Values of one field group, by field name. */
export type GroupValues = Readonly<Record<string, unknown>>;

function isGroupValues(value: unknown): value is GroupValues {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const avis = defineEntity({
  table: 'avis',
  label: { one: 'Avis', many: 'Avis' },
  title: 'titre',
  fields: {
    destinataireId: text('Pour', { max: 36 }),
    entite: text('Table', { max: 60 }),
    ligneId: text('Ligne', { max: 36 }),
    groupe: text('Champ', { max: 60 }),
    titre: text('De quoi il s’agit', { max: 200 }),
    valeurPerdue: json('Votre valeur', isGroupValues),
    valeurGardee: json('Valeur gardée', isGroupValues),
    parQui: text('Gardée de', { max: 120 }),
    gardeeLe: integer('Écrite à', { max: Number.MAX_SAFE_INTEGER }),
    perdueLe: optional(integer('La vôtre écrite à', { max: Number.MAX_SAFE_INTEGER })),
  },
  sync: 'merge-fields',
  scope: (row) => `user:${row.destinataireId}`,
  permissions: { create: [], set: [], delete: EVERYONE },
  list: ['titre', 'parQui', 'gardeeLe'],
});
export type Avis = RowOf<typeof avis>;
