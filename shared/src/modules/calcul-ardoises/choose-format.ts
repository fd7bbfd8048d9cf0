/** The format a calculation lays: the one asked, or a usual one that fits; or why it cannot be. */
import { err, ok, type Result } from '../../core/result.ts';
import { BANDES_FINS, bandeOf, PROJECTION_MAX_MM } from './bandes.ts';
import type { CalculArdoisesTables, FormatFailure, RecouvrementRetenu, Saisie } from './calcul.ts';
import { DEFAUTS } from './check-saisie.ts';
import type { Zone } from './choix.ts';
import { findRecouvrement, inSituation } from './find-recouvrement.ts';
import { formatM, formatTaille } from './format-nombre.ts';
import {
  type FormatCandidat,
  type FormatJuge,
  judgeFormat,
  judgeFormats,
  recouvrementMaxMm,
} from './formats.ts';
import { formatPente } from './pente.ts';
import type { Format, Solution } from './solution.ts';

export interface FormatDemande {
  readonly saisie: Saisie;
  readonly zone: Zone;
  readonly retenu: RecouvrementRetenu;
}

export interface FormatChoisi {
  readonly format: FormatJuge;
  /** The catalogue of this product, judged and sorted. */
  readonly formats: readonly FormatJuge[];
}

/** Formats proposed in place of a refused one: what a thumb may choose from. */
const PROPOSES_MAX = 3;

/**
 * The format of a checked input, judged with its lap (mm). Fails with `format-refuse` when the lap
 * passes a third of its height; the nearest formats, slope and projection that fit come with it.
 */
export function chooseFormat(
  demande: FormatDemande,
  tables: CalculArdoisesTables,
): Result<FormatChoisi, FormatFailure> {
  const { saisie, retenu } = demande;
  const { recouvrementMm } = retenu;
  const jugement = { recouvrementMm, pose: saisie.pose, jointMm: saisie.jointMm };
  const formats = judgeFormats(tables.modeles, saisie.produit, jugement);
  const voulu = saisie.format ?? DEFAUTS.format;
  const catalogued = formats.find((format) => isSameSize(format, voulu));
  const format = saisie.format
    ? judgeFormat(candidatOf(saisie.format, catalogued), jugement)
    : pickUsual(catalogued, formats, () => judgeFormat(candidatOf(voulu, undefined), jugement));
  if (format.verdict !== 'refusee') return ok({ format, formats });
  return err({
    code: 'format-refuse',
    champ: 'format',
    texte: `Format ${formatTaille(format)} refusé. ${format.motifs.join(' ')}`,
    solutions: [
      ...nearestFormats(format, formats),
      ...(retenu.recouvrementManuel ? [] : tableSolutions(demande, format, tables)),
    ],
    recouvrementMm,
    formats,
  });
}

/** The usual format when it fits, else the fittest of the catalogue, else the usual one anyway. */
function pickUsual(
  usual: FormatJuge | undefined,
  formats: readonly FormatJuge[],
  judgeUsual: () => FormatJuge,
): FormatJuge {
  if (usual?.verdict === 'va') return usual;
  return formats[0] ?? judgeUsual();
}

/** A format typed by hand borrows what the catalogue knows of its size. */
function candidatOf(format: Format, catalogued: FormatCandidat | undefined): FormatCandidat {
  const { hauteurMm, largeurMm } = format;
  return {
    hauteurMm,
    largeurMm,
    epaisseurMm: format.epaisseurMm ?? catalogued?.epaisseurMm ?? null,
    recouvrementMinMm: catalogued?.recouvrementMinMm ?? null,
    recouvrementMaxMm: catalogued?.recouvrementMaxMm ?? null,
  };
}

function isSameSize(a: Format, b: Format): boolean {
  return a.hauteurMm === b.hauteurMm && a.largeurMm === b.largeurMm;
}

function nearestFormats(refused: FormatJuge, formats: readonly FormatJuge[]): Solution[] {
  const distance = ({ hauteurMm, largeurMm }: FormatJuge) =>
    Math.abs(hauteurMm - refused.hauteurMm) + Math.abs(largeurMm - refused.largeurMm);
  return formats
    .filter(({ verdict }) => verdict !== 'refusee')
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, PROPOSES_MAX)
    .map(({ hauteurMm, largeurMm }) => ({
      texte: `Le format ${formatTaille({ hauteurMm, largeurMm })}.`,
      saisie: { format: { hauteurMm, largeurMm } },
    }));
}

/** The least slope, and the longest shorter projection, whose lap this format admits. */
function tableSolutions(
  { saisie, zone }: FormatDemande,
  format: FormatJuge,
  { recouvrements }: CalculArdoisesTables,
): Solution[] {
  const { edition, situation, pentePct, projectionHorizontaleMm } = saisie;
  const plafondMm = recouvrementMaxMm(format.hauteurMm);
  const bande = bandeOf(projectionHorizontaleMm);
  const size = formatTaille(format);
  const solutions: Solution[] = [];
  const raide = recouvrements
    .filter((cellule) => cellule.edition === edition && cellule.zone === zone)
    .filter((cellule) => cellule.bande === bande)
    .filter((cellule) => inSituation(cellule.recouvrementMm, situation) <= plafondMm)
    .reduce((flattest, { pentePct: pct }) => Math.min(flattest, pct), Number.POSITIVE_INFINITY);
  if (raide < Number.POSITIVE_INFINITY) {
    const texte = `Une pente d'au moins ${formatPente(raide)} pour garder le ${size}.`;
    solutions.push({ texte, saisie: { pente: { valeur: raide, unite: 'pourcent' } } });
  }
  const courte = BANDES_FINS.findLast(({ finMm }) => {
    if (finMm > projectionHorizontaleMm || finMm === PROJECTION_MAX_MM) return false;
    const demande = { edition, zone, pentePct, situation, projectionMm: finMm - 1 };
    const found = findRecouvrement(demande, recouvrements);
    return found.ok && found.value.recouvrementMm <= plafondMm;
  });
  if (courte) {
    const texte = `Une projection de moins de ${formatM(courte.finMm)} pour garder le ${size}.`;
    solutions.push({ texte, saisie: { projectionHorizontaleMm: courte.finMm - 1 } });
  }
  return solutions;
}
