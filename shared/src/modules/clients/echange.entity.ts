/** A call, a visit, a letter: what was said with a client. A fact; a correction is a new one. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { choice, date, ref, text } from '../../entity/field.ts';
import { AUTHOR, LEADS, OFFICE } from '../../entity/permissions.ts';

export const ECHANGE_NATURES = {
  appel: 'Appel',
  visite: 'Visite',
  courriel: 'Courriel',
  courrier: 'Courrier',
  sms: 'SMS',
} as const;

export const echange = defineEntity({
  table: 'echanges',
  label: { one: 'Échange', many: 'Échanges' },
  title: (row) => row.texte.slice(0, 60),
  fields: {
    clientId: ref('Client', 'clients', { indexed: true }),
    nature: choice('Nature', ECHANGE_NATURES),
    jour: date('Le'),
    texte: text('Ce qui s’est dit', { max: 5000, multiline: true }),
    auteur: text('Auteur', { max: 120 }),
  },
  sync: 'append-only',
  scope: () => 'office',
  permissions: { create: LEADS, set: [], delete: [AUTHOR, ...OFFICE] },
  list: ['clientId', 'jour', 'nature', 'texte', 'auteur'],
});
export type Echange = RowOf<typeof echange>;
