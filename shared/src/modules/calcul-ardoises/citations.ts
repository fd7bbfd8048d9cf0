/** Short names of the sources, as shown under each step; in full in `data/sources.json`. */
import { CONFIANCES, type Confiance } from './choix.ts';

interface Citation {
  readonly court: string;
  readonly confiance: Confiance;
}

export const CITATIONS = {
  lariviere27: { court: 'Larivière 2010, p. 27 (DTU 40.11 de 1993)', confiance: 'haute' },
  cupa_faq: { court: 'Cupa Pizarras, tableau des pureaux', confiance: 'moyenne' },
  cap21: { court: 'Manuel CAP couvreur, chapitre 21', confiance: 'moyenne' },
  lavaiswiss: { court: 'Lavaiswiss, exemple chiffré', confiance: 'haute' },
  destock: { court: 'Destock-ardoise', confiance: 'haute' },
  btpsolution: { court: 'BTP-solution', confiance: 'moyenne' },
  batirama1451: { court: 'Batirama, clou ou crochet', confiance: 'haute' },
  batirama_suite: { court: 'Batirama, clou ou crochet (suite)', confiance: 'haute' },
  batirama11896: { court: 'Batirama, fiche du DTU 40.11 de 1993', confiance: 'haute' },
  wienerberger: { court: 'Wienerberger, zones des DTU de la tuile', confiance: 'moyenne' },
  frtips: { court: 'Conseils de Cupa Pizarras, repris par frtips', confiance: 'moyenne' },
  arge_rdd: { court: 'ARGE Schiefer', confiance: 'haute' },
  redland: { court: 'Redland, pose de l’ardoise', confiance: 'moyenne' },
  golgoth4013: { court: 'NF DTU 40.13 (2009), chapitre 5', confiance: 'haute' },
  golgoth4029: { court: 'NF DTU 40.29 (2015), chapitre 7', confiance: 'haute' },
  golgoth4045: { court: 'DTU 40.45 (1993), chapitre 7, cuivre', confiance: 'moyenne' },
  atarys_devis: { court: "Devis d'une entreprise de couverture", confiance: 'moyenne' },
  cupa_uk_weight: { court: 'Cupa Pizarras UK, tableau des poids', confiance: 'moyenne' },
  rappidos: { court: 'Rappidos, référentiel', confiance: 'basse' },
  arge_spitz: { court: 'ARGE Schiefer, Spitzwinkel', confiance: 'haute' },
} as const satisfies Readonly<Record<string, Citation>>;

export type SourceKey = keyof typeof CITATIONS;

/** What a step says when its result follows from geometry alone. */
export const GEOMETRIE = 'Géométrie du versant';
/** What a step says when a person gave the value. */
export const SAISIE = "Saisi par l'utilisateur";

/** The short name of a source with its confidence, for people. */
export function cite(key: SourceKey): string {
  const { court, confiance } = CITATIONS[key];
  return withConfiance(court, confiance);
}

/** A source and how far to trust it, in one text. */
export function withConfiance(source: string, confiance: Confiance): string {
  return `${source} (confiance ${CONFIANCES[confiance].toLowerCase()})`;
}
