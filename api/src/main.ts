/** Reads the environment, opens the firms, listens; nothing else. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import pino from 'pino';
import { registry } from '#shared/registry.ts';
import { createApp } from './app.ts';
import { backupsIn } from './backup/backups.ts';
import { lockData } from './backup/data-lock.ts';
import { makeBackupOnThread } from './backup/thread-backup.ts';
import { readEnv } from './env.ts';
import { EXAMPLE_ID, firmsIn, type OpenFirm } from './firms/firms.ts';
import { previsionsFrom } from './meteo/previsions.ts';
import { makeSetupLink } from './people/setup-link.ts';
import { announcers, followers, handlers } from './registry.ts';
import { addStartingRows } from './seed/starting-rows.ts';

const env = readEnv(process.env);
if (!env.ok) {
  console.error(env.error);
  process.exit(1);
}
const { port, host, dataDir, backupDir, logLevel, meteo } = env.value;
const unlock = lockData(dataDir);
if (!unlock) {
  console.error(`DATA_DIR : un autre serveur tient déjà « ${dataDir} ».`);
  process.exit(1);
}
const log = pino({ level: logLevel }, pino.destination({ dest: path.join(dataDir, 'server.log') }));
const alert = (what: string, error: unknown) => log.error({ err: error }, what);
const firms = firmsIn(dataDir, {
  registry,
  handlers,
  followers,
  notify: { announcers },
  clock: Date.now,
  alert,
});
const setupLink = makeSetupLink(() => !firms.hasOwn());
const pwaDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../pwa/dist');
const backups = backupsIn({ folder: backupDir, clock: Date.now, make: makeBackupOnThread });
const previsions = meteo && previsionsFrom({ ...meteo, clock: Date.now, alert });
const app = createApp({ firms, setupLink, backups, log, previsions, pwaDir });

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

/** Work of the clock, firm by firm: what fails is told and comes again at its next time; the server stands. */
async function forEachFirm(what: string, work: (opened: OpenFirm) => unknown): Promise<void> {
  for (const opened of firms.all()) {
    try {
      await work(opened);
    } catch (error) {
      alert(what, error);
    }
  }
}

const followTime = () =>
  forEachFirm('hourly work', ({ firm }) => {
    firm.retryParked();
    firm.followCalendar();
  });
const begin = () =>
  forEachFirm('first work', (opened) => {
    addStartingRows(opened);
    opened.firm.followCalendar();
  });
const collect = () => forEachFirm('files collected', ({ blobs }) => blobs.collect());
/** A firm without a backup of the day gets one; what fails is told, and tried again in an hour. */
const backUp = () =>
  forEachFirm('backup', async (opened) => {
    if (opened.id === EXAMPLE_ID) return;
    const taken = await backups.takeIfDue(opened);
    if (taken?.ok) log.info({ firm: opened.id, bytes: taken.value.bytes }, 'backup taken');
    else if (taken) log.error({ firm: opened.id, reason: taken.error }, 'backup failed');
  });
setTimeout(begin, 5000).unref();
setInterval(followTime, HOUR_MS).unref();
setInterval(collect, 24 * HOUR_MS).unref();
setTimeout(backUp, 60_000).unref();
setInterval(backUp, HOUR_MS).unref();

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close();
    firms.close();
    unlock();
    process.exit(0);
  });
}
