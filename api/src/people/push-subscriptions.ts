/** Which devices are told of news, and where: allowed on the device itself, gone with its session. */
import { and, eq, inArray, isNull, ne, or } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { device, pushSubscription, user } from '../db/own-tables.ts';
import type { Firm } from '../sync/firm.ts';

/** Where a device is reached, as its browser said it. */
export interface PushAddress {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
  /** The server's public key of that time. */
  readonly serverKey: string;
  /** `https://…`, where the app was opened. */
  readonly origin: string;
}

export interface PushTarget extends PushAddress {
  readonly deviceId: string;
}

export type Subscriptions = ReturnType<typeof subscriptionsOf>;

/** The subscriptions of one firm. */
export function subscriptionsOf({ db, clock }: Pick<Firm, 'db' | 'clock'>) {
  const orm = drizzle(db);
  const { deviceId, endpoint, p256dh, auth, serverKey, origin } = pushSubscription;

  function drop(id: string): void {
    orm.delete(pushSubscription).where(eq(deviceId, id)).run();
  }

  return {
    /** Keeps where this device is reached, in place of what was known of it. */
    put(id: string, address: PushAddress): void {
      const isOld = or(eq(deviceId, id), eq(endpoint, address.endpoint));
      orm.transaction((tx) => {
        tx.delete(pushSubscription).where(isOld).run();
        tx.insert(pushSubscription)
          .values({ deviceId: id, ...address, createdAt: clock() })
          .run();
      });
    },
    drop,
    /** Forgets every device of a person. */
    dropAllOf(userId: string): void {
      const own = orm.select({ id: device.id }).from(device).where(eq(device.userId, userId));
      orm.delete(pushSubscription).where(inArray(deviceId, own)).run();
    },
    /** Forgets what was made with another key of the server: nothing can reach it. */
    dropOtherKeys(key: string): void {
      orm.delete(pushSubscription).where(ne(serverKey, key)).run();
    },
    /** Whether this device is told of news, made with this key. */
    has: (id: string, key: string): boolean =>
      orm
        .select({ deviceId })
        .from(pushSubscription)
        .where(and(eq(deviceId, id), eq(serverKey, key)))
        .get() !== undefined,
    /** Whether anybody is told of news at all. */
    any: (): boolean =>
      orm.select({ deviceId }).from(pushSubscription).limit(1).get() !== undefined,
    /** The devices of a salarié that may still be told. */
    of: (salarieId: string): PushTarget[] =>
      orm
        .select({ deviceId, endpoint, p256dh, auth, serverKey, origin })
        .from(pushSubscription)
        .innerJoin(device, eq(device.id, deviceId))
        .innerJoin(user, eq(user.id, device.userId))
        .where(and(eq(user.salarieId, salarieId), eq(user.active, 1), isNull(device.revokedAt)))
        .all(),
  };
}
