/** The phone's own senses on the slate page: its tilt, two fingers on the drawing, the screen kept on, the list as CSV. */
import fs from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { openFirm, PHONE } from './actions.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

let server: RunningServer;
test.beforeEach(async () => {
  server = await startServer();
});
test.afterEach(() => server.stop());

/** What the phone feels, twenty readings: the mean is the reading itself. */
async function tilt(page: Page, beta: number): Promise<void> {
  await page.evaluate((to) => {
    for (let i = 0; i < 20; i++) {
      window.dispatchEvent(new DeviceOrientationEvent('deviceorientation', { beta: to, gamma: 0 }));
    }
  }, beta);
}

test('the slope is read from the phone, calibrated on a level; a phone that feels nothing says so', async ({
  browser,
}) => {
  const permissions = ['accelerometer', 'gyroscope'];
  const page = await (await browser.newContext({ ...PHONE, permissions })).newPage();
  await openFirm(page, server.setupUrl);
  await page.goto(`${server.url}/ardoises`);
  const open = page.getByRole('button', { name: 'Mesurer avec le téléphone' });
  const sheet = page.getByRole('dialog', { name: 'Mesurer la pente' });
  const allow = sheet.getByRole('button', { name: 'Autoriser le capteur' });
  await open.click();
  await allow.click();
  await expect(allow).toHaveCount(0);
  await expect(sheet.getByText('Ce téléphone ne donne pas son inclinaison.')).toBeVisible();
  await expect(sheet.getByRole('button', { name: 'Prendre cette pente' })).toBeDisabled();
  await tilt(page, 2);
  await sheet.getByRole('button', { name: /^Étalonner/ }).click();
  await tilt(page, 47);
  await expect(sheet.getByRole('status')).toHaveText('45° 100 %');
  await sheet.getByRole('button', { name: 'Prendre cette pente' }).click();
  await expect(sheet).toHaveCount(0);
  await expect(page.getByLabel('Pente en degrés')).toHaveValue('45');
  await expect(page.getByLabel('Pente en %')).toHaveValue('100');
  // The level is remembered on this phone.
  await open.click();
  await allow.click();
  await expect(allow).toHaveCount(0);
  await tilt(page, 32);
  await expect(sheet.getByRole('status')).toHaveText(/^30°/);
});

test('two fingers zoom the drawing, one moves it, and the whole comes back by one tap', async ({
  browser,
}) => {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await openFirm(page, server.setupUrl);
  await page.goto(`${server.url}/ardoises`);
  await page.getByRole('button', { name: 'Un dessin' }).click();
  const svg = page.locator('.toit__svg');
  await svg.scrollIntoViewIfNeeded();
  const widthOf = async () => Number((await svg.getAttribute('viewBox'))?.split(' ')[2]);
  const whole = await widthOf();
  const box = await svg.boundingBox();
  if (!box) throw new Error('the drawing is in sight');
  const touch = await context.newCDPSession(page);
  const [x, y] = [box.x + 12, box.y + 12];
  const at = (spread: number) => [
    { x, y, id: 1 },
    { x: x + spread, y, id: 2 },
  ];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(60) });
  for (const spread of [80, 100, 120]) {
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(spread) });
  }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect.poll(widthOf).toBeLessThan(whole * 0.75);
  await page.getByRole('button', { name: 'Tout voir' }).click();
  await expect.poll(widthOf).toBe(whole);
});

test('the ladder keeps the screen on where the phone allows it', async ({ browser }) => {
  const page = await (await browser.newContext(PHONE)).newPage();
  await openFirm(page, server.setupUrl);
  await page.goto(`${server.url}/ardoises`);
  await page.getByRole('button', { name: 'Un dessin' }).click();
  await page.getByRole('button', { name: 'Tracer à l’échelle' }).click();
  const ladder = page.getByRole('dialog', { name: 'Mode échelle' });
  await expect(ladder.getByText('Allumé')).toBeVisible();
  await expect(ladder.getByText('25 cm', { exact: true })).toBeVisible();
});

test('the order as CSV opens in a French spreadsheet, every line with its source', async ({
  browser,
}) => {
  const page = await (await browser.newContext(PHONE)).newPage();
  await openFirm(page, server.setupUrl);
  await page.goto(`${server.url}/ardoises`);
  await page.getByRole('button', { name: 'Un dessin' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'En CSV' }).click();
  const file = await (await download).path();
  const lines = fs
    .readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/);
  expect(lines[0]).toBe('Article;Quantité;Unité;Conditionnement;Détail;Source');
  expect(lines[1]).toMatch(/^Ardoises 32 × 22;\d+;ardoises;/);
  expect(lines.some((line) => line.startsWith('Clous de rive;'))).toBe(true);
});
