/** Everything the loads of a year are made of, as one live reading. */
import { useLiveQuery } from 'dexie-react-hooks';
import { dayAt } from '#shared/core/dates.ts';
import { groupBy } from '#shared/core/group-by.ts';
import { chargesParFamille } from '#shared/links/charges-familles.ts';
import { contexteDe } from '#shared/links/contexte-planning.ts';
import { type BudgetHeures, budgetHeures } from '#shared/modules/chantiers/budget-heures.entity.ts';
import { type Chantier, chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import {
  type DevisHeures,
  devisHeures,
} from '#shared/modules/devis-facturation/devis-heures.entity.ts';
import { type Affectation, affectation } from '#shared/modules/planning/affectation.entity.ts';
import {
  type ChargeSalarie,
  chargesDe,
  chargesDesEquipes,
  type Fenetre,
  heuresParDemi,
} from '#shared/modules/planning/charges.ts';
import { Grille } from '#shared/modules/planning/grille.ts';
import { heuresComptees, heuresDesChantiers } from '#shared/modules/planning/heures-chantier.ts';
import { type Intervention, intervention } from '#shared/modules/planning/intervention.entity.ts';
import { type Pointage, pointage } from '#shared/modules/planning/pointage.entity.ts';
import { regleLe } from '#shared/modules/planning/regles.ts';
import { paraitAuPlanning } from '#shared/modules/planning/visibilite.ts';
import { readInPages } from '../../core/read-pages.ts';
import type { Phone } from '../../sync/phone.ts';
import { usePhone } from '../../ui/phone-context.tsx';
import { type Cadre, readCadre } from './use-planning.ts';

interface Row {
  readonly id: string;
  readonly deleted: 0 | 1;
}

async function live<T extends Row>(db: Phone['db'], table: string): Promise<T[]> {
  const rows = await readInPages(db.table<T, string>(table));
  return rows.filter(({ deleted }) => deleted === 0);
}

/** Half-days of everybody from January to December, and how much of them they could work. */
function salariesDe(cadre: Cadre, cells: readonly Affectation[], annee: number) {
  const ids = cadre.salaries.map(({ id }) => id);
  const grille = new Grille(ids, `${annee}-01-01`, `${annee}-12-31`);
  for (const { sav, ...cell } of cells) grille.ecrire({ ...cell, sav: sav === true });
  const contexte = contexteDe({
    ...cadre,
    contenuDe: (...place) => grille.lire(...place),
  });
  const days = grille.jours.length;
  const disponible = new Uint8Array(ids.length * days);
  for (const [person, id] of ids.entries()) {
    for (const [day, jour] of grille.jours.entries()) {
      if (contexte.reposDe(id, jour) === null) disponible[person * days + day] = 1;
    }
  }
  const heures = heuresParDemi(grille, cadre.regles);
  return {
    jours: grille.jours,
    dans: (fenetre?: Fenetre): ReadonlyMap<string, ChargeSalarie> =>
      chargesDe(grille, { disponible, heures }, fenetre).salaries,
  };
}

/** Sold, spent and coming hours of the chantiers that are open, and of the families over them. */
async function readSites(db: Phone['db'], cadre: Cadre, today: string) {
  const sites = (await live<Chantier>(db, chantier.table)).filter(({ etat }) =>
    paraitAuPlanning(etat, 'chantiers'),
  );
  const ids = sites.map(({ id }) => id);
  const [cases, pointages, budgets, devis, interventions] = await Promise.all([
    db.table<Affectation>(affectation.table).where('chantierId').anyOf(ids).toArray(),
    live<Pointage>(db, pointage.table),
    live<BudgetHeures>(db, budgetHeures.table),
    live<DevisHeures>(db, devisHeures.table),
    live<Intervention>(db, intervention.table),
  ]);
  const lecture = {
    cases: cases.filter(({ deleted }) => deleted === 0),
    ...{ pointages, regles: cadre.regles, today },
  };
  const heuresOf = heuresDesChantiers(ids, lecture);
  const byChantier = <T extends { readonly chantierId: string }>(rows: readonly T[]) =>
    groupBy(rows, ({ chantierId }) => chantierId);
  const [budgetsOf, devisOf, interventionsOf] = [
    byChantier(budgets),
    byChantier(devis),
    byChantier(interventions),
  ];
  const isSavCompte = regleLe(cadre.regles, today).savImpute === 'chantier';
  const read = sites.flatMap((site) => {
    const heures = heuresOf.get(site.id);
    return heures ? [{ site, heures: heuresComptees(heures, isSavCompte) }] : [];
  });
  const familles = chargesParFamille(
    read.map(({ site: { id, heuresVendues }, heures }) => ({
      vendues: heuresVendues,
      budgets: budgetsOf.get(id) ?? [],
      devis: devisOf.get(id) ?? [],
      interventions: interventionsOf.get(id) ?? [],
      heures,
    })),
  );
  return { sites: read, familles };
}

/** The loads of a year; undefined until first read. */
export function useChargesAnnee(annee: number) {
  const { db } = usePhone();
  return useLiveQuery(async () => {
    const today = dayAt(Date.now());
    const [cadre, cells] = await Promise.all([
      readCadre(db),
      db
        .table<Affectation>(affectation.table)
        .where('jour')
        .between(`${annee}-01-01`, `${annee}-12-31`, true, true)
        .toArray(),
    ]);
    const kept = cells.filter(({ deleted }) => deleted === 0);
    const personnes = salariesDe(cadre, kept, annee);
    const regle = regleLe(cadre.regles, today);
    return {
      ...personnes,
      ...(await readSites(db, cadre, today)),
      regle,
      salaries: cadre.salaries,
      equipes: chargesDesEquipes(cadre.salaries, personnes.dans(), regle),
    };
  }, [db, annee]);
}
