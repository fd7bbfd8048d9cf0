/** Tells a calculation in steps, so that anyone can do it again by hand and check the source. */
import { must } from '../../core/assert.ts';
import { etapeOfLiteau, etapesOfPoids, etapesOfRangs } from './build-etapes-pose.ts';
import { etapesOfRecouvrement } from './build-etapes-recouvrement.ts';
import type { Calcul } from './calcul.ts';
import { POSES, ZONES } from './choix.ts';
import { cite, GEOMETRIE, SAISIE } from './citations.ts';
import { CROCHETS_CM, computeParM2 } from './compute-quantites.ts';
import type { Etape } from './etapes.ts';
import { formatM, formatMm, formatNombre, formatTaille } from './format-nombre.ts';
import { largeurConseilleeMm, recouvrementMaxMm, VERDICTS } from './formats.ts';
import { formatPente, formatSaisie } from './pente.ts';

/** The steps of a calculation, in the order in which a roofer would do them. */
export function buildEtapes(calcul: Calcul): Etape[] {
  return [
    ofPente(calcul),
    ofZone(calcul),
    ofProjection(calcul),
    ...etapesOfRecouvrement(calcul),
    ofFormat(calcul),
    ofPureau(calcul),
    ofJoint(calcul),
    ofArdoisesParM2(calcul),
    ofLiteauxParM2(calcul),
    etapeOfLiteau(calcul),
    ...etapesOfRangs(calcul),
    ...ofCrochet(calcul),
    ...etapesOfPoids(calcul),
    ...ofTotaux(calcul),
  ];
}

function ofPente({ pente, pentePct, penteOrigine }: Calcul): Etape {
  return {
    label: 'Pente',
    formule: '% = 100 × tangente de la pente en degrés ; cm/m = %',
    valeurs: `${formatSaisie(pente)}${penteOrigine === 'defaut' ? ' (par défaut)' : ''}`,
    resultat: formatPente(pentePct),
    source: GEOMETRIE,
  };
}

function ofZone({ zone, zoneMotif, zoneSource }: Calcul): Etape {
  return {
    label: 'Zone',
    formule: "La zone de la commune, sinon la plus sévère de l'altitude et de la côte",
    valeurs: zoneMotif,
    resultat: ZONES[zone],
    source: zoneSource,
  };
}

function ofProjection(calcul: Calcul): Etape {
  const { projectionHorizontaleMm, projectionOrigine, rampantMm, pentePct } = calcul;
  const resultat = formatM(projectionHorizontaleMm);
  const label = 'Projection horizontale';
  if (projectionOrigine === 'rampant') {
    const donne = must(rampantMm, 'a projection comes from a rampant that was given');
    const valeurs = `rampant de ${formatM(donne)}, pente de ${formatPente(pentePct)}`;
    return {
      label,
      formule: 'rampant × cosinus de la pente',
      valeurs,
      resultat,
      source: GEOMETRIE,
    };
  }
  const rampant = rampantMm === null ? 'face verticale' : `rampant de ${formatM(rampantMm)}`;
  const valeurs = projectionOrigine === 'defaut' ? 'Non donnée : 5 m par défaut' : rampant;
  const formule = 'Donnée telle quelle ; rampant = projection ÷ cosinus de la pente';
  return { label, formule, valeurs, resultat, source: SAISIE };
}

function ofFormat({ format, recouvrementMm }: Calcul): Etape {
  const { hauteurMm, largeurMm } = format;
  const mesures = `H = ${formatMm(hauteurMm)}, L = ${formatMm(largeurMm)}`;
  const recouvrement = `R = ${formatMm(recouvrementMm)}`;
  const tiers = `H ÷ 3 = ${formatMm(recouvrementMaxMm(hauteurMm))}`;
  const double = `2 × R = ${formatMm(largeurConseilleeMm(recouvrementMm))}`;
  return {
    label: 'Format',
    formule: 'R au plus le tiers de H, arrondi au mm au-dessus ; L au moins 2 × R, en général',
    valeurs: `${mesures}, ${recouvrement} ; ${tiers} ; ${double}`,
    resultat: `${formatTaille(format)} : ${VERDICTS[format.verdict].toLowerCase()}`,
    source: cite('batirama11896'),
  };
}

function ofPureau({ format, recouvrementMm, pureauMm }: Calcul): Etape {
  return {
    label: 'Pureau maximal',
    formule: 'P = (H − R) ÷ 2',
    valeurs: `(${formatNombre(format.hauteurMm)} − ${formatNombre(recouvrementMm)}) ÷ 2`,
    resultat: formatMm(pureauMm),
    source: cite('destock'),
  };
}

