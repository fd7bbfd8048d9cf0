/** What was done for a client, in time order: chantiers, quotes, talks, consents. */
import { type Day, dayAt } from '../core/dates.ts';
import type { Chantier } from '../modules/chantiers/chantier.entity.ts';
import { ETATS } from '../modules/chantiers/etats.ts';
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

export interface Connu {
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

/** Events, the latest first. */
export function historiqueClient({
  chantiers,
  devis,
  echanges,
  consentements,
}: Connu): Evenement[] {
  const none = { adresse: null, montantHtCents: null };
  const events: Evenement[] = [
    ...chantiers.flatMap(ofChantier),
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
