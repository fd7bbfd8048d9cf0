/** Which formats a lap admits: a third of the height, twice the lap in width. */
import { describe, expect, test } from 'vitest';
import {
  type FormatCandidat,
  type FormatJuge,
  judgeFormat,
  judgeFormats,
  recouvrementMaxMm,
  sortFormats,
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
    expect(judgeAt(80, { recouvrementMaxMm: null }).usuel).toBeNull();
  });

  test('what the catalogue knows of a size stays with it, judged fit or refused', () => {
    const known = { epaisseurMm: 3.5, paquet: 250, stock: 12, provenance: 'Trélazé' };
    const firme = { ...known, poidsKg: 0.65, prixMilleCents: 90_000 };
    const size = aFormat(firme);
    expect(judgeAt(73, firme)).toMatchObject(size);
    expect(judgeAt(108, firme)).toMatchObject({ ...size, verdict: 'refusee', prixM2Cents: null });
    const rien = { poidsKg: null, paquet: null, stock: null, provenance: null };
    expect(judgeAt(73)).toMatchObject({ ...rien, prixMilleCents: null, prixM2Cents: null });
  });

  test('a m² weighs its slates by the catalogue, else by the thickness, else nobody knows', () => {
    // 36,31 slates: of 0,65 kg; of 32 × 22 × 0,5 cm at 2 800 kg/m³, which is 0,9856 kg.
    const pesee = judgeAt(73, { poidsKg: 0.65, epaisseurMm: 5 });
    expect(pesee.poidsKgParM2).toBeCloseTo(23.6, 1);
    expect(pesee.isPoidsEstime).toBe(false);
    const epaisse = judgeAt(73, { epaisseurMm: 5 });
    expect(epaisse.poidsKgParM2).toBeCloseTo(35.79, 2);
    expect(epaisse.isPoidsEstime).toBe(true);
    expect(judgeAt(73)).toMatchObject({ poidsKgParM2: null, isPoidsEstime: false });
    expect(judgeAt(108, { epaisseurMm: 5 })).toMatchObject({
      poidsKgParM2: null,
      isPoidsEstime: false,
    });
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

describe('by price', () => {
  const juge = (name: string, more: Partial<FormatJuge>): FormatJuge => ({
    ...judgeAt(73),
    provenance: name,
    ...more,
  });
  const names = (formats: readonly FormatJuge[]) =>
    sortFormats(formats, 'prix').map(({ provenance }) => provenance);

  test('the cheapest m² comes first, no price last, a reserve after all that fit', () => {
    const formats = [
      juge('rien', {}),
      juge('refusée', { verdict: 'refusee', prixM2Cents: 10 }),
      juge('chère', { prixM2Cents: 5_000 }),
      juge('réserve', { verdict: 'reserve', prixM2Cents: 100 }),
      juge('bonne', { prixM2Cents: 2_000 }),
    ];
    const sorted = ['bonne', 'chère', 'rien', 'réserve', 'refusée'];
    expect(names(formats)).toEqual(sorted);
    expect(names(formats.toReversed())).toEqual(sorted);
  });

  test('of one price, or of none, as by count: sold for this lap first, then the fewest', () => {
    const formats = [
      juge('beaucoup', { ardoisesParM2: 40 }),
      juge('peu', { ardoisesParM2: 30 }),
      juge('hors gamme', { ardoisesParM2: 20, usuel: false }),
    ];
    expect(names(formats)).toEqual(['peu', 'beaucoup', 'hors gamme']);
    const priced = formats.map((format) => ({ ...format, prixM2Cents: 3_000 }));
    expect(names(priced.toReversed())).toEqual(['peu', 'beaucoup', 'hors gamme']);
  });

  test('the price of a m² is that of its slates, by the nature and the size it was given for', () => {
    const demande = { recouvrementMm: 73, pose: 'crochet', jointMm: null } as const;
    const size = { hauteurMm: 320, largeurMm: 220, fournisseur: null } as const;
    const judged = judgeFormats(tables.modeles, 'naturelle', demande, [
      { ...size, nature: 'naturelle', prixMilleCents: 90_000 },
      { ...size, nature: 'fibres-ciment', prixMilleCents: 10 },
    ]);
    const priced = judged.filter(({ prixM2Cents }) => prixM2Cents !== null);
    // 36,31 slates of 90 cents.
    expect(priced).toMatchObject([{ hauteurMm: 320, largeurMm: 220, prixM2Cents: 3_268 }]);
  });
});
