/** Reads another edition of the lap table, pasted from a spreadsheet, into cells ready to be kept. */
import { err, ok, type Result } from '../../core/result.ts';
import { BANDES_FINS } from './bandes.ts';
import { type Bande, type Confiance, ZONES, type Zone } from './choix.ts';
import { PENTE_VERTICALE_PCT } from './pente.ts';
import type { RecouvrementCellule } from './table-recouvrement.ts';

export interface EditionCollee {
  readonly edition: string;
  readonly source: string;
  readonly confiance: Confiance;
  /** Lines as a spreadsheet copies them: a slope in %, then one lap per column. */
  readonly texte: string;
}

export interface EditionFailure {
  readonly code: 'table-vide' | 'ligne-illisible' | 'colonnes' | 'pente-double';
  /** The line, from 1; null where it is the whole. */
  readonly ligne: number | null;
  readonly texte: string;
}

interface Colonne {
  readonly zone: Zone;
  readonly bande: Bande;
}

const NATURELLE = BANDES_FINS.map(({ bande }) => bande);
const ZONE_KEYS = Object.keys(ZONES) as Zone[];
const columnsOf = (bandes: readonly Bande[]): Colonne[] =>
  ZONE_KEYS.flatMap((zone) => bandes.map((bande) => ({ zone, bande })));

/** A table of natural slate has three bands per zone, that of fibre cement one. */
const COLONNES: ReadonlyMap<number, readonly Colonne[]> = new Map([
  [9, columnsOf(NATURELLE)],
  [3, columnsOf(['0-8'])],
]);

/**
 * The cells of a pasted table, laps in whole mm. A line holds a slope in % (or « verticale »), then
 * nine laps (zones 1 to 3, three bands each) or three (zones 1 to 3, up to 8 m); a blank or a dash is
 * a cell the table leaves out. Lines without any lap are titles. Fails with `table-vide`,
 * `ligne-illisible`, `colonnes` or `pente-double`, each naming its line.
 */
export function parseEdition(
  collee: EditionCollee,
): Result<readonly RecouvrementCellule[], EditionFailure> {
  const { edition, source, confiance } = collee;
  const commun = { edition: edition.trim(), source: source.trim(), confiance, penteDeg: null };
  const cellules: RecouvrementCellule[] = [];
  const pentes = new Set<number>();
  for (const [i, line] of collee.texte.split(/\r?\n/).entries()) {
    const cells = splitLine(line);
    const ligne = i + 1;
    const [first = '', ...laps] = cells;
    if (!laps.some((cell) => /^\d+(\s*mm)?$/.test(cell))) continue;
    const pentePct = parsePente(first);
    if (pentePct === null) return err(illisible(ligne, first));
    if (pentes.has(pentePct)) return err(pasDeuxFois(ligne, first));
    pentes.add(pentePct);
    const colonnes = COLONNES.get(laps.length);
    if (!colonnes) return err(colonnesFausses(ligne, laps.length));
    for (const [c, { zone, bande }] of colonnes.entries()) {
      const lap = laps[c] ?? '';
      if (/^[-–—]?$/.test(lap)) continue;
      const recouvrementMm = Number(lap.replace(/\s*mm$/, ''));
      if (!Number.isInteger(recouvrementMm) || recouvrementMm < 1 || recouvrementMm > 400) {
        return err(illisible(ligne, lap));
      }
      cellules.push({ ...commun, zone, pentePct, bande, recouvrementMm });
    }
  }
  if (cellules.length > 0) return ok(cellules);
  const texte = 'Rien à lire : collez les lignes de la table, une pente puis ses recouvrements.';
  return err({ code: 'table-vide', ligne: null, texte });
}

/**
 * What looks wrong in a table: a lap that grows as the slope gets steeper, or falls from a band or a
 * zone to the harsher one. Sentences, to be checked on paper; a table may have its reasons.
 */
export function doutesOf(cellules: readonly RecouvrementCellule[]): string[] {
  const lapOf = new Map(cellules.map((cellule) => [keyOf(cellule), cellule.recouvrementMm]));
  const pentes = [...new Set(cellules.map(({ pentePct }) => pentePct))].sort((a, b) => a - b);
  const bandes = NATURELLE.filter((bande) => cellules.some((cellule) => cellule.bande === bande));
  return cellules.flatMap((cellule) => {
    const { pentePct, zone, bande, recouvrementMm } = cellule;
    const raide = { ...cellule, pentePct: pentes[pentes.indexOf(pentePct) + 1] ?? Number.NaN };
    const longue = { ...cellule, bande: bandes[bandes.indexOf(bande) + 1] ?? bande };
    const dure = { ...cellule, zone: ZONE_KEYS[ZONE_KEYS.indexOf(zone) + 1] ?? zone };
    const ici = `${pentePct} %, ${ZONES[zone].toLowerCase()}`;
    const doutes: string[] = [];
    const plusRaide = lapOf.get(keyOf(raide)) ?? recouvrementMm;
    if (plusRaide > recouvrementMm) {
      doutes.push(`${ici} : ${recouvrementMm} mm, puis ${plusRaide} mm à une pente plus raide.`);
    }
    for (const [plus, quoi] of [
      [longue, 'une projection plus longue'],
      [dure, 'la zone suivante'],
    ] as const) {
      const lap = lapOf.get(keyOf(plus)) ?? recouvrementMm;
      if (lap < recouvrementMm) {
        doutes.push(`${ici} : ${recouvrementMm} mm, mais ${lap} mm pour ${quoi}.`);
      }
    }
    return doutes;
  });
}

function keyOf({
  pentePct,
  zone,
  bande,
}: Pick<RecouvrementCellule, 'pentePct' | 'zone' | 'bande'>) {
  return `${pentePct} ${zone} ${bande}`;
}

/** Cells are parted by tabs, else by semicolons, as spreadsheets and CSV files do. */
function splitLine(line: string): string[] {
  const parts = line.split(line.includes('\t') ? '\t' : ';');
  return parts.map((part) => part.replace(/[\u00a0\u202f]/g, ' ').trim());
}

function parsePente(text: string): number | null {
  if (/^vertical/i.test(text)) return PENTE_VERTICALE_PCT;
  const pct = Number(text.replace(/\s*%.*/, '').replace(',', '.'));
  // What is no number is neither above nor below; nothing at all is zero.
  return pct > 0 && pct <= PENTE_VERTICALE_PCT ? pct : null;
}

function illisible(ligne: number, lu: string): EditionFailure {
  const texte = `Ligne ${ligne} : « ${lu} » n'est ni une pente en %, ni un recouvrement en mm.`;
  return { code: 'ligne-illisible', ligne, texte };
}

function pasDeuxFois(ligne: number, pente: string): EditionFailure {
  return { code: 'pente-double', ligne, texte: `Ligne ${ligne} : la pente ${pente} y est déjà.` };
}

function colonnesFausses(ligne: number, lues: number): EditionFailure {
  const attendu = '9 recouvrements (trois zones de trois projections) ou 3 (fibres-ciment)';
  return {
    code: 'colonnes',
    ligne,
    texte: `Ligne ${ligne} : ${lues} valeurs, il en faut ${attendu}.`,
  };
}
