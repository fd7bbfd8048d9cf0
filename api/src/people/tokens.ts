/** Personal tokens: shown once, kept as hashes, never above their owner's role of the moment. */
import { and, eq, isNull } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { newId } from '#shared/core/ids.ts';
import { isRoleWithin, type Role } from '#shared/entity/permissions.ts';
import { apiToken } from '../db/own-tables.ts';
import type { Firm } from '../sync/firm.ts';
import type { ServerActor } from '../sync/grants.ts';
import { hashSecret, newSecret } from './secrets.ts';

export interface Token {
  readonly id: string;
  readonly nom: string;
  readonly role: Role;
  readonly createdAt: number;
  readonly lastUsedAt: number | null;
}

export type Tokens = ReturnType<typeof tokensOf>;

/** The tokens of one firm. */
export function tokensOf({ db, clock, actorOf }: Pick<Firm, 'db' | 'clock' | 'actorOf'>) {
  const orm = drizzle(db);
  return {
    /** Those of one person that still open something. */
    list: (userId: string): Token[] =>
      orm
        .select({
          id: apiToken.id,
          nom: apiToken.nom,
          role: apiToken.role,
          createdAt: apiToken.createdAt,
          lastUsedAt: apiToken.lastUsedAt,
        })
        .from(apiToken)
        .where(and(eq(apiToken.userId, userId), isNull(apiToken.revokedAt)))
        .all()
        .map((line) => ({ ...line, role: line.role as Role })),
    /** Makes one; its secret is answered here and never again. */
    make(userId: string, nom: string, role: Role): { id: string; secret: string } {
      const [id, secret] = [newId(), newSecret()];
      const tokenHash = hashSecret(secret);
      orm.insert(apiToken).values({ id, tokenHash, userId, nom, role, createdAt: clock() }).run();
      return { id, secret };
    },
    revoke(userId: string, id: string): void {
      orm
        .update(apiToken)
        .set({ revokedAt: clock() })
        .where(and(eq(apiToken.id, id), eq(apiToken.userId, userId)))
        .run();
    },
    /** Who calls with this secret; where the owner's role has fallen, the token falls with it. */
    find(secret: string): { id: string; actor: ServerActor } | null {
      const line = orm
        .select()
        .from(apiToken)
        .where(and(eq(apiToken.tokenHash, hashSecret(secret)), isNull(apiToken.revokedAt)))
        .get();
      const owner = line ? actorOf(line.userId) : null;
      if (!line || !owner) return null;
      orm.update(apiToken).set({ lastUsedAt: clock() }).where(eq(apiToken.id, line.id)).run();
      const asked = line.role as Role;
      const role = isRoleWithin(asked, owner.role) ? asked : owner.role;
      return { id: line.id, actor: { ...owner, role } };
    },
  };
}
