/** A quote with its figures: what the file said, what its lines give, and whether it counts. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import {
  cents,
  choice,
  date,
  integer,
  json,
  number,
  optional,
  ref,
  text,
} from '../../entity/field.ts';
import { OFFICE } from '../../entity/permissions.ts';
import type { Alerte, HeuresFamille, TvaDuTaux } from './batappli/devis-batappli.ts';

/** Whether the amounts and hours of a quote count in those of its chantier. */
export const DEVIS_ETATS = {
  compte: 'Compté',
  'a-verifier': 'À vérifier',
  remplace: 'Remplacé',
  ecarte: 'Écarté',
} as const;

export type DevisEtat = keyof typeof DEVIS_ETATS;

/** Before the signature a quote is a hypothesis; what comes after is an amendment. */
export const DEVIS_NATURES = { devis: 'Devis', avenant: 'Avenant' } as const;

function isListOf<T>(names: readonly (keyof T & string)[]) {
  return (value: unknown): value is readonly T[] =>
    Array.isArray(value) &&
    value.every((one) => typeof one === 'object' && one !== null && names.every((n) => n in one));
}

export const devis = defineEntity({
  table: 'devis',
  label: { one: 'Devis', many: 'Devis' },
  title: (row) => [row.numero, row.titre].filter(Boolean).join(' · '),
  fields: {
    chantierId: ref('Chantier', 'chantiers', { indexed: true }),
    numero: text('Numéro', { max: 12, indexed: true }),
    version: integer('Version', { min: 1, max: 999 }),
    origine: choice('Origine', { batappli: 'BATAPPLI' }),
    nature: choice('Nature', DEVIS_NATURES),
    etat: choice('État', DEVIS_ETATS),
    titre: optional(text('Titre', { max: 500 })),
    preambule: optional(text('Préambule', { max: 10_000, multiline: true })),
    facturation: optional(text('Adresse de facturation', { max: 1000, multiline: true })),
    adresseChantier: optional(text('Adresse du chantier', { max: 1000, multiline: true })),
    dateCreation: optional(date('Créé le')),
    dateValidite: optional(date('Valide jusqu’au')),
    htCents: cents('Total HT'),
    tvaCents: cents('Total TVA'),
    ttcCents: cents('Total TTC'),
    htLuCents: optional(cents('Total HT du fichier')),
    tvaLueCents: optional(cents('Total TVA du fichier')),
    tva: json('TVA par taux', isListOf<TvaDuTaux>(['tauxPct', 'baseCents', 'tvaCents'])),
    heures: optional(number('Heures', { max: 100_000, unit: 'h' })),
    heuresOptions: number('Heures en option', { max: 100_000, unit: 'h' }),
    heuresFamilles: json('Heures par famille', isListOf<HeuresFamille>(['famille', 'heures'])),
    debourseCents: optional(cents('Déboursé fournitures')),
    motsCles: optional(text('Mots-clés', { max: 500 })),
    alertes: json('Remarques', isListOf<Alerte>(['niveau', 'code', 'texte'])),
    nombreLignes: integer('Nombre de lignes'),
    empreinte: text('Empreinte', { max: 36, help: 'Change dès que le contenu du devis change.' }),
  },
  sync: 'merge-fields',
  key: ['numero', 'version'],
  // The content comes from one file: half of one import beside half of another would be false.
  groups: [
    [
      'titre',
      'preambule',
      'facturation',
      'adresseChantier',
      'dateCreation',
      'dateValidite',
      'htCents',
      'tvaCents',
      'ttcCents',
      'htLuCents',
      'tvaLueCents',
      'tva',
      'heures',
      'heuresOptions',
      'heuresFamilles',
      'debourseCents',
      'motsCles',
      'alertes',
      'nombreLignes',
      'empreinte',
    ],
  ],
  scope: () => 'money',
  permissions: { create: OFFICE, set: OFFICE, delete: OFFICE },
  list: ['numero', 'titre', 'chantierId', 'nature', 'etat', 'htCents', 'heures', 'dateCreation'],
});
export type Devis = RowOf<typeof devis>;
