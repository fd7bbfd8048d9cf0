/** A whole roof: every plane with its own lap, then what to order for all of them. */
import { err, ok, type Result } from '../../core/result.ts';
import type { Saisie } from './calcul.ts';
import type { Zone } from './choix.ts';
import { chooseRecouvrement } from './choose-recouvrement.ts';
import { computeDebit } from './compute-liteaux.ts';
import { computePan } from './compute-pan.ts';
import { CLOUS_PAR_ARDOISE, roundUp } from './compute-quantites.ts';
import type { RecouvrementFailure } from './find-recouvrement.ts';
import type { FormatJuge } from './formats.ts';
import type { PanLu } from './pan-lu.ts';
import type { Reglages } from './reglages.ts';
import type { RecouvrementCellule } from './table-recouvrement.ts';
import type { AreteNature, Geometrie, Pan, Toit } from './toit.ts';
import type { Crochets, PanCalcule, ToitCalcule } from './toit-calcule.ts';

export interface ToitDemande {
  readonly toit: Toit;
  readonly geometrie: Geometrie;
  readonly saisie: Saisie;
  readonly format: FormatJuge;
  /** The lap of each of its planes. */
  readonly lus: readonly PanLu[];
  readonly reglages: Reglages;
}

/** Air over the horizontal projection: 1/3000 (golgoth4029), 1/5000 over a lost attic (golgoth4045). */
const VENTILATION = { amenage: 3_000, perdu: 5_000 } as const;

/** The largest plane: the one whose figures head the calculation. */
export function mainPan<P extends Pick<Pan, 'surfaceM2'>>({
  pans,
}: {
  readonly pans: readonly P[];
}): P | null {
  return pans.reduce<P | null>(
    (main, pan) => (main === null || pan.surfaceM2 > main.surfaceM2 + 1e-9 ? pan : main),
    null,
  );
}

/**
 * The lap of every plane of a roof, its own slope and projection put in. Fails as the table does, the
 * plane named where there are several.
 */
export function readPans(
  place: { readonly saisie: Saisie; readonly zone: Zone; readonly reglages: Reglages },
  pans: readonly Pan[],
  cellules: readonly RecouvrementCellule[],
): Result<PanLu[], RecouvrementFailure> {
  const lus: PanLu[] = [];
  for (const pan of pans) {
    const { pentePct, projectionMm: projectionHorizontaleMm } = pan;
    const saisie = { ...place.saisie, pentePct, projectionHorizontaleMm };
    const retenu = chooseRecouvrement({ ...place, saisie }, cellules);
    const nom = pans.length > 1 ? `${pan.nom}. ` : '';
    if (!retenu.ok) return err({ ...retenu.error, texte: `${nom}${retenu.error.texte}` });
    lus.push({ pan, saisie, retenu: retenu.value });
  }
  return ok(lus);
}

/** The quantities of a roof in one format that fits it. Each plane has its own lap, or all the largest. */
export function computeToit(demande: ToitDemande): ToitCalcule {
  const { geometrie, toit, format, reglages, saisie, lus } = demande;
  const plusGrandMm = Math.max(...lus.map(({ retenu }) => retenu.recouvrementMm));
  const pans = lus.map(({ pan, retenu }) => {
    const recouvrementMm = toit.isRecouvrementUnique ? plusGrandMm : retenu.recouvrementMm;
    return computePan({
      pan,
      retenu: { ...retenu, recouvrementMm },
      format,
      pose: saisie.pose,
      jointMm: saisie.jointMm,
      aretes: geometrie.aretes,
      ouvertures: toit.ouvertures,
      noue: toit.noue,
      reglages,
    });
  });
  return sumUp(demande, pans);
}

function sumUp(demande: ToitDemande, pans: readonly PanCalcule[]): ToitCalcule {
  const { toit, geometrie, saisie, reglages } = demande;
  const brut = pans.reduce((sum, pan) => sum + pan.ardoisesBrut, 0);
  const posees = roundUp(brut);
  // Where waste goes by shape, breakage is in it.
  const cassePct = reglages.perteType === 'au-metre' ? reglages.cassePct : 0;
  const ardoises = roundUp((brut * (1 + cassePct / 100)) / (1 - reglages.triPct / 100));
  const ventilationCm2 = (geometrie.surfacePlanM2 * 10_000) / VENTILATION[toit.comble];
  const chatieres = 2 * Math.ceil(ventilationCm2 / reglages.chatiereCm2 / 2 - 1e-9);
  return {
    geometrie,
    pans,
    longueursMm: longueursOf(geometrie),
    netteM2: pans.reduce((sum, pan) => sum + pan.netteM2, 0),
    posees,
    ardoises,
    crochets: crochetsOf(pans),
    clous: saisie.pose === 'clou' ? posees * CLOUS_PAR_ARDOISE : null,
    liteaux: computeDebit({
      rangsMm: pans.flatMap(({ rangsMm }) => rangsMm),
      barreMm: reglages.liteauLongueurMm,
      entraxeMm: saisie.entraxeChevronsMm,
    }),
    ventilationCm2,
    chatieres,
  };
}

function longueursOf({ aretes }: Geometrie): Partial<Record<AreteNature, number>> {
  const longueurs: Partial<Record<AreteNature, number>> = {};
  for (const { nature, longueurMm } of aretes) {
    longueurs[nature] = (longueurs[nature] ?? 0) + longueurMm;
  }
  return longueurs;
}

/** One hook per slate laid, by length: planes of one length are counted together, then rounded up. */
function crochetsOf(pans: readonly PanCalcule[]): Crochets[] {
  const byLength = new Map<number, number>();
  for (const { crochetLongueurCm, ardoisesBrut } of pans) {
    if (crochetLongueurCm === null) continue;
    byLength.set(crochetLongueurCm, (byLength.get(crochetLongueurCm) ?? 0) + ardoisesBrut);
  }
  return [...byLength]
    .sort(([a], [b]) => a - b)
    .map(([longueurCm, nombre]) => ({ longueurCm, nombre: roundUp(nombre) }));
}
