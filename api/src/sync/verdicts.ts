/** What was answered to each mutation, kept so that a replay gets the same answer. */
import { createHash } from 'node:crypto';
import { VERDICT_KEPT_MS } from '#shared/core/limits.ts';
import type { Mid, Ms, Seq, Verdict, WireMutation } from '#shared/sync/wire.ts';
import type { Db } from '../db/open-database.ts';

/** A mutation that was kept whole, with what is needed to apply it later. */
export interface Kept {
  readonly deviceNo: number;
  readonly mid: Mid;
  readonly mutation: WireMutation;
  readonly at: Ms;
}

/** A verdict with the time of the edit and the time it was judged. */
export interface Judged {
  readonly verdict: Verdict;
  readonly at: Ms;
  readonly judgedAt: Ms;
}

interface Stored {
  readonly hash: string;
  readonly verdict: Verdict;
}

interface Line {
  device_no: number;
  mid: number;
  hash: string;
  status: string;
  seq: number | null;
  detail: string | null;
}

/** The mutation that should have made a row and was not taken. */
export interface Unborn {
  readonly mid: Mid;
  readonly parked: boolean;
}

export interface Verdicts {
  find(deviceNo: number, mid: Mid): Stored | null;
  store(deviceNo: number, mutation: WireMutation, judged: Judged): void;
  /** Keeps what a revoked device hands over, to be taken or put aside; what has been judged otherwise stays so. */
  hold(kept: Kept, judgedAt: Ms): void;
  parked(): Kept[];
  resolve(kept: Kept, verdict: Verdict): void;
  findUnborn(before: { deviceNo: number; mid: Mid }, id: string): Unborn | null;
  prune(now: Ms): void;
}

const HELD = 'Remis au bureau, où quelqu’un doit le reprendre.';

/** Names the content of a mutation: the same mid with another content is a cloned device. */
export function hashOf(mutation: WireMutation): string {
  const content = JSON.stringify([mutation.v, mutation.wall, mutation.ops]);
  return createHash('sha256').update(content).digest('base64url').slice(0, 11);
}

function verdictOf(line: Line): Verdict {
  if (line.status === 'held') return { mid: line.mid, st: 'parked', text: HELD };
  const detail = line.detail === null ? {} : JSON.parse(line.detail);
  return { mid: line.mid, st: line.status, ...(line.seq !== null && { seq: line.seq }), ...detail };
}

function lineOf(verdict: Verdict): { seq: Seq | null; detail: string | null } {
  const { mid: _mid, st, ...rest } = verdict;
  if (st === 'ok') return { seq: verdict.seq, detail: null };
  return { seq: st === 'merged' ? verdict.seq : null, detail: JSON.stringify(rest) };
}

/** The verdicts of one database. */
export function verdictsOf(db: Db): Verdicts {
  const read = db.prepare<[number, number], Line>(
    'SELECT device_no, mid, hash, status, seq, detail FROM verdict WHERE device_no = ? AND mid = ?',
  );
  const insert = db.prepare(
    `INSERT INTO verdict (device_no, mid, hash, status, seq, detail, payload, at, judged_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertHeld = db.prepare(
    `INSERT INTO verdict (device_no, mid, hash, status, seq, detail, payload, at, judged_at)
     VALUES (?, ?, ?, 'held', NULL, NULL, ?, ?, ?)
     ON CONFLICT (device_no, mid) DO UPDATE
     SET hash = excluded.hash, status = 'held', detail = NULL, payload = excluded.payload
     WHERE status = 'refused'`,
  );
  const update = db.prepare(
    'UPDATE verdict SET status = ?, seq = ?, detail = ? WHERE device_no = ? AND mid = ?',
  );
  const readParked = db.prepare<
    [],
    { device_no: number; mid: number; payload: string; at: number }
  >(
    "SELECT device_no, mid, payload, at FROM verdict WHERE status = 'parked' ORDER BY device_no, mid",
  );
  const readUnborn = db.prepare<[number, Mid, string], { mid: number; status: string }>(
    `SELECT mid, status FROM verdict
     WHERE status IN ('parked', 'held', 'refused') AND device_no = ? AND mid < ? AND instr(payload, ?) > 0
     ORDER BY mid LIMIT 1`,
  );
  const forget = db.prepare(
    "DELETE FROM verdict WHERE judged_at < ? AND status IN ('ok', 'merged', 'refused')",
  );
  return {
    find(deviceNo, mid) {
      const line = read.get(deviceNo, mid);
      return line ? { hash: line.hash, verdict: verdictOf(line) } : null;
    },
    store(deviceNo, mutation, { verdict, at, judgedAt }) {
      const isKept = verdict.st === 'refused' || verdict.st === 'parked';
      const { seq, detail } = lineOf(verdict);
      const payload = isKept ? JSON.stringify(mutation) : null;
      const hash = hashOf(mutation);
      const status = verdict.st;
      insert.run(deviceNo, mutation.mid, hash, status, seq, detail, payload, at, judgedAt);
    },
    hold({ deviceNo, mid, mutation, at }, judgedAt) {
      insertHeld.run(deviceNo, mid, hashOf(mutation), JSON.stringify(mutation), at, judgedAt);
    },
    parked: () =>
      readParked.all().map(({ device_no, mid, payload, at }) => {
        return { deviceNo: device_no, mid, mutation: JSON.parse(payload), at };
      }),
    resolve({ deviceNo, mid }, verdict) {
      const { seq, detail } = lineOf(verdict);
      update.run(verdict.st, seq, detail, deviceNo, mid);
    },
    findUnborn({ deviceNo, mid }, id) {
      const found = readUnborn.get(deviceNo, mid, id);
      return found ? { mid: found.mid, parked: found.status !== 'refused' } : null;
    },
    prune: (now) => forget.run(now - VERDICT_KEPT_MS),
  };
}
