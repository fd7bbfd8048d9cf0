/** Places where a test makes the server fail on purpose; in service none of them does anything. */

/** A crash of the process, as a test plays it: the transaction is lost, nobody is answered. */
export class SimulatedCrash extends Error {}

export type Point = 'after-begin' | 'after-savepoint' | 'before-commit' | 'after-commit';

/** One-line faults that the simulation must find (`tests/sync/faults.test.ts`). */
export type Fault =
  | 'no-idempotency'
  | 'no-own-chain'
  | 'page-cuts-seq'
  | 'drop-gone'
  | 'leak-scope'
  | 'ignore-drop'
  | 'verdict-not-stored'
  | 'cursor-too-far'
  | 'refused-not-undone'
  | 'seq-not-raised'
  | 'move-not-told'
  | 'loser-not-told'
  | 'rollback-not-seen'
  | 'parked-twice';

export interface Failpoints {
  /** Throws SimulatedCrash where a test asked for it. */
  reach(point: Point, index?: number): void;
  /** Throws an unexpected error for this mutation where a test asked for it. */
  throwOn(mid: number): void;
  is(fault: Fault): boolean;
  isCrash(error: unknown): boolean;
}

/** What runs in service. */
export const NO_FAILPOINTS: Failpoints = {
  reach: () => {},
  throwOn: () => {},
  is: () => false,
  isCrash: (error) => error instanceof SimulatedCrash,
};
