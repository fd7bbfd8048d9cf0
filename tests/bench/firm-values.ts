/** Invented chantiers, seeded: on the server and in the page the same. */
import type { Random } from '../support/random.ts';

const TOWNS = ['Fougères', 'Vitré', 'Rennes', 'Saint-Malo', 'Redon', 'Lécousse', 'Javené'];
const NAMES = [
  'Maison',
  'Longère',
  'École',
  'Grange',
  'Mairie',
  'Presbytère',
  'Lucarnes',
  'Souche',
];
const OWNERS = [
  'Le Goff',
  'Bothorel',
  'Jaouen',
  'Tréguer',
  'Kerbrat',
  'Salaün',
  'Hervieu',
  'Morvan',
];

/** What a chantier of a firm holds. */
export function chantierValues(n: number, random: Random) {
  return {
    libelle: `${random.pick(NAMES)} ${random.pick(OWNERS)} ${n}`,
    reference: `REF${n}`,
    clientId: null,
    etat: random.pick(['projet', 'signe', 'en-cours', 'a-finir', 'termine']),
    description: 'Ardoise à neuf, pan sud et croupe',
    adresse: `${random.int(90) + 1}, rue des Lavoirs`,
    codePostal: '35300',
    ville: random.pick(TOWNS),
    communeInsee: '35115',
    dateSignature: null,
    debutPrevu: `2026-${String(random.int(12) + 1).padStart(2, '0')}-12`,
    finPrevue: null,
    heuresVendues: random.int(400),
  };
}
