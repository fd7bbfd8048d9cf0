/** Starts the real server process on a folder of its own, and reads its database as the office would. */
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';

export interface RunningServer {
  readonly url: string;
  /** The one-time set-up link, where a first firm is still wanted. */
  readonly setupUrl: string;
  readonly dataDir: string;
  /** Reads the firm's own file from outside, as `sqlite3` would. */
  query<T>(sql: string, ...parameters: unknown[]): T[];
  stop(): Promise<void>;
}

function firmFile(dataDir: string): string {
  const folder = path.join(dataDir, 'firms');
  const own = fs.readdirSync(folder).find((name) => name.endsWith('.db') && name !== 'exemple.db');
  if (!own) throw new Error('no firm yet');
  return path.join(folder, own);
}

function readAddresses(child: ChildProcess): Promise<{ url: string; setupUrl: string }> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const url = /ouvert : (\S+)/.exec(printed)?.[1];
      const setupUrl = /usage unique\) : (\S+)/.exec(printed)?.[1];
      if (url && setupUrl) resolve({ url, setupUrl });
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${printed}`)));
  });
}

/**
 * Starts the built server on a free port over an empty data folder; `top` holds `api/dist` and `pwa/dist`,
 * `settings` are more of its environment.
 */
export async function startServer(
  top = '.',
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'atarys-e2e-'));
  const child = spawn(process.execPath, [path.join(top, 'api/dist/main.js')], {
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir, HOST: '127.0.0.1', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const addresses = await readAddresses(child);
  return {
    ...addresses,
    dataDir,
    query<T>(sql: string, ...parameters: unknown[]): T[] {
      const db = new Database(firmFile(dataDir), { readonly: true });
      try {
        return db.prepare(sql).all(...parameters) as T[];
      } finally {
        db.close();
      }
    },
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
