/** One firm's database with everything that acts on it: the door of HTTP, seeds, tests and benches. */
import { assert, must } from '#shared/core/assert.ts';
import { newId } from '#shared/core/ids.ts';
import { EPOCH_BUMP_GAP_MS, EPOCH_WAIT_MS, SEQ_MAX_ROWS } from '#shared/core/limits.ts';
import { isGranted } from '#shared/entity/scope.ts';
import { differingBuckets } from '#shared/sync/digest.ts';
import { MIN_SCHEMA } from '#shared/sync/lift.ts';
import type { Registry } from '#shared/sync/registry-type.ts';
import {
  type Ms,
  type Op,
  type RowOp,
  SCHEMA,
  type SyncError,
  type SyncRequest,
  type SyncResponse,
  type Verdict,
} from '#shared/sync/wire.ts';
import { migrate } from '../db/migrate.ts';
import { type Db, openDatabase } from '../db/open-database.ts';
import { applyRowOp } from './apply-op.ts';
import type { Applying, Tables } from './applying.ts';
import { commandsOf, type Handler } from './commands.ts';
import { actorsOf, type Device, devicesOf, SERVER_DEVICE } from './devices.ts';
import { type Failpoints, NO_FAILPOINTS } from './failpoints.ts';
import type { Follower } from './follower.ts';
import { followCalendar, type Write } from './followers.ts';
import { grantsOf, type ServerActor } from './grants.ts';
import { pullOf } from './pull.ts';
import { isDatabaseTrouble, judge, type PushParts, retryParked } from './push.ts';
import { rowsOf } from './rows.ts';
import { standingOf } from './standing.ts';
import { verdictsOf } from './verdicts.ts';

export interface FirmDeps {
  readonly registry: Registry;
  readonly handlers: Readonly<Record<string, Handler<never>>>;
  /** The server's clock, milliseconds since 1970. */
  readonly clock: () => Ms;
  /** Tells whoever watches the server that something of ours is broken. */
  readonly alert: (what: string, error: unknown) => void;
  readonly failpoints?: Failpoints;
  /** What follows from changes by itself. */
  readonly followers?: readonly Follower[];
}

export type SyncAnswer = { ok: true; body: SyncResponse } | { ok: false; error: SyncError };

/** Told after each commit: which scopes have something new, up to which seq. */
export type Listener = (news: { seq: number; touched: ReadonlySet<string> }) => void;

export type Firm = ReturnType<typeof openFirm>;

/** Opens the firm's file, migrates it, and answers with its doors. */
export function openFirm(file: string, deps: FirmDeps) {
  const db = openDatabase(file);
  migrate(db);
  return firmOver(db, deps);
}

