/** The cheeks of dormers in the order: what a vertical face takes, by the lap that the table gives it. */

import type { Pose } from './choix.ts';
import { cite, GEOMETRIE } from './citations.ts';
import { computePureauMm } from './compute-pureau.ts';
import {
  CLOUS_PAR_ARDOISE,
  computeCrochetLongueurCm,
  computeParM2,
  roundUp,
  usualJointMm,
} from './compute-quantites.ts';
import { formatMm, formatNombre, formatTaille } from './format-nombre.ts';
import { recouvrementMaxMm } from './formats.ts';
import type { Reglages } from './reglages.ts';
import type { Format } from './solution.ts';
import type { LigneCommande } from './toit-calcule.ts';

export interface JoueesDemande {
  readonly joueesM2: number;
  /** The lap of a vertical face; null where the table has none. */
  readonly recouvrementMm: number | null;
  readonly format: Format;
  readonly pose: Pose;
  readonly jointMm: number | null;
  readonly reglages: Reglages;
}

const sansPack = { packs: null, packLibelle: null } as const;

/**
 * Slates, hooks or nails and battens of the cheeks, whole; their cuts are not in it, none being
 * published. Without a lap that goes: the square metres, to be confirmed. Source: geometry of the laying.
 */
export function buildCommandeJouees(demande: JoueesDemande): LigneCommande[] {
  const { joueesM2, recouvrementMm, format, pose, reglages } = demande;
  if (joueesM2 <= 0) return [];
  const surface = `${formatNombre(joueesM2, 2)} m² de jouées`;
  if (recouvrementMm === null || recouvrementMm > recouvrementMaxMm(format.hauteurMm)) {
    const detail = `${surface} ; la table n'a pas de recouvrement pour une face verticale`;
    const quantite = Math.ceil(joueesM2 - 1e-9);
    const article = 'Bardage des jouées';
    return [
      { article, quantite, unite: 'm²', ...sansPack, detail, source: GEOMETRIE, aConfirmer: true },
    ];
  }
  const jointMm = demande.jointMm ?? usualJointMm(pose, recouvrementMm);
  const pureauMm = computePureauMm(format.hauteurMm, recouvrementMm);
  const { ardoisesParM2, liteauxMParM2 } = computeParM2(pureauMm, format.largeurMm, jointMm);
  const brut = joueesM2 * ardoisesParM2;
  const posees = roundUp(brut);
  const casse = reglages.perteType === 'au-metre' ? reglages.cassePct : reglages.perteAutrePct;
  const ardoises = roundUp((brut * (1 + casse / 100)) / (1 - reglages.triPct / 100));
  const lap = `face verticale, ${formatMm(recouvrementMm)} de recouvrement`;
  return [
    {
      article: `Ardoises des jouées ${formatTaille(format)}`,
      quantite: ardoises,
      unite: 'ardoises',
      ...sansPack,
      detail: `${surface}, ${lap} ; ${formatNombre(posees)} à poser, coupes en plus`,
      source: GEOMETRIE,
    },
    pose === 'clou'
      ? {
          article: 'Clous des jouées',
          quantite: posees * CLOUS_PAR_ARDOISE,
          unite: 'clous',
          ...sansPack,
          detail: 'Deux par ardoise posée',
          source: cite('arge_rdd'),
        }
      : {
          article: `Crochets des jouées de ${computeCrochetLongueurCm(recouvrementMm)} cm`,
          quantite: posees,
          unite: 'crochets',
          ...sansPack,
          detail: 'Un par ardoise posée',
          source: cite('btpsolution'),
        },
    {
      article: 'Liteaux des jouées',
      quantite: roundUp(joueesM2 * liteauxMParM2),
      unite: 'm',
      ...sansPack,
      detail: `${surface} ÷ pureau de ${formatMm(pureauMm)}`,
      source: cite('cupa_faq'),
    },
  ];
}
