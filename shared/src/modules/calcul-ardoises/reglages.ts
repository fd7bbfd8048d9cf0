/** What a firm decides for its slate calculations, and what holds until it does. */
import type { ValuesOf } from '../../entity/entity.ts';
import type { Nature, Pose } from './choix.ts';
import type { reglageArdoises } from './reglage-ardoises.entity.ts';

/** The settings as the one row of `reglages_ardoises` holds them; null is not decided. */
export type ReglageArdoisesValues = ValuesOf<typeof reglageArdoises>;

/** Settings with the stated defaults put in; null stays where the reference decides. */
export type Reglages = {
  readonly [K in keyof ReglageArdoisesValues]: K extends NullableReglage
    ? ReglageArdoisesValues[K]
    : NonNullable<ReglageArdoisesValues[K]>;
};

/**
 * Packs by the published boxes of 5 kg, by hook length, until the firm gives its own; coefficients of
 * edges for which no source was found.
 */
type NullableReglage =
  | 'agrafesParBoite'
  | 'pointesParBoite'
  | 'voligeEgoutParM'
  | 'liteauFaitageParM'
  | 'closoirParM'
  | 'closoirLongueurMm'
  | 'crochetsAretierParM'
  | 'abergementParM';

/**
 * The defaults, each the safe reading where sources differ: flatter row, larger lap; 80 % of clips
 * (btpsolution); rafters every 40 cm; 70 mm into the gutter (redland); waste by the metre of edge
 * (cap21) plus 5 % of breakage (arge_rdd, UK suppliers); 5 and 10 % where waste is by share
 * (rappidos); no loss by sorting, no French figure being published; vents of 60 cm², the smallest
 * (cap21); slates around a chimney, a roof window, a pipe as in the firm's quotes (atarys_devis); one soaker a row (rappidos);
 * zinc in sheets of 2 m (atarys_devis).
 */
export const REGLAGES_PAR_DEFAUT: Reglages = {
  editionCrochet: 'dtu-40.11-1993',
  editionClou: 'dtu-40.11-1993',
  editionFibres: 'dtu-40.13-2009',
  entreLignes: 'plus-plate',
  boutDeBande: 'plus-grand',
  agrafesPct: 80,
  agrafesParBoite: null,
  pointesParBoite: null,
  entraxeChevronsMm: 400,
  debordEgoutMm: 70,
  liteauLongueurMm: 4_000,
  perteType: 'au-metre',
  riveDroiteM2: 0.16,
  riveBiaiseM2: 0.25,
  aretierM2: 0.66,
  noueM2: 0.5,
  perteRectanglePct: 5,
  perteAutrePct: 10,
  cassePct: 5,
  triPct: 0,
  deductionMinM2: 0,
  chemineeArdoises: 50,
  fenetreArdoises: 60,
  sortieArdoises: 10,
  chatiereCm2: 60,
  voligeEgoutParM: null,
  liteauFaitageParM: null,
  closoirParM: null,
  closoirLongueurMm: null,
  crochetsAretierParM: null,
  abergementParM: null,
  noquetsParRang: 1,
  zincLongueurMm: 2_000,
};

/** The settings of a firm, its row (or nothing) over the defaults. */
export function reglagesOf(row: Partial<ReglageArdoisesValues> | null | undefined): Reglages {
  if (!row) return REGLAGES_PAR_DEFAUT;
  const decided = Object.entries(row).filter(
    ([name, value]) => value !== null && name in REGLAGES_PAR_DEFAUT,
  );
  return { ...REGLAGES_PAR_DEFAUT, ...Object.fromEntries(decided) };
}

/** The edition read for a product and a fixing. */
export function editionOf(reglages: Reglages, produit: Nature, pose: Pose): string {
  if (produit === 'fibres-ciment') return reglages.editionFibres;
  return pose === 'clou' ? reglages.editionClou : reglages.editionCrochet;
}
