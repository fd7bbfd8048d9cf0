/** What a follower is told and what it answers; it writes nothing itself. */
import type { Day } from '#shared/core/dates.ts';
import type { AnyRow, Entity } from '#shared/entity/entity.ts';
import type { Values } from '#shared/sync/wire.ts';

/** A row that was made or changed; `before` is null where it is new. */
export interface RowChange {
  readonly entity: Entity;
  readonly before: AnyRow | null;
  readonly after: AnyRow;
}

/** What a follower may read: everything, with the server's eyes. */
export interface Reading {
  readonly today: Day;
  get(entity: Entity, id: string): AnyRow | null;
  list(entity: Entity, where: string, parameters: readonly unknown[]): AnyRow[];
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
