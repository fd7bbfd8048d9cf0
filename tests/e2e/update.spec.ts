/** A new release reaches a phone whose outbox is full: nothing of it is lost, and the new one sends it. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { addNote, createChantier, openFirm, PHONE, pill, waitForServiceWorker } from './actions.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

let top: string;
let server: RunningServer;
test.beforeAll(async () => {
  top = fs.mkdtempSync(path.join(os.tmpdir(), 'atarys-release-'));
  for (const built of ['api/dist', 'pwa/dist', 'drizzle'])
    fs.cpSync(built, path.join(top, built), { recursive: true });
  for (const shared of ['node_modules', 'package.json'])
    fs.symlinkSync(path.resolve(shared), path.join(top, shared));
  server = await startServer(top);
});
test.afterAll(async () => {
  await server.stop();
  fs.rmSync(top, { recursive: true, force: true });
});

/** Puts the next release in place: another shell, and the service worker that brings it. */
function release(title: string): void {
  const dist = path.join(top, 'pwa/dist');
  const shell = path.join(dist, 'index.html');
  const html = fs.readFileSync(shell, 'utf8');
  fs.writeFileSync(shell, html.replace(/<title>.*<\/title>/, `<title>${title}</title>`));
  const worker = path.join(dist, 'sw.js');
  const code = fs.readFileSync(worker, 'utf8');
  const named = /(?<="revision":")[0-9a-f]{32}(?=","url":"index\.html")/;
  const next = code.replace(named, '0'.repeat(32));
  if (next === code) throw new Error('the service worker names the shell with its revision');
  fs.writeFileSync(worker, next);
}

test('an update with a full outbox loses nothing, and the new release sends it', async ({
  browser,
}) => {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await openFirm(page, server.setupUrl);
  await waitForServiceWorker(page);
  await page.goto(`${server.url}/chantiers`);
  await context.route('**/api/v1/sync', (route) => route.abort());
  await createChantier(page, 'Longère Bothorel', 'Fougères');
  for (let i = 1; i <= 5; i++) await addNote(page, `Ce que je vois, ${i}`);
  await expect(pill(page)).toContainText('à envoyer');

  release('ATARYS, la suivante');
  await page.reload();
  await expect(page).toHaveTitle('ATARYS');
  await page.getByRole('button', { name: 'Mettre à jour' }).click();
  await expect(page).toHaveTitle('ATARYS, la suivante');
  await expect(page.getByText('Ce que je vois, 5')).toBeVisible();
  await expect(pill(page)).toContainText('à envoyer');

  await context.unroute('**/api/v1/sync');
  await page.reload();
  await expect(pill(page)).toContainText('À jour');
  expect(server.query('SELECT texte FROM chantier_notes ORDER BY texte')).toEqual(
    Array.from({ length: 5 }, (_, i) => ({ texte: `Ce que je vois, ${i + 1}` })),
  );
});
