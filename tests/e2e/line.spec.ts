/** A bad line between a real browser and the real server: everything arrives all the same, byte for byte. */
import { expect } from '@playwright/test';
import { CALM, type FlakyProxy, flakyProxy } from '../support/flaky-proxy.ts';
import { randomOf, seedOfRun } from '../support/random.ts';
import { allSent, createChantier, openFirm, PHONE, pill, signIn } from './actions.ts';
import { expectWholeFiles } from './blobs.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

const PHOTOS = Number(process.env['PHOTOS'] ?? 200);

let server: RunningServer;
let proxy: FlakyProxy;
const seed = seedOfRun();
test.beforeEach(async () => {
  server = await startServer();
  proxy = await flakyProxy(server.url, randomOf(seed));
});
test.afterEach(async () => {
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
  proxy.set({ ...CALM, reset: 0.05, truncate: 0.01, duplicate: 0.05, delayMs: 3 });
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
  expect(await expectWholeFiles(server, `seed ${seed}`)).toBe(2 * PHOTOS);
  expect(proxy.counts.resets, `seed ${seed}`).toBeGreaterThan(10);
  expect(proxy.counts.duplicates, `seed ${seed}`).toBeGreaterThan(10);
  proxy.set(CALM);
  await expect(pill(page)).toContainText('À jour', { timeout: 30_000 });
  await context.close();
});

test('the stream of news is opened again when the line has cut it, and says what others wrote', async ({
  browser,
}) => {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const setup = new URL(server.setupUrl);
  await openFirm(page, `${proxy.url}${setup.pathname}${setup.hash}`);
  await page.goto(`${proxy.url}/chantiers`);
  await createChantier(page, 'Longère Bothorel', 'Fougères');
  await allSent(page);
  const [{ id = '' } = {}] = server.query<{ id: string }>('SELECT id FROM chantiers');
  const office = await browser.newContext();
  const desk = await office.newPage();
  await signIn(desk, server.url);
  const heading = (libelle: string) => page.getByRole('heading', { name: libelle, level: 1 });
  // Through the office's own door, so that nothing of this goes over the line; by the clock alone it would take
  // half a minute until the phone asks.
  const rename = async (libelle: string) => {
    const url = `${server.url}/api/v1/chantiers/${id}`;
    const answer = await desk.request.patch(url, { data: { libelle } });
    expect(answer.ok(), await answer.text()).toBe(true);
  };
  const opened = () => page.waitForResponse(/\/events$/, { timeout: 20_000 });
  for (const libelle of ['Manoir', 'Prieuré']) {
    const again = opened();
    proxy.cut();
    await again;
    await rename(libelle);
    await expect(heading(libelle)).toBeVisible({ timeout: 10_000 });
  }
  expect(proxy.counts.cuts).toBeGreaterThan(2);
  await office.close();
  await context.close();
});
