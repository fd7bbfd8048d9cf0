/** Looks up the least recouvrement in a table, or says why there is none and what is nearest. */
import { err, ok, type Result } from '../../core/result.ts';
import { bandeOf, type Colonnes, FIBRES } from './bandes.ts';
import {
  BANDES,
  type Bande,
  type BoutDeBande,
  type EntreLignes,
  type Situation,
  ZONES,
  type Zone,
} from './choix.ts';
import { formatM, formatNombre } from './format-nombre.ts';
import { formatPente, isVerticale, penteToPct } from './pente.ts';
import { A_LA_MAIN, type Solution } from './solution.ts';
import { editionsOf, type RecouvrementCellule } from './table-recouvrement.ts';

export interface RecouvrementDemande {
  readonly edition: string;
  readonly zone: Zone;
  readonly pentePct: number;
  /** Horizontal projection of the rampant, not its length. */
  readonly projectionMm: number;
  readonly situation: Situation;
  /** The flatter row unless told. */
  readonly entreLignes?: EntreLignes;
  /** The larger lap unless told. */
  readonly boutDeBande?: BoutDeBande;
}

export interface RecouvrementTrouve {
  /** The lap for the situation asked. */
  readonly recouvrementMm: number;
  /** The lap read in the table, before the situation. */
  readonly recouvrementLuMm: number;
  /** The very cell it comes from; its own lap is that of a normal site. */
  readonly cellule: RecouvrementCellule;
  /** The steeper cell it was interpolated with; null where one cell was read. */
  readonly cellulePlusRaide: RecouvrementCellule | null;
}

export interface RecouvrementFailure {
  readonly code: 'edition-absente' | 'pente-trop-faible' | 'etude-particuliere';
  readonly champ: 'edition' | 'pente' | 'projectionHorizontaleMm';
  readonly texte: string;
  readonly solutions: readonly Solution[];
}

/** Absorbs the last digits of a conversion, far under what anyone measures. */
const TOLERANCE_PCT = 1e-6;

/**
 * The least lap (mm) for a slope (%), a zone, a horizontal projection (mm) and a situation.
 * Unless told, between two printed slopes the flatter row counts and at the end of a band the larger
 * lap: nowhere less than what is printed. Above the steepest row, that row counts.
 * Fails with `edition-absente` (no such table), `etude-particuliere` (projection over 16.5 m,
 * source frtips) or `pente-trop-faible` (a cell left blank), with the nearest solutions.
 * Source: the table of the edition asked; its readings are ours where the page is silent.
 */
export function findRecouvrement(
  demande: RecouvrementDemande,
  cellules: readonly RecouvrementCellule[],
): Result<RecouvrementTrouve, RecouvrementFailure> {
  const table = editionsOf(cellules).get(demande.edition);
  if (!table) return err(editionAbsente(demande.edition));
  const { colonnes } = table;
  const deZone = table.parZone.get(demande.zone) ?? [];
  const bande = bandeOf(demande.projectionMm, demande.boutDeBande, colonnes);
  if (bande === null) return err(etudeParticuliere(demande, { deZone, colonnes }));
  const cellule = findCellule(deZone, bande, demande.pentePct);
  if (cellule === null) return err(penteTropFaible(demande, bande, { deZone, colonnes }));
  const cellulePlusRaide =
    demande.entreLignes === 'interpolation'
      ? findPlusRaide(deZone, cellule, demande.pentePct)
      : null;
  const recouvrementLuMm = interpolate(cellule, cellulePlusRaide, demande.pentePct);
  const recouvrementMm = porter(recouvrementLuMm, bande, demande);
  return ok({ recouvrementMm, recouvrementLuMm, cellule, cellulePlusRaide });
}

/**
 * The lap (mm) of a normal site carried to a situation: 10 % more when exposed, rounded up to the
 * mm (source: frtips); a protected site keeps the normal lap, no lower one being published.
 */
