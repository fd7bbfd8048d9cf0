/** A call after the works: an episode beside the états of the chantier, which it leaves alone. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { choice, date, number, optional, ref, text } from '../../entity/field.ts';
import { AUTHOR, EVERYONE, LEADS } from '../../entity/permissions.ts';

export const SAV_ETATS = {
  ouvert: 'Ouvert',
  prevu: 'Visite prévue',
  clos: 'Clos',
} as const;

export const sav = defineEntity({
  table: 'savs',
  label: { one: 'SAV', many: 'SAV' },
  title: (row) => row.motif.slice(0, 60),
  fields: {
    chantierId: ref('Chantier', 'chantiers', { indexed: true }),
    motif: text('Ce que dit le client', { max: 2000, multiline: true }),
    etat: choice('État', SAV_ETATS),
    dateDemande: date('Demandé le'),
    dateVisite: optional(date('Visite le')),
    compteRendu: optional(text('Ce qui a été fait', { max: 5000, multiline: true })),
    heures: optional(number('Heures passées', { max: 1000, unit: 'h' })),
  },
  sync: 'merge-fields',
  groups: [['etat', 'dateVisite']],
  scope: (row) => `chantier:${row.chantierId}`,
  permissions: { create: EVERYONE, set: [AUTHOR, ...LEADS], delete: LEADS },
  list: ['chantierId', 'motif', 'etat', 'dateDemande', 'dateVisite'],
});
export type Sav = RowOf<typeof sav>;
