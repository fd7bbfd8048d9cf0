/** What one plane takes: its own lap, its rows, its slates with what its edges and openings add. */
import type { Pose } from './choix.ts';
import { rowLengthsMm } from './compute-liteaux.ts';
import { computeCrochetLongueurCm, computeParM2, usualJointMm } from './compute-quantites.ts';
import { computeRangs } from './compute-rangs.ts';
import type { Reglages } from './reglages.ts';
import type { RecouvrementRetenu } from './retenu.ts';
import type { Format } from './solution.ts';
import type { Arete, AreteNature, NoueType, Ouverture, Pan } from './toit.ts';
import type { Ajout, PanCalcule } from './toit-calcule.ts';

export interface PanDemande {
  readonly pan: Pan;
  readonly retenu: RecouvrementRetenu;
  readonly format: Format;
  readonly pose: Pose;
  readonly jointMm: number | null;
  readonly aretes: readonly Arete[];
  readonly ouvertures: readonly Ouverture[];
  readonly noue: NoueType;
  readonly reglages: Reglages;
}

/** m² per metre of valley, by the way it is made. Source: cap21; that of zinc is a setting. */
const NOUES_M2 = { 'deversee-un': 0.33, 'deversee-deux': 0.5, fendis: 1.5 } as const;

/** The calculation of one plane. Sources: those of the functions called, cap21 for what edges add. */
export function computePan(demande: PanDemande): PanCalcule {
  const { pan, retenu, format, pose, reglages } = demande;
  const rangs = computeRangs({
    rampantMm: pan.rampantMm,
    hauteurMm: format.hauteurMm,
    recouvrementMm: retenu.recouvrementMm,
    debordMm: reglages.debordEgoutMm,
  });
  const jointMm = demande.jointMm ?? usualJointMm(pose, retenu.recouvrementMm);
  const { ardoisesParM2 } = computeParM2(rangs.pureauCompteMm, format.largeurMm, jointMm);
  const own = demande.ouvertures.filter(({ panId }) => panId === pan.id);
  const deductionM2 = own.reduce(
    (sum, ouverture) => sum + deductionOf(ouverture, pan, reglages),
    0,
  );
  const netteM2 = Math.max(0, pan.surfaceM2 - deductionM2);
  const ajouts = ajoutsOf(demande, rangs.pureauMm);
  const ardoisesOuvertures = own.reduce(
    (sum, one) => sum + autourDe(one, reglages) * one.nombre,
    0,
  );
  const pertePct = pertePctOf(pan, reglages);
  const { recouvrementMm, ...lu } = retenu;
  const surfaceM2 = netteM2 * (1 + pertePct / 100) + ajouts.reduce((sum, { m2 }) => sum + m2, 0);
  return {
    ...pan,
    ...lu,
    recouvrementMinMm: recouvrementMm,
    rangs,
    jointMm,
    crochetLongueurCm: pose === 'crochet' ? computeCrochetLongueurCm(rangs.recouvrementMm) : null,
    ardoisesParM2,
    deductionM2,
    netteM2,
    ajouts,
    ardoisesOuvertures,
    pertePct,
    ardoisesBrut: surfaceM2 * ardoisesParM2 + ardoisesOuvertures,
    rangsMm: rowLengthsMm(pan.developpe, rangs),
  };
}

/** The area an opening takes off a plane, in m²; nothing under the firm's threshold. Geometry. */
function deductionOf(ouverture: Ouverture, { pentePct }: Pan, reglages: Reglages): number {
  const { genre, largeurMm, hauteurMm, nombre } = ouverture;
  const k = genre === 'cheminee' ? Math.sqrt(1 + (pentePct / 100) ** 2) : 1;
  const m2 = (largeurMm * hauteurMm * k) / 1e6;
  return m2 >= reglages.deductionMinM2 ? m2 * nombre : 0;
}

function autourDe({ genre }: Ouverture, reglages: Reglages): number {
  if (genre === 'cheminee') return reglages.chemineeArdoises;
  return genre === 'fenetre' ? reglages.fenetreArdoises : reglages.sortieArdoises;
}

function pertePctOf({ forme }: Pan, reglages: Reglages): number {
  if (reglages.perteType === 'au-metre') return 0;
  return forme === 'rectangle' ? reglages.perteRectanglePct : reglages.perteAutrePct;
}

/**
 * What the edges of a plane add, in m² of slating: the starter, P per metre of égout and of bris, in
 * any case; cuts by the metre where waste is counted so. An edge shared by two planes gives half to
 * each. Source: cap21.
 */
function ajoutsOf({ pan, aretes, noue, reglages }: PanDemande, pureauMm: number): Ajout[] {
  const byNature = new Map<AreteNature, number>();
  for (const arete of aretes) {
    if (!arete.pans.includes(pan.id)) continue;
    byNature.set(arete.nature, (byNature.get(arete.nature) ?? 0) + arete.longueurMm);
  }
  const isAuMetre = reglages.perteType === 'au-metre';
  const noueM2 = noue === 'zinc' ? reglages.noueM2 : NOUES_M2[noue];
  const m2ParM: Readonly<Record<AreteNature, number>> = {
    egout: pureauMm / 1_000,
    // The starter of the plane above; half, each of the two planes being asked.
    bris: pureauMm / 2_000,
    faitage: 0,
    rive: isAuMetre ? reglages.riveDroiteM2 : 0,
    'rive-biaise': isAuMetre ? reglages.riveBiaiseM2 : 0,
    // Two sides are published together: each plane takes one.
    aretier: isAuMetre ? reglages.aretierM2 / 2 : 0,
    noue: isAuMetre ? noueM2 / 2 : 0,
    solin: isAuMetre ? reglages.riveDroiteM2 : 0,
  };
  return [...byNature].map(([nature, longueurMm]) => ({
    nature,
    longueurMm,
    m2ParM: m2ParM[nature],
    m2: (m2ParM[nature] * longueurMm) / 1_000,
  }));
}
