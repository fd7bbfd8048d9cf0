/** Ops of older releases, brought to today's shapes one release at a time. Pure. */
import type { AnyRow } from '../entity/entity.ts';
import { type Op, SCHEMA } from './wire.ts';

/** `LIFTS[v]` turns an op written with schema `v` into ops of schema `v + 1`. */
const LIFTS: Readonly<Record<number, (op: Op) => Op[]>> = {};

/** `LOWERS[v]` turns a row of schema `v + 1` into one that a phone of schema `v` can hold. */
const LOWERS: Readonly<Record<number, (table: string, row: AnyRow) => AnyRow>> = {};

/** The oldest schema whose phones are still answered with rows. */
export const MIN_SCHEMA = 1;

/** Ops of schema `from` as ops of today. */
export function lift(ops: readonly Op[], from: number): readonly Op[] {
  let lifted = ops;
  for (let v = from; v < SCHEMA; v++) {
    const step = LIFTS[v];
    if (step) lifted = lifted.flatMap(step);
  }
  return lifted;
}

/** A row of today as a phone of schema `to` can hold it. */
export function lower(table: string, row: AnyRow, to: number): AnyRow {
  let lowered = row;
  for (let v = SCHEMA - 1; v >= to; v--) lowered = LOWERS[v]?.(table, lowered) ?? lowered;
  return lowered;
}
