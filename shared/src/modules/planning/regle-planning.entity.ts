/** How the firm counts its days and weeks, dated: a new row changes what follows, not the past. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { choice, date, integer, number, optional } from '../../entity/field.ts';
import { LEADS, OFFICE } from '../../entity/permissions.ts';

export const PARITES = {
  iso: 'Numéro de semaine ISO',
  'premier-janvier': 'La semaine 1 contient le 1er janvier',
  reference: 'Une semaine sur deux depuis une date',
} as const;

export type Parite = keyof typeof PARITES;

export const SAV_IMPUTES = {
  budget: 'À un budget SAV à part',
  chantier: 'Au chantier lui-même',
} as const;

export const reglePlanning = defineEntity({
  table: 'regles_planning',
  label: { one: 'Règle du planning', many: 'Règles du planning' },
  title: (row) => `Règle depuis le ${row.depuis}`,
  fields: {
    depuis: date('Depuis le'),
    coefficient: number('Coefficient de productivité', {
      max: 2,
      help: 'Part des heures travaillées qui compte face aux heures vendues.',
    }),
    heuresJour: number('Heures du lundi au jeudi', { max: 12, unit: 'h' }),
    heuresVendredi: number('Heures du vendredi', { max: 12, unit: 'h' }),
    heuresEstimation: number('Heures d’un jour pour estimer', { max: 12, unit: 'h' }),
    parite: choice('Semaines paires et impaires', PARITES),
    pariteReference: optional(date('Une semaine paire commence le')),
    ecartRougePct: number('Dépassement en rouge au-dessus de', { max: 500, unit: '%' }),
    joursChargee: integer('Équipe chargée au-dessus de', { max: 366, unit: 'j' }),
    joursSurchargee: integer('Équipe surchargée au-dessus de', { max: 366, unit: 'j' }),
    savImpute: choice('Heures de SAV', SAV_IMPUTES),
  },
  sync: 'merge-fields',
  key: ['depuis'],
  groups: [
    ['heuresJour', 'heuresVendredi'],
    ['parite', 'pariteReference'],
  ],
  scope: () => 'firm',
  permissions: { create: LEADS, set: LEADS, delete: OFFICE },
  rule: ({ after }) =>
    after.parite === 'reference' && !after.pariteReference
      ? { code: 'state', path: 'pariteReference', text: 'Donnez le lundi d’une semaine paire.' }
      : null,
  list: ['depuis', 'coefficient', 'heuresJour', 'heuresVendredi', 'parite', 'ecartRougePct'],
});
export type ReglePlanning = RowOf<typeof reglePlanning>;
