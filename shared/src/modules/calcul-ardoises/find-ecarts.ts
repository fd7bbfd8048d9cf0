/** A kept calculation beside what today's rules would give for the same roof: both figures, never one in the other's place. */
import type { CalculArdoises } from './calcul-ardoises.entity.ts';
import type { CalculArdoisesValues } from './calcul-values.ts';
import { ZONES } from './choix.ts';
import { laidOfGarde } from './compute-rangs.ts';
import { editionLabel } from './find-recouvrement.ts';
import { formatNombre, formatTaille } from './format-nombre.ts';
import type { LigneCommande } from './toit-calcule.ts';

/** One figure that would be another today; a dash where one of the two has none. */
export interface Ecart {
  readonly label: string;
  readonly garde: string;
  readonly aujourdhui: string;
}

/** What is compared: the row as it was kept, or the values that would be kept today. */
type Compare = CalculArdoises | CalculArdoisesValues;
type Line = readonly [label: string, tell: (calcul: Compare) => string | null];

function mm(value: number): string {
  return `${formatNombre(value, 1)} mm`;
}

function spread(calcul: Compare) {
  const laid = laidOfGarde(calcul);
  return laid.rangs === null ? null : laid;
}

const LINES: readonly Line[] = [
  ['Zone', ({ zone }) => ZONES[zone]],
  ['Table', ({ edition }) => editionLabel(edition)],
  ['Format', formatTaille],
  ['Recouvrement minimal', ({ recouvrementMm }) => mm(recouvrementMm)],
  ['Pureau maximal', ({ pureauMm }) => mm(pureauMm)],
  [
    'Pureau réparti',
    (calcul) => {
      const laid = spread(calcul);
      return laid && mm(laid.pureauMm);
    },
  ],
  [
    'Rangs',
    (calcul) => {
      const rangs = spread(calcul)?.rangs;
      return rangs ? `${rangs.nombre}, le premier à ${formatNombre(rangs.premierMm)} mm` : null;
    },
  ],
  ['Ardoises au m²', ({ ardoisesParM2 }) => formatNombre(ardoisesParM2, 2)],
  // Of a drawn roof the order says these.
  ['Ardoises', ({ ardoises, toit }) => (toit ? null : count(ardoises))],
  ['Crochets', ({ crochets, toit }) => (toit ? null : count(crochets))],
  ['Longueur des crochets', ({ crochetLongueurCm: cm }) => (cm === null ? null : `${cm} cm`)],
  ['Clous', ({ clous, toit }) => (toit ? null : count(clous))],
  ['Liteaux', ({ liteauxM }) => (liteauxM === null ? null : `${formatNombre(liteauxM)} m`)],
];

function count(value: number | null): string | null {
  return value === null ? null : formatNombre(value);
}

/**
 * What would be another today, as both would be read: figures that are told alike are alike. Of a drawn
 * roof each line of the order too, those that only one of the two has included.
 */
export function findEcarts(garde: CalculArdoises, today: CalculArdoisesValues): Ecart[] {
  const figures = LINES.map(([label, tell]) => ecart(label, tell(garde), tell(today)));
  const [kept, now] = [commandeOf(garde), commandeOf(today)];
  const articles = new Set([...kept.keys(), ...now.keys()]);
  const lines = [...articles].map((article) =>
    ecart(article, kept.get(article) ?? null, now.get(article) ?? null),
  );
  return [...figures, ...lines].filter((one) => one !== null);
}

function ecart(label: string, garde: string | null, aujourdhui: string | null): Ecart | null {
  if (garde === aujourdhui) return null;
  return { label, garde: garde ?? '—', aujourdhui: aujourdhui ?? '—' };
}

function commandeOf({ toit }: Compare): Map<string, string> {
  const commande: readonly LigneCommande[] = toit?.commande ?? [];
  return new Map(
    commande.map(({ article, quantite, unite }) => [article, `${formatNombre(quantite)} ${unite}`]),
  );
}
