/** The planning workbook as it is read: columns, days however stored, lists, and what is left out. */
import { describe, expect, test } from 'vitest';
import { readBookFile } from '#pwa/core/read-sheet.ts';
import type { Classeur } from '#shared/modules/planning/classeur/classeur.ts';
import { absenceDuCode } from '#shared/modules/planning/classeur/codes.ts';
import { jourDe, nombreDe } from '#shared/modules/planning/classeur/lire-cellule.ts';
import { lireClasseur } from '#shared/modules/planning/classeur/lire-classeur.ts';
import { plusProches } from '#shared/modules/planning/classeur/ressemblance.ts';
import { bookFileOf, type Dates, type TestBook } from '#tests/support/planning-workbook.ts';
import { bookOf } from '#tests/support/xlsx-files.ts';

const BOOK: TestBook = {
  debut: '2026-04-27',
  tetes: ['Malo', 'Brieuc', ''],
  jours: [
    ['LE GOFF', 'CONGES ', null],
    ['LE GOFF', ' MALADIE', 'Mairie'],
    [null, 'école', null],
  ],
  notes: { 1: 'Livraison lundi' },
  chantiers: [
    ['LE GOFF', 'Réfection', 'Fougères', 12_000.5, 13_200.55, 4_000, 120, 12, -108, 'En cours'],
    ['Bothorel', '', 'Saint-Malo', null, null, null, '45,5', null, null, 'En pause'],
    ['le goff', 'le même, écrit deux fois'],
  ],
  salaries: [['Malo', 'Le Bihan'], ['Brieuc Morvan'], [3, 'Yann', 'Kervella']],
  equipes: [['LE GOFF', null]],
  feries: ['2026-05-01', '2026-05-02'],
  coefficient: 0.7,
};

async function read(file: Blob): Promise<Classeur> {
  const sheets = await readBookFile(file);
  if (!sheets.ok) throw new Error(sheets.error.text);
  const book = lireClasseur(sheets.value);
  if (!book.ok) throw new Error(book.error.text);
  return book.value;
}

describe('the grid', () => {
  test('each label is a whole day of its column, without stray spaces', async () => {
    const { journees, colonnes } = await read(bookFileOf(BOOK));
    expect(journees).toEqual([
      { place: 2, jour: '2026-04-27', libelle: 'LE GOFF' },
      { place: 3, jour: '2026-04-27', libelle: 'CONGES' },
      { place: 2, jour: '2026-04-28', libelle: 'LE GOFF' },
      { place: 3, jour: '2026-04-28', libelle: 'MALADIE' },
      { place: 4, jour: '2026-04-28', libelle: 'Mairie' },
      { place: 3, jour: '2026-04-29', libelle: 'école' },
    ]);
    expect(colonnes).toEqual([
      { place: 2, nom: 'Malo', debut: '2026-04-27', fin: '2026-04-28', jours: 2 },
      { place: 3, nom: 'Brieuc', debut: '2026-04-27', fin: '2026-04-29', jours: 3 },
      { place: 4, nom: '', debut: '2026-04-28', fin: '2026-04-28', jours: 1 },
    ]);
  });

  test.each<Dates>(['style', 'nombre', 'texte', 'formule'])(
    'days stored as « %s » are the same days',
    async (dates) => {
      const { journees } = await read(bookFileOf({ ...BOOK, dates }));
      expect(journees).toEqual((await read(bookFileOf(BOOK))).journees);
    },
  );

  test('what is no day of anybody is counted, not lost in silence', async () => {
    const { restes } = await read(bookFileOf(BOOK));
    expect(restes).toEqual([
      { quoi: 'notes-grille', nombre: 1 },
      { quoi: 'equipes', nombre: 1 },
      { quoi: 'fiches', nombre: 3 },
      { quoi: 'notes', nombre: 1 },
    ]);
  });

  test('a line without a date and a day written twice are told', () => {
    const read = lireClasseur([
      {
        nom: 'planning annee',
        lignes: [
          [null, null, 'Malo'],
          [null, '2026-04-27', 'A'],
          [null, null, 'sans date'],
          [null, '2026-04-27', 'B'],
          [null, '2026-04-27', 'A'],
        ],
      },
    ]);
    expect(read).toMatchObject({
      ok: true,
      value: {
        journees: [{ libelle: 'A' }],
        restes: [
          { quoi: 'sans-date', nombre: 1 },
          { quoi: 'jour-double', nombre: 1 },
        ],
      },
    });
  });

  test('columns that the firm added next to the others count; behind a gap begin the notes', () => {
    const tetes = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', null, 'Notes'];
    const read = lireClasseur([
      {
        nom: 'Planning_année',
        lignes: [
          [null, 'Date', ...tetes],
          [null, '2026-04-27', ...tetes.map((tete) => tete && 'x')],
        ],
      },
    ]);
    expect(read.ok && read.value.colonnes.map(({ nom }) => nom).join('')).toBe('ABCDEFGHIJ');
    expect(read.ok && read.value.restes).toEqual([{ quoi: 'notes-grille', nombre: 1 }]);
  });
});

