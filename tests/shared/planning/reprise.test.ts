/** Matching the workbook's names, and the rows that taking it over makes. */
import { describe, expect, test } from 'vitest';
import { contexteDe } from '#shared/links/contexte-planning.ts';
import {
  type Choix,
  chantierIdDuLibelle,
  rapprocher,
  SANS_CHOIX,
  salarieIdDeLaColonne,
} from '#shared/links/rapprocher-planning.ts';
import {
  ecrituresDeLaReprise,
  etatLu,
  planifierReprise,
  salariesDeLaReprise,
} from '#shared/links/reprendre-planning.ts';
import type { Chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { VIDE } from '#shared/modules/planning/cases.ts';
import { lireClasseur } from '#shared/modules/planning/classeur/lire-classeur.ts';
import type { Salarie } from '#shared/modules/social/salarie.entity.ts';
import { sheetsOfBook, type TestBook } from '#tests/support/planning-workbook.ts';
import type { BookCell } from '#tests/support/xlsx-files.ts';

const row = { createdAt: 0, createdBy: '', updatedAt: 0, deleted: 0 as const };
const person = (id: string, prenom: string, nom: string, dates: Partial<Salarie> = {}) =>
  ({
    ...row,
    ...{ id, prenom, nom, rythme: '5-jours', dateEntree: '2020-01-01', dateSortie: null },
    ...dates,
  }) as unknown as Salarie;
const site = (id: string, libelle: string, heuresVendues: number | null = 10) =>
  ({ ...row, id, libelle, reference: null, heuresVendues }) as unknown as Chantier;

const plain = (cell: BookCell) => {
  if (cell === null || typeof cell !== 'object') return cell;
  return 'serie' in cell ? cell.serie : cell.vaut;
};

/** Four days from Monday 27 April 2026. */
function tried(
  book: Pick<TestBook, 'tetes' | 'jours'> & Partial<TestBook>,
  known: { chantiers?: readonly Chantier[]; salaries?: readonly Salarie[] } = {},
  choix: Choix = SANS_CHOIX,
) {
  const sheets = sheetsOfBook({ debut: '2026-04-27', ...book });
  const feuilles = Object.entries(sheets).map(([nom, lignes]) => ({
    nom,
    lignes: lignes.map((ligne) => ligne.map(plain)),
  }));
  const read = lireClasseur(feuilles);
  if (!read.ok) throw new Error(read.error.text);
  const classeur = read.value;
  const { chantiers = [], salaries = [] } = known;
  const rapprochement = rapprocher(classeur, { chantiers, salaries }, choix);
  const made = salariesDeLaReprise(rapprochement).map((one) => ({
    ...one,
    rythme: '5-jours' as const,
    dateSortie: null,
  }));
  const contexte = contexteDe({
    ...{ salaries: [...salaries, ...made], rythmes: [], regles: [] },
    ...{ joursVerrouilles: new Set<string>(), chantiersVerrouilles: new Set<string>() },
    contenuDe: () => VIDE,
  });
  const plan = planifierReprise({
    ...{ classeur, rapprochement, contexte, chantiers, forcer: new Set() },
  });
  const cibleOf = (libelle: string) =>
    rapprochement.libelles.find((one) => one.libelle === libelle)?.cible;
  return { classeur, rapprochement, plan, cibleOf };
}

describe('columns', () => {
  test('two people who followed each other share a column: each has his own days', () => {
    const salaries = [
      person('malo', 'Malo', 'Le Bihan', { dateSortie: '2026-04-28' }),
      person('yann', 'Yann', 'Kervella', { dateEntree: '2026-04-29' }),
    ];
    const jours = [['Mairie'], ['Mairie'], ['Mairie']];
    const chantiers = [site('mairie', 'Mairie')];
    const shared = tried({ tetes: ['Malo / Yann'], jours }, { salaries, chantiers });
    expect(shared.plan.cases.map(({ salarieId }) => salarieId)).toEqual([
      ...['malo', 'malo', 'malo', 'malo', 'yann', 'yann'],
    ]);
    const alone = tried({ tetes: ['Malo'], jours }, { salaries, chantiers });
    expect(alone.plan.conflits.map(({ raison }) => raison)).toEqual(['parti', 'parti']);
    const choix: Choix = {
      ...SANS_CHOIX,
      colonnes: { '2': { t: 'salarie', id: 'malo', puisId: 'yann' } },
    };
    expect(tried({ tetes: ['Malo'], jours }, { salaries, chantiers }, choix).plan.conflits).toEqual(
      [],
    );
  });

  test('two people of one first name are asked for, never guessed', () => {
    const salaries = [person('a', 'Malo', 'Le Bihan'), person('b', 'Malo', 'Kervella')];
    const { rapprochement, plan } = tried({ tetes: ['Malo'], jours: [['CONGES']] }, { salaries });
    expect(rapprochement.colonnes).toMatchObject([{ cible: null }]);
    expect(plan).toMatchObject({ cases: [], sansReponse: 2 });
  });

  test('a column of nobody makes somebody, from the list of people; without a name, nothing', () => {
    const book = {
      tetes: ['Malo'],
      jours: [['CONGES']],
      salaries: [
        ['N°', 'Nom', 'Prénom'],
        [1, 'Le Bihan', 'Malo'],
      ],
    };
    const { rapprochement } = tried(book);
    const [{ prenom = '', nom = '' } = {}] = rapprochement.colonnes;
    expect([prenom, nom]).toEqual(['Malo', 'Le Bihan']);
    const choose = (typed: string): Choix => ({
      ...SANS_CHOIX,
      colonnes: { '2': { t: 'creer', prenom, nom: typed } },
    });
    const made = tried(book, {}, choose(nom)).plan;
    expect(made.salaries).toEqual([
      {
        ...{ id: salarieIdDeLaColonne('', { prenom: 'malo', nom: 'LE BIHAN' }), prenom, nom },
        ...{ dateEntree: '2026-04-27', rang: 1 },
      },
    ]);
    expect(made.cases).toHaveLength(2);
    expect(tried(book, {}, choose(' ')).plan).toMatchObject({ salaries: [], sansReponse: 2 });
    const left = tried(book, {}, { ...SANS_CHOIX, colonnes: { '2': { t: 'laisser' } } });
    expect(left.plan).toMatchObject({ cases: [], laisses: 2, sansReponse: 0 });
  });

  test('a full name in the head is cut into first name and name', () => {
    const { rapprochement } = tried({ tetes: ['Anne Le Goff'], jours: [['CONGES']] });
    expect(rapprochement.colonnes).toMatchObject([{ prenom: 'Anne', nom: 'Le Goff' }]);
  });
});

describe('labels', () => {
  const salaries = [person('malo', 'Malo', 'Le Bihan')];

  test('a line of the list makes a chantier, once, with all it says', () => {
    const book: Parameters<typeof tried>[0] = {
      tetes: ['Malo'],
      jours: [['LE GOFF'], ['Le Goff ']],
      chantiers: [
        ['LE GOFF', 'Réfection', 'Fougères', 12_000.5, null, 4_000, 120, 0, 0, 'En pause'],
      ],
    };
    const { plan, classeur } = tried(book, { salaries });
    const id = chantierIdDuLibelle('', 'le goff');
    expect(plan.cases.map(({ chantierId }) => chantierId)).toEqual([id, id, id, id]);
    const { codesPostaux } = classeur;
    const rows = new Map<string, { deleted: 0 | 1 }>();
    const written = ecrituresDeLaReprise(plan, { rows, codesPostaux, seesMoney: true });
    expect(written).toMatchObject([
      {
        t: 'create',
        id,
        f: {
          ...{ libelle: 'LE GOFF', etat: 'en-pause', description: 'Réfection' },
          ...{ ville: 'Fougères', codePostal: '35300', heuresVendues: 120 },
        },
      },
      { t: 'create', f: { chantierId: id, montantHtCents: 1_200_050, debourseCents: 400_000 } },
    ]);
    const blind = ecrituresDeLaReprise(plan, { rows, codesPostaux, seesMoney: false });
    expect(blind.map(({ e }) => e)).toEqual(['chantiers']);
    rows.set(id, { deleted: 0 });
    expect(ecrituresDeLaReprise(plan, { rows, codesPostaux, seesMoney: false })).toEqual([]);
  });

  test('a chantier that was taken over is found again under any later name', () => {
    const chantiers = [site(chantierIdDuLibelle('', 'LE GOFF'), 'Longère de Mme Le Goff')];
    const { cibleOf } = tried({ tetes: ['Malo'], jours: [['LE GOFF']] }, { salaries, chantiers });
    expect(cibleOf('LE GOFF')).toEqual({ t: 'chantier', id: chantiers[0]?.id });
  });

  test('sold hours are given to a chantier that has none, never over a typed figure', () => {
    const book: Parameters<typeof tried>[0] = {
      tetes: ['Malo'],
      jours: [['A']],
      chantiers: ['A', 'B', 'C'].map((nom, i) => [nom, '', '', 0, 0, 0, i === 2 ? null : 80]),
    };
    const chantiers = [site('a', 'A', null), site('b', 'B', 50), site('c', 'C', null)];
    const { plan } = tried(book, { salaries, chantiers });
    expect(plan.completes).toEqual([{ id: 'a', heures: 80 }]);
    const rows = new Map<string, { deleted: 0 | 1 }>();
    expect(
      ecrituresDeLaReprise(plan, { rows, codesPostaux: new Map(), seesMoney: true }),
    ).toMatchObject([{ t: 'set', id: 'a', f: { heuresVendues: 80 } }]);
  });

  test('what nobody knows is asked for, near names proposed; the answer holds', () => {
    const chantiers = [site('x', 'Bothorel'), site('y', 'Mairie'), site('z', 'Mairie')];
    const book = { tetes: ['Malo'], jours: [['Botorel'], ['Mairie'], ['Férié']] };
    const { rapprochement, cibleOf } = tried(book, { salaries, chantiers });
    expect(rapprochement.libelles.find(({ libelle }) => libelle === 'Botorel')).toMatchObject({
      cible: null,
      jours: 1,
      prochesIds: ['x'],
    });
    expect(cibleOf('Mairie')).toBeNull();
    expect(cibleOf('Férié')).toEqual({ t: 'laisser' });
    const choix: Choix = {
      libelles: { botorel: { t: 'chantier', id: 'x' }, mairie: { t: 'absence', absence: 'ecole' } },
      ...{ graine: '', colonnes: {} },
    };
    const { plan } = tried(book, { salaries, chantiers }, choix);
    expect(plan.cases.map(({ chantierId, absence }) => chantierId ?? absence)).toEqual([
      ...['x', 'x', 'ecole', 'ecole'],
    ]);
  });

  test('an answer that names what is gone by now is no answer', () => {
    const chantiers = [site('x', 'Bothorel')];
    const book = { tetes: ['Malo', 'Yann'], jours: [['Bothorel', 'Botorel']] };
    const choix: Choix = {
      graine: '',
      libelles: {
        bothorel: { t: 'chantier', id: 'gone' },
        botorel: { t: 'chantier', id: 'gone' },
      },
      colonnes: {
        '2': { t: 'salarie', id: 'gone', puisId: null },
        '3': { t: 'salarie', id: 'malo', puisId: 'gone' },
      },
    };
    const { cibleOf, rapprochement } = tried(book, { salaries, chantiers }, choix);
    expect(cibleOf('Bothorel')).toEqual({ t: 'chantier', id: 'x' });
    expect(cibleOf('Botorel')).toBeNull();
    expect(rapprochement.colonnes.map(({ cible }) => cible)).toEqual([
      { t: 'salarie', id: 'malo', puisId: null },
      { t: 'salarie', id: 'malo', puisId: null },
    ]);
  });

  test('a name with a bar that is a chantier is never cut in two', () => {
    const chantiers = [site('x', 'Mairie / école'), site('y', 'Mairie')];
    const { plan } = tried(
      { tetes: ['Malo'], jours: [['Mairie / école']] },
      { salaries, chantiers },
    );
    expect(plan.cases.map(({ chantierId }) => chantierId)).toEqual(['x', 'x']);
    const cut = tried({ tetes: ['Malo'], jours: [['Mairie|MALADIE']] }, { salaries, chantiers });
    expect(cut.plan.cases).toMatchObject([{ chantierId: 'y' }, { absence: 'maladie' }]);
  });

  test('the statut gives the état; one that the firm never wrote is a signed chantier', () => {
    expect(['En cours', 'EN PAUSE', 'Terminé', '?'].map(etatLu)).toEqual([
      ...['en-cours', 'en-pause', 'termine', 'signe'],
    ]);
  });
});
