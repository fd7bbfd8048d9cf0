/** People of a firm and their sessions: tables of the server alone. */
import { and, eq, gt, isNull, ne, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { idOfKey, newId } from '#shared/core/ids.ts';
import { SESSION_KEPT_MS } from '#shared/core/limits.ts';
import type { Role } from '#shared/entity/permissions.ts';
import { device, session, user } from '../db/own-tables.ts';
import type { Firm } from '../sync/firm.ts';
import { hashSecret, newSecret } from './secrets.ts';

/** Someone who may sign in, as the office sees him: without any secret. */
export interface Person {
  readonly id: string;
  readonly prenom: string;
  readonly nom: string;
  readonly identifiant: string | null;
  readonly role: Role;
  readonly money: boolean;
  readonly salarieId: string | null;
  readonly active: boolean;
}

export interface NewPerson {
  readonly prenom: string;
  readonly nom: string;
  readonly role: Role;
  readonly identifiant?: string | null;
  readonly passwordHash?: string | null;
  readonly salarieId?: string | null;
  readonly money?: boolean;
}

/** A session is written again at most this often: reading a page should not cost an fsync. */
const TOUCH_EVERY_MS = 3_600_000;

const publicColumns = {
  id: user.id,
  prenom: user.prenom,
  nom: user.nom,
  identifiant: user.identifiant,
  role: user.role,
  money: user.money,
  salarieId: user.salarieId,
  active: user.active,
};

type Line = { role: string; money: number; active: number } & Omit<
  Person,
  'role' | 'money' | 'active'
>;

function toPerson({ role, money, active, ...rest }: Line): Person {
  return { ...rest, role: role as Role, money: money === 1, active: active === 1 };
}

export type People = ReturnType<typeof peopleOf>;

/** The people of one firm. */
export function peopleOf({ db, clock }: Pick<Firm, 'db' | 'clock'>) {
  const orm = drizzle(db);
  const find = (id: string): Person | null => {
    const line = orm.select(publicColumns).from(user).where(eq(user.id, id)).get();
    return line ? toPerson(line) : null;
  };
  return {
    list: (): Person[] => orm.select(publicColumns).from(user).all().map(toPerson),
    find,
    /** The active person of this sign-in name, with the hash of the password. */
    findByIdentifiant(identifiant: string) {
      const line = orm
        .select({ id: user.id, passwordHash: user.passwordHash })
        .from(user)
        .where(and(eq(user.identifiant, identifiant.trim().toLowerCase()), eq(user.active, 1)))
        .get();
      return line ?? null;
    },
    /** Adds someone and answers with his id; null where the sign-in name is taken. */
    add(person: NewPerson): string | null {
      // The same person for the same salarié: after a restore that forgot him, his phone finds its own again.
      const derived = person.salarieId ? idOfKey('user', [person.salarieId]) : newId();
      const id = find(derived) ? newId() : derived;
      const identifiant = person.identifiant?.trim().toLowerCase() ?? null;
      if (identifiant) {
        const taken = orm
          .select({ id: user.id })
          .from(user)
          .where(eq(user.identifiant, identifiant));
        if (taken.get()) return null;
      }
      orm
        .insert(user)
        .values({
          id,
          prenom: person.prenom,
          nom: person.nom,
          identifiant,
          passwordHash: person.passwordHash ?? null,
          role: person.role,
          money: person.money ? 1 : 0,
          salarieId: person.salarieId ?? null,
          active: 1,
          createdAt: clock(),
        })
        .run();
      return id;
    },
    /** Changes role, figures or access; leaving ends every session at once. */
    change(
      id: string,
      patch: { role?: Role; money?: boolean; active?: boolean; salarieId?: string | null },
    ): void {
      orm
        .update(user)
        .set({
          ...(patch.role !== undefined && { role: patch.role }),
          ...(patch.money !== undefined && { money: patch.money ? 1 : 0 }),
          ...(patch.active !== undefined && { active: patch.active ? 1 : 0 }),
          ...(patch.salarieId !== undefined && { salarieId: patch.salarieId }),
        })
        .where(eq(user.id, id))
        .run();
      // A session on a device stays, for one thing only: to hear that the device is revoked.
      const onNoDevice = and(eq(session.userId, id), isNull(session.deviceId));
      if (patch.active === false) orm.delete(session).where(onNoDevice).run();
    },
    /** Whether someone else still leads the firm. */
    hasOtherGerant: (id: string): boolean =>
      orm
        .select({ n: sql<number>`count(*)` })
        .from(user)
        .where(and(eq(user.role, 'gerant'), eq(user.active, 1), ne(user.id, id)))
        .get()?.n !== 0,
    openSession(userId: string, deviceId: string | null = null): string {
      const token = newSecret();
      const now = clock();
      orm
        .insert(session)
        .values({ tokenHash: hashSecret(token), userId, deviceId, createdAt: now, lastSeen: now })
        .run();
      return token;
    },
    /** Who holds this session, where it still runs; using it keeps it. */
    findSession(
      token: string,
    ): { userId: string; tokenHash: string; deviceId: string | null } | null {
      const tokenHash = hashSecret(token);
      const since = clock() - SESSION_KEPT_MS;
      const line = orm
        .select({
          userId: session.userId,
          lastSeen: session.lastSeen,
          deviceId: session.deviceId,
        })
        .from(session)
        .where(and(eq(session.tokenHash, tokenHash), gt(session.lastSeen, since)))
        .get();
      if (!line) return null;
      if (clock() - line.lastSeen > TOUCH_EVERY_MS) {
        orm
          .update(session)
          .set({ lastSeen: clock() })
          .where(eq(session.tokenHash, tokenHash))
          .run();
      }
      return { userId: line.userId, tokenHash, deviceId: line.deviceId };
    },
    endSession(token: string): void {
      orm
        .delete(session)
        .where(eq(session.tokenHash, hashSecret(token)))
        .run();
    },
    /** Ties the session to the device that uses it: revoking the device ends the session. */
    bindSession(tokenHash: string, deviceId: string): void {
      orm.update(session).set({ deviceId }).where(eq(session.tokenHash, tokenHash)).run();
    },
    devices: () =>
      orm
        .select({
          id: device.id,
          userId: device.userId,
          lastSeen: device.lastSeen,
          lastMid: device.lastMid,
        })
        .from(device)
        .all(),
  };
}
