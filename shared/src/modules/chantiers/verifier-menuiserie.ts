/** Looks over the sizes of a joinery piece before it is ordered: what is missing, what cannot be. */
import type { Menuiserie } from './menuiserie.entity.ts';
import { isPassage } from './ouvertures.ts';

/** Play at each side of a piece set within its reveal, in millimetres: the least a joint needs. */
export const JEU_TUNNEL_MM = 5;
/** Under this a size was surely typed in centimetres. */
const COTE_MIN_MM = 200;
/** Beyond this the overall size no longer belongs to the same opening. */
const ECART_MAX_MM = 400;

export interface Remarque {
  /** What is missing is still to be measured; what is doubtful is to be measured again. */
  readonly niveau: 'manque' | 'doute';
  readonly texte: string;
}

type Cotes = Pick<
  Menuiserie,
  | 'ouverture'
  | 'pose'
  | 'allegeMm'
  | 'tableauLargeurMm'
  | 'tableauHauteurMm'
  | 'horsToutLargeurMm'
  | 'horsToutHauteurMm'
>;

function doute(texte: string): Remarque {
  return { niveau: 'doute', texte };
}

interface Sens {
  readonly nom: 'largeur' | 'hauteur';
  readonly tableau: number | null;
  readonly horsTout: number | null;
}

/** The overall size against the reveal, in one direction, for the way it is set. */
function ecartDe(pose: Menuiserie['pose'], { nom, tableau, horsTout }: Sens): Remarque[] {
  const small = [tableau, horsTout].some((cote) => cote !== null && cote < COTE_MIN_MM);
  if (small) return [doute(`La ${nom} est de moins de ${COTE_MIN_MM} mm : en centimètres ?`)];
  if (tableau === null || horsTout === null) return [];
  const ecart = horsTout - tableau;
  if (Math.abs(ecart) > ECART_MAX_MM) {
    return [doute(`Entre tableau et hors tout, ${Math.abs(ecart)} mm d’écart en ${nom}.`)];
  }
  if (pose === 'tunnel' && ecart > -2 * JEU_TUNNEL_MM) {
    const most = tableau - 2 * JEU_TUNNEL_MM;
    return [
      doute(`En tunnel, la ${nom} hors tout est d’au plus ${most} mm (jeu de 5 mm par côté).`),
    ];
  }
  if (pose === 'applique' && ecart <= 0) {
    return [doute(`En applique, la ${nom} hors tout dépasse celle du tableau (${tableau} mm).`)];
  }
  if (pose === 'feuillure' && ecart <= 0) {
    return [doute(`En feuillure, la ${nom} hors tout dépasse celle du tableau (${tableau} mm).`)];
  }
  return [];
}

/** What to look at again on a piece; nothing where it can be ordered. */
export function verifierMenuiserie(row: Cotes): Remarque[] {
  const { pose, allegeMm, ouverture } = row;
  const manque: string[] = [];
  if (row.tableauLargeurMm === null || row.tableauHauteurMm === null) manque.push('le tableau');
  if (row.horsToutLargeurMm === null || row.horsToutHauteurMm === null) {
    manque.push('le hors tout');
  }
  if (pose === null) manque.push('la pose');
  const found: Remarque[] =
    manque.length === 0 ? [] : [{ niveau: 'manque', texte: `À relever : ${manque.join(', ')}.` }];
  found.push(
    ...ecartDe(pose, {
      ...{ nom: 'largeur', tableau: row.tableauLargeurMm, horsTout: row.horsToutLargeurMm },
    }),
    ...ecartDe(pose, {
      ...{ nom: 'hauteur', tableau: row.tableauHauteurMm, horsTout: row.horsToutHauteurMm },
    }),
  );
  if (isPassage(ouverture) && allegeMm !== null && allegeMm > 0) {
    found.push(doute('On passe par cette ouverture : elle n’a pas d’allège.'));
  }
  return found;
}
