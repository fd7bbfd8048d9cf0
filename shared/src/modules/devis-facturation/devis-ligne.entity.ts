/** A line of a quote, at its place in it; its components are read and written with it. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { cents, choice, integer, json, number, optional, ref, text } from '../../entity/field.ts';
import { OFFICE } from '../../entity/permissions.ts';
import type { Composant } from './batappli/devis-batappli.ts';

function isComposants(value: unknown): value is readonly Composant[] {
  return (
    Array.isArray(value) &&
    value.every(
      (one) =>
        typeof one === 'object' &&
        one !== null &&
        typeof one.libelle === 'string' &&
        Number.isSafeInteger(one.totalHtCents),
    )
  );
}

const WIDE = { min: -10_000_000, max: 10_000_000 };

export const devisLigne = defineEntity({
  table: 'devis_lignes',
  label: { one: 'Ligne de devis', many: 'Lignes de devis' },
  title: (row) => row.libelle.slice(0, 80),
  fields: {
    devisId: ref('Devis', 'devis', { indexed: true }),
    rang: integer('Rang', { min: 1 }),
    nature: choice('Nature', {
      ouvrage: 'Ouvrage',
      texte: 'Texte',
      remise: 'Remise',
      note: 'Note',
    }),
    lot: optional(integer('Rang du lot', { min: 1 })),
    option: optional(integer('Rang de l’option', { min: 1 })),
    section: optional(text('Section', { max: 500 })),
    code: optional(text('Code', { max: 60 })),
    libelle: text('Libellé', { max: 5000, multiline: true }),
    prixAchat: optional(number('Prix d’achat', { ...WIDE, unit: '€' })),
    coefficient: optional(number('Coefficient', WIDE)),
    prixUnitaireCents: optional(cents('Prix unitaire HT')),
    quantite: optional(number('Quantité', WIDE)),
    unite: optional(text('Unité', { max: 30 })),
    tauxTva: number('TVA', { max: 100, unit: '%' }),
    totalHtCents: cents('Total HT'),
    note: optional(text('Note', { max: 10_000, multiline: true })),
    composants: json('Composants', isComposants),
  },
  sync: 'merge-fields',
  key: ['devisId', 'rang'],
  groups: [
    [
      'nature',
      'lot',
      'option',
      'section',
      'code',
      'libelle',
      'prixAchat',
      'coefficient',
      'prixUnitaireCents',
      'quantite',
      'unite',
      'tauxTva',
      'totalHtCents',
      'note',
      'composants',
    ],
  ],
  scope: () => 'money',
  permissions: { create: OFFICE, set: OFFICE, delete: OFFICE },
  list: ['devisId', 'rang', 'code', 'libelle', 'quantite', 'unite', 'totalHtCents'],
});
export type DevisLigne = RowOf<typeof devisLigne>;
