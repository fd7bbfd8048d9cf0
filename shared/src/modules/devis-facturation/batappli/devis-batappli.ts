/** A quote as a BATAPPLI file holds it, once read and checked. Amounts in cents, hours in hours. */
import type { Day } from '../../../core/dates.ts';
import type { Famille } from '../../../core/familles.ts';

/** What the reading remarked. `ecart`: figures do not agree · `attention`: to look at · `info`. */
export interface Alerte {
  readonly niveau: 'ecart' | 'attention' | 'info';
  readonly code: AlerteCode;
  readonly texte: string;
  /** Line of the sheet, from 1. */
  readonly ligneFeuille?: number;
}

export type AlerteCode =
  | 'numero-absent'
  | 'date-illisible'
  | 'adresse-a-verifier'
  | 'totaux-absents'
  | 'ht-different'
  | 'tva-different'
  | 'ttc-different'
  | 'sous-total-different'
  | 'total-ligne-different'
  | 'composants-differents'
  | 'ouvrage-sans-composant'
  | 'sans-composant'
  | 'composant-sans-ouvrage'
  | 'option-non-fermee'
  | 'unite-inconnue'
  | 'famille-inconnue'
  | 'tva-nulle'
  | 'remise-ligne'
  | 'ligne-inconnue';

/** A block of the header: who, where. */
export interface Bloc {
  readonly nom: string;
  readonly adresse: string;
  readonly codePostal: string | null;
  readonly ville: string;
  readonly pays: string;
}

export interface Composant {
  readonly nature: 'main-oeuvre' | 'article';
  readonly code: string;
  readonly libelle: string;
  /** Unit cost in euros, four decimals. */
  readonly prixAchat: number;
  /** Three decimals. */
  readonly coefficient: number;
  readonly prixUnitaireCents: number;
  /** Three decimals, already multiplied by the quantity of the ouvrage. */
  readonly quantite: number;
  readonly unite: string;
  readonly totalHtCents: number;
}

export interface Ligne {
  /** Place in the quote, from 1: codes repeat, places do not. */
  readonly rang: number;
  readonly nature: 'ouvrage' | 'texte' | 'remise' | 'note';
  /** `rang` of its lot; null in an option outside any lot. */
  readonly lot: number | null;
  /** `rang` of its option, null where it counts in the total. */
  readonly option: number | null;
  readonly section: string | null;
  readonly code: string;
  readonly libelle: string;
  readonly prixAchat: number | null;
  readonly coefficient: number | null;
  readonly prixUnitaireCents: number | null;
  readonly quantite: number | null;
  readonly unite: string;
  /** In percent: 5.5, 10, 20. */
  readonly tvaPct: number;
  readonly totalHtCents: number;
  readonly note: string;
  readonly composants: readonly Composant[];
  readonly ligneFeuille: number;
}

export interface Lot {
  readonly rang: number;
  /** `3x`; empty for what stands outside any lot of the file. */
  readonly code: string;
  readonly libelle: string;
  readonly famille: Famille;
  readonly htCents: number;
  readonly heures: number;
  readonly debourseCents: number;
}

export interface Option {
  readonly rang: number;
  readonly libelle: string;
  readonly famille: Famille;
  readonly htCents: number;
  readonly heures: number;
  readonly debourseCents: number;
  /** `rang` of the ouvrage it may replace: the quote says « ou » before it. */
  readonly alternativeDe: number | null;
}

/** Amounts read at the end of the file; null where the file has none. */
export interface TotauxLus {
  readonly htCents: number | null;
  readonly tvaCents: number | null;
  readonly ttcCents: number | null;
}

export interface TvaDuTaux {
  readonly tauxPct: number;
  readonly baseCents: number;
  readonly tvaCents: number;
}

export interface HeuresFamille {
  readonly famille: Famille;
  readonly heures: number;
}

export interface DevisBatappli {
  /** Year on two digits and a counter; null where the file has none. */
  readonly numero: string | null;
  readonly creeLe: Day | null;
  readonly valideJusquau: Day | null;
  readonly titre: string;
  readonly preambule: string;
  readonly facturation: Bloc;
  readonly site: Bloc;
  readonly lots: readonly Lot[];
  readonly lignes: readonly Ligne[];
  readonly options: readonly Option[];
  readonly lus: TotauxLus;
  readonly htCents: number;
  readonly tva: readonly TvaDuTaux[];
  readonly tvaCents: number;
  readonly ttcCents: number;
  /** Null where the file has no component at all: nobody knows them. */
  readonly heures: number | null;
  readonly heuresOptions: number;
  readonly debourseCents: number | null;
  /** Outside options, in the order of the families. */
  readonly heuresParFamille: readonly HeuresFamille[];
  /** Numbers that the preamble says are replaced. */
  readonly remplace: readonly string[];
  /** Words of the labels that the rules of tâches listen to. */
  readonly motsCles: readonly string[];
  readonly alertes: readonly Alerte[];
  /** Whether HT and VAT agree with the file to the cent. */
  readonly isJuste: boolean;
}
