/** How the app looks beyond its screens: the theme from the first picture on, and on paper. */
import { expect, type Page } from '@playwright/test';
import { pill } from './actions.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

let server: RunningServer;
let page: Page;
test.beforeEach(async ({ browser }) => {
  server = await startServer();
  page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.goto(server.setupUrl);
  await page.getByRole('button', { name: 'Voir d’abord avec un exemple' }).click();
  await expect(pill(page)).toContainText('À jour');
});
test.afterEach(() => server.stop());

const theme = () => page.evaluate(() => document.documentElement.dataset['theme']);

test('the theme chosen here is there at each start, whatever screen one starts on', async () => {
  await page.goto(`${server.url}/plus`);
  await page.getByRole('button', { name: 'Plein soleil' }).click();
  expect(await theme()).toBe('plein-soleil');
  for (const path of ['/', '/chantiers']) {
    await page.goto(server.url + path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await theme()).toBe('plein-soleil');
  }
  await page.evaluate(() => localStorage.removeItem('atarys.theme'));
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(server.url);
  expect(await theme()).toBe('sombre');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(theme).toBe('clair');
});

test('on paper there is no menu, the sheet takes the whole width and the colours are light', async () => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`${server.url}/planning/mural`);
  const sheet = page.locator('.mural__table');
  await expect(sheet).toContainText('Yann Kervella');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await theme()).toBe('clair');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Menu' })).toBeHidden();
  expect((await sheet.boundingBox())?.width).toBeGreaterThan(1400);
  await page.screenshot({ path: 'test-results/screens/paper-mural.png' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await theme()).toBe('sombre');
});

test('the name of the firm is read whole in the menu, at any width of the office', async () => {
  const name = page.locator('.side-bar__firm span');
  for (const width of [1024, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await expect(name).toHaveText('Couverture Kerloc (exemple)');
    const cut = await name.evaluate(
      (span) => span.scrollHeight > span.clientHeight + 1 || span.scrollWidth > span.clientWidth,
    );
    expect(cut, `at ${width}`).toBe(false);
  }
});
