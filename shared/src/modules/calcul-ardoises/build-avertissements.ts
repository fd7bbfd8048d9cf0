/** The remarks a calculation carries: what was assumed, what to check, what is not in it. */
import type { Avertissement, Calcul } from './calcul.ts';
import { CROCHETS_CM } from './compute-quantites.ts';
import { editionLabel, formatCellule } from './find-recouvrement.ts';
import { formatM, formatMm, formatNombre, formatTaille } from './format-nombre.ts';
import { formatSaisie } from './pente.ts';
import { ALTITUDE_MAX_M } from './zone.ts';

type Remarque = Avertissement | null;

/** The remarks of a calculation, in the order of its steps. Sources: those of each rule. */
export function buildAvertissements(calcul: Calcul): Avertissement[] {
  const remarques: readonly Remarque[] = [
    ofPente(calcul),
    ofZone(calcul),
    ofAltitude(calcul),
    ofSituation(calcul),
    ofProjection(calcul),
    ofRecouvrement(calcul),
    ofCellule(calcul),
    ofProduit(calcul),
    ofClou(calcul),
    ofFormat(calcul),
    ofUsage(calcul),
    ofCrochet(calcul),
    ofPoids(calcul),
    ofLiteau(calcul),
    ofQuantites(calcul),
  ];
  return remarques.filter((remarque) => remarque !== null);
}

function ofPente({ pente, penteOrigine }: Calcul): Remarque {
  if (penteOrigine === 'saisie') return null;
  const texte = `Pente non donnée : ${formatSaisie(pente)} par défaut.`;
  return { code: 'pente-par-defaut', texte };
}

function ofZone({ zoneOrigine, zoneMotif }: Calcul): Remarque {
  return zoneOrigine === 'defaut' ? { code: 'zone-par-defaut', texte: zoneMotif } : null;
}

/** Source: batirama41653. */
function ofAltitude({ altitudeM }: Calcul): Remarque {
  if (altitudeM === null || altitudeM <= ALTITUDE_MAX_M) return null;
  const altitude = `Altitude de ${formatNombre(altitudeM, 0)} m`;
  const domaine = `hors du domaine du NF DTU 40.11 de 2020 (${formatNombre(ALTITUDE_MAX_M)} m)`;
  const texte = `${altitude} : ${domaine}.`;
  return { code: 'altitude-hors-domaine', texte };
}

/**
 * What no standard settles of a site: the 10 % of an exposed one is a maker's advice, a protected one has
 * no lap of its own. Fibre cement has its own rule for exposed sites. Source: frtips, lariviere27.
 */
function ofSituation({ situation, cellule, recouvrementManuel }: Calcul): Remarque {
  if (recouvrementManuel || situation === 'normale') return null;
  if (situation === 'protegee') {
    const texte =
      'Situation protégée : aucun recouvrement plus petit n’est publié, celui d’une situation normale est gardé.';
    return { code: 'situation-protegee', texte };
  }
  if (cellule?.bande === '0-8') return null;
  const texte =
    'Situation exposée : la table vaut pour une situation normale ; 10 % de plus sont le conseil d’un fabricant, pas la norme.';
  return { code: 'situation-exposee', texte };
}

function ofProjection({ projectionOrigine, projectionHorizontaleMm }: Calcul): Remarque {
  if (projectionOrigine !== 'defaut') return null;
  const texte = `Projection non donnée : ${formatM(projectionHorizontaleMm)} par défaut.`;
  return { code: 'projection-par-defaut', texte };
}

function ofRecouvrement(calcul: Calcul): Remarque {
  const { recouvrementMm, recouvrementManuel, recouvrementTableMm, refusTable } = calcul;
  if (!recouvrementManuel) return null;
  const saisi = `Recouvrement de ${formatMm(recouvrementMm)} saisi à la main`;
  if (recouvrementTableMm === null) {
    const texte = `${saisi}, sans valeur de table à côté. ${refusTable?.texte ?? ''}`.trim();
    return { code: 'recouvrement-sans-table', texte };
  }
  if (recouvrementMm >= recouvrementTableMm) return null;
  const texte = `${saisi}, sous celui de la table (${formatMm(recouvrementTableMm)}).`;
  return { code: 'recouvrement-sous-table', texte };
}

