/** Where an order stands: what arrived of each line, several deliveries added up. */
import type { Commande } from './commande.entity.ts';
import type { CommandeLigne } from './commande-ligne.entity.ts';
import type { CommandeReception } from './commande-reception.entity.ts';

/** What people read: the order's own état, refined by what arrived. */
export const SUIVI_COMMANDE = {
  brouillon: 'Brouillon',
  envoyee: 'Envoyée',
  'recue-en-partie': 'Reçue en partie',
  recue: 'Reçue',
  annulee: 'Annulée',
} as const;

export type SuiviCommande = keyof typeof SUIVI_COMMANDE;

export interface LigneSuivie {
  readonly id: string;
  readonly libelle: string;
  readonly unite: string | null;
  readonly quantite: number;
  readonly recue: number;
  /** Still to come; 0 where all or more has arrived. */
  readonly reste: number;
}

type Ligne = Pick<CommandeLigne, 'id' | 'libelle' | 'unite' | 'quantite'>;
type Reception = Pick<CommandeReception, 'ligneId' | 'quantite'>;

const rounded = (value: number) => Math.round(value * 1000) / 1000;

/** Each line with what arrived of it and what is still to come. */
export function suivreLignes(
  lignes: readonly Ligne[],
  receptions: readonly Reception[],
): LigneSuivie[] {
  return lignes.map(({ id, libelle, unite, quantite }) => {
    const own = receptions.filter(({ ligneId }) => ligneId === id);
    const recue = rounded(own.reduce((sum, one) => sum + one.quantite, 0));
    return { id, libelle, unite, quantite, recue, reste: Math.max(0, rounded(quantite - recue)) };
  });
}

/** An order is received once every line is, in part once something is. */
export function suivreCommande(
  { etat }: Pick<Commande, 'etat'>,
  lignes: readonly LigneSuivie[],
): SuiviCommande {
  if (etat !== 'envoyee') return etat;
  if (lignes.length > 0 && lignes.every(({ reste }) => reste === 0)) return 'recue';
  return lignes.some(({ recue }) => recue > 0) ? 'recue-en-partie' : 'envoyee';
}
