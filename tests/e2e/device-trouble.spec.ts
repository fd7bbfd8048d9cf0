/** What a device may do to the app: its clock moves, its storage fills up, its database is deleted. */
import { randomBytes } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import {
  addNote,
  allSent,
  createChantier,
  openFields,
  openFirm,
  PHONE,
  pill,
  signIn,
  waitForServiceWorker,
} from './actions.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

let server: RunningServer;
test.beforeEach(async () => {
  server = await startServer();
});
test.afterEach(() => server.stop());

const DAY_MS = 86_400_000;

/** The page's clock is so many days from the truth. */
async function moveClock(page: Page, days: number): Promise<void> {
  await page.evaluate((ms) => {
    const own = window as { trueNow?: () => number };
    const trueNow = own.trueNow ?? Date.now.bind(Date);
    own.trueNow = trueNow;
    Date.now = () => trueNow() + ms;
  }, days * DAY_MS);
}

async function openChantier(page: Page, libelle: string): Promise<void> {
  await page.goto(`${server.url}/chantiers`);
  await page.getByText(libelle).click();
  await expect(page.getByRole('heading', { name: libelle, level: 1 })).toBeVisible();
}

test('a phone whose clock is years ahead, then goes back, loses nothing and wins nothing by it', async ({
  browser,
}) => {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await openFirm(page, server.setupUrl);
  await waitForServiceWorker(page);
  await page.goto(`${server.url}/chantiers`);
  await createChantier(page, 'Longère Bothorel', 'Fougères');
  await allSent(page);
  const office = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const desk = await office.newPage();
  await signIn(desk, server.url);

  await context.setOffline(true);
  await moveClock(page, 700);
  await addNote(page, 'Écrite en avance');
  await page.getByRole('link', { name: 'Suivi', exact: true }).click();
  await openFields(page);
  await page.getByLabel('Référence').fill('TELEPHONE');
  await page.getByLabel('Référence').blur();
  await expect(pill(page)).toContainText('à envoyer');
  await openChantier(desk, 'Longère Bothorel');
  await openFields(desk);
  await desk.getByLabel('Référence').fill('BUREAU');
  await desk.getByLabel('Référence').blur();
  await expect
    .poll(() => server.query('SELECT reference FROM chantiers'))
    .toEqual([{ reference: 'BUREAU' }]);
  await moveClock(page, -900);
  await addNote(page, 'Écrite en retard');
  await moveClock(page, 700);
  await context.setOffline(false);

  await expect(pill(page)).toContainText('À jour', { timeout: 30_000 });
  expect(server.query('SELECT reference FROM chantiers')).toEqual([{ reference: 'BUREAU' }]);
  expect(server.query('SELECT texte FROM chantier_notes ORDER BY texte')).toEqual([
    { texte: 'Écrite en avance' },
    { texte: 'Écrite en retard' },
  ]);
  const [{ ahead }] = server.query<{ ahead: number }>(
    "SELECT max(at) - unixepoch('now') * 1000 AS ahead FROM history",
  ) as [{ ahead: number }];
  expect(ahead, 'no edit is dated after now').toBeLessThan(2000);
});

test('a database deleted behind the app is read again, and what is written then arrives', async ({
  browser,
}) => {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await openFirm(page, server.setupUrl);
  await page.goto(`${server.url}/chantiers`);
  await createChantier(page, 'Longère Bothorel', 'Fougères');
  await addNote(page, 'Avant');
  await allSent(page);
  await page.evaluate(async () => {
    for (const { name = '' } of await indexedDB.databases()) {
      await new Promise((resolve) => {
        const asked = indexedDB.deleteDatabase(name);
        asked.onsuccess = resolve;
        asked.onerror = resolve;
      });
    }
  });
  await page.reload();
  await expect(page.getByText('Avant')).toBeVisible();
  await addNote(page, 'Après');
  await expect(pill(page)).toContainText('À jour');
  await expect
    .poll(() => server.query('SELECT texte FROM chantier_notes ORDER BY texte'))
    .toEqual([{ texte: 'Après' }, { texte: 'Avant' }]);
});

test('a device without room for a file says so; the text beside it still goes through', async ({
  browser,
}) => {
  // Without a service worker, whose files would fill the small room that is left here.
  const context = await browser.newContext({ ...PHONE, serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const origin = new URL(server.url).origin;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 6_000_000 });
  await openFirm(page, server.setupUrl);
  await page.goto(`${server.url}/chantiers`);
  await createChantier(page, 'Longère Bothorel', 'Fougères');
  await page.getByRole('link', { name: 'Photos', exact: true }).click();
  const buffer = Buffer.concat([Buffer.from('%PDF-1.4 '), randomBytes(12_000_000)]);
  await page
    .getByLabel('Joindre')
    .setInputFiles([{ name: 'plan.pdf', mimeType: 'application/pdf', buffer }]);
  await expect(page.getByText('Cet appareil est presque plein')).toBeVisible();
  await addNote(page, 'Le texte passe');
  await expect
    .poll(() => server.query('SELECT texte FROM chantier_notes'))
    .toEqual([{ texte: 'Le texte passe' }]);
  expect(server.query('SELECT nom FROM chantier_documents')).toEqual([]);
});
