/** A chantier is followed from the phone: the day, orders in parts, checks with photos, SAV, amendments. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { allSent, createChantier, openFirm, openPart, PHONE } from './actions.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

/** One red pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

// Nobody goes offline here: no file is kept for it.
test.use({ serviceWorkers: 'block' });

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.stop());

async function judge(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `test-results/screens/${name}.png` });
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
    name,
  ).toEqual([]);
}

test('33, 34, 20. the day, an order in parts, a check with its photo, a SAV', async ({
  browser,
}) => {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await openFirm(page, server.setupUrl);
  await page.goto(`${server.url}/chantiers`);
  await createChantier(page, 'Longère Bothorel', 'Fougères');

  await openPart(page, 'Notes');
  await page.getByRole('button', { name: 'Avancement du jour' }).click();
  await page.getByLabel('Avancement', { exact: true }).fill('61');
  await page.getByLabel('Hors d’eau ce soir ?').selectOption({ label: 'Oui, bâché' });
  await page.getByLabel('Problèmes').fill('Échelle cassée');
  await judge(page, 'suivi-avancement');
  await page.getByRole('button', { name: 'Terminé' }).click();
  await expect(page.getByText('61 % · bâché pour la nuit')).toBeVisible();
  await expect(page.getByText('Problème : Échelle cassée')).toBeVisible();

  await openPart(page, 'Commandes');
  await page.getByRole('button', { name: 'Nouvelle commande' }).click();
  await page.getByLabel('Article').fill('Ardoises 32x22');
  await page.getByLabel('Quantité').fill('760');
  await page.getByRole('button', { name: 'Ajouter l’article' }).click();
  await page.getByRole('textbox', { name: 'Fournisseur' }).fill('Ardoisières de l’Ouest');
  await page.getByRole('textbox', { name: 'Note' }).focus();
  await page.getByRole('button', { name: 'Envoyée au fournisseur' }).click();
  await page.getByText('Une partie seulement').click();
  await page.getByLabel('Ardoises 32x22').fill('400');
  await page.getByRole('button', { name: 'Noter ce qui est arrivé' }).click();
  await expect(page.getByText('reçu 400, reste 360')).toBeVisible();
  await judge(page, 'suivi-commande');
  await page.getByRole('button', { name: 'Tout est arrivé' }).click();
  await expect(page.getByText('tout est là')).toBeVisible();
  await page.getByRole('button', { name: 'Fermer' }).click();
  await expect(page.getByText('Reçue', { exact: true })).toBeVisible();
  await judge(page, 'suivi-commandes');

  await openPart(page, 'Contrôles');
  await page.getByRole('button', { name: 'Commencer une liste' }).click();
  await page.getByRole('button', { name: 'Écrire un modèle' }).click();
  await page.getByLabel('Titre').fill('Fin de couverture');
  await page.getByLabel('Points').fill('Crochets inox\nNoue côté nord (photo)');
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await page.getByRole('button', { name: 'Fin de couverture' }).click();
  await page.getByRole('checkbox', { name: /Crochets inox/ }).click();
  await expect(page.getByText('1 sur 2')).toBeVisible();
  await page.getByRole('checkbox', { name: /Noue côté nord/ }).click();
  const photo = { name: 'noue.png', mimeType: 'image/png', buffer: PNG };
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles(photo);
  await page.getByRole('button', { name: /^Choisir/ }).click();
  await expect(page.getByText('2 sur 2')).toBeVisible();
  await judge(page, 'suivi-controles');

  await openPart(page, 'Suivi');
  // A hand would scroll it away from what is being said at the bottom.
  await page
    .getByRole('button', { name: 'Ouvrir un SAV' })
    .evaluate((button) => button.scrollIntoView({ block: 'center' }));
  await page.getByRole('button', { name: 'Ouvrir un SAV' }).click();
  await page.getByLabel('Ce que dit le client').fill('Goutte à la souche');
  await page.getByRole('button', { name: 'Ajouter', exact: true }).last().click();
  await expect(page.getByText('Goutte à la souche')).toBeVisible();
  await page.getByRole('button', { name: 'Signaler un avenant' }).click();
  await page.getByLabel('En plus ou en moins').fill('Deux chevrons à doubler');
  await page.getByRole('button', { name: 'Ajouter', exact: true }).last().click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Deux chevrons' })).toBeVisible();
  await page.getByRole('listitem').filter({ hasText: 'Deux chevrons' }).scrollIntoViewIfNeeded();
  await judge(page, 'suivi-suites');

  await page.getByRole('button', { name: /^État : Projet/ }).click();
  await page.getByRole('button', { name: 'Signé', exact: true }).click();
  await expect(page.getByText('Les heures vendues ne sont pas encore connues')).toBeVisible();
  await judge(page, 'suivi-etat');
  await page.getByRole('button', { name: 'Passer à « Signé »' }).click();
  await expect(page.getByRole('button', { name: /^État : Signé/ })).toBeVisible();
  await allSent(page);
  const [row] = server.query<{ etat: string; date_signature: string | null }>(
    'SELECT etat, date_signature FROM chantiers',
  );
  expect(row?.etat).toBe('signe');
  expect(row?.date_signature).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  await openPart(page, 'Notes');
  await expect(page.getByText('Commande envoyée : Ardoisières de l’Ouest')).toBeVisible();
  await judge(page, 'suivi-journal');
  await context.close();
});
