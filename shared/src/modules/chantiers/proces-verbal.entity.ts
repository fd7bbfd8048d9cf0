/** The record by which a client takes over the works (Code civil, art. 1792-6): signed once, then kept. */
import { defineEntity, type RowOf } from '../../entity/entity.ts';
import { choice, date, instant, json, optional, ref, text } from '../../entity/field.ts';
import { EVERYONE, OFFICE } from '../../entity/permissions.ts';
import { isDessin } from './document-dessin.entity.ts';

export const RECEPTIONS = {
  'sans-reserve': 'Sans réserve',
  'avec-reserves': 'Avec réserves',
  refusee: 'Refusée',
} as const;

/** A reserve as it was signed. */
export interface ReserveSignee {
  readonly texte: string;
  /** The day by which it is lifted; null: none was agreed. */
  readonly delaiAu: string | null;
}

/** Whether a value is the reserves as they were signed. */
export function isReservesSignees(value: unknown): value is readonly ReserveSignee[] {
  return (
    Array.isArray(value) &&
    value.length <= 200 &&
    value.every(
      (one) =>
        typeof one?.texte === 'string' &&
        (one.delaiAu === null || /^\d{4}-\d{2}-\d{2}$/.test(String(one.delaiAu))),
    )
  );
}

/** What is read out and signed: it is written with the signatures, so that nobody signs other terms. */
export const TERMES = [
  ...(['dateReception', 'resultat', 'maitreOuvrage', 'representant'] as const),
  ...(['travaux', 'motif'] as const),
] as const;

const LEVEE = ['leveeLe', 'leveeSignature'];

/** Whether a field of a signed record is fixed: its paper and the lifting are still written, each once. */
function isFixed(name: string, isPaperKept: boolean, isLifted: boolean): boolean {
  if (name === 'updatedAt') return false;
  if (name === 'documentId') return isPaperKept;
  return LEVEE.includes(name) ? isLifted : true;
}

export const procesVerbal = defineEntity({
  table: 'proces_verbaux',
  label: { one: 'Procès-verbal de réception', many: 'Procès-verbaux de réception' },
  title: (row) => `Réception du ${row.dateReception.split('-').reverse().join('/')}`,
  fields: {
    chantierId: ref('Chantier', 'chantiers', { indexed: true }),
    dateReception: date('Reçu le'),
    resultat: choice('Réception', RECEPTIONS),
    maitreOuvrage: optional(text('Pour le client', { max: 120 })),
    representant: optional(text('Pour l’entreprise', { max: 120 })),
    travaux: optional(text('Travaux reçus', { max: 5000, multiline: true })),
    motif: optional(text('Motif du refus', { max: 2000, multiline: true })),
    signatureClient: optional(json('Signature du client', isDessin)),
    signatureEntreprise: optional(json('Signature de l’entreprise', isDessin)),
    reservesSignees: optional(json('Réserves signées', isReservesSignees)),
    signeA: optional(instant('Signé à')),
    documentId: optional(ref('Document signé', 'chantier_documents')),
    leveeLe: optional(date('Réserves levées le')),
    leveeSignature: optional(json('Signature de la levée', isDessin)),
  },
  sync: 'merge-fields',
  // Signed as one: half of a signature would bind nobody.
  groups: [
    ['signatureClient', 'signatureEntreprise', 'reservesSignees', 'signeA'],
    ['leveeLe', 'leveeSignature'],
  ],
  // Signed on a phone while the office corrects them: whoever signed is asked, nothing is mixed.
  guard: TERMES,
  scope: (row) => `chantier:${row.chantierId}`,
  permissions: { create: EVERYONE, set: EVERYONE, delete: OFFICE },
  rule: ({ before, after }) => {
    if (before?.signeA != null) {
      // What was thrown away before this was forbidden may come back.
      if (before.deleted === 1 && after.deleted === 0) return null;
      const names = Object.keys(after) as (keyof typeof after)[];
      const changed = names.find(
        (name) =>
          isFixed(name, before.documentId !== null, before.leveeLe !== null) &&
          JSON.stringify(before[name]) !== JSON.stringify(after[name]),
      );
      if (changed === undefined) return null;
      const text = LEVEE.includes(changed)
        ? 'La levée des réserves est signée : elle ne se change plus.'
        : `Ce procès-verbal est signé : il ne se ${changed === 'deleted' ? 'supprime' : 'change'} plus. Faites-en un autre.`;
      return { code: 'state', path: changed, text };
    }
    if (after.signeA === null) return null;
    if (!after.signatureClient?.length || !after.signatureEntreprise?.length) {
      const text = 'Le client et l’entreprise signent tous les deux.';
      return { code: 'state', path: 'signatureClient', text };
    }
    const isEmpty = after.resultat === 'avec-reserves' && !after.reservesSignees?.length;
    if (!isEmpty) return null;
    return { code: 'state', path: 'resultat', text: 'Écrivez les réserves avant de signer.' };
  },
  list: ['chantierId', 'dateReception', 'resultat', 'maitreOuvrage', 'leveeLe'],
});
export type ProcesVerbal = RowOf<typeof procesVerbal>;
