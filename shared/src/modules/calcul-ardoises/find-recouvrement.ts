/** Looks up the least recouvrement in a table, or says why there is none and what is nearest. */
import { err, ok, type Result } from '../../core/result.ts';
import type { ValuesOf } from '../../entity/entity.ts';
import { BANDES_FINS, bandeOf, PROJECTION_MAX_MM } from './bandes.ts';
import { BANDES, type Bande, type Situation, ZONES, type Zone } from './choix.ts';
import { formatM, formatNombre } from './format-nombre.ts';
import { formatPente, isVerticale, penteToPct } from './pente.ts';
import type { recouvrement } from './recouvrement.entity.ts';
import { A_LA_MAIN, type Solution } from './solution.ts';

/** One cell of a table, as a row of `recouvrements` holds it. */
export type RecouvrementCellule = ValuesOf<typeof recouvrement>;

export interface RecouvrementDemande {
  readonly edition: string;
  readonly zone: Zone;
  readonly pentePct: number;
  /** Horizontal projection of the rampant, not its length. */
  readonly projectionMm: number;
  readonly situation: Situation;
}

export interface RecouvrementTrouve {
  /** The lap for the situation asked. */
  readonly recouvrementMm: number;
  /** The very cell it comes from; its own lap is that of a normal site. */
  readonly cellule: RecouvrementCellule;
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
 * Between two printed slopes the flatter row counts, above the steepest row that row, and at the
 * end of a band the larger lap: nowhere less than what is printed.
 * Fails with `edition-absente` (no such table), `etude-particuliere` (projection over 16.5 m,
 * source frtips) or `pente-trop-faible` (a cell left blank), with the nearest solutions.
 * Source: the table of the edition asked; its readings are ours where the page is silent.
 */
export function findRecouvrement(
  demande: RecouvrementDemande,
  cellules: readonly RecouvrementCellule[],
): Result<RecouvrementTrouve, RecouvrementFailure> {
  const table = cellules.filter((cellule) => cellule.edition === demande.edition);
  if (table.length === 0) return err(editionAbsente(demande.edition));
  const deZone = table.filter((cellule) => cellule.zone === demande.zone);
  const bande = bandeOf(demande.projectionMm);
  if (bande === null) return err(etudeParticuliere(demande, deZone));
  const cellule = findCellule(deZone, bande, demande.pentePct);
  if (cellule === null) return err(penteTropFaible(demande, bande, deZone));
  const recouvrementMm = inSituation(cellule.recouvrementMm, demande.situation);
  return ok({ recouvrementMm, cellule });
}

/**
 * The lap (mm) of a normal site carried to a situation: 10 % more when exposed, rounded up to the
 * mm (source: frtips); a protected site keeps the normal lap, no lower one being published.
 */
export function inSituation(recouvrementMm: number, situation: Situation): number {
  return situation === 'exposee' ? Math.ceil((recouvrementMm * 11) / 10) : recouvrementMm;
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

function etudeParticuliere(
  demande: RecouvrementDemande,
  deZone: readonly RecouvrementCellule[],
): RecouvrementFailure {
  const projection = formatM(demande.projectionMm);
  const limite = formatM(PROJECTION_MAX_MM);
  return {
    code: 'etude-particuliere',
    champ: 'projectionHorizontaleMm',
    texte: `Projection de ${projection} : au-delà de ${limite}, étude particulière.`,
    solutions: [...projectionsPlusCourtes(demande, null, deZone), A_LA_MAIN],
  };
}

function penteTropFaible(
  demande: RecouvrementDemande,
  bande: Bande,
  deZone: readonly RecouvrementCellule[],
): RecouvrementFailure {
  const pente = formatPente(demande.pentePct);
  const colonne = `${ZONES[demande.zone].toLowerCase()}, ${BANDES[bande].toLowerCase()}`;
  return {
    code: 'pente-trop-faible',
    champ: 'pente',
    texte: `Pente de ${pente} trop faible : la table n'a rien d'aussi plat en ${colonne}.`,
    solutions: [
      ...penteMinimum(bande, deZone),
      ...projectionsPlusCourtes(demande, bande, deZone),
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
  { pentePct }: RecouvrementDemande,
  bande: Bande | null,
  deZone: readonly RecouvrementCellule[],
): Solution[] {
  const rang = BANDES_FINS.findIndex((each) => each.bande === bande);
  const plusCourtes = rang === -1 ? BANDES_FINS : BANDES_FINS.slice(0, rang);
  const admise = plusCourtes.findLast((each) => findCellule(deZone, each.bande, pentePct) !== null);
  if (!admise) return [];
  // The end of a band belongs to the next one, except the end of the table.
  const isDerniere = admise.finMm === PROJECTION_MAX_MM;
  const projectionHorizontaleMm = isDerniere ? admise.finMm : admise.finMm - 1;
  const borne = isDerniere ? "d'au plus" : 'de moins de';
  const texte = `Une projection ${borne} ${formatM(admise.finMm)} à cette pente.`;
  return [{ texte, saisie: { projectionHorizontaleMm } }];
}
