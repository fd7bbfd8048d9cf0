/** The order of a surface that was typed: the counts of the calculation, line by line. */
import { expect, test } from 'vitest';
import { buildCommandeVersant } from '#shared/modules/calcul-ardoises/build-commande-versant.ts';
import type { CalculArdoisesInput } from '#shared/modules/calcul-ardoises/calcul.ts';
import { calculToValues } from '#shared/modules/calcul-ardoises/calcul-values.ts';
import { calculerArdoises } from '#shared/modules/calcul-ardoises/calculer-ardoises.ts';
import type { LigneCommande } from '#shared/modules/calcul-ardoises/toit-calcule.ts';
import { tables } from './laws.ts';

const PAN: CalculArdoisesInput = {
  zone: 'zone-1',
  pente: { valeur: 45, unite: 'degres' },
  format: { hauteurMm: 320, largeurMm: 220 },
  surfaceM2: 100,
};

function calculate(input: CalculArdoisesInput = {}, paquet?: number) {
  const modeles = tables.modeles.map((modele) => ({ ...modele, paquet: paquet ?? null }));
  const calcul = calculerArdoises({ ...PAN, ...input }, { ...tables, modeles });
  if (!calcul.ok) throw new Error(calcul.error.texte);
  return calcul.value;
}

const told = (commande: readonly LigneCommande[]) =>
  commande.map(
    ({ article, quantite, unite, packs }) => `${article} : ${quantite} ${unite}, ${packs}`,
  );

test('a surface gives slates, hooks by the box and battens, each with its source', () => {
  // 73 mm: pureau 123,5 mm; 100 ÷ (0,1235 × 0,223) = 3 631,1 slates, 80 % of the hooks are clips.
  const { commande } = calculate({}, 38);
  expect(told(commande)).toEqual([
    'Ardoises 32 × 22 : 3632 ardoises, 96',
    'Crochets à agrafe de 8 cm : 2906 crochets, 5',
    'Crochets à pointe de 8 cm : 726 crochets, 1',
    'Liteaux 14 × 50 ou 18 × 40 : 810 m, null',
  ]);
  expect(commande[0]?.detail).toBe('100 m² nets, sans chutes, casse ni doublis');
  expect(commande.every(({ source }) => /confiance/.test(source))).toBe(true);
});

test('nails are two a slate, without hooks', () => {
  const clou = told(calculate({ pose: 'clou' }).commande);
  expect(clou[1]).toMatch(/^Clous : \d+ clous, null$/);
  expect(clou).toHaveLength(3);
});

test('without a surface there is nothing to order', () => {
  expect(calculate({ surfaceM2: null }).commande).toEqual([]);
});

test('a kept calculation orders what it ordered when it was made', () => {
  const calcul = calculate();
  const row = calculToValues(calcul, { titre: 'Essai', chantierId: null });
  expect(told(buildCommandeVersant(row))).toEqual(told(calcul.commande));
});
