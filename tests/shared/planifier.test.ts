/** The planning fills what is free, and nothing else. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { raisonChome, weekDaysOf } from '#shared/core/dates.ts';
import { type Case, cleDe, type Demande, planifier } from '#shared/links/planifier.ts';
import { isJourDuRythme } from '#shared/modules/social/presence.ts';
import { seedOfRun } from '../support/random.ts';

const SALARIE = { id: 'malo', dateEntree: '2020-01-01', dateSortie: null };

function existant(cases: Case[] = [], verrouilles: string[] = []) {
  const byKey = new Map(cases.map((c) => [cleDe(c.salarieId, c.jour, c.demiJournee), c]));
  return {
    caseDe: (...key: Parameters<typeof cleDe>) => byKey.get(cleDe(...key)),
    isVerrouille: (jour: string) => verrouilles.includes(jour),
  };
}

function demande(more: Partial<Demande> = {}): Demande {
  return {
    salaries: [SALARIE],
    jours: weekDaysOf('2026-11-09'),
    demiJournees: ['matin', 'apres-midi'],
    chantierId: 'bothorel',
    remplacer: false,
    ...more,
  };
}

test('a week with a bank holiday is filled around it', () => {
  const plan = planifier(demande(), existant());
  expect(plan.cases).toHaveLength(8);
  expect(plan.cases.some(({ jour }) => jour === '2026-11-11')).toBe(false);
  expect(plan.laisses).toEqual({ chome: 2 });
});

test('an absence and a locked day are never run over, even when asked to replace', () => {
  const conges: Case = {
    salarieId: 'malo',
    jour: '2026-11-09',
    demiJournee: 'matin',
    chantierId: null,
    absence: 'conges',
  };
  const plan = planifier(demande({ remplacer: true }), existant([conges], ['2026-11-10']));
  expect(plan.laisses).toEqual({ absence: 1, verrouille: 2, chome: 2 });
  expect(plan.cases).toHaveLength(5);
});

test('another chantier stays, unless one asks to replace it', () => {
  const autre: Case = {
    salarieId: 'malo',
    jour: '2026-11-12',
    demiJournee: 'matin',
    chantierId: 'ecole',
    absence: null,
  };
  expect(planifier(demande(), existant([autre])).laisses).toMatchObject({ occupe: 1 });
  const plan = planifier(demande({ remplacer: true }), existant([autre]));
  expect(plan.avant).toContainEqual(autre);
});

test('nobody is planned before he came or after he left', () => {
  const parti = { ...SALARIE, dateSortie: '2026-11-10' };
  expect(planifier(demande({ salaries: [parti] }), existant()).cases).toHaveLength(4);
});

test('whatever stands there, a plan writes only free cells and can be undone exactly', () => {
  const arbCase = fc.record({
    salarieId: fc.constant('malo'),
    jour: fc.constantFrom(...weekDaysOf('2026-11-16')),
    demiJournee: fc.constantFrom('matin' as const, 'apres-midi' as const),
    chantierId: fc.constantFrom(null, 'bothorel', 'ecole'),
    absence: fc.constant(null),
  });
  fc.assert(
    fc.property(fc.array(arbCase), fc.boolean(), (cases, remplacer) => {
      const now = existant(cases);
      const plan = planifier(demande({ jours: weekDaysOf('2026-11-16'), remplacer }), now);
      for (const [i, written] of plan.cases.entries()) {
        const before = now.caseDe(written.salarieId, written.jour, written.demiJournee);
        expect(raisonChome(written.jour)).toBeNull();
        expect(plan.avant[i]?.chantierId ?? null).toBe(before?.chantierId ?? null);
        if (!remplacer) expect(before?.chantierId ?? null).toBeNull();
      }
    }),
    { seed: seedOfRun() },
  );
});

test('in odd weeks Friday is free, and someone at four days never works on it', () => {
  expect(isJourDuRythme('paire-5-impaire-4', '2026-11-13')).toBe(true);
  expect(isJourDuRythme('paire-5-impaire-4', '2026-11-20')).toBe(false);
  expect(isJourDuRythme('4-jours', '2026-11-13')).toBe(false);
  expect(isJourDuRythme('5-jours', '2026-11-11')).toBe(false);
});
