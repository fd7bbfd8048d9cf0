/** Figures of sync in real Chromium: a large first sync, an edit seen elsewhere, an idle phone. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { buildPage, launch, signedIn, startServer } from './browser.ts';
import { type Figure, median } from './figures.ts';
import { makeFirm } from './firm.ts';
import type { Bench } from './page.ts';

const ROWS = 50_000;
const ROUNDS = 3;
const EDITS = 15;
const PAUSE_MS = 1000;
const IDLE_MS = 30_000;

declare const bench: Bench;

async function openPage(browser: Browser, url: string, script: string): Promise<Page> {
  const context = await signedIn(browser, url);
  const page = await context.newPage();
  await page.goto(`${url}/api/v1/health`);
  await page.addScriptTag({ path: script });
  return page;
}

async function firstFigures(page: Page, userId: string): Promise<Figure[]> {
  const ratios: number[] = [];
  const longest: number[] = [];
  let rows = 0;
  for (let i = 0; i < ROUNDS; i++) {
    const floor = await page.evaluate(() => bench.floor());
    const first = await page.evaluate((id) => bench.firstSync(id), userId);
    ratios.push(first.ms / floor.ms);
    rows = first.rows;
    const watched = await page.evaluate((id) => bench.watchedSync(id), userId);
    longest.push(watched.longestMs);
  }
  return [
    {
      name: `first sync of ${rows} rows, against fetch and bulkPut alone`,
      value: median(ratios),
      unit: '×',
      atMost: 1.5,
    },
    {
      name: `longest task while ${rows} rows are read for the first time`,
      value: median(longest),
      unit: 'ms',
      atMost: 100,
    },
  ];
}

/** From a tap on one device to the database of another that is open. */
async function liveFigures(here: Page, there: Page, userId: string): Promise<Figure[]> {
  for (const page of [here, there]) await page.evaluate((id) => bench.live(id), userId);
  const ids = await here.evaluate(([id, n]) => bench.ids(id, n), [userId, EDITS] as const);
  const times: number[] = [];
  for (const [n, chantierId] of ids.entries()) {
    const edit = [userId, chantierId, `Vu d’ailleurs ${n}`] as const;
    const seen = there.evaluate((args) => bench.seen(...args), edit);
    const at = await here.evaluate((args) => bench.name(...args), edit);
    times.push((await seen) - at);
    // People pause between two edits; without that the server's limit on requests would be measured.
    await here.waitForTimeout(PAUSE_MS);
  }
  return [
    {
      name: 'an edit is in the database of another open device',
      value: median(times),
      unit: 'ms',
      atMost: 300,
    },
  ];
}

async function idleFigures(page: Page): Promise<Figure[]> {
  // What the edits before it brought is read first.
  await page.waitForTimeout(3000);
  let requests = 0;
  page.on('request', () => requests++);
  await page.waitForTimeout(IDLE_MS);
  return [
    {
      name: `requests of an idle phone in ${IDLE_MS / 1000} s, beside its stream`,
      value: requests,
      unit: '',
      atMost: 0,
    },
  ];
}

/** The figures of sync that need two devices or a large firm. */
export async function syncFigures(): Promise<Figure[]> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'atarys-bench-'));
  const { userId } = await makeFirm(dataDir, ROWS);
  const server = await startServer(dataDir);
  const browser = await launch();
  try {
    const script = await buildPage();
    const here = await openPage(browser, server.url, script);
    const first = await firstFigures(here, userId);
    const there = await openPage(browser, server.url, script);
    const live = await liveFigures(here, there, userId);
    return [...first, ...live, ...(await idleFigures(there))];
  } finally {
    await browser.close();
    server.stop();
    fs.rmSync(dataDir, { recursive: true, force: true });
  }
}
