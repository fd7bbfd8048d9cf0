/** Overruns of the chantiers of a list. */
import { expect, test } from 'vitest';
import { plusDays, weekDaysOf } from '#shared/core/dates.ts';
import { surChantier } from '#shared/modules/planning/cases.ts';
import { depassements } from '#shared/modules/planning/depassements.ts';
import { REGLE_INITIALE } from '#shared/modules/planning/regles.ts';
import { journees, PAIRE } from './tableau.ts';

const WEEK = weekDaysOf(PAIRE);
/** Five days of one person: 39 h, of which three quarters count. */
const HEURES = 29.25;
const read = (vendues: number | null, more: { regles?: (typeof REGLE_INITIALE)[] } = {}) =>
  depassements([{ id: 'goff', heuresVendues: vendues }], {
    ...{ cases: journees('malo', WEEK, surChantier('goff')), pointages: [] },
    ...{ regles: more.regles ?? [], today: plusDays(PAIRE, 2) },
  }).get('goff');

test('story 12: spent and planned hours beyond those sold are orange, above 30 % red', () => {
  expect(read(HEURES)).toBeUndefined();
  expect(read(28.25)).toEqual({ depassement: 'orange', ecart: 1 });
  expect(read(22.5)).toEqual({ depassement: 'orange', ecart: 6.75 });
  expect(read(22)).toEqual({ depassement: 'rouge', ecart: 7.25 });
  expect(read(null)).toBeUndefined();
});

test('story 11: another coefficient from a day on changes the overrun', () => {
  const half = { ...REGLE_INITIALE, depuis: '2020-01-01', coefficient: 0.5 };
  expect(read(22, { regles: [half] })).toBeUndefined();
});
