/** The accounts of a job: quoted, done, under way; margin, rate and result, each with its steps. */
import type { Day } from '../core/dates.ts';
import type { ChantierFinances } from '../modules/chantiers/chantier-finances.entity.ts';
import type { CoutHoraire } from '../modules/chantiers/cout-horaire.entity.ts';
import type { Somme } from '../modules/devis-facturation/sum-devis.ts';
import {
  type HeuresChantier,
  type HeuresLe,
  heuresComptees,
} from '../modules/planning/heures-chantier.ts';

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
  /** The hours of `heures`, each with its day. */
  readonly jours: readonly HeuresLe[];
  /** The dated costs of the firm; what is only quoted counts with that of `today`. */
  readonly couts: readonly Cout[];
  readonly today: Day;
}

type Sorte = keyof HeuresChantier;

function euros(cents: number): string {
  return `${String(cents / 100).replace('.', ',')} €`;
}

function heuresFois(heures: number | null, cout: Cout): Chiffre {
  return {
    valeur: heures === null ? null : Math.round(heures * cout.coutCents),
    origine: `Heures × ${euros(cout.coutCents)} (${cout.origine ?? 'le coût de l’entreprise'})`,
  };
}

/**
 * What hours of these kinds cost: each at the cost that is dated for its day. Cents; rounded once, hours of one
 * cost to the hundredth as they are shown.
 */
export function coutDesHeures(
  { jours, couts, today }: Pick<Matiere, 'jours' | 'couts' | 'today'>,
  sortes: readonly Sorte[],
): Chiffre {
  const heuresByCout = new Map<Cout, number>();
  for (const { jour, sorte, heures } of jours) {
    if (!sortes.includes(sorte)) continue;
    const cout = coutLe(couts, jour);
    heuresByCout.set(cout, (heuresByCout.get(cout) ?? 0) + heures);
  }
  const parts = [...heuresByCout]
    .map(([cout, heures]) => ({ cout, heures: Math.round(heures * 100) / 100 }))
    .sort((a, b) => (a.cout.depuis < b.cout.depuis ? -1 : 1));
  const [first] = parts;
  if (!first) return heuresFois(0, coutLe(couts, today));
  if (parts.length === 1) return heuresFois(first.heures, first.cout);
  const cents = parts.reduce((sum, { cout, heures }) => sum + heures * cout.coutCents, 0);
  const steps = parts.map(
    ({ cout, heures }) => `${String(heures).replace('.', ',')} h à ${euros(cout.coutCents)}`,
  );
  return {
    valeur: Math.round(cents),
    origine: `Chaque heure au coût de son jour : ${steps.join(', ')}`,
  };
}

function plus(left: number | null, right: number | null): number | null {
  return left === null || right === null ? null : left + right;
}

function moins(left: number | null, right: number | null): number | null {
  return left === null || right === null ? null : left - right;
}

type Base = Pick<Colonne, 'code' | 'titre' | 'marche' | 'debourse' | 'heures'>;

function colonne(base: Base, coutHeures: Chiffre): Colonne {
  const { marche, debourse } = base;
  const marge = moins(marche.valeur, debourse.valeur);
  const taux =
    marge === null || !marche.valeur ? null : Math.round((marge / marche.valeur) * 1000) / 10;
  return {
    ...base,
    marge: { valeur: marge, origine: 'Montant HT − déboursé' },
    taux: { valeur: taux, origine: 'Marge ÷ montant HT' },
    coutHeures,
    resultat: { valeur: moins(marge, coutHeures.valeur), origine: 'Marge − coût des heures' },
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
  const { heures, couts, today, finances, devis, isSavCompte } = matiere;
  const { passees, aVenir, savCompte } = heuresComptees(heures, isSavCompte);
  const passe: Sorte[] = ['confirmees', 'supposees', ...(isSavCompte ? (['sav'] as const) : [])];
  const futur: Sorte[] = ['aVenir', ...(isSavCompte ? (['savAVenir'] as const) : [])];
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
      heuresFois(vendues, coutLe(couts, today)),
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
      coutDesHeures(matiere, passe),
    ),
    colonne(
      {
        ...{ code: 'en-cours', titre: 'En cours', marche, debourse: achats },
        heures: {
          valeur: plus(passees, aVenir),
          origine: `Heures passées et encore prévues × coefficient${savDit}`,
        },
      },
      coutDesHeures(matiere, [...passe, ...futur]),
    ),
  ];
}
