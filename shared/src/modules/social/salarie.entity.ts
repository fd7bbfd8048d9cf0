/** Someone of the firm, as the planning shows him. His pay and private data stand apart. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { choice, date, integer, optional, text } from '../../entity/field.ts';
import { LEADS, OFFICE } from '../../entity/permissions.ts';

export const RYTHMES = {
  'paire-5-impaire-4': 'Semaine paire 5 jours, impaire 4 jours',
  '5-jours': '5 jours par semaine',
  '4-jours': '4 jours par semaine, du lundi au jeudi',
} as const;

export type Rythme = keyof typeof RYTHMES;

export const salarie = defineEntity({
  table: 'salaries',
  label: { one: 'Salarié', many: 'Salariés' },
  title: (row) => `${row.prenom} ${row.nom}`,
  fields: {
    nom: text('Nom', { max: 100, indexed: true }),
    prenom: text('Prénom', { max: 100 }),
    metier: choice('Métier', {
      couvreur: 'Couvreur',
      charpentier: 'Charpentier',
      menuisier: 'Menuisier',
      apprenti: 'Apprenti',
      conducteur: 'Conducteur de travaux',
      bureau: 'Bureau',
    }),
    equipe: optional(text('Équipe', { max: 60 })),
    rythme: choice('Rythme', RYTHMES),
    telephone: optional(text('Téléphone', { max: 20, format: 'telephone' })),
    dateEntree: date('Entré le'),
    dateSortie: optional(date('Sorti le')),
    rang: optional(integer('Rang dans le planning', { max: 999 })),
  },
  sync: 'merge-fields',
  groups: [['dateEntree', 'dateSortie']],
  scope: () => 'firm',
  permissions: { create: LEADS, set: LEADS, delete: OFFICE },
  rule: ({ after }) =>
    after.dateSortie && after.dateSortie < after.dateEntree
      ? { code: 'state', path: 'dateSortie', text: 'La sortie précède l’entrée.' }
      : null,
  list: ['prenom', 'nom', 'metier', 'equipe', 'telephone', 'dateEntree', 'dateSortie'],
});
export type Salarie = RowOf<typeof salarie>;
