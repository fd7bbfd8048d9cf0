/** Serves the built PWA: hashed files for ever, the shell and the service worker always fresh. */
import fs from 'node:fs';
import path from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

/** Static files of `dir`; any other page address gets the shell. */
export function staticRoutes(dir: string) {
  const root = path.relative(process.cwd(), dir);
  const shell = fs.readFileSync(path.join(dir, 'index.html'), 'utf8');
  const app = new Hono();
  app.use('*', async (c, next) => {
    await next();
    const isHashed = c.req.path.startsWith('/assets/');
    c.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  });
  app.use('*', serveStatic({ root, precompressed: true }));
  app.get('*', (c) => {
    if (path.extname(c.req.path) !== '') return c.notFound();
    return c.html(shell);
  });
  return app;
}
