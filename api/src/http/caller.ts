/** Who calls the REST face: a signed-in browser, or a script with a personal token. */
import { createMiddleware } from 'hono/factory';
import { idOfKey } from '#shared/core/ids.ts';
import type { Firms, OpenFirm } from '../firms/firms.ts';
import type { ServerActor } from '../sync/grants.ts';
import { fail } from './envelope.ts';
import { findSignedIn, type HttpEnv } from './session.ts';

/** A caller without an outbox: his writes are numbered on a line of their own. */
export interface Caller extends OpenFirm {
  readonly actor: ServerActor;
  readonly deviceId: string;
}

export interface CallerEnv {
  Variables: HttpEnv['Variables'] & { caller: Caller };
}

function findByToken(header: string, firms: Firms): Caller | null {
  // `Bearer <firm>.<secret>`: the firm's file is known before anything is looked up.
  const [, firmId = '', secret = ''] = /^Bearer ([\w-]+)\.([\w-]+)$/.exec(header) ?? [];
  const opened = firms.find(firmId);
  const found = opened?.tokens.find(secret);
  if (!opened || !found) return null;
  return { ...opened, actor: found.actor, deviceId: idOfKey('token', [found.id]) };
}

/** Lets signed-in people and tokens through. */
export function requireCaller(firms: Firms) {
  return createMiddleware<CallerEnv>(async (c, next) => {
    const header = c.req.header('authorization');
    const signedIn = header ? null : findSignedIn(c, firms);
    const caller = header
      ? findByToken(header, firms)
      : signedIn && { ...signedIn, deviceId: idOfKey('session', [signedIn.tokenHash]) };
    if (!caller) return fail(c, 'auth', 'Connectez-vous, ou donnez un jeton valable.');
    c.set('caller', caller);
    return next();
  });
}
