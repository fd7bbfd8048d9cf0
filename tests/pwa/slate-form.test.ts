/** What the slate page asks first, and what its proposals say that they write. */
import { describe, expect, test } from 'vitest';
import { gesteOf } from '#pwa/modules/calcul-ardoises/refusal.tsx';
import { missingOf, NOTHING_TYPED } from '#pwa/modules/calcul-ardoises/use-calcul.ts';
import { buildToit } from '#shared/modules/calcul-ardoises/build-toit.ts';
import { A_LA_MAIN } from '#shared/modules/calcul-ardoises/solution.ts';

const MEASURED = { ...NOTHING_TYPED, pente: '30', penteUnite: 'pourcent', rampant: '8' } as const;
const DRAWN = { ...NOTHING_TYPED, toit: buildToit('deux-pans', 15) };

test('nothing is calculated before slope and rampant are measured, or a roof is drawn', () => {
  expect(missingOf(NOTHING_TYPED)).toEqual(['la pente', 'le rampant']);
  expect(missingOf({ ...NOTHING_TYPED, pente: '45' })).toEqual(['le rampant']);
  expect(missingOf({ ...NOTHING_TYPED, pente: 'raide', rampant: '5' })).toEqual(['la pente']);
  expect(missingOf(MEASURED)).toEqual([]);
  expect(missingOf(DRAWN)).toEqual([]);
});

describe('a proposal', () => {
  const pente = { texte: '', saisie: { pente: { valeur: 32.5, unite: 'pourcent' } } } as const;
  const courte = { texte: '', saisie: { projectionHorizontaleMm: 5_499 } };
  const format = { texte: '', saisie: { format: { hauteurMm: 400, largeurMm: 240 } } };

  test('says what it writes, and writes that', () => {
    expect(gesteOf(pente, MEASURED)).toEqual({
      label: 'Passer la pente à 32,5 %',
      patch: { pente: '32,5', penteUnite: 'pourcent' },
    });
    expect(gesteOf(courte, MEASURED)).toEqual({
      label: 'Ramener le rampant à 5,741 m',
      patch: { rampant: '5,741' },
    });
    expect(gesteOf(format, DRAWN)).toEqual({
      label: 'Prendre le 40 × 24',
      patch: { format: '400x240' },
    });
  });

  test('is no button where it would write nothing: in a drawing, by hand, without a slope', () => {
    for (const solution of [pente, courte]) expect(gesteOf(solution, DRAWN)).toBeNull();
    expect(gesteOf(A_LA_MAIN, MEASURED)).toBeNull();
    expect(gesteOf(courte, { ...MEASURED, pente: '' })).toBeNull();
    expect(gesteOf(courte, { ...MEASURED, pente: '90', penteUnite: 'degres' })).toBeNull();
  });
});
