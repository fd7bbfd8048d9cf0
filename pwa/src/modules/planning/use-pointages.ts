/** Days done beside days planned: of one person or of all, over some days. */
import { useLiveQuery } from 'dexie-react-hooks';
import type { Day } from '#shared/core/dates.ts';
import { keyedId } from '#shared/entity/entity.ts';
import { type Pointage, pointage } from '#shared/modules/planning/pointage.entity.ts';
import { type Journee, journeePrevue } from '#shared/modules/planning/pointages.ts';
import { regleLe } from '#shared/modules/planning/regles.ts';
import type { DraftOp } from '../../sync/write.ts';
import { usePhone } from '../../ui/phone-context.tsx';
import type { Planning } from './use-planning.ts';

export type PointageOf = (salarieId: string, jour: Day) => Pointage | undefined;

/** The days done from `from` to `to`; undefined until first read. */
export function usePointages(from: Day, to: Day): PointageOf | undefined {
  const { db } = usePhone();
  return useLiveQuery(async () => {
    const rows = await db
      .table<Pointage>(pointage.table)
      .where('jour')
      .between(from, to, true, true)
      .toArray();
    const byKey = new Map(
      rows.filter((row) => row.deleted === 0).map((row) => [`${row.salarieId}|${row.jour}`, row]),
    );
    return (salarieId: string, jour: Day) => byKey.get(`${salarieId}|${jour}`);
  }, [db, from, to]);
}

/** The day as planned, ready to be confirmed; null where the person is away. */
export function prevueOf(planning: Planning, salarieId: string, jour: Day): Journee | null {
  const matin = planning.contenuDe(salarieId, jour, 'matin');
  const apresMidi = planning.contenuDe(salarieId, jour, 'apres-midi');
  return journeePrevue({ matin, apresMidi }, jour, regleLe(planning.regles, jour));
}

/** The op that writes a day done, or some of its fields. */
export function opOfPointage(
  key: { readonly salarieId: string; readonly jour: Day },
  { before, after }: { before: Pointage | undefined; after: Journee },
): DraftOp {
  const id = keyedId(pointage, key);
  if (before) return { t: 'set', e: pointage.table, id, f: { ...after } };
  return { t: 'create', e: pointage.table, id, f: { ...key, ...after } };
}

/** The typed fields of a row. */
export function journeeOf(row: Pointage): Journee {
  return {
    matinChantierId: row.matinChantierId,
    matinHeures: row.matinHeures,
    apresMidiChantierId: row.apresMidiChantierId,
    apresMidiHeures: row.apresMidiHeures,
    panier: row.panier,
    intemperiesHeures: row.intemperiesHeures,
    remarque: row.remarque,
  };
}