/** The doors of a database that is open and migrated. */
export function firmOver(db: Db, deps: FirmDeps) {
  const { registry, clock, alert, failpoints = NO_FAILPOINTS, followers = [] } = deps;
  const rows = rowsOf(db);
  const standing = standingOf(db);
  const devices = devicesOf(db);
  const verdicts = verdictsOf(db);
  const actorOf = actorsOf(db, registry, rows);
  const grants = grantsOf(db, registry);
  const tables: Tables = {
    followers,
    registry,
    rows,
    standing,
    failpoints,
    personOf: devices.personOf,
    findUnborn: verdicts.findUnborn,
    mayWait(now) {
      const bumpedAt = standing.bumpedAt();
      return bumpedAt !== null && now - bumpedAt < EPOCH_WAIT_MS;
    },
  };
  const commands = commandsOf(tables, deps.handlers);
  const parts: PushParts = {
    db,
    tables,
    devices,
    verdicts,
    commands,
    grantsOf: grants,
    failpoints,
    alert,
  };
  const { pull, digest, rowsOf: rowsOfBuckets } = pullOf(db, { registry, rows, failpoints });
  const bootId = newId();
  standing.start(bootId);
  const listeners = new Set<Listener>();
  const retry = (now: Ms) => retryParked(parts, actorOf, now);

  function publish(touched: ReadonlySet<string>): void {
    if (touched.size === 0) return;
    const seq = standing.seq();
    for (const listener of listeners) listener({ seq, touched });
  }

  /** Runs `write` in one immediate transaction; what it touched is told after the commit. */
  function inTransaction<T>(write: (touched: Set<string>) => T): T {
    const touched = new Set<string>();
    db.exec('BEGIN IMMEDIATE');
    let value: T;
    try {
      failpoints.reach('after-begin');
      value = write(touched);
      failpoints.reach('before-commit');
      db.exec('COMMIT');
    } catch (error) {
      if (db.inTransaction) db.exec('ROLLBACK');
      throw error;
    }
    publish(touched);
    failpoints.reach('after-commit');
    return value;
  }

  /** Whether this phone remembers more than we do: the file was put back without telling. */
  function hasLostHistory(request: SyncRequest, device: Device): boolean {
    const { epoch, acked = 0, boot, pull } = request;
    if (epoch !== standing.epoch() || failpoints.is('rollback-not-seen')) return false;
    if (acked > device.lastMid) return true;
    const end = boot === undefined ? null : standing.endOf(boot);
    if (end === undefined) return true;
    const seq = end ?? standing.seq();
    return Object.values(pull?.have ?? {}).some((cursor) => cursor > seq);
  }

  /** A new epoch, at most one an hour: a phone that lies must not make everyone read all again. */
  function beginEpoch(now: Ms): boolean {
    const last = standing.bumpedAt();
    if (last !== null && Math.abs(now - last) < EPOCH_BUMP_GAP_MS) return false;
    standing.bump(now);
    alert('history was lost: a new epoch begins', new Error('rollback'));
    return true;
  }

  function answer(userId: string, request: SyncRequest, touched: Set<string>): SyncAnswer {
    const serverNow = clock();
    const refuse = (error: SyncError): SyncAnswer => ({ ok: false, error });
    const actor = actorOf(userId);
    if (!actor) return refuse({ code: 'auth' });
    const device = devices.register(request.device, userId, serverNow);
    if (device.userId !== userId) return refuse({ code: 'auth' });
    if (device.revokedAt !== null) return refuse({ code: 'revoked' });
    devices.seen(device.no, serverNow, request);
    if (hasLostHistory(request, device) && !beginEpoch(serverNow)) {
      return refuse({ code: 'busy', retryAfterMs: EPOCH_BUMP_GAP_MS });
    }
    const epoch = standing.epoch();
    if (request.epoch !== null && request.epoch !== epoch) {
      return refuse({ code: 'epoch', epoch, lastMid: device.lastMid });
    }
    let { lastMid } = device;
    const response: SyncResponse = {
      epoch,
      boot: bootId,
      serverNow,
      lastMid,
      as: { role: actor.role, money: actor.money },
    };
    if (request.push) {
      const { items } = request.push;
      const pushed = judge(parts, { actor, device, items, now: request.now, serverNow });
      for (const scope of pushed.touched) touched.add(scope);
      if (pushed.lastMid !== lastMid) devices.advance(device.no, pushed.lastMid);
      lastMid = pushed.lastMid;
      // What waited for a row of another phone may have it now.
      if (tables.mayWait(serverNow)) for (const scope of retry(serverNow)) touched.add(scope);
      // What was judged before the stop is answered as a replay next time.
      if (pushed.stopped) return refuse(pushed.stopped);
      response.verdicts = pushed.verdicts;
    }
    response.lastMid = lastMid;
    if (request.pull) {
      if (request.schema < MIN_SCHEMA) return refuse({ code: 'upgrade', minSchema: MIN_SCHEMA });
      const { have, maxBytes } = request.pull;
      const held = grants(actor, serverNow);
      response.page = pull({ grants: held, have, maxBytes, schema: request.schema });
      const isLevel = !response.page.more && response.page.rows.length === 0;
      if (request.digest && isLevel) {
        response.differs = differingBuckets(digest(held), request.digest);
      }
      if (request.repair) {
        const buckets = request.repair;
        response.repair = { buckets, rows: rowsOfBuckets(held, buckets, request.schema) };
      }
    }
    return { ok: true, body: response };
  }

  /** Answers one sync request of a signed-in person; never throws for what he sent. */
  function sync(userId: string, request: SyncRequest): SyncAnswer {
    try {
      return inTransaction((touched) => answer(userId, request, touched));
    } catch (error) {
      if (!isDatabaseTrouble(error)) throw error;
      alert('database trouble', error);
      return { ok: false, error: { code: 'busy', retryAfterMs: 5000 } };
    }
  }

  /**
   * One mutation of a caller without an outbox (REST, commands): judged like any other, numbered here
   * on the line of `deviceId`.
   */
  function writeAs(actor: ServerActor, deviceId: string, ops: readonly Op[]): Verdict {
    return inTransaction((touched) => {
      const now = clock();
      const device = devices.register(deviceId, actor.userId, now);
      assert(device.userId === actor.userId, 'a caller writes on its own line');
      const mutation = { mid: device.lastMid + 1, v: SCHEMA, wall: now, ops };
      const judged = judge(parts, { actor, device, items: [mutation], now, serverNow: now });
      devices.advance(device.no, judged.lastMid);
      devices.seen(device.no, now, { schema: SCHEMA });
      for (const scope of judged.touched) touched.add(scope);
      return must(judged.verdicts[0], 'one mutation has one verdict');
    });
  }

  /** Writes rows with the server's own authority: seeds and imports, a thousand per seq. */
  function writeAsServer(ops: readonly RowOp[], by: ServerActor): void {
    for (let start = 0; start < ops.length; start += SEQ_MAX_ROWS) {
      inTransaction((touched) => {
        const seq = standing.seq() + 1;
        const applying: Applying = {
          actor: by,
          grants: [],
          judged: false,
          deviceNo: SERVER_DEVICE,
          mid: 0,
          seq,
          at: clock(),
          serverNow: clock(),
          lost: [],
          touched,
        };
        for (const op of ops.slice(start, start + SEQ_MAX_ROWS)) {
          const applied = applyRowOp(tables, op, applying);
          assert(applied.ok, `the server writes valid rows: ${JSON.stringify(applied)}`);
        }
        standing.setSeq(seq);
      });
    }
  }

  return {
    db,
    registry,
    rows,
    standing,
    devices,
    verdicts,
    actorOf,
    clock,
    sync,
    inTransaction,
    writeAs,
    writeAsServer,
    /** What this person may receive now. */
    grantsOf: (actor: ServerActor) => grants(actor, clock()),
    /** Whether this person may receive something of one of these scopes. */
    concerns: (actor: ServerActor, scopes: Iterable<string>) => {
      const held = grants(actor, clock());
      for (const scope of scopes) if (isGranted(held, scope)) return true;
      return false;
    },
    /** Applies what was parked; called at start and every hour. */
    retryParked: () =>
      inTransaction((touched) => {
        for (const scope of retry(clock())) touched.add(scope);
        verdicts.prune(clock());
      }),
    /** Makes the rows that the calendar asks for; called at start and every hour. */
    followCalendar: () =>
      inTransaction((touched) => {
        const seq = standing.seq() + 1;
        const write: Write = (op, by) => applyRowOp(tables, op, by);
        followCalendar(tables, { write, seq, at: clock(), touched });
        if (touched.size > 0) standing.setSeq(seq);
      }),
    listen(listener: Listener): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    newId,
    close: () => db.close(),
  };
}
