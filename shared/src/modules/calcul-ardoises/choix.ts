/** The closed lists of slating: stored values and what people read. */

export const ZONES = {
  'zone-1': 'Zone 1',
  'zone-2': 'Zone 2',
  'zone-3': 'Zone 3',
} as const;
export type Zone = keyof typeof ZONES;

/** Bands of horizontal projection, in metres: the columns of the tables of recouvrement. */
export const BANDES = {
  '0-5.5': "Jusqu'à 5,5 m",
  '5.5-11': 'De 5,5 à 11 m',
  '11-16.5': 'De 11 à 16,5 m',
  '0-8': "Jusqu'à 8 m",
} as const;
export type Bande = keyof typeof BANDES;

/** How a slope between two printed rows is read. */
export const ENTRE_LIGNES = {
  'plus-plate': 'La ligne la plus plate',
  interpolation: 'Interpolation, arrondie au mm au-dessus',
} as const;
export type EntreLignes = keyof typeof ENTRE_LIGNES;

/** Which of two bands takes a projection that ends one and begins the other. */
export const BOUTS_DE_BANDE = {
  'plus-grand': 'Le plus grand recouvrement',
  'plus-petit': 'Le plus petit recouvrement',
} as const;
export type BoutDeBande = keyof typeof BOUTS_DE_BANDE;

/** How waste is counted: by what each edge takes, or as a share of each plane. */
export const PERTE_TYPES = {
  'au-metre': 'Au mètre de rive, de noue et d’arêtier',
  'en-pct': 'En % selon la forme du pan',
} as const;
export type PerteType = keyof typeof PERTE_TYPES;

export const SITUATIONS = {
  protegee: 'Protégée',
  normale: 'Normale',
  exposee: 'Exposée',
} as const;
export type Situation = keyof typeof SITUATIONS;

export const NATURES = {
  naturelle: 'Ardoise naturelle',
  'fibres-ciment': 'Ardoise en fibres-ciment',
} as const;
export type Nature = keyof typeof NATURES;

export const POSES = { crochet: 'Au crochet', clou: 'Au clou' } as const;
export type Pose = keyof typeof POSES;

export const PENTE_UNITES = { degres: '°', pourcent: '%', 'cm-par-m': 'cm/m' } as const;
export type PenteUnite = keyof typeof PENTE_UNITES;

export const CONFIANCES = { haute: 'Haute', moyenne: 'Moyenne', basse: 'Basse' } as const;
export type Confiance = keyof typeof CONFIANCES;

/** Who says in which zone a commune lies. */
export const ZONE_ORIGINES = {
  liste: 'Liste fournie',
  correction: "Correction de l'entreprise",
} as const;
export type ZoneOrigine = keyof typeof ZONE_ORIGINES;

/** The coast that decides: its two halves count differently, the Mediterranean does not count. */
export const LITTORAUX = {
  'lorient-belgique': 'De Lorient à la Belgique',
  'lorient-espagne': "De Lorient à l'Espagne",
  mediterranee: 'Méditerranée',
  aucun: 'Loin de la mer',
} as const;
export type Littoral = keyof typeof LITTORAUX;
