/** The firm's backups: listed, taken now, fetched; for the gérant, because a backup holds everything. */
import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import type { Backups } from '../backup/backups.ts';
import { answer, fail } from './envelope.ts';
import type { HttpEnv } from './session.ts';

/** The routes of /backups; mounted behind `requireSession`. */
export function backupRoutes(backups: Backups) {
  const routes = new Hono<HttpEnv>();
  routes.use(async (c, next) => {
    if (c.var.signedIn.actor.role === 'gerant') return next();
    return fail(c, 'forbidden', 'Seul un gérant voit les sauvegardes.');
  });
  return routes
    .get('/', async (c) => answer(c, await backups.list(c.var.signedIn.id)))
    .post('/', async (c) => {
      const taken = await backups.take(c.var.signedIn);
      if (!taken.ok) return fail(c, 'state', `Pas de sauvegarde : ${taken.error}`);
      return answer(c, await backups.list(c.var.signedIn.id));
    })
    .get('/:name', async (c) => {
      const file = await backups.find(c.var.signedIn.id, c.req.param('name'));
      if (!file) return fail(c, 'not-found', 'Cette sauvegarde n’existe plus.');
      const { size } = await fs.stat(file);
      return c.body(Readable.toWeb(createReadStream(file)) as ReadableStream, 200, {
        'content-type': 'application/octet-stream',
        'content-length': String(size),
        'content-disposition': `attachment; filename="${c.req.param('name')}"`,
      });
    });
}
