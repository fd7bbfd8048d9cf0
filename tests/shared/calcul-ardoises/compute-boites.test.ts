/** Boxes and packets: the firm's own, else those published, whole ones. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  BOITES_5_KG,
  boitesOf,
  countPacks,
} from '#shared/modules/calcul-ardoises/compute-boites.ts';
import { splitCrochets } from '#shared/modules/calcul-ardoises/compute-quantites.ts';
import { laws } from './laws.ts';

const NONE = { agrafesParBoite: null, pointesParBoite: null };

test('a box of 5 kg holds what cap21 prints for each length', () => {
  const printed = Object.keys(BOITES_5_KG).map((cm) => boitesOf(Number(cm), NONE));
  expect(printed.map(({ agrafesParBoite }) => agrafesParBoite)).toEqual([
    670, 635, 600, 570, 540, 515, 495, 475, 455, 430,
  ]);
  expect(printed.map(({ pointesParBoite }) => pointesParBoite)).toEqual([
    830, 775, 725, 680, 640, 605, 575, 545, 520, 500,
  ]);
  expect(Object.keys(BOITES_5_KG).map(Number)).toEqual([7, 8, 9, 10, 11, 12, 13, 14, 15, 16]);
});

test('the firm’s packs come first; a length nobody publishes has none; nails need no box', () => {
  const firm = { agrafesParBoite: 500, pointesParBoite: 700 };
  expect(boitesOf(8, firm)).toEqual(firm);
  expect(boitesOf(30, firm)).toEqual(firm);
  expect(boitesOf(8, { ...NONE, pointesParBoite: 700 })).toEqual({
    agrafesParBoite: 635,
    pointesParBoite: 700,
  });
  expect(boitesOf(30, NONE)).toEqual(NONE);
  expect(boitesOf(null, firm)).toEqual(NONE);
});

test('packs are whole, enough, and not one too many', () => {
  laws(
    fc.tuple(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 900 })),
    (asked) => {
      const [quantite, parPack] = asked;
      const packs = countPacks(quantite, parPack) ?? 0;
      expect(packs * parPack).toBeGreaterThanOrEqual(quantite);
      expect((packs - 1) * parPack).toBeLessThan(quantite);
    },
  );
  expect(countPacks(0, 500)).toBe(0);
  for (const [quantite, parPack] of [
    [null, 500],
    [100, null],
    [100, 0],
    [100, -1],
  ] as const) {
    expect(countPacks(quantite, parPack)).toBeNull();
  }
});

test('hooks are split in boxes of their kind; without a known box none is told', () => {
  const boites = { agrafesParBoite: 500, pointesParBoite: 700 };
  expect(splitCrochets(10_000, { agrafesPct: 80, boites })).toMatchObject({
    agrafes: 8_000,
    pointes: 2_000,
    agrafesBoites: 16,
    pointesBoites: 3,
  });
  expect(splitCrochets(10_000, { agrafesPct: 80 })).toMatchObject({
    agrafesBoites: null,
    pointesBoites: null,
  });
});
