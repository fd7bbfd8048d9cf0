/** The only place where ops meet rows: the phone's view, the server's write, the simulation. */
import { assertNever } from '../core/assert.ts';
import type { AnyRow } from '../entity/entity.ts';
import { type CommandOp, type Op, type RowOp, rowKey } from './wire.ts';

/** Who wrote an op, and when by the clock of the one who folds. */
export interface Stamp {
  readonly at: number;
  readonly by: string;
}

/** The row after one op; null when there is no row to change. Does not judge. */
export function applyOp(row: AnyRow | null, op: RowOp, { at, by }: Stamp): AnyRow | null {
  switch (op.t) {
    case 'create':
      if (row) return { ...row, ...op.f, updatedAt: at };
      return { ...op.f, id: op.id, createdAt: at, createdBy: by, updatedAt: at, deleted: 0 };
    case 'set':
      return row && { ...row, ...op.f, updatedAt: at };
    case 'delete':
      return row && { ...row, deleted: 1, updatedAt: at };
    case 'restore':
      return row && { ...row, deleted: 0, updatedAt: at };
    default:
      return assertNever(op);
  }
}

/** A mutation that is not in the server's row yet. */
export interface Pending {
  readonly ops: readonly Op[];
  readonly stamp: Stamp;
}

/** What a person sees of one row: the server's row with the pending mutations on top, in order. */
export function fold(
  server: AnyRow | null,
  key: string,
  pending: readonly Pending[],
): AnyRow | null {
  let row = server;
  for (const { ops, stamp } of pending) {
    for (const op of ops) {
      if (!isCommand(op) && rowKey(op.e, op.id) === key) row = applyOp(row, op, stamp);
    }
  }
  return row;
}

/** Whether an op is a command: it shows nothing until the server answers. */
export function isCommand(op: Op): op is CommandOp {
  return op.t === 'cmd';
}

/** The keys of the rows that ops touch, each once. */
export function keysOf(ops: readonly Op[]): string[] {
  const keys = new Set<string>();
  for (const op of ops) if (!isCommand(op)) keys.add(rowKey(op.e, op.id));
  return [...keys];
}
