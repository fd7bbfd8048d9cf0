/** The cells of some days with the people and chantiers they speak of, as one live reading. */
import { useLiveQuery } from 'dexie-react-hooks';
import type { Day } from '#shared/core/dates.ts';
import { keyedId } from '#shared/entity/entity.ts';
import { type Case, cleDe, type Existant } from '#shared/links/planifier.ts';
import { type Chantier, chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import {
  type Affectation,
  affectation,
  type DemiJournee,
} from '#shared/modules/planning/affectation.entity.ts';
import {
  type JourVerrouille,
  jourVerrouille,
} from '#shared/modules/planning/jour-verrouille.entity.ts';
import { type Salarie, salarie } from '#shared/modules/social/salarie.entity.ts';
import type { DraftOp } from '../../sync/write.ts';
import { usePhone } from '../../ui/phone-context.tsx';

export interface Planning extends Existant {
  readonly cells: readonly Affectation[];
  readonly salaries: readonly Salarie[];
  readonly chantierById: ReadonlyMap<string, Chantier>;
}

function byRank(a: Salarie, b: Salarie): number {
  return (a.rang ?? 999) - (b.rang ?? 999) || a.nom.localeCompare(b.nom, 'fr');
}

/** The planning from `from` to `to`, both included; undefined until first read. */
export function usePlanning(from: Day, to: Day): Planning | undefined {
  const { db } = usePhone();
  return useLiveQuery(async () => {
    const [cells, salaries, locks] = await Promise.all([
      db
        .table<Affectation>(affectation.table)
        .where('jour')
        .between(from, to, true, true)
        .toArray(),
      db.table<Salarie>(salarie.table).toArray(),
      db
        .table<JourVerrouille>(jourVerrouille.table)
        .where('jour')
        .between(from, to, true, true)
        .toArray(),
    ]);
    const kept = cells.filter((cell) => cell.deleted === 0);
    const ids = [...new Set(kept.flatMap((cell) => cell.chantierId ?? []))];
    const chantiers = await db.table<Chantier>(chantier.table).bulkGet(ids);
    const byKey = new Map(kept.map((c) => [cleDe(c.salarieId, c.jour, c.demiJournee), c]));
    const locked = new Set(locks.filter((lock) => lock.verrouille).map((lock) => lock.jour));
    const known = chantiers.flatMap((row) => (row ? [[row.id, row] as const] : []));
    return {
      cells: kept,
      salaries: salaries.filter((row) => row.deleted === 0).sort(byRank),
      chantierById: new Map(known),
      caseDe: (salarieId: string, jour: Day, demiJournee: DemiJournee) =>
        byKey.get(cleDe(salarieId, jour, demiJournee)),
      isVerrouille: (jour: Day) => locked.has(jour),
    };
  }, [db, from, to]);
}

/** The op that writes a cell, whether it exists or not. */
export function opOfCase({ salarieId, jour, demiJournee, chantierId, absence }: Case): DraftOp {
  const f = { salarieId, jour, demiJournee, chantierId, absence };
  return { t: 'create', e: affectation.table, id: keyedId(affectation, f), f };
}

/** The op that locks or unlocks a day. */
export function opOfLock(jour: Day, verrouille: boolean): DraftOp {
  const f = { jour, verrouille };
  return { t: 'create', e: jourVerrouille.table, id: keyedId(jourVerrouille, f), f };
}
