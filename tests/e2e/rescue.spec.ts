/** A local database that no longer opens, or is full: what was not sent is saved first. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import {
  allSent,
  createChantier,
  openFields,
  openFirm,
  pill,
  waitForServiceWorker,
} from './actions.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

let server: RunningServer;
test.beforeEach(async () => {
  server = await startServer();
});
test.afterEach(() => server.stop());

/** A window in which the database opens without a version, as the rescue opens it, but not with one. */
async function openBroken(context: BrowserContext): Promise<Page> {
  const broken = await context.newPage();
  await broken.addInitScript(() => {
    const open = indexedDB.open.bind(indexedDB);
    indexedDB.open = (name: string, version?: number) => {
      if (version !== undefined) throw new DOMException('broken', 'UnknownError');
      return open(name);
    };
  });
  await broken.goto(server.url);
  await expect(broken.getByRole('heading', { name: 'ne s’ouvre pas' })).toBeVisible();
  return broken;
}

/** The archive that the rescue screen gives. */
async function savedBy(broken: Page): Promise<Record<string, Uint8Array>> {
  const download = broken.waitForEvent('download');
  await broken.getByRole('button', { name: 'Enregistrer ce qui n’est pas envoyé' }).click();
  return unzipSync(fs.readFileSync(await (await download).path()));
}

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

  const broken = await openBroken(context);
  await expect(broken.getByRole('button', { name: 'Repartir d’une base neuve' })).toBeDisabled();
  const archive = await savedBy(broken);
  const saved = JSON.parse(strFromU8(archive['a-envoyer.json'] ?? new Uint8Array()));
  expect(saved.outbox).toHaveLength(1);
  expect(saved.outbox[0].ops[0].f.libelle).toBe('Souche Jaouen');
  await expect(broken.getByRole('button', { name: 'Repartir d’une base neuve' })).toBeEnabled();
});

test('what is saved holds the photos and documents too, byte for byte', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await openFirm(page, server.setupUrl);
  await waitForServiceWorker(page);
  await page.goto(`${server.url}/chantiers`);
  await createChantier(page, 'Souche Jaouen', 'Vitré');
  await allSent(page);
  await page.getByRole('link', { name: 'Photos', exact: true }).click();
  const pdf = (text: string) => ({
    name: `${text}.pdf`,
    mimeType: 'application/pdf',
    buffer: Buffer.from(`%PDF-1.4 ${text} ${'x'.repeat(700_000)}`),
  });
  // What the office has is not carried along.
  const [atOffice, plan] = [pdf('parti'), pdf('plan')];
  await page.getByLabel('Joindre').setInputFiles([atOffice]);
  const received = 'SELECT 1 FROM chantier_documents WHERE fichier_recu_a IS NOT NULL';
  await expect.poll(() => server.query(received).length).toBe(1);
  await expect(pill(page)).toContainText('À jour');
  await context.setOffline(true);
  const photo = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(800, 600);
    canvas.getContext('2d')?.fillRect(10, 10, 50, 50);
    const bytes = await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer();
    return [...new Uint8Array(bytes)];
  });
  const jpeg = { name: 'toit.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(photo) };
  await page.getByLabel('Joindre').setInputFiles([plan, jpeg]);
  await expect(page.getByRole('button', { name: 'Voir toit.jpg' })).toBeVisible();
  await page.close();

  const archive = await savedBy(await openBroken(context));
  const saved = JSON.parse(strFromU8(archive['a-envoyer.json'] ?? new Uint8Array()));
  type Named = { fichier: string; vignette: string | null };
  const named: Named[] = saved.outbox.map(({ ops }: { ops: { f: Named }[] }) => ops[0]?.f);
  const files = Object.keys(archive).filter((name) => name !== 'a-envoyer.json');
  const hashes = named.flatMap(({ fichier, vignette }) =>
    vignette === null ? [fichier] : [fichier, vignette],
  );
  expect(hashes).toHaveLength(3);
  expect(files.sort()).toEqual(hashes.map((sha) => `fichiers/${sha}`).sort());
  for (const sha of hashes) {
    const bytes = archive[`fichiers/${sha}`] ?? new Uint8Array();
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha);
  }
  const kept = Object.values(archive).some((bytes) => plan.buffer.equals(bytes));
  expect(kept, 'the plan as it was picked').toBe(true);
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
