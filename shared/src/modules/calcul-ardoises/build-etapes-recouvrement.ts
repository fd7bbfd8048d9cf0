/** The steps of a lap: what the table gives, what the situation makes of it, what was typed by hand. */
import { must } from '../../core/assert.ts';
import type { Calcul } from './calcul.ts';
import { BOUTS_DE_BANDE, ENTRE_LIGNES, SITUATIONS } from './choix.ts';
import { cite, SAISIE, withConfiance } from './citations.ts';
import type { Etape } from './etapes.ts';
import { formatCellule } from './find-recouvrement.ts';
import { formatM, formatMm, formatNombre, lowered } from './format-nombre.ts';
import { formatPente, isVerticale } from './pente.ts';
import type { RecouvrementRetenu } from './retenu.ts';

/** A lap and where it is laid: a whole calculation, or one plane of it. */
export interface RecouvrementPlace
  extends RecouvrementRetenu,
    Pick<Calcul, 'situation' | 'pentePct' | 'projectionHorizontaleMm'> {}

/** The label of the step that carries a lap to its situation. */
export const SITUATION = 'Situation';

/** From the cell of the table to the lap that is kept. */
export function etapesOfRecouvrement(place: RecouvrementPlace): Etape[] {
  return [...ofTable(place), ...ofManuel(place)];
}

function ofTable(place: RecouvrementPlace): Etape[] {
  const { cellule, situation, pentePct, projectionHorizontaleMm } = place;
  const { cellulePlusRaide, entreLignes, boutDeBande } = place;
  if (cellule === null) return [];
  const recouvrementLuMm = must(place.recouvrementLuMm, 'a cell was read');
  const recouvrementTableMm = must(place.recouvrementTableMm, 'a cell gives a lap');
  const pente = isVerticale(pentePct) ? 'face verticale' : `pente de ${formatPente(pentePct)}`;
  const projection = `projection de ${formatM(projectionHorizontaleMm)}`;
  const raide =
    cellulePlusRaide === null
      ? ''
      : ` (${formatMm(cellule.recouvrementMm)}), puis ligne ${formatNombre(cellulePlusRaide.pentePct)} % (${formatMm(cellulePlusRaide.recouvrementMm)})`;
  const lue: Etape = {
    label: 'Recouvrement de la table',
    formule: `Entre deux lignes : ${lowered(ENTRE_LIGNES[entreLignes])} ; en bout de colonne : ${lowered(BOUTS_DE_BANDE[boutDeBande])}`,
    valeurs: `${pente}, ${projection} : ${formatCellule(cellule)}${raide}`,
    resultat: formatMm(recouvrementLuMm),
    source: withConfiance(cellule.source, cellule.confiance),
  };
  const table = formatMm(recouvrementLuMm);
  if (cellule.bande === '0-8')
    return [lue, ofSituationFibres(recouvrementTableMm, { situation, table })];
  const isExposee = situation === 'exposee';
  const situee: Etape = {
    label: SITUATION,
    formule: isExposee
      ? 'Exposée : 10 % de plus, arrondi au mm au-dessus'
      : `${SITUATIONS[situation]} : la valeur de la table, faite pour une situation normale`,
    valeurs:
      situation === 'protegee' ? `${table} ; aucune valeur publiée pour un site protégé` : table,
    resultat: formatMm(recouvrementTableMm),
    source: isExposee ? cite('frtips') : cite('lariviere27'),
  };
  return [lue, situee];
}

function ofSituationFibres(
  recouvrementTableMm: number,
  { situation, table }: { situation: RecouvrementPlace['situation']; table: string },
): Etape {
  return {
    label: SITUATION,
    formule: '10 mm de plus de 8 à 15 m de projection, 10 mm de plus en zone 3 exposée',
    valeurs: `${table}, situation ${SITUATIONS[situation].toLowerCase()}`,
    resultat: formatMm(recouvrementTableMm),
    source: cite('golgoth4013'),
  };
}

function ofManuel(place: RecouvrementPlace): Etape[] {
  const { recouvrementManuel, recouvrementMm, recouvrementTableMm, refusTable } = place;
  if (!recouvrementManuel) return [];
  const table =
    recouvrementTableMm === null
      ? must(refusTable, 'a table that gives no lap says why').texte
      : `la table donne ${formatMm(recouvrementTableMm)}`;
  return [
    {
      label: 'Recouvrement retenu',
      formule: 'Saisi à la main, gardé quoi que dise la table',
      valeurs: table,
      resultat: formatMm(recouvrementMm),
      source: SAISIE,
    },
  ];
}
