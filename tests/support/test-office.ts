/** A server on a folder of its own, without a port: requests go straight to the app. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pino from 'pino';
import { createApp } from '#api/app.ts';
import { backupsIn } from '#api/backup/backups.ts';
import { makeBackup } from '#api/backup/make-backup.ts';
import { type FirmsDeps, firmsIn } from '#api/firms/firms.ts';
import { type MeteoSources, previsionsFrom } from '#api/meteo/previsions.ts';
import { makeSetupLink } from '#api/people/setup-link.ts';
import { followers, handlers } from '#api/registry.ts';
import type { Fetch } from '#pwa/sync/transport.ts';
import { registry } from '#shared/registry.ts';
import { SETUP } from './setup-values.ts';

export interface Payload {
  success: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
  data: any;
  message: string;
}

export type TestOffice = Awaited<ReturnType<typeof testOffice>>;

/** Starts an office; `clock` may be moved by a test; it tells devices nothing unless `notify` says what. */
export async function testOffice({
  notify,
  meteo,
}: Pick<FirmsDeps, 'notify'> & { meteo?: MeteoSources } = {}) {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'atarys-test-'));
  const time = { now: Date.UTC(2026, 10, 12, 9) };
  const alerts: string[] = [];
  const firms = firmsIn(dataDir, {
    registry,
    handlers,
    followers,
    clock: () => time.now,
    alert: (what) => alerts.push(what),
    ...(notify && { notify }),
  });
  const setupLink = makeSetupLink(() => !firms.hasOwn());
  const log = pino({ level: 'silent' });
  const backups = backupsIn({
    folder: path.join(dataDir, 'backups'),
    clock: () => time.now,
    make: makeBackup,
  });
  const previsions = meteo
    ? previsionsFrom({
        ...meteo,
        clock: () => time.now,
        alert: (what) => alerts.push(what),
      })
    : null;
  const app = createApp({ firms, setupLink, backups, log, previsions, pwaDir: null });

  /** A browser: it keeps its cookie, and sends requests like one. */
  function browser() {
    let cookie = '';
    const request = async (url: string, init: RequestInit = {}): Promise<Response> => {
      const headers = new Headers(init.headers);
      if (cookie) headers.set('cookie', cookie);
      const response = await app.request(url, { ...init, headers });
      const set = response.headers.get('set-cookie');
      if (set) cookie = set.split(';')[0] ?? '';
      return response;
    };
    const call = async (
      method: string,
      url: string,
      body?: unknown,
    ): Promise<{ status: number } & Payload> => {
      const response = await request(`/api/v1${url}`, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      return { status: response.status, ...((await response.json()) as Payload) };
    };
    const fetch: Fetch = (url, init) => request(url, init);
    return { request, call, fetch, cookie: () => cookie };
  }

  return {
    app,
    firms,
    backups,
    time,
    alerts,
    dataDir,
    setupToken: setupLink.token,
    browser,
    /** A browser in which the first person just opened the firm. */
    async opened() {
      const first = browser();
      const answer = await first.call('POST', '/auth/setup', { ...SETUP, jeton: setupLink.token });
      if (!answer.success) throw new Error(answer.message);
      return { ...first, profile: answer.data };
    },
    close() {
      firms.close();
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
