/** Personal tokens of the signed-in person: made, listed, revoked. */
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { isRoleWithin, ROLES } from '#shared/entity/permissions.ts';
import { checkedBody } from './check.ts';
import { answer, fail } from './envelope.ts';
import type { HttpEnv } from './session.ts';

const newToken = z.strictObject({
  nom: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  role: z.enum(ROLES),
});

/** The routes of /tokens; mounted behind `requireSession`: a token makes no other. */
export function tokenRoutes() {
  return new Hono<HttpEnv>()
    .get('/', (c) => answer(c, c.var.signedIn.tokens.list(c.var.signedIn.actor.userId)))
    .post('/', async (c) => {
      const body = await checkedBody(c, newToken);
      if (!body.ok) return body.error;
      const { id: firmId, actor, tokens } = c.var.signedIn;
      if (!isRoleWithin(body.value.role, actor.role)) {
        return fail(c, 'forbidden', 'Un jeton n’a pas de rôle au-dessus du vôtre.');
      }
      const { id, secret } = tokens.make(actor.userId, body.value.nom, body.value.role);
      return answer(
        c,
        { id, token: `${firmId}.${secret}` },
        'À noter maintenant : il ne sera plus montré.',
      );
    })
    .delete('/:id', (c) => {
      const { actor, tokens } = c.var.signedIn;
      tokens.revoke(actor.userId, c.req.param('id'));
      return answer(c, null);
    });
}
