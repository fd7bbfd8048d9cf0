/** The door with a drawn roof: what heads it, what is counted over all planes, what is refused. */
import { describe, expect, test } from 'vitest';
import { buildToit, makeCorps } from '#shared/modules/calcul-ardoises/build-toit.ts';
import type {
  CalculArdoisesInput,
  CalculArdoisesTables,
} from '#shared/modules/calcul-ardoises/calcul.ts';
import { calculerArdoises } from '#shared/modules/calcul-ardoises/calculer-ardoises.ts';
import { type Cote, TOIT_VIDE, type Toit } from '#shared/modules/calcul-ardoises/toit.ts';
import { tables } from './laws.ts';

const PIGNON: Cote = { genre: 'pignon' };
const egout = (pentePct: number): Cote => ({ genre: 'egout', pentePct });

/** 12 × 8 m: 3 m of plan at 100 % in the north, 5 m at 60 % in the south, the larger plane. */
const INEGAL: Toit = {
  ...TOIT_VIDE,
  corps: [makeCorps('a', { nord: egout(100), sud: egout(60), est: PIGNON, ouest: PIGNON })],
};

function calculate(input: CalculArdoisesInput, more: Partial<CalculArdoisesTables> = {}) {
  const calcul = calculerArdoises({ zone: 'zone-1', ...input }, { ...tables, ...more });
  if (!calcul.ok) throw new Error(calcul.error.texte);
  return calcul.value;
}

describe('a drawn roof', () => {
  test('is headed by its largest plane, whatever slope and length were typed beside it', () => {
    const typed = {
      pente: { valeur: 30, unite: 'degres' },
      projectionHorizontaleMm: 9_000,
      rampantMm: 2_000,
      surfaceM2: 7,
    } as const;
    const calcul = calculate({ ...typed, toit: INEGAL });
    expect(calcul).toMatchObject({
      pentePct: 60,
      projectionHorizontaleMm: 5_000,
      projectionOrigine: 'saisie',
      penteOrigine: 'saisie',
      recouvrementMm: 92,
      edition: 'dtu-40.11-1993',
    });
    expect(calcul.rampantMm).toBeCloseTo(5_000 * Math.sqrt(1.36), 0);
    expect(calcul).toEqual(calculate({ toit: INEGAL }));
  });

  test('has the rows of its largest plane and the surface of all', () => {
    const { toit, rangs, surfaceM2, liteauxM } = calculate({ toit: INEGAL });
    expect(toit?.pans.map(({ id }) => id)).toEqual(['a.nord', 'a.sud']);
    expect(rangs).toEqual(toit?.pans[1]?.rangs);
    expect(rangs).not.toEqual(toit?.pans[0]?.rangs);
    expect(surfaceM2).toBeCloseTo(12 * (3 * Math.SQRT2 + 5 * Math.sqrt(1.36)), 6);
    expect(liteauxM).toBe(Math.ceil(toit?.liteaux.poseM ?? 0));
  });

  test('its hooks are parted as the firm does; nails leave none', () => {
    const { crochets, agrafes, pointes } = calculate(
      { toit: INEGAL },
      { reglages: { agrafesPct: 60 } },
    );
    expect(agrafes).toBe(Math.ceil((crochets ?? 0) * 0.6));
    expect(pointes).toBe((crochets ?? 0) - (agrafes ?? 0));
    const clou = calculate({ toit: INEGAL, pose: 'clou' });
    expect(clou).toMatchObject({ crochets: null, agrafes: null, pointes: null });
    expect(clou.clous).toBe(2 * (clou.toit?.posees ?? 0));
  });

  test('is refused as one slope is where its largest plane already is', () => {
    const flat = calculerArdoises({ zone: 'zone-1', toit: buildToit('deux-pans', 10) }, tables);
    expect(flat).toMatchObject({ ok: false, error: { code: 'pente-trop-faible' } });
    const bad = calculerArdoises({ jointMm: 99, toit: INEGAL }, tables);
    expect(bad).toMatchObject({ ok: false, error: { code: 'saisie-invalide', champ: 'jointMm' } });
  });
});

describe('a slope without a drawing', () => {
  test('has rows where its length is known, none where only a default stands for it', () => {
    expect(calculate({}).rangs).toBeNull();
    expect(calculate({ rampantMm: 6_000 }).rangs).toMatchObject({ premierMm: 250 });
    expect(calculate({ projectionHorizontaleMm: 4_000 }).rangs?.nombre).toBeGreaterThan(40);
    const vertical = {
      pente: { valeur: 90, unite: 'degres' },
      projectionHorizontaleMm: 0,
    } as const;
    expect(calculate(vertical)).toMatchObject({ rampantMm: null, rangs: null });
  });

  test('has no roof and no order; its joint is by hand only where it was typed', () => {
    expect(calculate({})).toMatchObject({
      toit: null,
      commande: [],
      jointManuel: false,
      jointMm: 3,
    });
    expect(calculate({ jointMm: 0 })).toMatchObject({ jointManuel: true, jointMm: 0 });
  });
});
