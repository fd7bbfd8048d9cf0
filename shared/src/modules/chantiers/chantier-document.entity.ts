/** A photo or a document of a chantier: the row travels at once, its bytes when the line allows. */
import { BLOB_MAX_BYTES } from '../../core/limits.ts';
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { blob, choice, instant, integer, optional, ref, text } from '../../entity/field.ts';
import { AUTHOR, EVERYONE, LEADS, OFFICE } from '../../entity/permissions.ts';

export const DOCUMENT_NATURES = { photo: 'Photo', document: 'Document' } as const;

/** What says which bytes a row stands for: written once. */
const CONTENT = ['fichier', 'vignette', 'mime', 'tailleOctets', 'nature'] as const;

export const chantierDocument = defineEntity({
  table: 'chantier_documents',
  label: { one: 'Photo ou document', many: 'Photos et documents' },
  title: (row) => row.legende ?? row.nom,
  fields: {
    chantierId: ref('Chantier', 'chantiers', { indexed: true }),
    nature: choice('Nature', DOCUMENT_NATURES),
    nom: text('Nom du fichier'),
    legende: optional(text('Légende', { max: 500, multiline: true })),
    auteur: text('Auteur', { max: 120 }),
    mime: text('Type', { max: 100 }),
    tailleOctets: integer('Taille', { max: BLOB_MAX_BYTES, unit: 'octets' }),
    largeurPx: optional(integer('Largeur', { unit: 'px' })),
    hauteurPx: optional(integer('Hauteur', { unit: 'px' })),
    priseA: optional(instant('Prise le')),
    fichier: blob('Fichier', { arrival: 'fichierRecuA' }),
    vignette: optional(blob('Vignette', { arrival: 'vignetteRecueA', isEager: true })),
    fichierRecuA: optional(instant('Fichier reçu au bureau')),
    vignetteRecueA: optional(instant('Vignette reçue au bureau')),
  },
  sync: 'merge-fields',
  scope: (row) => `chantier:${row.chantierId}`,
  permissions: { create: EVERYONE, set: [AUTHOR, ...LEADS], delete: [AUTHOR, ...OFFICE] },
  rule: ({ before, after }) => {
    const changed = before && CONTENT.find((name) => before[name] !== after[name]);
    if (!changed) return null;
    const text = 'Le contenu d’un document ne se change pas : ajoutez-en un autre.';
    return { code: 'state', path: changed, text };
  },
  list: ['nom', 'legende', 'nature', 'auteur', 'chantierId'],
});
export type ChantierDocument = RowOf<typeof chantierDocument>;
