/** The carnet de toit: proposed when the chantier ends, completed on the roof, found again years later. */
import { expect, type Page } from '@playwright/test';
import {
  createChantier,
  openFields,
  openFirm,
  openPart,
  pill,
  waitForServiceWorker,
} from './actions.ts';
import { FRAMES, judge } from './judge.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

let server: RunningServer;
test.beforeEach(async () => {
  server = await startServer();
});
test.afterEach(() => server.stop());

/** A client with a chantier at his address, and a calculation kept in it. */
async function prepare(page: Page): Promise<string> {
  await page.goto(`${server.url}/clients`);
  await page.getByRole('button', { name: 'Nouveau client' }).click();
  await page.getByLabel('Nom *').fill('Le Goff');
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Le Goff', level: 1 })).toBeVisible();
  await page.goto(`${server.url}/chantiers`);
  await createChantier(page, 'Longère Bothorel', 'Fougères');
  const chantier = page.url().split('/chantiers/')[1]?.split(/[/?]/)[0] ?? '';
  await openFields(page);
  await page.getByLabel('Adresse', { exact: true }).fill('3 rue des Lices');
  await page.getByLabel('Client', { exact: true }).selectOption({ label: 'Le Goff' });
  await openPart(page, 'Ardoises');
  await page.getByRole('link', { name: 'Calculer un pan' }).click();
  await page.getByRole('button', { name: 'Un dessin' }).click();
  await page.getByRole('button', { name: 'Garder dans le chantier' }).click();
  await expect(
    page.getByRole('link', { name: /Carnet de toit 1 calcul à consigner/ }),
  ).toBeVisible();
  return chantier;
}

/** Moves the chantier through its états; the last one says what its carnet will ask for. */
async function finish(page: Page, chantier: string): Promise<void> {
  await page.goto(`${server.url}/chantiers/${chantier}`);
  for (const etat of ['Signé', 'En cours', 'Terminé']) {
    await page.getByRole('button', { name: /^État/ }).click();
    await page.getByRole('dialog').getByText(etat, { exact: true }).click();
    const enter = page.getByRole('button', { name: /^Passer à/ });
    const moved = page.getByRole('button', { name: `État : ${etat}` });
    await expect(enter.or(moved)).toBeVisible();
    if (etat === 'Terminé') {
      await expect(page.getByText(/Carnet de toit : 1 calcul à consigner/)).toBeVisible();
    }
    if (await enter.isVisible()) await enter.click();
    await expect(moved).toBeVisible();
  }
}

for (const [frame, options] of Object.entries(FRAMES)) {
  test(`the carnet is filled offline and read from chantier, client and search (${frame})`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await openFirm(page, server.setupUrl);
    await waitForServiceWorker(page);
    const chantier = await prepare(page);
    await finish(page, chantier);
    await context.setOffline(true);
    await page.getByRole('link', { name: /Carnet de toit 1 calcul à consigner/ }).click();
    await expect(page.getByText('Rien n’y est encore')).toBeVisible();
    await judge(page, `${frame}-carnet-vide`);
    await page.getByRole('button', { name: 'Remplir depuis les calculs' }).click();
    await page.getByLabel('Carrière ou marque').fill('Trélazé');
    await page.getByLabel('Lot').fill('TR-2026-118');
    await page.getByLabel('Matière des crochets').fill('Inox noir');
    await judge(page, `${frame}-carnet-remplir`);
    await page.getByRole('button', { name: 'Consigner 2 pans' }).click();
    await expect(page.getByRole('article')).toHaveCount(2);
    await expect(page.getByText('TR-2026-118').first()).toBeVisible();
    // One gesture, one way back; then again, into the same two records.
    await page.getByRole('button', { name: 'Annuler' }).click();
    await expect(page.getByRole('article')).toHaveCount(0);
    await page.getByRole('button', { name: 'Remplir depuis les calculs' }).click();
    await page.getByLabel('Carrière ou marque').fill('Trélazé');
    await page.getByLabel('Lot').fill('TR-2026-118');
    await page.getByRole('button', { name: 'Consigner 2 pans' }).click();
    await expect(page.getByRole('article')).toHaveCount(2);
    await judge(page, `${frame}-carnet`);
    // The message that is left goes by itself, wherever the pointer was when the other was taken away.
    await expect(page.locator('.toast')).toHaveCount(0, { timeout: 20_000 });
    // A plane that no calculation knew, and what one man adds to another.
    await page.getByRole('button', { name: 'Ajouter un pan à la main' }).click();
    await page.getByLabel('Pan *').fill('Appentis');
    await page.getByLabel('Hauteur').fill('300');
    await page.getByLabel('Largeur').fill('200');
    await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await expect(page.getByRole('article', { name: 'Appentis' })).toBeVisible();
    await page.getByRole('button', { name: 'Compléter Appentis' }).click();
    await page.getByLabel('Remarque').fill('Deux rangs repris en 2020');
    await page.getByLabel('Remarque').blur();
    await judge(page, `${frame}-carnet-pan`);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('article', { name: 'Appentis' })).toContainText(
      'Deux rangs repris en 2020',
    );
    await context.setOffline(false);
    await expect(pill(page)).toContainText('À jour');
    await expect
      .poll(() =>
        server.query(
          "SELECT count(*) AS n, min(lot) AS lot FROM carnets_toits WHERE deleted = 0 AND pan <> 'Appentis'",
        ),
      )
      .toEqual([{ n: 2, lot: 'TR-2026-118' }]);
    await page.goto(`${server.url}/clients`);
    await page.getByText('Le Goff').first().dblclick();
    await page.getByRole('link', { name: /3 rue des Lices, Fougères 3 pans/ }).click();
    await expect(page.getByRole('heading', { name: 'Carnet de toit' })).toBeVisible();
    await expect(page.getByText('D’où viennent ces chiffres').first()).toBeVisible();
  });
}
