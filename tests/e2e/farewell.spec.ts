/** A phone that the office takes out: it hands over what it held, says so, and keeps nothing. */
import { expect } from '@playwright/test';
import {
  addSalarie,
  createChantier,
  enterByLink,
  openAccess,
  openFirm,
  PHONE,
  pill,
  waitForServiceWorker,
} from './actions.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.stop());

test('a revoked phone hands over what it had not sent, and is empty; the office decides', async ({
  browser,
}) => {
  const office = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const desk = await office.newPage();
  await openFirm(desk, server.setupUrl);
  await addSalarie(desk, server.url, 'Malo', 'Le Bihan');
  const link = await openAccess(desk, 'Compagnon');
  const context = await browser.newContext(PHONE);
  const phone = await enterByLink(context, link, 'Malo');
  await waitForServiceWorker(phone);
  await context.setOffline(true);
  await phone.getByRole('link', { name: 'Chantiers' }).click();
  await createChantier(phone, 'Longère Bothorel', 'Fougères');
  await expect(pill(phone)).toContainText('1');

  await desk.goto(`${server.url}/reglages`);
  await desk.getByRole('button', { name: 'Sauvegarder maintenant' }).click();
  await expect(desk.getByText(/\d [kM]o · vérifiée/)).toBeVisible();
  await desk.screenshot({ path: 'test-results/screens/reglages-bureau.png', fullPage: true });
  await desk.getByRole('link', { name: 'Appareils' }).click();
  const card = desk.locator('article', { hasText: 'Malo Le Bihan' });
  await card.getByRole('button', { name: 'Retirer et effacer' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Retirer et effacer' }).click();
  await expect(card.getByText('S’effacera à son prochain contact')).toBeVisible();
  await desk.screenshot({ path: 'test-results/screens/appareils-bureau.png' });

  await context.setOffline(false);
  await expect(phone.getByText('Cet appareil n’a plus accès à Couverture du Couesnon')).toBeVisible(
    {
      timeout: 20_000,
    },
  );
  await expect(phone.getByText('1 saisie a été remise au bureau')).toBeVisible();
  await phone.screenshot({ path: 'test-results/screens/adieu-telephone.png' });
  const names = await phone.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name),
  );
  expect(names.filter((name) => name?.includes(':'))).toEqual([]);
  expect(server.query('SELECT * FROM chantiers')).toEqual([]);

  await desk.reload();
  await expect(card.getByText(/Longère Bothorel/)).toBeVisible();
  await desk.screenshot({ path: 'test-results/screens/appareils-remis.png' });
  await card.getByRole('button', { name: 'Prendre' }).click();
  await expect
    .poll(() => server.query('SELECT libelle FROM chantiers'))
    .toEqual([{ libelle: 'Longère Bothorel' }]);
  await context.close();
  await office.close();
});
