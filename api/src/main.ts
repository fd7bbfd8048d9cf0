/** Reads the environment, opens the firms, listens; nothing else. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import pino from 'pino';
import { registry } from '#shared/registry.ts';
import { createApp } from './app.ts';
import { readEnv } from './env.ts';
import { firmsIn } from './firms/firms.ts';
import { makeSetupLink } from './people/setup-link.ts';
import { handlers } from './registry.ts';

const env = readEnv(process.env);
if (!env.ok) {
  console.error(env.error);
  process.exit(1);
}
const { port, host, dataDir, logLevel } = env.value;
const log = pino({ level: logLevel }, pino.destination({ dest: path.join(dataDir, 'server.log') }));
const firms = firmsIn(dataDir, {
  registry,
  handlers,
  clock: Date.now,
  alert: (what, error) => log.error({ err: error }, what),
});
const setupLink = makeSetupLink(() => !firms.hasOwn());
const pwaDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../pwa/dist');
const app = createApp({ firms, setupLink, log, pwaDir });

const server = serve({ fetch: app.fetch, port, hostname: host }, (info) => {
  const address = `http://${host === '127.0.0.1' ? 'localhost' : host}:${info.port}`;
  console.log(`ATARYS est ouvert : ${address}`);
  if (!firms.hasOwn()) {
    console.log(
      `Première installation (lien à usage unique) : ${address}/installation#${setupLink.token}`,
    );
  }
});
server.on('error', (error: NodeJS.ErrnoException) => {
  const reason = error.code === 'EADDRINUSE' ? `le port ${port} est déjà pris` : error.message;
  console.error(`ATARYS ne peut pas s'ouvrir : ${reason}.`);
  process.exit(1);
});

const HOUR_MS = 3_600_000;
setInterval(() => {
  for (const { firm } of firms.all()) firm.retryParked();
}, HOUR_MS).unref();
setInterval(() => {
  for (const { blobs } of firms.all()) void blobs.collect();
}, 24 * HOUR_MS).unref();

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close();
    firms.close();
    process.exit(0);
  });
}
