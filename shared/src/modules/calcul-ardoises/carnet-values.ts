/** What a kept calculation knows of each plane, as the carnet de toit takes it. */
import type { ValuesOf } from '../../entity/entity.ts';
import type { CalculArdoises } from './calcul-ardoises.entity.ts';
import type { carnetToit } from './carnet-toit.entity.ts';
import { isRangs } from './compute-rangs.ts';
import { penteToPct } from './pente.ts';

export type CarnetToitValues = ValuesOf<typeof carnetToit>;

/** What only the site knows: the calculation leaves it empty. */
type DuSite = 'chantierId' | 'carriere' | 'lot' | 'poseLe' | 'equipe' | 'photos' | 'remarque';

/** One plane of a calculation, without what only the site knows. */
export type PanCalculeDuCarnet = Omit<CarnetToitValues, DuSite | 'crochetMatiere'>;

type Source = Pick<
  CalculArdoises,
  | 'id'
  | 'titre'
  | 'nature'
  | 'hauteurMm'
  | 'largeurMm'
  | 'pose'
  | 'penteValeur'
  | 'penteUnite'
  | 'surfaceM2'
  | 'recouvrementMm'
  | 'pureauMm'
  | 'crochetLongueurCm'
  | 'edition'
  | 'rangs'
  | 'toit'
>;

/** Tenths of a mm are more than a roof keeps. */
function tenths(mm: number): number {
  return Math.round(mm * 10) / 10;
}

/**
 * The planes of a calculation in its own order: those of the drawing, else the one slope. Laps and
 * pureaux are those of the spread rows, in mm to a tenth; surfaces in m² to two digits.
 */
export function pansDuCarnet(calcul: Source): PanCalculeDuCarnet[] {
  const { id, nature, hauteurMm, largeurMm, pose, edition, rangs, toit } = calcul;
  const shared = { calculId: id, nature, hauteurMm, largeurMm, pose, edition };
  if (toit) {
    return toit.pans.map((pan) => ({
      ...shared,
      cle: `${id}/${pan.id}`.slice(0, 120),
      // A roof of one plane has no name for it.
      pan: (pan.nom || calcul.titre).slice(0, 120),
      pentePct: pan.pentePct,
      surfaceM2: Math.round(pan.netteM2 * 100) / 100,
      recouvrementMm: tenths(pan.rangs.recouvrementMm),
      pureauMm: tenths(pan.rangs.pureauMm),
      rangs: pan.rangs.nombre,
      crochetLongueurCm: pan.crochetLongueurCm,
    }));
  }
  const spread = isRangs(rangs) ? rangs : null;
  return [
    {
      ...shared,
      cle: `${id}/versant`,
      pan: calcul.titre,
      pentePct: penteToPct({ valeur: calcul.penteValeur, unite: calcul.penteUnite }),
      surfaceM2: calcul.surfaceM2,
      recouvrementMm: tenths(spread?.recouvrementMm ?? calcul.recouvrementMm),
      pureauMm: tenths(spread?.pureauMm ?? calcul.pureauMm),
      rangs: spread?.nombre ?? null,
      crochetLongueurCm: calcul.crochetLongueurCm,
    },
  ];
}
