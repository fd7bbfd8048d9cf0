/** Judges a batch of mutations in one transaction, each in its own savepoint. */
import { assert } from '#shared/core/assert.ts';
import { checkOps } from '#shared/sync/check-mutation.ts';
import { editTime } from '#shared/sync/merge.ts';
import {
  type LostGroup,
  type Mid,
  type Ms,
  SCHEMA,
  type SyncError,
  type Verdict,
  type WireMutation,
} from '#shared/sync/wire.ts';
import type { Db } from '../db/open-database.ts';
import { applyRowOp, WaitsForParked } from './apply-op.ts';
import type { Applying, Tables } from './applying.ts';
import type { CommandHandlers } from './commands.ts';
import type { Device, Devices } from './devices.ts';
import type { Failpoints } from './failpoints.ts';
import type { ServerActor } from './grants.ts';
import { refuse } from './refusal.ts';
import { hashOf, type Verdicts } from './verdicts.ts';

export interface PushParts {
  readonly db: Db;
  readonly tables: Tables;
  readonly devices: Devices;
  readonly verdicts: Verdicts;
  readonly commands: CommandHandlers;
  readonly grantsOf: (actor: ServerActor, now: Ms) => readonly string[];
  readonly failpoints: Failpoints;
  readonly alert: (what: string, error: unknown) => void;
}

export interface PushInput {
  readonly actor: ServerActor;
  readonly device: Device;
  readonly items: readonly WireMutation[];
  /** The phone's clock at sending, and ours. */
  readonly now: Ms;
  readonly serverNow: Ms;
}

export interface Pushed {
  readonly verdicts: Verdict[];
  readonly lastMid: Mid;
  readonly touched: Set<string>;
  /** Why the batch was not taken to its end; what was judged before stands. */
  readonly stopped: SyncError | null;
}

/** Nobody's fault, nothing judged: the phone sends the same again later. */
export function isDatabaseTrouble(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return /^SQLITE_(BUSY|LOCKED|FULL|IOERR|READONLY|CANTOPEN|NOMEM|CORRUPT|NOTADB)/.test(
    String(error.code),
  );
}

/** Judges what was pushed. Must run inside the write transaction of the request. */
export function judge(parts: PushParts, input: PushInput): Pushed {
  const { device, items } = input;
  const verdicts: Verdict[] = [];
  const touched = new Set<string>();
  let lastMid = device.lastMid;
  const stop = (stopped: SyncError): Pushed => ({ verdicts, lastMid, touched, stopped });
  for (const [i, mutation] of items.entries()) {
    if (mutation.mid <= lastMid && !parts.failpoints.is('no-idempotency')) {
      const replayed = replay(parts, device, mutation);
      if (!replayed) return stop({ code: 'fork', mid: mutation.mid });
      verdicts.push(replayed);
      continue;
    }
    if (mutation.mid > lastMid + 1) {
      return stop({ code: 'gap', expected: lastMid + 1 });
    }
    // A server rolled back to an older release judges nothing it cannot read.
    if (mutation.v > SCHEMA) return stop({ code: 'busy', retryAfterMs: 60_000 });
    const at = editTime({ serverNow: input.serverNow, now: input.now, wall: mutation.wall });
    const verdict = judgeOne(parts, { input, mutation, at, touched });
    lastMid = Math.max(lastMid, mutation.mid);
    if (!parts.failpoints.is('verdict-not-stored'))
      parts.verdicts.store(device.no, mutation, { verdict, at, judgedAt: input.serverNow });
    verdicts.push(verdict);
    parts.failpoints.reach('after-savepoint', i);
  }
  return { verdicts, lastMid, touched, stopped: null };
}

function replay(parts: PushParts, device: Device, mutation: WireMutation): Verdict | null {
  const stored = parts.verdicts.find(device.no, mutation.mid);
  // Older than what we keep: it was answered, and its effect or its refusal stands.
  if (!stored) return { mid: mutation.mid, st: 'ok', seq: 0 };
  return stored.hash === hashOf(mutation) ? stored.verdict : null;
}

