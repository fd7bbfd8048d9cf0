/** The office grid without a screen: lines of people, runs of days, text that comes and goes. */
import { describe, expect, test } from 'vitest';
import {
  lineAt,
  linesOfSalaries,
  monthsOf,
  topsOf,
} from '#pwa/modules/planning/grille-geometry.ts';
import { crewsOf, offSpansOf, runsOf } from '#pwa/modules/planning/grille-runs.ts';
import { blocToText, textToBloc } from '#pwa/modules/planning/grille-texte.ts';
import { plusDays, weekDaysOf } from '#shared/core/dates.ts';
import type { Chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { enAbsence, surChantier, VIDE } from '#shared/modules/planning/cases.ts';
import { Grille } from '#shared/modules/planning/grille.ts';
import { lireBloc } from '#shared/modules/planning/remplir.ts';
import type { Salarie } from '#shared/modules/social/salarie.entity.ts';
import { journees, PAIRE } from '../shared/planning/tableau.ts';

function person(id: string, more: Partial<Salarie> = {}): Salarie {
  const system = { createdAt: 0, createdBy: 'x', updatedAt: 0, deleted: 0 as const };
  const row = { id, nom: id, prenom: id, metier: 'couvreur' as const, equipe: null, rang: 3 };
  const rest = {
    rythme: '5-jours' as const,
    telephone: null,
    dateEntree: '2020-01-01',
    dateSortie: null,
  };
  return { ...system, ...row, ...rest, ...more };
}

const names = (lines: ReturnType<typeof linesOfSalaries>) => lines.map(({ key }) => key);

describe('lines of people', () => {
  test('story 13: who left stays in the months he worked, beside the one who took his column', () => {
    const people = [
      person('ancien', { dateSortie: '2026-09-15' }),
      person('nouveau', { dateEntree: '2026-09-16' }),
    ];
    expect(names(linesOfSalaries(people, '2026-08-01', '2026-08-31'))).toEqual(['ancien']);
    expect(names(linesOfSalaries(people, '2026-09-01', '2026-09-30'))).toEqual([
      'ancien',
      'nouveau',
    ]);
    expect(names(linesOfSalaries(people, '2026-10-01', '2026-10-31'))).toEqual(['nouveau']);
  });

  test('teams have a heading, those without a team come last', () => {
    const people = [person('seul'), person('yann', { equipe: 'Couverture' })];
    const lines = linesOfSalaries(people, PAIRE, PAIRE);
    expect(names(lines)).toEqual(['equipe:Couverture', 'yann', 'equipe:', 'seul']);
    const { tops } = topsOf(lines, 'mois');
    expect(lineAt(tops, (tops[1] ?? 0) + 5)).toBe(1);
    expect(lineAt(tops, 100_000)).toBe(3);
  });

  test('a window is cut into its months', () => {
    const jours = Array.from({ length: 10 }, (_, i) => plusDays('2026-11-26', i));
    expect(monthsOf(jours)).toEqual([
      { month: '2026-11', from: 0, to: 4 },
      { month: '2026-12', from: 5, to: 9 },
    ]);
  });
});

describe('runs', () => {
  const grille = new Grille(['malo', 'yann'], PAIRE, plusDays(PAIRE, 13));
  for (const cell of journees('malo', weekDaysOf(PAIRE), surChantier('bothorel')))
    grille.ecrire(cell);
  for (const cell of journees('yann', weekDaysOf(PAIRE, 2), surChantier('bothorel')))
    grille.ecrire(cell);
  grille.ecrire({
    salarieId: 'malo',
    jour: plusDays(PAIRE, 4),
    demiJournee: 'apres-midi',
    ...enAbsence('conges'),
  });
  const isOff = () => false;

  test('days that hold the same are one run, halves that differ stand apart', () => {
    const runs = runsOf(grille, 0, { from: 0, to: 13, isOff });
    expect(runs.map(({ from, to, half }) => [from, to, half])).toEqual([
      [0, 3, null],
      [4, 4, 0],
      [4, 4, 1],
    ]);
  });

  test('a run belongs to the days where it begins, and is drawn to its end', () => {
    expect(runsOf(grille, 0, { from: 0, to: 1, isOff })[0]).toMatchObject({ from: 0, to: 3 });
    expect(runsOf(grille, 0, { from: 2, to: 13, isOff }).map(({ from }) => from)).toEqual([4, 4]);
  });

  test('story 6: a day off that is worked on purpose is marked', () => {
    const [first, second] = runsOf(grille, 1, { from: 0, to: 13, isOff: (day) => day === 1 });
    expect([first?.isExtra, second?.isExtra]).toEqual([false, true]);
  });

  test('in the year a run goes on over free days off, whichever days are asked for', () => {
    const long = new Grille(['malo'], PAIRE, plusDays(PAIRE, 20));
    const days = [...weekDaysOf(PAIRE), ...weekDaysOf(plusDays(PAIRE, 7), 4)];
    for (const cell of journees('malo', days, surChantier('bothorel'))) long.ecrire(cell);
    const isWeekend = (day: number) => day % 7 > 4;
    const runs = (from: number, to: number) =>
      runsOf(long, 0, { from, to, isOff: isWeekend, isBridging: true }).map((run) => [
        run.from,
        run.to,
      ]);
    expect(runs(0, 20)).toEqual([[0, 10]]);
    expect(runs(0, 5)).toEqual([[0, 10]]);
    expect(runs(6, 20)).toEqual([]);
    // A Saturday worked on purpose stands apart, and nothing is joined over it.
    const saturday = journees('malo', [plusDays(PAIRE, 5)], surChantier('bothorel'));
    for (const cell of saturday) long.ecrire(cell);
    expect(runs(0, 20)).toEqual([
      [0, 4],
      [5, 5],
      [7, 10],
    ]);
    expect(runs(6, 20)).toEqual([[7, 10]]);
  });

  test('both views show the same: who is on a chantier, day after day', () => {
    const runs = crewsOf(grille, 0, 13).get('bothorel');
    expect(runs?.map(({ from, to, salarieIds }) => [from, to, salarieIds])).toEqual([
      [0, 1, ['malo', 'yann']],
      [2, 4, ['malo']],
    ]);
  });

  test('days off are joined, weekends and holidays are shaded for all', () => {
    const repos = ['repos', 'ecole', 'ecole', 'weekend', null] as const;
    const spans = offSpansOf(grille.jours, {
      from: 0,
      to: 4,
      reposAt: (day) => repos[day] ?? null,
    });
    expect(spans.map(({ from, to }) => [from, to])).toEqual([
      [0, 0],
      [1, 2],
    ]);
  });

  test('story 7: what is copied goes to a spreadsheet and comes back', () => {
    const chantiers = new Map([
      ['bothorel', { id: 'bothorel', libelle: 'Longère Bothorel', reference: 'BOTH' } as Chantier],
    ]);
    const store = { chantiers } as unknown as Parameters<typeof blocToText>[0];
    const contexte = { contenuDe: grille.lire.bind(grille), reposDe: () => null };
    const bloc = lireBloc(contexte, ['malo'], weekDaysOf(PAIRE).slice(3));
    const text = blocToText(store, bloc);
    expect(text).toBe('Longère Bothorel\tLongère Bothorel | Congés');
    expect(textToBloc(store, text)).toEqual({ bloc, unknown: [] });
    const typed = textToBloc(store, 'both\tCONGES\t\tMartin');
    expect(typed?.unknown).toEqual(['Martin']);
    expect(typed?.bloc.lignes[0]?.slice(0, 4)).toEqual([
      surChantier('bothorel'),
      surChantier('bothorel'),
      enAbsence('conges'),
      enAbsence('conges'),
    ]);
    expect(typed?.bloc.lignes[0]?.[4]).toBe(VIDE);
    expect(textToBloc(store, 'rien de connu')).toBeNull();
  });

  test('story 20: SAV is copied and pasted as SAV; the bare name of what is over means SAV too', () => {
    const over = { id: 'goff', libelle: 'Maison Le Goff', reference: 'GOFF', etat: 'termine' };
    const chantiers = new Map([['goff', over as Chantier]]);
    const store = { chantiers } as unknown as Parameters<typeof blocToText>[0];
    const bloc = { jours: 1, lignes: [[surChantier('goff', true), surChantier('goff', true)]] };
    expect(blocToText(store, bloc)).toBe('SAV Maison Le Goff');
    for (const text of ['SAV Maison Le Goff', 'maison le goff', 'sav goff', 'GOFF']) {
      expect(textToBloc(store, text)?.bloc, text).toEqual(bloc);
    }
  });
});
