/** What another program may send: the whole shape, and nothing beside it. */
import { describe, expect, test } from 'vitest';
import { buildToit } from '#shared/modules/calcul-ardoises/build-toit.ts';
import {
  entreeJsonSchema,
  entreeSchema,
  toitSchema,
} from '#shared/modules/calcul-ardoises/entree-schema.ts';
import { TOIT_MAX } from '#shared/modules/calcul-ardoises/toit.ts';

/** Everything that can be drawn. */
const TOIT = {
  ...buildToit('mansarde', 40),
  corps: [
    {
      ...buildToit('mansarde', 40).corps[0],
      isLucarne: false,
      cotes: {
        nord: { genre: 'egout', pentePct: 40, brisisPentePct: 250, brisisHauteurMm: 2_500 },
        est: { genre: 'croupette', pentePct: 90, departMm: 3_000 },
        sud: { genre: 'mur' },
        ouest: { genre: 'pignon' },
      },
    },
  ],
  pans: buildToit('pan-rectangle', 100).pans,
  ouvertures: [
    {
      id: 'o1',
      panId: 'p1',
      genre: 'fenetre',
      nombre: 2,
      largeurMm: 1_140,
      hauteurMm: 1_180,
      lieu: [1, 2],
    },
  ],
  noms: { 'p1|2': 'noue' },
};
const [CORPS] = TOIT.corps;
const [OUVERTURE] = TOIT.ouvertures;
const [PAN] = TOIT.pans;

const ENTREE = {
  pente: { valeur: 45, unite: 'degres' },
  zone: 'zone-1',
  communeInsee: '35115',
  communeNom: 'Fougères',
  altitudeM: 120,
  distanceMerKm: 60,
  littoral: 'aucun',
  situation: 'normale',
  projectionHorizontaleMm: 5_000,
  rampantMm: 7_000,
  format: { hauteurMm: 320, largeurMm: 220, epaisseurMm: 3.5 },
  pose: 'crochet',
  produit: 'naturelle',
  jointMm: 3,
  edition: 'dtu-40.11-1993',
  recouvrementMm: 80,
  entraxeChevronsMm: 400,
  surfaceM2: 100,
  toit: TOIT,
};

const takes = (value: unknown) => entreeSchema.safeParse(value).success;
const draws = (more: object) => toitSchema.safeParse({ ...TOIT, ...more }).success;

describe('the input', () => {
  test('is taken whole, empty, and with null or nothing for any value', () => {
    expect(entreeSchema.parse(ENTREE)).toEqual(ENTREE);
    expect(takes({})).toBe(true);
    for (const champ of Object.keys(ENTREE)) {
      expect(takes({ ...ENTREE, [champ]: null }), champ).toBe(true);
      expect(takes({ ...ENTREE, [champ]: undefined }), champ).toBe(true);
    }
    expect(takes({ format: { hauteurMm: 320, largeurMm: 220 } })).toBe(true);
  });

  test('takes no other kind of value in any of its fields, and no other field', () => {
    for (const champ of Object.keys(ENTREE)) {
      expect(takes({ ...ENTREE, [champ]: true }), champ).toBe(false);
    }
    for (const champ of ['zone', 'littoral', 'situation', 'pose', 'produit']) {
      expect(takes({ ...ENTREE, [champ]: 'autre' }), champ).toBe(false);
    }
    expect(takes({ ...ENTREE, plus: 1 })).toBe(false);
    expect(takes({ pente: { valeur: 45, unite: 'rad' } })).toBe(false);
    expect(takes({ pente: { valeur: 45, unite: 'degres', plus: 1 } })).toBe(false);
    expect(takes({ format: { hauteurMm: 320 } })).toBe(false);
    expect(takes({ format: { hauteurMm: 320, largeurMm: 220, plus: 1 } })).toBe(false);
  });

  test('holds its texts within their columns', () => {
    for (const [champ, max] of [
      ['communeInsee', 5],
      ['communeNom', 100],
      ['edition', 60],
    ] as const) {
      expect(takes({ [champ]: 'x'.repeat(max) }), champ).toBe(true);
      expect(takes({ [champ]: 'x'.repeat(max + 1) }), champ).toBe(false);
    }
  });
});

describe('a drawing', () => {
  test('needs each of its parts, bodies, openings and planes theirs, and nothing more', () => {
    const parts: [string, object, (value: object) => boolean][] = [
      ['toit', TOIT, (toit) => toitSchema.safeParse(toit).success],
      ['corps', CORPS ?? {}, (corps) => draws({ corps: [corps] })],
      ['cotes', CORPS?.cotes ?? {}, (cotes) => draws({ corps: [{ ...CORPS, cotes }] })],
      ['ouverture', OUVERTURE ?? {}, (ouverture) => draws({ ouvertures: [ouverture] })],
      ['pan', PAN ?? {}, (pan) => draws({ pans: [pan] })],
    ];
    const optional = new Set(['isLucarne', 'lieu']);
    for (const [what, whole, isTaken] of parts) {
      expect(isTaken(whole), what).toBe(true);
      expect(isTaken({ ...whole, plus: 1 }), what).toBe(false);
      for (const name of Object.keys(whole)) {
        const rest = Object.fromEntries(Object.entries(whole).filter(([key]) => key !== name));
        expect(isTaken(rest), `${what} without ${name}`).toBe(optional.has(name));
        expect(isTaken({ ...whole, [name]: Symbol('x') }), `${what}.${name}`).toBe(false);
      }
    }
    const side = (nord: object) =>
      draws({ corps: [{ ...CORPS, cotes: { ...CORPS?.cotes, nord } }] });
    expect(side({ genre: 'egout' })).toBe(true);
    expect([side({}), side({ genre: 'toit' }), side({ genre: 'egout', plus: 1 })]).toEqual([
      false,
      false,
      false,
    ]);
    for (const name of ['pentePct', 'departMm', 'brisisPentePct', 'brisisHauteurMm']) {
      expect(side({ genre: 'egout', [name]: 'x' }), name).toBe(false);
    }
  });

  test('is bounded before anything is computed', () => {
    const lists: [string, unknown, number, (list: unknown[]) => boolean][] = [
      ['corps', CORPS, TOIT_MAX.corps, (corps) => draws({ corps })],
      ['pans', PAN, TOIT_MAX.pans, (pans) => draws({ pans })],
      ['ouvertures', OUVERTURE, TOIT_MAX.ouvertures, (ouvertures) => draws({ ouvertures })],
      ['points', [1, 2], TOIT_MAX.points, (points) => draws({ pans: [{ ...PAN, points }] })],
    ];
    for (const [name, one, max, isTaken] of lists) {
      expect(isTaken(Array(max).fill(one)), name).toBe(true);
      expect(isTaken(Array(max + 1).fill(one)), name).toBe(false);
    }
    expect(draws({ ouvertures: [{ ...OUVERTURE, nombre: 1.5 }] })).toBe(false);
    expect(draws({ pans: [{ ...PAN, points: [[1, 2, 3]] }] })).toBe(false);
    expect(draws({ corps: [{ ...CORPS, nom: 'x'.repeat(121) }] })).toBe(false);
    expect(draws({ noms: { a: 'toit' } })).toBe(false);
  });
});

test('the same shape is written as a JSON Schema of OpenAPI', () => {
  expect(entreeJsonSchema()).toMatchObject({
    type: 'object',
    additionalProperties: false,
    properties: { zone: { enum: ['zone-1', 'zone-2', 'zone-3'], nullable: true } },
  });
});
