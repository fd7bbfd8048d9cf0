/** What someone is allowed to do, and until when: a card, a training, a licence. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { date, optional, ref, text } from '../../entity/field.ts';
import { LEADS } from '../../entity/permissions.ts';

export const habilitation = defineEntity({
  table: 'habilitations',
  label: { one: 'Habilitation', many: 'Habilitations' },
  title: 'libelle',
  fields: {
    salarieId: ref('Salarié', 'salaries', { indexed: true }),
    libelle: text('Habilitation', { max: 80, help: 'Travail en hauteur, échafaudage, CACES…' }),
    valableAu: optional(date('Valable jusqu’au')),
  },
  sync: 'merge-fields',
  scope: () => 'firm',
  permissions: { create: LEADS, set: LEADS, delete: LEADS },
});
export type Habilitation = RowOf<typeof habilitation>;
