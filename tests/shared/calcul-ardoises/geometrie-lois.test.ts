/** The geometry of drawn roofs: laws, against an independent reckoning. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  buildToit,
  MODELES_TOIT,
  type ModeleToit,
  makeCorps,
} from '#shared/modules/calcul-ardoises/build-toit.ts';
import { computeGeometrie } from '#shared/modules/calcul-ardoises/compute-geometrie.ts';
import {
  type AreteNature,
  type Corps,
  type Cote,
  type Geometrie,
  TOIT_VIDE,
  type Toit,
} from '#shared/modules/calcul-ardoises/toit.ts';
import { seedOfRun } from '#tests/support/random.ts';
import { heightAt } from './heights.ts';
import { laws } from './laws.ts';

const PIGNON: Cote = { genre: 'pignon' };
const egout = (pentePct: number): Cote => ({ genre: 'egout', pentePct });

function geometrie(toit: Toit): Geometrie {
  const computed = computeGeometrie(toit);
  if (!computed.ok) throw new Error(computed.error.texte);
  return computed.value;
}

function ofCorps(...corps: Corps[]): Geometrie {
  return geometrie({ ...TOIT_VIDE, corps });
}

/** Total length of the edges of a nature, in mm. */
function lengthOf({ aretes }: Geometrie, nature: AreteNature): number {
  return aretes.filter((a) => a.nature === nature).reduce((sum, a) => sum + a.longueurMm, 0);
}

/** Plan and true areas in m² by small squares, slopes taken by differences. */
function measure(corps: readonly Corps[], stepMm: number): { plan: number; true: number } {
  let plan = 0;
  let real = 0;
  const square = (stepMm / 1000) ** 2;
  const [maxX, maxY] = [
    Math.max(...corps.map((c) => c.xMm + c.longueurMm)),
    Math.max(...corps.map((c) => c.yMm + c.largeurMm)),
  ];
  for (let x = stepMm / 2; x < maxX; x += stepMm) {
    for (let y = stepMm / 2; y < maxY; y += stepMm) {
      const z = heightAt(corps, x, y);
      if (z === null) continue;
      const zx = heightAt(corps, x + 0.01, y) ?? z;
      const zy = heightAt(corps, x, y + 0.01) ?? z;
      plan += square;
      real += square * Math.sqrt(1 + ((zx - z) / 0.01) ** 2 + ((zy - z) / 0.01) ** 2);
    }
  }
  return { plan, true: real };
}

/** The side of a small square, in mm. */
const GRID_MM = 100;

const lengths = fc.integer({ min: 2_000, max: 20_000 });
const slopes = fc.integer({ min: 20, max: 300 });
const sides = fc.oneof(
  slopes.map((pentePct): Cote => egout(pentePct)),
  fc.constant(PIGNON),
  fc
    .record({ pentePct: slopes, departMm: fc.integer({ min: 0, max: 4_000 }) })
    .map((croupette): Cote => ({ genre: 'croupette', ...croupette })),
  fc
    .record({
      pentePct: fc.integer({ min: 20, max: 60 }),
      brisisHauteurMm: fc.integer({ min: 500, max: 3_000 }),
    })
    .map((brise): Cote => ({ genre: 'egout', brisisPentePct: 250, ...brise })),
);
const bodies = fc
  .record({
    nord: slopes,
    est: sides,
    sud: sides,
    ouest: sides,
    longueurMm: lengths,
    largeurMm: lengths,
    xMm: fc.integer({ min: 0, max: 8_000 }),
    yMm: fc.integer({ min: 0, max: 8_000 }),
    baseMm: fc.integer({ min: 0, max: 1_500 }),
  })
  .map(({ nord, est, sud, ouest, ...place }) =>
    makeCorps('a', { nord: egout(nord), est, sud, ouest }, place),
  );

