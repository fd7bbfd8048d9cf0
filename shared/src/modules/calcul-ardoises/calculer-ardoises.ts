/** The door of the slate calculator: the only function that screens, REST and devis call. */
import { assert, must } from '../../core/assert.ts';
import { ok, type Result } from '../../core/result.ts';
import { buildAvertissements } from './build-avertissements.ts';
import { buildAvertissementsToit } from './build-avertissements-toit.ts';
import { buildCommande } from './build-commande.ts';
import { buildCommandeJouees } from './build-commande-jouees.ts';
import { buildCommandeVersant } from './build-commande-versant.ts';
import { buildEtapes } from './build-etapes.ts';
import { buildEtapesToit } from './build-etapes-toit.ts';
import type {
  ArdoisesFailure,
  Calcul,
  CalculArdoisesInput,
  CalculArdoisesResult,
  CalculArdoisesTables,
  Saisie,
} from './calcul.ts';
import { checkSaisie } from './check-saisie.ts';
import { chooseFormat, type FormatChoisi } from './choose-format.ts';
import { chooseRecouvrement } from './choose-recouvrement.ts';
import { boitesOf } from './compute-boites.ts';
import { computeGeometrie } from './compute-geometrie.ts';
import { computePureauMm } from './compute-pureau.ts';
import {
  computeCrochetLongueurCm,
  computeParM2,
  computeQuantites,
  splitCrochets,
  usualJointMm,
} from './compute-quantites.ts';
import { computeRangs, type Rangs } from './compute-rangs.ts';
import { computeToit, mainPan, readPans } from './compute-toit.ts';
import { findLiteauSections } from './find-liteau.ts';
import type { PanLu } from './pan-lu.ts';
import { PENTE_VERTICALE_PCT, pctToDeg } from './pente.ts';
import { type Reglages, reglagesOf } from './reglages.ts';
import type { RecouvrementRetenu } from './retenu.ts';
import type { Pan, Toit } from './toit.ts';
import { resolveZone, type ZoneTrouvee } from './zone.ts';

/**
 * Calculates a slope of slates, or a drawn roof: zone, lap with the cell it was read in, pureau, counts, remarks
 * and steps, each with its source. Lengths in mm, hooks in cm, surfaces in m²; the defaults are
 * stated at `CalculArdoisesChamps`. Fails with `saisie-invalide`, `zone-inconnue`,
 * `edition-absente`, `pente-trop-faible`, `etude-particuliere`, `format-refuse` or `toit-invalide`, each with a
 * French sentence, the input it is about and the nearest solutions.
 * Rules and sources: those of the functions called here.
 */
export function calculerArdoises(
  input: CalculArdoisesInput,
  tables: CalculArdoisesTables,
): Result<CalculArdoisesResult, ArdoisesFailure> {
  if (input.toit) return calculerToit({ ...input, toit: input.toit }, tables);
  const calculated = calculerVersant(input, tables, []);
  if (!calculated.ok) return calculated;
  const { calcul } = calculated.value;
  const liteauSection = calcul.liteauSections.join(' ou ') || null;
  const { hauteurMm, largeurMm, paquet = null } = calcul.format;
  const counted = { ...calcul, hauteurMm, largeurMm, paquet, liteauSection };
  const commande = buildCommandeVersant(counted);
  return ok({ ...calcul, commande, etapes: buildEtapes(calcul) });
}

/** One slope that is not told in steps yet, with the checked input and the settings it was calculated from. */
interface Versant {
  readonly saisie: Saisie;
  readonly reglages: Reglages;
  /** The planes of the drawing it heads, each with its lap. */
  readonly lus: readonly PanLu[];
  readonly calcul: Omit<CalculArdoisesResult, 'etapes'>;
}

