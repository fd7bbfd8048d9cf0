/** The shipped tables are whole, coherent and accepted by their own declarations. */
import { expect, test } from 'vitest';
import { checkValues } from '#shared/entity/check-fields.ts';
import { BANDES_FINS } from '#shared/modules/calcul-ardoises/bandes.ts';
import { type Bande, ZONES, type Zone } from '#shared/modules/calcul-ardoises/choix.ts';
import { CITATIONS } from '#shared/modules/calcul-ardoises/citations.ts';
import { communeZone } from '#shared/modules/calcul-ardoises/commune-zone.entity.ts';
import { modeleArdoise } from '#shared/modules/calcul-ardoises/modele-ardoise.entity.ts';
import { isVerticale, penteToPct } from '#shared/modules/calcul-ardoises/pente.ts';
import { recouvrement } from '#shared/modules/calcul-ardoises/recouvrement.entity.ts';
import {
  communeZoneValues,
  modeleValues,
  recouvrementValues,
  sourcesByKey,
} from '#shared/modules/calcul-ardoises/reference-rows.ts';

const zones: readonly Zone[] = ['zone-1', 'zone-2', 'zone-3'];
const bandes: readonly Bande[] = BANDES_FINS.map(({ bande }) => bande);

function lapAt(pentePct: number, zone: Zone, bande: Bande): number | null {
  const cellule = recouvrementValues.find(
    (each) => each.pentePct === pentePct && each.zone === zone && each.bande === bande,
  );
  return cellule?.recouvrementMm ?? null;
}

const pentes = [...new Set(recouvrementValues.map(({ pentePct }) => pentePct))].sort(
  (a, b) => a - b,
);

/** Laps along one direction; a blank cell stands for a lap too large to print. */
function expectNeverGrows(laps: readonly (number | null)[]): void {
  const numbers = laps.map((lap) => lap ?? Number.POSITIVE_INFINITY);
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
}

test('the table of 1993 has its 172 printed cells, and one vertical value per zone', () => {
  const verticales = recouvrementValues.filter(({ pentePct }) => isVerticale(pentePct));
  expect(recouvrementValues).toHaveLength(172 + verticales.length);
  expect(
    new Set(verticales.map(({ zone, recouvrementMm }) => `${zone} ${recouvrementMm}`)),
  ).toEqual(new Set(['zone-1 58', 'zone-2 60', 'zone-3 65']));
});

test('in the table, a steeper row never asks for more lap', () => {
  for (const zone of zones) {
    for (const bande of bandes) expectNeverGrows(pentes.map((pct) => lapAt(pct, zone, bande)));
  }
});

test('in the table, a shorter projection never asks for more lap', () => {
  for (const pct of pentes) {
    for (const zone of zones) {
      expectNeverGrows(bandes.toReversed().map((bande) => lapAt(pct, zone, bande)));
    }
  }
});

test('in the table, a milder zone never asks for more lap', () => {
  for (const pct of pentes) {
    for (const bande of bandes) {
      expectNeverGrows(zones.toReversed().map((zone) => lapAt(pct, zone, bande)));
    }
  }
});

test('every column of the table ends at a third of a 46 cm slate', () => {
  for (const zone of zones) {
    for (const bande of bandes) {
      const laps = pentes.map((pct) => lapAt(pct, zone, bande)).filter((lap) => lap !== null);
      expect(Math.max(...laps)).toBe(153);
    }
  }
});

test('the degrees printed beside each row are its slope, to a quarter of a degree', () => {
  for (const { pentePct, penteDeg } of recouvrementValues) {
    if (isVerticale(pentePct)) continue;
    const deg = (Math.atan(pentePct / 100) * 180) / Math.PI;
    expect(Math.abs((penteDeg ?? 0) - deg)).toBeLessThan(0.25);
  }
});

test('the nine flattest rows, whose columns are inferred, are only of medium confidence', () => {
  const moyennes = recouvrementValues.filter(({ confiance }) => confiance === 'moyenne');
  expect(new Set(moyennes.map(({ pentePct }) => pentePct).filter((pct) => pct <= 375))).toEqual(
    new Set([20, 22.5, 25, 27.5, 30, 32.5, 35, 37.5, 40]),
  );
});

test('the catalogue has the 19 natural formats, and fibre cement with its thickness', () => {
  const naturelles = modeleValues.filter(({ nature }) => nature === 'naturelle');
  expect(naturelles).toHaveLength(19);
  expect(naturelles.every(({ recouvrementMinMm }) => recouvrementMinMm !== null)).toBe(true);
  const fibres = modeleValues.filter(({ nature }) => nature === 'fibres-ciment');
  expect(fibres.filter(({ epaisseurMm }) => epaisseurMm !== null)).toHaveLength(5);
});

test('every usual lap of a natural format respects a third of its height', () => {
  for (const { hauteurMm, recouvrementMaxMm } of modeleValues) {
    expect(recouvrementMaxMm ?? 0).toBeLessThanOrEqual(Math.ceil(hauteurMm / 3));
  }
});

test('the 332 communes of Ille-et-Vilaine have one zone each', () => {
  expect(new Set(communeZoneValues.map(({ insee }) => insee)).size).toBe(332);
  const count = (zone: Zone) => communeZoneValues.filter((row) => row.zone === zone).length;
  expect(zones.map(count)).toEqual([157, 131, 44]);
  expect(Object.keys(ZONES)).toEqual(zones);
});

test('every shipped row is accepted by its declaration', () => {
  for (const row of recouvrementValues) expect(checkValues(recouvrement, row).ok).toBe(true);
  for (const row of modeleValues) expect(checkValues(modeleArdoise, row).ok).toBe(true);
  for (const row of communeZoneValues) expect(checkValues(communeZone, row).ok).toBe(true);
});

test('rows are named in the words of the trade, and everyone of the firm receives them', () => {
  const named = [
    [recouvrement, recouvrementValues[0], "Zone 1, 20 %, Jusqu'à 5,5 m"],
    [modeleArdoise, modeleValues[0], '50 × 25, ardoise naturelle'],
    [communeZone, communeZoneValues[0], 'Acigné, zone 1'],
  ] as const;
  for (const [entity, values, title] of named) {
    const system = { id: 'id', createdAt: 0, createdBy: 'id', updatedAt: 0, deleted: 0 } as const;
    const row = { ...system, ...values };
    expect(entity.titleOf(row)).toBe(title);
    expect(entity.scopeOf(row)).toBe('firm');
    expect(entity.sync).toBe('reference');
  }
});

test('the office keeps the tables, everyone may correct the zone of a commune', () => {
  expect(recouvrement.permissions.create).toEqual(['gerant', 'bureau']);
  expect(modeleArdoise.permissions.set).toEqual(['gerant', 'bureau']);
  expect(communeZone.permissions.create).toContain('compagnon');
  expect(communeZone.permissions.set).toContain('compagnon');
});

test('every source cited in a step is described in full, with the same confidence', () => {
  for (const [key, { confiance }] of Object.entries(CITATIONS)) {
    expect(sourcesByKey.get(key)?.confiance).toBe(confiance);
  }
});

test('the flatter of its two printed slopes is never far under a row', () => {
  for (const { pentePct, penteDeg } of recouvrementValues) {
    if (isVerticale(pentePct)) continue;
    const imprimeePct = penteToPct({ valeur: penteDeg ?? 90, unite: 'degres' });
    expect(imprimeePct).toBeGreaterThan(0.985 * pentePct);
  }
});
