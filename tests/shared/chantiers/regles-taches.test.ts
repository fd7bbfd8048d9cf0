/** Rules of tasks: what fires, when it is due, and under which id. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWeekend, plusDays, raisonChome } from '#shared/core/dates.ts';
import { keyedId } from '#shared/entity/entity.ts';
import { tacheSuivante, tachesDe, tachesDuCalendrier } from '#shared/links/regles-taches.ts';
import { echeanceDe, jourDansLeMois, occurrences } from '#shared/modules/chantiers/echeances.ts';
import { type RegleTache, regleTache } from '#shared/modules/chantiers/regle-tache.entity.ts';
import { REGLES_DE_DEPART } from '#shared/modules/chantiers/regles-de-depart.ts';

const REGLES = REGLES_DE_DEPART.map(
  (values): RegleTache => ({
    ...values,
    ...{ id: keyedId(regleTache, values), createdAt: 0, createdBy: '', updatedAt: 0, deleted: 0 },
  }),
);
const site = { id: 's1', libelle: 'Longère Bothorel' };
const titles = (made: ReturnType<typeof tachesDe>) => made.map(({ values }) => values.titre);

describe('41. due dates', () => {
  const delai = (delaiMois: number, delaiJours = 0, jourOuvre = false) => ({
    ...{ delaiMois, delaiJours, jourOuvre },
  });

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-03-15', 1, '2026-04-15'],
  ])('%s and %i month is %s', (day, months, due) => {
    expect(echeanceDe(day, delai(months))).toBe(due);
  });

  test('step over weekends and holidays, and never backwards', () => {
    // 1 May 2026 is a Friday and a holiday: the next working day is Monday.
    expect(echeanceDe('2026-04-01', delai(1, 0, true))).toBe('2026-05-04');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.nat({ max: 24 }), (offset, months) => {
        const day = plusDays('2024-01-01', offset);
        const due = echeanceDe(day, delai(months, 0, true));
        expect(raisonChome(due)).toBeNull();
        expect(isWeekend(due)).toBe(false);
        expect(due >= echeanceDe(day, delai(months))).toBe(true);
      }),
    );
  });

  test('of the calendar fall on the last day of shorter months, quarters and years at their end', () => {
    expect(jourDansLeMois('2026-02', 31)).toBe('2026-02-28');
    const year = { from: '2026-01-01', to: '2026-12-31' };
    expect(occurrences({ jourDuMois: 31, chaque: 'trimestre' }, year)).toEqual([
      '2026-03-31',
      '2026-06-30',
      '2026-09-30',
      '2026-12-31',
    ]);
    expect(occurrences({ jourDuMois: 25, chaque: 'mois' }, year)).toHaveLength(12);
    expect(occurrences({ jourDuMois: 1, chaque: 'annee' }, year)).toEqual(['2026-12-01']);
  });
});

describe('28. an event', () => {
  test('makes the tasks of its rules, with names, roles and days', () => {
    const made = tachesDe({ t: 'etat', site, vers: 'signe' }, REGLES, '2026-01-31');
    expect(titles(made)).toEqual([
      'Dossier du chantier Longère Bothorel',
      'Planning détaillé : Longère Bothorel',
      'Plan d’exécution : Longère Bothorel',
      'Commandes : Longère Bothorel',
    ]);
    expect(made[2]?.values).toMatchObject({
      // 28 February 2026 is a Saturday.
      ...{ echeance: '2026-03-02', priorite: 'haute', pourRole: 'conducteur', chantierId: 's1' },
    });
  });

  test('has one id per rule, whenever and wherever it is told', () => {
    const again = (day: string) =>
      tachesDe({ t: 'etat', site, vers: 'signe' }, REGLES, day).map(({ id }) => id);
    expect(again('2026-01-31')).toEqual(again('2026-05-12'));
    expect(new Set(again('2026-01-31')).size).toBe(4);
    const other = tachesDe(
      { t: 'etat', site: { ...site, id: 's2' }, vers: 'signe' },
      REGLES,
      '2026-01-31',
    );
    expect(other.map(({ id }) => id)).not.toEqual(again('2026-01-31'));
  });

  test('fires no rule that is off or deleted', () => {
    const off = REGLES.map((regle) => ({ ...regle, active: false }));
    const gone = REGLES.map((regle): RegleTache => ({ ...regle, deleted: 1 }));
    for (const regles of [off, gone]) {
      expect(tachesDe({ t: 'etat', site, vers: 'signe' }, regles, '2026-01-05')).toEqual([]);
    }
  });
});

describe('42. a quote', () => {
  const devis = { id: 'd1', numero: '26123', chantierId: 's1' };
  const of = (texte: string, htCents: number | null) =>
    titles(tachesDe({ t: 'devis', site, devis, texte, htCents }, REGLES, '2026-01-05'));

  test('fires the rules of its words, accents and capitals forgiven', () => {
    expect(of('Démarche ÉNEDIS, repérage AMIANTE', 0)).toEqual([
      'DICT et contact Enedis : Longère Bothorel',
      'Repérage amiante : Longère Bothorel',
    ]);
  });

  test('fires the rule of its amount from that amount on', () => {
    expect(of('', 4_999_999)).toEqual([]);
    expect(of('', 5_000_000)).toEqual(['Accord de la direction : devis 26123']);
    expect(of('grange', null)).toEqual([]);
  });
});

const done = (given: object) => ({
  ...{
    id: 't1',
    createdAt: 0,
    createdBy: '',
    updatedAt: 0,
    deleted: 0,
    titre: 'T',
    description: null,
  },
  ...{ chantierId: 's1', etat: 'fait', rubrique: 'a-finir', salarieId: null, pourRole: null },
  ...{ echeance: '2026-01-31', priorite: 'normale', recurrence: null, faitLe: '2026-01-31' },
  ...{ dureeMin: null, regleId: null },
  ...given,
});

test('44. closing the DICT opens the Enedis quote, and that one its reminder', () => {
  const after = (code: string) =>
    titles(
      tachesDe(
        { t: 'suite', site, faite: done({ regleId: keyedId(regleTache, { code }) }) as never },
        REGLES,
        '2026-01-05',
      ),
    );
  expect(after('dict')).toEqual(['Devis Enedis : Longère Bothorel']);
  expect(after('devis-enedis')).toEqual(['Relancer Enedis : Longère Bothorel']);
  expect(after('amiante')).toEqual([]);
});

test('43. a recurring task comes back after it is done, and never in the past', () => {
  const next = (given: object, jour: string) =>
    tacheSuivante(done(given) as never, jour)?.values.echeance;
  expect(next({}, '2026-01-31')).toBeUndefined();
  expect(next({ recurrence: 'mois' }, '2026-01-31')).toBe('2026-02-28');
  expect(next({ recurrence: 'semaine' }, '2026-02-20')).toBe('2026-02-21');
  expect(tacheSuivante(done({ recurrence: 'mois' }) as never, '2026-01-31')?.id).toBe(
    tacheSuivante(done({ recurrence: 'mois' }) as never, '2026-02-01')?.id,
  );
});

test('43. the calendar asks for the VAT return once a month, wherever the server slept', () => {
  const ids = new Set<string>();
  for (let day = '2026-01-01'; day <= '2026-12-31'; day = plusDays(day, 9)) {
    for (const { id } of tachesDuCalendrier(REGLES, day)) ids.add(id);
  }
  // Twelve of the year, and those that the first and the last day see of its neighbours.
  expect(ids.size).toBe(13);
});
