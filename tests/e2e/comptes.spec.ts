/** The accounts of a job: hours from the planning, amounts for those who may see them, a dated cost. */
import { expect, type Page } from '@playwright/test';
import { allSent, openPart, pill } from './actions.ts';
import { FRAMES, judge } from './judge.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

// Nobody goes offline here: no file is kept for it.
test.use({ serviceWorkers: 'block' });

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.stop());

async function type(page: Page, label: string, value: string): Promise<void> {
  await page.getByLabel(label).fill(value);
  await page.getByLabel(label).blur();
}

test('35. hours sold, spent and planned are looked at; the result follows the amounts and the cost of an hour', async ({
  browser,
}) => {
  const page = await (await browser.newContext(FRAMES.phone)).newPage();
  await page.goto(server.setupUrl);
  await page.getByRole('button', { name: 'Voir d’abord avec un exemple' }).click();
  await expect(pill(page)).toContainText('À jour');
  await page.goto(`${server.url}/chantiers`);
  await page.getByText('Maison Le Goff').click();
  await expect(page.getByText('Tout le chantier')).toBeVisible();
  await expect(page.getByText(/passées · .* prévues/).first()).toBeVisible();
  await page.getByText('Tout le chantier').scrollIntoViewIfNeeded();
  await page.getByText('D’où viennent ces heures').click();
  await expect(page.getByText(/multipliées par le coefficient/)).toBeVisible();
  await judge(page, 'phone-chantier-heures');

  await openPart(page, 'Finances');
  await expect(page.getByText('Valeur de départ, à confirmer')).toBeVisible();
  await type(page, 'Montant HT', '24500');
  await type(page, 'Déboursé matériaux', '9000');
  await type(page, 'Facturé HT à ce jour', '8000');
  await type(page, 'Autres achats HT', '3000');
  await page.getByRole('button', { name: 'Devis', exact: true }).click();
  await expect(page.getByText('15 500,00 €')).toBeVisible();
  await page.locator('summary').filter({ hasText: 'Coût des heures' }).click();
  await expect(page.getByText(/Heures × 65 €/)).toBeVisible();
  const resultat = page.locator('summary').filter({ hasText: 'Résultat' });
  const before = await resultat.textContent();
  await page.getByRole('button', { name: 'Changer', exact: true }).click();
  await page.getByRole('textbox', { name: 'Coût d’une heure' }).fill('71');
  await page.getByLabel('D’où il vient').fill('Calcul de novembre');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('71,00 € de l’heure')).toBeVisible();
  await expect(page.getByText(/Calcul de novembre/).first()).toBeVisible();
  await expect(resultat).not.toHaveText(before ?? '');
  await allSent(page);
  await judge(page, 'phone-compte');
  await page.setViewportSize(FRAMES.office.viewport);
  await page.reload();
  await page.getByText('D’où viennent ces chiffres').click();
  await expect(page.getByText('Marge − coût des heures').first()).toBeVisible();
  await judge(page, 'office-compte');
});
