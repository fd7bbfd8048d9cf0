/** The zone of a commune: from the list shipped, or corrected by someone of the firm. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { choice, text } from '../../entity/field.ts';
import { EVERYONE, OFFICE } from '../../entity/permissions.ts';
import { ZONE_ORIGINES, ZONES } from './choix.ts';

export const communeZone = defineEntity({
  table: 'communes_zones',
  label: { one: "Zone d'une commune", many: 'Zones des communes' },
  title: (row) => `${row.nom}, ${ZONES[row.zone].toLowerCase()}`,
  fields: {
    insee: text('Code commune', { max: 5, format: 'insee' }),
    nom: text('Commune', { max: 100, indexed: true }),
    zone: choice('Zone', ZONES),
    origine: choice('Origine', ZONE_ORIGINES),
    source: text('Source', { max: 300 }),
  },
  sync: 'reference',
  key: ['insee'],
  groups: [['zone', 'origine', 'source']],
  scope: () => 'firm',
  permissions: { create: EVERYONE, set: EVERYONE, delete: OFFICE },
  list: ['nom', 'zone', 'origine', 'insee', 'source'],
});
export type CommuneZone = RowOf<typeof communeZone>;