export function inSituation(recouvrementMm: number, situation: Situation): number {
  return situation === 'exposee' ? Math.ceil((recouvrementMm * 11) / 10) : recouvrementMm;
}

/**
 * The lap (mm) of a table carried to a place. Natural slate: `inSituation`. Fibre cement: 10 mm more
 * from 8 to 15 m of projection, 10 mm more in zone 3 exposed; both together is our reading.
 * Source: golgoth4013.
 */
function porter(
  recouvrementMm: number,
  bande: Bande,
  {
    projectionMm,
    situation,
    zone,
  }: Pick<RecouvrementDemande, 'projectionMm' | 'situation' | 'zone'>,
): number {
  if (bande !== '0-8') return inSituation(recouvrementMm, situation);
  const isLongue = projectionMm > FIBRES.bandeMm;
  const isBattue = zone === 'zone-3' && situation === 'exposee';
  return recouvrementMm + FIBRES.ajoutMm * (Number(isLongue) + Number(isBattue));
}

/** Between two cells by the slope in per cent, rounded up to the mm: never under the true line. */
function interpolate(
  plate: RecouvrementCellule,
  raide: RecouvrementCellule | null,
  pentePct: number,
): number {
  if (raide === null) return plate.recouvrementMm;
  const part = (pentePct - plate.pentePct) / (raide.pentePct - plate.pentePct);
  const lu = plate.recouvrementMm + (raide.recouvrementMm - plate.recouvrementMm) * part;
  return Math.min(plate.recouvrementMm, Math.ceil(lu - TOLERANCE_PCT));
}

/** The flattest row of the column above the slope; null above the last one, and beside a wall. */
function findPlusRaide(
  deZone: readonly RecouvrementCellule[],
  plate: RecouvrementCellule,
  pentePct: number,
): RecouvrementCellule | null {
  let found: RecouvrementCellule | null = null;
  for (const cellule of deZone) {
    if (cellule.bande !== plate.bande || cellule.pentePct <= plate.pentePct) continue;
    if (isVerticale(cellule.pentePct) || pentePct <= plate.pentePct) continue;
    if (found === null || cellule.pentePct < found.pentePct) found = cellule;
  }
  return found;
}

/**
 * The slope (%) at which the row of a cell begins: the flatter of its two printed slopes, since
 * the table rounds its degrees (45 % stands beside 24°, which is 44.5 %).
 */
export function debutPct(cellule: Pick<RecouvrementCellule, 'pentePct' | 'penteDeg'>): number {
  if (cellule.penteDeg === null) return cellule.pentePct;
  const imprimeePct = penteToPct({ valeur: cellule.penteDeg, unite: 'degres' });
  return Math.min(cellule.pentePct, imprimeePct);
}

/** How a cell is named to people: edition, row and column. */
export function formatCellule(cellule: RecouvrementCellule): string {
  const ligne = isVerticale(cellule.pentePct) ? 'verticale' : formatLigne(cellule);
  const colonne = `${ZONES[cellule.zone].toLowerCase()}, ${BANDES[cellule.bande].toLowerCase()}`;
  return `${editionLabel(cellule.edition)}, ligne ${ligne}, colonne ${colonne}`;
}

const EDITION_LABELS: ReadonlyMap<string, string> = new Map([
  ['dtu-40.11-1993', 'DTU 40.11 (1993)'],
  ['dtu-40.13-2009', 'NF DTU 40.13 (2009)'],
]);

/** The name of an edition for people; one typed by the office is its own name. */
export function editionLabel(edition: string): string {
  return EDITION_LABELS.get(edition) ?? edition;
}

function formatLigne({ pentePct, penteDeg }: RecouvrementCellule): string {
  const pct = `${formatNombre(pentePct)} %`;
  if (penteDeg === null) return pct;
  const degres = Math.trunc(penteDeg);
  const minutes = Math.round((penteDeg - degres) * 60);
  return `${pct} (${degres}°${minutes > 0 ? String(minutes).padStart(2, '0') : ''})`;
}

