/** A phone comes in by a one-time link or code, and comes back by its PIN. */
import { Hono } from 'hono';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import * as z from 'zod/mini';
import { isId } from '#shared/core/ids.ts';
import type { Firms, OpenFirm } from '../firms/firms.ts';
import { profileOf } from './auth.routes.ts';
import { checkedBody } from './check.ts';
import { answer, fail } from './envelope.ts';
import { type HttpEnv, putSessionCookie } from './session.ts';

const secret = z.string().check(z.minLength(8), z.maxLength(100));
const pin = z.string().check(z.regex(/^\d{6}$/));
const id = z.custom<string>(isId);

const peekSchema = z.strictObject({ invitation: secret });
const enrolSchema = z.strictObject({ invitation: secret, pin, deviceId: id, secret });
const renewSchema = z.strictObject({
  firmId: z.string().check(z.maxLength(40)),
  pin,
  deviceId: id,
  secret,
});

const CLOSED = 'Ce lien ou ce code ne marche plus : demandez-en un autre au bureau.';

function findInvited(firms: Firms, invitation: string): (OpenFirm & { userId: string }) | null {
  for (const opened of firms.all()) {
    const found = opened.invitations.find(invitation);
    if (found) return { ...opened, userId: found.userId };
  }
  return null;
}

/** The routes of /auth that a phone calls before it has a session. */
export function enrolRoutes(firms: Firms) {
  // A code of 8 characters is guessed in no reasonable time at this pace.
  const tries = new RateLimiterMemory({ points: 20, duration: 900 });
  const isAllowed = (key: string) =>
    tries.consume(key).then(
      () => true,
      () => false,
    );
  const routes = new Hono<HttpEnv>();
  routes.use(async (c, next) => {
    if (await isAllowed(c.req.header('x-forwarded-for') ?? 'local')) return next();
    return fail(c, 'too-many', 'Trop d’essais : attendez un quart d’heure.');
  });
  return routes
    .post('/invitation', async (c) => {
      const body = await checkedBody(c, peekSchema, CLOSED);
      if (!body.ok) return body.error;
      const invited = findInvited(firms, body.value.invitation);
      if (!invited) return fail(c, 'gone', CLOSED);
      const { id, firmName, prenom } = profileOf(invited, invited.userId);
      return answer(c, { userId: id, firmName, prenom });
    })
    .post('/enrol', async (c) => {
      const body = await checkedBody(c, enrolSchema, 'Choisissez six chiffres.');
      if (!body.ok) return body.error;
      const { invitation, ...keys } = body.value;
      const invited = findInvited(firms, invitation);
      const userId = await invited?.invitations.enrol(invitation, keys);
      if (!invited || !userId) return fail(c, 'gone', CLOSED);
      putSessionCookie(c, invited.id, invited.people.openSession(userId, keys.deviceId));
      return answer(c, profileOf(invited, userId));
    })
    .post('/renew', async (c) => {
      const body = await checkedBody(c, renewSchema, 'Écrivez vos six chiffres.');
      if (!body.ok) return body.error;
      const { firmId, ...keys } = body.value;
      const opened = firms.find(firmId);
      const renewed = (await opened?.invitations.renew(keys)) ?? { ok: false, triesLeft: 0 };
      if (!opened || !renewed.ok) {
        const triesLeft = renewed.ok ? 0 : renewed.triesLeft;
        const text =
          triesLeft > 0
            ? `Ce n’est pas le bon code. Encore ${triesLeft} essai${triesLeft > 1 ? 's' : ''}.`
            : 'Ce téléphone doit être ouvert à nouveau : demandez un lien au bureau.';
        return fail(c, triesLeft > 0 ? 'auth' : 'revoked', text, { triesLeft });
      }
      if (!opened.firm.actorOf(renewed.userId)) return fail(c, 'revoked', 'Votre accès est fermé.');
      const session = opened.people.openSession(renewed.userId, keys.deviceId);
      putSessionCookie(c, opened.id, session);
      return answer(c, profileOf(opened, renewed.userId));
    });
}
