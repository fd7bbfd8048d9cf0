/** One more address of a client: where he lives, where one works, where the bill goes. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { choice, optional, ref, text } from '../../entity/field.ts';
import { LEADS } from '../../entity/permissions.ts';

export const clientAdresse = defineEntity({
  table: 'client_adresses',
  label: { one: 'Adresse de client', many: 'Adresses de clients' },
  title: (row) => [row.adresse, row.ville].filter(Boolean).join(', '),
  fields: {
    clientId: ref('Client', 'clients', { indexed: true }),
    nature: choice('Pour', {
      domicile: 'Domicile',
      facturation: 'Facturation',
      travaux: 'Travaux',
      autre: 'Autre',
    }),
    adresse: optional(text('Adresse')),
    codePostal: optional(text('Code postal', { max: 5, format: 'code-postal' })),
    ville: text('Ville', { max: 100 }),
    communeInsee: optional(text('Code commune', { max: 5, format: 'insee' })),
  },
  sync: 'merge-fields',
  groups: [['adresse', 'codePostal', 'ville', 'communeInsee']],
  scope: () => 'office',
  permissions: { create: LEADS, set: LEADS, delete: LEADS },
  list: ['clientId', 'nature', 'adresse', 'ville'],
});
export type ClientAdresse = RowOf<typeof clientAdresse>;
