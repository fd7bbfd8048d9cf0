/** A kept calculation becomes lines for a quote. */
import { expect, test } from 'vitest';
import { ardoisesToDevis } from '#shared/links/ardoises-to-devis.ts';
import { buildToit } from '#shared/modules/calcul-ardoises/build-toit.ts';
import type { CalculArdoisesInput } from '#shared/modules/calcul-ardoises/calcul.ts';
import { calculToValues } from '#shared/modules/calcul-ardoises/calcul-values.ts';
import { calculerArdoises } from '#shared/modules/calcul-ardoises/calculer-ardoises.ts';
import { addOuverture } from '#shared/modules/calcul-ardoises/edit-toit.ts';
import { tables } from './laws.ts';

function linesOf(input: CalculArdoisesInput) {
  const calcul = calculerArdoises({ zone: 'zone-1', ...input }, tables);
  if (!calcul.ok) throw new Error(calcul.error.texte);
  const dessin = input.toit ?? null;
  return ardoisesToDevis(
    calculToValues(calcul.value, { titre: 'Maison', chantierId: null, dessin }),
  );
}

test('a surface is one line, with its format, its slope and its lap', () => {
  const [line, ...others] = linesOf({ surfaceM2: 60.126 });
  expect(others).toEqual([]);
  expect(line).toMatchObject({ quantite: 60.13, unite: 'm²' });
  expect(line?.libelle).toBe(
    'Couverture en ardoises 32 × 22 au crochet de 8 cm, pente de 100 % (45°)',
  );
  expect(line?.note).toContain('Recouvrement minimal de 73 mm');
  expect(linesOf({})).toEqual([]);
});

test('a roof is a line per plane, per nature of edge and per opening; what is covered, not what is ordered', () => {
  const toit = addOuverture(buildToit('croupes', 100), 'a.nord', 'fenetre');
  const lines = linesOf({ toit });
  expect(lines.filter(({ unite }) => unite === 'm²')).toHaveLength(4);
  const covered = lines
    .filter(({ unite }) => unite === 'm²')
    .reduce((sum, l) => sum + l.quantite, 0);
  expect(covered).toBeCloseTo(96 * Math.SQRT2 - 1.14 * 1.18, 1);
  expect(
    lines.filter(({ unite }) => unite === 'ml').map(({ libelle, quantite }) => [libelle, quantite]),
  ).toEqual(
    expect.arrayContaining([
      ['Arêtier', 27.71],
      ['Faîtage', 4],
    ]),
  );
  expect(lines.at(-1)).toMatchObject({
    libelle: 'Raccord de fenêtre de toit',
    quantite: 1,
    unite: 'u',
  });
});

test('nails have no hook to name', () => {
  expect(linesOf({ surfaceM2: 10, pose: 'clou' })[0]?.libelle).toContain('au clou, pente');
});
