/** What the firm pays for a format of slate; apart from the catalogue, for those granted the figures. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { cents, choice, integer, optional, text } from '../../entity/field.ts';
import { OFFICE } from '../../entity/permissions.ts';
import { NATURES } from './choix.ts';
import { formatTaille } from './format-nombre.ts';

export const prixArdoise = defineEntity({
  table: 'prix_ardoises',
  label: { one: "Prix d'une ardoise", many: 'Prix des ardoises' },
  title: (row) => `${formatTaille(row)}, ${NATURES[row.nature].toLowerCase()}`,
  fields: {
    nature: choice('Nature', NATURES),
    hauteurMm: integer('Hauteur', { min: 100, max: 1_200, unit: 'mm' }),
    largeurMm: integer('Largeur', { min: 50, max: 1_200, unit: 'mm' }),
    prixMilleCents: cents('Prix du mille, HT'),
    fournisseur: optional(text('Fournisseur', { max: 100 })),
  },
  sync: 'reference',
  key: ['nature', 'hauteurMm', 'largeurMm'],
  scope: () => 'money',
  permissions: { create: OFFICE, set: OFFICE, delete: OFFICE },
  list: ['hauteurMm', 'largeurMm', 'nature', 'prixMilleCents', 'fournisseur'],
});
export type PrixArdoise = RowOf<typeof prixArdoise>;
