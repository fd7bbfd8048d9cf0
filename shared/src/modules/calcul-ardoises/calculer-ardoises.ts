/** The door of the slate calculator: the only function that screens, REST and devis call. */
import { ok, type Result } from '../../core/result.ts';
import { buildAvertissements } from './build-avertissements.ts';
import { buildEtapes } from './build-etapes.ts';
import type {
  ArdoisesFailure,
  Calcul,
  CalculArdoisesInput,
  CalculArdoisesResult,
  CalculArdoisesTables,
  RecouvrementRetenu,
  Saisie,
} from './calcul.ts';
import { checkSaisie } from './check-saisie.ts';
import { chooseFormat, type FormatChoisi } from './choose-format.ts';
import { chooseRecouvrement } from './choose-recouvrement.ts';
import { boitesOf } from './compute-boites.ts';
import { computePureauMm } from './compute-pureau.ts';
import { computeCrochetLongueurCm, computeQuantites, usualJointMm } from './compute-quantites.ts';
import { findLiteauSections } from './find-liteau.ts';
import { pctToDeg } from './pente.ts';
import { type Reglages, reglagesOf } from './reglages.ts';
import { resolveZone, type ZoneTrouvee } from './zone.ts';

/**
 * Calculates a slope of slates: zone, lap with the cell it was read in, pureau, counts, remarks
 * and steps, each with its source. Lengths in mm, hooks in cm, surfaces in m²; the defaults are
 * stated at `CalculArdoisesChamps`. Fails with `saisie-invalide`, `zone-inconnue`,
 * `edition-absente`, `pente-trop-faible`, `etude-particuliere` or `format-refuse`, each with a
 * French sentence, the input it is about and the nearest solutions.
 * Rules and sources: those of the functions called here.
 */
export function calculerArdoises(
  input: CalculArdoisesInput,
  tables: CalculArdoisesTables,
): Result<CalculArdoisesResult, ArdoisesFailure> {
  const reglages = reglagesOf(tables.reglages);
  const checked = checkSaisie(input, reglages);
  if (!checked.ok) return checked;
  const saisie = checked.value;
  const resolved = resolveZone(saisie.zone, lieuOf(saisie), tables.communesZones);
  if (!resolved.ok) return resolved;
  const { zone } = resolved.value;
  const retenu = chooseRecouvrement({ saisie, zone, reglages }, tables.recouvrements);
  if (!retenu.ok) return retenu;
  const choisi = chooseFormat({ saisie, zone, reglages, retenu: retenu.value }, tables);
  if (!choisi.ok) return choisi;
  const trouve = { trouvee: resolved.value, retenu: retenu.value, choisi: choisi.value };
  const calcul = compute({ saisie, reglages, ...trouve });
  const avertissements = buildAvertissements(calcul);
  return ok({ ...calcul, avertissements, etapes: buildEtapes(calcul) });
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
  const { largeurMm } = format;
  const crochetLongueurCm = pose === 'crochet' ? computeCrochetLongueurCm(recouvrementMm) : null;
  const boites = boitesOf(crochetLongueurCm, reglages);
  const { agrafesPct } = reglages;
  const mesures = { pureauMm, largeurMm, jointMm, pose, surfaceM2, agrafesPct, boites };
  return {
    ...retenu,
    ...computeQuantites(mesures),
    ...boites,
    agrafesPct,
    poidsKgParM2: format.poidsKgParM2,
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
  };
}

function lieuOf(saisie: Saisie) {
  const { communeInsee, communeNom, altitudeM, distanceMerKm, littoral } = saisie;
  return { communeInsee, communeNom, altitudeM, distanceMerKm, littoral };
}
