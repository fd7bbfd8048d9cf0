/** What the centre d'envoi says of a change: names and days, never a stored value or a table. */
import { expect, test } from 'vitest';
import { type Known, subjectOf, tellOps } from '#pwa/ui/sentences.ts';
import { weekDaysOf } from '#shared/core/dates.ts';
import type { AnyRow } from '#shared/entity/entity.ts';
import { keyedId } from '#shared/entity/entity.ts';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { affectation } from '#shared/modules/planning/affectation.entity.ts';
import { registry } from '#shared/registry.ts';
import type { Op } from '#shared/sync/wire.ts';

const names: Record<string, string> = {
  'salaries/yann': 'Yann Kervella',
  'salaries/malo': 'Malo Le Bihan',
  'chantiers/goff': 'Maison Le Goff',
};
const known: Known = {
  registry,
  rowOf: (table, id) =>
    table === 'chantiers' ? ({ id, libelle: 'Maison Le Goff' } as unknown as AnyRow) : undefined,
  nameOf: (table, id) => names[`${table}/${id}`],
};

function cell(salarieId: string, jour: string, chantierId: string | null): Op {
  const f = { salarieId, jour, demiJournee: 'matin', chantierId, absence: null };
  return { t: 'create', e: affectation.table, id: keyedId(affectation, f), f };
}

test('one gesture over many cells is one sentence: how many, who, where, when', () => {
  const ops = ['yann', 'malo'].flatMap((who) =>
    weekDaysOf('2026-11-30').map((day) => cell(who, day, 'goff')),
  );
  expect(tellOps(ops, known)).toEqual([
    {
      subject: '10 affectations',
      what: 'Yann Kervella, Maison Le Goff, Malo Le Bihan · 30 nov. au 4 déc.',
    },
  ]);
});

test('a cell is named by its person and its day, and says what now stands in it', () => {
  expect(tellOps([cell('yann', '2026-12-01', 'goff')], known)).toEqual([
    {
      subject: 'Affectation : Yann Kervella, 1er décembre 2026, Matin',
      what: 'Maison Le Goff',
    },
  ]);
  expect(tellOps([cell('yann', '2026-12-01', null)], known)[0]?.what).toBe('vide');
});

test('a changed field shows its label and the new value; a new row says so', () => {
  const set: Op = { t: 'set', e: chantier.table, id: 'goff', base: 1, f: { etat: 'en-cours' } };
  const subject = 'Chantier «\u00a0Maison Le Goff\u00a0»';
  expect(tellOps([set], known)).toEqual([{ subject, what: 'État : En cours' }]);
  const create: Op = { t: 'create', e: chantier.table, id: 'goff', f: {} };
  expect(tellOps([create], known)).toEqual([{ subject, what: 'Ajout' }]);
});

test('a row that is not on this device is named by its kind', () => {
  expect(subjectOf(chantier, undefined, () => undefined)).toBe('Chantier');
});
