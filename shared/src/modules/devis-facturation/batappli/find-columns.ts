/** Where the columns stand: found by the labels of the header row, never by letter. */
import { err, ok, type Result } from '../../../core/result.ts';
import { type Cell, cleanText, type Grid } from './grid.ts';

const LABELS = {
  reference: 'référence',
  libelle: 'libellé',
  prixAchat: 'prix achat',
  coefficient: 'coef',
  prixUnitaire: 'prix unitaire',
  quantite: 'quantité',
  unite: 'u',
  remise: '% rem',
  tva: '% tva',
  total: 'prixtotal',
} as const;

type ColumnName = keyof typeof LABELS;

/** Index of each column in a line of the grid. */
export type Columns = Readonly<Record<ColumnName, number>>;

export interface Found {
  readonly columns: Columns;
  /** Index of the header row. */
  readonly row: number;
}

/** Why a file is not read at all, with a sentence that says what to do. */
export interface NotBatappli {
  readonly code: 'pas-batappli' | 'colonne-absente';
  readonly text: string;
}

function fold(cell: Cell): string {
  return cleanText(cell).toLowerCase();
}

/** The header row and its columns; `pas-batappli` where no row holds « Référence » and « PrixTotal ». */
export function findColumns(grid: Grid): Result<Found, NotBatappli> {
  const row = grid.findIndex((cells) => {
    const texts = new Set(cells.map(fold));
    return texts.has(LABELS.reference) && texts.has(LABELS.total);
  });
  if (row === -1) {
    return err({
      code: 'pas-batappli',
      text: 'Ce fichier n’est pas un devis BATAPPLI : il n’a pas les colonnes « Référence » et « PrixTotal ». Exportez le devis depuis BATAPPLI vers Excel.',
    });
  }
  const texts = (grid[row] ?? []).map(fold);
  const names = Object.keys(LABELS) as ColumnName[];
  const missing = names.find((name) => !texts.includes(LABELS[name]));
  if (missing) {
    return err({
      code: 'colonne-absente',
      text: `La colonne « ${LABELS[missing]} » manque : exportez le devis depuis BATAPPLI avec toutes ses colonnes.`,
    });
  }
  const columns = Object.fromEntries(names.map((name) => [name, texts.indexOf(LABELS[name])]));
  return ok({ columns: columns as Columns, row });
}
