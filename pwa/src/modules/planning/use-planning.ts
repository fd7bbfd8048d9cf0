/** The cells of some days with the people and chantiers they speak of, as one live reading. */
import { useLiveQuery } from 'dexie-react-hooks';
import type { Day } from '#shared/core/dates.ts';
import { keyedId } from '#shared/entity/entity.ts';
import { contexteDe } from '#shared/links/contexte-planning.ts';
import { type Chantier, chantier } from '#shared/modules/chantiers/chantier.entity.ts';
import {
  type Affectation,
  affectation,
  type DemiJournee,
} from '#shared/modules/planning/affectation.entity.ts';
import { type Case, cleDe, contenuDe } from '#shared/modules/planning/cases.ts';
import { chantierVerrouille } from '#shared/modules/planning/chantier-verrouille.entity.ts';
import type { Contexte } from '#shared/modules/planning/geste.ts';
import { jourVerrouille } from '#shared/modules/planning/jour-verrouille.entity.ts';
import {
  type ReglePlanning,
  reglePlanning,
} from '#shared/modules/planning/regle-planning.entity.ts';
import { isPlanifiable } from '#shared/modules/planning/visibilite.ts';
import { type RythmeSalarie, rythmeSalarie } from '#shared/modules/social/rythme-salarie.entity.ts';
import { type Salarie, salarie } from '#shared/modules/social/salarie.entity.ts';
import type { Phone } from '../../sync/phone.ts';
import type { DraftOp } from '../../sync/write.ts';
import { usePhone } from '../../ui/phone-context.tsx';

/** People, rhythms, rules and locks: what the rules need beside the cells. */
export interface Cadre {
  readonly salaries: readonly Salarie[];
  readonly rythmes: readonly RythmeSalarie[];
  readonly regles: readonly ReglePlanning[];
  readonly joursVerrouilles: ReadonlySet<Day>;
  readonly chantiersVerrouilles: ReadonlySet<string>;
}

export interface Planning extends Contexte {
  readonly cells: readonly Affectation[];
  readonly salaries: readonly Salarie[];
  readonly regles: readonly ReglePlanning[];
  readonly chantierById: ReadonlyMap<string, Chantier>;
  readonly caseDe: (
    salarieId: string,
    jour: Day,
    demiJournee: DemiJournee,
  ) => Affectation | undefined;
}

/** Before anything is read. */
export const CADRE_VIDE: Cadre = {
  salaries: [],
  rythmes: [],
  regles: [],
  joursVerrouilles: new Set(),
  chantiersVerrouilles: new Set(),
};

function byRank(a: Salarie, b: Salarie): number {
  return (a.rang ?? 999) - (b.rang ?? 999) || a.nom.localeCompare(b.nom, 'fr');
}

interface Lock {
  readonly deleted: 0 | 1;
  readonly verrouille: boolean;
}

const isLocked = (row: Lock) => row.deleted === 0 && row.verrouille;

/** Reads what stands around the cells; inside a live query it is kept up to date. */
export async function readCadre(db: Phone['db']): Promise<Cadre> {
  const [salaries, rythmes, regles, jours, chantiers] = await Promise.all([
    db.table<Salarie>(salarie.table).toArray(),
    db.table<RythmeSalarie>(rythmeSalarie.table).toArray(),
    db.table<ReglePlanning>(reglePlanning.table).toArray(),
    db.table<Lock & { jour: Day }>(jourVerrouille.table).toArray(),
    db.table<Lock & { chantierId: string }>(chantierVerrouille.table).toArray(),
  ]);
  return {
    salaries: salaries.filter((row) => row.deleted === 0).sort(byRank),
    rythmes: rythmes.filter((row) => row.deleted === 0),
    regles: regles.filter((row) => row.deleted === 0),
    joursVerrouilles: new Set(jours.filter(isLocked).map(({ jour }) => jour)),
    chantiersVerrouilles: new Set(chantiers.filter(isLocked).map((row) => row.chantierId)),
  };
}

/** The chantiers that may be planned now or once signed, and those of `used` that no longer may. */
export async function readChantiers(db: Phone['db'], used: readonly string[]): Promise<Chantier[]> {
  const table = db.table<Chantier>(chantier.table);
  const etats = Object.keys(chantier.fields.etat.choices);
  const rows = await table.where('etat').anyOf(etats.filter(isPlanifiable)).toArray();
  const known = new Set(rows.map(({ id }) => id));
  const others = await table.bulkGet([...new Set(used)].filter((id) => !known.has(id)));
  return [...rows, ...others.filter((row) => row !== undefined)];
}

/** The planning from `from` to `to`, both included; undefined until first read. */
export function usePlanning(from: Day, to: Day): Planning | undefined {
  const { db } = usePhone();
  return useLiveQuery(async () => {
    const [cells, cadre] = await Promise.all([
      db
        .table<Affectation>(affectation.table)
        .where('jour')
        .between(from, to, true, true)
        .toArray(),
      readCadre(db),
    ]);
    const kept = cells.filter((cell) => cell.deleted === 0);
    const ids = [...new Set(kept.flatMap((cell) => cell.chantierId ?? []))];
    const chantiers = await db.table<Chantier>(chantier.table).bulkGet(ids);
    const byKey = new Map(kept.map((cell) => [cleDe(cell), cell]));
    const known = chantiers.flatMap((row) => (row ? [[row.id, row] as const] : []));
    const caseDe: Planning['caseDe'] = (salarieId, jour, demiJournee) =>
      byKey.get(cleDe({ salarieId, jour, demiJournee }));
    const contexte = contexteDe({
      ...cadre,
      contenuDe: (...place) => contenuDe(caseDe(...place)),
    });
    return {
      ...contexte,
      cells: kept,
      salaries: cadre.salaries,
      regles: cadre.regles,
      chantierById: new Map(known),
      caseDe,
    };
  }, [db, from, to]);
}

/**
 * The op that writes a cell: a change of the row where this device holds one, so that the server
 * knows what its author had seen; else a new row.
 */
export function opOfCase(written: Case, isKnown: boolean): DraftOp {
  const { salarieId, jour, demiJournee, chantierId, absence, sav } = written;
  const key = { salarieId, jour, demiJournee };
  const f = { chantierId, absence, sav: sav ? true : null };
  const id = keyedId(affectation, key);
  if (isKnown) return { t: 'set', e: affectation.table, id, f };
  return { t: 'create', e: affectation.table, id, f: { ...key, ...f } };
}

/** The ops that write the cells of a gesture over a planning that is on the screen. */
export function opsOfCases(cases: readonly Case[], planning: Pick<Planning, 'caseDe'>): DraftOp[] {
  return cases.map((written) => {
    const { salarieId, jour, demiJournee } = written;
    return opOfCase(written, planning.caseDe(salarieId, jour, demiJournee) !== undefined);
  });
}

/** The op that locks or unlocks a day. */
export function opOfLock(jour: Day, verrouille: boolean): DraftOp {
  const f = { jour, verrouille };
  return { t: 'create', e: jourVerrouille.table, id: keyedId(jourVerrouille, f), f };
}
