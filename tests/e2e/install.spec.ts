/** Chromium finds nothing that would keep the app off the home screen. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, expect } from '@playwright/test';
import { openFirm, waitForServiceWorker } from './actions.ts';
import { startServer } from './server.ts';
import { test } from './test.ts';

test('the app can be installed, and its service worker is /sw.js', async ({ launchOptions }) => {
  const server = await startServer();
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'atarys-profile-'));
  // Only a lasting profile is judged: any other counts as private browsing.
  const context = await chromium.launchPersistentContext(profile, launchOptions);
  try {
    const page = await context.newPage();
    await openFirm(page, server.setupUrl);
    await waitForServiceWorker(page);
    const session = await context.newCDPSession(page);
    const manifest = await session.send('Page.getAppManifest');
    expect(manifest.errors).toEqual([]);
    expect(JSON.parse(manifest.data ?? '{}')).toMatchObject({ short_name: 'ATARYS', lang: 'fr' });
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    expect(installabilityErrors).toEqual([]);
    const script = await page.evaluate(
      async () => (await navigator.serviceWorker.ready).active?.scriptURL,
    );
    expect(script).toBe(`${server.url}/sw.js`);
  } finally {
    await context.close();
    fs.rmSync(profile, { recursive: true, force: true });
    await server.stop();
  }
});
