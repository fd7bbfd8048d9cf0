/** What a client agreed to, or took back, with its proof: a fact, so the last one of a use counts. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { boolean, choice, date, optional, ref, text } from '../../entity/field.ts';
import { LEADS, OFFICE } from '../../entity/permissions.ts';

export const CONSENTEMENT_USAGES = {
  appel: 'Appels commerciaux',
  sms: 'SMS',
  courriel: 'Courriels d’offre',
  photos: 'Photos publiées',
} as const;

export type Usage = keyof typeof CONSENTEMENT_USAGES;

export const consentement = defineEntity({
  table: 'consentements',
  label: { one: 'Consentement', many: 'Consentements' },
  title: (row) => `${CONSENTEMENT_USAGES[row.usage]} : ${row.accord ? 'accord' : 'refus'}`,
  fields: {
    clientId: ref('Client', 'clients', { indexed: true }),
    usage: choice('Pour', CONSENTEMENT_USAGES),
    accord: boolean('Le client est d’accord'),
    jour: date('Le'),
    moyen: choice('Donné par', {
      ecrit: 'Écrit signé',
      courriel: 'Courriel',
      formulaire: 'Formulaire du site',
      oral: 'De vive voix',
    }),
    preuve: optional(
      text('Où est la preuve', { max: 500, help: 'Devis signé, courriel du 5 mars, coupon…' }),
    ),
    auteur: text('Noté par', { max: 120 }),
  },
  sync: 'append-only',
  scope: () => 'office',
  permissions: { create: LEADS, set: [], delete: OFFICE },
  // Code de la consommation, art. L223-1 as of 11 August 2026: the firm must be able to prove it.
  rule: ({ after }) =>
    after.accord && !after.preuve?.trim()
      ? { code: 'state', path: 'preuve', text: 'Un accord se prouve : dites où est la preuve.' }
      : null,
  list: ['clientId', 'usage', 'accord', 'jour', 'moyen', 'preuve'],
});
export type Consentement = RowOf<typeof consentement>;
