/** The example firm in plain words: everything here is invented. */
import type { Etat } from '#shared/modules/chantiers/etats.ts';
import type { Rythme } from '#shared/modules/social/salarie.entity.ts';

export const EXAMPLE_FIRM = {
  nom: 'Couverture Kerloc (exemple)',
  siret: '73282932000074',
  ville: 'Fougères',
  codePostal: '35300',
  communeInsee: '35115',
} as const;

export const EXAMPLE_GERANT = { prenom: 'Nolwenn', nom: 'Kerloc' } as const;

interface ExamplePerson {
  readonly prenom: string;
  readonly nom: string;
  readonly metier: string;
  readonly equipe: string;
  readonly rythme: Rythme;
}

const PAIRE = 'paire-5-impaire-4';

export const EXAMPLE_PEOPLE: readonly ExamplePerson[] = [
  { prenom: 'Yann', nom: 'Kervella', metier: 'couvreur', equipe: 'Couverture 1', rythme: PAIRE },
  { prenom: 'Malo', nom: 'Le Bihan', metier: 'couvreur', equipe: 'Couverture 1', rythme: PAIRE },
  { prenom: 'Titouan', nom: 'Riou', metier: 'apprenti', equipe: 'Couverture 1', rythme: '5-jours' },
  { prenom: 'Erwan', nom: 'Cadiou', metier: 'couvreur', equipe: 'Couverture 2', rythme: PAIRE },
  { prenom: 'Gwenaël', nom: 'Morvan', metier: 'couvreur', equipe: 'Couverture 2', rythme: PAIRE },
  {
    prenom: 'Brieuc',
    nom: 'Tanguy',
    metier: 'couvreur',
    equipe: 'Couverture 2',
    rythme: '4-jours',
  },
  { prenom: 'Ronan', nom: 'Quéméré', metier: 'charpentier', equipe: 'Charpente', rythme: PAIRE },
  { prenom: 'Soizic', nom: 'Prigent', metier: 'charpentier', equipe: 'Charpente', rythme: PAIRE },
];

interface ExampleChantier {
  readonly libelle: string;
  readonly reference: string;
  readonly etat: Etat;
  readonly description: string;
  readonly adresse: string;
  readonly codePostal: string;
  readonly ville: string;
  readonly communeInsee: string;
  readonly heuresVendues: number | null;
  readonly acces?: string;
  readonly code?: string;
}

export const EXAMPLE_CHANTIERS: readonly ExampleChantier[] = [
  {
    libelle: 'Maison Le Goff',
    reference: 'LEGOFF',
    etat: 'en-cours',
    description: 'Ardoise à neuf, pan sud et croupe',
    adresse: '12, hameau de la Lande',
    codePostal: '35133',
    ville: 'Lécousse',
    communeInsee: '35150',
    heuresVendues: 312,
    acces:
      'Clé chez la voisine, volets bleus. Camion dans la cour de derrière, le portail ferme mal.',
  },
  {
    libelle: 'École de Javené',
    reference: 'ECOLEJAV',
    etat: 'en-cours',
    description: 'Préau, zinguerie et noues',
    adresse: '3, rue de l’École',
    codePostal: '35133',
    ville: 'Javené',
    communeInsee: '35137',
    heuresVendues: 480,
    acces: 'Entrer par la cour, jamais pendant les récréations.',
    code: '2461A',
  },
  {
    libelle: 'Longère Bothorel',
    reference: 'BOTHOREL',
    etat: 'en-cours',
    description: 'Réfection complète, ardoises 32 × 22',
    adresse: 'La Haute Touche',
    codePostal: '35500',
    ville: 'Vitré',
    communeInsee: '35360',
    heuresVendues: 240,
  },
  {
    libelle: 'Versant Jaouen',
    reference: 'JAOUEN',
    etat: 'a-finir',
    description: 'Versant nord et reprise de souche',
    adresse: '8, place du Puits',
    codePostal: '35300',
    ville: 'Fougères',
    communeInsee: '35115',
    heuresVendues: 180,
  },
  {
    libelle: 'Lucarnes Tréguer',
    reference: 'TREGUER',
    etat: 'a-finir',
    description: 'Deux lucarnes, jouées en ardoise',
    adresse: '21, rue des Lavoirs',
    codePostal: '35140',
    ville: 'Saint-Aubin-du-Cormier',
    communeInsee: '35253',
    heuresVendues: 64,
  },
  {
    libelle: 'GAEC de Kervao',
    reference: 'GAECKER',
    etat: 'en-cours',
    description: 'Charpente du hangar',
    adresse: 'Kervao',
    codePostal: '35460',
    ville: 'Val-Couesnon',
    communeInsee: '35004',
    heuresVendues: 360,
  },
  {
    libelle: 'Noue Kerbrat',
    reference: 'KERBRAT',
    etat: 'signe',
    description: 'Noue à refaire côté nord',
    adresse: '5, impasse du Lavoir',
    codePostal: '35133',
    ville: 'La Selle-en-Luitré',
    communeInsee: '35324',
    heuresVendues: 64,
  },
  {
    libelle: 'SCI Les Genêts',
    reference: 'GENETS',
    etat: 'en-cours-de-signature',
    description: 'Trois pans et quatre fenêtres de toit',
    adresse: '14, boulevard de Rennes',
    codePostal: '35300',
    ville: 'Fougères',
    communeInsee: '35115',
    heuresVendues: 260,
  },
  {
    libelle: 'Presbytère',
    reference: 'PRESBY',
    etat: 'modification',
    description: 'Brisis et terrasson',
    adresse: 'Place de l’Église',
    codePostal: '35420',
    ville: 'Louvigné-du-Désert',
    communeInsee: '35162',
    heuresVendues: null,
  },
  {
    libelle: 'Maison Salaün',
    reference: 'SALAUN',
    etat: 'projet',
    description: 'Démoussage et ardoises cassées',
    adresse: '2, chemin des Prés',
    codePostal: '35300',
    ville: 'Fougères',
    communeInsee: '35115',
    heuresVendues: null,
  },
  {
    libelle: 'Grange Hervieu',
    reference: 'HERVIEU',
    etat: 'en-pause',
    description: 'Attente de la volige',
    adresse: 'Le Bas Pont',
    codePostal: '35140',
    ville: 'Mézières-sur-Couesnon',
    communeInsee: '35178',
    heuresVendues: 96,
  },
  {
    libelle: 'Mairie de Landéan',
    reference: 'LANDEAN',
    etat: 'termine',
    description: 'Clocheton en ardoise',
    adresse: '1, place de la Mairie',
    codePostal: '35133',
    ville: 'Landéan',
    communeInsee: '35142',
    heuresVendues: 120,
  },
];

export const EXAMPLE_NOTES: readonly [chantier: number, person: number, texte: string][] = [
  [0, 1, 'Deux chevrons à doubler côté souche. Vu avec Ronan, on double en 75 × 100.'],
  [0, 0, 'Reçu six palettes d’ardoises 32 × 22, un colis de crochets manque.'],
  [1, 3, 'Noue est : le zinc est percé à mi-hauteur, à prévoir.'],
  [2, 4, 'Échafaudage monté, contrôle fait ce matin.'],
];
