/** Leave that someone asks for on his phone; the office accepts it into the planning, or refuses. */
import type { Change } from '../../entity/entity.ts';
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { boolean, choice, date, optional, ref, text } from '../../entity/field.ts';
import { EVERYONE, LEADS } from '../../entity/permissions.ts';
import type { RuleFailure } from '../../entity/rule.ts';

export const ETATS_DEMANDE = {
  demandee: 'Demandée',
  acceptee: 'Acceptée',
  refusee: 'Refusée',
  annulee: 'Annulée',
} as const;

export type EtatDemande = keyof typeof ETATS_DEMANDE;

interface Demande {
  readonly debut: string;
  readonly fin: string;
  readonly etat: EtatDemande;
}

function failureOf({ before, after, role }: Change<Demande>): RuleFailure | null {
  if (after.fin < after.debut) {
    return { code: 'state', path: 'fin', text: 'Le dernier jour précède le premier.' };
  }
  if (LEADS.includes(role)) return null;
  const isOwnAct = after.etat === 'demandee' || after.etat === 'annulee';
  const isOpen = before === null || before.etat === 'demandee' || before.etat === after.etat;
  if (isOwnAct && isOpen) return null;
  return { code: 'state', path: 'etat', text: 'Le bureau répond aux demandes de congés.' };
}

export const demandeConge = defineEntity({
  table: 'demandes_conges',
  label: { one: 'Demande de congés', many: 'Demandes de congés' },
  title: (row) => `${row.debut} au ${row.fin}`,
  fields: {
    salarieId: ref('Salarié', 'salaries', { indexed: true }),
    nature: choice('Nature', {
      conges: 'Congés',
      'sans-solde': 'Sans solde',
      absent: 'Absence',
    }),
    debut: date('Premier jour'),
    debutApresMidi: boolean('À partir de l’après-midi'),
    fin: date('Dernier jour'),
    finMatin: boolean('Jusqu’à midi'),
    motif: optional(text('Un mot pour le bureau', { max: 300, multiline: true })),
    etat: choice('État', ETATS_DEMANDE, { indexed: true }),
    reponse: optional(text('Réponse du bureau', { max: 300 })),
  },
  sync: 'merge-fields',
  groups: [
    ['debut', 'debutApresMidi', 'fin', 'finMatin'],
    ['etat', 'reponse'],
  ],
  guard: ['etat'],
  scope: (row) => `salarie:${row.salarieId}`,
  permissions: { create: EVERYONE, set: EVERYONE, delete: LEADS, onlyWithinScope: true },
  rule: failureOf,
  list: ['salarieId', 'nature', 'debut', 'fin', 'etat'],
});
export type DemandeConge = RowOf<typeof demandeConge>;