function calculerVersant(
  input: CalculArdoisesInput,
  tables: CalculArdoisesTables,
  pans: readonly Pan[],
): Result<Versant, ArdoisesFailure> {
  const reglages = reglagesOf(tables.reglages);
  const checked = checkSaisie(input, reglages);
  if (!checked.ok) return checked;
  const saisie = checked.value;
  const resolved = resolveZone(saisie.zone, lieuOf(saisie), tables.communesZones);
  if (!resolved.ok) return resolved;
  const { zone } = resolved.value;
  const place = { saisie, zone, reglages };
  const read = readPans(place, pans, tables.recouvrements);
  if (!read.ok) return read;
  const lus = read.value;
  const retenu = chooseRecouvrement(place, tables.recouvrements);
  if (!retenu.ok) return retenu;
  const choisi = chooseFormat({ ...place, retenu: retenu.value, lus }, tables);
  if (!choisi.ok) return choisi;
  const trouve = { trouvee: resolved.value, retenu: retenu.value, choisi: choisi.value };
  const computed = compute({ saisie, reglages, ...trouve });
  const avertissements = buildAvertissements(computed);
  return ok({ saisie, reglages, lus, calcul: { ...computed, avertissements } });
}

/**
 * Calculates a drawn roof: the figures of a slope are those of its largest plane, the quantities
 * those of all planes with what edges, openings and breakage add.
 */
function calculerToit(
  { toit, ...input }: CalculArdoisesInput & { readonly toit: Toit },
  tables: CalculArdoisesTables,
): Result<CalculArdoisesResult, ArdoisesFailure> {
  const geometrie = computeGeometrie(toit);
  if (!geometrie.ok) return geometrie;
  const main = mainPan(geometrie.value);
  assert(main, 'a checked roof has a plane');
  const { pentePct: valeur, projectionMm } = main;
  const pente = { valeur, unite: 'pourcent' } as const;
  const place = { pente, projectionHorizontaleMm: projectionMm, rampantMm: null, surfaceM2: null };
  const headed = calculerVersant({ ...input, ...place }, tables, geometrie.value.pans);
  if (!headed.ok) return headed;
  const { saisie, reglages, lus, calcul } = headed.value;
  const { format, liteauSections } = calcul;
  const calcule = computeToit({ toit, geometrie: geometrie.value, saisie, format, reglages, lus });
  const { joueesM2 } = geometrie.value;
  const verticale = { ...saisie, pentePct: PENTE_VERTICALE_PCT, projectionHorizontaleMm: 0 };
  const face = { saisie: verticale, zone: calcul.zone, reglages };
  const joueesLap = chooseRecouvrement(face, tables.recouvrements);
  const recouvrementMm = joueesLap.ok ? joueesLap.value.recouvrementMm : null;
  const jouees = { joueesM2, recouvrementMm, format, reglages };
  const commande = [
    ...buildCommande({ toit, calcule, format, liteauSections, reglages }),
    ...buildCommandeJouees({ ...jouees, pose: saisie.pose, jointMm: saisie.jointMm }),
  ];
  const { ardoises, clous, crochets, liteaux } = calcule;
  const tete = must(
    calcule.pans.find(({ id }) => id === main.id),
    'the largest plane was calculated',
  );
  const pose = laidOf(tete.rangs, { ...calcul, jointMm: tete.jointMm });
  const nombre = crochets.reduce((sum, each) => sum + each.nombre, 0);
  const parGenre = splitCrochets(nombre, { agrafesPct: reglages.agrafesPct });
  return ok({
    ...calcul,
    ...pose,
    ...(clous === null && parGenre),
    crochetLongueurCm: tete.crochetLongueurCm,
    jointMm: tete.jointMm,
    ardoises,
    clous,
    surfaceM2: calcule.netteM2,
    liteauxM: Math.ceil(liteaux.poseM),
    rangs: tete.rangs,
    toit: calcule,
    commande,
    avertissements: buildAvertissementsToit(calcul, calcule.pans),
    // Each plane tells its own rows, hooks and counts.
    etapes: [
      ...buildEtapes({ ...calcul, ...pose, rangs: null, crochetLongueurCm: null }),
      ...buildEtapesToit(toit, calcule, { reglages, format, situation: saisie.situation }),
    ],
  });
}

