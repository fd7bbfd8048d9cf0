/** What a saved calculation keeps of its roof, and what is no kept roof. */
import { describe, expect, test } from 'vitest';
import { buildToit } from '#shared/modules/calcul-ardoises/build-toit.ts';
import { calculerArdoises } from '#shared/modules/calcul-ardoises/calculer-ardoises.ts';
import { isEntree, isToitGarde, toitToKeep } from '#shared/modules/calcul-ardoises/dessin.ts';
import type { Toit } from '#shared/modules/calcul-ardoises/toit.ts';
import { tables } from './laws.ts';

const EN_L = buildToit('en-l', 100);

function calculate(toit: Toit | null) {
  const calcul = calculerArdoises({ zone: 'zone-1', toit }, tables);
  if (!calcul.ok) throw new Error(calcul.error.texte);
  return calcul.value;
}

describe('what is kept', () => {
  test('is the drawing, its edges, its order, and of each plane what a screen shows', () => {
    const calcul = calculate(EN_L);
    const kept = toitToKeep(calcul, EN_L);
    const { toit, commande } = calcul;
    if (!kept || !toit) throw new Error('a roof was drawn');
    expect(kept).toMatchObject({ dessin: EN_L, commande, aretes: toit.geometrie.aretes });
    expect(kept.surfaceM2).toBe(toit.geometrie.surfaceM2);
    expect(kept.pans).toHaveLength(4);
    for (const [i, pan] of kept.pans.entries()) {
      const { ardoises, rangs, ...shown } = pan;
      expect(toit.pans[i]).toMatchObject(shown);
      expect(rangs).toMatchObject(toit.pans[i]?.rangs ?? {});
      expect(ardoises).toBe(Math.ceil(toit.pans[i]?.ardoisesBrut ?? 0));
      expect(Object.keys(pan).sort()).toEqual([
        'ajouts',
        'ardoises',
        'crochetLongueurCm',
        'developpe',
        'forme',
        'id',
        'morceaux',
        'netteM2',
        'nom',
        'pentePct',
        'rampantMm',
        'rangs',
        'recouvrementMinMm',
        'surfaceM2',
      ]);
    }
    expect(isToitGarde(kept)).toBe(true);
  });

  test('is nothing where none was drawn, or the drawing is not given', () => {
    expect(toitToKeep(calculate(null), EN_L)).toBeNull();
    expect(toitToKeep(calculate(EN_L), null)).toBeNull();
  });
});

test('a record of up to 300 000 characters is kept, one more is not', () => {
  const empty = JSON.stringify({ texte: '' }).length;
  const of = (length: number) => isEntree({ texte: 'x'.repeat(length - empty) });
  expect([of(300_000), of(300_001)]).toEqual([true, false]);
  expect([isEntree('texte'), isEntree(null), isEntree(undefined), isEntree([1])]).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
