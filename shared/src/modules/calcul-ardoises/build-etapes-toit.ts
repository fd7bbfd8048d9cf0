/** Tells the calculation of a roof in steps: planes, rows, edges, openings, waste, order. */
import { must } from '../../core/assert.ts';
import { etapeOfPosees, tellRangs } from './build-etapes-pose.ts';
import { etapesOfRecouvrement, SITUATION } from './build-etapes-recouvrement.ts';
import type { Situation } from './choix.ts';
import { cite, GEOMETRIE, SAISIE } from './citations.ts';
import { computePureauMm } from './compute-pureau.ts';
import type { Etape } from './etapes.ts';
import { formatM, formatMm, formatNombre, lowered } from './format-nombre.ts';
import { formatPente } from './pente.ts';
import type { Reglages } from './reglages.ts';
import type { Format } from './solution.ts';
import { ARETE_NATURES, type Toit } from './toit.ts';
import type { PanCalcule, ToitCalcule } from './toit-calcule.ts';

/** Metres to the centimetre: what a tape reads. */
function metres(mm: number): string {
  return formatM(Math.round(mm / 10) * 10);
}

function m2(value: number): string {
  return `${formatNombre(value, 2)} m²`;
}

/** The steps of a roof, in the order in which one would do them by hand. */
export function buildEtapesToit(
  toit: Toit,
  calcule: ToitCalcule,
  {
    reglages,
    format,
    situation,
  }: { readonly reglages: Reglages; readonly format: Format; readonly situation: Situation },
): Etape[] {
  return [
    ...calcule.pans.flatMap((pan) => [
      ofSurface(pan),
      ...ofRecouvrement(pan, toit, situation),
      ofRangs(pan, reglages),
      ofPosees(pan, format),
      ofArdoises(pan, reglages),
    ]),
    ofAretes(calcule),
    ofCommande(calcule, reglages),
    ofLiteaux(calcule, reglages),
  ];
}

function ofSurface(pan: PanCalcule): Etape {
  const ouvertures = pan.deductionM2 > 0 ? ` − ${m2(pan.deductionM2)} d'ouvertures` : '';
  return {
    label: `${pan.nom} : surface`,
    formule: 'surface en plan × √(1 + p²), moins les ouvertures',
    valeurs: `${m2(pan.surfacePlanM2)} en plan, pente de ${formatPente(pan.pentePct)}${ouvertures}`,
    resultat: m2(pan.netteM2),
    source: GEOMETRIE,
  };
}

/**
 * The lap of a plane as it is told for one slope; that of its situation only where it changes it, and
 * the largest of all planes where one lap holds for the whole roof.
 */
function ofRecouvrement(pan: PanCalcule, toit: Toit, situation: Situation): Etape[] {
  const { nom, projectionMm, isProjectionCumulee, recouvrementMinMm } = pan;
  const ownMm = pan.recouvrementManuel ? recouvrementMinMm : pan.recouvrementTableMm;
  const place = { ...pan, situation, recouvrementMm: recouvrementMinMm };
  const [first, ...others] = etapesOfRecouvrement({
    ...place,
    projectionHorizontaleMm: Math.round(projectionMm),
  }).filter(({ label }) => label !== SITUATION || pan.recouvrementTableMm !== pan.recouvrementLuMm);
  const lue = must(first, 'a lap comes from a table or from a hand');
  const cumul = isProjectionCumulee ? `${lue.valeurs} ; terrasson compris` : lue.valeurs;
  const unique: Etape = {
    label: 'Recouvrement unique',
    formule: 'Le plus grand de tous les pans',
    valeurs: `ce pan seul : ${formatMm(ownMm ?? recouvrementMinMm)}`,
    resultat: formatMm(recouvrementMinMm),
    source: SAISIE,
  };
  return [
    { ...lue, valeurs: cumul },
    ...others,
    ...(toit.isRecouvrementUnique ? [unique] : []),
  ].map((etape) => ({ ...etape, label: `${nom} : ${lowered(etape.label)}` }));
}

