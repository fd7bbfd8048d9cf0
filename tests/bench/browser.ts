/** Figures of the phone in real Chromium against the real server process, at 1× and 4× CPU. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { type Figure, median } from './figures.ts';
import { LOGIN, login, makeFirm } from './firm.ts';
import type { Bench } from './page.ts';
import { importFigures, searchFigures } from './phone-figures.ts';
import { throttle } from './throttle.ts';

const ROWS = 10_000;
const ROUNDS = 5;

declare const bench: Bench & { readonly paintedMs: number };

/** The built server process on a free port. */
export async function startServer(dataDir: string) {
  const env = { ...process.env, PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'silent' };
  const child = spawn(process.execPath, ['api/dist/main.js'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /ouvert : (\S+)/.exec(chunk.toString())?.[1];
      if (found) resolve(found);
    });
  });
  return { url, pid: child.pid ?? 0, stop: () => child.kill() };
}

/** The bundle of `page.ts`; the path of its file. */
export async function buildPage(): Promise<string> {
  const outDir = fs.mkdtempSync(path.join(os.tmpdir(), 'atarys-bench-page-'));
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir,
      target: 'es2022',
      lib: {
        entry: path.resolve('tests/bench/page.ts'),
        formats: ['iife'],
        name: 'page',
        fileName: () => 'page.js',
      },
    },
  });
  return path.join(outDir, 'page.js');
}

export async function signedIn(browser: Browser, url: string): Promise<BrowserContext> {
  const context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block' });
  const answer = await context.request.post(`${url}/api/v1/auth/login`, { data: LOGIN });
  if (!answer.ok()) throw new Error('sign-in failed');
  return context;
}

/** Chromium as all figures use it. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
}

async function syncFigures(page: Page, userId: string): Promise<Figure[]> {
  const ratios: number[] = [];
  let rows = 0;
  for (let i = 0; i < ROUNDS; i++) {
    const floor = await page.evaluate(() => bench.floor());
    const first = await page.evaluate((id) => bench.firstSync(id), userId);
    ratios.push(first.ms / floor.ms);
    rows = first.rows;
  }
  return [
    {
      name: `first sync of ${rows} rows, against fetch and bulkPut alone`,
      value: median(ratios),
      unit: '×',
      atMost: 1.3,
    },
  ];
}

async function writeFigures(page: Page, userId: string): Promise<Figure[]> {
  await throttle(page, 4);
  const times = await page.evaluate((id) => bench.writes(id, 60), userId);
  await throttle(page, 1);
  await page.evaluate((id) => bench.drain(id), userId);
  const drains: number[] = [];
  for (let i = 0; i < 3; i++) {
    await page.evaluate((id) => bench.writes(id, 1000), userId);
    drains.push(await page.evaluate((id) => bench.drain(id), userId));
  }
  return [
    { name: 'one local write, 4× slower CPU', value: median(times), unit: 'ms', atMost: 20 },
    {
      name: '1 000 queued edits in the database after reconnect',
      value: median(drains),
      unit: 'ms',
      atMost: 1500,
    },
  ];
}

/** The drawing follows the finger, and the fiche is there in a second, on a slow phone. */
async function slateFigures(page: Page): Promise<Figure[]> {
  await throttle(page, 4);
  const calculs = await page.evaluate(() => bench.ardoises(60));
  const fiches = await page.evaluate(() => bench.fiches(5));
  await throttle(page, 1);
  return [
    {
      name: 'slates: a roof of 12 planes, 4× slower CPU',
      value: median(calculs),
      unit: 'ms',
      atMost: 16,
    },
    {
      name: 'slates: the fiche as a PDF, 4× slower CPU',
      value: median(fiches),
      unit: 'ms',
      atMost: 1000,
    },
  ];
}

/** Runs in the page: notes when the first row of a list has been painted, a task after the frame that holds it. */
function notePaint(): void {
  const seen = new MutationObserver(() => {
    if (!document.querySelector('a.list-row')) return;
    seen.disconnect();
    requestAnimationFrame(() =>
      setTimeout(() => Object.assign(window, { bench: { paintedMs: performance.now() } })),
    );
  });
  seen.observe(document, { childList: true, subtree: true });
}

/** From a warm start of the app to its list on the screen, with everything on the device. */
async function startFigures(browser: Browser, url: string): Promise<Figure[]> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByLabel('Adresse de courriel').fill(LOGIN.identifiant);
  await page.getByLabel('Mot de passe').fill(LOGIN.motDePasse);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.locator('a.pill', { hasText: 'À jour' }).waitFor({ timeout: 120_000 });
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await context.addInitScript(notePaint);
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const fresh = await context.newPage();
    await throttle(fresh, 4);
    await fresh.goto(`${url}/chantiers`, { waitUntil: 'commit' });
    await fresh.waitForFunction(() => 'bench' in window);
    times.push(await fresh.evaluate(() => bench.paintedMs));
    await fresh.close();
  }
  await context.close();
  return [
    {
      name: `warm start to the list of ${ROWS} chantiers, 4× slower CPU`,
      value: median(times),
      unit: 'ms',
      atMost: 1000,
    },
  ];
}

/** Memory of the server process while 100 devices listen and sync. */
async function memoryFigures(url: string, pid: number): Promise<Figure[]> {
  const cookie = await login(url);
  const stop = new AbortController();
  for (let i = 0; i < 100; i++) {
    const events = await fetch(`${url}/api/v1/events`, {
      headers: { cookie },
      signal: stop.signal,
    });
    void events.body
      ?.getReader()
      .read()
      .catch(() => undefined);
    const body = {
      proto: 1,
      schema: 1,
      device: crypto.randomUUID(),
      epoch: null,
      now: Date.now(),
      pull: { have: {}, maxBytes: 524_288 },
    };
    const headers = { cookie, 'content-type': 'application/json' };
    await (
      await fetch(`${url}/api/v1/sync`, { method: 'POST', headers, body: JSON.stringify(body) })
    ).arrayBuffer();
  }
  const kb = Number(
    /VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0,
  );
  stop.abort();
  return [
    { name: 'server memory with 100 connected devices', value: kb / 1024, unit: 'MB', atMost: 200 },
  ];
}

/** All figures that need a browser or the process. */
export async function browserFigures(): Promise<Figure[]> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'atarys-bench-'));
  const { userId } = await makeFirm(dataDir, ROWS);
  const server = await startServer(dataDir);
  const browser = await launch();
  try {
    const context = await signedIn(browser, server.url);
    const page = await context.newPage();
    await page.goto(`${server.url}/api/v1/health`);
    await page.addScriptTag({ path: await buildPage() });
    const sync = await syncFigures(page, userId);
    const slates = await slateFigures(page);
    const imports = await importFigures(page, userId);
    const searches = await searchFigures(page);
    const write = await writeFigures(page, userId);
    await context.close();
    const start = await startFigures(browser, server.url);
    return [
      ...start,
      ...slates,
      ...imports,
      ...searches,
      ...write,
      ...sync,
      ...(await memoryFigures(server.url, server.pid)),
    ];
  } finally {
    await browser.close();
    server.stop();
    fs.rmSync(dataDir, { recursive: true, force: true });
  }
}
