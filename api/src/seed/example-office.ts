/** What the office of the example firm has written: clients, amounts, orders, hours done, leave asked for. All invented. */
import { type Day, plusDays } from '#shared/core/dates.ts';
import type { Famille } from '#shared/core/familles.ts';

/** One client, and the chantiers that are his, by their place in the list. */
interface ExampleClient {
  readonly nature: string;
  readonly civilite: string | null;
  readonly nom: string;
  readonly prenom: string | null;
  readonly telephone: string;
  readonly chantiers: readonly number[];
}

const person = { nature: 'particulier', civilite: 'm' } as const;

export const EXAMPLE_CLIENTS: readonly ExampleClient[] = [
  { ...person, nom: 'Le Goff', prenom: 'Hervé', telephone: '0600000011', chantiers: [0] },
  {
    ...{ nature: 'collectivite', civilite: null, nom: 'Commune de Javené', prenom: null },
    ...{ telephone: '0200000012', chantiers: [1] },
  },
  {
    ...{ ...person, civilite: 'mme-et-m', nom: 'Bothorel', prenom: 'Anne et Luc' },
    ...{ telephone: '0600000013', chantiers: [2] },
  },
  {
    ...{ nature: 'entreprise', civilite: null, nom: 'GAEC de Kervao', prenom: null },
    ...{ telephone: '0200000014', chantiers: [5] },
  },
  {
    ...{ nature: 'entreprise', civilite: 'sci', nom: 'Les Genêts', prenom: null },
    ...{ telephone: '0200000015', chantiers: [7] },
  },
  {
    ...{ ...person, civilite: 'mme', nom: 'Kerbrat', prenom: 'Yvonne' },
    ...{ telephone: '0600000016', chantiers: [6] },
  },
];

/** Amounts of a chantier without tax, in cents: sold, materials, invoiced so far. */
export const EXAMPLE_AMOUNTS: readonly (readonly [number, number, number, number])[] = [
  [0, 2_960_000, 1_080_000, 1_200_000],
  [1, 4_850_000, 1_700_000, 1_450_000],
  [2, 2_340_000, 910_000, 700_000],
  [5, 3_700_000, 1_520_000, 1_100_000],
];

export const EXAMPLE_HOURS: readonly (readonly [number, Famille, number])[] = [
  [0, 'couverture', 264],
  [0, 'charpente', 48],
  [1, 'couverture', 400],
  [1, 'isolation', 80],
  [5, 'charpente', 360],
];

interface ExampleOrder {
  readonly site: number;
  readonly fournisseur: string;
  /** Days from today on which it is awaited; null: still a draft. */
  readonly livraison: number | null;
  readonly lignes: readonly (readonly [string, number, string])[];
}

export const EXAMPLE_ORDERS: readonly ExampleOrder[] = [
  {
    ...{ site: 0, fournisseur: 'Matériaux du Couesnon', livraison: 2 },
    lignes: [
      ['Ardoises 32 × 22', 6, 'palettes'],
      ['Crochets inox 11 cm', 4, 'boîtes'],
      ['Liteaux 18 × 40', 120, 'm'],
    ],
  },
  {
    ...{ site: 2, fournisseur: 'Zinc et Cie', livraison: null },
    lignes: [['Noue zinc 50 cm', 14, 'm']],
  },
];

/** How far a chantier was, so many days ago. */
export const EXAMPLE_PROGRESS: readonly (readonly [
  site: number,
  daysAgo: number,
  pct: number,
  travaux: string,
])[] = [
  [0, 8, 35, 'Dépose et voligeage du pan nord'],
  [0, 1, 60, 'Pan nord posé jusqu’au faîtage'],
  [1, 1, 40, 'Préau couvert, noues à souder'],
];

/** Vehicles and habilitations with a day they lapse on, in days from today. */
export const EXAMPLE_VEHICLES = [
  { libelle: 'Master benne', immatriculation: 'AA-001-AA', equipe: 'Couverture 1', dans: 12 },
  { libelle: 'Trafic', immatriculation: 'AA-002-AA', equipe: 'Couverture 2', dans: 150 },
] as const;

export const EXAMPLE_PERMITS: readonly (readonly [number, string, number])[] = [
  [0, 'Travail en hauteur', 400],
  [1, 'Montage d’échafaudage', 20],
  [6, 'CACES nacelle', -9],
];

/** The leave that waits for an answer. */
export function exampleLeave(today: Day) {
  return {
    person: 5,
    nature: 'conges',
    debut: plusDays(today, 21),
    fin: plusDays(today, 25),
    motif: 'Mariage de ma sœur',
  } as const;
}
