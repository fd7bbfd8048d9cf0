/** Pay, contract and private data of a salarié: only where figures are granted. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { cents, choice, date, number, optional, ref, text } from '../../entity/field.ts';
import { OFFICE } from '../../entity/permissions.ts';

export const salariePaie = defineEntity({
  table: 'salarie_paies',
  label: { one: 'Paie du salarié', many: 'Paies des salariés' },
  title: () => 'Paie',
  fields: {
    salarieId: ref('Salarié', 'salaries'),
    contrat: optional(
      choice('Contrat', {
        cdi: 'CDI',
        cdd: 'CDD',
        apprentissage: 'Apprentissage',
        interim: 'Intérim',
      }),
    ),
    heuresHebdo: optional(number('Heures par semaine', { max: 60, unit: 'h' })),
    salaireHoraireCents: optional(cents('Salaire horaire brut')),
    qualification: optional(text('Qualification', { max: 40 })),
    dateNaissance: optional(date('Né le')),
    nir: optional(text('Numéro de sécurité sociale', { max: 21, format: 'nir' })),
    adresse: optional(text('Adresse')),
    codePostal: optional(text('Code postal', { max: 5, format: 'code-postal' })),
    ville: optional(text('Ville', { max: 100 })),
    email: optional(text('Courriel', { format: 'email' })),
  },
  sync: 'merge-fields',
  key: ['salarieId'],
  groups: [['adresse', 'codePostal', 'ville']],
  scope: () => 'money',
  permissions: { create: OFFICE, set: OFFICE, delete: OFFICE },
});
export type SalariePaie = RowOf<typeof salariePaie>;
