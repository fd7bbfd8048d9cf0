/** What was done for a client, in time order: chantiers and all that happened there, quotes, talks, consents. */
import { type Day, dayAt } from '../core/dates.ts';
import type { CarnetToit } from '../modules/calcul-ardoises/carnet-toit.entity.ts';
import type { Chantier } from '../modules/chantiers/chantier.entity.ts';
import { ETATS } from '../modules/chantiers/etats.ts';
import { type Fait, journalOf, type Matiere } from '../modules/chantiers/journal.ts';
import { CONSENTEMENT_USAGES, type Consentement } from '../modules/clients/consentement.entity.ts';
import { ECHANGE_NATURES, type Echange } from '../modules/clients/echange.entity.ts';
import { DEVIS_ETATS, type Devis } from '../modules/devis-facturation/devis.entity.ts';

export interface Evenement {
  readonly id: string;
  readonly jour: Day;
  readonly titre: string;
  readonly detail: string | null;
  /** Where one reads more. */
  readonly adresse: string | null;
  readonly montantHtCents: number | null;
}

/** What is told of his chantiers beside their own days; the rest of a journal is the site's. */
type Suivi = Pick<Matiere, 'savs' | 'avenants' | 'commandes' | 'documents' | 'procesVerbaux'>;

export interface Connu extends Suivi {
  readonly carnets: readonly CarnetToit[];
  readonly chantiers: readonly Chantier[];
  /** Empty for those who are not granted the figures. */
  readonly devis: readonly Devis[];
  readonly echanges: readonly Echange[];
  readonly consentements: readonly Consentement[];
}

function ofChantier(row: Chantier): Evenement[] {
  const adresse = `/chantiers/${row.id}`;
  const base = { adresse, montantHtCents: null };
  const made = {
    ...{ ...base, id: `${row.id}/cree`, jour: dayAt(row.createdAt) },
    titre: `Chantier « ${row.libelle} »`,
    detail: `${ETATS[row.etat]}, ${row.ville}`,
  };
  if (row.dateSignature === null) return [made];
  const titre = `Signature de « ${row.libelle} »`;
  return [made, { ...base, id: `${row.id}/signe`, jour: row.dateSignature, titre, detail: null }];
}

/** The part of a chantier's page where one reads more. */
const PARTIES: Partial<Record<Fait['sorte'], string>> = {
  commande: '/commandes',
  photo: '/photos',
  'proces-verbal': '/reception',
};

/** What happened on one chantier: its journal without the days on site. */
function ofSuivi(site: Chantier, { carnets, ...connu }: Connu): Evenement[] {
  const inside = <T extends { readonly chantierId: string }>(rows: readonly T[]) =>
    rows.filter(({ chantierId }) => chantierId === site.id);
  const procesVerbaux = inside(connu.procesVerbaux);
  const faits = journalOf({
    ...{ avancements: [], receptions: [], controles: [], procesVerbaux },
    savs: inside(connu.savs),
    avenants: inside(connu.avenants),
    commandes: inside(connu.commandes),
    documents: inside(connu.documents),
  });
  const adresse = `/chantiers/${site.id}`;
  const base = { montantHtCents: null, adresse };
  const events = faits.map(({ id, sorte, jour, titre, detail }) => ({
    ...{ ...base, id: `${sorte}/${id}`, jour, titre },
    detail: [site.libelle, detail].filter(Boolean).join('\n'),
    adresse: `${adresse}${PARTIES[sorte] ?? ''}`,
  }));
  const laid = inside(carnets).map((row) => ({
    ...{ ...base, id: `carnet/${row.id}`, jour: row.poseLe ?? dayAt(row.createdAt) },
    titre: `Carnet de toit : ${row.pan}`,
    detail: [site.libelle, row.carriere].filter(Boolean).join('\n'),
  }));
  // A réception that was written on the chantier only, before it was signed here.
  const isSigned = procesVerbaux.some(({ signeA }) => signeA !== null);
  if (site.dateReception === null || isSigned) return [...events, ...laid];
  const titre = `Réception de « ${site.libelle} »`;
  const recu = { ...base, id: `${site.id}/recu`, jour: site.dateReception, titre, detail: null };
  return [...events, ...laid, recu];
}

/** Events, the latest first. */
export function historiqueClient(connu: Connu): Evenement[] {
  const { chantiers, devis, echanges, consentements } = connu;
  const none = { adresse: null, montantHtCents: null };
  const events: Evenement[] = [
    ...chantiers.flatMap((site) => [...ofChantier(site), ...ofSuivi(site, connu)]),
    ...devis.map((row) => ({
      id: row.id,
      jour: row.dateCreation ?? dayAt(row.createdAt),
      titre: `Devis ${row.numero}`,
      detail: [row.titre, DEVIS_ETATS[row.etat]].filter(Boolean).join(' · '),
      adresse: `/devis/${row.id}`,
      montantHtCents: row.htCents,
    })),
    ...echanges.map((row) => ({
      ...{ ...none, id: row.id, jour: row.jour },
      titre: `${ECHANGE_NATURES[row.nature]} · ${row.auteur}`,
      detail: row.texte,
    })),
    ...consentements.map((row) => ({
      ...{ ...none, id: row.id, jour: row.jour },
      titre: `${CONSENTEMENT_USAGES[row.usage]} : ${row.accord ? 'd’accord' : 'refus'}`,
      detail: row.preuve,
    })),
  ];
  return events.sort((a, b) => b.jour.localeCompare(a.jour) || a.id.localeCompare(b.id));
}
