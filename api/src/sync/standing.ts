/** Where every synced row stands (scope, seq), who wrote each field group last, and what was before. */
import { EPOCH_SEQ_STEP } from '#shared/core/limits.ts';
import type { Writer } from '#shared/sync/merge.ts';
import type { Mid, Ms, Seq } from '#shared/sync/wire.ts';
import type { Db } from '../db/open-database.ts';

export interface HistoryLine {
  readonly seq: Seq;
  readonly entity: string;
  readonly id: string;
  readonly group: string;
  readonly old: unknown;
  readonly new: unknown;
  readonly lost: boolean;
  readonly userId: string;
  readonly deviceNo: number;
  readonly mid: Mid;
  readonly at: Ms;
}

export type Writers = Record<string, Writer>;

export interface Standing {
  epoch(): number;
  /** When this epoch began by a restore; null in the first. */
  bumpedAt(): Ms | null;
  /** Notes that the server starts over this file. */
  start(id: string): void;
  /** The seq that the start after `boot` found; null where `boot` is the last, undefined where it is unknown. */
  endOf(boot: string): Seq | null | undefined;
  /** Begins the next epoch: history was lost, and no number may be used twice. */
  bump(now: Ms): void;
  seq(): Seq;
  setSeq(seq: Seq): void;
  /** The seq of the row's line, whatever its scope; 0 when it was never written. */
  seqOfRow(table: string, id: string): Seq;
  /** Writes the row's line in its scope, and closes its line in the scope it left. */
  place(line: {
    table: string;
    id: string;
    scope: string;
    left: string | null;
    seq: Seq;
    live: boolean;
  }): void;
  writers(table: string, id: string): Writers;
  setWriters(table: string, id: string, writers: Writers): void;
  record(line: HistoryLine): void;
  /** Empties the values of a row's history; that it changed, when and by whom, stays. */
  forget(table: string, id: string): void;
}

type Packed = Record<string, [Seq, Ms, number, Mid]>;

function unpack(packed: Packed): Writers {
  const writers: Writers = {};
  for (const [group, [seq, at, device, mid]] of Object.entries(packed)) {
    writers[group] = { seq, at, device, mid };
  }
  return writers;
}

function pack(writers: Writers): Packed {
  const packed: Packed = {};
  for (const [group, { seq, at, device, mid }] of Object.entries(writers)) {
    packed[group] = [seq, at, device, mid];
  }
  return packed;
}

/** The bookkeeping of one database. */
export function standingOf(db: Db): Standing {
  const readState = db.prepare<[], { epoch: number; seq: number; bumped_at: number | null }>(
    'SELECT epoch, seq, bumped_at FROM sync_state WHERE id = 1',
  );
  const writeBoot = db.prepare('INSERT INTO boot (id, seq) VALUES (?, ?)');
  const readBoot = db.prepare<[string], { next: Seq | null }>(
    `SELECT (SELECT seq FROM boot after WHERE after.n > boot.n ORDER BY after.n LIMIT 1) AS next
     FROM boot WHERE id = ?`,
  );
  const writeEpoch = db.prepare(
    'UPDATE sync_state SET epoch = ?, seq = ?, bumped_at = ? WHERE id = 1',
  );
  const writeSeq = db.prepare('UPDATE sync_state SET seq = ? WHERE id = 1');
  const put = db.prepare(
    `INSERT INTO sync_row (entity, id, scope, seq, live) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (entity, id, scope) DO UPDATE SET seq = excluded.seq, live = excluded.live`,
  );
  const readRowSeq = db.prepare<[string, string], { seq: number | null }>(
    'SELECT max(seq) AS seq FROM sync_row WHERE entity = ? AND id = ?',
  );
  const readMeta = db.prepare<[string, string], { meta: string }>(
    'SELECT meta FROM field_meta WHERE entity = ? AND id = ?',
  );
  const writeMeta = db.prepare(
    `INSERT INTO field_meta (entity, id, meta) VALUES (?, ?, ?)
     ON CONFLICT (entity, id) DO UPDATE SET meta = excluded.meta`,
  );
  const insertHistory = db.prepare(
    `INSERT INTO history (seq, entity, id, field_group, old, new, lost, user_id, device_no, mid, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const forgetHistory = db.prepare(
    "UPDATE history SET old = 'null', new = 'null' WHERE entity = ? AND id = ?",
  );
  const state = () => {
    const found = readState.get();
    if (!found) throw new Error('assertion: migrate made the state line');
    return found;
  };
  return {
    epoch: () => state().epoch,
    bumpedAt: () => state().bumped_at,
    start: (id) => writeBoot.run(id, state().seq),
    endOf: (boot) => readBoot.get(boot)?.next,
    bump(now) {
      const { epoch, seq } = state();
      const next = epoch + 1;
      writeEpoch.run(next, Math.max(seq, next * EPOCH_SEQ_STEP), now);
    },
    seq: () => state().seq,
    setSeq: (seq) => writeSeq.run(seq),
    seqOfRow: (table, id) => readRowSeq.get(table, id)?.seq ?? 0,
    place({ table, id, scope, left, seq, live }) {
      if (left !== null && left !== scope) put.run(table, id, left, seq, 0);
      put.run(table, id, scope, seq, live ? 1 : 0);
    },
    writers(table, id) {
      const found = readMeta.get(table, id);
      return found ? unpack(JSON.parse(found.meta)) : {};
    },
    setWriters: (table, id, writers) => writeMeta.run(table, id, JSON.stringify(pack(writers))),
    forget: (table, id) => {
      forgetHistory.run(table, id);
    },
    record(line) {
      insertHistory.run(
        line.seq,
        line.entity,
        line.id,
        line.group,
        JSON.stringify(line.old ?? null),
        JSON.stringify(line.new ?? null),
        line.lost ? 1 : 0,
        line.userId,
        line.deviceNo,
        line.mid,
        line.at,
      );
    },
  };
}
