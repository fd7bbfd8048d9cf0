/** The roofer's phone, from the QR code to the roof without network and back. */
import { expect, type Page } from '@playwright/test';
import {
  addNote,
  addSalarie,
  createChantier,
  enterByLink,
  openFirm,
  openPart,
  PHONE,
  pill,
  waitForServiceWorker,
} from './actions.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

let server: RunningServer;
test.beforeEach(async () => {
  server = await startServer();
});
test.afterEach(() => server.stop());

async function calculateInFougeres(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Ardoises', exact: true }).first().click();
  await page.getByRole('link', { name: 'Calculer un pan' }).click();
  // The chantier knows its town, the town its zone.
  await expect(page.getByRole('combobox').first()).toHaveValue('Fougères');
  await expect(page.getByText(/Zone 2 : Fougères, d.après la liste/).first()).toBeVisible();
  await page.getByLabel('Pente en %').fill('70');
  await page.getByLabel(/^Rampant/).fill('6,30');
  await page.getByLabel('Surface à couvrir').fill('60');
  await expect(page.getByText('Comment c’est calculé')).toBeVisible();
  // One figure under one name: the rows' everywhere, the table's greatest beside it by its own name.
  await expect(page.locator('.key-figures')).toContainText('Pureau réparti112 mm');
  await expect(page.locator('.key-figures')).toContainText('Recouvrement réparti95,9 mm');
  await expect(page.getByText(/pureau maximal de 113 mm/)).toBeVisible();
  await expect(page.getByText(/(^|[^a-zé])[Pp]ureau 11[23]/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Garder dans le chantier' }).click();
  await expect(page.getByRole('link', { name: 'Calculer un pan' })).toBeVisible();
}

test('a roofer plans, notes and calculates without network; the office reads it a moment after', async ({
  browser,
}) => {
  const office = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const desk = await office.newPage();
  await openFirm(desk, server.setupUrl);
  await addSalarie(desk, server.url, 'Yann', 'Kervella');
  await addSalarie(desk, server.url, 'Titouan', 'Riou');
  await addSalarie(desk, server.url, 'Malo', 'Le Bihan');
  await desk.getByRole('button', { name: 'Ouvrir un accès' }).click();
  await expect(desk.getByAltText('Lien à scanner')).toBeVisible();
  await expect(desk.getByTestId('code')).toHaveText(/^[A-Z2-9]{8}$/);
  const link = (await desk.getByTestId('invitation-link').getAttribute('href')) ?? '';
  await desk.keyboard.press('Escape');
  await desk.goto(`${server.url}/planning`);

  const phone = await browser.newContext(PHONE);
  const page = await enterByLink(phone, link, 'Malo');
  await waitForServiceWorker(page);
  const again = await phone.newPage();
  await again.goto(link);
  await again.close();

  await phone.setOffline(true);
  await page.close();
  const cold = await phone.newPage();
  await cold.goto(server.url);
  await expect(cold.getByRole('heading', { name: 'Aujourd’hui' })).toBeVisible();
  await expect(pill(cold)).toContainText('Hors ligne');
  await cold
    .getByRole('navigation', { name: 'Menu' })
    .getByRole('link', { name: 'Chantiers' })
    .click();
  await createChantier(cold, 'Longère Bothorel', 'Fougères');
  await addNote(cold, 'Volige à reprendre au pignon.');
  await openPart(cold, 'Planning');
  await cold.getByRole('button', { name: 'Planifier des personnes' }).click();
  for (const name of ['Yann Kervella', 'Titouan Riou', 'Malo Le Bihan']) {
    await cold.getByRole('checkbox', { name }).check();
  }
  await cold.getByRole('button', { name: 'Poser sur le planning' }).click();
  await expect(cold.getByText(/jours? posée|journées posées/)).toBeVisible();
  await calculateInFougeres(cold);
  await expect(pill(cold)).toContainText('4 à envoyer');
  await cold.close();

  const back = await phone.newPage();
  await back.goto(`${server.url}/chantiers`);
  await expect(back.getByText('Longère Bothorel')).toBeVisible();
  await expect(pill(back)).toContainText('4 à envoyer');

  await phone.setOffline(false);
  const counted = () =>
    server.query<{
      notes: number;
      jours: number;
      personnes: number;
      pureau_mm: number;
      ardoises: number;
    }>(
      `SELECT (SELECT count(*) FROM chantier_notes n WHERE n.chantier_id = c.id) AS notes,
              (SELECT count(*) FROM affectations a WHERE a.chantier_id = c.id) > 0 AS jours,
              (SELECT count(DISTINCT salarie_id) FROM affectations a WHERE a.chantier_id = c.id) AS personnes,
              k.pureau_mm, k.ardoises
       FROM chantiers c JOIN calculs_ardoises k ON k.chantier_id = c.id`,
    );
  // Zone 2, 70 %, 5,16 m projected: 94 mm; 32 × 22: pureau 113 at most, 112 once the 55 rows are
  // spread over 6,30 m; 60 m² of those rows with a joint of 3 mm.
  await expect
    .poll(counted, { timeout: 2000 })
    .toEqual([{ notes: 1, jours: 1, personnes: 3, pureau_mm: 113, ardoises: 2401 }]);
  // Next week stands in the office's grid, which nobody has touched.
  await expect(desk.getByText('Longère Bothorel').first()).toBeVisible({ timeout: 1000 });
});

test('a used link opens nothing, and the code beside it neither', async ({ browser }) => {
  const desk = await (await browser.newContext()).newPage();
  await openFirm(desk, server.setupUrl);
  await addSalarie(desk, server.url, 'Malo', 'Le Bihan');
  await desk.getByRole('button', { name: 'Ouvrir un accès' }).click();
  const link = (await desk.getByTestId('invitation-link').getAttribute('href')) ?? '';
  const code = (await desk.getByTestId('code').textContent()) ?? '';
  await enterByLink(await browser.newContext(PHONE), link, 'Malo');
  const late = await (await browser.newContext(PHONE)).newPage();
  await late.goto(link);
  await expect(late.getByText('ne marche plus')).toBeVisible();
  await late.goto(`${server.url}/bienvenue`);
  await late.getByLabel('Code du bureau').fill(code);
  await late.getByRole('button', { name: 'Continuer' }).click();
  await expect(late.getByText('ne marche plus')).toBeVisible();
});
