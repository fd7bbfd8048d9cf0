/** Lists and references of chantiers as the office and the roof use them, without network. */
import { expect } from '@playwright/test';
import {
  createChantier,
  openFields,
  openFirm,
  PHONE,
  pill,
  waitForServiceWorker,
} from './actions.ts';
import { judge } from './judge.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.stop());

test('21, 29. offline, a reference serves once; the list is filtered by état and searched', async ({
  browser,
}) => {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await openFirm(page, server.setupUrl);
  await page.goto(`${server.url}/chantiers`);
  await createChantier(page, 'Longère Bothorel', 'Fougères');
  await waitForServiceWorker(page);
  await context.setOffline(true);
  await openFields(page);
  await page.getByLabel('Référence').fill('bothorel');
  await page.getByLabel('Référence').blur();
  await page.getByRole('link', { name: 'Chantiers' }).last().click();
  await page.getByRole('button', { name: 'Nouveau chantier' }).click();
  await page.getByLabel('Libellé').fill('Grange Bothorel');
  await page.getByLabel('Référence').fill('Bothorel');
  await page.getByRole('dialog').getByRole('combobox').fill('Fougères');
  await page.getByRole('option', { name: /^Fougères/ }).click();
  await page.getByRole('button', { name: 'Créer le chantier' }).click();
  await expect(
    page.getByText('« Longère Bothorel » porte déjà la référence BOTHOREL'),
  ).toBeVisible();
  await judge(page, 'phone-reference-double');
  await page.getByLabel('Référence').fill('bothorel-2');
  await page.getByRole('button', { name: 'Créer le chantier' }).click();
  await expect(page.getByRole('heading', { name: 'Grange Bothorel' })).toBeVisible();
  await openFields(page);
  await expect(page.getByLabel('Référence')).toHaveValue('BOTHOREL-2');
  await page.getByRole('link', { name: 'Chantiers' }).last().click();
  await page.getByPlaceholder('Nom, commune ou référence').fill('grange');
  await expect(page.getByText('Grange Bothorel')).toBeVisible();
  await expect(page.getByText('Longère Bothorel')).toHaveCount(0);
  await page.getByPlaceholder('Nom, commune ou référence').fill('');
  await page.getByRole('button', { name: /^Projet/ }).click();
  await expect(page.getByText('Longère Bothorel')).toBeVisible();
  await context.setOffline(false);
  await expect(pill(page)).toContainText('À jour');
  await context.close();
});
