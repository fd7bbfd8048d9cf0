/** The devices of the firm: seen by the office, revoked, and what they handed over settled. */
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { idOfKey } from '#shared/core/ids.ts';
import { isRoleWithin, OFFICE } from '#shared/entity/permissions.ts';
import { checkedBody } from './check.ts';
import { answer, fail } from './envelope.ts';
import type { HttpEnv, SignedIn } from './session.ts';

const settling = z.strictObject({ isTaken: z.boolean() });

function isAboveActor({ people, actor, deviceList }: SignedIn, deviceId: string): boolean {
  const device = deviceList.list().find(({ id }) => id === deviceId);
  const person = device && people.find(device.userId);
  return person ? !isRoleWithin(person.role, actor.role) : false;
}

/** The routes of /devices; mounted behind `requireSession`. */
export function deviceRoutes() {
  const routes = new Hono<HttpEnv>();
  routes.use(async (c, next) => {
    if (OFFICE.includes(c.var.signedIn.actor.role)) return next();
    return fail(c, 'forbidden', 'Seul le bureau voit les appareils.');
  });
  return routes
    .get('/', (c) => answer(c, c.var.signedIn.deviceList.list()))
    .post('/:id/revoke', (c) => {
      const id = c.req.param('id');
      if (isAboveActor(c.var.signedIn, id)) {
        return fail(c, 'forbidden', 'On ne retire pas l’appareil d’un rôle au-dessus du sien.');
      }
      const { deviceList } = c.var.signedIn;
      if (!deviceList.revoke(id)) return fail(c, 'not-found', 'Cet appareil est déjà retiré.');
      return answer(c, deviceList.list(), 'Il s’effacera à son prochain contact.');
    })
    .get('/:id/held', (c) => answer(c, c.var.signedIn.deviceList.held(c.req.param('id'))))
    .post('/:id/held/:mid', async (c) => {
      const body = await checkedBody(c, settling);
      if (!body.ok) return body.error;
      const { deviceList, actor, tokenHash } = c.var.signedIn;
      const settled = deviceList.settle(c.req.param('id'), Number(c.req.param('mid')), {
        by: actor,
        deviceId: idOfKey('session', [tokenHash]),
        isTaken: body.value.isTaken,
      });
      return settled.ok ? answer(c, settled.value) : fail(c, 'state', settled.error);
    });
}
