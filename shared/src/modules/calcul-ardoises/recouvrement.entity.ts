/** One cell of a table of recouvrement: the least lap for a slope, a zone and a projection. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { choice, integer, number, optional, text } from '../../entity/field.ts';
import { OFFICE } from '../../entity/permissions.ts';
import { BANDES, CONFIANCES, ZONES } from './choix.ts';
import { formatPct, PENTE_VERTICALE_PCT } from './pente.ts';

export const recouvrement = defineEntity({
  table: 'recouvrements',
  label: { one: 'Recouvrement', many: 'Recouvrements' },
  title: (row) => `${ZONES[row.zone]}, ${formatPct(row.pentePct)}, ${BANDES[row.bande]}`,
  fields: {
    edition: text('Édition', { max: 60, indexed: true }),
    zone: choice('Zone', ZONES),
    pentePct: number('Pente', { max: PENTE_VERTICALE_PCT, unit: '%', maxLabel: 'verticale' }),
    penteDeg: optional(
      number('Pente imprimée en degrés', {
        max: 90,
        unit: '°',
        help: 'La table imprime ses pentes deux fois ; la plus faible des deux ouvre la ligne.',
      }),
    ),
    bande: choice('Projection horizontale', BANDES),
    recouvrementMm: integer('Recouvrement', { max: 400, unit: 'mm' }),
    source: text('Source', { max: 300 }),
    confiance: choice('Confiance', CONFIANCES),
  },
  sync: 'reference',
  key: ['edition', 'zone', 'pentePct', 'bande'],
  groups: [['recouvrementMm', 'source', 'confiance']],
  scope: () => 'firm',
  permissions: { create: OFFICE, set: OFFICE, delete: OFFICE },
  list: ['edition', 'pentePct', 'zone', 'bande', 'recouvrementMm', 'confiance'],
});
export type Recouvrement = RowOf<typeof recouvrement>;
