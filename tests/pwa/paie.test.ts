/** The month of the pay as lines, the words of the table of hours, and the keys between its cells. */
import { expect, test } from 'vitest';
import { cellsAsText } from '#pwa/core/csv-file.ts';
import {
  absencesJours,
  absencesText,
  ecartHeures,
  reposText,
} from '#pwa/modules/planning/heures-text.ts';
import { joursDuMois, lignesDePaie } from '#pwa/modules/planning/paie-lignes.ts';
import { cellAfter } from '#pwa/modules/planning/use-cell-keys.ts';
import { contexteDe } from '#shared/links/contexte-planning.ts';
import type { Absence, DemiJournee } from '#shared/modules/planning/affectation.entity.ts';
import { enAbsence, VIDE } from '#shared/modules/planning/cases.ts';
import { jourHeures } from '#shared/modules/planning/feuille-heures.ts';

const YANN = {
  id: 'yann',
  rythme: '4-jours',
  dateEntree: '2020-01-01',
  dateSortie: null,
} as const;

const AWAY: Readonly<Record<string, Absence>> = {
  '2026-11-16|matin': 'conges',
  '2026-11-17|matin': 'maladie',
  '2026-11-17|apres-midi': 'maladie',
};

/** Yann's November: Monday 16 half away, Tuesday ill, and 8.5 h said on Wednesday 18. */
function november() {
  const contexte = contexteDe({
    ...{ salaries: [YANN], rythmes: [], regles: [] },
    ...{ joursVerrouilles: new Set<string>(), chantiersVerrouilles: new Set<string>() },
    contenuDe: (_: string, jour: string, demi: DemiJournee) => {
      const absence = AWAY[`${jour}|${demi}`];
      return absence ? enAbsence(absence) : VIDE;
    },
  });
  const fait = {
    ...{ matinChantierId: null, matinHeures: 4, apresMidiChantierId: null, apresMidiHeures: 4.5 },
    ...{ panier: true, intemperiesHeures: 1.5, remarque: null },
  };
  const lecture = { contexte, regles: [], today: '2026-11-19' };
  const jours = joursDuMois('2026-11').map((jour) =>
    jourHeures(lecture, { salarieId: 'yann', jour }, jour === '2026-11-18' ? fait : undefined),
  );
  return { salarieId: 'yann', nom: 'Yann Kervella', jours };
}

test('a month has its days, February too', () => {
  expect(joursDuMois('2026-11')).toHaveLength(30);
  expect(joursDuMois('2028-02').at(-1)).toBe('2028-02-29');
});

test('the export has a line a day, the absences by code, the sums, and where they come from', () => {
  const lines = lignesDePaie('2026-11', [november()], 'lundi 30 novembre, 18:00');
  const [headers = []] = lines;
  const of = (jour: string) => {
    const line = lines.find(([, cell]) => cell === jour) ?? [];
    return Object.fromEntries(headers.map((header, i) => [header, line[i] ?? null]));
  };
  expect(of('2026-11-18')).toMatchObject({
    ...{ 'Heures faites': 8.5, 'Heures du contrat': 8, 'Écart au contrat (h)': 0.5 },
    ...{ Paniers: 1, 'Intempéries (h)': 1.5, État: 'corrigée' },
  });
  expect(of('2026-11-16')).toMatchObject({
    ...{ 'Congés (j)': 0.5, 'Heures faites': null, 'Heures du contrat': 4, État: 'manquante' },
  });
  expect(of('2026-11-17')).toMatchObject({ 'Maladie (j)': 1, État: 'absent' });
  expect(of('2026-11-11')).toMatchObject({ État: 'férié, Armistice', 'Heures du contrat': null });
  // A Friday off and a Sunday have no line.
  expect(lines.some(([, jour]) => jour === '2026-11-20' || jour === '2026-11-22')).toBe(false);
  const total = lines.find(([who]) => who === 'Yann Kervella, total') ?? [];
  expect(total[3]).toBe(8.5);
  expect(total.at(-1)).toMatch(/^\d+ à confirmer$/);
  expect(headers).not.toContain('Atelier (j)');
  const sources = lines.filter(({ length }) => length === 1).flat();
  expect(sources[0]).toBe('Source : Novembre 2026, tiré d’ATARYS lundi 30 novembre, 18:00.');
  expect(sources.join(' ')).toContain('Aucune majoration');
});

test('figures of a CSV file have a comma, words and days stay', () => {
  expect(cellsAsText([['a.5', 8.5, -0.25, null, '2026-11-18', 3]])).toEqual([
    ['a.5', '8,5', '-0,25', '', '2026-11-18', '3'],
  ]);
});

test('the words of a day', () => {
  expect(ecartHeures(1)).toBe('+ 1 h');
  expect(ecartHeures(-0.5)).toBe('− 0,5 h');
  expect(absencesText({ conges: 2, maladie: 1 })).toBe('Congés, Maladie ½ j');
  expect(absencesJours({ conges: 3 })).toBe('Congés 1,5 j');
  expect(reposText({ jour: '2026-12-25', repos: 'ferie' })).toBe('férié, Noël');
  expect(reposText({ jour: '2026-12-25', repos: 'repos' })).toBe('repos');
  expect(reposText({ jour: '2026-12-26', repos: 'weekend' })).toBe('');
});

test('the keys stay inside of the table, and leave other keys alone', () => {
  const size = { rows: 3, columns: 5 };
  expect(cellAfter('ArrowDown', [0, 2], size)).toEqual([1, 2]);
  expect(cellAfter('ArrowUp', [0, 2], size)).toEqual([0, 2]);
  expect(cellAfter('ArrowRight', [1, 4], size)).toEqual([1, 4]);
  expect(cellAfter('ArrowLeft', [1, 4], size)).toEqual([1, 3]);
  expect(cellAfter('Home', [1, 4], size)).toEqual([1, 0]);
  expect(cellAfter('End', [1, 0], size)).toEqual([1, 4]);
  expect(cellAfter('Enter', [1, 0], size)).toBeNull();
});
