/** A roof as it is drawn: bodies of building with four sides each, or single planes; and what pierces it. */
import type { Point } from './polygone.ts';

export const COTES = { nord: 'Nord', est: 'Est', sud: 'Sud', ouest: 'Ouest' } as const;
export type CoteNom = keyof typeof COTES;

export const COTE_GENRES = {
  egout: 'Égout',
  pignon: 'Pignon',
  croupette: 'Croupette',
  mur: 'Mur',
} as const;
export type CoteGenre = keyof typeof COTE_GENRES;

/** One side of a body: what the roof does there. */
export interface Cote {
  readonly genre: CoteGenre;
  /** Slope of the plane that begins here, in %; only for égout and croupette. */
  readonly pentePct?: number;
  /** Croupette: how high above the égout its plane begins, in mm. */
  readonly departMm?: number;
  /** Mansard: the steep plane below, its slope in % and its height in mm. */
  readonly brisisPentePct?: number;
  readonly brisisHauteurMm?: number;
}

/** A rectangle of building under one roof, in plan, x to the east and y to the south, in mm. */
export interface Corps {
  readonly id: string;
  readonly nom: string;
  readonly xMm: number;
  readonly yMm: number;
  /** From west to east. */
  readonly longueurMm: number;
  /** From north to south. */
  readonly largeurMm: number;
  /** Height of its égouts over those of the first body. */
  readonly baseMm: number;
  readonly cotes: Readonly<Record<CoteNom, Cote>>;
  /** A dormer: its cheeks are counted too. */
  readonly isLucarne?: boolean;
}

/** A single plane measured on the slope: x along the égout, y up the rampant, in mm. */
export interface PanLibre {
  readonly id: string;
  readonly nom: string;
  readonly pentePct: number;
  readonly points: readonly Point[];
}

export const OUVERTURE_GENRES = {
  cheminee: 'Cheminée',
  fenetre: 'Fenêtre de toit',
  sortie: 'Sortie ou chatière',
} as const;
export type OuvertureGenre = keyof typeof OUVERTURE_GENRES;

/** What pierces a plane. A chimney is measured in plan, a roof window on the slope. */
export interface Ouverture {
  readonly id: string;
  readonly panId: string;
  readonly genre: OuvertureGenre;
  readonly nombre: number;
  /** Along the égout. */
  readonly largeurMm: number;
  /** Up the rampant (window, outlet), or in plan (chimney). */
  readonly hauteurMm: number;
  /** Its middle, as edges are drawn: where a finger put it; nothing is counted by it. */
  readonly lieu?: Point;
}

export const ARETE_NATURES = {
  egout: 'Égout',
  faitage: 'Faîtage',
  rive: 'Rive droite',
  'rive-biaise': 'Rive biaise',
  aretier: 'Arêtier',
  noue: 'Noue',
  bris: 'Ligne de bris',
  solin: 'Solin',
} as const;
export type AreteNature = keyof typeof ARETE_NATURES;

export const FAITAGES = {
  tuiles: 'Tuiles faîtières',
  zinc: 'Zinc',
  lignolet: 'Lignolet',
} as const;
export type Faitage = keyof typeof FAITAGES;

export const NOUES = {
  zinc: 'Noue en zinc',
  'deversee-un': 'Déversée, un tranchis',
  'deversee-deux': 'Déversée, deux tranchis',
  fendis: 'Fendis et renvers',
} as const;
export type NoueType = keyof typeof NOUES;

export const COMBLES = { amenage: 'Aménagé', perdu: 'Perdu' } as const;
export type Comble = keyof typeof COMBLES;

/** The whole drawing: the input of the calculation. */
export interface Toit {
  readonly corps: readonly Corps[];
  readonly pans: readonly PanLibre[];
  readonly ouvertures: readonly Ouverture[];
  /** Natures named by hand, by the key of the edge. */
  readonly noms: Readonly<Record<string, AreteNature>>;
  readonly faitage: Faitage;
  readonly noue: NoueType;
  readonly comble: Comble;
  /** One lap for all planes, the largest; else each plane its own. */
  readonly isRecouvrementUnique: boolean;
}

/** A roof cannot be drawn with more: a thumb could not either, and the calculation stays instant. */
export const TOIT_MAX = { corps: 12, pans: 24, points: 40, ouvertures: 60 } as const;

export const TOIT_VIDE: Toit = {
  corps: [],
  pans: [],
  ouvertures: [],
  noms: {},
  faitage: 'tuiles',
  noue: 'zinc',
  comble: 'amenage',
  isRecouvrementUnique: false,
};

/** One plane of a roof, computed. */
export interface Pan {
  readonly id: string;
  readonly nom: string;
  readonly pentePct: number;
  readonly forme: 'rectangle' | 'trapeze' | 'triangle' | 'autre';
  /** Pieces in plan, in mm. */
  readonly morceaux: readonly (readonly Point[])[];
  /** The same pieces laid on the slope: x along the égout, y up the rampant. */
  readonly developpe: readonly (readonly Point[])[];
  readonly surfacePlanM2: number;
  /** Plan × slope, nothing taken off. */
  readonly surfaceM2: number;
  /** The longest way up, in mm. */
  readonly rampantMm: number;
  /** The same in plan; with the terrasson above it for a brisis. */
  readonly projectionMm: number;
  readonly isProjectionCumulee: boolean;
}

/** One edge of a roof, computed. */
export interface Arete {
  /** Stays the same when lengths change: the planes, or the plane and the side, that it joins. */
  readonly cle: string;
  readonly nature: AreteNature;
  /** What geometry says, before anyone names it by hand. */
  readonly natureCalculee: AreteNature;
  readonly pans: readonly string[];
  /** True length, in mm. */
  readonly longueurMm: number;
  /** In plan, or on the slope for a single plane. */
  readonly de: Point;
  readonly a: Point;
}

export interface Geometrie {
  readonly pans: readonly Pan[];
  readonly aretes: readonly Arete[];
  readonly surfacePlanM2: number;
  readonly surfaceM2: number;
  /** Vertical cheeks of dormers. */
  readonly joueesM2: number;
}

export interface ToitFailure {
  readonly code: 'toit-invalide';
  readonly champ: 'toit';
  readonly texte: string;
  readonly solutions: readonly [];
}
