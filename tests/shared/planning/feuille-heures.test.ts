/** The sheet of hours: how a day stands, what the contract asks of it, and sums that add up both ways. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plusDays } from '#shared/core/dates.ts';
import { enAbsence, surChantier } from '#shared/modules/planning/cases.ts';
import { decompterConges } from '#shared/modules/planning/decompte-conges.ts';
import {
  type JourHeures,
  jourHeures,
  totauxHeures,
} from '#shared/modules/planning/feuille-heures.ts';
import type { Journee } from '#shared/modules/planning/pointages.ts';
import { REGLE_INITIALE } from '#shared/modules/planning/regles.ts';
import { seedOfRun } from '../../support/random.ts';
import {
  arbTableau,
  contexteOf,
  IMPAIRE,
  journees,
  PAIRE,
  type Tableau,
  WINDOW_DAYS,
  WINDOW_START,
} from './tableau.ts';

const FRIDAY = plusDays(PAIRE, 4);
const TODAY = plusDays(PAIRE, 2);

function fait(matinHeures: number, apresMidiHeures: number, more: Partial<Journee> = {}): Journee {
  return {
    ...{
      matinChantierId: 'bothorel',
      matinHeures,
      apresMidiChantierId: 'bothorel',
      apresMidiHeures,
    },
    ...{ panier: true, intemperiesHeures: null, remarque: null },
    ...more,
  };
}

function jourDe(salarieId: string, jour: string, tableau: Partial<Tableau> = {}, done?: Journee) {
  const lecture = { contexte: contexteOf(tableau), regles: [], today: TODAY };
  return jourHeures(lecture, { salarieId, jour }, done);
}

const PLANNED = { cases: journees('malo', [PAIRE, FRIDAY], surChantier('bothorel')) };

describe('a day', () => {
  test('is confirmed as planned, corrected otherwise, missing once over, to come before', () => {
    expect(jourDe('malo', PAIRE, PLANNED, fait(4, 4))).toMatchObject({
      ...{ etat: 'confirmee', faites: 8, prevues: 8, dues: 8, panier: true },
    });
    expect(jourDe('malo', PAIRE, PLANNED, fait(4, 5)).etat).toBe('corrigee');
    expect(jourDe('malo', PAIRE, PLANNED)).toMatchObject({ etat: 'manquante', faites: null });
    expect(jourDe('malo', FRIDAY, PLANNED)).toMatchObject({ etat: 'a-venir', prevues: 7, dues: 7 });
  });

  test('of the contract is missing even where nothing was planned; a day off and a holiday are not', () => {
    expect(jourDe('malo', PAIRE).etat).toBe('manquante');
    expect(jourDe('malo', TODAY).etat).toBe('a-venir');
    expect(jourDe('brieuc', FRIDAY)).toMatchObject({ etat: 'libre', repos: 'repos', dues: 0 });
    expect(jourDe('malo', '2026-11-11')).toMatchObject({ etat: 'libre', repos: 'ferie', dues: 0 });
    expect(jourDe('malo', '2019-11-11')).toMatchObject({ etat: 'libre', repos: 'parti' });
  });

  test('away asks nothing; half away asks a half; an absence on a day off is none', () => {
    const conges = { cases: journees('malo', [PAIRE], enAbsence('conges')) };
    expect(jourDe('malo', PAIRE, conges)).toMatchObject({
      ...{ etat: 'absente', dues: 0, absences: { conges: 2 } },
    });
    const half = { cases: conges.cases.slice(0, 1) };
    expect(jourDe('malo', PAIRE, half)).toMatchObject({ dues: 4, absences: { conges: 1 } });
    const off = { cases: journees('brieuc', [FRIDAY], enAbsence('conges')) };
    expect(jourDe('brieuc', FRIDAY, off).absences).toEqual({});
  });

  test('worked during an absence counts as worked', () => {
    const conges = { cases: journees('malo', [PAIRE], enAbsence('conges')) };
    const done = jourDe('malo', PAIRE, conges, fait(4, 0));
    expect(done).toMatchObject({ etat: 'corrigee', dues: 4, absences: { conges: 1 } });
    expect(totauxHeures([done]).ecart).toBe(0);
  });

  test('at school is school by the contract, and the workshop is work', () => {
    const rythmes = [
      {
        ...{ salarieId: 'malo', depuis: '2026-01-01', ecoleSemaines: 2, ecoleLundi: PAIRE },
        ...{ joursPairs: [1, 2, 3, 4, 5], joursImpairs: [1, 2, 3, 4] },
      },
    ];
    const lecture = { contexte: contexteOf({}, { rythmes }), regles: [], today: TODAY };
    const jour = jourHeures(lecture, { salarieId: 'malo', jour: PAIRE });
    expect(jour).toMatchObject({ etat: 'absente', dues: 0, absences: { ecole: 2 } });
    const atelier = { cases: journees('malo', [PAIRE], enAbsence('atelier')) };
    expect(jourDe('malo', PAIRE, atelier)).toMatchObject({ absences: {}, prevues: 8, dues: 8 });
  });

  test('has the length of the rule that held then', () => {
    const regles = [{ ...REGLE_INITIALE, depuis: IMPAIRE, heuresJour: 7 }];
    const of = (jour: string) =>
      jourHeures({ contexte: contexteOf(), regles, today: TODAY }, { salarieId: 'malo', jour })
        .dues;
    expect([of(PAIRE), of(IMPAIRE)]).toEqual([8, 7]);
  });
});

test('the sums keep what is missing apart from the difference', () => {
  const week = [
    jourDe('malo', PAIRE, PLANNED, fait(4, 5)),
    jourDe('malo', plusDays(PAIRE, 1)),
    jourDe('malo', FRIDAY, PLANNED, fait(2, 0, { intemperiesHeures: 5, panier: false })),
  ];
  expect(totauxHeures(week)).toEqual({
    ...{ faites: 11, prevues: 15, dues: 23, ecart: -4, absences: {} },
    ...{ confirmees: 0, corrigees: 2, manquantes: 1, paniers: 1, intemperies: 5 },
  });
});

test('laws: sums by person and by day agree, and the days away are those that a leave counts', () => {
  const jours = Array.from({ length: WINDOW_DAYS }, (_, i) => plusDays(WINDOW_START, i));
  const hours = fc.option(fc.tuple(fc.nat(16), fc.nat(12)), { nil: undefined });
  fc.assert(
    fc.property(arbTableau, fc.array(hours, { minLength: 20, maxLength: 20 }), (tableau, done) => {
      const contexte = contexteOf(tableau);
      const lecture = { contexte, regles: [], today: plusDays(WINDOW_START, 20) };
      const of = (salarieId: string, i: number): JourHeures => {
        const said = done[(i + (salarieId === 'malo' ? 0 : 7)) % done.length];
        const fact = said && fait(said[0] / 4, said[1] / 4);
        return jourHeures(lecture, { salarieId, jour: plusDays(WINDOW_START, i) }, fact);
      };
      const people = ['malo', 'brieuc'].map((id) => jours.map((_, i) => of(id, i)));
      const byPerson = people.map(totauxHeures);
      const byDay = jours.map((_, i) => totauxHeures(people.flatMap((own) => own[i] ?? [])));
      const whole = totauxHeures(people.flat());
      for (const key of ['faites', 'dues', 'ecart', 'manquantes', 'paniers'] as const) {
        const sum = (all: typeof byDay) => all.reduce((n, one) => n + one[key], 0);
        expect(sum(byPerson)).toBeCloseTo(whole[key], 6);
        expect(sum(byDay)).toBeCloseTo(whole[key], 6);
      }
      for (const jour of people.flat()) {
        expect(jour.faites === null).toBe(!['confirmee', 'corrigee'].includes(jour.etat));
        expect(jour.dues).toBeGreaterThanOrEqual(0);
        if (jour.etat === 'manquante') expect(jour.jour < lecture.today).toBe(true);
      }
      // Without a word said, the half-days of leave are those that the planning's leave stands on.
      const silent = jours.map((jour) => jourHeures(lecture, { salarieId: 'malo', jour }));
      const end = plusDays(WINDOW_START, WINDOW_DAYS - 1);
      const leave = { salarieId: 'malo', debut: WINDOW_START, fin: end };
      const { comptees } = decompterConges(
        contexte,
        { ...leave, debutApresMidi: false, finMatin: false },
        { ecrite: 'conges', avecVerrouilles: true },
      );
      const standing = comptees.filter(
        ({ jour, demiJournee }) =>
          contexte.contenuDe('malo', jour, demiJournee).absence === 'conges',
      );
      expect(totauxHeures(silent).absences.conges ?? 0).toBe(standing.length);
    }),
    { seed: seedOfRun(), numRuns: 200 },
  );
});
