/** A first visit that lost its line before the app had all of itself: nothing that was typed is lost. */
import { expect } from '@playwright/test';
import { askForChantier, openFirm, PHONE } from './actions.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

test.use({ serviceWorkers: 'block' });

let server: RunningServer;
test.beforeEach(async () => {
  server = await startServer();
});
test.afterEach(() => server.stop());

/** What checks and writes an edit. */
const WRITER = '**/assets/write-*.js';

test('an edit before what writes it is here says so and stays in the form; then it goes', async ({
  browser,
}) => {
  const page = await (await browser.newContext(PHONE)).newPage();
  let lost = 0;
  await page.route(WRITER, (route) => {
    lost++;
    return route.abort();
  });
  await openFirm(page, server.setupUrl);
  await page.goto(`${server.url}/chantiers`);
  await askForChantier(page, 'Longère Bothorel', 'Fougères');
  const form = page.getByRole('dialog');
  await expect(form).toContainText('attendez le réseau, puis recommencez');
  await expect(form.getByLabel('Libellé')).toHaveValue('Longère Bothorel');
  expect(lost).toBeGreaterThan(0);
  await page.unroute(WRITER);
  await form.getByRole('button', { name: 'Créer le chantier' }).click();
  await expect(page.getByRole('heading', { name: 'Longère Bothorel', level: 1 })).toBeVisible();
  await expect
    .poll(() => server.query('SELECT libelle FROM chantiers'))
    .toEqual([{ libelle: 'Longère Bothorel' }]);
});
