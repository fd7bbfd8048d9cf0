/** What a person drew over a photo: a layer of its own, so that the photo stays as it was taken. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { json, ref, text } from '../../entity/field.ts';
import { AUTHOR, EVERYONE, OFFICE } from '../../entity/permissions.ts';

/** A line in parts of the photo's width and height: 0 left or top, 1 right or bottom. */
export interface Trait {
  readonly couleur: 'rouge' | 'jaune' | 'blanc' | 'noir';
  readonly points: readonly (readonly [number, number])[];
}

const COULEURS: readonly string[] = [
  'rouge',
  'jaune',
  'blanc',
  'noir',
] satisfies Trait['couleur'][];
/** One drawing: more would make the row heavier than the photo. */
const TRAITS_MAX = 200;
const POINTS_MAX = 2000;

function isPart(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function isTrait(value: unknown): value is Trait {
  if (typeof value !== 'object' || value === null) return false;
  const { couleur, points, ...rest } = value as Record<string, unknown>;
  if (Object.keys(rest).length > 0 || !COULEURS.includes(String(couleur))) return false;
  if (!Array.isArray(points) || points.length === 0 || points.length > POINTS_MAX) return false;
  return points.every((point) => Array.isArray(point) && point.length === 2 && point.every(isPart));
}

/** A drawing: lines, few enough for a row. */
export function isDessin(value: unknown): value is readonly Trait[] {
  return Array.isArray(value) && value.length <= TRAITS_MAX && value.every(isTrait);
}

export const documentDessin = defineEntity({
  table: 'document_dessins',
  label: { one: 'Dessin', many: 'Dessins' },
  title: (row) => `Dessin de ${row.auteur}`,
  fields: {
    documentId: ref('Photo', 'chantier_documents', { indexed: true }),
    chantierId: ref('Chantier', 'chantiers', { indexed: true }),
    auteur: text('Auteur', { max: 120 }),
    traits: json('Traits', isDessin),
  },
  sync: 'merge-fields',
  scope: (row) => `chantier:${row.chantierId}`,
  permissions: { create: EVERYONE, set: [AUTHOR, ...OFFICE], delete: [AUTHOR, ...OFFICE] },
  list: ['auteur', 'documentId', 'chantierId'],
});
export type DocumentDessin = RowOf<typeof documentDessin>;
