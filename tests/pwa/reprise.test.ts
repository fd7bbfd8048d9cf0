/** The planning workbook on a device: tried, written in parts, sent, written once only, taken back. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readBookFile } from '#pwa/core/read-sheet.ts';
import { annulerReprise } from '#pwa/modules/planning/annuler-reprise.ts';
import {
  choixRenouvele,
  ecrireReprise,
  financesIdDe,
  planDe,
  readAutour,
} from '#pwa/modules/planning/ecrire-reprise.ts';
import { casesDeTrace, type Trace, traceDe } from '#pwa/modules/planning/trace-reprise.ts';
import { openPhone, type Phone } from '#pwa/sync/phone.ts';
import { newId } from '#shared/core/ids.ts';
import { OPS_MAX } from '#shared/core/limits.ts';
import { keyedId } from '#shared/entity/entity.ts';
import {
  type Choix,
  chantierIdDuLibelle,
  SANS_CHOIX,
  salarieIdDeLaColonne,
} from '#shared/links/rapprocher-planning.ts';
import { affectation } from '#shared/modules/planning/affectation.entity.ts';
import { type Case, enAbsence, surChantier, VIDE } from '#shared/modules/planning/cases.ts';
import type { Classeur } from '#shared/modules/planning/classeur/classeur.ts';
import { lireClasseur } from '#shared/modules/planning/classeur/lire-classeur.ts';
import { registry } from '#shared/registry.ts';
import type { Values } from '#shared/sync/wire.ts';
import { bookFileOf, type TestBook } from '../support/planning-workbook.ts';
import { type TestOffice, testOffice } from '../support/test-office.ts';

let office: TestOffice;
let phone: Phone;
beforeEach(async () => {
  office = await testOffice();
  const signedIn = await office.opened();
  phone = openPhone({
    name: `test:${newId()}`,
    userId: signedIn.profile.id,
    registry,
    baseUrl: '',
    fetch: signedIn.fetch,
    clock: () => office.time.now,
  });
});
afterEach(async () => {
  await phone.destroy();
  office.close();
});

/** Two weeks from Monday 27 April 2026: a new person, a new chantier, an existing one, leave. */
const BOOK: TestBook = {
  debut: '2026-04-27',
  tetes: ['Malo', 'Brieuc'],
  jours: Array.from({ length: 14 }, (_, i) => [i < 3 ? 'Mairie' : 'LE GOFF', 'CONGES']),
  chantiers: [
    ['LE GOFF', 'Réfection', 'Fougères', 12_000, 0, 4_000, 120, 0, 0, 'En cours'],
    ['Mairie', '', 'Vitré', null, null, null, 80, 0, 0, 'En cours'],
  ],
};

const MALO = newId();
const MAIRIE = newId();

async function firm(): Promise<void> {
  const f = { prenom: 'Malo', nom: 'Le Bihan', metier: 'couvreur', rythme: '5-jours' };
  const written = await phone.write([
    { t: 'create', e: 'salaries', id: MALO, f: { ...f, dateEntree: '2020-01-01' } },
    {
      ...{ t: 'create', e: 'chantiers', id: MAIRIE },
      f: { libelle: 'Mairie', etat: 'en-cours', ville: 'Vitré' },
    },
  ]);
  if (!written.ok) throw new Error(written.error.text);
}

const NEW_BRIEUC: Choix = {
  graine: 'une',
  libelles: {},
  colonnes: { '3': { t: 'creer', prenom: 'Brieuc', nom: 'Morvan' } },
};

async function read(book: TestBook): Promise<Classeur> {
  const sheets = await readBookFile(bookFileOf(book));
  if (!sheets.ok) throw new Error(sheets.error.text);
  const classeur = lireClasseur(sheets.value);
  if (!classeur.ok) throw new Error(classeur.error.text);
  return classeur.value;
}

async function dryRun(book = BOOK, choix = NEW_BRIEUC) {
  const classeur = await read(book);
  const autour = await readAutour(phone.db, classeur);
  return { classeur, autour, ...planDe(classeur, autour, { choix, forcer: new Set() }) };
}

