/** One piece of a joinery form: its mark, its opening, its sizes in millimetres, and how it is made. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { choice, integer, optional, ref, text } from '../../entity/field.ts';
import { AUTHOR, EVERYONE, LEADS } from '../../entity/permissions.ts';
import { OUVERTURES } from './ouvertures.ts';

export const POSES_MENUISERIE = {
  applique: 'En applique intérieure',
  tunnel: 'En tunnel',
  feuillure: 'En feuillure',
  renovation: 'En rénovation, sur l’ancien dormant',
} as const;

const cote = { max: 10_000, unit: 'mm' };

export const menuiserie = defineEntity({
  table: 'menuiseries',
  label: { one: 'Menuiserie', many: 'Menuiseries' },
  title: 'repere',
  fields: {
    feuilleId: ref('Fiche', 'menuiseries_feuilles', { indexed: true }),
    chantierId: ref('Chantier', 'chantiers', { indexed: true }),
    repere: text('Repère', { max: 20 }),
    quantite: integer('Quantité', { min: 1, max: 500 }),
    ouverture: choice('Ouverture', OUVERTURES),
    tableauLargeurMm: optional(integer('Tableau, largeur', cote)),
    tableauHauteurMm: optional(integer('Tableau, hauteur', cote)),
    horsToutLargeurMm: optional(integer('Hors tout, largeur', cote)),
    horsToutHauteurMm: optional(integer('Hors tout, hauteur', cote)),
    allegeMm: optional(integer('Allège', { ...cote, help: 'Du sol fini à l’appui.' })),
    pose: optional(choice('Pose', POSES_MENUISERIE)),
    profil: optional(text('Profil', { max: 80 })),
    doublageMm: optional(integer('Doublage', { ...cote, help: 'Épaisseur à rattraper (tapée).' })),
    seuil: optional(text('Seuil', { max: 80 })),
    sens: optional(
      choice('Sens d’ouverture', { interieur: 'Vers l’intérieur', exterieur: 'Vers l’extérieur' }),
    ),
    serrure: optional(text('Serrure', { max: 80 })),
    poignee: optional(text('Poignée', { max: 80 })),
    accessoires: optional(text('Accessoires', { max: 200 })),
    entreeAir: optional(text('Entrée d’air', { max: 80 })),
    vitrage: optional(text('Vitrage', { max: 120 })),
    petitsBois: optional(text('Petits bois', { max: 120 })),
    occultation: optional(
      choice('Occultation', {
        'volet-roulant': 'Volet roulant',
        'volet-battant': 'Volet battant',
        'volet-coulissant': 'Volet coulissant',
        store: 'Store',
      }),
    ),
    manoeuvre: optional(text('Manœuvre de l’occultation', { max: 80 })),
    remarque: optional(text('Remarque', { max: 1000, multiline: true })),
    documentId: optional(ref('Photo', 'chantier_documents')),
  },
  sync: 'merge-fields',
  groups: [
    ['tableauLargeurMm', 'tableauHauteurMm'],
    ['horsToutLargeurMm', 'horsToutHauteurMm'],
  ],
  scope: (row) => `chantier:${row.chantierId}`,
  permissions: { create: EVERYONE, set: EVERYONE, delete: [AUTHOR, ...LEADS] },
  list: ['feuilleId', 'repere', 'quantite', 'ouverture', 'pose'],
});
export type Menuiserie = RowOf<typeof menuiserie>;
