/** A dated remark on a chantier: a fact, so it is never in conflict; a correction is a new note. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { choice, ref, text } from '../../entity/field.ts';
import { AUTHOR, EVERYONE, OFFICE } from '../../entity/permissions.ts';

export const NOTE_NATURES = {
  observation: 'Observation',
  incident: 'Incident',
  qualite: 'Qualité',
} as const;

export const chantierNote = defineEntity({
  table: 'chantier_notes',
  label: { one: 'Note', many: 'Notes' },
  title: (row) => row.texte.slice(0, 60),
  fields: {
    chantierId: ref('Chantier', 'chantiers', { indexed: true }),
    nature: choice('Nature', NOTE_NATURES),
    texte: text('Note', { max: 5000, multiline: true }),
    auteur: text('Auteur', { max: 120 }),
  },
  sync: 'append-only',
  scope: (row) => `chantier:${row.chantierId}`,
  permissions: { create: EVERYONE, set: [], delete: [AUTHOR, ...OFFICE] },
  list: ['texte', 'nature', 'auteur', 'chantierId'],
});
export type ChantierNote = RowOf<typeof chantierNote>;
