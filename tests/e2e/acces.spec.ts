/** The list of the salariés says who has access to the app, and leads to giving it; offline it says it does not know. */
import { expect } from '@playwright/test';
import {
  addSalarie,
  enterByLink,
  openAccess,
  openFirm,
  PHONE,
  waitForServiceWorker,
} from './actions.ts';
import { FRAMES, judge } from './judge.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.stop());

test('who has access is seen in the list, given from it, and not guessed offline', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const office = await browser.newContext(FRAMES.office);
  const desk = await office.newPage();
  await openFirm(desk, server.setupUrl);
  await addSalarie(desk, server.url, 'Yann', 'Kervella');
  await addSalarie(desk, server.url, 'Malo', 'Le Bihan');
  const link = await openAccess(desk, 'Compagnon');
  const rowOf = (name: string) => desk.locator('.salarie-row').filter({ hasText: name });
  await desk.goto(`${server.url}/salaries`);
  await expect(rowOf('Malo')).toContainText('Compagnon · pas encore venu');
  await expect(rowOf('Yann')).toContainText('Pas d’accès à l’application');
  await expect(desk.getByRole('region', { name: 'Accès sans fiche' })).toContainText(
    'Nolwenn Abgrall',
  );

  await enterByLink(await browser.newContext(PHONE), link, 'Malo');
  await desk.reload();
  await expect(rowOf('Malo')).toContainText(/Compagnon · dernier contact \d/);
  await judge(desk, 'office-salaries-acces');
  await desk.getByRole('link', { name: 'Donner un accès à Yann Kervella' }).click();
  await expect(desk.getByRole('button', { name: 'Ouvrir un accès' })).toBeVisible();

  await waitForServiceWorker(desk);
  await office.setOffline(true);
  await desk.goto(`${server.url}/salaries`);
  await expect(rowOf('Yann')).toBeVisible();
  await expect(
    desk.getByText('Qui a un accès à l’application se lit avec du réseau.'),
  ).toBeVisible();
  await expect(rowOf('Yann')).not.toContainText('accès');
  await office.setOffline(false);
  await expect(rowOf('Yann')).toContainText('Pas d’accès à l’application');
});
