/** The devices of a firm as the office sees them, and what it does with one that should have nothing more. */
import { must } from '#shared/core/assert.ts';
import { FAREWELL_MAX_ITEMS } from '#shared/core/limits.ts';
import { err, ok, type Result } from '#shared/core/result.ts';
import { checkOps } from '#shared/sync/check-mutation.ts';
import { editTime } from '#shared/sync/merge.ts';
import type { Op, Verdict, WireMutation } from '#shared/sync/wire.ts';
import { type Device, IS_PHONE } from '../sync/devices.ts';
import type { Firm } from '../sync/firm.ts';
import type { ServerActor } from '../sync/grants.ts';
import { subscriptionsOf } from './push-subscriptions.ts';

/** A device of a person. */
export interface ShownDevice {
  readonly id: string;
  readonly personne: string;
  readonly userId: string;
  readonly lastSeen: number;
  /** What waited on it when it last spoke; null where it never told. */
  readonly unsent: number | null;
  readonly app: string | null;
  readonly revokedAt: number | null;
  /** When it handed over what it held, after which it wiped itself. */
  readonly farewellAt: number | null;
  /** Changes it handed over that nobody has taken or put aside yet. */
  readonly held: number;
}

/** A change that a revoked device handed over: it has no effect until someone takes it. */
export interface Held {
  readonly mid: number;
  readonly at: number;
  readonly ops: readonly Op[];
}

export type DeviceList = ReturnType<typeof deviceListOf>;

/** The devices of one firm. REST callers and tokens have lines too, but are no devices. */
export function deviceListOf(firm: Firm) {
  const { db, clock, registry, devices, verdicts } = firm;
  const select = db.prepare<[], Omit<ShownDevice, 'held'> & { held: number }>(
    `SELECT d.id, trim(u.prenom || ' ' || u.nom) AS personne, d.user_id AS userId,
            d.last_seen AS lastSeen, d.unsent, d.app, d.revoked_at AS revokedAt,
            d.farewell_at AS farewellAt,
            (SELECT count(*) FROM verdict v WHERE v.device_no = d.no AND v.status = 'held') AS held
     FROM device d JOIN user u ON u.id = d.user_id
     WHERE ${IS_PHONE} ORDER BY d.last_seen DESC`,
  );
  const setRevoked = db.prepare(
    'UPDATE device SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL',
  );
  const setAllRevoked = db.prepare(
    `UPDATE device AS d SET revoked_at = ?
     WHERE user_id = ? AND revoked_at IS NULL AND ${IS_PHONE}`,
  );
  const subscriptions = subscriptionsOf(firm);
  const setFarewell = db.prepare(
    'UPDATE device SET farewell_at = ? WHERE id = ? AND farewell_at IS NULL',
  );
  const readHeld = db.prepare<[string], { mid: number; payload: string; at: number }>(
    `SELECT v.mid, v.payload, v.at FROM verdict v JOIN device d ON d.no = v.device_no
     WHERE d.id = ? AND v.status = 'held' ORDER BY v.mid`,
  );
  const settle = db.prepare(
    `UPDATE verdict SET status = ?, seq = ?, detail = ?
     WHERE mid = ? AND status = 'held' AND device_no = (SELECT no FROM device WHERE id = ?)`,
  );

  /** The line goes on after them, should the device ever be let in again. */
  function keep(device: Device, items: readonly WireMutation[], now: number): void {
    let { lastMid } = device;
    for (const mutation of items.slice(0, FAREWELL_MAX_ITEMS)) {
      const { mid } = mutation;
      const at = editTime({ serverNow: clock(), now, wall: mutation.wall });
      verdicts.hold({ deviceNo: device.no, mid, mutation, at }, clock());
      if (mid === lastMid + 1) lastMid = mid;
    }
    devices.advance(device.no, lastMid);
  }
  const held = (id: string): Held[] =>
    readHeld.all(id).map(({ mid, payload, at }) => {
      const checked = checkOps(JSON.parse(payload).ops, registry);
      return { mid, at, ops: checked.ok ? checked.value : [] };
    });

  return {
    list: (): ShownDevice[] => select.all(),
    /** The device may do nothing more: at its next contact it hands over what it holds and wipes itself. */
    revoke(id: string): boolean {
      subscriptions.drop(id);
      return setRevoked.run(clock(), id).changes > 0;
    },
    /** Revokes every device of a person. */
    revokeAllOf(userId: string): void {
      subscriptions.dropAllOf(userId);
      setAllRevoked.run(clock(), userId);
    },
    /** Keeps what a revoked device still held, once; nothing of it takes effect. How much waits now. */
    farewell(id: string, items: readonly WireMutation[], now: number): Result<number, string> {
      return firm.inTransaction(() => {
        const device = devices.find(id);
        if (!device || device.revokedAt === null) return err('Cet appareil n’est pas retiré.');
        if (setFarewell.run(clock(), id).changes > 0) keep(device, items, now);
        return ok(readHeld.all(id).length);
      });
    },
    /** What a device handed over and nobody settled. */
    held,
    /** Someone of the office takes a change as his own, or puts it aside; the verdict, or why not. */
    settle(
      id: string,
      mid: number,
      { by, deviceId, isTaken }: { by: ServerActor; deviceId: string; isTaken: boolean },
    ): Result<Verdict | null, string> {
      const change = held(id).find((one) => one.mid === mid);
      if (!change) return err('Cette saisie est déjà réglée.');
      if (!isTaken) {
        const detail = JSON.stringify({ code: 'forbidden', text: `Écarté par ${by.name}.` });
        settle.run('refused', null, detail, mid, id);
        return ok(null);
      }
      const verdict = firm.writeAs(by, deviceId, change.ops);
      if (verdict.st === 'refused') return err(verdict.text);
      settle.run('ok', verdict.st === 'parked' ? null : verdict.seq, null, mid, id);
      return ok(must(verdict, 'a write has a verdict'));
    },
  };
}
