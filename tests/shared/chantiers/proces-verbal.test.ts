/** A réception: signed by both or not at all, kept as it was signed, and what it starts. */
import { describe, expect, test } from 'vitest';
import type { AnyRow } from '#shared/entity/entity.ts';
import { garantiesDe } from '#shared/modules/chantiers/garanties.ts';
import { journalOf } from '#shared/modules/chantiers/journal.ts';
import { type ProcesVerbal, procesVerbal } from '#shared/modules/chantiers/proces-verbal.entity.ts';
import { reserve } from '#shared/modules/chantiers/reserve.entity.ts';
import { reservesOuvertes } from '#shared/modules/chantiers/reserves-ouvertes.ts';

const TRAITS = [{ couleur: 'noir' as const, points: [[0.1, 0.5] as const, [0.9, 0.5] as const] }];

const PREPARE: ProcesVerbal = {
  ...{ id: 'pv', createdAt: 0, createdBy: 'u', updatedAt: 0, deleted: 0 },
  ...{ chantierId: 'c', dateReception: '2024-02-29', resultat: 'avec-reserves' },
  ...{ maitreOuvrage: 'Mme Bothorel', representant: 'Yann', travaux: null, motif: null },
  ...{ signatureClient: null, signatureEntreprise: null, reservesSignees: null, signeA: null },
  ...{ documentId: null, leveeLe: null, leveeSignature: null },
};

const SIGNE: ProcesVerbal = {
  ...PREPARE,
  ...{ signatureClient: TRAITS, signatureEntreprise: TRAITS, signeA: 1_795_000_000_000 },
  reservesSignees: [{ texte: 'Solin à reprendre', delaiAu: '2024-03-31' }],
};

const judge = (before: ProcesVerbal | null, after: ProcesVerbal) =>
  procesVerbal.ruleOf({ before, after, role: 'compagnon' } as {
    before: AnyRow | null;
    after: AnyRow;
    role: 'compagnon';
  });