describe('laws', () => {
  test('one body: the planes add up to its plan, and to its true area reckoned apart', () => {
    laws(bodies, (body) => {
      const corps = { ...body, xMm: 0, yMm: 0 };
      const roof = ofCorps(corps);
      const plan = (corps.longueurMm * corps.largeurMm) / 1e6;
      // A piece under 1 mm² is nothing: each plane may lack a few.
      expect(roof.surfacePlanM2).toBeCloseTo(plan, 5);
      for (const { surfaceM2, surfacePlanM2, pentePct } of roof.pans) {
        expect(surfaceM2).toBeCloseTo(surfacePlanM2 * Math.sqrt(1 + (pentePct / 100) ** 2), 9);
      }
    });
  });

  test('several bodies: their plan to the last square, their true area within creases', () => {
    // On the grid of the squares, so that only creases are cut.
    const onGrid = bodies.map((body) => {
      const snap = (mm: number) => Math.round(mm / GRID_MM) * GRID_MM;
      const { longueurMm, largeurMm, xMm, yMm } = body;
      const place = { xMm: snap(xMm), yMm: snap(yMm) };
      return { ...body, ...place, longueurMm: snap(longueurMm), largeurMm: snap(largeurMm) };
    });
    const several = fc.array(onGrid, { minLength: 2, maxLength: 4 });
    void fc.assert(
      fc.property(several, (list) => {
        const corps = list.map((body, i) => ({ ...body, id: `c${i}` }));
        const roof = ofCorps(...corps);
        const apart = measure(corps, GRID_MM);
        expect(roof.surfacePlanM2).toBeCloseTo(apart.plan, 3);
        expect(Math.abs(roof.surfaceM2 - apart.true) / apart.true).toBeLessThan(0.06);
      }),
      { numRuns: 20, seed: seedOfRun(), endOnFailure: true },
    );
  });

  test('a mirrored body gives the same areas and the same lengths', () => {
    laws(bodies, (body) => {
      const { cotes } = body;
      const mirror = { ...body, cotes: { ...cotes, est: cotes.ouest, ouest: cotes.est } };
      const [one, other] = [ofCorps(body), ofCorps(mirror)];
      expect(other.surfaceM2).toBeCloseTo(one.surfaceM2, 6);
      for (const nature of ['egout', 'faitage', 'aretier', 'rive', 'noue', 'bris'] as const) {
        // Slivers under 2 mm are told of neither way.
        expect(Math.abs(lengthOf(other, nature) - lengthOf(one, nature))).toBeLessThan(10);
      }
    });
  });

  test('a longer body never has less of anything that grows with it', () => {
    laws(fc.tuple(bodies, fc.integer({ min: 1, max: 5_000 })), ([body, more]) => {
      const one = ofCorps(body);
      const longer = ofCorps({ ...body, longueurMm: body.longueurMm + more });
      expect(longer.surfaceM2).toBeGreaterThan(one.surfaceM2);
    });
  });

  test('the order of the bodies changes nothing', () => {
    laws(fc.tuple(bodies, bodies), ([a, b]) => {
      const [first, second] = [
        { ...a, id: 'a' },
        { ...b, id: 'b' },
      ];
      const [one, other] = [ofCorps(first, second), ofCorps(second, first)];
      expect(other.surfaceM2).toBeCloseTo(one.surfaceM2, 4);
      // Slivers under 2 mm are told of neither way.
      for (const nature of ['noue', 'faitage', 'aretier'] as const) {
        expect(Math.abs(lengthOf(other, nature) - lengthOf(one, nature))).toBeLessThan(10);
      }
    });
  });

  test('every usual roof can be computed at any slope', () => {
    const modeles = Object.keys(MODELES_TOIT) as ModeleToit[];
    laws(fc.tuple(fc.constantFrom(...modeles), slopes), ([modele, pentePct]) => {
      const roof = geometrie(buildToit(modele, pentePct));
      expect(roof.surfaceM2).toBeGreaterThan(10);
      expect(lengthOf(roof, 'egout')).toBeGreaterThan(0);
      expect(new Set(roof.pans.map(({ id }) => id)).size).toBe(roof.pans.length);
    });
  });
});
