/** A quote comes in without network, feeds its chantier, and its hours are seen by all. */
import fs from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import {
  createChantier,
  openFirm,
  openPart,
  PHONE,
  pill,
  waitForServiceWorker,
} from './actions.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

const FILE = 'tests/fixtures/batappli/devis-26123.csv';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.stop());

async function judge(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `test-results/screens/${name}.png`, fullPage: true });
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
  expect(
    violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 200))]),
    name,
  ).toEqual([]);
}

test('22. the office imports a quote offline; its lots and hours stand on the chantier', async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await openFirm(page, server.setupUrl);
  await page.goto(`${server.url}/devis`);
  await expect(page.getByText('Importez un devis BATAPPLI')).toBeVisible();
  await waitForServiceWorker(page);
  await context.setOffline(true);

  await page.getByRole('link', { name: 'Importer des devis' }).click();
  await judge(page, 'devis-choisir');
  await page.locator('input[type=file]').setInputFiles(FILE);
  await expect(page.getByText('Égal au fichier, au centime')).toBeVisible();
  await expect(
    page.getByRole('heading', { name: 'Devis 26123 · Réfection couverture' }),
  ).toBeVisible();
  await judge(page, 'devis-apercu-bureau');
  await page.getByRole('button', { name: 'Importer le devis' }).click();

  await expect(
    page.getByRole('heading', { name: 'M. et Mme Camille MODELE', level: 1 }),
  ).toBeVisible();
  await expect(page.getByRole('region', { name: 'Somme des devis comptés' })).toContainText('28 h');
  await judge(page, 'devis-chantier-bureau');
  await page.getByRole('link', { name: /Devis 26123/ }).click();
  await expect(
    page.getByRole('heading', { name: '3x COUVERTURE ARDOISE VERSANT SUD' }),
  ).toBeVisible();
  await judge(page, 'devis-page-bureau');

  await page.getByRole('button', { name: 'Acceptée par le client' }).click();
  await page.getByRole('link', { name: 'M. et Mme Camille MODELE' }).click();
  await expect(page.getByText('Heures vendues par famille')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Total' })).toContainText('31 h');

  await context.setOffline(false);
  await expect(pill(page)).toContainText('À jour');
  const [stored] = server.query<{ ht_cents: number; heures: number }>(
    'SELECT ht_cents, heures FROM devis',
  );
  expect(stored).toEqual({ ht_cents: 360_402, heures: 28 });
  const hours = server.query<{ sum: number }>(
    'SELECT sum(heures) AS sum FROM devis_heures WHERE deleted = 0',
  );
  expect(hours[0]?.sum).toBe(31);
  const [client] = server.query<{ nom: string; prenom: string }>('SELECT nom, prenom FROM clients');
  expect(client).toEqual({ nom: 'MODELE', prenom: 'Camille' });

  await page.goto(`${server.url}/devis/importer`);
  await page.locator('input[type=file]').setInputFiles(FILE);
  await expect(page.getByText('Ce devis est déjà importé, identique au centime')).toBeVisible();
  await context.close();
});

test('27. on a phone, a quote without its detail asks for hours; a wrong file is refused', async ({
  browser,
}) => {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await page.goto(`${server.url}/`);
  await page.getByLabel('Adresse de courriel').fill('nolwenn@exemple.fr');
  await page.getByLabel('Mot de passe').fill('ardoise et crochet');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(pill(page)).toContainText('À jour');
  await page.goto(`${server.url}/chantiers`);
  await createChantier(page, 'Longère Bothorel', 'Fougères');
  await openPart(page, 'Devis');
  await page.getByRole('link', { name: 'Importer un devis' }).click();
  const file = page.locator('input[type=file]');
  await file.setInputFiles({
    name: 'x.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('a;b\n1;2'),
  });
  await expect(page.getByRole('alert')).toContainText('n’est pas un devis BATAPPLI');

  const bare = fs
    .readFileSync(FILE, 'utf8')
    .replace('26123', '26124')
    .replace(/^;(MO1|MAT001|DECHET001|ARD9|Q001|FENEX0001|VOLEX01);("[^"]*"|[^;]*);.*\n/gm, '');
  await file.setInputFiles({ name: 'd.csv', mimeType: 'text/csv', buffer: Buffer.from(bare) });
  await expect(page.getByText('Combien d’heures sont vendues')).toBeVisible();
  await page.getByLabel('Couverture').fill('18,5');
  await judge(page, 'devis-apercu-telephone');
  await page.getByRole('button', { name: 'Importer le devis' }).click();
  await expect(page.getByRole('button', { name: 'Importer le devis' })).toHaveCount(0);
  await judge(page, 'devis-chantier-telephone');
  await page.getByRole('link', { name: 'Suivi', exact: true }).click();
  await expect(page.getByText('Saisies à la main')).toBeVisible();
  await expect(page.getByText('18,5 h vendues')).toBeVisible();
  await judge(page, 'devis-suivi-telephone');
  await context.close();
});
