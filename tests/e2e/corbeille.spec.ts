/** Deleting: first said where much hangs on a row, and never for good. */
import { expect } from '@playwright/test';
import {
  addNote,
  allSent,
  createChantier,
  openFields,
  openFirm,
  openPart,
  PHONE,
} from './actions.ts';
import { judge } from './judge.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

let server: RunningServer;
test.beforeEach(async () => {
  server = await startServer();
});
test.afterEach(() => server.stop());

test('a chantier says what hangs on it before it is deleted, and comes back from the corbeille with it', async ({
  browser,
}) => {
  const page = await (await browser.newContext(PHONE)).newPage();
  await openFirm(page, server.setupUrl);
  await page.goto(`${server.url}/chantiers`);
  await createChantier(page, 'Longère Bothorel', 'Fougères');
  await addNote(page, 'Deux chevrons à doubler');
  await openPart(page, 'Suivi');
  // Nothing is deleted from what one reads.
  await expect(page.getByRole('link', { name: 'Historique' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Supprimer' })).toHaveCount(0);
  await openFields(page);
  await page.getByRole('button', { name: 'Supprimer' }).click();
  const sheet = page.getByRole('dialog', { name: 'Supprimer « Longère Bothorel » ?' });
  await expect(sheet).toContainText(/Cette fiche porte .*1 note\./);
  await judge(page, 'supprimer-fiche');
  await sheet.getByRole('button', { name: 'Garder' }).click();
  await expect(page.getByRole('heading', { name: 'Longère Bothorel', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Supprimer' }).click();
  await sheet.getByRole('button', { name: 'Supprimer quand même' }).click();
  await expect(page.getByText('Longère Bothorel', { exact: true })).toHaveCount(0);
  await allSent(page);

  await page.goto(`${server.url}/plus`);
  await page.getByRole('link', { name: 'Corbeille' }).click();
  const deleted = page.getByRole('listitem').filter({ hasText: 'Chantier « Longère Bothorel »' });
  await expect(deleted).toContainText('Supprimé par Nolwenn Abgrall');
  await judge(page, 'corbeille');
  await deleted.getByRole('button', { name: 'Remettre' }).click();
  await expect(page.getByRole('heading', { name: 'La corbeille est vide' })).toBeVisible();
  await page.goto(`${server.url}/chantiers`);
  await page.getByText('Longère Bothorel').click();
  await openPart(page, 'Notes');
  await expect(page.getByText('Deux chevrons à doubler')).toBeVisible();
});

test('an address that leads nowhere says so', async ({ browser }) => {
  const page = await (await browser.newContext(PHONE)).newPage();
  await openFirm(page, server.setupUrl);
  await page.goto(`${server.url}/nimporte`);
  await expect(page.getByRole('heading', { name: 'Page introuvable' })).toBeVisible();
  await page.getByRole('link', { name: 'Aller à l’accueil' }).click();
  await expect(page.getByRole('heading', { name: 'Aujourd’hui', level: 1 })).toBeVisible();
});
