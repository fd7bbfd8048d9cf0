/** The journal of a chantier: everything that happened, in the order of time. */
import { type Day, dayAt } from '../../core/dates.ts';
import { type Avancement, METEOS } from './avancement.entity.ts';
import { AVENANT_ETATS, type Avenant } from './avenant.entity.ts';
import type { ChantierDocument } from './chantier-document.entity.ts';
import type { Commande } from './commande.entity.ts';
import type { CommandeReception } from './commande-reception.entity.ts';
import type { ControlePoint } from './controle-point.entity.ts';
import { type ProcesVerbal, RECEPTIONS } from './proces-verbal.entity.ts';
import type { Sav } from './sav.entity.ts';

/** A line of the journal that is not a note. */
export interface Fait {
  readonly id: string;
  readonly sorte:
    | 'avancement'
    | 'commande'
    | 'reception'
    | 'controle'
    | 'sav'
    | 'avenant'
    | 'photo'
    | 'proces-verbal';
  readonly jour: Day;
  /** Milliseconds, to place it within its day. */
  readonly at: number;
  readonly titre: string;
  readonly detail: string | null;
  readonly auteur: string | null;
  /** Whether it tells of something wrong. */
  readonly isProbleme: boolean;
}

export interface Matiere {
  readonly avancements: readonly Avancement[];
  readonly commandes: readonly Commande[];
  readonly receptions: readonly CommandeReception[];
  readonly controles: readonly ControlePoint[];
  readonly savs: readonly Sav[];
  readonly avenants: readonly Avenant[];
  readonly documents: readonly ChantierDocument[];
  readonly procesVerbaux: readonly ProcesVerbal[];
}

const HORS_EAU = { oui: 'hors d’eau', bache: 'bâché pour la nuit', non: 'PAS hors d’eau' } as const;

function ofAvancement(row: Avancement): Fait {
  const { avancementPct, meteo, nombreOuvriers, heures, horsEau } = row;
  const titre = [
    avancementPct !== null && `${avancementPct} %`,
    meteo && METEOS[meteo].toLowerCase(),
    nombreOuvriers !== null && `${nombreOuvriers} sur place`,
    heures !== null && `${String(heures).replace('.', ',')} h`,
    horsEau && HORS_EAU[horsEau],
  ];
  return {
    ...{ id: row.id, sorte: 'avancement', jour: row.jour, at: row.updatedAt, auteur: row.auteur },
    titre: titre.filter(Boolean).join(' · ') || 'Avancement',
    detail:
      [
        row.travaux,
        row.problemes && `Problème : ${row.problemes}`,
        row.documentId && 'Photo de ce soir jointe',
      ]
        .filter(Boolean)
        .join('\n') || null,
    isProbleme: Boolean(row.problemes) || horsEau === 'non',
  };
}

/** Photos of one person taken one after the other on a day are one line. */
function ofDocuments(rows: readonly ChantierDocument[]): Fait[] {
  const byDay = new Map<string, ChantierDocument[]>();
  for (const row of rows) {
    const key = `${dayAt(row.createdAt)}/${row.auteur}`;
    byDay.set(key, [...(byDay.get(key) ?? []), row]);
  }
  return [...byDay.values()].flatMap((same): Fait[] => {
    const [first] = same;
    if (!first) return [];
    const n = same.length;
    const legendes = same.flatMap(({ legende }) => (legende ? [legende] : []));
    return [
      {
        ...{ id: first.id, sorte: 'photo', auteur: first.auteur, isProbleme: false },
        jour: dayAt(first.createdAt),
        at: Math.max(...same.map(({ createdAt }) => createdAt)),
        titre: n > 1 ? `${n} photos ou documents` : 'Une photo ou un document',
        detail: legendes.join('\n') || null,
      },
    ];
  });
}

/** Every fact, the latest day first, and within a day the latest first. */
export function journalOf(matiere: Matiere): Fait[] {
  const plain = { detail: null, auteur: null, isProbleme: false };
  const faits: Fait[] = [
    ...matiere.avancements.map(ofAvancement),
    ...matiere.commandes.flatMap((row): Fait[] =>
      row.etat === 'envoyee' && row.dateEnvoi
        ? [
            {
              ...{
                ...plain,
                id: row.id,
                sorte: 'commande',
                jour: row.dateEnvoi,
                at: row.updatedAt,
              },
              titre: `Commande envoyée : ${row.fournisseur ?? ''}`.trim(),
              detail: row.note,
              auteur: row.auteur,
            },
          ]
        : [],
    ),
    ...matiere.receptions.map(
      (row): Fait => ({
        ...{ ...plain, id: row.id, sorte: 'reception', jour: row.jour, at: row.createdAt },
        titre: `Reçu : ${String(row.quantite).replace('.', ',')}`,
        detail: row.note,
        auteur: row.auteur,
      }),
    ),
    ...matiere.controles.flatMap((row): Fait[] =>
      row.faitLe
        ? [
            {
              ...{ ...plain, id: row.id, sorte: 'controle', jour: row.faitLe, at: row.updatedAt },
              titre: `Contrôlé : ${row.libelle}`,
              detail: row.remarque,
              auteur: row.faitPar,
            },
          ]
        : [],
    ),
    ...matiere.savs.map(
      (row): Fait => ({
        ...{ ...plain, id: row.id, sorte: 'sav', jour: row.dateDemande, at: row.createdAt },
        titre: `SAV : ${row.motif}`,
        detail: row.compteRendu,
        isProbleme: row.etat !== 'clos',
      }),
    ),
    ...matiere.avenants.map(
      (row): Fait => ({
        ...{
          ...plain,
          id: row.id,
          sorte: 'avenant',
          jour: dayAt(row.createdAt),
          at: row.createdAt,
        },
        titre: `Avenant, ${AVENANT_ETATS[row.etat].toLowerCase()}`,
        detail: row.texte,
        auteur: row.auteur,
      }),
    ),
    ...matiere.procesVerbaux.flatMap((row): Fait[] =>
      row.signeA === null
        ? []
        : [
            {
              ...{ ...plain, id: row.id, sorte: 'proces-verbal', jour: dayAt(row.signeA) },
              at: row.signeA,
              titre: `Réception des travaux : ${RECEPTIONS[row.resultat].toLowerCase()}`,
              detail: (row.reservesSignees ?? []).map(({ texte }) => texte).join('\n') || null,
              auteur: row.maitreOuvrage,
              isProbleme: row.resultat !== 'sans-reserve' && row.leveeLe === null,
            },
          ],
    ),
    ...ofDocuments(matiere.documents),
  ];
  return faits.sort((a, b) => b.jour.localeCompare(a.jour) || b.at - a.at);
}
