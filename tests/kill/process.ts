/** The real server process over a data folder: started, set up, killed. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Point } from '#api/sync/failpoints.ts';
import { SETUP } from '../support/setup-values.ts';

export interface KillAt {
  readonly point: Point;
  /** How often it is passed before. */
  readonly after: number;
}

export interface Running {
  readonly pid: number;
  readonly url: string;
  readonly setupToken: string | null;
  /** Resolves once the process is gone. */
  readonly gone: Promise<void>;
  kill(): Promise<void>;
}

/** Starts the server; `fileKb`: no file of it may grow beyond, as on a disk that is full. */
export function start(
  dataDir: string,
  { killAt = null, fileKb = null }: { killAt?: KillAt | null; fileKb?: number | null } = {},
): Promise<Running> {
  // The built process; to die at a failpoint it is run from its sources.
  const args = killAt ? ['--import', 'tsx', 'tests/kill/server.ts'] : ['api/dist/main.js'];
  const at = killAt && { KILL_AT: killAt.point, KILL_AFTER: String(killAt.after) };
  // A write beyond the limit fails; the signal that comes with it would end the process.
  const limited = `trap '' XFSZ; ulimit -S -f ${fileKb}; exec "$0" "$@"`;
  const [command, ...rest] =
    fileKb === null
      ? [process.execPath, ...args]
      : ['bash', '-c', limited, process.execPath, ...args];
  const child = spawn(command ?? '', rest, {
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'silent', ...at },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = () => {
    child.kill('SIGKILL');
    return gone;
  };
  return new Promise((resolve, reject) => {
    let printed = '';
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${printed}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const url = /ouvert : (\S+)/.exec(printed)?.[1];
      const setupToken = /installation#(\S+)/.exec(printed)?.[1] ?? null;
      const isWhole = setupToken !== null || fs.existsSync(path.join(dataDir, 'set-up'));
      if (url && isWhole) resolve({ pid: child.pid ?? 0, url, setupToken, gone, kill });
    });
  });
}

/** Makes the firm and answers with the cookie of its first person. */
export async function openFirm(server: Running, dataDir: string): Promise<string> {
  const response = await fetch(`${server.url}/api/v1/auth/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...SETUP, jeton: server.setupToken }),
  });
  fs.writeFileSync(path.join(dataDir, 'set-up'), '');
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}
