/** The server as `main.ts` opens it, that kills itself at one of its failpoints: KILL_AT, reached KILL_AFTER times. */
import { serve } from '@hono/node-server';
import pino from 'pino';
import { createApp } from '#api/app.ts';
import { backupsIn } from '#api/backup/backups.ts';
import { firmsIn } from '#api/firms/firms.ts';
import { makeSetupLink } from '#api/people/setup-link.ts';
import { followers, handlers } from '#api/registry.ts';
import { NO_FAILPOINTS } from '#api/sync/failpoints.ts';
import { must } from '#shared/core/assert.ts';
import { err } from '#shared/core/result.ts';
import { registry } from '#shared/registry.ts';

const dataDir = must(process.env['DATA_DIR'], 'a data folder');
let left = Number(process.env['KILL_AFTER']);

const firms = firmsIn(dataDir, {
  registry,
  handlers,
  followers,
  clock: Date.now,
  alert: () => {},
  failpoints: {
    ...NO_FAILPOINTS,
    reach(point) {
      if (point === process.env['KILL_AT'] && left-- === 0) process.kill(process.pid, 'SIGKILL');
    },
  },
});
const app = createApp({
  firms,
  setupLink: makeSetupLink(() => !firms.hasOwn()),
  backups: backupsIn({ folder: dataDir, clock: Date.now, make: async () => err('none here') }),
  log: pino({ level: 'silent' }),
  previsions: null,
  pwaDir: null,
});
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
  console.log(`ouvert : http://127.0.0.1:${port}`),
);
