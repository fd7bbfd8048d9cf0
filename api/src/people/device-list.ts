/** The devices of a firm as the office sees them, and what it does with one that should have nothing more. */
import { must } from '#shared/core/assert.ts';
import { FAREWELL_MAX_ITEMS } from '#shared/core/limits.ts';
import { err, ok, type Result } from '#shared/core/result.ts';
import { checkOps } from '#shared/sync/check-mutation.ts';
import type { Op, Verdict, WireMutation } from '#shared/sync/wire.ts';
import type { Firm } from '../sync/firm.ts';
import type { ServerActor } from '../sync/grants.ts';

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
  const { db, clock, registry } = firm;
  const select = db.prepare<[], Omit<ShownDevice, 'held'> & { held: number }>(
    `SELECT d.id, trim(u.prenom || ' ' || u.nom) AS personne, d.user_id AS userId,
            d.last_seen AS lastSeen, d.unsent, d.app, d.revoked_at AS revokedAt,
            d.farewell_at AS farewellAt,
            (SELECT count(*) FROM verdict v WHERE v.device_no = d.no AND v.status = 'held') AS held
     FROM device d JOIN user u ON u.id = d.user_id
     WHERE substr(d.id, 15, 1) = '7' ORDER BY d.last_seen DESC`,
  );
  const setRevoked = db.prepare(
    'UPDATE device SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL',
  );
  const setFarewell = db.prepare('UPDATE device SET farewell_at = ? WHERE id = ?');
  const insertHeld = db.prepare(
    `INSERT OR IGNORE INTO verdict (device_no, mid, hash, status, seq, detail, payload, at, judged_at)
     VALUES (?, ?, '', 'held', NULL, NULL, ?, ?, ?)`,
  );
  const readHeld = db.prepare<[string], { mid: number; payload: string; at: number }>(
    `SELECT v.mid, v.payload, v.at FROM verdict v JOIN device d ON d.no = v.device_no
     WHERE d.id = ? AND v.status = 'held' ORDER BY v.mid`,
  );
  const settle = db.prepare(
    `UPDATE verdict SET status = ?, seq = ?, detail = ?
     WHERE mid = ? AND status = 'held' AND device_no = (SELECT no FROM device WHERE id = ?)`,
  );

  return {
    list: (): ShownDevice[] => select.all(),
    /** The device may do nothing more: at its next contact it hands over what it holds and wipes itself. */
    revoke: (id: string): boolean => setRevoked.run(clock(), id).changes > 0,
    /** Revokes every device of a person. */
    revokeAllOf(userId: string): void {
      for (const { id } of select.all().filter((device) => device.userId === userId)) {
        setRevoked.run(clock(), id);
      }
    },
    /** Keeps what a revoked device still held, once; nothing of it takes effect. */
    farewell(id: string, items: readonly WireMutation[], now: number): Result<number, string> {
      const device = firm.devices.find(id);
      if (!device || device.revokedAt === null) return err('Cet appareil n’est pas retiré.');
      return ok(
        firm.inTransaction(() => {
          const isFirst = select.all().find((shown) => shown.id === id)?.farewellAt === null;
          if (isFirst) {
            for (const item of items.slice(0, FAREWELL_MAX_ITEMS)) {
              const at = clock() - Math.max(0, now - item.wall);
              insertHeld.run(device.no, item.mid, JSON.stringify(item), at, clock());
            }
            setFarewell.run(clock(), id);
          }
          return readHeld.all(id).length;
        }),
      );
    },
    /** What a device handed over and nobody settled. */
    held: (id: string): Held[] =>
      readHeld.all(id).map(({ mid, payload, at }) => {
        const checked = checkOps(JSON.parse(payload).ops, registry);
        return { mid, at, ops: checked.ok ? checked.value : [] };
      }),
    /** Someone of the office takes a change as his own, or puts it aside; the verdict, or why not. */
    settle(
      id: string,
      mid: number,
      { by, deviceId, isTaken }: { by: ServerActor; deviceId: string; isTaken: boolean },
    ): Result<Verdict | null, string> {
      const held = this.held(id).find((one) => one.mid === mid);
      if (!held) return err('Cette saisie est déjà réglée.');
      if (!isTaken) {
        const detail = JSON.stringify({ code: 'forbidden', text: `Écarté par ${by.name}.` });
        settle.run('refused', null, detail, mid, id);
        return ok(null);
      }
      const verdict = firm.writeAs(by, deviceId, held.ops);
      if (verdict.st === 'refused') return err(verdict.text);
      settle.run('ok', verdict.st === 'parked' ? null : verdict.seq, null, mid, id);
      return ok(must(verdict, 'a write has a verdict'));
    },
  };
}
