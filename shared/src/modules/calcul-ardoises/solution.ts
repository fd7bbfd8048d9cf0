/** What a refused calculation proposes: a sentence, and what to change in the input. */
import type { Pente } from './pente.ts';

/** The size of one slate, in mm. */
export interface Format {
  readonly hauteurMm: number;
  readonly largeurMm: number;
  readonly epaisseurMm?: number | null | undefined;
}

/** The part of the input that a solution replaces; empty when the person must find it himself. */
export interface SolutionSaisie {
  readonly pente?: Pente;
  readonly projectionHorizontaleMm?: number;
  readonly format?: Format;
}

export interface Solution {
  readonly texte: string;
  readonly saisie: SolutionSaisie;
}

/** The solution that is always there: the person takes the lap on himself. */
export const A_LA_MAIN: Solution = {
  texte: 'Écrire le recouvrement à la main, sous votre responsabilité.',
  saisie: {},
};
