/** Photos that are not as a browser likes them, and a chantier kept whole on the phone. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { heicOf, withOrientation } from '../support/odd-photos.ts';
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
test.beforeEach(async () => {
  server = await startServer();
});
test.afterEach(() => server.stop());

interface Picked {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

async function openPhotos(page: Page): Promise<void> {
  await openFirm(page, server.setupUrl);
  await waitForServiceWorker(page);
  await page.goto(`${server.url}/chantiers`);
  await createChantier(page, 'Longère Bothorel', 'Fougères');
  await page.getByRole('link', { name: 'Photos', exact: true }).click();
}

const pick = (page: Page, files: Picked[]) => page.getByLabel('Joindre').setInputFiles(files);

/** The bytes of a file as they lie on the server's disk. */
function bytesAtOffice(sha: string): Buffer {
  const folder = path.join(server.dataDir, 'blobs');
  const names = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  const found = names.find(({ name }) => name === sha);
  return fs.readFileSync(path.join(found?.parentPath ?? '', sha));
}

/** Waits until the office has the bytes of that many photos and documents. */
async function arrived(count: number): Promise<void> {
  const rows = () =>
    server.query('SELECT 1 FROM chantier_documents WHERE fichier_recu_a IS NOT NULL').length;
  await expect.poll(rows, { timeout: 30_000 }).toBe(count);
}

test('HEIC: kept whole where the browser cannot open it; damaged or huge, refused with a sentence', async ({
  browser,
}) => {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await openPhotos(page);
  const heic = heicOf(4032, 3024);
  await pick(page, [
    { name: 'IMG_0412.HEIC', mimeType: 'image/heic', buffer: heic },
    // Some Androids do not say what it is.
    { name: 'IMG_0413.heic', mimeType: '', buffer: heicOf(3024, 4032) },
  ]);
  await expect(page.getByText('IMG_0412.HEIC')).toBeVisible();
  await expect(page.getByText('IMG_0413.heic')).toBeVisible();
  await arrived(2);
  const rows = server.query<{ fichier: string; nature: string; vignette: string | null }>(
    'SELECT fichier, nature, vignette FROM chantier_documents ORDER BY nom',
  );
  expect(rows.map(({ nature, vignette }) => [nature, vignette])).toEqual([
    ['document', null],
    ['document', null],
  ]);
  expect(bytesAtOffice(rows[0]?.fichier ?? '').equals(heic), 'byte for byte').toBe(true);

  for (const [buffer, says] of [
    [heic.subarray(0, 30), /abîmée/],
    [heicOf(20_000, 20_000), /400 mégapixels/],
  ] as const) {
    await pick(page, [{ name: 'IMG_0414.HEIC', mimeType: 'image/heic', buffer }]);
    await expect(page.getByText(says)).toBeVisible();
    await page.getByRole('button', { name: 'Compris' }).click();
  }
  await allSent(page);
  expect(server.query('SELECT 1 FROM chantier_documents')).toHaveLength(2);
  await context.close();
});

/** The four corners of what a camera wrote, and where they stand once it is turned as it was held. */
const CORNERS: Readonly<Record<number, string>> = {
  0: 'rgbw',
  1: 'rgbw',
  2: 'grwb',
  3: 'wbgr',
  4: 'bwrg',
  5: 'rbgw',
  6: 'brwg',
  7: 'wgbr',
  8: 'gwrb',
  9: 'rgbw',
};

/** A photo with red, green, blue and white corners, in reading order. */
async function fourCorners(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(640, 480);
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas');
    for (const [i, colour] of ['red', 'lime', 'blue', 'white'].entries()) {
      pen.fillStyle = colour;
      pen.fillRect((i % 2) * 320, i < 2 ? 0 : 240, 320, 240);
    }
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
  return Buffer.from(base64, 'base64');
}

/** What a photo shows in its corners, in reading order, once it is opened as anybody opens it. */
function cornersOf(page: Page, jpeg: Buffer): Promise<string> {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas');
    pen.drawImage(bitmap, 0, 0);
    const [w, h] = [bitmap.width, bitmap.height];
    let seen = '';
    for (const [x, y] of [
      [w / 4, h / 4],
      [(3 * w) / 4, h / 4],
      [w / 4, (3 * h) / 4],
      [(3 * w) / 4, (3 * h) / 4],
    ]) {
      const [r = 0, g = 0, b = 0] = pen.getImageData(x ?? 0, y ?? 0, 1, 1).data;
      seen += r > 128 && g > 128 ? 'w' : r > 128 ? 'r' : g > 128 ? 'g' : b > 128 ? 'b' : '?';
    }
    return seen;
  }, jpeg.toString('base64'));
}

