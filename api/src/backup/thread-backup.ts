/** Runs `makeBackup` on a thread of its own, from the bundle beside this one. */
import { Worker } from 'node:worker_threads';
import { err, type Result } from '#shared/core/result.ts';
import type { MakeBackup } from './backups.ts';
import type { MadeBackup } from './make-backup.ts';

/** Only in the built server: the thread is a bundle. */
export const makeBackupOnThread: MakeBackup = (source, target) =>
  new Promise((resolve) => {
    const worker = new Worker(new URL(/* @vite-ignore */ './backup-thread.js', import.meta.url), {
      workerData: { source, target },
    });
    worker.once('message', (made: Result<MadeBackup, string>) => resolve(made));
    worker.once('error', (error) => resolve(err(error.message)));
    worker.once('exit', () => resolve(err('la sauvegarde s’est arrêtée.')));
  });
