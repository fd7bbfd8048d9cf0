/** One-time links and codes that let a person's phone in, and the PIN that renews its session. */
import { and, eq, gt, isNull } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { INVITATION_KEPT_MS, PIN_TRIES } from '#shared/core/limits.ts';
import { device, invitation, session } from '../db/own-tables.ts';
import type { Firm } from '../sync/firm.ts';
import { hashPassword, hashSecret, isPassword, isSameHash, newCode, newSecret } from './secrets.ts';

export interface Invitation {
  /** Secret of the link; stands in the fragment, so no log ever sees it. */
  readonly token: string;
  /** What is typed by hand where the link cannot be opened. */
  readonly code: string;
  readonly expiresAt: number;
}

/** What only this device and this person know. */
export interface DeviceKeys {
  readonly deviceId: string;
  readonly secret: string;
  readonly pin: string;
}

export type RenewOutcome = { ok: true; userId: string } | { ok: false; triesLeft: number };

export type Invitations = ReturnType<typeof invitationsOf>;

/** The invitations of one firm. */
export function invitationsOf({ db, clock, devices }: Pick<Firm, 'db' | 'clock' | 'devices'>) {
  const orm = drizzle(db);

  /** The person an open invitation is for; `secret` is the link's token or the typed code. */
  function find(secret: string): { userId: string; tokenHash: string } | null {
    const open = and(isNull(invitation.usedAt), gt(invitation.expiresAt, clock()));
    const hash = hashSecret(secret.trim());
    const codeHash = hashSecret(secret.trim().toUpperCase());
    const columns = { userId: invitation.userId, tokenHash: invitation.tokenHash };
    const byToken = orm
      .select(columns)
      .from(invitation)
      .where(and(eq(invitation.tokenHash, hash), open));
    const byCode = orm
      .select(columns)
      .from(invitation)
      .where(and(eq(invitation.codeHash, codeHash), open));
    return byToken.get() ?? byCode.get() ?? null;
  }

  return {
    find,
    /** Makes a link and a code for someone; earlier ones of his no longer open anything. */
    make(userId: string): Invitation {
      const [token, code] = [newSecret(), newCode()];
      const expiresAt = clock() + INVITATION_KEPT_MS;
      orm.delete(invitation).where(eq(invitation.userId, userId)).run();
      orm
        .insert(invitation)
        .values({ tokenHash: hashSecret(token), codeHash: hashSecret(code), userId, expiresAt })
        .run();
      return { token, code, expiresAt };
    },
    /** Lets the device in and uses the invitation up; null where it is no longer open. */
    async enrol(
      secret: string,
      { deviceId, secret: key, pin }: DeviceKeys,
    ): Promise<string | null> {
      const pinHash = await hashPassword(pin);
      // Looked up again after the slow hash, in one go with its use: two phones cannot share it.
      const found = find(secret);
      if (!found) return null;
      orm
        .update(invitation)
        .set({ usedAt: clock() })
        .where(eq(invitation.tokenHash, found.tokenHash))
        .run();
      const registered = devices.register(deviceId, found.userId, clock());
      if (registered.userId !== found.userId) return null;
      orm
        .update(device)
        // Whoever is invited again may come back with the same device.
        .set({
          secretHash: hashSecret(key),
          pinHash,
          pinTries: 0,
          revokedAt: null,
          farewellAt: null,
        })
        .where(eq(device.id, deviceId))
        .run();
      return found.userId;
    },
    /** A new session for a device that proves itself and a person who knows its PIN. */
    async renew({ deviceId, secret, pin }: DeviceKeys): Promise<RenewOutcome> {
      const line = orm.select().from(device).where(eq(device.id, deviceId)).get();
      const isKnown =
        line?.secretHash &&
        line.revokedAt === null &&
        isSameHash(line.secretHash, hashSecret(secret));
      if (!line || !isKnown || line.pinTries >= PIN_TRIES) return { ok: false, triesLeft: 0 };
      orm
        .update(device)
        .set({ pinTries: line.pinTries + 1 })
        .where(eq(device.id, deviceId))
        .run();
      if (!(await isPassword(pin, line.pinHash))) {
        return { ok: false, triesLeft: PIN_TRIES - line.pinTries - 1 };
      }
      orm.update(device).set({ pinTries: 0 }).where(eq(device.id, deviceId)).run();
      return { ok: true, userId: line.userId };
    },
    /** Ends the sessions of a device. */
    endSessionsOf(deviceId: string): void {
      orm.delete(session).where(eq(session.deviceId, deviceId)).run();
    },
  };
}
