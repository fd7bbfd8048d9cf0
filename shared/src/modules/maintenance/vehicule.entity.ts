/** A vehicle of the firm, the team that drives it, and the days by which it must be looked at. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { date, optional, text } from '../../entity/field.ts';
import { LEADS } from '../../entity/permissions.ts';

export const vehicule = defineEntity({
  table: 'vehicules',
  label: { one: 'Véhicule', many: 'Véhicules' },
  title: 'libelle',
  fields: {
    libelle: text('Véhicule', { max: 80 }),
    immatriculation: optional(text('Immatriculation', { max: 15 })),
    equipe: optional(text('Équipe', { max: 60 })),
    controleAu: optional(date('Contrôle technique avant le')),
    entretienAu: optional(date('Entretien avant le')),
  },
  sync: 'merge-fields',
  scope: () => 'firm',
  permissions: { create: LEADS, set: LEADS, delete: LEADS },
});
export type Vehicule = RowOf<typeof vehicule>;
