/** Which chantiers of the list spend more hours than were sold, by the firm's rule. */
import { useLiveQuery } from 'dexie-react-hooks';
import { dayAt } from '#shared/core/dates.ts';
import { type Chantier, chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import { type Affectation, affectation } from '#shared/modules/planning/affectation.entity.ts';
import { type Depasse, depassements } from '#shared/modules/planning/depassements.ts';
import { type Pointage, pointage } from '#shared/modules/planning/pointage.entity.ts';
import {
  type ReglePlanning,
  reglePlanning,
} from '#shared/modules/planning/regle-planning.entity.ts';
import { paraitAuPlanning } from '#shared/modules/planning/visibilite.ts';
import { readInPages } from '../../core/read-pages.ts';
import { useActor, usePhone } from '../../ui/phone-context.tsx';

const NOBODY: ReadonlyMap<string, Depasse> = new Map();

/** The overruns by chantier, of those that are open to the planning; read once `isDue`, behind the list itself. */
export function useDepassements(isDue: boolean): ReadonlyMap<string, Depasse> {
  const { db } = usePhone();
  const { role } = useActor();
  // A compagnon's device holds some months only: sums over them would be wrong.
  const isRead = isDue && role !== 'compagnon';
  const found = useLiveQuery(async () => {
    if (!isRead) return NOBODY;
    const sites = (await readInPages(db.table<Chantier, string>(chantier.table))).filter(
      ({ deleted, etat, heuresVendues }) =>
        deleted === 0 && heuresVendues !== null && paraitAuPlanning(etat, 'chantiers'),
    );
    if (sites.length === 0) return NOBODY;
    const [cases, pointages, regles] = await Promise.all([
      db
        .table<Affectation>(affectation.table)
        .where('chantierId')
        .anyOf(sites.map(({ id }) => id))
        .toArray(),
      readInPages(db.table<Pointage, string>(pointage.table)),
      db.table<ReglePlanning>(reglePlanning.table).toArray(),
    ]);
    const live = <T extends { readonly deleted: 0 | 1 }>(rows: readonly T[]) =>
      rows.filter(({ deleted }) => deleted === 0);
    return depassements(sites, {
      ...{ cases: live(cases), pointages: live(pointages), regles: live(regles) },
      today: dayAt(Date.now()),
    });
  }, [db, isRead]);
  return found ?? NOBODY;
}
