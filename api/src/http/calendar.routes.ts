/** The planning as a calendar address: made by the person himself, read without a session. */
import { Hono } from 'hono';
import { dayAt } from '#shared/core/dates.ts';
import type { Firms } from '../firms/firms.ts';
import { calendarsOf } from '../people/calendars.ts';
import { answer, fail } from './envelope.ts';
import type { HttpEnv } from './session.ts';

const NOBODY = 'Votre accès n’est lié à aucun salarié : il n’a pas de planning à lui.';

/** The routes of /calendar; mounted behind `requireSession`. */
export function calendarRoutes() {
  return new Hono<HttpEnv>()
    .get('/', (c) => {
      const { firm, actor } = c.var.signedIn;
      if (actor.salarieId === null) return answer(c, null);
      return answer(c, calendarsOf(firm).find(actor.salarieId));
    })
    .post('/', (c) => {
      const { id: firmId, firm, actor } = c.var.signedIn;
      if (actor.salarieId === null) return fail(c, 'invalid', NOBODY);
      const secret = calendarsOf(firm).make(actor.salarieId, actor.userId);
      const path = `/api/v1/ical/${firmId}.${secret}.ics`;
      return answer(c, { path }, 'À copier maintenant : elle ne sera plus montrée.');
    })
    .delete('/', (c) => {
      const { firm, actor } = c.var.signedIn;
      if (actor.salarieId !== null) calendarsOf(firm).revoke(actor.salarieId);
      return answer(c, null);
    });
}

/** The feed itself: whoever has the address reads it, and nothing else. */
export function icalRoutes(firms: Firms) {
  return new Hono<HttpEnv>().get('/:file', (c) => {
    const [, firmId = '', secret = ''] =
      /^([\w-]+)\.([\w-]+)\.ics$/.exec(c.req.param('file')) ?? [];
    const firm = secret === '' ? undefined : firms.find(firmId)?.firm;
    const text = firm ? calendarsOf(firm).read(secret, dayAt(firm.clock())) : null;
    if (text === null) return fail(c, 'not-found', 'Ce calendrier n’existe plus.');
    return c.body(text, 200, { 'content-type': 'text/calendar; charset=utf-8' });
  });
}
