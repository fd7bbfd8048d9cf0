/** What is known while one mutation is applied, and the tables it is applied to. */
import type { Registry } from '#shared/sync/registry-type.ts';
import type { LostGroup, Mid, Ms, Seq } from '#shared/sync/wire.ts';
import type { Failpoints } from './failpoints.ts';
import type { Follower } from './follower.ts';
import type { ServerActor } from './grants.ts';
import type { Rows } from './rows.ts';
import type { Standing } from './standing.ts';
import type { Unborn } from './verdicts.ts';

/** One mutation being applied: who, when, under which numbers, and what it touched so far. */
export interface Applying {
  readonly actor: ServerActor;
  readonly grants: readonly string[];
  /** Null when the server itself writes (a command, a notice): rights were judged before. */
  readonly judged: boolean;
  readonly deviceNo: number;
  readonly mid: Mid;
  readonly seq: Seq;
  readonly at: Ms;
  /** The server's clock. */
  readonly serverNow: Ms;
  readonly lost: LostGroup[];
  readonly touched: Set<string>;
  /** Whether this is a row that followed from a change: nothing follows from it again. */
  readonly isFollowing?: boolean;
}

export interface Tables {
  readonly followers: readonly Follower[];
  readonly registry: Registry;
  readonly rows: Rows;
  readonly standing: Standing;
  /** Name of the person behind a device number, and his user id. */
  personOf(deviceNo: number): { userId: string; name: string };
  readonly failpoints: Failpoints;
  /** Whether a row that nobody knows may still come back from its author's phone, after a restore. */
  mayWait(now: Ms): boolean;
  /** The earlier mutation of this device that should have made the row and was not taken. */
  findUnborn(before: { deviceNo: number; mid: Mid }, id: string): Unborn | null;
}
