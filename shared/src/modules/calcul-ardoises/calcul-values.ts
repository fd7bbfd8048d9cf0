/** A calculation as the values of a row of `calculs_ardoises`, ready to be saved. */
import type { ValuesOf } from '../../entity/entity.ts';
import type { CalculArdoisesResult } from './calcul.ts';
import type { calculArdoises } from './calcul-ardoises.entity.ts';
import { rangsToKeep } from './compute-rangs.ts';
import { toitToKeep } from './dessin.ts';
import { formatTaille } from './format-nombre.ts';
import { formatSaisie } from './pente.ts';
import type { Toit } from './toit.ts';

export type CalculArdoisesValues = ValuesOf<typeof calculArdoises>;

/** The width of the column. */
const TITRE_MAX = 120;

/** The title a calculation gets when nobody writes one: `Fougères, 45°, 32 × 22`. */
export function titreOfCalcul(calcul: CalculArdoisesResult): string {
  const { communeNom, pente, format } = calcul;
  const parts = [communeNom, formatSaisie(pente), formatTaille(format)];
  return parts
    .filter((part) => part !== null)
    .join(', ')
    .slice(0, TITRE_MAX);
}

const RECALCULE = ' (recalculé)';

/** The title of a calculation made again by today's rules: the kept one's, told apart. */
export function titreOfRecalcul(titre: string): string {
  const before = titre.endsWith(RECALCULE) ? titre.slice(0, -RECALCULE.length) : titre;
  return before.slice(0, TITRE_MAX - RECALCULE.length) + RECALCULE;
}

/** What a calculation is kept with: title, chantier, the drawing and what was typed. */
export interface Garde {
  readonly titre: string;
  readonly chantierId: string | null;
  readonly dessin?: Toit | null;
  readonly entree?: Readonly<Record<string, unknown>> | null;
}

/** The row's values; `titre` empty means the usual title, `chantierId` null means not attached. */
export function calculToValues(
  calcul: CalculArdoisesResult,
  { titre, chantierId, dessin = null, entree = null }: Garde,
): CalculArdoisesValues {
  const { pente, format } = calcul;
  return {
    chantierId,
    titre: titre.trim() || titreOfCalcul(calcul),
    communeInsee: calcul.communeInsee,
    communeNom: calcul.communeNom,
    zone: calcul.zone,
    zoneOrigine: calcul.zoneMotif,
    penteValeur: pente.valeur,
    penteUnite: pente.unite,
    projectionMm: calcul.projectionHorizontaleMm,
    rampantMm: calcul.rampantMm,
    situation: calcul.situation,
    nature: calcul.produit,
    hauteurMm: format.hauteurMm,
    largeurMm: format.largeurMm,
    pose: calcul.pose,
    jointMm: calcul.jointMm,
    edition: calcul.edition,
    surfaceM2: calcul.surfaceM2,
    recouvrementMm: calcul.recouvrementMm,
    recouvrementManuel: calcul.recouvrementManuel,
    pureauMm: calcul.pureauMm,
    ardoisesParM2: calcul.ardoisesParM2,
    liteauxMParM2: calcul.liteauxMParM2,
    crochetLongueurCm: calcul.crochetLongueurCm,
    ardoises: calcul.ardoises,
    crochets: calcul.crochets,
    liteauxM: calcul.liteauxM,
    agrafes: calcul.agrafes,
    pointes: calcul.pointes,
    clous: calcul.clous,
    agrafesBoites: calcul.agrafesBoites,
    pointesBoites: calcul.pointesBoites,
    poidsKgParM2: calcul.poidsKgParM2,
    entraxeChevronsMm: calcul.entraxeChevronsMm,
    liteauSection: calcul.liteauSections.join(' ou ') || null,
    avertissements: calcul.avertissements,
    rangs: calcul.rangs && rangsToKeep(calcul.rangs),
    toit: toitToKeep(calcul, dessin),
    entree,
    etapes: calcul.etapes,
  };
}
