/** The steps about what is laid: weight, battens, rows. */
import type { Calcul } from './calcul.ts';
import { cite, GEOMETRIE } from './citations.ts';
import type { Rangs } from './compute-rangs.ts';
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
export function etapesOfRangs(calcul: Calcul): Etape[] {
  const { rangs, rampantMm, liteauxMParM2 } = calcul;
  if (rangs === null || rampantMm === null) return [];
  const { nombre, premierMm } = rangs;
  return [
    {
      label: 'Rangs',
      formule: '(rampant − premier repère) ÷ pureau maximal, arrondi au-dessus, en pas égaux',
      valeurs: `(${formatNombre(rampantMm, 0)} − ${formatNombre(premierMm, 0)}) en ${nombre - 1} pas`,
      resultat: tellRangs(rangs),
      source: `${GEOMETRIE} ; débord : ${cite('redland')}`,
    },
    etapeOfPosees({ ...calcul, rangs, largeurMm: calcul.format.largeurMm }),
    {
      label: 'Liteaux au m² posés',
      formule: '1 000 × rangs comptés ÷ rampant',
      valeurs: `1 000 × ${tellComptes(rangs, calcul.pureauMm)} ÷ ${formatNombre(rampantOf(rangs), 0)}`,
      resultat: `${formatNombre(liteauxMParM2, 2)} m/m²`,
      source: GEOMETRIE,
    },
  ];
}

/** « 55 rangs, pureau réparti 112 mm, recouvrement réparti 95,9 mm » */
export function tellRangs({ nombre, pureauMm, recouvrementMm }: Rangs): string {
  return `${nombre} rangs, pureau réparti ${formatMm(pureauMm)}, recouvrement réparti ${formatMm(recouvrementMm)}`;
}

function rampantOf({ nombre, premierMm, pureauMm }: Rangs): number {
  return premierMm + (nombre - 1) * pureauMm;
}

/** « (54 + 250 ÷ 113) » */
function tellComptes({ nombre, premierMm }: Rangs, pureauMaxMm: number): string {
  return `(${nombre - 1} + ${formatNombre(premierMm, 0)} ÷ ${formatNombre(pureauMaxMm)})`;
}

/** The slates of one m² as they are laid: by the rows, `pureauMm` being the greatest pureau. */
export function etapeOfPosees(
  of: Pick<Calcul, 'pureauMm' | 'jointMm' | 'ardoisesParM2'> & {
    readonly rangs: Rangs;
    readonly largeurMm: number;
  },
): Etape {
  const { rangs, pureauMm, largeurMm, jointMm, ardoisesParM2 } = of;
  const large = `(${formatNombre(largeurMm)} + ${formatNombre(jointMm)})`;
  return {
    label: 'Ardoises au m² posées',
    formule:
      '1 000 000 × rangs comptés ÷ (rampant × (L + j)) ; rangs comptés : les pas répartis, et jusqu’au premier repère des pureaux maximaux',
    valeurs: `1 000 000 × ${tellComptes(rangs, pureauMm)} ÷ (${formatNombre(rampantOf(rangs), 0)} × ${large})`,
    resultat: `${formatNombre(ardoisesParM2, 2)} ardoises/m²`,
    source: GEOMETRIE,
  };
}