function ofCrochet({ crochetLongueurCm, rangs, ...calcul }: Calcul): Etape[] {
  if (crochetLongueurCm === null) return [];
  const recouvrementMm = rangs?.recouvrementMm ?? calcul.recouvrementMm;
  const isTorsade = crochetLongueurCm >= CROCHETS_CM.torsade;
  const longueur = `${formatNombre(crochetLongueurCm)} cm`;
  return [
    {
      label: 'Longueur du crochet',
      formule: 'R + 3 mm, arrondi au cm au-dessus ; torsadé conseillé à partir de 12 cm',
      valeurs: `${formatNombre(recouvrementMm)} + 3 = ${formatMm(recouvrementMm + 3)}`,
      resultat: isTorsade ? `${longueur}, torsadé` : longueur,
      source: `${cite('btpsolution')} ; ${cite('batirama1451')}`,
    },
  ];
}

function ofJoint({ pose, jointMm, jointManuel }: Calcul): Etape {
  const resultat = formatMm(jointMm);
  const label = 'Joint entre deux ardoises';
  const valeurs = `Pose ${POSES[pose].toLowerCase()}`;
  if (jointManuel) {
    return { label, formule: 'Saisi à la main', valeurs, resultat, source: SAISIE };
  }
  if (pose === 'clou') {
    const formule = 'Aucun joint publié pour le clou : aucun compté, pour ne pas manquer';
    return { label, formule, valeurs, resultat, source: 'Choix de prudence, sans source' };
  }
  const formule =
    "L'épaisseur du fil : 3 mm, et 4 mm quand le recouvrement demande un crochet de 12 cm";
  const source = `${cite('lavaiswiss')} ; ${cite('cupa_faq')}`;
  return { label, formule, valeurs, resultat, source };
}

function ofArdoisesParM2({ pureauMm, format, jointMm }: Calcul): Etape {
  const { ardoisesParM2 } = computeParM2(pureauMm, format.largeurMm, jointMm);
  const largeur = formatNombre(format.largeurMm);
  return {
    label: 'Ardoises au m², pureau maximal',
    formule: '1 000 000 ÷ (P × (L + j))',
    valeurs: `1 000 000 ÷ (${formatNombre(pureauMm)} × (${largeur} + ${formatNombre(jointMm)}))`,
    resultat: `${formatNombre(ardoisesParM2, 2)} ardoises/m²`,
    source: cite('lavaiswiss'),
  };
}

function ofLiteauxParM2({ pureauMm, format, jointMm }: Calcul): Etape {
  const { liteauxMParM2 } = computeParM2(pureauMm, format.largeurMm, jointMm);
  return {
    label: 'Liteaux au m², pureau maximal',
    formule: '1 000 ÷ P',
    valeurs: `1 000 ÷ ${formatNombre(pureauMm)}`,
    resultat: `${formatNombre(liteauxMParM2, 2)} m/m²`,
    source: cite('cupa_faq'),
  };
}

function ofTotaux(calcul: Calcul): Etape[] {
  const { surfaceM2, ardoisesParM2, liteauxMParM2 } = calcul;
  if (surfaceM2 === null) return [];
  const ardoises = must(calcul.ardoises, 'a surface has its slates');
  const liteauxM = must(calcul.liteauxM, 'a surface has its battens');
  const surface = `${formatNombre(surfaceM2, 2)} m²`;
  const par = calcul.rangs === null ? 'au m²' : 'posée au m²';
  const formule = `surface × quantité ${par}, arrondi au-dessus, sans chutes ni casse`;
  return [
    {
      label: 'Ardoises',
      formule,
      valeurs: `${surface} × ${formatNombre(ardoisesParM2, 2)}`,
      resultat: `${formatNombre(ardoises)} ardoises`,
      source: GEOMETRIE,
    },
    ofFixations(calcul, ardoises),
    {
      label: 'Liteaux',
      formule,
      valeurs: `${surface} × ${formatNombre(liteauxMParM2, 2)}`,
      resultat: `${formatNombre(liteauxM)} m`,
      source: GEOMETRIE,
    },
  ];
}

function ofFixations(calcul: Calcul, ardoises: number): Etape {
  const { clous, agrafes, pointes, agrafesPct, agrafesBoites, pointesBoites } = calcul;
  const { agrafesParBoite, pointesParBoite } = calcul;
  const valeurs = `${formatNombre(ardoises)} ardoises`;
  if (clous !== null) {
    return {
      label: 'Clous',
      formule: 'Deux par ardoise',
      valeurs,
      resultat: `${formatNombre(clous)} clous`,
      source: cite('arge_rdd'),
    };
  }
  const boites =
    agrafesBoites === null
      ? ''
      : ` ; ${agrafesBoites} boîtes de ${agrafesParBoite} agrafes et ${pointesBoites} de ${pointesParBoite} pointes`;
  return {
    label: 'Crochets',
    formule: `Un par ardoise : ${agrafesPct} % à agrafe, sur liteau, et ${100 - agrafesPct} % à pointe, sur chevron`,
    valeurs: `${valeurs}${boites}`,
    resultat: `${formatNombre(agrafes ?? 0)} à agrafe, ${formatNombre(pointes ?? 0)} à pointe`,
    source: `${cite('btpsolution')} ; ${cite('cap21')}`,
  };
}
