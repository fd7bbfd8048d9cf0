/** The days of a leave by the contract: any rhythm, any leave, and the sentences that say where it comes from. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decompteText, joursPris } from '#pwa/modules/planning/decompte-text.ts';
import { daysBetween, ferieOf, isoWeekOf, plusDays, weekdayOf } from '#shared/core/dates.ts';
import { DEMIS, enAbsence, isTravail, surChantier } from '#shared/modules/planning/cases.ts';
import {
  type Conge,
  decompterConges,
  poserConges,
} from '#shared/modules/planning/decompte-conges.ts';
import { seedOfRun } from '../../support/random.ts';
import {
  apres,
  arbDay,
  arbTableau,
  BRIEUC,
  contexteOf,
  IMPAIRE,
  journees,
  MALO,
  PAIRE,
  type Tableau,
} from './tableau.ts';

const PARAMETERS = { seed: seedOfRun(), numRuns: 300 };

function conge(salarieId: string, debut: string, more: Partial<Conge> = {}): Conge {
  return {
    salarieId,
    debut,
    fin: plusDays(debut, 6),
    debutApresMidi: false,
    finMatin: false,
    ...more,
  };
}

function told(one: Conge, tableau: Partial<Tableau> = {}, around = {}): string {
  const decompte = decompterConges(contexteOf(tableau, around), one);
  return `${joursPris(decompte)} · ${decompteText(decompte)}`;
}

describe('the days of a leave', () => {
  test('a whole week of whoever works four days is four days, and says by which contract', () => {
    expect(told(conge('brieuc', PAIRE))).toBe(
      '4 jours · Lun à jeu, contrat 4 jours. Non compté : 27 nov. (repos du contrat).',
    );
  });

  test('even and odd weeks of one leave are counted each by its own', () => {
    expect(told(conge('malo', PAIRE, { fin: plusDays(PAIRE, 13) }))).toBe(
      '9 jours · S48 lun à ven (contrat 5 jours) ; S49 lun à jeu (contrat 4 jours). ' +
        'Non compté : 4 déc. (repos du contrat).',
    );
  });

  test('a new rhythm counts from its day on, in the middle of a leave', () => {
    const rythmes = [
      {
        salarieId: 'brieuc',
        depuis: IMPAIRE,
        joursPairs: [1, 2],
        joursImpairs: [3],
        ecoleSemaines: null,
        ecoleLundi: null,
      },
    ];
    const two = conge('brieuc', PAIRE, { fin: plusDays(PAIRE, 13) });
    expect(decompterConges(contexteOf({}, { rythmes }), two).comptees).toHaveLength(2 * (4 + 1));
  });

  test('an apprentice takes no leave while he is at school', () => {
    const rythmes = [
      {
        salarieId: 'malo',
        depuis: '2026-01-01',
        joursPairs: [1, 2, 3, 4, 5],
        joursImpairs: [1, 2, 3, 4, 5],
        ecoleSemaines: 2,
        ecoleLundi: PAIRE,
      },
    ];
    expect(told(conge('malo', PAIRE), {}, { rythmes })).toBe(
      '0 jour · Aucun jour de son contrat. Non compté : 23 au 27 nov. (école).',
    );
    expect(told(conge('malo', IMPAIRE), {}, { rythmes })).toMatch(/^5 jours · /);
  });

  test('holidays, locked days, an illness and days after leaving are not counted, and said', () => {
    const noel = conge('malo', '2026-12-21');
    expect(told(noel, { joursVerrouilles: ['2026-12-22'] })).toBe(
      '3 jours · Lun, mer, jeu, contrat 5 jours. ' +
        'Non compté : 22 déc. (verrouillé) ; 25 déc. (férié, Noël).',
    );
    const malade = journees('malo', ['2026-12-23'], enAbsence('maladie'));
    expect(told(noel, { cases: malade })).toContain('23 déc. (déjà maladie)');
    const salaries = [{ ...MALO, dateSortie: '2026-12-22' }];
    expect(told(noel, {}, { salaries })).toContain('23 au 27 déc. (hors de l’entreprise)');
  });

  test('half-days at both ends are halves', () => {
    const half = { debutApresMidi: true, fin: plusDays(PAIRE, 1), finMatin: true };
    expect(told(conge('malo', PAIRE, half))).toMatch(/^1 jour · Lun, mar, contrat 5 jours/);
    const one = { debutApresMidi: true, fin: PAIRE };
    expect(told(conge('malo', PAIRE, one))).toMatch(/^1 demi-journée · /);
    expect(told(conge('malo', PAIRE, { ...half, finMatin: false }))).toMatch(/^1,5 jour · /);
  });

  test('a long leave tells its first weeks, and the others by their number', () => {
    const months = told(conge('brieuc', '2027-01-04', { fin: '2027-02-21' }));
    expect(months).toContain('S4 lun à jeu (contrat 4 jours) ; et 3 autres semaines.');
    expect(months).toContain('Non compté : 7 jours (repos du contrat).');
  });

  test('once granted, its own half-days count, and those of another absence do not', () => {
    const cases = [
      ...journees('malo', [PAIRE], enAbsence('conges')),
      ...journees('malo', [plusDays(PAIRE, 1)], enAbsence('maladie')),
    ];
    const contexte = contexteOf({ cases });
    const one = conge('malo', PAIRE, { fin: plusDays(PAIRE, 1) });
    expect(decompterConges(contexte, one, { ecrite: 'conges' }).comptees).toHaveLength(2);
    expect(decompterConges(contexte, one).comptees).toHaveLength(0);
  });
});

describe('a leave that is granted', () => {
  test('takes the workshop as work, frees a worked day off, and leaves a locked day until it is asked', () => {
    const friday = plusDays(PAIRE, 4);
    const cases = [
      ...journees('brieuc', [PAIRE], enAbsence('atelier')),
      ...journees('brieuc', [friday], surChantier('bothorel')),
    ];
    const locked = plusDays(PAIRE, 1);
    const contexte = contexteOf({ cases, joursVerrouilles: [locked] });
    const one = conge('brieuc', PAIRE);
    const contenu = enAbsence('conges');
    const { cases: written } = poserConges(contexte, decompterConges(contexte, one), contenu);
    const daysOf = (absence: string | null) =>
      [...new Set(written.filter((c) => c.absence === absence).map(({ jour }) => jour))].sort();
    expect(daysOf('conges')).toEqual([PAIRE, plusDays(PAIRE, 2), plusDays(PAIRE, 3)]);
    expect(daysOf(null)).toEqual([friday]);
    const all = decompterConges(contexte, one, { avecVerrouilles: true });
    expect(all.comptees).toHaveLength(8);
    expect(poserConges(contexte, all, contenu).cases.some(({ jour }) => jour === locked)).toBe(
      true,
    );
  });
});

/** A leave inside of the window, halves included. */
const arbConge: fc.Arbitrary<Conge> = fc
  .record({
    salarieId: fc.constantFrom('malo', 'brieuc'),
    debut: arbDay,
    days: fc.nat(20),
    debutApresMidi: fc.boolean(),
    finMatin: fc.boolean(),
  })
  .map(({ days, ...rest }) => ({ ...rest, fin: plusDays(rest.debut, days) }));

