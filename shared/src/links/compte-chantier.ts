/** The accounts of a job: quoted, done, under way; margin, rate and result, each with its steps. */
import type { Day } from '../core/dates.ts';
import type { ChantierFinances } from '../modules/chantiers/chantier-finances.entity.ts';
import type { CoutHoraire } from '../modules/chantiers/cout-horaire.entity.ts';
import type { Somme } from '../modules/devis-facturation/sum-devis.ts';
import { type HeuresChantier, heuresComptees } from '../modules/planning/heures-chantier.ts';

export type Cout = Pick<CoutHoraire, 'depuis' | 'coutCents' | 'origine'>;

/** What holds until the firm writes its own. Source: « résultat = marge − heures × 65 € ». */
export const COUT_INITIAL: Cout = {
  depuis: '2000-01-01',
  coutCents: 6500,
  origine: 'Le classeur de l’entreprise : marge − heures × 65 €',
};

/** The cost that holds on a day: the latest that has begun. */
export function coutLe(couts: readonly Cout[], jour: Day): Cout {
  let found = COUT_INITIAL;
  for (const cout of couts) {
    if (cout.depuis <= jour && cout.depuis >= found.depuis) found = cout;
  }
  return found;
}

/** A figure of the accounts: null where nobody knows it yet; how it was found, in a sentence. */
export interface Chiffre {
  readonly valeur: number | null;
  readonly origine: string;
}

export interface Colonne {
  readonly code: 'devis' | 'reel' | 'en-cours';
  readonly titre: string;
  /** Cents. */
  readonly marche: Chiffre;
  readonly debourse: Chiffre;
  readonly marge: Chiffre;
  /** Percent, one digit. */
  readonly taux: Chiffre;
  /** Hours × coefficient. */
  readonly heures: Chiffre;
  readonly coutHeures: Chiffre;
  readonly resultat: Chiffre;
}

export interface Matiere {
  readonly devis: Somme;
  readonly finances: Pick<
    ChantierFinances,
    'montantHtCents' | 'debourseCents' | 'factureHtCents' | 'achatsHtCents'
  > | null;
  /** Hours sold of the chantier. */
  readonly heuresVendues: number | null;
  /** Amounts of its orders, cents; null: one that nobody has priced. */
  readonly commandes: readonly (number | null)[];
  readonly heures: HeuresChantier;
  /** Whether the firm counts SAV in its chantiers. */
  readonly isSavCompte: boolean;
  readonly cout: Cout;
}

function plus(left: number | null, right: number | null): number | null {
  return left === null || right === null ? null : left + right;
}

function moins(left: number | null, right: number | null): number | null {
  return left === null || right === null ? null : left - right;
}

type Base = Pick<Colonne, 'code' | 'titre' | 'marche' | 'debourse' | 'heures'>;

function colonne(base: Base, cout: Cout): Colonne {
  const { marche, debourse, heures } = base;
  const marge = moins(marche.valeur, debourse.valeur);
  const coutHeures = heures.valeur === null ? null : Math.round(heures.valeur * cout.coutCents);
  const taux =
    marge === null || !marche.valeur ? null : Math.round((marge / marche.valeur) * 1000) / 10;
  return {
    ...base,
    marge: { valeur: marge, origine: 'Montant HT − déboursé' },
    taux: { valeur: taux, origine: 'Marge ÷ montant HT' },
    coutHeures: {
      valeur: coutHeures,
      origine: `Heures × ${String(cout.coutCents / 100).replace('.', ',')} € (${cout.origine ?? 'le coût de l’entreprise'})`,
    },
    resultat: { valeur: moins(marge, coutHeures), origine: 'Marge − coût des heures' },
  };
}

function marcheDe({ devis, finances }: Matiere): Chiffre {
  const typed = finances?.montantHtCents ?? null;
  if (typed !== null) return { valeur: typed, origine: 'Montant saisi à la main' };
  if (devis.nombre === 0) return { valeur: null, origine: 'Ni devis ni montant saisi' };
  return { valeur: devis.htCents, origine: `Somme des devis comptés (${devis.nombre})` };
}

function debourseDe({ devis, finances }: Matiere): Chiffre {
  const typed = finances?.debourseCents ?? null;
  if (typed !== null) return { valeur: typed, origine: 'Déboursé saisi à la main' };
  if (devis.nombre === 0) return { valeur: null, origine: 'Ni devis ni déboursé saisi' };
  return { valeur: devis.debourseCents, origine: 'Fournitures des devis comptés' };
}

function achatsDe({ commandes, finances }: Matiere): Chiffre {
  const others = finances?.achatsHtCents ?? null;
  const unknown = commandes.filter((one) => one === null).length;
  const sum = commandes.reduce<number>((total, one) => total + (one ?? 0), 0);
  // What nobody has priced is unknown, not free.
  if (commandes.length === unknown && others === null) {
    const missing = unknown > 0 ? ` : ${unknown} sans montant` : '';
    return { valeur: null, origine: `Ni commande chiffrée ni achat saisi${missing}` };
  }
  const parts = [
    commandes.length > 0 && `commandes (${commandes.length - unknown} chiffrées)`,
    others !== null && 'autres achats saisis',
  ].filter(Boolean);
  const missing = unknown > 0 ? ` ; sans montant : ${unknown}` : '';
  return { valeur: sum + (others ?? 0), origine: `Somme : ${parts.join(' et ')}${missing}` };
}

/**
 * The three columns of the firm's job accounts. Quoted: the quotes. Done: what was invoiced, bought
 * and worked. Under way: the whole contract against what was bought and the hours spent and planned.
 */
export function compteDuChantier(matiere: Matiere): Colonne[] {
  const { heures, cout, finances, devis } = matiere;
  const { passees, aVenir, savCompte } = heuresComptees(heures, matiere.isSavCompte);
  const vendues = matiere.heuresVendues ?? (devis.nombre > 0 ? devis.heures : null);
  const marche = marcheDe(matiere);
  const achats = achatsDe(matiere);
  const savDit = savCompte > 0 ? ', SAV compris' : '';
  return [
    colonne(
      {
        ...{ code: 'devis', titre: 'Devis', marche, debourse: debourseDe(matiere) },
        heures: { valeur: vendues, origine: 'Heures vendues du chantier' },
      },
      cout,
    ),
    colonne(
      {
        ...{ code: 'reel', titre: 'Réel' },
        marche: {
          valeur: finances?.factureHtCents ?? null,
          origine: 'Facturé à ce jour, saisi à la main',
        },
        debourse: achats,
        heures: {
          valeur: passees,
          origine: `Heures confirmées, sinon prévues, des jours passés × coefficient${savDit}`,
        },
      },
      cout,
    ),
    colonne(
      {
        ...{ code: 'en-cours', titre: 'En cours', marche, debourse: achats },
        heures: {
          valeur: plus(passees, aVenir),
          origine: `Heures passées et encore prévues × coefficient${savDit}`,
        },
      },
      cout,
    ),
  ];
}
