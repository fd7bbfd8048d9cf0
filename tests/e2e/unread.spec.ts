/** What cannot be read or falls says so in its own place: the app around it stands. */
import { expect } from '@playwright/test';
import { createChantier, openFirm, openPart, PHONE } from './actions.ts';
import { judge } from './judge.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

let server: RunningServer;
test.beforeEach(async () => {
  server = await startServer();
});
test.afterEach(() => server.stop());

/** A phone whose every file comes by the network. */
const BARE = { ...PHONE, serviceWorkers: 'block' } as const;

test('a part that is not on the phone yet says so without a network, and comes with it', async ({
  browser,
}) => {
  const phone = await browser.newContext(BARE);
  const page = await phone.newPage();
  await openFirm(page, server.setupUrl);
  await page.goto(`${server.url}/chantiers`);
  await createChantier(page, 'Longère Bothorel', 'Vitré');
  await phone.setOffline(true);
  await openPart(page, 'Photos');
  await expect(page.getByText('Pas encore sur cet appareil')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Longère Bothorel' })).toBeVisible();
  await judge(page, 'partie-non-lue');
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await expect(page.getByText('Pas encore sur cet appareil')).toBeVisible();
  await phone.setOffline(false);
  await expect(page.getByText('Pas encore sur cet appareil')).toHaveCount(0);
  await expect(page.getByText('Pas encore de photo')).toBeVisible();
});

test('a screen that falls says that nothing is lost, and the others go on', async ({ browser }) => {
  const phone = await browser.newContext(BARE);
  const page = await phone.newPage();
  await openFirm(page, server.setupUrl);
  const file = '**/assets/client-list-*.js';
  await phone.route(file, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: 'export default () => { throw new Error("une faute plantée"); };',
    }),
  );
  await page.goto(`${server.url}/clients`);
  await expect(page.getByRole('alert')).toContainText('Rien n’est perdu');
  await expect(page.getByText('« Error: une faute plantée »')).toBeVisible();
  await judge(page, 'page-tombee');
  await page.getByRole('link', { name: 'Chantiers' }).click();
  await expect(page.getByRole('button', { name: 'Nouveau chantier' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('alert')).toContainText('Rien n’est perdu');
  await phone.unroute(file);
  await page.getByRole('button', { name: 'Rouvrir l’application' }).click();
  await expect(page.getByRole('heading', { name: 'Clients' })).toBeVisible();
});
