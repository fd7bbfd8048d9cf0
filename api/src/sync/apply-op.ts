/** Applies one checked op to the tables: the only code that writes a synced row. */
import { assert, assertNever, must } from '#shared/core/assert.ts';
import { ok, type Result } from '#shared/core/result.ts';
import type { AnyRow, Entity } from '#shared/entity/entity.ts';
import { mayWrite } from '#shared/entity/permissions.ts';
import { insideOf, isGranted } from '#shared/entity/scope.ts';
import { applyOp } from '#shared/sync/fold.ts';
import type { Writer } from '#shared/sync/merge.ts';
import type { RowOp, Values } from '#shared/sync/wire.ts';
import type { Applying, Tables } from './applying.ts';
import { follow, type Write } from './followers.ts';
import { type Changing, mergeGroups, record, statedValues } from './merge-groups.ts';
import { forbidden, type Refusal, refuse } from './refusal.ts';
import type { Writers } from './standing.ts';

type Applied = Result<void, Refusal>;

const followWith =
  (tables: Tables): Write =>
  (op, now) =>
    applyRowOp(tables, op, now);

/** Thrown where an op waits for a row that is parked, or that a restore forgot: the mutation is parked too. */
export class WaitsForParked extends Error {
  readonly says = "Gardé au bureau : attend une fiche d'un autre appareil, rien à refaire.";
}

/** Applies one op, already checked by `checkOps`. Writes nothing when it answers a refusal. */
export function applyRowOp(tables: Tables, op: RowOp, now: Applying): Applied {
  const entity = must(tables.registry.byTable.get(op.e), `${op.e} was checked`);
  const before = tables.rows.get(entity, op.id);
  if (op.t === 'create' && !before) return create(tables, entity, { op, now });
  if (!before || !isVisible(entity, before, now)) return missing(tables, op, now);
  switch (op.t) {
    case 'create':
      if (!entity.key && !entity.singleton) {
        return refuse('unique', `${entity.label.one} : cette fiche existe déjà.`);
      }
      return change(tables, entity, {
        before,
        base: 0,
        // What was deleted begins anew, with its empty fields too.
        values: before.deleted === 1 ? op.f : statedValues(entity, op.f),
        deleted: 0,
        act: 'set',
        now,
      });
    case 'set':
      return change(tables, entity, { before, base: op.base, values: op.f, act: 'set', now });
    case 'delete':
    case 'restore': {
      const deleted = op.t === 'delete' ? 1 : 0;
      return change(tables, entity, {
        before,
        base: op.base,
        values: {},
        deleted,
        act: 'delete',
        now,
      });
    }
    default:
      return assertNever(op);
  }
}

function isVisible(entity: Entity, row: AnyRow, now: Applying): boolean {
  return !now.judged || isGranted(now.grants, entity.scopeOf(row));
}

function missing(tables: Tables, op: RowOp, now: Applying): Applied {
  const cause = tables.findUnborn(now, op.id);
  if (cause?.parked) throw new WaitsForParked(`waits for mutation ${cause.mid}`);
  if (cause) {
    return refuse('depends', "La fiche n'a pas été prise : corrigez-la d'abord.", {
      onMid: cause.mid,
    });
  }
  if (isForgotten(tables, op.e, op.id, now)) throw new WaitsForParked(`waits for ${op.e}`);
  return refuse('gone', "Cette fiche n'existe plus, ou ne vous est plus ouverte.");
}

/** After a restore: a row the server never heard of, that its author's phone may bring back. */
function isForgotten(tables: Tables, table: string, id: string, now: Applying): boolean {
  return now.judged && tables.mayWait(now.serverNow) && !tables.rows.exists(table, id);
}

function findBrokenRef(tables: Tables, entity: Entity, written: Values, now: Applying) {
  for (const name of Object.keys(written)) {
    const field = entity.fields[name];
    const id = written[name];
    if (field?.kind !== 'ref' || id === null) continue;
    assert(typeof id === 'string', 'a checked ref is a string');
    if (tables.rows.exists(field.table, id)) continue;
    const cause = tables.findUnborn(now, id);
    if (cause?.parked) throw new WaitsForParked(`waits for mutation ${cause.mid}`);
    if (!cause && isForgotten(tables, field.table, id, now))
      throw new WaitsForParked(`waits for ${field.table}`);
    return refuse('depends', `${field.label} : cette fiche n'est pas arrivée au bureau.`, {
      path: name,
      ...(cause && { onMid: cause.mid }),
    });
  }
  return null;
}