async function takeOver(book = BOOK, choix = NEW_BRIEUC) {
  const { plan, autour, classeur } = await dryRun(book, choix);
  const figures: [number, number][] = [];
  let trace: Trace | null = null;
  const written = await ecrireReprise(
    phone,
    { plan, autour, classeur },
    {
      seesMoney: true,
      le: office.time.now,
      onTrace: (made) => {
        trace = made;
      },
      onProgress: (done, total) => figures.push([done, total]),
    },
  );
  if (!written.ok) throw new Error(written.error.text);
  if (!trace) throw new Error('a taking over leaves its trace');
  return { plan, figures, trace: trace as Trace };
}

const isFilled = (row: Readonly<Record<string, unknown>>) =>
  row['chantierId'] !== null || row['absence'] !== null;
const filled = async () => (await phone.list('affectations')).filter(isFilled);
const noProgress = () => undefined;

test('story 7: the workbook lands in the planning, in parts with figures, and the office holds it', async () => {
  await firm();
  const { plan, figures } = await takeOver();
  // 14 days for Malo but Friday 1 May and 8 May; 14 for Brieuc but two weekends and two holidays.
  expect(plan.cases).toHaveLength(2 * 12 + 2 * 8);
  expect(plan).toMatchObject({ chomes: 2 * 6, identiques: 0, sansReponse: 0 });
  expect(plan.conflits.map(({ jour, raison }) => [jour, raison])).toEqual([
    ['2026-05-01', 'ferie'],
    ['2026-05-01', 'ferie'],
    ['2026-05-08', 'ferie'],
    ['2026-05-08', 'ferie'],
  ]);
  // A person, a chantier, its amounts, the hours of the other one, the half-days.
  expect(figures.at(-1)).toEqual([44, 44]);
  expect((await phone.idle()).kind).toBe('done');
  expect(await phone.waiting()).toMatchObject({ toSend: 0, parked: 0, toFix: 0 });
  expect(await filled()).toHaveLength(40);
  expect(await phone.get('chantiers', MAIRIE)).toMatchObject({ heuresVendues: 80 });
  const [made] = (await phone.list('chantiers')).filter((row) => row.id !== MAIRIE);
  expect(made).toMatchObject({ libelle: 'LE GOFF', etat: 'en-cours', codePostal: '35300' });
  expect(await phone.list('chantier_finances')).toMatchObject([{ montantHtCents: 1_200_000 }]);
  expect(await phone.list('salaries')).toHaveLength(2);
});

test.each<[string, Choix]>([
  ['with the same answers', NEW_BRIEUC],
  ['without any: Brieuc is known by now', { ...SANS_CHOIX, graine: 'une' }],
  ['on another device', { ...SANS_CHOIX, graine: 'autre' }],
])('taking the same workbook over again writes nothing, %s', async (_, choix) => {
  await firm();
  await takeOver();
  await phone.idle();
  const { plan } = await dryRun(BOOK, choix);
  expect(plan).toMatchObject({
    ...{ cases: [], salaries: [], chantiers: [], completes: [] },
    identiques: 40,
  });
  await takeOver(BOOK, choix);
  expect(await phone.waiting()).toMatchObject({ toSend: 0 });
});

test('a year of nine people goes in several mutations, each within its bound', async () => {
  await firm();
  const jours = Array.from({ length: 60 }, () => Array.from({ length: 9 }, () => 'Mairie'));
  const tetes = Array.from({ length: 9 }, (_, i) => `Équipier${'abcdefghi'[i]}`);
  const colonnes = Object.fromEntries(
    tetes.map((prenom, i) => [String(i + 2), { t: 'creer' as const, prenom, nom: 'Nouveau' }]),
  );
  const { plan, figures } = await takeOver(
    { debut: '2026-06-01', tetes, jours },
    { ...SANS_CHOIX, colonnes },
  );
  const total = plan.cases.length + 9;
  expect(figures.map(([done]) => done)).toEqual([0, OPS_MAX, 2 * OPS_MAX, total]);
  await phone.idle();
  expect(await filled()).toHaveLength(plan.cases.length);
  expect(await phone.waiting()).toMatchObject({ toSend: 0, parked: 0, toFix: 0 });
});