interface Judging {
  readonly input: Pick<PushInput, 'actor' | 'device' | 'serverNow'>;
  readonly mutation: WireMutation;
  readonly at: Ms;
  readonly touched: Set<string>;
}

/** One mutation in its savepoint: applied whole, refused whole, or parked whole. */
export function judgeOne(parts: PushParts, judging: Judging): Verdict {
  const { db, tables, failpoints } = parts;
  const { mid } = judging.mutation;
  db.exec('SAVEPOINT mutation');
  try {
    failpoints.throwOn(mid);
    const applied = applyMutation(parts, judging);
    if (!applied.ok) {
      const isUndone = !failpoints.is('refused-not-undone');
      db.exec(isUndone ? 'ROLLBACK TO mutation; RELEASE mutation' : 'RELEASE mutation');
      const { code, text, path, onMid } = applied.error;
      return { mid, st: 'refused', code, text, ...(path && { path }), ...(onMid && { onMid }) };
    }
    db.exec('RELEASE mutation');
    const { seq, lost } = applied.value;
    if (!failpoints.is('seq-not-raised')) tables.standing.setSeq(seq);
    return lost.length > 0 ? { mid, st: 'merged', seq, lost } : { mid, st: 'ok', seq };
  } catch (error) {
    // SQLITE_FULL and its like end the outer transaction: nothing of the batch was judged.
    if (isDatabaseTrouble(error) || failpoints.isCrash(error) || !db.inTransaction) throw error;
    db.exec('ROLLBACK TO mutation; RELEASE mutation');
    if (error instanceof WaitsForParked) return { mid, st: 'parked', text: error.says };
    parts.alert(`mutation ${mid} parked`, error);
    return { mid, st: 'parked', text: 'Gardé au bureau : un défaut du logiciel, rien à refaire.' };
  }
}

function applyMutation(parts: PushParts, { input, mutation, at, touched }: Judging) {
  const { tables } = parts;
  const checked = checkOps(mutation.ops, tables.registry, mutation.v);
  if (!checked.ok) return refuse('invalid', checked.error.text, { path: checked.error.path });
  const seq = tables.standing.seq() + 1;
  const lost: LostGroup[] = [];
  // A role or a planning changed by an earlier mutation counts for the next.
  const grants = parts.grantsOf(input.actor, input.serverNow);
  const applying: Applying = {
    actor: input.actor,
    grants,
    judged: true,
    deviceNo: input.device.no,
    mid: mutation.mid,
    seq,
    at,
    serverNow: input.serverNow,
    lost,
    touched: new Set(),
  };
  for (const op of checked.value) {
    const applied =
      op.t === 'cmd' ? parts.commands.run(op, applying) : applyRowOp(tables, op, applying);
    if (!applied.ok) return applied;
  }
  for (const scope of applying.touched) touched.add(scope);
  return { ok: true as const, value: { seq, lost } };
}

/** Applies what had been parked, oldest first; what still fails stays parked. */
export function retryParked(
  parts: PushParts,
  actorOf: (userId: string) => ServerActor | null,
  now: Ms,
) {
  const touched = new Set<string>();
  for (const kept of parts.verdicts.parked()) {
    const userId = parts.devices.userOf(kept.deviceNo);
    const actor = userId === null ? null : actorOf(userId);
    if (!actor) continue;
    const device = { id: '', userId: actor.userId, no: kept.deviceNo, lastMid: 0, revokedAt: null };
    const { mutation, at } = kept;
    const verdict = judgeOne(parts, {
      input: { actor, device, serverNow: now },
      mutation,
      at,
      touched,
    });
    assert(verdict.mid === kept.mid, 'a verdict answers its mutation');
    if (verdict.st !== 'parked' && !parts.failpoints.is('parked-twice'))
      parts.verdicts.resolve(kept, verdict);
  }
  return touched;
}
