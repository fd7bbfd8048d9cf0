/** How one gets in: key, code, gate. Apart from the chantier, so only those who work there hold it. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { optional, ref, text } from '../../entity/field.ts';
import { EVERYONE, LEADS } from '../../entity/permissions.ts';

export const chantierAcces = defineEntity({
  table: 'chantier_acces',
  label: { one: 'Accès', many: 'Accès' },
  title: () => 'Accès',
  fields: {
    chantierId: ref('Chantier', 'chantiers'),
    acces: optional(
      text('Accès', { max: 1000, multiline: true, help: 'Portail, clé, où se garer.' }),
    ),
    code: optional(text('Code', { max: 60, help: 'Code du portail ou de la boîte à clé.' })),
  },
  sync: 'merge-fields',
  key: ['chantierId'],
  scope: (row) => `chantier:${row.chantierId}`,
  permissions: { create: EVERYONE, set: EVERYONE, delete: LEADS },
  list: ['chantierId', 'acces', 'code'],
});
export type ChantierAcces = RowOf<typeof chantierAcces>;
