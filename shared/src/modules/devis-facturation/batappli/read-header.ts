/** What stands above the table: number, days, the two address blocks and the title. */
import type { Alerte, Bloc, DevisBatappli } from './devis-batappli.ts';
import type { Found } from './find-columns.ts';
import { type Cell, cleanText, type Grid, readDay } from './grid.ts';

type Header = Pick<
  DevisBatappli,
  'numero' | 'creeLe' | 'valideJusquau' | 'titre' | 'facturation' | 'site'
>;

/** The cell to the right of a label, wherever the label stands above the table. */
function cellBeside(rows: Grid, label: string): Cell {
  for (const row of rows) {
    const at = row.findIndex((cell) => cleanText(cell).toLowerCase() === label);
    if (at !== -1) return row.slice(at + 1).find((cell) => cleanText(cell) !== '') ?? null;
  }
  return null;
}

/** Name, street, postcode and town, maybe a country: the lines of one block. */
function toBloc(lines: readonly string[]): { bloc: Bloc; isSplit: boolean } {
  const [nom = '', ...rest] = lines;
  const at = rest.findIndex((line) => /^\d{5}\s+\S/.test(line));
  if (at === -1) {
    const bloc = { nom, adresse: rest.join('\n'), codePostal: null, ville: '', pays: '' };
    return { bloc, isSplit: rest.length === 0 };
  }
  const town = rest[at] ?? '';
  const bloc = {
    nom,
    adresse: rest.slice(0, at).join('\n'),
    codePostal: town.slice(0, 5),
    ville: town.slice(5).trim(),
    pays: rest.slice(at + 1).join(' '),
  };
  return { bloc, isSplit: true };
}

function linesOf(rows: Grid, column: number): string[] {
  return rows.map((row) => cleanText(row[column])).filter((text) => text !== '');
}

/** Reads the rows above the header row; what cannot be read is told, never guessed. */
export function readHeader(grid: Grid, { columns, row }: Found): Header & { alertes: Alerte[] } {
  const above = grid.slice(0, row);
  const isEmpty = (cells: readonly Cell[]) => cells.every((cell) => cleanText(cell) === '');
  // A csv made from the sheet begins with a technical line that names columns.
  const isTechnical = (cells: readonly Cell[]) =>
    cells.some((cell) => /^Unnamed: \d/.test(String(cell)));
  const rows = above.filter((cells) => !isTechnical(cells));
  const first = rows.findIndex((cells) => !isEmpty(cells));
  const length = rows.slice(first).findIndex(isEmpty);
  const blocks = rows.slice(first, length === -1 ? undefined : first + length);
  const below = length === -1 ? [] : rows.slice(first + length);
  const alertes: Alerte[] = [];
  const facturation = toBloc(linesOf(blocks, columns.reference));
  const site = toBloc(linesOf(blocks, columns.prixAchat));
  if (!facturation.isSplit || !site.isSplit) {
    alertes.push({
      niveau: 'attention',
      code: 'adresse-a-verifier',
      texte: 'Le code postal n’a pas été reconnu dans l’adresse : vérifiez-la.',
    });
  }
  const numero = /^\d{5,6}$/.exec(cleanText(cellBeside(above, 'numéro')))?.[0] ?? null;
  if (numero === null) {
    const texte = 'Le numéro du devis est absent ou illisible : écrivez-le.';
    alertes.push({ niveau: 'attention', code: 'numero-absent', texte });
  }
  const days = (['date de création', 'date de validité'] as const).map((label) => {
    const cell = cellBeside(above, label);
    const day = readDay(cell);
    if (day === null && cleanText(cell) !== '') {
      const texte = `La ${label} « ${cleanText(cell)} » n’est pas une date : elle est laissée vide.`;
      alertes.push({ niveau: 'attention', code: 'date-illisible', texte });
    }
    return day;
  });
  const titre = below
    .map((cells) => cleanText(cells[columns.reference]))
    .find((text) => text !== '');
  return {
    numero,
    creeLe: days[0] ?? null,
    valideJusquau: days[1] ?? null,
    titre: titre ?? '',
    facturation: facturation.bloc,
    site: site.bloc.nom === '' && site.bloc.ville === '' ? facturation.bloc : site.bloc,
    alertes,
  };
}
