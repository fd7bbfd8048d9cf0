/** Who the firm works for: a person or a company, received by the office and those who lead. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { choice, date, optional, text } from '../../entity/field.ts';
import { LEADS, OFFICE } from '../../entity/permissions.ts';

export const client = defineEntity({
  table: 'clients',
  label: { one: 'Client', many: 'Clients' },
  title: (row) => (row.prenom ? `${row.nom} ${row.prenom}` : row.nom),
  fields: {
    nature: choice('Nature', {
      particulier: 'Particulier',
      entreprise: 'Entreprise',
      syndic: 'Syndic',
      architecte: 'Architecte',
      collectivite: 'Collectivité',
    }),
    civilite: optional(
      choice('Civilité', {
        mme: 'Mme',
        m: 'M.',
        'mme-et-m': 'Mme et M.',
        sarl: 'SARL',
        sci: 'SCI',
      }),
    ),
    nom: text('Nom', { max: 100, indexed: true }),
    prenom: optional(text('Prénom', { max: 100 })),
    email: optional(text('Courriel', { format: 'email' })),
    telephone: optional(text('Téléphone', { max: 20, format: 'telephone' })),
    adresse: optional(text('Adresse')),
    codePostal: optional(text('Code postal', { max: 5, format: 'code-postal' })),
    ville: optional(text('Ville', { max: 100 })),
    communeInsee: optional(text('Code commune', { max: 5, format: 'insee' })),
    siret: optional(text('SIRET', { max: 14, format: 'siret' })),
    note: optional(text('Note', { max: 5000, multiline: true })),
    fusionneId: optional(text('Fusionné avec', { max: 36 })),
    effaceLe: optional(date('Effacé à sa demande le')),
    gardeAu: optional(date('Ce que la loi fait garder, jusqu’au')),
  },
  sync: 'merge-fields',
  groups: [['adresse', 'codePostal', 'ville', 'communeInsee']],
  scope: () => 'office',
  permissions: { create: LEADS, set: LEADS, delete: OFFICE },
  hidden: ['fusionneId', 'effaceLe', 'gardeAu'],
  list: ['nom', 'prenom', 'ville', 'telephone', 'email'],
});
export type Client = RowOf<typeof client>;
