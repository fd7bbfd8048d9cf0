/** A bad line between a real browser and the real server: everything arrives all the same, byte for byte. */
import { expect } from '@playwright/test';
import { type FlakyProxy, flakyProxy } from '../support/flaky-proxy.ts';
import { randomOf, seedOfRun } from '../support/random.ts';
import { createChantier, openFirm, PHONE, pill } from './actions.ts';
import { expectWholeFiles } from './blobs.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

const PHOTOS = Number(process.env['PHOTOS'] ?? 200);

let server: RunningServer;
let proxy: FlakyProxy;
const seed = seedOfRun();
test.beforeAll(async () => {
  server = await startServer();
  proxy = await flakyProxy(server.url, randomOf(seed));
});
test.afterAll(async () => {
  await proxy.close();
  await server.stop();
});

test(`${PHOTOS} photos over a line with 5 % resets are all at the office, byte for byte`, async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const setup = new URL(server.setupUrl);
  await openFirm(page, `${proxy.url}${setup.pathname}${setup.hash}`);
  await page.goto(`${proxy.url}/chantiers`);
  await createChantier(page, 'Longère Bothorel', 'Fougères');
  await page.getByRole('link', { name: 'Photos', exact: true }).click();
  // Photos as a camera gives them, each another: made in the page, which can draw.
  const photos = await page.evaluate(async (count) => {
    const made: string[] = [];
    for (let i = 0; i < count; i++) {
      const canvas = new OffscreenCanvas(640, 480);
      const pen = canvas.getContext('2d');
      if (!pen) throw new Error('no canvas');
      for (let y = 0; y < 24; y++) {
        pen.fillStyle = `hsl(${(i * 37 + y * 15) % 360} 50% ${30 + y}%)`;
        pen.fillRect(0, y * 20, 640, 20);
      }
      pen.fillText(`${i}`, 20, 20);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      made.push(btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')));
    }
    return made;
  }, PHOTOS);
  proxy.set({ reset: 0.05, truncate: 0.01, swallow: 0, delayMs: 3 });
  await page.getByLabel('Joindre').setInputFiles(
    photos.map((base64, i) => {
      const buffer = Buffer.from(base64, 'base64');
      return { name: `${i}.jpg`, mimeType: 'image/jpeg', buffer };
    }),
  );
  await expect(page.getByRole('heading', { name: `${PHOTOS} photos` })).toBeVisible({
    timeout: 120_000,
  });
  const arrived = () =>
    server.query('SELECT 1 FROM chantier_documents WHERE fichier_recu_a IS NOT NULL').length;
  await expect.poll(arrived, { timeout: 400_000 }).toBe(PHOTOS);
  expect(expectWholeFiles(server, `seed ${seed}`)).toBe(2 * PHOTOS);
  expect(proxy.counts.resets, `seed ${seed}`).toBeGreaterThan(10);
  proxy.set({ reset: 0, truncate: 0, swallow: 0, delayMs: 0 });
  await expect(pill(page)).toContainText('À jour', { timeout: 30_000 });
  await context.close();
});
