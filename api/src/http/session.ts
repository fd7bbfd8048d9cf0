/** Who is asking: reads the cookie, finds firm and person, attaches them to the request. */
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { SESSION_KEPT_MS } from '#shared/core/limits.ts';
import type { Firms, OpenFirm } from '../firms/firms.ts';
import type { ServerActor } from '../sync/grants.ts';
import { fail } from './envelope.ts';

const COOKIE = 'atarys';

/** A signed-in request. */
export interface SignedIn extends OpenFirm {
  readonly actor: ServerActor;
  readonly token: string;
  readonly tokenHash: string;
  /** The device that used the session last; null before its first round. */
  readonly sessionDeviceId: string | null;
}

export interface HttpEnv {
  Variables: { signedIn: SignedIn; requestId: string };
}

/** Starts the session in this browser. */
export function putSessionCookie(c: Context, firmId: string, token: string): void {
  setCookie(c, COOKIE, `${firmId}.${token}`, {
    httpOnly: true,
    secure: true,
    sameSite: 'Strict',
    path: '/',
    maxAge: SESSION_KEPT_MS / 1000,
  });
}

/** Ends it in this browser. */
export function dropSessionCookie(c: Context): void {
  deleteCookie(c, COOKIE, { path: '/', secure: true });
}

type Session = NonNullable<ReturnType<OpenFirm['people']['findSession']>>;

function isOnRevoked({ firm }: OpenFirm, { deviceId }: Session): boolean {
  return deviceId !== null && firm.devices.find(deviceId)?.revokedAt != null;
}

/** A session that may only say farewell: its device was revoked. */
export function findLeaving(c: Context, firms: Firms): (OpenFirm & { session: Session }) | null {
  const [firmId = '', token = ''] = (getCookie(c, COOKIE) ?? '').split('.');
  const opened = token === '' ? null : firms.find(firmId);
  const session = opened?.people.findSession(token);
  return opened && session && isOnRevoked(opened, session) ? { ...opened, session } : null;
}

/** The person of the request's cookie, or null. */
export function findSignedIn(c: Context, firms: Firms): SignedIn | null {
  const [firmId = '', token = ''] = (getCookie(c, COOKIE) ?? '').split('.');
  const opened = token === '' ? null : firms.find(firmId);
  const session = opened?.people.findSession(token);
  const actor = session ? opened?.firm.actorOf(session.userId) : null;
  if (!opened || !session || !actor || isOnRevoked(opened, session)) return null;
  const { tokenHash, deviceId: sessionDeviceId } = session;
  return { ...opened, actor, token, tokenHash, sessionDeviceId };
}

/** Lets only signed-in people through. */
export function requireSession(firms: Firms) {
  return createMiddleware<HttpEnv>(async (c, next) => {
    const signedIn = findSignedIn(c, firms);
    if (!signedIn && findLeaving(c, firms))
      return fail(c, 'revoked', 'Cet appareil n’a plus accès.');
    if (!signedIn) return fail(c, 'auth', 'Reconnectez-vous : vos saisies sont gardées.');
    c.set('signedIn', signedIn);
    return next();
  });
}
