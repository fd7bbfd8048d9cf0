/** Rows a device has not seen and may see: cut at seq borders, the scopes that lag behind first. */
import { must } from '#shared/core/assert.ts';
import { PAGE_MAX_ROWS, SEQ_MAX_LINES } from '#shared/core/limits.ts';
import { isGranted } from '#shared/entity/scope.ts';
import { bucketOf, type Digest } from '#shared/sync/bucket.ts';
import { digestOf } from '#shared/sync/digest.ts';
import { lower } from '#shared/sync/lift.ts';
import type { Registry } from '#shared/sync/registry-type.ts';
import type { Page, PageRow, Seq } from '#shared/sync/wire.ts';
import type { Db } from '../db/open-database.ts';
import type { Failpoints } from './failpoints.ts';
import type { Rows } from './rows.ts';

interface Line {
  entity: string;
  id: string;
  scope: string;
  seq: number;
  live: number;
}

export interface PullInput {
  readonly grants: readonly string[];
  readonly have: Readonly<Record<string, Seq>>;
  readonly maxBytes: number;
  readonly schema: number;
}

/** Reads pages over one database. */
export function pullOf(
  db: Db,
  { registry, rows, failpoints }: { registry: Registry; rows: Rows; failpoints: Failpoints },
) {
  const readHead = db.prepare<[], number>('SELECT seq FROM sync_state WHERE id = 1').pluck();
  const byScope = db.prepare<[string, Seq, Seq, number], Line>(
    `SELECT entity, id, scope, seq, live FROM sync_row
     WHERE scope IN (SELECT value FROM json_each(?)) AND seq > ? AND seq <= ?
     ORDER BY seq LIMIT ?`,
  );
  // Whoever holds whole families reads in the one order, through the index on seq.
  const bySeq = db.prepare<[Seq, Seq, string, string, number], Line>(
    `SELECT entity, id, scope, seq, live FROM sync_row
     WHERE seq > ? AND seq <= ?
       AND (scope IN (SELECT value FROM json_each(?))
            OR substr(scope, 1, instr(scope, ':')) IN (SELECT value FROM json_each(?)))
     ORDER BY seq LIMIT ?`,
  );
  const standing = db.prepare<[string, string], Line>(
    'SELECT entity, id, scope, seq, live FROM sync_row WHERE entity = ? AND id = ? AND live = 1',
  );

  const allLive = db.prepare<[], Line>(
    'SELECT entity, id, scope, seq, live FROM sync_row WHERE live = 1',
  );

  function linesOf(grants: readonly string[], from: Seq, to: Seq): Line[] {
    const families = grants
      .filter((grant) => grant.endsWith(':*'))
      .map((grant) => grant.slice(0, -1));
    const exact = JSON.stringify(grants.filter((grant) => !grant.endsWith(':*')));
    const limit = PAGE_MAX_ROWS + SEQ_MAX_LINES;
    if (families.length === 0) return byScope.all(exact, from, to, limit);
    return bySeq.all(from, to, exact, JSON.stringify(families), limit);
  }

  function rowOf(line: Line, schema: number): PageRow {
    const entity = must(registry.byTable.get(line.entity), 'sync_row names entities');
    const row = must(rows.get(entity, line.id), 'a line stands for a row');
    return { e: line.entity, s: line.scope, q: line.seq, d: lower(line.entity, row, schema) };
  }

  /** Rows that someone with these grants holds once he has read everything. */
  function held(grants: readonly string[]): Line[] {
    const lines: Line[] = [];
    for (const line of allLive.iterate()) if (isGranted(grants, line.scope)) lines.push(line);
    return lines;
  }

  function pull({ grants, have, maxBytes, schema }: PullInput): Page {
    const head = readHead.get() ?? 0;
    const isHeld = (scope: string) => failpoints.is('leak-scope') || isGranted(grants, scope);
    const page: Page = { rows: [], gone: [], drop: [], have: {}, more: false, head };
    if (!failpoints.is('ignore-drop')) {
      page.drop = Object.keys(have).filter((scope) => !grants.includes(scope));
    }
    for (const grant of grants) page.have[grant] = Math.min(have[grant] ?? 0, head);
    const told = new Set<string>();
    let bytes = 0;

    /** Adds what `line` means for this device; the row as it stands now, or that it is gone. */
    function tell(line: Line): void {
      const key = `${line.entity}/${line.id}`;
      if (told.has(key)) return;
      told.add(key);
      const now = line.live === 1 ? line : standing.get(line.entity, line.id);
      if (now && isHeld(now.scope)) {
        const row = rowOf(now, schema);
        bytes += JSON.stringify(row).length;
        page.rows.push(row);
      } else {
        if (!failpoints.is('drop-gone'))
          page.gone.push({ e: line.entity, id: line.id, q: line.seq });
        bytes += 60;
      }
    }

    /** Serves the grants that stand at `from`, up to where the others stand; false when full. */
    function serve(behind: readonly string[], from: Seq, to: Seq): boolean {
      const lines = linesOf(behind, from, to);
      let done = from;
      for (const [i, line] of lines.entries()) {
        const isNewSeq = line.seq !== lines[i - 1]?.seq;
        const isFull = bytes >= maxBytes || i >= PAGE_MAX_ROWS;
        if (isFull && (isNewSeq || failpoints.is('page-cuts-seq'))) {
          const end = failpoints.is('cursor-too-far') ? to : done;
          const reached = failpoints.is('page-cuts-seq') ? line.seq : end;
          for (const grant of behind) page.have[grant] = reached;
          return false;
        }
        tell(line);
        done = line.seq;
      }
      for (const grant of behind) page.have[grant] = to;
      return true;
    }

    for (;;) {
      const cursors = grants.map((grant) => page.have[grant] ?? 0);
      const lowest = Math.min(...cursors);
      if (lowest >= head) return page;
      const next = Math.min(head, ...cursors.filter((cursor) => cursor > lowest));
      const behind = grants.filter((grant) => page.have[grant] === lowest);
      if (!serve(behind, lowest, next)) return { ...page, more: true };
    }
  }

  return {
    pull,
    /** The digest of what someone with these grants should hold. */
    digest: (grants: readonly string[]): Digest =>
      digestOf(held(grants).map(({ entity, id, seq }) => ({ table: entity, id, seq }))),
    /** All rows of some buckets. */
    rowsOf: (grants: readonly string[], buckets: readonly number[], schema: number): PageRow[] =>
      held(grants)
        .filter(({ id }) => buckets.includes(bucketOf(id)))
        .map((line) => rowOf(line, schema)),
  };
}
