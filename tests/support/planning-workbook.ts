/** An invented planning workbook: eight sheets as the firm keeps them, from a model of its days. */
import { type BookCell, type BookSheets, bookOf } from './xlsx-files.ts';

/** How the dates of the grid are stored. */
export type Dates = 'style' | 'nombre' | 'texte' | 'formule';

export interface TestBook {
  /** First day of the grid. */
  readonly debut: string;
  /** Heads of the columns from C on; an empty one is a spare column. */
  readonly tetes: readonly string[];
  /** One line a day: a label for each column. */
  readonly jours: readonly (readonly (string | null)[])[];
  readonly dates?: Dates;
  /** A free note at the right of a line, by its place. */
  readonly notes?: Readonly<Record<number, string>>;
  readonly chantiers?: readonly (readonly BookCell[])[];
  readonly salaries?: readonly (readonly BookCell[])[];
  readonly equipes?: readonly (readonly (string | null)[])[];
  readonly feries?: readonly string[];
  readonly coefficient?: number;
}

/** Excel's number of a day: 1 January 1900 is 1, and 29 February 1900 is counted. */
export function serieOf(day: string): number {
  return Math.round((Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

function dayAfter(day: string, n: number): string {
  return new Date(Date.parse(day) + n * 86_400_000).toISOString().slice(0, 10);
}

function dateCell(day: string, at: number, dates: Dates): BookCell {
  const serie = serieOf(day);
  if (dates === 'nombre') return serie;
  if (dates === 'texte') return day.split('-').reverse().join('/');
  return dates === 'formule' && at > 0 ? { serie, formule: `B${at + 2}+1` } : { serie };
}

function gridOf(
  { debut, dates = 'formule', notes = {} }: TestBook,
  book: Pick<TestBook, 'tetes' | 'jours'>,
) {
  const head: BookCell[] = ['Semaine', 'Date', ...book.tetes];
  const lines = book.jours.map((labels, i): BookCell[] => {
    const day = dayAfter(debut, i);
    const isThursday = new Date(day).getUTCDay() === 4;
    const line: BookCell[] = [isThursday ? `S${i}` : null, dateCell(day, i, dates), ...labels];
    const note = notes[i];
    // Columns C to K are the people's; notes stand behind a gap.
    if (note !== undefined) {
      while (line.length < 13) line.push(null);
      line.push(note);
    }
    return line;
  });
  return [head, ...lines];
}

const TITRES = [
  ['Chantier', 'Désignation', 'Ville', 'HT', 'TTC', 'Déboursé'],
  ['Heures prévues', 'Heures réelles', 'Ecart', 'Statut'],
].flat();

/** The eight sheets of the workbook. */
export function sheetsOfBook(book: TestBook): BookSheets {
  const codes = ['CONGES', 'ECOLE', 'MALADIE '].map((code): BookCell[] => [code]);
  const top: BookCell[] = [...TITRES];
  while (top.length < 26) top.push(null);
  top.push(book.coefficient ?? 0.75);
  const empty = book.jours.map(() => []);
  return {
    Planning_année: gridOf(book, book),
    Planning_Chantiers: gridOf(book, {
      tetes: ['Équipe 1', 'Équipe 2'],
      jours: book.equipes ?? empty,
    }),
    Liste_Chantiers: [top, ...(book.chantiers ?? []), ...codes],
    Liste_Salariés: [['Salariés'], ...(book.salaries ?? [])],
    Base_Villes: [
      ['n°', 'ville', 'km', 'CP'],
      [1, 'Fougères', 12, 35300],
      [2, 'Saint-Malo', 71, '35400'],
      [3, 'Vitré', 31, 35500],
      [4, 'Saint Malo', 71, '35401'],
      [5, 'Liffré', 18, null],
    ],
    JoursFeries: (book.feries ?? ['2026-05-01', '2026-05-08']).map((day) => [
      { serie: serieOf(day) },
    ]),
    Fiche_Mensuelle: [[], ['Salarié', 'Jours', 'Paniers']],
    NOTES: [['Penser au camion']],
  };
}

/** The workbook as a file. */
export function bookFileOf(book: TestBook): Blob {
  return bookOf(sheetsOfBook(book));
}
