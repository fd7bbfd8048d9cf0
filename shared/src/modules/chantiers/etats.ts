/** Which état of a chantier may follow which, and who may move it there. Source: the firm's rules. */
import type { Role } from '../../entity/permissions.ts';

export const ETATS = {
  projet: 'Projet',
  modification: 'Modification',
  'en-cours-de-signature': 'En cours de signature',
  signe: 'Signé',
  'en-cours': 'En cours',
  'en-pause': 'En pause',
  'a-finir': 'À finir',
  termine: 'Terminé',
  annule: 'Annulé',
  archive: 'Archivé',
} as const;

export type Etat = keyof typeof ETATS;

/** The états of a chantier that someone still works for, or will. */
export const ETATS_OUVERTS: readonly Etat[] = [
  'projet',
  'modification',
  'en-cours-de-signature',
  'signe',
  'en-cours',
  'en-pause',
  'a-finir',
];

/** Only an office person archives and brings back; on site one starts, stops and finishes. */
const SITE: readonly Role[] = ['gerant', 'bureau', 'conducteur', 'compagnon'];
const LEADS: readonly Role[] = ['gerant', 'bureau', 'conducteur'];
const OFFICE: readonly Role[] = ['gerant', 'bureau'];

type Next = Partial<Record<Etat, readonly Role[]>>;

const NEXT: Readonly<Record<Etat, Next>> = {
  projet: { modification: LEADS, 'en-cours-de-signature': LEADS, signe: LEADS, annule: LEADS },
  modification: { projet: LEADS, 'en-cours-de-signature': LEADS, signe: LEADS, annule: LEADS },
  'en-cours-de-signature': { projet: LEADS, modification: LEADS, signe: LEADS, annule: LEADS },
  signe: { 'en-cours': SITE, 'en-cours-de-signature': LEADS, 'en-pause': LEADS, annule: LEADS },
  'en-cours': { 'en-pause': SITE, 'a-finir': SITE, termine: LEADS },
  'en-pause': { 'en-cours': SITE, 'a-finir': SITE, annule: LEADS },
  'a-finir': { 'en-cours': SITE, termine: LEADS },
  termine: { 'a-finir': LEADS, archive: OFFICE },
  annule: { projet: LEADS, archive: OFFICE },
  archive: { termine: OFFICE },
};

/** The états that may follow `etat`, for someone in `role`, in the order of the trade. */
export function etatsSuivants(etat: Etat, role: Role): Etat[] {
  const next = NEXT[etat];
  return etatsOf(next).filter((candidate) => next[candidate]?.includes(role));
}

function etatsOf(next: Next): Etat[] {
  return (Object.keys(ETATS) as Etat[]).filter((etat) => next[etat] !== undefined);
}

/** The états a new chantier may have: a compagnon announces a projet, the others know more. */
export function mayCreateIn(etat: Etat, role: Role): boolean {
  return role === 'compagnon' ? etat === 'projet' : etat !== 'archive';
}
