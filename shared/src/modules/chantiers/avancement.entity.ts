/** A day on a chantier: how far it is, the weather, who was there, what went wrong. One per day. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { choice, date, integer, number, optional, ref, text } from '../../entity/field.ts';
import { EVERYONE, LEADS } from '../../entity/permissions.ts';

export const METEOS = {
  beau: 'Beau',
  nuageux: 'Nuageux',
  pluie: 'Pluie',
  vent: 'Vent',
  gel: 'Gel',
  neige: 'Neige',
} as const;

export const avancement = defineEntity({
  table: 'avancements',
  label: { one: 'Avancement du jour', many: 'Avancements' },
  title: (row) => (row.avancementPct === null ? row.jour : `${row.jour} · ${row.avancementPct} %`),
  fields: {
    chantierId: ref('Chantier', 'chantiers', { indexed: true }),
    jour: date('Jour', { indexed: true }),
    avancementPct: optional(integer('Avancement', { max: 100, unit: '%' })),
    meteo: optional(choice('Météo', METEOS)),
    nombreOuvriers: optional(integer('Nombre sur place', { max: 100 })),
    heures: optional(number('Heures de la journée', { max: 1000, unit: 'h' })),
    travaux: optional(text('Fait aujourd’hui', { max: 5000, multiline: true })),
    problemes: optional(text('Problèmes', { max: 5000, multiline: true })),
    horsEau: optional(
      choice('Hors d’eau ce soir ?', { oui: 'Oui', bache: 'Oui, bâché', non: 'Non' }),
    ),
    documentId: optional(ref('Photo de ce soir', 'chantier_documents')),
    auteur: optional(text('Noté par', { max: 120 })),
  },
  sync: 'merge-fields',
  key: ['chantierId', 'jour'],
  scope: (row) => `chantier:${row.chantierId}`,
  permissions: { create: EVERYONE, set: EVERYONE, delete: LEADS },
  list: ['chantierId', 'jour', 'avancementPct', 'meteo', 'heures', 'problemes'],
});
export type Avancement = RowOf<typeof avancement>;