describe('story 38: a réception', () => {
  test('is signed by the client and by the firm, with its reserves, or not at all', () => {
    expect(judge(PREPARE, SIGNE)).toBeNull();
    expect(judge(PREPARE, { ...SIGNE, signatureClient: [] })?.path).toBe('signatureClient');
    expect(judge(PREPARE, { ...SIGNE, signatureEntreprise: null })?.path).toBe('signatureClient');
    expect(judge(PREPARE, { ...SIGNE, reservesSignees: [] })?.text).toContain('réserves');
    expect(judge(PREPARE, { ...SIGNE, resultat: 'sans-reserve', reservesSignees: [] })).toBeNull();
  });

  test('does not change any more once signed; only the lifting of the reserves is added', () => {
    expect(judge(SIGNE, { ...SIGNE, dateReception: '2024-03-01' })?.path).toBe('dateReception');
    expect(judge(SIGNE, { ...SIGNE, signeA: null })?.path).toBe('signeA');
    expect(judge(SIGNE, { ...SIGNE, reservesSignees: [] })?.text).toContain('ne se change plus');
    expect(judge(SIGNE, { ...SIGNE, leveeLe: '2024-04-02', leveeSignature: TRAITS })).toBeNull();
  });

  test('is not thrown away; what was before it was forbidden may come back', () => {
    const gone = { ...SIGNE, deleted: 1 as const };
    expect(judge(SIGNE, gone)?.text).toContain('ne se supprime plus');
    expect(judge(gone, SIGNE)).toBeNull();
    expect(judge(PREPARE, { ...PREPARE, deleted: 1 })).toBeNull();
  });

  test('its reserves are those of the paper, word for word', () => {
    const row = {
      ...{ id: 'r', createdAt: 0, createdBy: 'u', updatedAt: 0, deleted: 0 as const },
      ...{ procesVerbalId: 'pv', chantierId: 'c', rang: 1, texte: 'Solin à reprendre' },
      ...{ delaiAu: '2024-03-31', documentId: null, leveeLe: null, leveePar: null },
    };
    const say = (before: AnyRow | null, after: AnyRow, parent: AnyRow | null = SIGNE) =>
      reserve.ruleOf({ before, after, role: 'compagnon', parent })?.path ?? null;
    expect(say(row, { ...row, leveeLe: '2024-04-02', leveePar: 'Yann' })).toBeNull();
    expect(say(row, { ...row, texte: 'Autre' })).toBe('texte');
    expect(say({ ...row, texte: 'Autre' }, row), 'back to the paper').toBeNull();
    expect(say(row, { ...row, deleted: 1 })).toBe('texte');
    expect(say({ ...row, deleted: 1 }, row)).toBeNull();
    expect(say(null, row), 'it arrives late from another phone').toBeNull();
    expect(say(null, { ...row, texte: 'Après coup' })).toBe('texte');
    expect(say(row, { ...row, documentId: 'photo' })).toBeNull();
    expect(say({ ...row, documentId: 'photo' }, { ...row, documentId: 'autre' })).toBe('texte');
    expect(say(row, { ...row, procesVerbalId: 'autre' }, PREPARE)).toBe('procesVerbalId');
    expect(say(row, { ...row, texte: 'Autre' }, PREPARE)).toBeNull();
    expect(say(null, row, null)).toBeNull();
  });

  test('a lifting that is signed stays as it is, and so does the paper of the réception', () => {
    const levee = { ...SIGNE, documentId: 'd', leveeLe: '2024-04-02', leveeSignature: TRAITS };
    expect(judge(SIGNE, { ...SIGNE, documentId: 'd' })).toBeNull();
    expect(judge({ ...SIGNE, documentId: 'd' }, levee)).toBeNull();
    expect(judge({ ...SIGNE, documentId: 'd' }, { ...levee, documentId: 'e' })?.path).toBe(
      'documentId',
    );
    expect(judge(levee, { ...levee, leveeLe: '2024-04-03' })?.text).toContain('levée');
    expect(judge(levee, { ...levee, leveeLe: null, leveeSignature: null })?.path).toBe('leveeLe');
    expect(judge(levee, { ...levee, leveeSignature: null })?.path).toBe('leveeSignature');
  });

  test('starts the guarantees of the law, leap day included; a refusal starts none', () => {
    expect(garantiesDe(SIGNE).map(({ nom, jusquau }) => [nom, jusquau])).toEqual([
      ['Parfait achèvement', '2025-02-28'],
      ['Bon fonctionnement', '2026-02-28'],
      ['Décennale', '2034-02-28'],
    ]);
    expect(garantiesDe({ ...SIGNE, resultat: 'refusee' })).toEqual([]);
    expect(garantiesDe(PREPARE)).toEqual([]);
  });

  test('leaves open the reserves that were signed as such, until each is lifted', () => {
    const of = (leveeLe: string | null) => ({ procesVerbalId: 'pv', leveeLe });
    const all = [of(null), of('2024-03-02'), of(null)];
    expect(reservesOuvertes([SIGNE], all)).toBe(2);
    expect(reservesOuvertes([{ ...SIGNE, resultat: 'sans-reserve' }], all)).toBe(0);
    expect(reservesOuvertes([{ ...SIGNE, resultat: 'refusee' }], all)).toBe(0);
    expect(reservesOuvertes([PREPARE], all)).toBe(0);
    expect(reservesOuvertes([{ ...SIGNE, id: 'other' }], all)).toBe(0);
  });

  test('stands in the journal once it is signed, as something to follow while reserves remain', () => {
    const vide = {
      ...{ avancements: [], commandes: [], receptions: [], controles: [], savs: [] },
      ...{ avenants: [], documents: [] },
    };
    expect(journalOf({ ...vide, procesVerbaux: [PREPARE] })).toEqual([]);
    expect(journalOf({ ...vide, procesVerbaux: [SIGNE] })).toMatchObject([
      {
        titre: 'Réception des travaux : avec réserves',
        detail: 'Solin à reprendre',
        isProbleme: true,
      },
    ]);
    expect(procesVerbal.titleOf(SIGNE)).toBe('Réception du 29/02/2024');
    expect(reserve.titleOf({ ...PREPARE, texte: 'Solin' })).toBe('Solin');
  });
});
