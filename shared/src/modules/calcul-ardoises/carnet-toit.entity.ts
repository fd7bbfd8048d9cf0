/** What was laid on one plane of a building, to be read again in thirty years. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { choice, date, integer, json, number, optional, ref, text } from '../../entity/field.ts';
import { EVERYONE, LEADS } from '../../entity/permissions.ts';
import { NATURES, POSES } from './choix.ts';
import { formatTaille } from './format-nombre.ts';

/** Photos of one plane: more belong to the chantier. */
const PHOTOS_MAX = 24;

function isPhotoList(value: unknown): value is readonly string[] {
  return (
    Array.isArray(value) &&
    value.length <= PHOTOS_MAX &&
    value.every((id) => typeof id === 'string' && id.length <= 36)
  );
}

export const carnetToit = defineEntity({
  table: 'carnets_toits',
  label: { one: 'Pan du carnet de toit', many: 'Carnets de toit' },
  title: (row) => `${row.pan}, ${formatTaille(row)}`,
  fields: {
    chantierId: ref('Chantier', 'chantiers', { indexed: true }),
    cle: text('Repère', { max: 120 }),
    calculId: optional(ref('Calcul', 'calculs_ardoises')),
    pan: text('Pan', { max: 120, help: 'Comme on le nomme sur place : côté rue, lucarne.' }),
    nature: choice('Nature', NATURES),
    hauteurMm: integer('Hauteur', { min: 100, max: 1_200, unit: 'mm' }),
    largeurMm: integer('Largeur', { min: 50, max: 1_200, unit: 'mm' }),
    pose: choice('Pose', POSES),
    pentePct: optional(number('Pente', { unit: '%' })),
    surfaceM2: optional(number('Surface couverte', { unit: 'm²' })),
    recouvrementMm: optional(number('Recouvrement', { max: 400, unit: 'mm' })),
    pureauMm: optional(number('Pureau', { max: 600, unit: 'mm' })),
    rangs: optional(integer('Rangs', { max: 1_000 })),
    edition: optional(text('Table de recouvrement', { max: 60 })),
    crochetLongueurCm: optional(integer('Longueur des crochets', { max: 100, unit: 'cm' })),
    crochetMatiere: optional(
      text('Matière des crochets', { max: 60, help: 'Inox noir, cuivre, fil de 2,7 mm.' }),
    ),
    carriere: optional(text('Carrière ou marque', { max: 100 })),
    lot: optional(text('Lot', { max: 100, help: 'Comme sur l’étiquette de la palette.' })),
    poseLe: optional(date('Posé le')),
    equipe: optional(text('Équipe', { max: 300 })),
    photos: optional(json('Photos', isPhotoList)),
    remarque: optional(text('Remarque', { max: 2000, multiline: true })),
  },
  sync: 'merge-fields',
  // The plane of a calculation: two people who confirm it meet in one record.
  key: ['chantierId', 'cle'],
  groups: [
    ['hauteurMm', 'largeurMm'],
    ['carriere', 'lot'],
  ],
  scope: (row) => `chantier:${row.chantierId}`,
  permissions: { create: EVERYONE, set: EVERYONE, delete: LEADS },
  hidden: ['cle', 'calculId'],
  list: ['chantierId', 'pan', 'hauteurMm', 'largeurMm', 'carriere', 'lot', 'poseLe'],
});
export type CarnetToit = RowOf<typeof carnetToit>;
