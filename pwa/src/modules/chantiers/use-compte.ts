/** What the accounts and the hours of a chantier are made of, kept up to date. */
import { useLiveQuery } from 'dexie-react-hooks';
import { dayAt } from '#shared/core/dates.ts';
import { keyedId } from '#shared/entity/entity.ts';
import {
  type Colonne,
  type Cout,
  compteDuChantier,
  coutDesHeures,
  coutLe,
} from '#shared/links/compte-chantier.ts';
import { chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { chantierFinances } from '#shared/modules/chantiers/chantier-finances.entity.ts';
import { commande } from '#shared/modules/chantiers/commande.entity.ts';
import { commandeMontant } from '#shared/modules/chantiers/commande-montant.entity.ts';
import { coutHoraire } from '#shared/modules/chantiers/cout-horaire.entity.ts';
import { devis } from '#shared/modules/devis-facturation/devis.entity.ts';
import { devisOption } from '#shared/modules/devis-facturation/devis-option.entity.ts';
import { sommeDesDevis } from '#shared/modules/devis-facturation/sum-devis.ts';
import { type Affectation, affectation } from '#shared/modules/planning/affectation.entity.ts';
import {
  type HeuresChantier,
  type HeuresLe,
  heuresComptees,
  heuresDuChantier,
  heuresParJour,
} from '#shared/modules/planning/heures-chantier.ts';
import { type Pointage, pointage } from '#shared/modules/planning/pointage.entity.ts';
import {
  type ReglePlanning,
  reglePlanning,
} from '#shared/modules/planning/regle-planning.entity.ts';
import { type Regle, regleLe } from '#shared/modules/planning/regles.ts';
import { usePhone, useRow, useRows } from '../../ui/phone-context.tsx';

export interface HeuresLues {
  readonly heures: HeuresChantier;
  /** The same, each with its day. */
  readonly jours: readonly HeuresLe[];
  readonly regle: Regle;
}

/** Spent and planned hours of a chantier, by the firm's rules; undefined until first read. */
export function useHeuresChantier(chantierId: string): HeuresLues | undefined {
  const { db } = usePhone();
  return useLiveQuery(async () => {
    const today = dayAt(Date.now());
    const [cases, pointages, regles] = await Promise.all([
      db.table<Affectation>(affectation.table).where('chantierId').equals(chantierId).toArray(),
      db
        .table<Pointage>(pointage.table)
        .filter(
          (row) =>
            row.deleted === 0 &&
            (row.matinChantierId === chantierId || row.apresMidiChantierId === chantierId),
        )
        .toArray(),
      db.table<ReglePlanning>(reglePlanning.table).toArray(),
    ]);
    const live = cases.filter(({ deleted }) => deleted === 0);
    const held = regles.filter(({ deleted }) => deleted === 0);
    // Who was planned here and worked elsewhere has confirmed that day as well.
    const keys = live.map(({ salarieId, jour }) => keyedId(pointage, { salarieId, jour }));
    const elsewhere = await db.table<Pointage>(pointage.table).bulkGet([...new Set(keys)]);
    const known = new Map(
      [...pointages, ...elsewhere].flatMap((row) => (row?.deleted === 0 ? [[row.id, row]] : [])),
    );
    const lecture = {
      ...{ chantierId, cases: live, regles: held, today },
      pointages: [...known.values()],
    };
    const [heures, jours] = [heuresDuChantier(lecture), heuresParJour(lecture)];
    return { heures, jours, regle: regleLe(held, today) };
  }, [db, chantierId]);
}

export interface Compte {
  readonly colonnes: readonly Colonne[];
  readonly cout: Cout;
  /** SAV hours that the firm counts apart, and what they cost in cents; 0 where they stand in the columns. */
  readonly savApart: number;
  readonly savApartCents: number;
}

/** The accounts of a chantier; undefined until all of it is read. */
export function useCompte(chantierId: string): Compte | undefined {
  const of = { field: 'chantierId', equals: chantierId };
  const site = useRow(chantier, chantierId);
  const all = useRows(devis, of);
  const ids = (all ?? []).map(({ id }) => id);
  const options = useRows(devisOption, { field: 'devisId', equals: ids });
  const finances = useRow(chantierFinances, keyedId(chantierFinances, { chantierId }));
  const commandes = useRows(commande, of);
  const montants = useRows(commandeMontant);
  const couts = useRows(coutHoraire);
  const lues = useHeuresChantier(chantierId);
  if (!site || !all || !options || !commandes || !montants || !couts || !lues) return undefined;
  if (finances === undefined) return undefined;
  const today = dayAt(Date.now());
  const dated = { jours: lues.jours, couts, today };
  const isSavCompte = lues.regle.savImpute === 'chantier';
  const amountOf = new Map(montants.map((row) => [row.commandeId, row.montantHtCents]));
  const colonnes = compteDuChantier({
    ...{ finances, ...dated, isSavCompte, heures: lues.heures },
    devis: sommeDesDevis(all, options),
    heuresVendues: site.heuresVendues,
    commandes: commandes
      .filter(({ etat }) => etat === 'envoyee')
      .map(({ id }) => amountOf.get(id) ?? null),
  });
  return {
    ...{ colonnes, cout: coutLe(couts, today) },
    savApart: heuresComptees(lues.heures, isSavCompte).savApart,
    savApartCents: coutDesHeures(dated, ['sav', 'savAVenir']).valeur ?? 0,
  };
}
