/** The steps about what is laid: weight, battens, rows. */
import type { Calcul } from './calcul.ts';
import { cite, GEOMETRIE } from './citations.ts';
import type { Etape } from './etapes.ts';
import { formatMm, formatNombre } from './format-nombre.ts';

/** The weight of one m² laid; nothing where it is not known. */
export function etapesOfPoids({ poidsKgParM2, format, ardoisesParM2 }: Calcul): Etape[] {
  if (poidsKgParM2 === null) return [];
  const { isPoidsEstime, hauteurMm, largeurMm, epaisseurMm, poidsKg } = format;
  const mesures = `${formatMm(hauteurMm)} × ${formatMm(largeurMm)} × ${formatMm(epaisseurMm ?? 0)}`;
  const une = isPoidsEstime ? mesures : `${formatNombre(poidsKg ?? 0, 3)} kg`;
  return [
    {
      label: 'Poids au m²',
      formule: isPoidsEstime
        ? 'ardoises au m² × volume × 2 800 kg/m³, estimé'
        : "ardoises au m² × poids d'une ardoise du catalogue",
      valeurs: `${formatNombre(ardoisesParM2, 2)} × ${une}`,
      resultat: `${formatNombre(poidsKgParM2)} kg/m²`,
      source: isPoidsEstime ? cite('cupa_uk_weight') : "Catalogue de l'entreprise",
    },
  ];
}

/** The section of batten for the spacing of rafters. */
export function etapeOfLiteau({ entraxeChevronsMm, liteauSections }: Calcul): Etape {
  return {
    label: 'Section des liteaux',
    formule: "Celle du premier entraxe de chevrons imprimé qui n'est pas plus petit",
    valeurs: `chevrons tous les ${formatMm(entraxeChevronsMm)}`,
    resultat: liteauSections.length > 0 ? `${liteauSections.join(' ou ')} mm` : 'hors de la table',
    source: cite('cap21'),
  };
}

/** The rows of the rampant; nothing where only a default stands for it. */
export function etapesOfRangs({ rangs, rampantMm, surfaceM2 }: Calcul): Etape[] {
  if (rangs === null || rampantMm === null) return [];
  const { nombre, premierMm, pureauMm, recouvrementMm } = rangs;
  const net = surfaceM2 === null ? '' : ' ; les quantités nettes gardent le plus grand pureau';
  return [
    {
      label: 'Rangs',
      formule: '(rampant − premier repère) ÷ pureau, arrondi au-dessus, en pas égaux',
      valeurs: `(${formatNombre(rampantMm, 0)} − ${formatNombre(premierMm, 0)}) en ${nombre - 1} pas${net}`,
      resultat: `${nombre} rangs, pureau ${formatMm(pureauMm)}, recouvrement ${formatMm(recouvrementMm)}`,
      source: `${GEOMETRIE} ; débord : ${cite('redland')}`,
    },
  ];
}