/** What the entity's rule says of a change, shown the row that it reads beside. */
function judgeRule(
  { registry, rows }: Tables,
  entity: Entity,
  { before, after, now }: { before: AnyRow | null; after: AnyRow; now: Applying },
) {
  const { role } = now.actor;
  const field = entity.ruleReads === null ? undefined : entity.fields[entity.ruleReads];
  if (field?.kind !== 'ref') return entity.ruleOf({ before, after, role });
  const above = must(registry.byTable.get(field.table), `${field.table} is declared`);
  const parent = rows.get(above, String((before ?? after)[entity.ruleReads ?? '']));
  return entity.ruleOf({ before, after, role, parent });
}

function create(
  tables: Tables,
  entity: Entity,
  { op, now }: { op: Extract<RowOp, { t: 'create' }>; now: Applying },
): Applied {
  const rights = { actor: now.actor, authorId: null };
  if (now.judged && entity.sync === 'server-decided') return forbidden(entity, 'create');
  if (now.judged && !mayWrite(entity.permissions, 'create', rights)) {
    return forbidden(entity, 'create');
  }
  const broken = findBrokenRef(tables, entity, op.f, now);
  if (broken) return broken;
  const row = must(applyOp(null, op, { at: now.at, by: now.actor.userId }), 'a create makes a row');
  if (now.judged && entity.permissions.onlyWithinScope && !isVisible(entity, row, now)) {
    return forbidden(entity, 'create');
  }
  const failure = judgeRule(tables, entity, { before: null, after: row, now });
  if (failure) return refuse(failure.code, failure.text, { path: failure.path });
  tables.rows.insert(entity, row);
  const writer: Writer = { seq: now.seq, at: now.at, device: now.deviceNo, mid: now.mid };
  const writers: Writers = {};
  for (const name of entity.fieldNames) writers[entity.groupOf[name] ?? name] = writer;
  tables.standing.setWriters(entity.table, row.id, writers);
  record(tables, { entity, id: row.id, group: 'create', old: null, new: op.f, lost: false, now });
  place(tables, entity, { row, left: null, now });
  follow(tables, { entity, before: null, after: row }, { write: followWith(tables), now });
  return ok(undefined);
}

function change(tables: Tables, entity: Entity, changing: Changing): Applied {
  const { before, act, now } = changing;
  const rights = {
    actor: now.actor,
    authorId: before.createdBy,
    fields: Object.keys(changing.values),
    isInside: isGranted(now.grants, insideOf(before.id)),
  };
  if (now.judged && entity.sync === 'server-decided') return forbidden(entity, act);
  if (act === 'set' && entity.sync === 'append-only') {
    const text = `${entity.label.one} : ce qui est écrit ne se change pas, ajoutez une correction.`;
    return refuse('state', text);
  }
  if (now.judged && !mayWrite(entity.permissions, act, rights)) return forbidden(entity, act);
  const writers = tables.standing.writers(entity.table, before.id);
  const merged = mergeGroups(tables, entity, { changing, writers });
  if (!merged.ok) return merged;
  const { written, deleted, notices } = merged.value;
  const broken = findBrokenRef(tables, entity, written, now);
  if (broken) return broken;
  const after: AnyRow = {
    ...before,
    ...written,
    deleted,
    updatedAt: Math.max(now.at, before.updatedAt),
  };
  const failure = judgeRule(tables, entity, { before, after, now });
  if (now.judged && failure) return refuse(failure.code, failure.text, { path: failure.path });
  tables.rows.update(entity, after);
  tables.standing.setWriters(entity.table, before.id, writers);
  place(tables, entity, { row: after, left: entity.scopeOf(before), now });
  follow(tables, { entity, before, after }, { write: followWith(tables), now });
  for (const notice of tables.failpoints.is('loser-not-told') ? [] : notices) {
    const told = applyRowOp(tables, notice, { ...now, judged: false });
    assert(told.ok, 'a notice refers to nothing');
  }
  return ok(undefined);
}

function place(
  tables: Tables,
  entity: Entity,
  { row, left, now }: { row: AnyRow; left: string | null; now: Applying },
): void {
  const scope = entity.scopeOf(row);
  const live = row.deleted === 0;
  const told = tables.failpoints.is('move-not-told') ? null : left;
  tables.standing.place({ table: entity.table, id: row.id, scope, left: told, seq: now.seq, live });
  now.touched.add(scope);
  if (left !== null) now.touched.add(left);
}
