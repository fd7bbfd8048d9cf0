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

/** The conditions of an état, in the order one would see to them. */
export function conditionsOf(etat: Etat, faits: Faits): Condition[] {
  switch (etat) {
    case 'en-cours-de-signature':
      return [{ texte: 'Le client est connu', isMet: faits.hasClient }];
    case 'signe':
      return [
        { texte: 'Le client est connu', isMet: faits.hasClient },
        { texte: 'Les heures vendues sont connues', isMet: faits.heuresVendues !== null },
      ];
    case 'en-cours':
      return [
        { texte: 'Le début est prévu', isMet: faits.debutPrevu !== null },
        { texte: 'Les heures vendues sont connues', isMet: faits.heuresVendues !== null },
      ];
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
      ];
    default:
      return [];
  }
}
