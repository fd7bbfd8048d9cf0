/** The thread that makes one backup: a bundle of its own, started by `backup/backups.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { makeBackup } from './backup/make-backup.ts';

const { source, target } = workerData as { source: string; target: string };
parentPort?.postMessage(await makeBackup(source, target));
