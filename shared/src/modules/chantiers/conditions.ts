/** What should hold before a chantier enters an état; told, so that nothing is forgotten. */
import type { Etat } from './etats.ts';

/** What is known of a chantier when its état is about to change. */
export interface Faits {
  readonly hasClient: boolean;
  readonly heuresVendues: number | null;
  readonly debutPrevu: string | null;
  /** Points of checklists that nobody has done. */
  readonly pointsAFaire: number;
  /** Orders that are sent and not wholly received. */
  readonly commandesAttendues: number;
  /** Amendments that the client has neither taken nor refused. */
  readonly avenantsOuverts: number;
  /** Whether the client has taken the works over, in writing. */
  readonly isRecu: boolean;
  /** Reserves of that réception that nobody has lifted. */
  readonly reservesOuvertes: number;
}

export interface Condition {
  readonly texte: string;
  readonly isMet: boolean;
}

/** A day that an état asks for, written with the change: the signature, the réception. */
export type JourDemande = 'dateSignature' | 'dateReception';

export const JOUR_DEMANDE: Partial<Record<Etat, JourDemande>> = {
  signe: 'dateSignature',
  termine: 'dateReception',
};

function ouverts(n: number, one: string, many: string): string {
  return n === 0 ? `Aucun ${one} en attente` : `${n} ${n > 1 ? many : one} en attente`;
}

function said(isMet: boolean, met: string, unmet: string): Condition {
  return { texte: isMet ? met : unmet, isMet };
}

const client = ({ hasClient }: Faits) =>
  said(hasClient, 'Le client est connu', 'Le client n’est pas encore choisi');
const heures = ({ heuresVendues }: Faits) =>
  said(
    heuresVendues !== null,
    'Les heures vendues sont connues',
    'Les heures vendues ne sont pas encore connues',
  );
const debut = ({ debutPrevu }: Faits) =>
  said(debutPrevu !== null, 'Le début est prévu', 'Le début n’est pas encore prévu');

/** The conditions of an état, in the order one would see to them. */
export function conditionsOf(etat: Etat, faits: Faits): Condition[] {
  switch (etat) {
    case 'en-cours-de-signature':
      return [client(faits)];
    case 'signe':
      return [client(faits), heures(faits)];
    case 'en-cours':
      return [debut(faits), heures(faits)];
    case 'a-finir':
      return [
        {
          texte: ouverts(faits.commandesAttendues, 'commande', 'commandes').replace(
            'Aucun ',
            'Aucune ',
          ),
          isMet: faits.commandesAttendues === 0,
        },
      ];
    case 'termine':
      return [
        {
          texte: ouverts(faits.pointsAFaire, 'point de contrôle', 'points de contrôle'),
          isMet: faits.pointsAFaire === 0,
        },
        {
          texte: ouverts(faits.avenantsOuverts, 'avenant', 'avenants'),
          isMet: faits.avenantsOuverts === 0,
        },
        said(
          faits.isRecu,
          'Le procès-verbal de réception est signé',
          'Le procès-verbal de réception n’est pas encore signé',
        ),
        {
          texte: ouverts(faits.reservesOuvertes, 'réserve', 'réserves').replace(
            'Aucun ',
            'Aucune ',
          ),
          isMet: faits.reservesOuvertes === 0,
        },
      ];
    default:
      return [];
  }
}
