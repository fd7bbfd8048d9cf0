/** A local database that no longer opens, or is full: what was not sent is saved first. */
import fs from 'node:fs';
import { expect } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { createChantier, openFields, openFirm, pill, waitForServiceWorker } from './actions.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

let server: RunningServer;
test.beforeEach(async () => {
  server = await startServer();
});
test.afterEach(() => server.stop());

test('a database that does not open gives what was not sent, then starts again', async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await openFirm(page, server.setupUrl);
  await waitForServiceWorker(page);
  await context.setOffline(true);
  await page.goto(`${server.url}/chantiers`);
  await createChantier(page, 'Souche Jaouen', 'Vitré');
  await expect(pill(page)).toContainText('1 à envoyer');
  await page.close();

  const broken = await context.newPage();
  // Opening with a version (as the app does) fails; without one (as the rescue does) works.
  await broken.addInitScript(() => {
    const open = indexedDB.open.bind(indexedDB);
    indexedDB.open = (name: string, version?: number) => {
      if (version !== undefined) throw new DOMException('broken', 'UnknownError');
      return open(name);
    };
  });
  await broken.goto(server.url);
  await expect(broken.getByRole('heading', { name: 'ne s’ouvre pas' })).toBeVisible();
  await expect(broken.getByRole('button', { name: 'Repartir d’une base neuve' })).toBeDisabled();
  const download = broken.waitForEvent('download');
  await broken.getByRole('button', { name: 'Enregistrer ce qui n’est pas envoyé' }).click();
  const archive = unzipSync(fs.readFileSync(await (await download).path()));
  const saved = JSON.parse(strFromU8(archive['a-envoyer.json'] ?? new Uint8Array()));
  expect(saved.outbox).toHaveLength(1);
  expect(saved.outbox[0].ops[0].f.libelle).toBe('Souche Jaouen');
  await expect(broken.getByRole('button', { name: 'Repartir d’une base neuve' })).toBeEnabled();
});

test('a full device says so and changes nothing', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await openFirm(page, server.setupUrl);
  await page.goto(`${server.url}/chantiers`);
  await createChantier(page, 'Souche Jaouen', 'Vitré');
  await expect(pill(page)).toBeVisible();
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await openFields(page);
  await page.getByLabel('Référence').fill('JAOUEN');
  await page.getByLabel('Référence').blur();
  await expect(page.getByRole('heading', { name: 'plein' })).toBeVisible();
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await openFields(page);
  await expect(page.getByLabel('Référence')).toHaveValue('');
});
