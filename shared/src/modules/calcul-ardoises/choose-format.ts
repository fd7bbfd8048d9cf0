/** The format a calculation lays: the one asked, or a usual one that fits; or why it cannot be. */
import { err, ok, type Result } from '../../core/result.ts';
import type { CalculArdoisesTables, FormatFailure, Saisie } from './calcul.ts';
import { DEFAUTS } from './check-saisie.ts';
import type { Zone } from './choix.ts';
import { findRecouvrement } from './find-recouvrement.ts';
import { formatM, formatTaille, lowered } from './format-nombre.ts';
import {
  type FormatCandidat,
  type FormatJuge,
  judgeFormat,
  judgeFormats,
  recouvrementMaxMm,
  sortFormats,
} from './formats.ts';
import type { PanLu } from './pan-lu.ts';
import { formatPente } from './pente.ts';
import type { Reglages } from './reglages.ts';
import type { RecouvrementRetenu } from './retenu.ts';
import type { Format, Solution } from './solution.ts';
import { editionsOf } from './table-recouvrement.ts';

export interface FormatDemande {
  readonly saisie: Saisie;
  readonly zone: Zone;
  readonly reglages: Reglages;
  readonly retenu: RecouvrementRetenu;
  /** The planes of a drawn roof, each with its lap: a format has to fit them all. None for one slope. */
  readonly lus: readonly PanLu[];
}

export interface FormatChoisi {
  readonly format: FormatJuge;
  /** The catalogue of this product, judged and sorted. */
  readonly formats: readonly FormatJuge[];
}

/** Formats proposed in place of a refused one: what a thumb may choose from. */
const PROPOSES_MAX = 3;

/**
 * The format of a checked input, judged with its lap (mm). Fails with `format-refuse` when the lap, or
 * that of any plane of the roof, passes a third of its height; the nearest formats that fit, and slope
 * and projection that would, come with it.
 */
export function chooseFormat(
  demande: FormatDemande,
  tables: CalculArdoisesTables,
): Result<FormatChoisi, FormatFailure> {
  const { saisie, lus } = demande;
  const { recouvrementMm } = demande.retenu;
  const jugement = { recouvrementMm, pose: saisie.pose, jointMm: saisie.jointMm };
  const judged = judgeFormats(tables.modeles, saisie.produit, jugement, tables.prix);
  const formats = sortFormats(
    judged.map((format) => judgeForPans(format, lus)),
    'nombre',
  );
  const voulu = saisie.format ?? DEFAUTS.format;
  const catalogued = formats.find((format) => isSameSize(format, voulu));
  const judge = (candidat: FormatCandidat) => judgeForPans(judgeFormat(candidat, jugement), lus);
  const format = saisie.format
    ? judge(candidatOf(saisie.format, catalogued))
    : pickUsual(catalogued, formats, () => judge(candidatOf(voulu, undefined)));
  // What it is on the largest plane: the other planes tell their own remarks.
  if (format.verdict !== 'refusee') return ok({ format: judgeFormat(format, jugement), formats });
  return err({
    code: 'format-refuse',
    champ: 'format',
    texte: `Format ${formatTaille(format)} refusé. ${format.motifs.join(' ')}`,
    solutions: [
      ...nearestFormats(format, formats),
      ...(demande.retenu.recouvrementManuel ? [] : slopeSolutions(demande, format, tables)),
    ],
    recouvrementMm: Math.max(recouvrementMm, ...lus.map(({ retenu }) => retenu.recouvrementMm)),
    formats,
  });
}

const GRAVITES: Readonly<Record<FormatJuge['verdict'], number>> = { va: 0, reserve: 1, refusee: 2 };

/** A format as the worst of its planes judges it, those planes named; as it was where none says worse. */
function judgeForPans(format: FormatJuge, lus: readonly PanLu[]): FormatJuge {
  const judged = lus.map(({ pan, saisie, retenu }) => {
    const { recouvrementMm } = retenu;
    const { pose, jointMm } = saisie;
    return { pan, juge: judgeFormat(format, { recouvrementMm, pose, jointMm }) };
  });
  const worst = judged.reduce((max, { juge }) => Math.max(max, GRAVITES[juge.verdict]), 0);
  const pires = judged.filter(({ juge }) => GRAVITES[juge.verdict] === worst);
  const [pire] = pires;
  if (!pire || pires.length === judged.length || worst === 0) return format;
  const motifs = pires.flatMap(({ pan, juge }) =>
    juge.motifs.map((motif) => `${pan.nom} : ${lowered(motif)}`),
  );
  const base = pire.juge.verdict === 'refusee' ? pire.juge : format;
  return { ...base, verdict: pire.juge.verdict, motifs };
}

/** The slope and the projection that would keep the format; of each plane that refuses it, named. */
function slopeSolutions(
  demande: FormatDemande,
  format: FormatJuge,
  tables: CalculArdoisesTables,
): Solution[] {
  const { zone, reglages, lus } = demande;
  if (lus.length < 2) return tableSolutions(demande, format, tables);
  const plafondMm = recouvrementMaxMm(format.hauteurMm);
  return lus
    .filter(({ retenu }) => retenu.recouvrementMm > plafondMm)
    .flatMap(({ pan, saisie }) =>
      tableSolutions({ saisie, zone, reglages }, format, tables).map((solution) => ({
        ...solution,
        texte: `${pan.nom} : ${lowered(solution.texte)}`,
      })),
    );
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
  const known = catalogued ?? { recouvrementMinMm: null, recouvrementMaxMm: null };
  const epaisseurMm = format.epaisseurMm ?? catalogued?.epaisseurMm ?? null;
  return { ...known, hauteurMm, largeurMm, epaisseurMm };
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
  { saisie, zone, reglages }: Omit<FormatDemande, 'retenu' | 'lus'>,
  format: FormatJuge,
  { recouvrements }: CalculArdoisesTables,
): Solution[] {
  const { edition, situation, pentePct, projectionHorizontaleMm: projectionMm } = saisie;
  const { entreLignes, boutDeBande } = reglages;
  const table = editionsOf(recouvrements).get(edition);
  if (!table) return [];
  const { fins } = table.colonnes;
  const plafondMm = recouvrementMaxMm(format.hauteurMm);
  const size = formatTaille(format);
  const lue = { edition, zone, situation, entreLignes, boutDeBande };
  const isAdmis = (place: { pentePct: number; projectionMm: number }) => {
    const found = findRecouvrement({ ...lue, ...place }, recouvrements);
    return found.ok && found.value.recouvrementMm <= plafondMm;
  };
  const solutions: Solution[] = [];
  const raide = [...new Set(table.cellules.map((cellule) => cellule.pentePct))]
    .sort((a, b) => a - b)
    .find((pct) => isAdmis({ pentePct: pct, projectionMm }));
  if (raide !== undefined) {
    const texte = `Une pente d'au moins ${formatPente(raide)} pour garder le ${size}.`;
    solutions.push({ texte, saisie: { pente: { valeur: raide, unite: 'pourcent' } } });
  }
  const courte = fins.findLast(
    ({ finMm }) => finMm <= projectionMm && isAdmis({ pentePct, projectionMm: finMm - 1 }),
  );
  if (courte) {
    const texte = `Une projection de moins de ${formatM(courte.finMm)} pour garder le ${size}.`;
    solutions.push({ texte, saisie: { projectionHorizontaleMm: courte.finMm - 1 } });
  }
  return solutions;
}
