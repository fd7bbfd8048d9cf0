/** A chantier is read before it is edited: what is there is tapped, nothing changes by a stray tap, nothing typed is lost. */
import { expect, type Page } from '@playwright/test';
import {
  addSalarie,
  allSent,
  closeFields,
  createChantier,
  enterByLink,
  openAccess,
  openFields,
  openFirm,
  openPart,
  PHONE,
  pill,
} from './actions.ts';
import { FRAMES, judge } from './judge.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

// Nobody goes offline here: no file is kept for it.
test.use({ serviceWorkers: 'block' });

let server: RunningServer;
test.beforeEach(async () => {
  server = await startServer();
});
test.afterEach(() => server.stop());

const card = (page: Page) => page.getByRole('region', { name: 'Le chantier' });

test('a chantier opens on what one reads, in lines that a glove hits', async ({ browser }) => {
  const page = await (await browser.newContext(FRAMES.phone)).newPage();
  await page.goto(server.setupUrl);
  await page.getByRole('button', { name: 'Voir d’abord avec un exemple' }).click();
  await expect(pill(page)).toContainText('À jour');
  await page.goto(`${server.url}/chantiers`);
  await page.getByText('Maison Le Goff').click();
  await expect(card(page).getByRole('link', { name: /^Adresse/ })).toHaveAttribute(
    'href',
    /maps.*destination=/,
  );
  await expect(card(page).getByRole('link', { name: /^Appeler Le Goff/ })).toHaveAttribute(
    'href',
    /^tel:0/,
  );
  await expect(page.getByRole('heading', { name: 'Qui y est' })).toBeVisible();
  await expect(page.getByRole('main').getByText('Aujourd’hui', { exact: true })).toBeAttached();
  // Whatever is tapped in it, there is nothing to type into and no choice to turn.
  await expect(page.getByRole('main').locator('input, textarea, select')).toHaveCount(0);
  for (const tapped of await card(page).locator('a, button').all()) {
    expect((await tapped.boundingBox())?.height).toBeGreaterThanOrEqual(56);
  }
  await judge(page, 'phone-chantier-lu');
  await openFields(page);
  await judge(page, 'phone-chantier-ouvert');
  await closeFields(page);
  await page.setViewportSize(FRAMES.office.viewport);
  await expect(page.getByRole('heading', { name: 'Qui y est' })).toBeVisible();
  await judge(page, 'office-chantier-lu');
  await openFields(page);
  await judge(page, 'office-chantier-ouvert');
});

test('« Terminé » saves what was just typed, and does not close on what is refused', async ({
  browser,
}) => {
  const page = await (await browser.newContext(PHONE)).newPage();
  await openFirm(page, server.setupUrl);
  await page.goto(`${server.url}/chantiers`);
  await createChantier(page, 'Longère Bothorel', 'Fougères');
  await openFields(page);
  await page.getByLabel('Travaux').fill('Deux pans et la lucarne');
  await page.getByLabel('Heures vendues').fill('beaucoup');
  await page.getByRole('button', { name: 'Terminé', exact: true }).click();
  const hours = page.getByLabel('Heures vendues');
  await expect(hours).toBeFocused();
  await expect(hours).toHaveValue('beaucoup');
  await expect(page.getByRole('alert')).toBeVisible();
  await hours.fill('100');
  // A commune that no list holds is kept as it is written.
  await page.getByRole('combobox', { name: 'Commune' }).fill('La Haute Touche');
  await closeFields(page);
  await expect(card(page)).toContainText('Deux pans et la lucarne');
  await expect(card(page)).toContainText('La Haute Touche');
  await expect(page.getByText('100 h vendues')).toBeVisible();
  await allSent(page);
  expect(
    server.query('SELECT description, heures_vendues, ville, code_postal FROM chantiers'),
  ).toEqual([
    {
      ...{ description: 'Deux pans et la lucarne', heures_vendues: 100 },
      ...{ ville: 'La Haute Touche', code_postal: null },
    },
  ]);
});

test('who is planned on a chantier writes how one gets in and nothing else of it; who is not only reads', async ({
  browser,
}) => {
  const desk = await (await browser.newContext(FRAMES.office)).newPage();
  await openFirm(desk, server.setupUrl);
  await addSalarie(desk, server.url, 'Malo', 'Le Bihan');
  const link = await openAccess(desk, 'Compagnon');
  await desk.goto(`${server.url}/chantiers`);
  await createChantier(desk, 'Longère Bothorel', 'Fougères');
  await allSent(desk);

  const page = await enterByLink(await browser.newContext(PHONE), link, 'Malo');
  await page.goto(`${server.url}/chantiers`);
  await page.getByText('Longère Bothorel').click();
  await expect(page.getByText('Personne n’y est prévu')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Modifier', exact: true })).toHaveCount(0);
  await openPart(desk, 'Planning');
  await desk.getByRole('button', { name: 'Planifier des personnes' }).click();
  await desk.getByRole('checkbox', { name: 'Malo Le Bihan' }).check();
  await desk.getByRole('button', { name: 'Poser sur le planning' }).click();
  await openFields(page);
  await expect(page.getByLabel('Code', { exact: true })).toBeVisible();
  await expect(page.getByLabel('Libellé')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Supprimer' })).toHaveCount(0);
  await page.getByLabel('Code', { exact: true }).fill('1492B');
  await closeFields(page);
  await expect(card(page)).toContainText('Code 1492B');
  await expect(page.getByRole('main').getByText('Malo Le Bihan')).toBeVisible();
  await allSent(page);
  expect(server.query('SELECT code FROM chantier_acces')).toEqual([{ code: '1492B' }]);
});
