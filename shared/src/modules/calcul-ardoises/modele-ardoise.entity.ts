/** A format of slate the firm may lay: size, thickness and the laps it is usually sold for. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { choice, integer, number, optional, text } from '../../entity/field.ts';
import { OFFICE } from '../../entity/permissions.ts';
import { NATURES } from './choix.ts';
import { formatTaille } from './format-nombre.ts';

export const modeleArdoise = defineEntity({
  table: 'modeles_ardoises',
  label: { one: "Modèle d'ardoise", many: "Modèles d'ardoises" },
  title: (row) => `${formatTaille(row)}, ${NATURES[row.nature].toLowerCase()}`,
  fields: {
    nature: choice('Nature', NATURES, { indexed: true }),
    hauteurMm: integer('Hauteur', { min: 100, max: 1_200, unit: 'mm' }),
    largeurMm: integer('Largeur', { min: 50, max: 1_200, unit: 'mm' }),
    epaisseurMm: optional(number('Épaisseur', { min: 1, max: 30, unit: 'mm' })),
    recouvrementMinMm: optional(integer('Recouvrement usuel, de', { max: 400, unit: 'mm' })),
    recouvrementMaxMm: optional(integer('Recouvrement usuel, à', { max: 400, unit: 'mm' })),
    poidsKg: optional(number("Poids d'une ardoise", { max: 50, unit: 'kg' })),
    paquet: optional(integer('Ardoises par paquet', { min: 1, max: 10_000 })),
    stock: optional(integer('Ardoises en stock', { max: 10_000_000 })),
    provenance: optional(text('Carrière ou marque', { max: 100 })),
    source: text('Source', { max: 300 }),
  },
  sync: 'reference',
  key: ['nature', 'hauteurMm', 'largeurMm'],
  groups: [['recouvrementMinMm', 'recouvrementMaxMm']],
  scope: () => 'firm',
  permissions: { create: OFFICE, set: OFFICE, delete: OFFICE },
  list: ['hauteurMm', 'largeurMm', 'nature', 'epaisseurMm', 'paquet', 'stock', 'source'],
});
export type ModeleArdoise = RowOf<typeof modeleArdoise>;
