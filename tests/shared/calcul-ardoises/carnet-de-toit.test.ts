/** The carnet de toit: what the calculations bring, who laid it and when, and what is one building. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { idOfKey } from '#shared/core/ids.ts';
import { checkValues } from '#shared/entity/check-fields.ts';
import { keyedId } from '#shared/entity/entity.ts';
import { batiments, chantiersDuBatiment, proposerCarnet } from '#shared/links/carnet-de-toit.ts';
import { buildToit, MODELES_TOIT } from '#shared/modules/calcul-ardoises/build-toit.ts';
import type { CalculArdoisesInput } from '#shared/modules/calcul-ardoises/calcul.ts';
import type { CalculArdoises } from '#shared/modules/calcul-ardoises/calcul-ardoises.entity.ts';
import { calculToValues } from '#shared/modules/calcul-ardoises/calcul-values.ts';
import { calculerArdoises } from '#shared/modules/calcul-ardoises/calculer-ardoises.ts';
import { type CarnetToit, carnetToit } from '#shared/modules/calcul-ardoises/carnet-toit.entity.ts';
import { laws, tables } from './laws.ts';

const [CHANTIER, K1, K2] = ['chantiers', 'calculs', 'variantes'].map((name) =>
  idOfKey(name, []),
) as [string, string, string];
const SITE = { id: CHANTIER, dateReception: null, finPrevue: null };
const NOBODY = { affectations: [], salaries: [], modeles: [], aujourdhui: '2026-11-23' };

function kept(input: CalculArdoisesInput, id = K1, createdAt = 1): CalculArdoises {
  const calcul = calculerArdoises({ zone: 'zone-1', ...input }, tables);
  if (!calcul.ok) throw new Error(calcul.error.texte);
  const dessin = input.toit ?? null;
  const values = calculToValues(calcul.value, { titre: 'Maison', chantierId: CHANTIER, dessin });
  return { ...values, id, createdAt, createdBy: 'u', updatedAt: createdAt, deleted: 0 };
}

test('a slope without a drawing is one plane, with its spread rows', () => {
  const [one] = proposerCarnet({
    site: SITE,
    calculs: [kept({ surfaceM2: 40, rampantMm: 5_000 })],
    ...NOBODY,
  });
  expect(one).toMatchObject({ calculId: K1, titre: 'Maison' });
  expect(one?.pans).toHaveLength(1);
  expect(one?.pans[0]).toMatchObject({
    chantierId: CHANTIER,
    cle: `${K1}/versant`,
    pan: 'Maison',
    hauteurMm: 320,
    largeurMm: 220,
    pentePct: 100,
    surfaceM2: 40,
    crochetLongueurCm: 8,
    lot: null,
    equipe: null,
    poseLe: null,
  });
  // Spread over whole rows the lap is never less than the table's.
  expect(one?.pans[0]?.recouvrementMm).toBeGreaterThanOrEqual(73);
  expect(one?.pans[0]?.rangs).toBeGreaterThan(20);
});

test('what was kept before rows were has the lap of the table', () => {
  const old = { ...kept({ surfaceM2: 40 }), rangs: null };
  const [one] = proposerCarnet({ site: SITE, calculs: [old], ...NOBODY });
  expect(one?.pans[0]).toMatchObject({ recouvrementMm: 73, pureauMm: 123.5, rangs: null });
});

test('every plane of every usual roof has a record of its own that the declaration takes', () => {
  const shapes = Object.keys(MODELES_TOIT) as (keyof typeof MODELES_TOIT)[];
  laws(fc.tuple(fc.constantFrom(...shapes), fc.integer({ min: 60, max: 140 })), (drawn) => {
    const calcul = kept({ toit: buildToit(...drawn) });
    const [one] = proposerCarnet({ site: SITE, calculs: [calcul], ...NOBODY });
    const pans = one?.pans ?? [];
    expect(pans).toHaveLength(calcul.toit?.pans.length ?? 0);
    for (const pan of pans) expect(checkValues(carnetToit, pan)).toEqual({ ok: true, value: pan });
    expect(new Set(pans.map((pan) => keyedId(carnetToit, pan))).size).toBe(pans.length);
    const covered = pans.reduce((sum, { surfaceM2 }) => sum + (surfaceM2 ?? 0), 0);
    const net = (calcul.toit?.pans ?? []).reduce((sum, { netteM2 }) => sum + netteM2, 0);
    expect(Math.abs(covered - net)).toBeLessThanOrEqual(0.005 * pans.length + 1e-9);
  });
});

test('a plane is called what the drawing calls it, else as the calculation, within the column', () => {
  const of = (nom: string) => {
    const [pan] = buildToit('pan-rectangle', 100).pans;
    if (!pan) throw new Error('one plane');
    const toit = { ...buildToit('pan-rectangle', 100), pans: [{ ...pan, nom }] };
    return proposerCarnet({ site: SITE, calculs: [kept({ toit })], ...NOBODY })[0]?.pans[0];
  };
  expect(of('Sud')).toMatchObject({ pan: 'Sud', cle: `${K1}/p1` });
  expect(of('')?.pan).toBe('Maison');
  expect(of('x'.repeat(200))?.pan).toBe('x'.repeat(120));
});

test('the latest calculation comes first; the quarry is that of the catalogue', () => {
  const modele = {
    nature: 'naturelle',
    hauteurMm: 320,
    largeurMm: 220,
    provenance: 'Trélazé',
  } as const;
  const calculs = [kept({}, K1, 1), kept({}, K2, 2)];
  const proposed = proposerCarnet({
    site: SITE,
    calculs,
    ...NOBODY,
    modeles: [{ ...modele, largeurMm: 200, provenance: 'Autre' }, modele],
  });
  expect(proposed.map(({ calculId }) => calculId)).toEqual([K2, K1]);
  expect(proposed[0]?.pans[0]?.carriere).toBe('Trélazé');
});

const half = (salarieId: string, jour: string, more = {}) => ({
  salarieId,
  jour,
  chantierId: CHANTIER,
  sav: null,
  ...more,
});
const salaries = [
  { id: 'a', prenom: 'Yann', nom: 'Kervella' },
  { id: 'b', prenom: 'Malo', nom: 'Le Bihan' },
  { id: 'c', prenom: 'Zoé', nom: 'Autre' },
];

test('the crew is who was there, the most present first, on the last day of work', () => {
  const affectations = [
    half('a', '2026-10-05'),
    half('b', '2026-10-05'),
    half('b', '2026-10-06'),
    // Elsewhere, after the reception, and planned for later: not who laid it.
    half('c', '2026-10-05', { chantierId: 'c2' }),
    half('c', '2026-11-02', { sav: true }),
    half('c', '2026-12-01'),
  ];
  const [one] = proposerCarnet({
    site: { ...SITE, dateReception: '2026-10-20' },
    calculs: [kept({})],
    ...NOBODY,
    affectations,
    salaries,
  });
  expect(one?.pans[0]).toMatchObject({
    equipe: 'Malo Le Bihan, Yann Kervella',
    poseLe: '2026-10-06',
  });
});

test('where the planning names nobody, the reception dates it, then the planned end once passed', () => {
  const day = (site: object) =>
    proposerCarnet({ site: { ...SITE, ...site }, calculs: [kept({})], ...NOBODY })[0]?.pans[0]
      ?.poseLe;
  expect(day({ dateReception: '2026-10-20', finPrevue: '2026-10-01' })).toBe('2026-10-20');
  expect(day({ finPrevue: '2026-10-01' })).toBe('2026-10-01');
  expect(day({ finPrevue: '2026-12-01' })).toBeNull();
});

const place = (id: string, adresse: string | null, clientId: string | null = 'cl') => ({
  id,
  clientId,
  adresse,
  codePostal: null,
  ville: 'Fougères',
});

test('one building is one client at one address, however it was typed', () => {
  const first = place('1', '3, rue des Lices');
  const all = [
    first,
    place('2', '3 Rue des Licès '),
    place('3', '4 rue des Lices'),
    place('4', null),
    place('5', null),
    place('6', '3 rue des Lices', 'autre'),
    place('7', '3 rue des Lices', null),
  ];
  expect(chantiersDuBatiment(first, all).map(({ id }) => id)).toEqual(['1', '2']);
  expect(batiments(all, []).map(({ chantierIds }) => chantierIds)).toEqual([
    ['1', '2'],
    ['3'],
    ['4'],
    ['5'],
    ['6'],
    ['7'],
  ]);
});

test('a building shows the latest laid first, and no other building’s planes', () => {
  const row = (chantierId: string, pan: string, poseLe: string | null) =>
    ({ chantierId, pan, poseLe }) as CarnetToit;
  const rows = [
    row('1', 'Sud', '2001-05-01'),
    row('2', 'Sud', '2026-10-06'),
    row('2', 'Nord', '2026-10-06'),
    row('3', 'Ailleurs', '2026-10-06'),
    row('1', 'Vieux', null),
  ];
  const [house] = batiments([place('1', '3 rue des Lices'), place('2', '3 rue des Lices')], rows);
  expect(house?.lieu).toBe('3 rue des Lices, Fougères');
  expect(house?.pans.map(({ pan, poseLe }) => [pan, poseLe])).toEqual([
    ['Nord', '2026-10-06'],
    ['Sud', '2026-10-06'],
    ['Sud', '2001-05-01'],
    ['Vieux', null],
  ]);
});

test('photos of a plane are a short list of ids', () => {
  const { accepts } = carnetToit.fields.photos;
  expect(accepts(['a', 'b'])).toBe(true);
  for (const bad of ['a', [1], ['x'.repeat(40)], Array.from({ length: 25 }, () => 'a')]) {
    expect(accepts(bad)).toBe(false);
  }
});