interface Parts {
  readonly saisie: Saisie;
  readonly reglages: Reglages;
  readonly trouvee: ZoneTrouvee;
  readonly retenu: RecouvrementRetenu;
  readonly choisi: FormatChoisi;
}

function compute({ saisie, reglages, trouvee, retenu, choisi }: Parts): Calcul {
  const { pose, surfaceM2, pentePct } = saisie;
  const { recouvrementMm } = retenu;
  const { format, formats } = choisi;
  const pureauMm = computePureauMm(format.hauteurMm, recouvrementMm);
  const jointMm = saisie.jointMm ?? usualJointMm(pose, recouvrementMm);
  const rangs = rangsOf(saisie, format.hauteurMm, recouvrementMm, reglages);
  const lapMm = rangs?.recouvrementMm ?? recouvrementMm;
  const crochetLongueurCm = pose === 'crochet' ? computeCrochetLongueurCm(lapMm) : null;
  const boites = boitesOf(crochetLongueurCm, reglages);
  const { agrafesPct } = reglages;
  const { largeurMm } = format;
  const compteMm = rangs?.pureauCompteMm ?? pureauMm;
  const mesures = { pureauMm: compteMm, largeurMm, jointMm, pose, surfaceM2, agrafesPct, boites };
  return {
    ...retenu,
    ...computeQuantites(mesures),
    ...boites,
    agrafesPct,
    poidsKgParM2: poidsOf(format, pureauMm / compteMm),
    entraxeChevronsMm: saisie.entraxeChevronsMm,
    liteauSections: findLiteauSections(saisie.entraxeChevronsMm),
    pente: saisie.pente,
    penteOrigine: saisie.penteOrigine,
    pentePct,
    penteDeg: pctToDeg(pentePct),
    zone: trouvee.zone,
    zoneMotif: trouvee.motif,
    zoneOrigine: trouvee.origine,
    zoneSource: trouvee.source,
    communeInsee: saisie.communeInsee,
    communeNom: saisie.communeNom,
    altitudeM: saisie.altitudeM,
    situation: saisie.situation,
    projectionHorizontaleMm: saisie.projectionHorizontaleMm,
    projectionOrigine: saisie.projectionOrigine,
    rampantMm: saisie.rampantMm,
    produit: saisie.produit,
    pose,
    format,
    edition: saisie.edition,
    jointMm,
    jointManuel: saisie.jointMm !== null,
    pureauMm,
    crochetLongueurCm,
    surfaceM2,
    formats,
    rangs,
    toit: null,
    commande: [],
  };
}

/** What one m² takes and weighs in the rows of a plane. */
function laidOf(
  rangs: Rangs,
  { format, pureauMm, jointMm }: Pick<Calcul, 'format' | 'pureauMm' | 'jointMm'>,
) {
  const { pureauCompteMm } = rangs;
  return {
    ...computeParM2(pureauCompteMm, format.largeurMm, jointMm),
    poidsKgParM2: poidsOf(format, pureauMm / pureauCompteMm),
  };
}

/** The weight of one m²: that of the greatest pureau, in as many slates more as are laid. */
function poidsOf({ poidsKgParM2 }: Calcul['format'], part: number): number | null {
  return poidsKgParM2 === null ? null : poidsKgParM2 * part;
}

/** The rows of the rampant given; none where only a default stands for it. */
function rangsOf(
  { rampantMm, projectionOrigine }: Saisie,
  hauteurMm: number,
  recouvrementMm: number,
  { debordEgoutMm: debordMm }: Reglages,
): Rangs | null {
  if (rampantMm === null || projectionOrigine === 'defaut') return null;
  return computeRangs({ rampantMm, hauteurMm, recouvrementMm, debordMm });
}

function lieuOf(saisie: Saisie) {
  const { communeInsee, communeNom, altitudeM, distanceMerKm, littoral } = saisie;
  return { communeInsee, communeNom, altitudeM, distanceMerKm, littoral };
}
