/** What a site that is not normal is told, where no standard gives it a lap of its own. */
import { expect, test } from 'vitest';
import type { CalculArdoisesInput } from '#shared/modules/calcul-ardoises/calcul.ts';
import { calculerArdoises } from '#shared/modules/calcul-ardoises/calculer-ardoises.ts';
import { tables } from './laws.ts';

/** Fibre cement has one column of its own and its own rule for exposed sites. */
const FIBRES = tables.recouvrements
  .filter(({ bande }) => bande === '0-5.5')
  .map((cellule) => ({ ...cellule, edition: 'fibres', bande: '0-8' as const, recouvrementMm: 90 }));

function remarks(input: CalculArdoisesInput): string[] {
  const recouvrements = [...tables.recouvrements, ...FIBRES];
  const calcul = calculerArdoises({ zone: 'zone-1', ...input }, { ...tables, recouvrements });
  if (!calcul.ok) throw new Error(calcul.error.texte);
  return calcul.value.avertissements
    .filter(({ code }) => code.startsWith('situation'))
    .map(({ texte }) => texte);
}

test('the 10 % of an exposed site are said to be advice, not the standard', () => {
  expect(remarks({ situation: 'exposee' })).toEqual([
    'Situation exposée : la table vaut pour une situation normale ; 10 % de plus sont le conseil d’un fabricant, pas la norme.',
  ]);
});

test('a protected site is told that it keeps the normal lap', () => {
  expect(remarks({ situation: 'protegee' })).toEqual([
    'Situation protégée : aucun recouvrement plus petit n’est publié, celui d’une situation normale est gardé.',
  ]);
});

test('a normal site, a lap by hand and fibre cement in the open carry no such remark', () => {
  expect(remarks({})).toEqual([]);
  expect(remarks({ situation: 'normale' })).toEqual([]);
  expect(remarks({ situation: 'exposee', recouvrementMm: 95 })).toEqual([]);
  expect(remarks({ situation: 'exposee', edition: 'fibres' })).toEqual([]);
});
