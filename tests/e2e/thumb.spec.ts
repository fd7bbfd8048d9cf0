/** A roofer's thumb: what is said after a gesture hides nothing, and what was given up comes back. */
import { expect, type Page } from '@playwright/test';
import {
  addSalarie,
  allSent,
  createChantier,
  enterByLink,
  openAccess,
  openFirm,
  openPart,
  PHONE,
  pill,
  waitForServiceWorker,
} from './actions.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

/** Moves the chantier whose page is open; some états say first what should hold. */
async function moveTo(page: Page, etat: string): Promise<void> {
  await page.getByRole('button', { name: /^État/ }).click();
  await page.getByRole('dialog').getByText(etat, { exact: true }).click();
  const enter = page.getByRole('button', { name: /^Passer à/ });
  const moved = page.getByRole('button', { name: `État : ${etat}` });
  await expect(enter.or(moved)).toBeVisible();
  if (await enter.isVisible()) await enter.click();
  await expect(moved).toBeVisible();
}

let server: RunningServer;
test.beforeEach(async () => {
  server = await startServer();
});
test.afterEach(() => server.stop());

test('after a gesture the pill, the way back and the main button stay within reach', async ({
  browser,
}) => {
  const phone = await browser.newContext(PHONE);
  const page = await phone.newPage();
  await openFirm(page, server.setupUrl);
  await page.goto(`${server.url}/chantiers`);
  await createChantier(page, 'Longère Bothorel', 'Vitré');
  await moveTo(page, 'Modification');
  await expect(page.getByRole('button', { name: 'Annuler' })).toBeVisible();
  await pill(page).click({ trial: true });
  await page.getByRole('link', { name: 'Retour' }).click();
  await expect(page.getByRole('button', { name: 'Annuler' })).toBeVisible();
  await page.getByRole('button', { name: 'Nouveau chantier' }).click({ trial: true });
});

test('offline, the title stays whole beside a pill that says all; a gesture is one sentence', async ({
  browser,
}) => {
  const desk = await (await browser.newContext()).newPage();
  await openFirm(desk, server.setupUrl);
  await addSalarie(desk, server.url, 'Malo', 'Le Bihan');
  const link = await openAccess(desk, 'Compagnon');
  const phone = await browser.newContext(PHONE);
  const page = await enterByLink(phone, link, 'Malo');
  await page.goto(`${server.url}/chantiers`);
  await createChantier(page, 'Longère Bothorel', 'Vitré');
  await allSent(page);
  await waitForServiceWorker(page);
  await phone.setOffline(true);
  // The title of the pill says it at once, before anything is asked of the network.
  await expect(pill(page)).toHaveAccessibleName(/Hors ligne/);
  await openPart(page, 'Planning');
  await page.getByRole('button', { name: 'Planifier des personnes' }).click();
  await page.getByRole('checkbox', { name: 'Malo Le Bihan' }).check();
  await page.getByRole('button', { name: 'Poser sur le planning' }).click();
  await page
    .getByRole('navigation', { name: 'Menu' })
    .getByRole('link', { name: 'Planning' })
    .click();
  await expect(pill(page)).toContainText('1 à envoyer');
  const isClipped = () =>
    page.locator('h1').evaluate((h1) => h1.scrollWidth > h1.clientWidth || h1.clientHeight > 40);
  expect(await isClipped()).toBe(false);
  await pill(page).click();
  await expect(page.getByText(/^(8|10) affectations$/)).toBeVisible();
  await expect(page.getByText('Longère Bothorel, Malo Le Bihan', { exact: false })).toHaveCount(0);
  await expect(page.getByText('Malo Le Bihan, Longère Bothorel', { exact: false })).toBeVisible();
});

test('a compagnon moves the état of a chantier where he is planned, offline too, and of no other', async ({
  browser,
}) => {
  const desk = await (await browser.newContext()).newPage();
  await openFirm(desk, server.setupUrl);
  await addSalarie(desk, server.url, 'Malo', 'Le Bihan');
  const link = await openAccess(desk, 'Compagnon');
  for (const libelle of ['Maison Le Goff', 'Longère Bothorel']) {
    await desk.goto(`${server.url}/chantiers`);
    await createChantier(desk, libelle, 'Vitré');
    for (const etat of ['Signé', 'En cours']) {
      await moveTo(desk, etat);
    }
  }
  await openPart(desk, 'Planning');
  await desk.getByRole('button', { name: 'Planifier des personnes' }).click();
  await desk.getByRole('checkbox', { name: 'Malo Le Bihan' }).check();
  await desk.getByRole('button', { name: 'Poser sur le planning' }).click();
  await allSent(desk);

  const phone = await browser.newContext(PHONE);
  const page = await enterByLink(phone, link, 'Malo');
  await page.goto(`${server.url}/chantiers`);
  await page.getByText('Maison Le Goff').click();
  await expect(page.getByText('En cours')).toBeVisible();
  await expect(page.getByRole('button', { name: /^État/ })).toHaveCount(0);
  await page.getByRole('link', { name: 'Retour' }).click();
  await page.getByText('Longère Bothorel').click();
  await page.getByRole('button', { name: /^État/ }).click();
  await expect(page.getByRole('dialog').getByRole('button')).toHaveText([
    '',
    'En pause',
    'À finir',
  ]);
  await page.keyboard.press('Escape');
  await phone.setOffline(true);
  await moveTo(page, 'À finir');
  await expect(pill(page)).toContainText('1 à envoyer');
  await phone.setOffline(false);
  await expect
    .poll(() => server.query("SELECT etat FROM chantiers WHERE libelle LIKE 'Longère%'"))
    .toEqual([{ etat: 'a-finir' }]);
});
