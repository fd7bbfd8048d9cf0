/** Back over an open sheet: it closes, the screen and what was typed stay, and no step of it remains. */
import { expect, type Page } from '@playwright/test';
import { createChantier, openFirm, openPart, PHONE } from './actions.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

let server: RunningServer;
test.beforeEach(async () => {
  server = await startServer();
});
test.afterEach(() => server.stop());

const sheets = (page: Page) => page.getByRole('dialog');
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

/** Waits until the history holds as many steps as there are sheets. */
async function expectSteps(page: Page, steps: number): Promise<void> {
  await expect.poll(() => page.evaluate(() => history.state?.sheets ?? 0)).toBe(steps);
}

async function openCatalogue(page: Page): Promise<void> {
  await page.goto(`${server.url}/ardoises`);
  await page.getByRole('link', { name: 'Catalogue d’ardoises' }).click();
  await expect(heading(page, 'Catalogue d’ardoises')).toBeVisible();
}

test('Back closes the sheets of catalogue and tables, and keeps what was entered', async ({
  browser,
}) => {
  const page = await (await browser.newContext(PHONE)).newPage();
  await openFirm(page, server.setupUrl);
  await openCatalogue(page);
  const line = page.getByRole('button', { name: /^32 × 22/ });
  await line.click();
  await sheets(page).getByLabel('Carrière ou marque').fill('Trélazé, Angers');
  await page.goBack();
  await expect(sheets(page)).toHaveCount(0);
  await expect(heading(page, 'Catalogue d’ardoises')).toBeVisible();
  await expect(line).toContainText('Trélazé, Angers');
  await expect
    .poll(() => server.query("SELECT provenance FROM modeles_ardoises WHERE provenance <> ''"))
    .toEqual([{ provenance: 'Trélazé, Angers' }]);

  await page.getByRole('button', { name: 'Ajouter un format' }).click();
  await sheets(page).getByLabel('Hauteur').fill('36');
  await page.goBack();
  await expect(sheets(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Ajouter un format' }).click();
  await expect(sheets(page).getByLabel('Hauteur')).toHaveValue('36');
  await page.goBack();
  await expect(sheets(page)).toHaveCount(0);
  await page.goBack();
  await expect(heading(page, 'Ardoises')).toBeVisible();

  await page.getByRole('link', { name: 'Tables de recouvrement' }).click();
  await page.getByRole('button', { name: 'Ajouter une table' }).click();
  await sheets(page).getByLabel('Nom de l’édition').fill('NF DTU 40.11 (2020)');
  await page.goBack();
  await expect(sheets(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Ajouter une table' }).click();
  await expect(sheets(page).getByLabel('Nom de l’édition')).toHaveValue('NF DTU 40.11 (2020)');
});

test('a sheet closed by its cross, Escape or a reload leaves no step behind', async ({
  browser,
}) => {
  const page = await (await browser.newContext(PHONE)).newPage();
  await openFirm(page, server.setupUrl);
  await openCatalogue(page);
  const open = async () => {
    await page.getByRole('button', { name: 'Ajouter un format' }).click();
    await expect(sheets(page)).toBeVisible();
    await expectSteps(page, 1);
  };
  for (const close of [
    () => sheets(page).getByRole('button', { name: 'Fermer' }).click(),
    () => page.keyboard.press('Escape'),
  ]) {
    await open();
    await close();
    await expect(sheets(page)).toHaveCount(0);
    await expectSteps(page, 0);
  }
  await open();
  await page.reload();
  await expect(heading(page, 'Catalogue d’ardoises')).toBeVisible();
  await expectSteps(page, 0);
  await expect(sheets(page)).toHaveCount(0);
  await page.goBack();
  await expect(heading(page, 'Ardoises')).toBeVisible();
  // What Back closed is not opened again by Forward: its step is passed over.
  await page.goForward();
  await expect(heading(page, 'Catalogue d’ardoises')).toBeVisible();
  await open();
  await page.goBack();
  await expectSteps(page, 0);
  await page.goForward();
  await expectSteps(page, 0);
  await expect(sheets(page)).toHaveCount(0);
  await expect(heading(page, 'Catalogue d’ardoises')).toBeVisible();
});

test('a sheet that leads to another screen gives it its step, one that takes another’s place too', async ({
  browser,
}) => {
  const page = await (await browser.newContext(PHONE)).newPage();
  await openFirm(page, server.setupUrl);
  await openCatalogue(page);
  await page.getByRole('button', { name: /^32 × 22/ }).click();
  await sheets(page).getByRole('link', { name: 'Historique' }).click();
  await expect(page).toHaveURL(/\/historique\//);
  await page.goBack();
  await expect(heading(page, 'Catalogue d’ardoises')).toBeVisible();
  await expect(sheets(page)).toHaveCount(0);
  await page.goBack();
  await expect(heading(page, 'Ardoises')).toBeVisible();

  // Made in a sheet, opened at once: Back from it is the list.
  await page.goto(`${server.url}/chantiers`);
  await createChantier(page, 'Longère Bothorel', 'Fougères');
  await page.goBack();
  await expect(heading(page, 'Chantiers')).toBeVisible();
  await expect(sheets(page)).toHaveCount(0);
  await page.getByText('Longère Bothorel').first().click();

  const etat = page.getByRole('button', { name: /^État/ });
  await etat.click();
  await sheets(page).getByText('Signé', { exact: true }).click();
  const asks = page.getByRole('dialog', { name: /Passer à «/ });
  await expect(asks).toBeVisible();
  await expectSteps(page, 1);
  await page.goBack();
  await expect(sheets(page)).toHaveCount(0);
  await expectSteps(page, 0);
  await expect(etat).toBeVisible();
});

test('Back closes the sheets of the carnet de toit', async ({ browser }) => {
  const page = await (await browser.newContext(PHONE)).newPage();
  await openFirm(page, server.setupUrl);
  await page.goto(`${server.url}/chantiers`);
  await createChantier(page, 'Longère Bothorel', 'Fougères');
  await openPart(page, 'Ardoises');
  await page.getByRole('link', { name: 'Calculer un pan' }).click();
  await page.getByRole('button', { name: 'Un dessin' }).click();
  await page.getByRole('button', { name: 'Garder dans le chantier' }).click();
  await page.getByRole('link', { name: /Carnet de toit/ }).click();
  await page.getByRole('button', { name: 'Remplir depuis les calculs' }).click();
  await sheets(page).getByLabel('Lot').fill('TR-2026-118');
  await page.goBack();
  await expect(sheets(page)).toHaveCount(0);
  await expect(heading(page, 'Carnet de toit')).toBeVisible();
  await page.getByRole('button', { name: 'Remplir depuis les calculs' }).click();
  await expect(sheets(page).getByLabel('Lot')).toHaveValue('TR-2026-118');
  await page.getByRole('button', { name: 'Consigner 2 pans' }).click();
  await expect(page.getByRole('article')).toHaveCount(2);
  await page
    .getByRole('button', { name: /^Compléter/ })
    .first()
    .click();
  await sheets(page).getByLabel('Remarque').fill('Deux rangs repris');
  await page.goBack();
  await expect(sheets(page)).toHaveCount(0);
  await expect(page.getByRole('article').first()).toContainText('Deux rangs repris');
});
