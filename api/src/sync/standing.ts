/** Where every synced row stands (scope, seq), who wrote each field group last, and what was before. */
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
  const readState = db.prepare<[], { epoch: number; seq: number }>(
    'SELECT epoch, seq FROM sync_state WHERE id = 1',
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
  const state = () => {
    const found = readState.get();
    if (!found) throw new Error('assertion: migrate made the state line');
    return found;
  };
  return {
    epoch: () => state().epoch,
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