function ofCellule({ cellule, recouvrementManuel }: Calcul): Remarque {
  if (cellule === null || recouvrementManuel || cellule.confiance === 'haute') return null;
  const confiance = `confiance ${cellule.confiance}`;
  const texte = `Cellule à vérifier sur la norme (${confiance}) : ${formatCellule(cellule)}.`;
  return { code: 'cellule-a-verifier', texte };
}

/** The table of 1993 is for natural slate; fibre cement has its own (NF DTU 40.13). */
function ofProduit({ produit, edition, recouvrementManuel }: Calcul): Remarque {
  if (produit !== 'fibres-ciment' || recouvrementManuel) return null;
  if (!edition.startsWith('dtu-40.11')) return null;
  const table = editionLabel(edition);
  const texte = `${table} vaut pour l'ardoise naturelle, pas pour le fibres-ciment.`;
  return { code: 'table-autre-produit', texte };
}

function ofClou({ pose }: Calcul): Remarque {
  if (pose !== 'clou') return null;
  const table = 'la table est lue comme celle du crochet, celle du clou reste à vérifier';
  const texte = `Pose au clou : ${table} ; les liteaux ne valent que sans volige.`;
  return { code: 'pose-au-clou', texte };
}

function ofFormat({ format }: Calcul): Remarque {
  if (format.verdict !== 'reserve') return null;
  return { code: 'format-reserve', texte: format.motifs.join(' ') };
}

function ofUsage({ format, recouvrementMm }: Calcul): Remarque {
  if (format.usuel !== false) return null;
  const { recouvrementMinMm: min, recouvrementMaxMm: max } = format;
  const usage = `${formatNombre(min ?? 0)} à ${formatMm(max ?? 0)}`;
  const taille = formatTaille(format);
  const constat = `Recouvrement de ${formatMm(recouvrementMm)}`;
  const texte = `${constat} : le ${taille} se pose d'usage de ${usage}.`;
  return { code: 'format-inhabituel', texte };
}

/** Source: batirama1451. */
function ofCrochet({ crochetLongueurCm }: Calcul): Remarque {
  const { min, max } = CROCHETS_CM;
  if (crochetLongueurCm === null) return null;
  if (crochetLongueurCm >= min && crochetLongueurCm <= max) return null;
  const gamme = `de ${min} à ${max} cm`;
  const texte = `Crochet de ${crochetLongueurCm} cm : on en trouve d'ordinaire ${gamme}.`;
  return { code: 'crochet-hors-gamme', texte };
}

function ofPoids({ format, poidsKgParM2 }: Calcul): Remarque {
  if (!format.isPoidsEstime || poidsKgParM2 === null) return null;
  const texte = `Poids estimé d'après l'épaisseur : environ ${formatNombre(poidsKgParM2, 0)} kg/m².`;
  return { code: 'poids-estime', texte };
}

function ofLiteau({ liteauSections, entraxeChevronsMm }: Calcul): Remarque {
  if (liteauSections.length > 0) return null;
  const texte = `Chevrons tous les ${formatMm(entraxeChevronsMm)} : au-delà de 1 m, aucune section de liteau n'est publiée.`;
  return { code: 'liteau-hors-table', texte };
}

function ofQuantites({ surfaceM2 }: Calcul): Remarque {
  if (surfaceM2 === null) return null;
  const reste =
    'les chutes, la casse, les doublis et les points singuliers (rives, noues, arêtiers)';
  const texte = `Quantités nettes : ajoutez ${reste}.`;
  return { code: 'quantites-nettes', texte };
}