/** The steepest row of the column that the slope reaches. */
function findCellule(
  deZone: readonly RecouvrementCellule[],
  bande: Bande,
  pentePct: number,
): RecouvrementCellule | null {
  let found: RecouvrementCellule | null = null;
  for (const cellule of deZone) {
    if (cellule.bande !== bande || debutPct(cellule) > pentePct + TOLERANCE_PCT) continue;
    if (found === null || cellule.pentePct > found.pentePct) found = cellule;
  }
  return found;
}

function editionAbsente(edition: string): RecouvrementFailure {
  return {
    code: 'edition-absente',
    champ: 'edition',
    texte: `La table « ${editionLabel(edition)} » n'est pas sur cet appareil.`,
    solutions: [A_LA_MAIN],
  };
}

interface Table {
  readonly deZone: readonly RecouvrementCellule[];
  readonly colonnes: Colonnes;
}

function etudeParticuliere(demande: RecouvrementDemande, table: Table): RecouvrementFailure {
  const projection = formatM(demande.projectionMm);
  const limite = formatM(table.colonnes.projectionMaxMm);
  return {
    code: 'etude-particuliere',
    champ: 'projectionHorizontaleMm',
    texte: `Projection de ${projection} : au-delà de ${limite}, étude particulière.`,
    solutions: [...projectionsPlusCourtes(demande, null, table), A_LA_MAIN],
  };
}

function penteTropFaible(
  demande: RecouvrementDemande,
  bande: Bande,
  table: Table,
): RecouvrementFailure {
  const pente = formatPente(demande.pentePct);
  const colonne = `${ZONES[demande.zone].toLowerCase()}, ${BANDES[bande].toLowerCase()}`;
  return {
    code: 'pente-trop-faible',
    champ: 'pente',
    texte: `Pente de ${pente} trop faible : la table n'a rien d'aussi plat en ${colonne}.`,
    solutions: [
      ...penteMinimum(bande, table.deZone),
      ...projectionsPlusCourtes(demande, bande, table),
      A_LA_MAIN,
    ],
  };
}

/** The flattest printed row of the column, as a solution; none when the column is empty. */
function penteMinimum(bande: Bande, deZone: readonly RecouvrementCellule[]): Solution[] {
  let minimum: RecouvrementCellule | null = null;
  for (const cellule of deZone) {
    if (cellule.bande !== bande) continue;
    if (minimum === null || cellule.pentePct < minimum.pentePct) minimum = cellule;
  }
  if (minimum === null) return [];
  const texte = `Une pente d'au moins ${formatLigne(minimum)}.`;
  return [{ texte, saisie: { pente: { valeur: minimum.pentePct, unite: 'pourcent' } } }];
}

/** The longest projection, in a band shorter than `bande`, that the table admits at this slope. */
function projectionsPlusCourtes(
  { pentePct, boutDeBande }: RecouvrementDemande,
  bande: Bande | null,
  { deZone, colonnes }: Table,
): Solution[] {
  const { fins, projectionMaxMm } = colonnes;
  const rang = fins.findIndex((each) => each.bande === bande);
  const plusCourtes = rang === -1 ? fins : fins.slice(0, rang);
  const admise = plusCourtes.findLast((each) => findCellule(deZone, each.bande, pentePct) !== null);
  if (!admise) return [];
  // The end of a band belongs to the next one, except the end of the table.
  const isIncluse = admise.finMm === projectionMaxMm || boutDeBande === 'plus-petit';
  const projectionHorizontaleMm = isIncluse ? admise.finMm : admise.finMm - 1;
  const borne = isIncluse ? "d'au plus" : 'de moins de';
  const texte = `Une projection ${borne} ${formatM(admise.finMm)} à cette pente.`;
  return [{ texte, saisie: { projectionHorizontaleMm } }];
}
