/** Other ways of laying: published examples, geometry, and what is not invented. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type AutrePoseInput,
  computeAutrePose,
} from '#shared/modules/calcul-ardoises/autres-poses.ts';
import { laws } from './laws.ts';

function compute(input: AutrePoseInput) {
  const computed = computeAutrePose(input);
  if (!computed.ok) throw new Error(computed.error.texte);
  return computed.value;
}

function refuse(input: AutrePoseInput) {
  const computed = computeAutrePose(input);
  return computed.ok ? null : [computed.error.code, computed.error.champ];
}

const LOSANGE = { systeme: 'losange', hauteurMm: 470, largeurMm: 310, coupeMm: 107 } as const;

test('losangé: the published sizes give 18,28 and 30,4 a square metre', () => {
  expect(compute(LOSANGE).ardoisesParM2).toBeCloseTo(18.28, 2);
  const small = compute({ ...LOSANGE, hauteurMm: 380, largeurMm: 250 });
  expect(small.ardoisesParM2).toBeCloseTo(30.4, 1);
  expect(small).toMatchObject({ isAConfirmer: true, ardoises: null });
});

test('claire-voie is geometry: the gap spares slates', () => {
  const input = {
    systeme: 'claire-voie',
    hauteurMm: 320,
    largeurMm: 220,
    recouvrementMm: 80,
    ecartMm: 80,
  } as const;
  const pose = compute({ ...input, surfaceM2: 30 });
  expect(pose.ardoisesParM2).toBeCloseTo(1_000_000 / (120 * 300), 9);
  expect(pose.ardoises).toBe(834);
  expect(pose.valeurs).toBe('P = 120 mm, L = 220 mm, écart 80 mm');
  laws(fc.integer({ min: 1, max: 200 }), (ecartMm) => {
    expect(compute({ ...input, ecartMm: ecartMm + 1 }).ardoisesParM2).toBeLessThan(
      compute({ ...input, ecartMm }).ardoisesParM2,
    );
  });
});

test('cladding by its lap, to be confirmed; by a coefficient, as it is typed', () => {
  const bardage = {
    systeme: 'bardage',
    hauteurMm: 320,
    largeurMm: 220,
    recouvrementMm: 60,
  } as const;
  expect(compute(bardage)).toMatchObject({ isAConfirmer: true, valeurs: 'P = 130 mm, L = 220 mm' });
  expect(compute(bardage).ardoisesParM2).toBeCloseTo(1_000_000 / (130 * 220), 9);
  const own = compute({ ...bardage, ardoisesParM2: 36, surfaceM2: 10 });
  expect(own).toMatchObject({ ardoisesParM2: 36, ardoises: 360, isAConfirmer: false });
});

test('pureau développé invents nothing: the formula is to be confirmed, the coefficient asked for', () => {
  const pose = { systeme: 'pureau-developpe', hauteurMm: 300, largeurMm: 200 } as const;
  expect(refuse(pose)).toEqual(['coefficient-absent', 'ardoisesParM2']);
  const refused = computeAutrePose(pose);
  expect(refused.ok ? '' : refused.error.texte).toContain('Formule à confirmer');
  expect(compute({ ...pose, ardoisesParM2: 42.5, surfaceM2: 2 }).ardoises).toBe(85);
});

test('what is missing or cannot be is named', () => {
  expect(refuse({ ...LOSANGE, hauteurMm: 0 })).toEqual(['mesure-absente', 'hauteurMm']);
  expect(refuse({ ...LOSANGE, largeurMm: Number.NaN })).toEqual(['mesure-absente', 'largeurMm']);
  expect(refuse({ ...LOSANGE, hauteurMm: Number.POSITIVE_INFINITY })).toEqual([
    'mesure-absente',
    'hauteurMm',
  ]);
  expect(refuse({ ...LOSANGE, coupeMm: null })).toEqual(['mesure-absente', 'coupeMm']);
  expect(refuse({ ...LOSANGE, coupeMm: 460 })).toEqual(['mesure-impossible', 'coupeMm']);
  const voie = { systeme: 'claire-voie', hauteurMm: 320, largeurMm: 220 } as const;
  expect(refuse({ ...voie, recouvrementMm: 80 })).toEqual(['mesure-absente', 'ecartMm']);
  expect(refuse({ ...voie, ecartMm: 80 })).toEqual(['mesure-absente', 'recouvrementMm']);
  expect(refuse({ ...voie, ecartMm: 80, recouvrementMm: 320 })).toEqual([
    'mesure-impossible',
    'recouvrementMm',
  ]);
});
