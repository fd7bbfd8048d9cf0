/** What a follower is told and what it answers; it writes nothing itself. */
import type { Day } from '#shared/core/dates.ts';
import type { AnyRow, Entity, RowOf } from '#shared/entity/entity.ts';
import type { Values } from '#shared/sync/wire.ts';

/** A row that was made or changed; `before` is null where it is new. */
export interface RowChange<Row = AnyRow> {
  readonly entity: Entity;
  readonly before: Row | null;
  readonly after: Row;
}

/** Whether this is a change of that entity's rows. */
export function isChangeOf<E extends Entity>(
  change: RowChange,
  entity: E,
): change is RowChange<RowOf<E>> & RowChange {
  return change.entity === entity;
}

/** What a follower may read: everything, with the server's eyes. */
export interface Reading {
  readonly today: Day;
  get<E extends Entity>(entity: E, id: string): RowOf<E> | null;
  list<E extends Entity>(entity: E, where: string, parameters: readonly unknown[]): RowOf<E>[];
}

/** A row to be made; where its id stands already, deleted or not, nothing is made. */
export interface Made {
  readonly entity: Entity;
  readonly id: string;
  readonly values: Values;
}

export interface Follower {
  /** Changes of these entities are told. */
  readonly watches: readonly Entity[];
  follow(change: RowChange, reading: Reading): readonly Made[];
  /** What the calendar asks for today. */
  calendar(reading: Reading): readonly Made[];
}
