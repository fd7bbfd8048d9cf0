/** The usual roofs are what their names say, by their areas and edges at 45°. */
import { expect, test } from 'vitest';
import { buildToit, type ModeleToit } from '#shared/modules/calcul-ardoises/build-toit.ts';
import { computeGeometrie } from '#shared/modules/calcul-ardoises/compute-geometrie.ts';
import { TOIT_VIDE } from '#shared/modules/calcul-ardoises/toit.ts';

function geometrieOf(modele: ModeleToit, pentePct = 100) {
  const computed = computeGeometrie(buildToit(modele, pentePct));
  if (!computed.ok) throw new Error(computed.error.texte);
  const lengths: Record<string, number> = {};
  for (const { nature, longueurMm } of computed.value.aretes) {
    lengths[nature] = (lengths[nature] ?? 0) + longueurMm;
  }
  return { ...computed.value, lengths };
}

const K = Math.SQRT2;

test.each([
  // Area in m², planes, length of ridges in m.
  ['pan-rectangle', 12 * 5, ['p1'], 12],
  ['pan-trapeze', ((12 + 6) / 2) * 5, ['p1'], 6],
  ['pan-triangle', (12 * 5) / 2, ['p1'], 0],
  ['monopente', 96 * K, ['a.sud'], 12],
  ['deux-pans', 96 * K, ['a.nord', 'a.sud'], 12],
  ['croupes', 96 * K, ['a.nord', 'a.est', 'a.sud', 'a.ouest'], 4],
  // Croupettes from three quarters of 4 m: 1 m high, 1 m deep at either end.
  ['croupettes', 96 * K, ['a.nord', 'a.est', 'a.sud', 'a.ouest'], 10],
  // A body of 12 × 6 m and a wing of 5 × 10 m share 5 × 6 m.
  ['en-l', (12 * 6 + 5 * 4) * K, ['a.nord', 'a.sud', 'a.ouest', 'b.est'], null],
] as const)('%s', (modele, surfaceM2, pans, faitageM) => {
  const { lengths, ...geometrie } = geometrieOf(modele);
  expect(geometrie.surfaceM2).toBeCloseTo(surfaceM2, 6);
  expect(geometrie.pans.map(({ id }) => id)).toEqual(pans);
  if (faitageM !== null) expect(lengths['faitage'] ?? 0).toBeCloseTo(faitageM * 1_000, 3);
});

test('a mansard: a brisis of 2,5 m over one metre, its terrasson of the slope asked', () => {
  const { pans, lengths } = geometrieOf('mansarde', 40);
  expect(pans.map(({ id, pentePct }) => [id, pentePct])).toEqual([
    ['a.nord.brisis', 250],
    ['a.nord.terrasson', 40],
    ['a.sud.brisis', 250],
    ['a.sud.terrasson', 40],
  ]);
  expect(pans[0]?.rampantMm).toBeCloseTo(Math.hypot(1_000, 2_500), 6);
  expect(lengths['bris']).toBeCloseTo(24_000, 3);
});

test('croupettes begin three quarters of the way up, whatever the slope', () => {
  const departs = [60, 100].map((pente) => buildToit('croupettes', pente).corps[0]?.cotes.est);
  expect(departs).toMatchObject([{ departMm: 1_800 }, { departMm: 3_000 }]);
});

test('each is a whole drawing; bodies have a name only where there are two', () => {
  expect(buildToit('deux-pans', 70)).toMatchObject({
    ...TOIT_VIDE,
    corps: [{ nom: '', baseMm: 0 }],
  });
  expect(buildToit('en-l', 70).corps.map(({ nom }) => nom)).toEqual(['Corps', 'Aile']);
  expect(buildToit('pan-triangle', 70).pans).toMatchObject([
    { id: 'p1', nom: 'Pan', pentePct: 70, points: { length: 3 } },
  ]);
});
