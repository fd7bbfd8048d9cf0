/** Which formats a lap admits: a third of the height, twice the lap in width. */
import { describe, expect, test } from 'vitest';
import {
  type FormatCandidat,
  judgeFormat,
  judgeFormats,
  recouvrementMaxMm,
} from '#shared/modules/calcul-ardoises/formats.ts';
import { tables } from './laws.ts';

function aFormat(format: Partial<FormatCandidat> = {}): FormatCandidat {
  return {
    hauteurMm: 320,
    largeurMm: 220,
    epaisseurMm: null,
    recouvrementMinMm: 69,
    recouvrementMaxMm: 103,
    ...format,
  };
}

function judgeAt(recouvrementMm: number, format: Partial<FormatCandidat> = {}) {
  return judgeFormat(aFormat(format), { recouvrementMm, pose: 'crochet', jointMm: null });
}

function sorted(recouvrementMm: number) {
  const demande = { recouvrementMm, pose: 'crochet', jointMm: null } as const;
  return judgeFormats(tables.modeles, 'naturelle', demande);
}

describe('one format', () => {
  test('a lap of 117 fits a slate of 350, 118 does not', () => {
    const [format] = [{ hauteurMm: 350, largeurMm: 250 }];
    expect(recouvrementMaxMm(350)).toBe(117);
    expect(judgeAt(117, format).verdict).toBe('va');
    expect(judgeAt(118, format)).toMatchObject({
      verdict: 'refusee',
      motifs: ['Recouvrement de 118 mm : plus du tiers de la hauteur (117 mm au plus).'],
      pureauMm: null,
      ardoisesParM2: null,
    });
  });

  test('a slate narrower than twice the lap is kept with a reserve', () => {
    expect(judgeAt(110, { hauteurMm: 350 }).verdict).toBe('va');
    expect(judgeAt(111, { hauteurMm: 350 })).toMatchObject({
      verdict: 'reserve',
      motifs: ['Largeur de 220 mm : moins de deux fois le recouvrement (222 mm).'],
    });
  });

  test('a fit slate comes with its pureau and its count', () => {
    const juge = judgeAt(73);
    expect(juge).toMatchObject({ verdict: 'va', usuel: true, motifs: [], pureauMm: 123.5 });
    expect(juge.ardoisesParM2).toBeCloseTo(36.31, 2);
  });

  test('the joint asked for counts, not the usual one', () => {
    const demande = { recouvrementMm: 73, pose: 'crochet', jointMm: 0 } as const;
    expect(judgeFormat(aFormat(), demande).ardoisesParM2).toBeCloseTo(36.805, 3);
  });

  test('a lap out of the usual range is told, and unknown ranges are not guessed', () => {
    expect(judgeAt(69).usuel).toBe(true);
    expect(judgeAt(68).usuel).toBe(false);
    expect(judgeAt(103).usuel).toBe(true);
    expect(judgeAt(104)).toMatchObject({ verdict: 'va', usuel: false });
    expect(judgeAt(80, { recouvrementMinMm: null }).usuel).toBeNull();
  });
});

describe('the catalogue', () => {
  test('is judged whole: the 19 natural formats, without those of fibre cement', () => {
    expect(sorted(88)).toHaveLength(19);
  });

  test('shows the fit ones first, then the reserved, then the refused', () => {
    const verdicts = sorted(88).map(({ verdict }) => verdict);
    const ranks = verdicts.map((verdict) => ['va', 'reserve', 'refusee'].indexOf(verdict));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(new Set(verdicts).size).toBe(3);
  });

  test('puts formats sold for this lap first, with the fewest slates', () => {
    const [first, second] = sorted(75);
    expect(first).toMatchObject({ hauteurMm: 320, largeurMm: 220, usuel: true });
    expect(second).toMatchObject({ hauteurMm: 300, largeurMm: 220, usuel: true });
  });

  test('is sorted the same whatever the order it comes in', () => {
    for (const recouvrementMm of [60, 88, 113, 153]) {
      const demande = { recouvrementMm, pose: 'crochet', jointMm: null } as const;
      const backwards = judgeFormats(tables.modeles.toReversed(), 'naturelle', demande);
      expect(backwards).toEqual(sorted(recouvrementMm));
      const usuels = backwards.filter(({ verdict, usuel }) => verdict === 'va' && usuel);
      const counts = usuels.map(({ ardoisesParM2 }) => ardoisesParM2 ?? 0);
      expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    }
  });

  test('shows refused formats by falling height, then by falling width', () => {
    const refuses = sorted(153).filter(({ verdict }) => verdict === 'refusee');
    const [first, second, third] = refuses.filter(({ usuel }) => !usuel);
    expect(first).toMatchObject({ hauteurMm: 400, largeurMm: 250 });
    expect(second).toMatchObject({ hauteurMm: 400, largeurMm: 220 });
    expect(third).toMatchObject({ hauteurMm: 400, largeurMm: 200 });
  });

  test('at 153 mm only slates of 46 cm and more are left', () => {
    const restants = sorted(153).filter(({ verdict }) => verdict !== 'refusee');
    expect(restants.map(({ hauteurMm }) => hauteurMm).toSorted()).toEqual([460, 460, 500]);
  });
});
