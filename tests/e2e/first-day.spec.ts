/** The first day: the firm opens, a roof without network, everything is there when it returns. */
import { expect } from '@playwright/test';
import {
  addNote,
  createChantier,
  openFirm,
  pill,
  signIn,
  waitForServiceWorker,
} from './actions.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

let server: RunningServer;
test.beforeEach(async () => {
  server = await startServer();
});
test.afterEach(() => server.stop());

test('what was written on a roof without network is in the office a moment after', async ({
  browser,
}) => {
  const phone = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await phone.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await openFirm(page, server.setupUrl);
  await waitForServiceWorker(page);
  await page.goto(`${server.url}/chantiers`);
  const office = await (
    await browser.newContext({ viewport: { width: 1440, height: 900 } })
  ).newPage();
  await signIn(office, server.url);
  await office.goto(`${server.url}/chantiers`);

  await phone.setOffline(true);
  const cold = await phone.newPage();
  await page.close();
  await cold.goto(`${server.url}/chantiers`);
  await createChantier(cold, 'Longère Bothorel', 'Vitré');
  await addNote(cold, 'Deux chevrons à doubler côté souche.');
  await expect(pill(cold)).toContainText('2 à envoyer');
  expect(server.query('SELECT * FROM chantiers')).toEqual([]);
  await cold.close();

  const again = await phone.newPage();
  await again.goto(`${server.url}/chantiers`);
  await again.getByText('Longère Bothorel').click();
  await again.getByRole('link', { name: 'Notes', exact: true }).click();
  await expect(again.getByText('Deux chevrons à doubler côté souche.')).toBeVisible();
  await expect(pill(again)).toContainText('2 à envoyer');

  await phone.setOffline(false);
  const notes = () =>
    server.query<{ libelle: string; ville: string; commune_insee: string; texte: string }>(
      `SELECT c.libelle, c.ville, c.commune_insee, n.texte FROM chantier_notes n
       JOIN chantiers c ON c.id = n.chantier_id`,
    );
  await expect.poll(notes, { timeout: 2000 }).toEqual([
    {
      libelle: 'Longère Bothorel',
      ville: 'Vitré',
      commune_insee: '35360',
      texte: 'Deux chevrons à doubler côté souche.',
    },
  ]);
  await expect(office.getByText('Longère Bothorel')).toBeVisible({ timeout: 1000 });
  await expect(pill(again)).toContainText('À jour');
  expect(problems.filter((text) => !text.includes('net::ERR'))).toEqual([]);
});
