/** The cheeks of dormers in the order: slates, hooks or nails and battens of a vertical face. */
import { expect, test } from 'vitest';
import { buildCommandeJouees } from '#shared/modules/calcul-ardoises/build-commande-jouees.ts';
import { buildToit } from '#shared/modules/calcul-ardoises/build-toit.ts';
import type { CalculArdoisesInput } from '#shared/modules/calcul-ardoises/calcul.ts';
import { calculerArdoises } from '#shared/modules/calcul-ardoises/calculer-ardoises.ts';
import { addLucarne } from '#shared/modules/calcul-ardoises/edit-toit.ts';
import {
  type ReglageArdoisesValues,
  reglagesOf,
} from '#shared/modules/calcul-ardoises/reglages.ts';
import { tables } from './laws.ts';

const FORMAT = { hauteurMm: 320, largeurMm: 220 };
/** One dormer on two planes of 45°: its cheeks are 1 m². */
const TOIT = addLucarne(buildToit('deux-pans', 100));

function jouees(input: CalculArdoisesInput = {}, reglages: Partial<ReglageArdoisesValues> = {}) {
  const asked = { zone: 'zone-2', toit: TOIT, format: FORMAT, ...input } as const;
  const calcul = calculerArdoises(asked, { ...tables, reglages });
  if (!calcul.ok) throw new Error(calcul.error.texte);
  const lines = calcul.value.commande.filter(({ article }) => article.includes('jouées'));
  return lines.map(({ article, quantite, unite }) => `${article} : ${quantite} ${unite}`);
}

test('1 m² of cheeks takes the slates of a vertical face: 60 mm in zone 2', () => {
  // 1 000 000 ÷ (130 × 223) = 34,5, and 5 % of breakage: 36,2.
  expect(jouees()).toEqual([
    'Ardoises des jouées 32 × 22 : 37 ardoises',
    'Crochets des jouées de 7 cm : 35 crochets',
    'Liteaux des jouées : 8 m',
  ]);
});

test('sorting raises the slates alone; nails are two a slate; a lap by hand holds here too', () => {
  expect(jouees({}, { cassePct: 0, triPct: 10 })[0]).toBe(
    'Ardoises des jouées 32 × 22 : 39 ardoises',
  );
  expect(jouees({ pose: 'clou' })[1]).toBe('Clous des jouées : 70 clous');
  expect(jouees({ recouvrementMm: 100 })[1]).toBe('Crochets des jouées de 11 cm : 41 crochets');
});

test('without a lap that the slate admits, the square metres are left, to be confirmed', () => {
  const demande = { joueesM2: 1.2, format: FORMAT, pose: 'crochet', jointMm: null } as const;
  for (const recouvrementMm of [null, 108]) {
    const lines = buildCommandeJouees({ ...demande, recouvrementMm, reglages: reglagesOf(null) });
    expect(lines).toMatchObject([
      { article: 'Bardage des jouées', quantite: 2, unite: 'm²', aConfirmer: true },
    ]);
  }
});

test('a roof without a dormer orders none', () => {
  expect(jouees({ toit: buildToit('deux-pans', 100) })).toEqual([]);
});