/** Days of the contract by hand: Brieuc Monday to Thursday, Malo also the Fridays of even weeks. */
function isContrat(salarieId: string, jour: string): boolean {
  const last = salarieId === BRIEUC.id || isoWeekOf(jour).week % 2 === 1 ? 4 : 5;
  return weekdayOf(jour) <= last && ferieOf(jour) === null;
}

describe('laws', () => {
  test('every half-day of a leave is counted or left out, once, and only the contract’s are counted', () => {
    fc.assert(
      fc.property(arbTableau, arbConge, (tableau, one) => {
        const { comptees, exclues } = decompterConges(contexteOf(tableau), one);
        const keys = [...comptees, ...exclues].map(({ jour, demiJournee }) => jour + demiJournee);
        const halves = (daysBetween(one.debut, one.fin) + 1) * DEMIS.length;
        const isEmpty = one.debut === one.fin && one.debutApresMidi && one.finMatin;
        const cut = Number(one.debutApresMidi) + Number(one.finMatin);
        expect(keys).toHaveLength(isEmpty ? 0 : halves - cut);
        expect(new Set(keys).size).toBe(keys.length);
        const locked = new Set(tableau.joursVerrouilles);
        for (const { jour, salarieId } of comptees) {
          expect(isContrat(salarieId, jour)).toBe(true);
          expect(locked.has(jour)).toBe(false);
        }
        for (const { jour, salarieId, raison } of exclues) {
          if (isContrat(salarieId, jour)) expect(['verrouille', 'absence']).toContain(raison);
        }
      }),
      PARAMETERS,
    );
  });

  test('a leave cut in two counts what the whole did, and its weeks add up to it', () => {
    fc.assert(
      fc.property(arbTableau, arbConge, fc.nat(20), (tableau, one, at) => {
        const contexte = contexteOf(tableau);
        const whole = decompterConges(contexte, one);
        const cut = plusDays(one.debut, at % (daysBetween(one.debut, one.fin) + 1));
        const first = decompterConges(contexte, { ...one, fin: cut, finMatin: true });
        const second = decompterConges(contexte, { ...one, debut: cut, debutApresMidi: true });
        const isInside = cut !== one.debut || !one.debutApresMidi;
        const isOpen = cut !== one.fin || !one.finMatin;
        if (isInside && isOpen) {
          expect([...first.comptees, ...second.comptees]).toEqual(whole.comptees);
        }
        const sum = whole.semaines.reduce((total, { demis }) => total + demis, 0);
        expect(sum).toBe(whole.comptees.length);
        for (const { jours, contrat } of whole.semaines) {
          expect(jours.length).toBeLessThanOrEqual(contrat);
        }
      }),
      PARAMETERS,
    );
  });

  test('a granted leave counts the same once it stands, leaves no work inside, and is undone exactly', () => {
    fc.assert(
      fc.property(arbTableau, arbConge, (tableau, one) => {
        const contexte = contexteOf(tableau);
        const decompte = decompterConges(contexte, one);
        const geste = poserConges(contexte, decompte, enAbsence('conges'));
        const after = apres(contexte, geste.cases);
        const standing = decompterConges(after, one, { ecrite: 'conges' });
        const key = ({ jour, demiJournee }: { jour: string; demiJournee: string }) =>
          jour + demiJournee;
        const counted = new Set(standing.comptees.map(key));
        for (const demi of decompte.comptees) expect(counted.has(key(demi))).toBe(true);
        const locked = new Set(tableau.joursVerrouilles);
        for (const { salarieId, jour, demiJournee } of [
          ...standing.comptees,
          ...standing.exclues,
        ]) {
          if (locked.has(jour)) continue;
          expect(isTravail(after.contenuDe(salarieId, jour, demiJournee))).toBe(false);
        }
        const back = apres(after, geste.avant);
        for (const { salarieId, jour, demiJournee } of geste.cases) {
          const place = [salarieId, jour, demiJournee] as const;
          expect(back.contenuDe(...place)).toMatchObject(contexte.contenuDe(...place));
        }
      }),
      PARAMETERS,
    );
  });
});
