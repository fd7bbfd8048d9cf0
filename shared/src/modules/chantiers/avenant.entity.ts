/** Work that the quote does not hold, told from the site; its amount comes with the amending quote. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { choice, date, number, optional, ref, text } from '../../entity/field.ts';
import { AUTHOR, EVERYONE, LEADS } from '../../entity/permissions.ts';

export const AVENANT_ETATS = {
  'a-chiffrer': 'À chiffrer',
  propose: 'Proposé au client',
  accepte: 'Accepté',
  refuse: 'Refusé',
} as const;

export const avenant = defineEntity({
  table: 'avenants',
  label: { one: 'Avenant', many: 'Avenants' },
  title: (row) => row.texte.slice(0, 60),
  fields: {
    chantierId: ref('Chantier', 'chantiers', { indexed: true }),
    texte: text('En plus ou en moins', { max: 2000, multiline: true }),
    heures: optional(
      number('Heures', { min: -10_000, max: 10_000, unit: 'h', help: 'Négatif : en moins.' }),
    ),
    etat: choice('État', AVENANT_ETATS),
    numeroDevis: optional(text('Devis de l’avenant', { max: 12 })),
    dateAccord: optional(date('Accord du client le')),
    auteur: text('Signalé par', { max: 120 }),
  },
  sync: 'merge-fields',
  groups: [['etat', 'dateAccord']],
  scope: (row) => `chantier:${row.chantierId}`,
  permissions: { create: EVERYONE, set: [AUTHOR, ...LEADS], delete: [AUTHOR, ...LEADS] },
  rule: ({ before, after, role }) =>
    role === 'compagnon' && (before?.etat ?? 'a-chiffrer') !== after.etat
      ? { code: 'state', path: 'etat', text: 'Le bureau chiffre l’avenant et note l’accord.' }
      : null,
  list: ['chantierId', 'texte', 'heures', 'etat', 'auteur'],
});
export type Avenant = RowOf<typeof avenant>;
