/** How two edits of one field group combine: the rule of who wins, decided once, on the server. */
import { EDIT_AGE_MAX_MS } from '../core/limits.ts';
import type { Entity } from '../entity/entity.ts';
import type { Mid, Ms, Seq } from './wire.ts';

/** The last writer of a group. */
export interface Writer {
  readonly seq: Seq;
  readonly at: Ms;
  readonly device: number;
  readonly mid: Mid;
}

/** How a group's conflicts are settled. */
export type GroupPolicy = 'time' | 'guard';

/** An edit that wants to write a group; `base` is the seq of the row its author had seen. */
export interface Edit {
  readonly base: Seq;
  readonly at: Ms;
  readonly device: number;
  readonly mid: Mid;
}

/**
 * `write`: nobody wrote in between, or the author saw it · `win`: both wrote, this one is newer ·
 * `lose`: both wrote, the other is newer · `ask`: both wrote a guarded group.
 */
export type MergeOutcome = 'write' | 'win' | 'lose' | 'ask';

/** The group that carries the deletion flag. */
export const DELETED_GROUP = 'deleted';

/** The policy of a group of an entity. */
export function policyOf(entity: Entity, group: string): GroupPolicy {
  return entity.guarded.has(group) ? 'guard' : 'time';
}

/** Whether the author of `edit` had seen what `writer` wrote; an own earlier edit counts as seen. */
function hasSeen(edit: Edit, writer: Writer): boolean {
  if (writer.seq <= edit.base) return true;
  // An earlier op of the same mutation too: its ops are one gesture, in order.
  return writer.device === edit.device && writer.mid <= edit.mid;
}

/** Decides one group. Ties in time go to the higher (device, mid), the same for everyone. */
export function mergeGroup(
  writer: Writer | undefined,
  edit: Edit,
  policy: GroupPolicy,
): MergeOutcome {
  if (!writer || hasSeen(edit, writer)) return 'write';
  if (policy === 'guard') return 'ask';
  if (edit.at !== writer.at) return edit.at > writer.at ? 'win' : 'lose';
  if (edit.device !== writer.device) return edit.device > writer.device ? 'win' : 'lose';
  return edit.mid > writer.mid ? 'win' : 'lose';
}

/**
 * When an edit was made, by the server's clock: only its age on the phone's own clock is used, so a
 * wrong clock does not matter, and an age is never negative nor longer than EDIT_AGE_MAX_MS.
 */
export function editTime({ serverNow, now, wall }: { serverNow: Ms; now: Ms; wall: Ms }): Ms {
  const age = Math.min(Math.max(now - wall, 0), EDIT_AGE_MAX_MS);
  return Math.round(serverNow - age);
}