test('taken back as one step: half-days, chantier, person, amounts and their tasks', async () => {
  await firm();
  await phone.idle();
  const before = await phone.list('taches');
  const { trace } = await takeOver();
  await phone.idle();
  expect((await phone.list('taches')).length).toBeGreaterThan(before.length);
  const undone = await annulerReprise(phone, trace, noProgress);
  expect(undone).toEqual({ rendues: 40, changees: 0, gardes: [], refus: null });
  await phone.idle();
  expect(await filled()).toEqual([]);
  expect(await phone.list('chantiers')).toMatchObject([{ id: MAIRIE, heuresVendues: null }]);
  expect(await phone.list('salaries')).toMatchObject([{ id: MALO }]);
  expect(await phone.list('chantier_finances')).toEqual([]);
  expect((await phone.list('taches')).length).toBe(before.length);
  expect(await phone.waiting()).toMatchObject({ toSend: 0, parked: 0, toFix: 0 });
  // And over again, under new ids: the office knows the former ones as deleted.
  const { plan } = await takeOver(BOOK, { ...NEW_BRIEUC, graine: 'deux' });
  expect(plan.cases).toHaveLength(40);
  await phone.idle();
  expect(await filled()).toHaveLength(40);
  expect(await phone.list('chantiers')).toHaveLength(2);
  expect(await phone.waiting()).toMatchObject({ toSend: 0, parked: 0, toFix: 0 });
});

test('what somebody changed since stays, with the chantier and the person it speaks of', async () => {
  await firm();
  const { trace, plan } = await takeOver();
  await phone.idle();
  const [site] = plan.chantiers;
  const made = (await phone.list('chantiers')).find((row) => row['libelle'] === site?.libelle);
  const brieuc = (await phone.list('salaries')).find((row) => row['prenom'] === 'Brieuc');
  const key = { salarieId: brieuc?.id ?? '', jour: '2026-04-28', demiJournee: 'matin' };
  const id = keyedId(affectation, key);
  const f = { chantierId: made?.id, absence: null };
  await phone.write([
    { t: 'set', e: 'affectations', id, f },
    { t: 'set', e: 'chantiers', id: MAIRIE, f: { heuresVendues: 90 } },
  ]);
  const undone = await annulerReprise(phone, trace, noProgress);
  expect(undone).toEqual({
    ...{ rendues: 39, changees: 1, refus: null },
    gardes: ['LE GOFF', 'Brieuc Morvan'],
  });
  await phone.idle();
  expect(await filled()).toMatchObject([{ id, chantierId: made?.id }]);
  expect(await phone.get('chantiers', MAIRIE)).toMatchObject({ heuresVendues: 90 });
  expect(await phone.waiting()).toMatchObject({ toSend: 0, parked: 0, toFix: 0 });
});

const SITE = chantierIdDuLibelle('une', 'LE GOFF');
const BRIEUC = salarieIdDeLaColonne('une', { prenom: 'Brieuc', nom: 'Morvan' });

