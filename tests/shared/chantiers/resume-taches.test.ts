/** The daily reminder: late, due today, done on the last working day. */
import { expect, test } from 'vitest';
import { jourOuvreAvant, resumeTaches } from '#shared/modules/chantiers/resume-taches.ts';

const tache = (
  id: string,
  echeance: string | null,
  plus: Partial<{ etat: 'a-faire' | 'en-cours' | 'fait' | 'annule'; faitLe: string }> = {},
) => ({
  ...{ id, echeance, etat: 'a-faire' as const, faitLe: null, priorite: 'normale' as const },
  ...plus,
});

test('43. the daily reminder tells what is late, due today, and done on the last working day', () => {
  const rows = [
    tache('hier', '2026-11-22'),
    { ...tache('vieille', '2026-10-01', { etat: 'en-cours' }), priorite: 'basse' as const },
    { ...tache('pressee', '2026-11-22'), priorite: 'urgente' as const },
    tache('jour', '2026-11-23'),
    tache('demain', '2026-11-24'),
    tache('sans date', null),
    tache('annulee', '2026-11-01', { etat: 'annule' }),
    tache('vendredi', '2026-11-20', { etat: 'fait', faitLe: '2026-11-20' }),
    tache('samedi', null, { etat: 'fait', faitLe: '2026-11-21' }),
    tache('jeudi', null, { etat: 'fait', faitLe: '2026-11-19' }),
    tache('ce matin', null, { etat: 'fait', faitLe: '2026-11-23' }),
  ];
  const { enRetard, aujourdhui, faites, veille } = resumeTaches(rows, '2026-11-23');
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  expect(veille).toBe('2026-11-20');
  expect(ids(enRetard)).toEqual(['vieille', 'pressee', 'hier']);
  expect(ids(aujourdhui)).toEqual(['jour']);
  expect(ids(faites)).toEqual(['vendredi', 'samedi']);
});

test('the last working day steps over a long weekend with its holiday', () => {
  expect(jourOuvreAvant('2026-11-24')).toBe('2026-11-23');
  // Saturday 2 to Monday 4 May: Friday was the first of May.
  expect(jourOuvreAvant('2026-05-04')).toBe('2026-04-30');
});
