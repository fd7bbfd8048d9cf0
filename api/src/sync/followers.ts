/** What follows from a change by itself: rows made on the server, exactly once by their ids. */
import { assert } from '#shared/core/assert.ts';
import { dayAt } from '#shared/core/dates.ts';
import type { Ms, RowOp, Seq } from '#shared/sync/wire.ts';
import type { Applying, Tables } from './applying.ts';
import { SERVER_DEVICE } from './devices.ts';
import type { Made, Reading, RowChange } from './follower.ts';
import type { ServerActor } from './grants.ts';

export type Write = (op: RowOp, now: Applying) => { readonly ok: boolean };

/** Everything, as it stands, with the server's eyes; `at` says which day it is. */
export function readingOf({ rows }: Pick<Tables, 'rows'>, at: Ms): Reading {
  return {
    today: dayAt(at),
    get: (entity, id) => rows.get(entity, id),
    list: (entity, where, parameters) => rows.list(entity, where, parameters),
  };
}

function make(
  tables: Tables,
  made: readonly Made[],
  { write, now }: { write: Write; now: Applying },
) {
  // With the server's authority; what follows from a change makes nothing follow again.
  const authority: Applying = { ...now, judged: false, isFollowing: true };
  for (const { entity, id, values } of made) {
    if (tables.rows.exists(entity.table, id)) continue;
    const written = write({ t: 'create', e: entity.table, id, f: values }, authority);
    assert(written.ok, `a follower makes valid rows of ${entity.table}`);
  }
}

/** Tells the followers of a change that a person made (seeds and imports make nothing follow). */
export function follow(
  tables: Tables,
  change: RowChange,
  { write, now }: { write: Write; now: Applying },
): void {
  if (now.isFollowing || now.deviceNo === SERVER_DEVICE) return;
  for (const follower of tables.followers) {
    if (!follower.watches.includes(change.entity)) continue;
    make(tables, follower.follow(change, readingOf(tables, now.at)), { write, now });
  }
}

/** The server itself, where nobody asked: what it makes has no author. */
const NOBODY: ServerActor = {
  userId: '',
  role: 'gerant',
  money: true,
  switches: new Set(),
  name: '',
  salarieId: null,
};

/** Makes what the calendar asks for at an instant, under one seq; tells the scopes it touched. */
export function followCalendar(
  tables: Tables,
  { write, seq, at, touched }: { write: Write; seq: Seq; at: Ms; touched: Set<string> },
): void {
  const base = { actor: NOBODY, grants: [], judged: false, deviceNo: SERVER_DEVICE, mid: 0 };
  const now: Applying = { ...base, seq, at, serverNow: at, lost: [], touched };
  for (const follower of tables.followers) {
    make(tables, follower.calendar(readingOf(tables, now.at)), { write, now });
  }
}
