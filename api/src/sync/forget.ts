/** Forgets what a row said, for good: its values, its history, and the notices about it. */
import type { AnyRow, Entity } from '#shared/entity/entity.ts';
import { avis } from '#shared/sync/avis.entity.ts';
import { DELETED_GROUP } from '#shared/sync/merge.ts';
import type { Applying, Tables } from './applying.ts';
import { record } from './merge-groups.ts';

/** What stands where a text may not be empty. */
const FORGOTTEN = 'effacé';

/** The SHA-256 of no bytes at all: what stands where a file must be named. */
export const NO_FILE = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** The row without what it said: refs stay, so that others still find a line. */
function blank(entity: Entity, row: AnyRow): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const name of entity.fieldNames) {
    const field = entity.fields[name];
    if (!field || field.kind === 'ref' || entity.key?.includes(name)) continue;
    if (field.optional) values[name] = null;
    else if (field.kind === 'text') values[name] = FORGOTTEN;
    else if (field.kind === 'blob') values[name] = NO_FILE;
    else if (field.kind === 'json') values[name] = [[], {}].find(field.accepts) ?? row[name];
  }
  return values;
}

function forgetOne(tables: Tables, entity: Entity, id: string, now: Applying): void {
  const row = tables.rows.get(entity, id);
  if (!row) return;
  const after: AnyRow = { ...row, ...blank(entity, row), deleted: 1, updatedAt: now.at };
  tables.rows.update(entity, after);
  tables.standing.forget(entity.table, id);
  const line = { old: null, new: { [DELETED_GROUP]: 1 }, lost: false };
  record(tables, { ...line, entity, id, group: DELETED_GROUP, now });
  const left = entity.scopeOf(row);
  const scope = entity.scopeOf(after);
  tables.standing.place({ table: entity.table, id, scope, left, seq: now.seq, live: false });
  now.touched.add(scope);
  now.touched.add(left);
}

function forgetNotices(tables: Tables, id: string, now: Applying): void {
  for (const notice of tables.rows.list(avis, 'ligne_id = ?', [id])) {
    forgetOne(tables, avis, notice.id, now);
  }
}

/** Forgets what was written about a row before, and keeps what it says now. */
export function forgetHistory(tables: Tables, entity: Entity, id: string, now: Applying): void {
  tables.standing.forget(entity.table, id);
  forgetNotices(tables, id, now);
}

/** Forgets one row; only a command that the law asks for may do this. */
export function forgetRow(tables: Tables, entity: Entity, id: string, now: Applying): void {
  forgetOne(tables, entity, id, now);
  forgetNotices(tables, id, now);
}