function ofRangs(
  { nom, rangs, rampantMm, crochetLongueurCm }: PanCalcule,
  reglages: Reglages,
): Etape {
  return {
    label: `${nom} : rangs`,
    formule: '(rampant − premier repère) ÷ pureau, arrondi au-dessus, en pas égaux',
    valeurs: `(${formatNombre(rampantMm, 0)} − ${formatNombre(rangs.premierMm, 0)}) en ${rangs.nombre - 1} pas ; débord de ${formatMm(reglages.debordEgoutMm)}`,
    resultat: `${tellRangs(rangs)}${crochetLongueurCm === null ? '' : `, crochets de ${crochetLongueurCm} cm`}`,
    source: `${GEOMETRIE} ; débord : ${cite('redland')}`,
  };
}

function ofPosees(pan: PanCalcule, { hauteurMm, largeurMm }: Format): Etape {
  const { nom, rangs, jointMm, recouvrementMinMm, ardoisesParM2 } = pan;
  const pureauMm = computePureauMm(hauteurMm, recouvrementMinMm);
  const etape = etapeOfPosees({ rangs, pureauMm, largeurMm, jointMm, ardoisesParM2 });
  return { ...etape, label: `${nom} : ardoises au m² posées` };
}

function ofArdoises(pan: PanCalcule, reglages: Reglages): Etape {
  const ajouts = pan.ajouts
    .filter((ajout) => ajout.m2 > 0)
    .map(
      (ajout) =>
        `${ARETE_NATURES[ajout.nature].toLowerCase()} ${metres(ajout.longueurMm)} × ${formatNombre(ajout.m2ParM, 3)}`,
    );
  const pct = pan.pertePct > 0 ? [`chutes ${formatNombre(pan.pertePct)} %`] : [];
  const autour =
    pan.ardoisesOuvertures > 0 ? [`${pan.ardoisesOuvertures} autour des ouvertures`] : [];
  const isAuMetre = reglages.perteType === 'au-metre';
  return {
    label: `${pan.nom} : ardoises`,
    formule: isAuMetre
      ? '(surface + m² au mètre d’égout, de rive, d’arêtier, de noue) × ardoises au m² posées'
      : '(surface × (1 + chutes) + doublis) × ardoises au m² posées',
    valeurs: [
      `${m2(pan.netteM2)} × ${formatNombre(pan.ardoisesParM2, 2)}`,
      ...ajouts,
      ...pct,
      ...autour,
    ].join(' ; '),
    resultat: `${formatNombre(Math.ceil(pan.ardoisesBrut))} ardoises`,
    source: isAuMetre ? cite('cap21') : cite('rappidos'),
  };
}

function ofAretes({ longueursMm, geometrie }: ToitCalcule): Etape {
  const lengths = Object.entries(longueursMm).map(([nature, mm]) => {
    const label = Object.entries(ARETE_NATURES).find(([key]) => key === nature)?.[1] ?? nature;
    return `${label.toLowerCase()} ${metres(mm)}`;
  });
  const jouees = geometrie.joueesM2 > 0 ? ` ; jouées ${m2(geometrie.joueesM2)}` : '';
  return {
    label: 'Arêtes du toit',
    formule: 'longueur vraie = longueur en plan × √(1 + pente de l’arête²)',
    valeurs: `${lengths.join(', ')}${jouees}`,
    resultat: `${geometrie.aretes.length} arêtes`,
    source: GEOMETRIE,
  };
}

function ofCommande({ posees, ardoises }: ToitCalcule, reglages: Reglages): Etape {
  const isAuMetre = reglages.perteType === 'au-metre';
  const casse = isAuMetre
    ? `casse ${formatNombre(reglages.cassePct)} %`
    : 'casse comprise aux chutes';
  return {
    label: 'Ardoises à commander',
    formule: 'à poser × (1 + casse) ÷ (1 − tri), arrondi au-dessus',
    valeurs: `${formatNombre(posees)} à poser ; ${casse}, tri ${formatNombre(reglages.triPct)} %`,
    resultat: `${formatNombre(ardoises)} ardoises`,
    source: `${cite('arge_rdd')} ; tri : aucun chiffre publié, réglage de l'entreprise`,
  };
}

function ofLiteaux({ liteaux }: ToitCalcule, reglages: Reglages): Etape {
  return {
    label: 'Débit des liteaux',
    formule: 'rang par rang, joints sur chevron, chaque chute resservie',
    valeurs: `${formatNombre(liteaux.poseM)} m posés, liteaux de ${formatM(reglages.liteauLongueurMm)}`,
    resultat: `${formatNombre(liteaux.barres)} liteaux`,
    source: GEOMETRIE,
  };
}
