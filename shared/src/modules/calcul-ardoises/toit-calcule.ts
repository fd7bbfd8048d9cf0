/** A roof once calculated: its planes with their rows, its edges, its order. */
import type { Debit } from './compute-liteaux.ts';
import type { Rangs } from './compute-rangs.ts';
import type { RecouvrementRetenu } from './retenu.ts';
import type { AreteNature, Geometrie, Pan } from './toit.ts';

/** What is added to a plane, in m² of slating, and why. */
export interface Ajout {
  readonly nature: AreteNature;
  readonly longueurMm: number;
  readonly m2ParM: number;
  readonly m2: number;
}

export interface PanCalcule extends Pan, Omit<RecouvrementRetenu, 'recouvrementMm'> {
  /** The least lap, before the rows are spread. */
  readonly recouvrementMinMm: number;
  readonly rangs: Rangs;
  readonly jointMm: number;
  readonly crochetLongueurCm: number | null;
  /** Counted by its rows. */
  readonly ardoisesParM2: number;
  readonly deductionM2: number;
  /** What is covered: the plane less its openings. */
  readonly netteM2: number;
  readonly ajouts: readonly Ajout[];
  /** Slates around openings, in pieces. */
  readonly ardoisesOuvertures: number;
  /** Share added where waste goes by shape, in %; zero where it goes by the metre. */
  readonly pertePct: number;
  /** Slates laid, cuts counted, breakage and sorting not; not rounded. */
  readonly ardoisesBrut: number;
  /** Rows of battens, in mm. */
  readonly rangsMm: readonly number[];
}

/** Hooks of one length. */
export interface Crochets {
  readonly longueurCm: number;
  readonly nombre: number;
}

export interface ToitCalcule {
  readonly geometrie: Geometrie;
  readonly pans: readonly PanCalcule[];
  /** True lengths by nature, in mm. */
  readonly longueursMm: Readonly<Partial<Record<AreteNature, number>>>;
  readonly netteM2: number;
  /** Slates laid, cuts counted. */
  readonly posees: number;
  /** Slates to order, with breakage and sorting. */
  readonly ardoises: number;
  /** Null when nail-laid; else by length, the shortest first. */
  readonly crochets: readonly Crochets[];
  readonly clous: number | null;
  readonly liteaux: Debit;
  /** Section of air in cm², and the vents that give it, half low, half high. */
  readonly ventilationCm2: number;
  readonly chatieres: number;
}

/** One line to order. */
export interface LigneCommande {
  readonly article: string;
  readonly quantite: number;
  readonly unite: string;
  /** Whole packs; null where the pack is not known. */
  readonly packs: number | null;
  readonly packLibelle: string | null;
  /** Where the figure comes from, a French sentence. */
  readonly detail: string;
  readonly source: string;
  /** No source counts it and the firm has not either: the length drawn stands for it. */
  readonly aConfirmer?: true;
}