test.each<[string, () => Promise<{ e: string; id: string; f: Values }>, readonly string[]]>([
  [
    'the chantier',
    async () => ({ e: 'chantiers', id: SITE, f: { description: 'Clé chez la voisine' } }),
    ['LE GOFF'],
  ],
  [
    'the person',
    async () => ({ e: 'salaries', id: BRIEUC, f: { telephone: '0601020304' } }),
    ['Brieuc Morvan'],
  ],
  [
    'the amounts, with their chantier',
    async () => ({
      ...{ e: 'chantier_finances', id: financesIdDe(SITE), f: { acompteCents: 50_000 } },
    }),
    ['LE GOFF'],
  ],
  [
    'a task, with its chantier',
    async () => {
      const born = (await phone.list('taches')).find((row) => row['chantierId'] === SITE);
      return { e: 'taches', id: born?.id ?? '', f: { description: 'Rappeler jeudi' } };
    },
    ['LE GOFF'],
  ],
])('what somebody typed since into %s is never deleted', async (_, typed, gardes) => {
  await firm();
  const { trace } = await takeOver();
  await phone.idle();
  office.time.now += 60_000;
  const { e, id, f } = await typed();
  const written = await phone.write([{ t: 'set', e, id, f }]);
  expect(written).toEqual({ ok: true, value: expect.any(Number) });
  await phone.idle();
  const undone = await annulerReprise(phone, trace, noProgress);
  expect(undone).toEqual({ rendues: 40, changees: 0, gardes, refus: null });
  await phone.idle();
  expect(await phone.get(e, id)).toMatchObject({ ...f, deleted: 0 });
  expect(await phone.waiting()).toMatchObject({ toSend: 0, parked: 0, toFix: 0 });
});

test('after what was made is deleted by hand, a new seed makes it anew, and the office takes it', async () => {
  await firm();
  const { trace } = await takeOver();
  await phone.idle();
  const serves = async (choix: Choix) => {
    const { classeur, autour } = await dryRun(BOOK, choix);
    return choixRenouvele({ classeur, autour, choix }, [trace], newId);
  };
  expect(await serves(NEW_BRIEUC)).toBeNull();
  const cells = (await filled()).filter((row) => row['salarieId'] === BRIEUC);
  const f = { chantierId: null, absence: null };
  const deleted = await phone.write([
    ...cells.map(({ id }) => ({ t: 'set' as const, e: 'affectations', id, f })),
    { t: 'delete', e: 'salaries', id: BRIEUC },
    { t: 'set', e: 'chantiers', id: SITE, f: { libelle: 'Longère Le Goff' } },
  ]);
  expect(deleted).toEqual({ ok: true, value: expect.any(Number) });
  await phone.idle();
  expect(await phone.get('salaries', BRIEUC)).toBeUndefined();
  const renewed = await serves(NEW_BRIEUC);
  if (!renewed) throw new Error('the seed is used up');
  expect(renewed).toMatchObject({ anciennes: ['une'], colonnes: NEW_BRIEUC.colonnes });
  expect(await serves(renewed)).toBeNull();
  const { plan } = await takeOver(BOOK, renewed);
  // Brieuc is made again under another id; the chantier that stands is found under its new name.
  expect(plan).toMatchObject({ chantiers: [], salaries: [{ prenom: 'Brieuc' }] });
  expect(plan.salaries[0]?.id).not.toBe(BRIEUC);
  await phone.idle();
  expect(await phone.waiting()).toMatchObject({ toSend: 0, parked: 0, toFix: 0 });
  expect(await phone.list('chantiers')).toHaveLength(2);
  expect(await filled()).toHaveLength(40);
});

test('a trace kept as text gives back every half-day and what stood there', () => {
  const demi = { salarieId: 'malo', jour: '2026-04-28', demiJournee: 'apres-midi' } as const;
  const cases: Case[] = [
    { ...demi, ...surChantier('mairie') },
    { ...demi, salarieId: 'yann', jour: '2026-04-27', demiJournee: 'matin', ...enAbsence('ecole') },
  ];
  const avant: Case[] = cases.map((one, i) => ({
    ...one,
    ...(i === 0 ? enAbsence('conges') : VIDE),
  }));
  const faits = { salarieIds: [], chantierIds: [], completes: [], le: 5 };
  const kept = JSON.parse(JSON.stringify(traceDe(cases, avant, faits))) as Trace;
  expect(casesDeTrace(kept)).toEqual({ ecrites: cases, avant });
  expect(casesDeTrace(traceDe([], [], faits))).toEqual({ ecrites: [], avant: [] });
});
