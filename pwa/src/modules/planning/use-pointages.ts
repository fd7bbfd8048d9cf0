/** Days done beside days planned: of one person or of all, over some days. */
import { useLiveQuery } from 'dexie-react-hooks';
import { useRef } from 'react';
import type { Day } from '#shared/core/dates.ts';
import { keyedId } from '#shared/entity/entity.ts';
import { type Pointage, pointage } from '#shared/modules/planning/pointage.entity.ts';
import { type Journee, journeePrevue } from '#shared/modules/planning/pointages.ts';
import { regleLe } from '#shared/modules/planning/regles.ts';
import type { DraftOp } from '../../sync/write.ts';
import { usePhone } from '../../ui/phone-context.tsx';
import { useGesture } from '../../ui/use-gesture.ts';
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

const NOTHING: Journee = {
  matinChantierId: null,
  matinHeures: 0,
  apresMidiChantierId: null,
  apresMidiHeures: 0,
  panier: false,
  intemperiesHeures: null,
  remarque: null,
};

/** One's day as it stands: done, else planned, else empty. */
export function journeeDe(row: Pointage | undefined, prevue: Journee | null): Journee {
  return row ? journeeOf(row) : (prevue ?? NOTHING);
}

export interface Correction {
  readonly salarieId: string;
  readonly jour: Day;
  readonly prevue: Journee | null;
  /** What changes, from the day as it stands when this correction's turn comes. */
  readonly patchOf: (journee: Journee) => Partial<Journee>;
  readonly says?: string;
}

/**
 * Returns a function that corrects a day. Corrections are written one after the other, each on what the
 * one before left: of two quick taps none is lost.
 */
export function useCorrections(): (correction: Correction) => void {
  const phone = usePhone();
  const act = useGesture();
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return ({ salarieId, jour, prevue, patchOf, says }) => {
    const id = keyedId(pointage, { salarieId, jour });
    const correct = async () => {
      const held = (await phone.get(pointage.table, id)) as Pointage | undefined;
      const row = held?.deleted === 0 ? held : undefined;
      const journee = journeeDe(row, prevue);
      const f = patchOf(journee);
      const op: DraftOp = row
        ? { t: 'set', e: pointage.table, id, f }
        : { t: 'create', e: pointage.table, id, f: { salarieId, jour, ...journee, ...f } };
      await act({ ops: [op], ...(says && { says }) });
    };
    last.current = last.current.then(correct, correct);
  };
}