test('photos stand upright however the phone was held, in the file and in its preview, and tell no place', async ({
  browser,
}) => {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await openPhotos(page);
  const plain = await fourCorners(page);
  const ways = Object.keys(CORNERS).map(Number);
  const broken = withOrientation(plain, 6);
  // An EXIF part that is none: the orientation cannot be read, the photo can.
  broken.write('Exof', 6, 'latin1');
  await pick(page, [
    ...ways.map((way) => ({
      name: `${way}.jpg`,
      mimeType: 'image/jpeg',
      buffer: withOrientation(plain, way),
    })),
    { name: 'sans.jpg', mimeType: 'image/jpeg', buffer: broken },
  ]);
  await arrived(ways.length + 1);
  expect(await expectWholeFiles(server)).toBeGreaterThan(2);
  const rows = server.query<{ nom: string; fichier: string; vignette: string; largeur_px: number }>(
    'SELECT nom, fichier, vignette, largeur_px FROM chantier_documents',
  );
  for (const { nom, fichier, vignette, largeur_px } of rows) {
    const way = Number.parseInt(nom, 10) || 1;
    const isTurned = way >= 5 && way <= 8;
    expect(largeur_px, nom).toBe(isTurned ? 480 : 640);
    for (const sha of [fichier, vignette]) {
      const bytes = bytesAtOffice(sha);
      expect(await cornersOf(page, bytes), nom).toBe(CORNERS[way]);
      expect(bytes.includes('Exif') || bytes.includes('LieuX'), `${nom} tells nothing`).toBe(false);
    }
  }
  await context.close();
});

/** The files that a device holds whole, by their hash. */
function heldFiles(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const held: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const asked = indexedDB.open(name);
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
      if (db.objectStoreNames.contains('blob')) {
        const entries = await new Promise<{ sha: string }[]>((resolve) => {
          const asked = db.transaction('blob').objectStore('blob').getAll();
          asked.onsuccess = () => resolve(asked.result);
        });
        held.push(...entries.map(({ sha }) => sha));
      }
      db.close();
    }
    return held.sort();
  });
}

test('a chantier kept offline is whole on the phone; one that is not brings its previews alone', async ({
  browser,
}) => {
  const [here, there] = [await browser.newContext(PHONE), await browser.newContext(PHONE)];
  const page = await here.newPage();
  await openPhotos(page);
  const pdf = Buffer.from('%PDF-1.4 essai');
  await pick(page, [
    { name: 'toit.jpg', mimeType: 'image/jpeg', buffer: await fourCorners(page) },
    { name: 'plan.pdf', mimeType: 'application/pdf', buffer: pdf },
  ]);
  await arrived(2);
  const [photo] = server.query<{ fichier: string; vignette: string }>(
    "SELECT fichier, vignette FROM chantier_documents WHERE nature = 'photo'",
  );
  const plan = createHash('sha256').update(pdf).digest('hex');

  const other = await there.newPage();
  await signIn(other, server.url);
  await waitForServiceWorker(other);
  await other.goto(`${server.url}/chantiers`);
  await other.getByText('Longère Bothorel').click();
  await other.getByRole('link', { name: 'Photos', exact: true }).click();
  await expect.poll(() => heldFiles(other)).toEqual([photo?.vignette]);
  const keep = other.getByLabel('Rendre ce chantier disponible hors ligne');
  await keep.click();
  await expect(keep).toBeChecked();
  await expect.poll(() => heldFiles(other)).toEqual([photo?.vignette, photo?.fichier, plan].sort());

  await there.setOffline(true);
  await other.reload();
  await expect(keep).toBeChecked();
  await other.getByRole('button', { name: 'Voir toit.jpg' }).click();
  await expect(other.locator('.photo-view__picture img')).toBeVisible();
  await other.getByRole('button', { name: 'Fermer' }).click();
  await keep.click();
  await expect(keep).not.toBeChecked();
  await there.setOffline(false);

  // No longer kept: what is added now brings its preview alone; what is there stays until room is wanted.
  await pick(page, [
    { name: 'rive.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 rive') },
  ]);
  await arrived(3);
  await expect(other.getByText('rive.pdf')).toBeVisible({ timeout: 30_000 });
  await expect(pill(other)).toContainText('À jour');
  expect(await heldFiles(other)).toEqual([photo?.vignette, photo?.fichier, plan].sort());
  await here.close();
  await there.close();
});
