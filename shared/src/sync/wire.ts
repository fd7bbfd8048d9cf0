/** What travels between a phone and the server: requests, mutations, ops, verdicts, pages. */
import type { AnyRow, FieldValue } from '../entity/entity.ts';
import type { Role } from '../entity/permissions.ts';
import type { Digest } from './bucket.ts';

/** Generation of the wire; raised only when an old phone could not be answered. */
export const PROTO = 1;
/** Generation of the row shapes; raised with every change of a declaration that was released. */
export const SCHEMA = 1;
/** The event by which a stream says that it stands, when there is nothing new to say. */
export const HEARTBEAT = 'ici';

/** Milliseconds since 1970. */
export type Ms = number;
/** Number of a mutation: dense, per device, from 1. */
export type Mid = number;
/** Number of an accepted mutation in the firm's one order. */
export type Seq = number;

export type Values = Readonly<Record<string, FieldValue>>;

/** A part of a mutation that touches one row. `e` is the table, `f` the fields, `base` the seq seen. */
export type RowOp =
  | { t: 'create'; e: string; id: string; f: Values }
  | { t: 'set'; e: string; id: string; base: Seq; f: Values }
  | { t: 'delete'; e: string; id: string; base: Seq }
  | { t: 'restore'; e: string; id: string; base: Seq };

/** A command: an act that only the server decides. */
export interface CommandOp {
  t: 'cmd';
  name: string;
  args: unknown;
}

export type Op = RowOp | CommandOp;

export interface WireMutation {
  mid: Mid;
  /** The SCHEMA it was written with: the server lifts it. */
  v: number;
  /** The phone's clock when it was written; only its age is used. */
  wall: Ms;
  ops: readonly Op[];
}

export interface SyncRequest {
  proto: number;
  schema: number;
  device: string;
  /** The server's history this phone knows; null before the first sync. */
  epoch: number | null;
  /** The phone's clock at sending. */
  now: Ms;
  /** The highest mid that this phone saw judged in this epoch: ahead of the server, history was lost. */
  acked?: Mid | undefined;
  /** The start of the server that this phone heard last. */
  boot?: string | undefined;
  /** What waits on this phone, changes and files together, and the release it runs: shown to the office. */
  unsent?: number | undefined;
  app?: string | undefined;
  /** What this phone holds, to be compared; only where nothing waits to be read. */
  digest?: Digest | undefined;
  /** Buckets in which it holds something else: their rows, all again. */
  repair?: number[] | undefined;
  push?: { items: WireMutation[] } | undefined;
  pull?: { have: Record<string, Seq>; maxBytes: number } | undefined;
}

export type RefuseCode =
  | 'invalid'
  | 'forbidden'
  | 'gone'
  | 'guard'
  | 'unique'
  | 'state'
  | 'depends'
  | 'too-old';

/** A value that lost against another one written without seeing it. */
export interface LostGroup {
  e: string;
  id: string;
  group: string;
}

export type Verdict =
  | { mid: Mid; st: 'ok'; seq: Seq }
  | { mid: Mid; st: 'merged'; seq: Seq; lost: LostGroup[] }
  | { mid: Mid; st: 'refused'; code: RefuseCode; path?: string; text: string; onMid?: Mid }
  | { mid: Mid; st: 'parked'; text: string };

/** One row as it comes down: entity, scope, seq, the whole row. */
export interface PageRow {
  e: string;
  s: string;
  q: Seq;
  d: AnyRow;
}

export interface Page {
  rows: PageRow[];
  /** Deleted, or moved out of the scopes held. */
  gone: { e: string; id: string; q: Seq }[];
  /** Grants that were lost: every row that carries them goes. */
  drop: string[];
  have: Record<string, Seq>;
  more: boolean;
  head: Seq;
}

export interface SyncResponse {
  epoch: number;
  /** Names this start of the server. */
  boot: string;
  serverNow: Ms;
  lastMid: Mid;
  /** Who the server takes the sender for: a role may have changed since. */
  as: { role: Role; money: boolean };
  verdicts?: Verdict[];
  page?: Page;
  /** Buckets in which the phone holds other rows than it should; absent where it has more to read first. */
  differs?: number[];
  /** Every row of the asked buckets that the phone may hold. */
  repair?: { buckets: number[]; rows: PageRow[] };
}

/** Why a whole request was not taken. Nothing of it is lost: the phone keeps all of it. */
export type SyncError =
  | { code: 'auth' }
  | { code: 'revoked' }
  | { code: 'gap'; expected: Mid }
  | { code: 'fork'; mid: Mid }
  | { code: 'epoch'; epoch: number; lastMid: Mid }
  | { code: 'upgrade'; minSchema: number }
  | { code: 'busy'; retryAfterMs: number };

/** Key of a row among all rows, as the outbox names it. */
export function rowKey(table: string, rowId: string): string {
  return `${table}/${rowId}`;
}
