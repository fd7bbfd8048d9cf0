/** One thing that the client finds missing when he takes over: what, by when, with which photo, lifted when. */
import { type AnyRow, defineEntity, type RowOf } from '../../entity/entity.ts';
import { date, integer, optional, ref, text } from '../../entity/field.ts';
import { AUTHOR, EVERYONE, LEADS } from '../../entity/permissions.ts';
import { isReservesSignees } from './proces-verbal.entity.ts';

type Signed = Pick<AnyRow, string>;

/** Whether the signed paper holds this reserve, word for word: it may still arrive from another phone. */
function isOnPaper(row: Signed, paper: AnyRow): boolean {
  const { reservesSignees } = paper;
  if (!isReservesSignees(reservesSignees)) return false;
  return reservesSignees.some(
    ({ texte, delaiAu }) => texte === row['texte'] && delaiAu === row['delaiAu'],
  );
}

/** A photo may be added, never replaced. */
function isPhotoKept(before: Signed | null, after: Signed): boolean {
  const known = before?.['documentId'] ?? null;
  return known === null || known === after['documentId'];
}

function isSameWording(before: Signed, after: Signed): boolean {
  const names = ['texte', 'delaiAu', 'rang', 'chantierId'];
  return names.every((name) => before[name] === after[name]);
}

export const reserve = defineEntity({
  table: 'reserves',
  label: { one: 'Réserve', many: 'Réserves' },
  title: (row) => row.texte.slice(0, 60),
  fields: {
    procesVerbalId: ref('Procès-verbal', 'proces_verbaux', { indexed: true }),
    chantierId: ref('Chantier', 'chantiers', { indexed: true }),
    rang: integer('Rang'),
    texte: text('Réserve', { max: 1000, multiline: true }),
    delaiAu: optional(date('À lever avant le')),
    documentId: optional(ref('Photo', 'chantier_documents')),
    leveeLe: optional(date('Levée le')),
    leveePar: optional(text('Levée par', { max: 120 })),
  },
  sync: 'merge-fields',
  groups: [['leveeLe', 'leveePar']],
  scope: (row) => `chantier:${row.chantierId}`,
  permissions: { create: EVERYONE, set: EVERYONE, delete: [AUTHOR, ...LEADS] },
  ruleReads: 'procesVerbalId',
  rule: ({ before, after, parent }) => {
    if (before && before.procesVerbalId !== after.procesVerbalId) {
      const text = 'Une réserve reste à son procès-verbal.';
      return { code: 'state', path: 'procesVerbalId', text };
    }
    if (parent?.['signeA'] == null) return null;
    const isGoing = after.deleted === 1 && before?.deleted !== 1;
    const isKept = before?.deleted === 0 && isSameWording(before, after);
    const isGood = !isGoing && isPhotoKept(before, after);
    if (isGood && (isKept || isOnPaper(after, parent))) return null;
    const text = before
      ? 'Le procès-verbal est signé : une réserve ne se change plus, elle se lève.'
      : 'Le procès-verbal est signé : cette réserve n’y est pas. Faites-en un autre.';
    return { code: 'state', path: 'texte', text };
  },
  list: ['chantierId', 'texte', 'delaiAu', 'leveeLe', 'leveePar'],
});
export type Reserve = RowOf<typeof reserve>;
