/** The firm itself: one row, received by everyone; its yes/no fields are the firm's switches. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { boolean, optional, text } from '../../entity/field.ts';
import { OFFICE } from '../../entity/permissions.ts';

export const entreprise = defineEntity({
  table: 'entreprises',
  label: { one: 'Entreprise', many: 'Entreprises' },
  title: 'nom',
  fields: {
    nom: text('Nom', { max: 120 }),
    siret: text('SIRET', { max: 14, format: 'siret' }),
    adresse: optional(text('Adresse')),
    codePostal: optional(text('Code postal', { max: 5, format: 'code-postal' })),
    ville: text('Ville', { max: 100 }),
    communeInsee: optional(text('Code commune', { max: 5, format: 'insee' })),
    telephone: optional(text('Téléphone', { max: 20, format: 'telephone' })),
    email: optional(text('Courriel', { format: 'email' })),
    chantiersFermes: boolean('Création de chantiers réservée', {
      help: 'Les compagnons ne créent plus de chantier.',
    }),
    planningFerme: boolean('Planning réservé', {
      help: 'Les compagnons lisent le planning sans le changer.',
    }),
  },
  sync: 'merge-fields',
  groups: [['adresse', 'codePostal', 'ville', 'communeInsee']],
  scope: () => 'firm',
  permissions: { create: [], set: OFFICE, delete: [] },
  singleton: true,
});
export type Entreprise = RowOf<typeof entreprise>;
