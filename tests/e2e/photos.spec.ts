/** Photos from a roof without network: kept, shown, drawn over, sent when the line is back, seen in the office. */
import { type Browser, expect, type Page } from '@playwright/test';
import {
  allSent,
  createChantier,
  openFirm,
  PHONE,
  pill,
  signIn,
  waitForServiceWorker,
} from './actions.ts';
import { expectWholeFiles } from './blobs.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.stop());

/** A photo as a camera gives it: made in the page, because it holds a drawing library. */
async function makePhoto(page: Page, width: number, height: number): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([w = 0, h = 0]) => {
      const canvas = new OffscreenCanvas(w, h);
      const context = canvas.getContext('2d');
      if (!context) return '';
      for (let i = 0; i < 60; i++) {
        context.fillStyle = `hsl(${i * 6} 40% ${20 + i}%)`;
        context.fillRect((i * w) / 60, 0, w / 60, h);
      }
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    },
    [width, height],
  );
  return Buffer.from(base64, 'base64');
}

async function pick(page: Page, name: string, mimeType: string, buffer: Buffer): Promise<void> {
  await page.getByLabel('Joindre').setInputFiles([{ name, mimeType, buffer }]);
}

async function openPhone(browser: Browser) {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  return { context, page };
}

test('32. a photo taken without network is kept, drawn over, and in the office once the line is back', async ({
  browser,
}) => {
  const { context, page } = await openPhone(browser);
  await openFirm(page, server.setupUrl);
  await waitForServiceWorker(page);
  const photo = await makePhoto(page, 3200, 2400);
  await page.goto(`${server.url}/chantiers`);
  await createChantier(page, 'Longère Bothorel', 'Fougères');
  await allSent(page);
  await page.getByRole('link', { name: 'Photos', exact: true }).click();
  await expect(page.getByText('Pas encore de photo')).toBeVisible();
  await context.setOffline(true);

  await pick(page, 'toit.jpg', 'image/jpeg', photo);
  const tile = page.getByRole('button', { name: 'Voir toit.jpg' });
  await expect(tile.getByText('à envoyer')).toBeVisible();
  await pick(page, 'plan.pdf', 'application/pdf', Buffer.from('%PDF-1.4 essai'));
  await expect(page.getByText('plan.pdf')).toBeVisible();
  await page.reload();
  await expect(tile.locator('img')).toBeVisible();

  await tile.click();
  await page.getByLabel('Légende').fill('Faîtage déposé');
  await page.getByLabel('Légende').blur();
  await page.getByRole('button', { name: 'Dessiner' }).click();
  const board = page.getByLabel('Dessinez avec le doigt');
  const box = await board.boundingBox();
  if (!box) throw new Error('the board is on the screen');
  await page.mouse.move(box.x + 30, box.y + 30);
  await page.mouse.down();
  await page.mouse.move(box.x + 90, box.y + 60, { steps: 5 });
  await page.mouse.up();
  await page.getByRole('button', { name: 'Garder' }).click();
  await expect(page.locator('.photo-view__picture path')).toHaveCount(1);
  await page.getByRole('button', { name: 'Fermer' }).click();
  await page.goto(`${server.url}/envoi`);
  await expect(page.getByText('Photos et documents')).toBeVisible();
  await expect(page.getByText('Faîtage déposé', { exact: true })).toBeVisible();

  await context.setOffline(false);
  await expect(pill(page)).toContainText('À jour', { timeout: 20_000 });
  expect(await expectWholeFiles(server)).toBe(3);
  const [row] = server.query<{ largeur_px: number; hauteur_px: number; legende: string }>(
    "SELECT largeur_px, hauteur_px, legende FROM chantier_documents WHERE nature = 'photo'",
  );
  expect(row).toEqual({ largeur_px: 2000, hauteur_px: 1500, legende: 'Faîtage déposé' });

  const office = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const desk = await office.newPage();
  await signIn(desk, server.url);
  await desk.goto(`${server.url}/chantiers`);
  await desk.getByText('Longère Bothorel').click();
  await desk.getByRole('link', { name: 'Photos', exact: true }).click();
  await desk.getByRole('button', { name: 'Voir Faîtage déposé' }).click();
  await expect(desk.locator('.photo-view__picture img')).toBeVisible();
  await expect(desk.locator('.photo-view__picture path')).toHaveCount(1);
  await desk.screenshot({ path: 'test-results/screens/photo-bureau.png' });
  await desk.keyboard.press('Escape');
  await page.goto(`${server.url}/chantiers`);
  await page.getByText('Longère Bothorel').click();
  await page.getByRole('link', { name: 'Photos', exact: true }).click();
  await expect(tile.or(page.getByRole('button', { name: 'Voir Faîtage déposé' }))).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/photos-telephone.png' });
  await page.getByRole('button', { name: 'Voir Faîtage déposé' }).click();
  await expect(page.locator('.photo-view__picture img')).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/photo-telephone.png' });
  await page.getByRole('button', { name: 'Dessiner' }).click();
  await page.screenshot({ path: 'test-results/screens/photo-dessin.png' });
  await context.close();
  await office.close();
});

test('a file that cannot be used is refused with a sentence, and changes nothing', async ({
  browser,
}) => {
  const { context, page } = await openPhone(browser);
  await signIn(page, server.url);
  await page.goto(`${server.url}/chantiers`);
  await page.getByText('Longère Bothorel').click();
  await page.getByRole('link', { name: 'Photos', exact: true }).click();
  const before = server.query('SELECT id FROM chantier_documents').length;
  const huge = Buffer.from(
    '89504e470d0a1a0a0000000d49484452000030390000303908060000005a2c2d5b',
    'hex',
  );
  const refused: [string, string, Buffer, RegExp][] = [
    ['vide.jpg', 'image/jpeg', Buffer.alloc(0), /vide/],
    ['abimee.jpg', 'image/jpeg', Buffer.from('ffd8ffe000104a4649', 'hex'), /abîmée/],
    ['geante.png', 'image/png', huge, /152 mégapixels/],
    ['plan.pdf', 'application/pdf', Buffer.from('pas un pdf'), /PDF est abîmé/],
  ];
  for (const [name, mime, bytes, text] of refused) {
    await pick(page, name, mime, bytes);
    await expect(page.getByText(text)).toBeVisible();
    await page.getByRole('button', { name: 'Compris' }).click();
  }
  await allSent(page);
  expect(server.query('SELECT id FROM chantier_documents').length).toBe(before);
  await context.close();
});
