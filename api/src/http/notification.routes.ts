/** Whether this device is told of news by its browser's push service: asked, allowed and taken back on it. */
import { Hono } from 'hono';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import * as z from 'zod/mini';
import { checkedBody } from './check.ts';
import { answer, fail } from './envelope.ts';
import type { HttpEnv, SignedIn } from './session.ts';

const NOBODY = 'Votre accès n’est lié à aucun salarié : il n’a pas de planning à lui.';
const NO_DEVICE = 'Cet appareil n’a pas encore parlé au bureau : attendez « À jour », réessayez.';
const STRANGE = 'Le bureau ne connaît pas le service de messages de ce navigateur.';

/** A key as base64url: 65 bytes of a point, 16 bytes of a secret (RFC 8291). */
const p256dh = z.string().check(z.regex(/^[\w-]{87}$/));
const auth = z.string().check(z.regex(/^[\w-]{22}$/));
const subscription = z.strictObject({
  endpoint: z.string().check(z.maxLength(1000)),
  p256dh,
  auth,
});

/** Where the app was opened, as push services accept it (RFC 8292, 2.1). */
function originOf(header: string | undefined): string {
  const origin = header && URL.canParse(header) ? new URL(header) : null;
  return origin?.protocol === 'https:' ? origin.origin : 'https://localhost';
}

function stateOf({ notifier, sessionDeviceId: id }: SignedIn) {
  const key = notifier.publicKey();
  return { key, isOn: id !== null && notifier.subscriptions.has(id, key) };
}

/** The routes of /notifications; mounted behind `requireSession`. */
export function notificationRoutes() {
  // A person turns it on and off a few times; each app start may say it once more.
  const changes = new RateLimiterMemory({ points: 30, duration: 900 });
  return new Hono<HttpEnv>()
    .get('/', (c) => answer(c, stateOf(c.var.signedIn)))
    .post('/', async (c) => {
      const { notifier, actor, sessionDeviceId } = c.var.signedIn;
      const isAllowed = await changes.consume(actor.userId).catch(() => null);
      if (!isAllowed) return fail(c, 'too-many', 'Trop d’essais : attendez un quart d’heure.');
      if (actor.salarieId === null) return fail(c, 'invalid', NOBODY);
      if (sessionDeviceId === null) return fail(c, 'state', NO_DEVICE);
      const body = await checkedBody(c, subscription, STRANGE);
      if (!body.ok) return body.error;
      if (!notifier.isPushService(body.value.endpoint)) return fail(c, 'invalid', STRANGE);
      const serverKey = notifier.publicKey();
      const origin = originOf(c.req.header('origin'));
      notifier.subscriptions.put(sessionDeviceId, { ...body.value, serverKey, origin });
      return answer(c, stateOf(c.var.signedIn), 'Cet appareil vous préviendra.');
    })
    .delete('/', (c) => {
      const { notifier, sessionDeviceId } = c.var.signedIn;
      if (sessionDeviceId !== null) notifier.subscriptions.drop(sessionDeviceId);
      return answer(c, stateOf(c.var.signedIn));
    });
}