describe('the lists', () => {
  test('chantiers with their amounts to the cent and their sold hours; codes are none', async () => {
    const { chantiers, coefficient } = await read(bookFileOf(BOOK));
    expect(chantiers).toEqual([
      {
        libelle: 'LE GOFF',
        designation: 'Réfection',
        ville: 'Fougères',
        htCents: 1_200_050,
        debourseCents: 400_000,
        heures: 120,
        statut: 'En cours',
      },
      {
        libelle: 'Bothorel',
        designation: '',
        ville: 'Saint-Malo',
        htCents: null,
        debourseCents: null,
        heures: 45.5,
        statut: 'En pause',
      },
    ]);
    expect(coefficient).toBe(0.7);
  });

  test('people, holidays, and the code of a town that has only one', async () => {
    const { salaries, feries, codesPostaux } = await read(bookFileOf(BOOK));
    expect(salaries).toEqual(['Malo Le Bihan', 'Brieuc Morvan', 'Yann Kervella']);
    expect(feries).toEqual(['2026-05-01', '2026-05-02']);
    expect(Object.fromEntries(codesPostaux)).toEqual({ fougeres: '35300', vitre: '35500' });
  });
});

describe('files that are not the workbook', () => {
  test('another workbook, an empty grid and a text are refused with what to do', async () => {
    const other = await readBookFile(bookOf({ Feuil1: [['a', 1]] }));
    expect(other.ok && lireClasseur(other.value)).toMatchObject({
      ok: false,
      error: { code: 'sans-grille' },
    });
    const empty = await readBookFile(bookFileOf({ ...BOOK, jours: [[null], [null]] }));
    expect(empty.ok && lireClasseur(empty.value)).toMatchObject({
      ok: false,
      error: { code: 'grille-vide' },
    });
    const undated = lireClasseur([{ nom: 'Planning_année', lignes: [[null, 'Date', 'Malo']] }]);
    expect(undated).toMatchObject({ ok: false, error: { code: 'grille-vide' } });
    expect(await readBookFile(new Blob(['Planning']))).toMatchObject({
      ok: false,
      error: { code: 'illisible' },
    });
  });
});

describe('cells', () => {
  test.each([
    [46_139, '2026-04-27'],
    [46_139.75, '2026-04-27'],
    ['2026-04-27', '2026-04-27'],
    ['2026-04-27T00:00:00.000Z', '2026-04-27'],
    [' 27/4/2026 ', '2026-04-27'],
    ['27.04.26', '2026-04-27'],
    ['31/02/2026', null],
    [12, null],
    ['Avril', null],
    [true, null],
    [null, null],
    [undefined, null],
  ])('%j is the day %s', (cell, day) => {
    expect(jourDe(cell)).toBe(day);
  });

  test('a figure with spaces, a comma and a unit is a figure', () => {
    expect(nombreDe('1 234,50 €')).toBe(1234.5);
    expect(nombreDe('à voir')).toBeNull();
    expect(nombreDe(Number.NaN)).toBeNull();
  });

  test('codes are known whatever their accents and capitals; a chantier is no code', () => {
    expect(['Congés', 'SANS  SOLDE', 'Exam', 'sav'].map(absenceDuCode)).toEqual([
      'conges',
      'sans-solde',
      'examen',
      'intervention',
    ]);
    expect(absenceDuCode('École Jean-Macé')).toBeNull();
    expect(absenceDuCode('constructor')).toBeNull();
  });

  test('names that are written nearly alike are proposed, the nearest first', () => {
    const names = ['Bothorel', 'Le Goff', 'Legoffic', 'Mairie'];
    const near = plusProches('LEGOF', names, { nomDe: (name) => name, max: 2 });
    expect(near).toEqual(['Le Goff', 'Legoffic']);
    expect(plusProches('', names, { nomDe: (name) => name, max: 2 })).toEqual([]);
  });
});
