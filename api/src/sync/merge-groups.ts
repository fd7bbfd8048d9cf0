/** Settles the field groups of one edit: what is written, what is history, who has to be told. */
import { newId } from '#shared/core/ids.ts';
import { ok, type Result } from '#shared/core/result.ts';
import type { AnyRow, Entity } from '#shared/entity/entity.ts';
import { avis } from '#shared/sync/avis.entity.ts';
import { DELETED_GROUP, type Edit, mergeGroup, policyOf, type Writer } from '#shared/sync/merge.ts';
import type { RowOp, Seq, Values } from '#shared/sync/wire.ts';
import type { Applying, Tables } from './applying.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Writers } from './standing.ts';

/** An edit of an existing row. */
export interface Changing {
  readonly before: AnyRow;
  readonly base: Seq;
  readonly values: Values;
  readonly deleted?: 0 | 1;
  readonly act: 'set' | 'delete';
  readonly now: Applying;
}

interface Merging {
  readonly changing: Changing;
  /** Brought up to date by the merge. */
  readonly writers: Writers;
}

interface Written {
  readonly written: Record<string, unknown>;
  readonly deleted: 0 | 1;
  readonly notices: readonly RowOp[];
}

type Merged = Result<Written, Refusal>;

/** Decides group by group what is written, and records history; who lost is told by the notices. */
export function mergeGroups(
  tables: Tables,
  entity: Entity,
  { changing, writers }: Merging,
): Merged {
  const { before, base, now } = changing;
  const device = tables.failpoints.is('no-own-chain') ? -1 : now.deviceNo;
  const edit: Edit = { base, at: now.at, device, mid: now.mid };
  const written: Record<string, unknown> = {};
  const notices: RowOp[] = [];
  let deleted = before.deleted;
  for (const [group, values] of groupsOf(entity, changing)) {
    const current = pick(before, values);
    const writer = writers[group];
    if (isSame(current, values)) continue;
    const outcome = now.judged ? mergeGroup(writer, edit, policyOf(entity, group)) : 'write';
    if (outcome === 'ask') {
      const label = entity.fields[group]?.label ?? entity.label.one;
      return refuse('guard', `${label} a été changé entre-temps : regardez, puis décidez.`, {
        path: group,
      });
    }
    const kept = outcome !== 'lose';
    record(tables, { entity, id: before.id, group, old: current, new: values, lost: !kept, now });
    if (outcome !== 'write' && writer) {
      const loss = { before, group, outcome, writer, mine: values, theirs: current, now };
      notices.push(...noticeOf(tables, entity, loss));
    }
    if (!kept) {
      now.lost.push({ e: entity.table, id: before.id, group });
      continue;
    }
    writers[group] = { seq: now.seq, at: now.at, device: now.deviceNo, mid: now.mid };
    if (group === DELETED_GROUP) deleted = values[DELETED_GROUP] === 1 ? 1 : 0;
    else Object.assign(written, values);
  }
  return ok({ written, deleted, notices });
}

/** The written values by field group; the deletion flag is a group of its own. */
function groupsOf(
  entity: Entity,
  { values, deleted }: Changing,
): Map<string, Record<string, unknown>> {
  const groups = new Map<string, Record<string, unknown>>();
  for (const [name, value] of Object.entries(values)) {
    const group = entity.groupOf[name] ?? name;
    const members = groups.get(group) ?? {};
    members[name] = value;
    groups.set(group, members);
  }
  if (deleted !== undefined) groups.set(DELETED_GROUP, { [DELETED_GROUP]: deleted });
  return groups;
}

/**
 * What somebody says who makes a row that another device had made already: groups that he left empty
 * say nothing of what he has not seen. A row that says nothing but its key is emptied on purpose.
 */
export function statedValues(entity: Entity, values: Values): Values {
  const groupOf = (name: string) => entity.groupOf[name] ?? name;
  const isKey = (name: string) => entity.key?.includes(name) ?? false;
  const stated = new Set(
    Object.entries(values).flatMap(([name, value]) =>
      value === null || isKey(name) ? [] : groupOf(name),
    ),
  );
  if (stated.size === 0) return values;
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => isKey(name) || stated.has(groupOf(name))),
  );
}

function pick(row: AnyRow, like: Values): Record<string, unknown> {
  return Object.fromEntries(Object.keys(like).map((name) => [name, row[name]]));
}

function isSame(a: Values, b: Values): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

interface Recording {
  readonly entity: Entity;
  readonly id: string;
  readonly group: string;
  readonly old: unknown;
  readonly new: unknown;
  readonly lost: boolean;
  readonly now: Applying;
}

/** Writes one line of history. */
export function record(tables: Tables, line: Recording): void {
  const { entity, now, ...rest } = line;
  const { seq, deviceNo, mid, at } = now;
  const userId = now.actor.userId;
  tables.standing.record({ ...rest, entity: entity.table, seq, userId, deviceNo, mid, at });
}

interface Loss {
  readonly before: AnyRow;
  readonly group: string;
  readonly outcome: 'win' | 'lose' | 'ask';
  readonly writer: Writer;
  readonly mine: Values;
  readonly theirs: Values;
  readonly now: Applying;
}

/** A notice to the author of the value that was not kept; none where both are the same person. */
function noticeOf(tables: Tables, entity: Entity, loss: Loss): RowOp[] {
  const { before, group, outcome, writer, mine, theirs, now } = loss;
  const other = tables.personOf(writer.device);
  const won = outcome === 'win';
  const destinataireId = won ? other.userId : now.actor.userId;
  // What the server wrote by itself has no author to tell.
  if (other.userId === now.actor.userId || destinataireId === '') return [];
  const label = entity.fields[group]?.label ?? 'Suppression';
  const f = {
    destinataireId,
    entite: entity.table,
    ligneId: before.id,
    groupe: group,
    titre: `${entity.titleOf(before)} · ${label}`.slice(0, 200),
    valeurPerdue: won ? theirs : mine,
    valeurGardee: won ? mine : theirs,
    parQui: won ? now.actor.name : other.name,
    gardeeLe: won ? now.at : writer.at,
    perdueLe: won ? writer.at : now.at,
  };
  return [{ t: 'create', e: avis.table, id: newId(), f }];
}
