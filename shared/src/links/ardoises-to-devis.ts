/** A kept slate calculation becomes lines for a quote: what is laid and what is supplied, without prices. */

import type { CalculArdoises } from '../modules/calcul-ardoises/calcul-ardoises.entity.ts';
import { POSES } from '../modules/calcul-ardoises/choix.ts';
import { formatM, formatNombre, formatTaille } from '../modules/calcul-ardoises/format-nombre.ts';
import { formatPente, penteToPct } from '../modules/calcul-ardoises/pente.ts';
import { ARETE_NATURES, type AreteNature } from '../modules/calcul-ardoises/toit.ts';

/** One line ready for a quote; the office gives it its price. */
export interface LigneProposee {
  readonly libelle: string;
  readonly quantite: number;
  readonly unite: 'm²' | 'ml' | 'u';
  /** Where the quantity comes from, to stand in the line's note. */
  readonly note: string;
}

/** Edges that are works of their own in a quote, and how they are called there. */
const OUVRAGES: Readonly<Partial<Record<AreteNature, string>>> = {
  egout: 'Égout : doublis et liteau de départ',
  faitage: 'Faîtage',
  rive: 'Rive droite, tranchis',
  'rive-biaise': 'Rive biaise, tranchis',
  aretier: 'Arêtier',
  noue: 'Noue',
  solin: 'Solin',
};

type Source = Pick<
  CalculArdoises,
  | 'titre'
  | 'hauteurMm'
  | 'largeurMm'
  | 'pose'
  | 'penteValeur'
  | 'penteUnite'
  | 'surfaceM2'
  | 'recouvrementMm'
  | 'crochetLongueurCm'
  | 'toit'
>;

/** Two digits, as quotes write quantities. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function couverture(source: Source, pentePct: number): string {
  const pose = POSES[source.pose].toLowerCase();
  const crochet = source.crochetLongueurCm === null ? '' : ` de ${source.crochetLongueurCm} cm`;
  return `Couverture en ardoises ${formatTaille(source)} ${pose}${crochet}, pente de ${formatPente(pentePct)}`;
}

/**
 * The lines of a calculation: the covering of each plane in m², the edges of each nature in metres, or
 * the one surface; nothing where neither was given. Quantities to two digits, net of waste: a quote
 * sells what is covered. Prices, hours and VAT are the quote's own.
 */
export function ardoisesToDevis(source: Source): LigneProposee[] {
  const { toit, surfaceM2, recouvrementMm } = source;
  const lap = `Recouvrement minimal de ${formatNombre(recouvrementMm)} mm`;
  if (!toit) {
    if (surfaceM2 === null || surfaceM2 <= 0) return [];
    const pct = penteToPct({ valeur: source.penteValeur, unite: source.penteUnite });
    const note = `${lap} ; calcul « ${source.titre} ».`;
    return [{ libelle: couverture(source, pct), quantite: rounded(surfaceM2), unite: 'm²', note }];
  }
  const pans = toit.pans.map((pan): LigneProposee => {
    const { rangs, crochetLongueurCm } = pan;
    const of = { ...source, crochetLongueurCm };
    return {
      libelle: `${couverture(of, pan.pentePct)} : ${pan.nom.toLowerCase()}`,
      quantite: rounded(pan.netteM2),
      unite: 'm²',
      note: `${rangs.nombre} rangs, recouvrement réparti de ${formatNombre(rangs.recouvrementMm)} mm ; calcul « ${source.titre} ».`,
    };
  });
  const lengths = new Map<AreteNature, number>();
  for (const { nature, longueurMm } of toit.aretes) {
    lengths.set(nature, (lengths.get(nature) ?? 0) + longueurMm);
  }
  const aretes = [...lengths].flatMap(([nature, mm]): LigneProposee[] => {
    const libelle = OUVRAGES[nature];
    if (libelle === undefined) return [];
    const note = `${ARETE_NATURES[nature]} : ${formatM(Math.round(mm))} d’après le dessin.`;
    return [{ libelle, quantite: rounded(mm / 1_000), unite: 'ml', note }];
  });
  const ouvertures = toit.dessin.ouvertures.map(({ genre, nombre }): LigneProposee => {
    const libelle = {
      cheminee: 'Raccord de cheminée',
      fenetre: 'Raccord de fenêtre de toit',
      sortie: 'Raccord de sortie',
    };
    return { libelle: libelle[genre], quantite: nombre, unite: 'u', note: 'D’après le dessin.' };
  });
  return [...pans, ...aretes, ...ouvertures];
}
