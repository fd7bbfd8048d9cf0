/** The zone of a place, and the sentence that says why. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Littoral, Zone } from '#shared/modules/calcul-ardoises/choix.ts';
import {
  findZone,
  type Lieu,
  littoralOfCommune,
  proposeZone,
  resolveZone,
} from '#shared/modules/calcul-ardoises/zone.ts';
import { laws, tables } from './laws.ts';

const { communesZones } = tables;

function aLieu(lieu: Partial<Lieu> = {}): Lieu {
  return {
    communeInsee: null,
    communeNom: null,
    altitudeM: null,
    distanceMerKm: null,
    littoral: null,
    ...lieu,
  };
}

function zoneAt(altitudeM: number, distanceMerKm: number, littoral: Littoral): Zone {
  const found = proposeZone(aLieu({ altitudeM, distanceMerKm, littoral }));
  if (!found.ok) throw new Error(found.error.texte);
  return found.value.zone;
}

describe('a listed commune', () => {
  test('Fougères is in zone 2 by the list, and the sentence says so', () => {
    expect(findZone('35115', communesZones)).toMatchObject({
      zone: 'zone-2',
      origine: 'liste',
      motif: "Zone 2 : Fougères, d'après la liste des communes.",
    });
  });

  test('Rennes is in zone 1 and Saint-Malo in zone 3', () => {
    expect(findZone('35238', communesZones)?.zone).toBe('zone-1');
    expect(findZone('35288', communesZones)?.zone).toBe('zone-3');
  });

  test('a correction of the firm goes before the list', () => {
    const correction = {
      insee: '35115',
      nom: 'Fougères',
      zone: 'zone-1',
      origine: 'correction',
      source: 'Anne, en mars',
    } as const;
    const found = findZone('35115', [...communesZones, correction]);
    expect(found).toMatchObject({ zone: 'zone-1', origine: 'correction', source: 'Anne, en mars' });
    expect(found?.motif).toContain("corrigée par l'entreprise");
  });

  test('a commune out of the list has no zone there', () => {
    expect(findZone('75056', communesZones)).toBeNull();
  });

  test('a listed commune is its zone even where its altitude would say another', () => {
    const lieu = aLieu({ communeInsee: '35288', altitudeM: 10, littoral: 'aucun' });
    const found = resolveZone(null, lieu, communesZones);
    expect(found).toMatchObject({ ok: true, value: { zone: 'zone-3', origine: 'liste' } });
  });

  test('a zone chosen by hand goes before the commune', () => {
    const found = resolveZone('zone-3', aLieu({ communeInsee: '35115' }), communesZones);
    expect(found).toMatchObject({ ok: true, value: { zone: 'zone-3', origine: 'saisie' } });
  });
});

describe('elsewhere', () => {
  test('inland, the altitude alone decides', () => {
    expect(zoneAt(199, 300, 'aucun')).toBe('zone-1');
    expect(zoneAt(200, 300, 'aucun')).toBe('zone-2');
    expect(zoneAt(500, 300, 'aucun')).toBe('zone-2');
    expect(zoneAt(501, 300, 'aucun')).toBe('zone-3');
  });

  test('from Lorient to Belgium, 20 km make zone 3 and 40 km zone 2', () => {
    expect(zoneAt(50, 20, 'lorient-belgique')).toBe('zone-3');
    expect(zoneAt(50, 20.1, 'lorient-belgique')).toBe('zone-2');
    expect(zoneAt(50, 40, 'lorient-belgique')).toBe('zone-2');
    expect(zoneAt(50, 40.1, 'lorient-belgique')).toBe('zone-1');
  });

  test('from Lorient to Spain, 20 km make zone 2 and no more', () => {
    expect(zoneAt(50, 20, 'lorient-espagne')).toBe('zone-2');
    expect(zoneAt(50, 20.1, 'lorient-espagne')).toBe('zone-1');
  });

  test('the Mediterranean coast counts for nothing', () => {
    expect(zoneAt(10, 0, 'mediterranee')).toBe('zone-1');
    const marseille = aLieu({ communeInsee: '13055', altitudeM: 10 });
    expect(proposeZone(marseille)).toMatchObject({
      value: {
        motif: 'Zone 1 proposée : altitude de 10 m (zone 1), la Méditerranée ne compte pas.',
      },
    });
  });

  test('the harsher of altitude and coast counts, and the sentence tells both', () => {
    const lieu = aLieu({ altitudeM: 250, distanceMerKm: 12.5, littoral: 'lorient-belgique' });
    expect(proposeZone(lieu)).toMatchObject({
      ok: true,
      value: {
        zone: 'zone-3',
        origine: 'proposition',
        motif: [
          'Zone 3 proposée : altitude de 250 m (zone 2),',
          'côte « De Lorient à la Belgique » à 12,5 km (zone 3).',
        ].join(' '),
      },
    });
    expect(zoneAt(250, 30, 'lorient-espagne')).toBe('zone-2');
    expect(zoneAt(600, 30, 'lorient-belgique')).toBe('zone-3');
    const inland = proposeZone(aLieu({ altitudeM: 250, littoral: 'aucun' }));
    expect(inland).toMatchObject({
      value: { motif: 'Zone 2 proposée : altitude de 250 m (zone 2), loin de la mer.' },
    });
  });

  test('higher or nearer to the sea is never a milder zone', () => {
    const altitude = fc.integer({ min: 0, max: 1_500 });
    const distance = fc.integer({ min: 0, max: 100 });
    const littoral = fc.constantFrom<Littoral>('lorient-belgique', 'lorient-espagne', 'aucun');
    laws(fc.tuple(altitude, distance, altitude, distance, littoral), ([a, d, up, far, cote]) => {
      const haute = zoneAt(a + up, d, cote);
      const loin = zoneAt(a, d + far, cote);
      expect(haute >= zoneAt(a, d, cote)).toBe(true);
      expect(loin <= zoneAt(a, d, cote)).toBe(true);
    });
  });

  test('the département says which coast counts, except in the Morbihan', () => {
    expect(littoralOfCommune('29232')).toBe('lorient-belgique');
    // Laval and Alençon: their départements may touch the band of 20 to 40 km.
    expect(littoralOfCommune('53130')).toBe('lorient-belgique');
    expect(littoralOfCommune('61001')).toBe('lorient-belgique');
    expect(littoralOfCommune('44109')).toBe('lorient-espagne');
    expect(littoralOfCommune('13055')).toBe('mediterranee');
    expect(littoralOfCommune('63113')).toBe('aucun');
    expect(littoralOfCommune('56121')).toBeNull();
    expect(littoralOfCommune('97411')).toBeNull();
  });

  test('near a coast, the distance counts even when only the commune says which coast', () => {
    const brest = { communeInsee: '29019', communeNom: 'Brest', altitudeM: 40 };
    for (const [distanceMerKm, zone] of [
      [1, 'zone-3'],
      [40, 'zone-2'],
      [41, 'zone-1'],
    ] as const) {
      expect(proposeZone(aLieu({ ...brest, distanceMerKm }))).toMatchObject({ value: { zone } });
    }
    expect(proposeZone(aLieu({ altitudeM: 40, distanceMerKm: 40 })).ok).toBe(false);
  });

  test('far from any coast, no one asks for the distance', () => {
    const lieu = aLieu({ communeInsee: '63113', communeNom: 'Clermont-Ferrand', altitudeM: 360 });
    expect(proposeZone(lieu)).toMatchObject({ ok: true, value: { zone: 'zone-2' } });
    const loin = aLieu({ altitudeM: 100, distanceMerKm: 41 });
    expect(proposeZone(loin)).toMatchObject({ ok: true, value: { zone: 'zone-1' } });
  });
});

describe('a place that is not known well enough', () => {
  test('asks for the altitude, then the coast, then the distance', () => {
    const nantes = { communeInsee: '44109', communeNom: 'Nantes' };
    const sansAltitude = resolveZone(null, aLieu(nantes), communesZones);
    expect(sansAltitude).toMatchObject({
      error: {
        code: 'zone-inconnue',
        champ: 'altitudeM',
        texte: "Zone inconnue pour Nantes : donnez l'altitude, ou choisissez la zone.",
      },
    });
    const sansCote = resolveZone(null, aLieu({ altitudeM: 20 }), communesZones);
    expect(sansCote).toMatchObject({ error: { code: 'zone-inconnue', champ: 'littoral' } });
    const sansDistance = resolveZone(null, aLieu({ ...nantes, altitudeM: 20 }), communesZones);
    expect(sansDistance).toMatchObject({ error: { champ: 'distanceMerKm' } });
  });

  test('without a word on the place, the harshest zone is taken and told', () => {
    const found = resolveZone(null, aLieu(), communesZones);
    expect(found).toMatchObject({ ok: true, value: { zone: 'zone-3', origine: 'defaut' } });
  });
});
