/** The first hour of a firm: links that were used, forms half filled, empty screens that lead on. */
import { expect } from '@playwright/test';
import {
  addSalarie,
  createChantier,
  enterByLink,
  openAccess,
  openFirm,
  openPart,
  PHONE,
} from './actions.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

// Nobody goes offline here: no file is kept for it.
test.use({ serviceWorkers: 'block' });

let server: RunningServer;
test.beforeEach(async () => {
  server = await startServer();
});
test.afterEach(() => server.stop());

test('without the set-up link one learns where it is; once used it says so before one types', async ({
  browser,
}) => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(server.url);
  await expect(page.getByText('le lien d’installation que le serveur a écrit')).toBeVisible();
  // Another link opened in the same window counts at once.
  await page.goto(`${server.url}/installation#autre`);
  await expect(page.getByText('ouvrez le dernier')).toBeVisible();
  await page.goto(server.setupUrl);
  await page.getByRole('button', { name: 'Ouvrir mon entreprise' }).click();
  await expect(page.getByLabel('Nom de l’entreprise')).toBeFocused();
  await openFirm(page, server.setupUrl);

  const late = await (await browser.newContext()).newPage();
  await late.goto(server.setupUrl);
  await expect(late.getByRole('heading', { name: 'Ce lien ne marche plus' })).toBeVisible();
  await late.getByRole('link', { name: 'Se connecter' }).click();
  await late.getByLabel('Mot de passe').fill('ardoise et crochet');
  await late.getByRole('button', { name: 'Montrer ce qui est écrit' }).click();
  await expect(late.getByLabel('Mot de passe')).toHaveAttribute('type', 'text');
});

test('the first gestures lead from one to the next, then leave', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  await openFirm(page, server.setupUrl);
  await expect(page.getByRole('heading', { name: 'Pour commencer' })).toBeVisible();
  await page.getByRole('navigation').getByRole('link', { name: 'Planning' }).click();
  await page.getByRole('link', { name: 'Ajouter les salariés' }).click();
  await expect(page).toHaveURL(/salaries/);
  await addSalarie(page, server.url, 'Malo', 'Le Bihan');
  await page.goto(server.url);
  const steps = page.getByRole('list').filter({ hasText: 'Dire qui y va' });
  await expect(steps.getByLabel('Fait')).toHaveCount(1);
  await steps.getByRole('link', { name: /Créer un premier chantier/ }).click();
  await page.getByRole('button', { name: 'Créer le premier chantier' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await createChantier(page, 'Longère Bothorel', 'Vitré');
  await openPart(page, 'Planning');
  await page.getByRole('button', { name: 'Planifier des personnes' }).click();
  await page.getByRole('checkbox', { name: 'Malo Le Bihan' }).check();
  await page.getByRole('button', { name: 'Poser sur le planning' }).click();
  await page.goto(server.url);
  await expect(page.getByText('Rien de prévu')).toBeVisible();
  await expect(page.getByText('Pour commencer')).toHaveCount(0);
});

test('a link is sent, not opened here; where somebody is signed in it waits', async ({
  browser,
}) => {
  const office = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await office.newPage();
  await openFirm(page, server.setupUrl);
  await addSalarie(page, server.url, 'Malo', 'Le Bihan');
  await page.getByRole('button', { name: 'Ouvrir un accès' }).click();
  const send = page.getByTestId('invitation-link');
  await send.click();
  await expect(page.getByText('Lien copié')).toBeVisible();
  const link = (await send.getAttribute('href')) ?? '';
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  await page.goto(link);
  await expect(page.getByText('Nolwenn Abgrall est déjà connecté')).toBeVisible();

  // A phone that stands before the code form follows the link it is given next.
  const phone = await browser.newContext(PHONE);
  const door = await phone.newPage();
  await door.goto(`${server.url}/bienvenue`);
  await expect(door.getByLabel('Code du bureau')).toBeVisible();
  await door.goto(link);
  await expect(door.getByRole('heading', { name: 'Bonjour Malo' })).toBeVisible();
});

test('the guide is on the phone, without network too', async ({ browser }) => {
  const desk = await (await browser.newContext()).newPage();
  await openFirm(desk, server.setupUrl);
  await addSalarie(desk, server.url, 'Malo', 'Le Bihan');
  const phone = await browser.newContext(PHONE);
  const page = await enterByLink(phone, await openAccess(desk, 'Compagnon'), 'Malo');
  await page.getByRole('navigation').getByRole('link', { name: 'Plus' }).click();
  await page.getByRole('link', { name: 'Aide' }).click();
  await page.getByText('Sans réseau', { exact: true }).click();
  await expect(page.getByText('Il faut du réseau pour')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Ce que cet appareil garde' })).toBeVisible();
});
