/** Playwright's `test`, counting what runs in the browser where COVERAGE_DIR asks for it. */
import fs from 'node:fs';
import path from 'node:path';
import {
  type Browser,
  type BrowserContext,
  test as base,
  type CDPSession,
  type Page,
} from '@playwright/test';

type Covered = Awaited<ReturnType<typeof take>>;

/** What ran since the last time, by script of the app. */
async function take(session: CDPSession) {
  const { result } = await session.send('Profiler.takePreciseCoverage');
  return result.filter(({ url }) => url.startsWith('http'));
}

/** Follows the pages of every context that a test opens, and keeps what ran in each. */
function follow(browser: Browser) {
  const started = new Map<Page, CDPSession>();
  const covered: Covered[] = [];

  async function collect(page: Page): Promise<void> {
    const session = started.get(page);
    if (session) covered.push(await take(session).catch(() => []));
  }

  /** Whether a line ran, not how often: the engine may go on optimising it. */
  async function start(page: Page): Promise<void> {
    const session = await page.context().newCDPSession(page);
    await session.send('Profiler.enable');
    await session.send('Profiler.startPreciseCoverage', { callCount: false, detailed: true });
    started.set(page, session);
    // It took its counts along, and nobody answers there any more.
    page.on('crash', () => started.delete(page));
  }

  function followContext(context: BrowserContext): BrowserContext {
    const newPage = context.newPage.bind(context);
    const closeContext = context.close.bind(context);
    context.newPage = async () => {
      const page = await newPage();
      await start(page);
      // Before another document: the counts of this one go with it.
      const goto = page.goto.bind(page);
      page.goto = async (url, options) => {
        await collect(page);
        return goto(url, options);
      };
      const reload = page.reload.bind(page);
      page.reload = async (options) => {
        await collect(page);
        return reload(options);
      };
      const close = page.close.bind(page);
      page.close = async (options) => {
        await collect(page);
        started.delete(page);
        await close(options);
      };
      return page;
    };
    context.close = async (options) => {
      for (const page of context.pages()) await collect(page);
      for (const page of context.pages()) started.delete(page);
      await closeContext(options);
    };
    return context;
  }

  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => followContext(await newContext(options));
  return async function end(): Promise<Covered[]> {
    browser.newContext = newContext;
    for (const page of started.keys()) await collect(page);
    return covered;
  };
}

/** Waits until a sheet that was just closed has taken its step of the history along. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => (history.state?.sheets ?? 0) <= document.querySelectorAll('dialog[open]').length,
  );
}

/** A page that goes elsewhere at once would meet that way back and lose: it waits, as a person does. */
function goGently(browser: Browser): () => void {
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    context.on('page', (page) => {
      const goto = page.goto.bind(page);
      page.goto = async (url, to) => {
        await settled(page);
        return goto(url, to);
      };
      const reload = page.reload.bind(page);
      page.reload = async (how) => {
        await settled(page);
        return reload(how);
      };
    });
    return context;
  };
  return () => {
    browser.newContext = newContext;
  };
}

export const test = base.extend<{ counted: undefined; gentle: boolean }>({
  gentle: [
    async ({ browser }, use) => {
      const end = goGently(browser);
      await use(true);
      end();
    },
    { auto: true },
  ],
  counted: [
    async ({ browser, gentle: _ }, use, { testId }) => {
      const folder = process.env['COVERAGE_DIR'];
      if (!folder) return use(undefined);
      const end = follow(browser);
      await use(undefined);
      const scripts = (await end()).flat().map(({ url, functions }) => ({ url, functions }));
      fs.mkdirSync(folder, { recursive: true });
      fs.writeFileSync(path.join(folder, `${testId}.json`), JSON.stringify(scripts));
    },
    { auto: true },
  ],
});
