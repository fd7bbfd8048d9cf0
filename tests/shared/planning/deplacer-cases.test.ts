/** A block dragged to other people or days: what may not land stays, and no half-day is lost. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plusDays, weekDaysOf } from '#shared/core/dates.ts';
import { enAbsence, surChantier } from '#shared/modules/planning/cases.ts';
import { deplacerCases, type Transport } from '#shared/modules/planning/deplacer-cases.ts';
import { seedOfRun } from '../../support/random.ts';
import { arbDay, arbTableau, contexteOf, journees, PAIRE } from './tableau.ts';

const JOURS = weekDaysOf(PAIRE);

function vers(by: number, more: Partial<Transport> = {}): Transport {
  return {
    salarieIds: ['malo'],
    jours: JOURS,
    versSalarieIds: ['brieuc'],
    versJours: JOURS.map((jour) => plusDays(jour, by)),
    mode: 'garder',
    ...more,
  };
}

describe('a block taken by hand', () => {
  test('goes to somebody else, on other days, and its own place is free', () => {
    const contexte = contexteOf({ cases: journees('malo', JOURS, surChantier('bothorel')) });
    const geste = deplacerCases(contexte, vers(7));
    expect(geste.laisses).toEqual({});
    expect(geste.cases).toHaveLength(20);
    expect(geste.cases.filter(({ chantierId }) => chantierId).map((c) => c.salarieId)).toEqual(
      Array.from({ length: 10 }, () => 'brieuc'),
    );
  });

  test('moved by one day it lands on its own place', () => {
    const two = JOURS.slice(0, 2);
    const contexte = contexteOf({ cases: journees('malo', two, surChantier('bothorel')) });
    const geste = deplacerCases(contexte, {
      ...vers(1),
      ...{ jours: two, versJours: JOURS.slice(1, 3), versSalarieIds: ['malo'] },
    });
    expect(geste.cases.map(({ jour, chantierId }) => [jour, chantierId])).toEqual([
      ...[0, 1].map(() => [JOURS[0], null]),
      ...[0, 1].map(() => [JOURS[2], 'bothorel']),
    ]);
  });

  test('nothing lands on an absence, a lock, a holiday or what is kept: it stays and is told', () => {
    const monday = plusDays(PAIRE, 7);
    const contexte = contexteOf({
      cases: [
        ...journees('malo', JOURS, surChantier('bothorel')),
        ...journees('brieuc', [monday], enAbsence('conges')),
        ...journees('brieuc', [plusDays(monday, 1)], surChantier('goff')),
      ],
      joursVerrouilles: [plusDays(monday, 2)],
    });
    const geste = deplacerCases(contexte, vers(7));
    expect(geste.laisses).toEqual({ absence: 2, occupe: 2, verrouille: 2 });
    const replaced = deplacerCases(contexte, vers(7, { mode: 'remplacer' }));
    expect(replaced.laisses).toEqual({ absence: 2, verrouille: 2 });
    // Christmas is a Friday: the block's fifth day stays.
    const noel = deplacerCases(contexte, vers(28));
    expect(noel.laisses).toEqual({ ferie: 2 });
  });

  test('absences and locked chantiers are not dragged; days without a place stay', () => {
    const contexte = contexteOf({
      cases: [
        ...journees('malo', JOURS.slice(0, 1), enAbsence('maladie')),
        ...journees('malo', JOURS.slice(1, 2), surChantier('bothorel')),
        ...journees('malo', JOURS.slice(2, 3), surChantier('goff')),
      ],
      chantiersVerrouilles: ['goff'],
    });
    const geste = deplacerCases(contexte, vers(7));
    expect(geste.laisses).toEqual({ absence: 2, 'chantier-verrouille': 2 });
    expect(geste.cases).toHaveLength(4);
    expect(deplacerCases(contexte, vers(7, { versJours: [] })).cases).toEqual([]);
  });

  test('where others are kept, no half-day is lost and none is made, whatever stands there', () => {
    const arb = fc.tuple(arbTableau, arbDay, fc.integer({ min: -9, max: 9 }), fc.boolean());
    fc.assert(
      fc.property(arb, ([tableau, jour, by, isOther]) => {
        const jours = Array.from({ length: 6 }, (_, i) => plusDays(jour, i));
        const geste = deplacerCases(contexteOf(tableau), {
          ...{ salarieIds: ['malo'], jours, mode: 'garder' },
          versSalarieIds: [isOther ? 'brieuc' : 'malo'],
          versJours: jours.map((one) => plusDays(one, by)),
        });
        const filled = (rows: typeof geste.cases) =>
          rows.map(({ chantierId, sav }) => `${chantierId} ${sav}`).filter((c) => !/^null/.test(c));
        expect(filled(geste.cases).sort()).toEqual(filled(geste.avant).sort());
        expect(geste.avant.every(({ absence }) => absence === null)).toBe(true);
      }),
      { seed: seedOfRun(), numRuns: 300 },
    );
  });
});
