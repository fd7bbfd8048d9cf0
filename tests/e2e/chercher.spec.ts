/** Ctrl+K finds a chantier offline, with a typing error, and Enter opens it. */
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { createChantier, openFirm, waitForServiceWorker } from './actions.ts';
import { startServer } from './server.ts';
import { test } from './test.ts';

test('search everywhere, offline, by the keyboard', async ({ browser }) => {
  test.setTimeout(180_000);
  const server = await startServer();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await openFirm(page, server.setupUrl);
  await page.goto(`${server.url}/chantiers`);
  await createChantier(page, 'Longère Bothorel', 'Fougères');
  await waitForServiceWorker(page);
  await context.setOffline(true);
  await page.goto(`${server.url}/planning`);
  await expect(page.getByRole('link', { name: 'Chercher' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox', { name: 'Chercher partout' }).fill('longere botorel');
  await expect(page.getByRole('button', { name: /Longère Bothorel/ }).first()).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/chercher.png' });
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Longère Bothorel', level: 1 })).toBeVisible();
  await context.close();
  await server.stop();
});
