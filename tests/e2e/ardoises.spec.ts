/** The slate calculator on a phone: the zone is remembered, refusals lead somewhere, tables are the firm's. */
import fs from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { readSheet } from 'read-excel-file/universal';
import { createChantier, openFirm, openPart, PHONE, waitForServiceWorker } from './actions.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

let server: RunningServer;
test.beforeEach(async () => {
  server = await startServer();
});
test.afterEach(() => server.stop());

async function openInFougeres(page: Page): Promise<void> {
  await page.goto(`${server.url}/ardoises`);
  await page.getByRole('combobox').first().fill('Fougères');
  await page.getByRole('option', { name: /^Fougères/ }).click();
  await expect(page.getByText(/Zone 2 : Fougères/).first()).toBeVisible();
  await page.getByLabel('Pente en degrés').fill('45');
  await page.getByLabel(/^Rampant/).fill('5');
}

/** What a step came to. */
function step(page: Page, label: string) {
  return page.locator('li.step', { hasText: label }).locator('p').first().locator('.strong').last();
}

/** The lap that was read in the table. */
function lap(page: Page) {
  return step(page, 'Recouvrement de la table');
}

test('a zone chosen by hand is remembered for the commune, and undone by one tap', async ({
  browser,
}) => {
  const page = await (await browser.newContext(PHONE)).newPage();
  await openFirm(page, server.setupUrl);
  await openInFougeres(page);
  await expect(lap(page)).toHaveText('80 mm');
  await page.getByRole('button', { name: 'Zone 3' }).click();
  await expect(lap(page)).toHaveText('88 mm');
  await expect(
    page.getByText("Zone 3 : Fougères, corrigée par l'entreprise.").first(),
  ).toBeVisible();
  await expect(page.getByText('Zone 3 retenue pour Fougères.')).toBeVisible();
  await expect
    .poll(() => server.query('SELECT zone, origine FROM communes_zones WHERE insee = ?', '35115'))
    .toEqual([{ zone: 'zone-3', origine: 'correction' }]);
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(lap(page)).toHaveText('80 mm');
});

test('the slope is read whole in its three units on the narrowest phone', async ({ browser }) => {
  const page = await (await browser.newContext(PHONE)).newPage();
  await openFirm(page, server.setupUrl);
  await page.goto(`${server.url}/ardoises`);
  for (const pct of ['100', '119,2', '1 250']) {
    await page.getByLabel('Pente en %').fill(pct);
    for (const label of ['Pente en degrés', 'Pente en %', 'Pente en cm/m']) {
      const hidden = await page
        .getByLabel(label)
        .evaluate((field: HTMLInputElement) => field.scrollWidth - field.clientWidth);
      expect(hidden, `${label}, ${pct} %`).toBeLessThanOrEqual(0);
    }
  }
});

test('a place that nobody named is told once, beside the zone that was taken for it', async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await openFirm(page, server.setupUrl);
  await page.goto(`${server.url}/ardoises`);
  await page.getByLabel('Pente en degrés').fill('45');
  await page.getByLabel(/^Rampant/).fill('5');
  await expect(lap(page)).toHaveText('88 mm');
  await expect(page.getByText("Zone 3, la plus sévère : le lieu n'est pas donné.")).toHaveCount(2);
  await expect(page.locator('.notice', { hasText: 'Zone 3' })).toHaveCount(0);
});

test('Back closes the ladder and the measure of the slope, and keeps what was typed', async ({
  browser,
}) => {
  const page = await (await browser.newContext(PHONE)).newPage();
  await openFirm(page, server.setupUrl);
  await openInFougeres(page);
  await page.getByLabel('Surface à couvrir').fill('60');
  await page.getByRole('button', { name: 'Tracer à l’échelle' }).click();
  const ladder = page.getByRole('dialog', { name: 'Mode échelle' });
  await expect(ladder.getByRole('heading', { name: 'Le versant' })).toBeVisible();
  await page.goBack();
  await expect(ladder).toHaveCount(0);
  await expect(page).toHaveURL(`${server.url}/ardoises`);
  await expect(page.getByLabel('Surface à couvrir')).toHaveValue('60');
  // The cross and Escape leave nothing behind: the next Back leaves the screen.
  for (const close of [
    () => ladder.getByRole('button', { name: 'Fermer' }).click(),
    () => page.keyboard.press('Escape'),
  ]) {
    await page.getByRole('button', { name: 'Tracer à l’échelle' }).click();
    await expect(ladder).toBeVisible();
    await close();
    await expect(ladder).toHaveCount(0);
  }
  await page.getByRole('button', { name: 'Mesurer avec le téléphone' }).click();
  const measure = page.getByRole('dialog', { name: 'Mesurer la pente' });
  await expect(measure).toBeVisible();
  await page.goBack();
  await expect(measure).toHaveCount(0);
  await expect(page.getByLabel('Surface à couvrir')).toHaveValue('60');
  // On a kept calculation too, and its title is read whole.
  await page.getByRole('button', { name: 'Garder ce calcul' }).click();
  const title = page.getByRole('heading', { level: 1, name: 'Fougères, 45°, 32 × 22' });
  await expect(title).toBeVisible();
  expect(await title.evaluate((h1) => h1.scrollHeight - h1.clientHeight)).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'Tracer à l’échelle' }).click();
  const heading = ladder.getByRole('heading', { name: 'Le versant' });
  await expect(heading).toBeVisible();
  expect(await heading.evaluate((h1) => h1.scrollWidth - h1.clientWidth)).toBeLessThanOrEqual(0);
  await page.goBack();
  await expect(ladder).toHaveCount(0);
  await expect(title).toBeVisible();
});

test('a refusal leads to what goes: a steeper slope, a shorter slope, or a lap by hand', async ({
  browser,
}) => {
  const page = await (await browser.newContext(PHONE)).newPage();
  await openFirm(page, server.setupUrl);
  await openInFougeres(page);
  await page.getByLabel('Pente en %').fill('30');
  await page.getByLabel(/^Rampant/).fill('8');
  await expect(page.getByText(/trop faible/).first()).toBeVisible();
  // The zone does not depend on the slope; why there is nothing to keep stands where one would keep.
  await expect(page.getByRole('button', { name: 'Zone 2' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(page.getByText(/Zone 2 : Fougères/)).toBeVisible();
  await expect(page.locator('.page__thumb')).toContainText('Pas de calcul à garder. Pente de 30 %');
  await expect(page.getByRole('button', { name: 'Garder ce calcul' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Voir ce qui irait' }).click();
  await page.getByRole('button', { name: /^Ramener le rampant à 5,74\d m$/ }).click();
  await expect(lap(page)).toHaveText('147 mm');
  await page.getByLabel(/^Rampant/).fill('8');
  await page.getByRole('button', { name: 'Passer la pente à 32,5 %' }).click();
  await expect(lap(page)).toHaveText('153 mm');
  // The measured slope back, and the lap on one's own responsibility.
  await page.getByLabel('Pente en %').fill('30');
  await page.getByRole('button', { name: 'Écrire le recouvrement à la main' }).click();
  await expect(page.getByLabel('Recouvrement à la main')).toBeFocused();
  await page.keyboard.type('150');
  await expect(step(page, 'Recouvrement retenu')).toHaveText('150 mm');
  await expect(page.getByLabel('Pente en %')).toHaveValue('30');
  await page.getByLabel('Pente en %').fill('32,5');
  await page.getByLabel('Recouvrement à la main').fill('140');
  await expect(step(page, 'Recouvrement retenu')).toHaveText('140 mm');
  await expect(page.getByText(/saisi à la main, sous celui de la table \(153 mm\)/)).toBeVisible();
});

test('the office pastes another edition and reads it by default', async ({ browser }) => {
  const page = await (
    await browser.newContext({ viewport: { width: 1440, height: 900 } })
  ).newPage();
  await openFirm(page, server.setupUrl);
  await page.goto(`${server.url}/ardoises/tables`);
  await page.getByRole('button', { name: 'Ajouter une table' }).click();
  await page.getByLabel('Nom de l’édition').fill('NF DTU 40.11 (2020)');
  await page.getByLabel('D’où elle vient').fill('Norme achetée, page 34');
  await page
    .getByLabel('Lignes copiées d’un tableur')
    .fill('100\t75\t80\t85\t82\t87\t92\t90\t95\t99\n120\t70\t75\t80\t77\t82\t87\t85\t90\t94');
  await expect(page.getByText('18 cellules à garder.')).toBeVisible();
  await page.getByRole('button', { name: 'Garder cette table' }).click();
  await page.getByRole('link', { name: /NF DTU 40.11 \(2020\)/ }).click();
  const cell = page.getByLabel("100 %, zone 2, jusqu'à 5,5 m");
  await expect(cell).toHaveValue('82');
  await cell.fill('83');
  await cell.press('Enter');
  await expect(page.getByText(/zone 2, jusqu'à 5,5 m : 83\./)).toBeVisible();
  await page.goto(`${server.url}/ardoises/reglages`);
  await page.getByLabel('Table lue au crochet').selectOption('NF DTU 40.11 (2020)');
  await expect
    .poll(() => server.query('SELECT count(*) AS n FROM reglages_ardoises'))
    .toEqual([{ n: 1 }]);
  await openInFougeres(page);
  await expect(lap(page)).toHaveText('83 mm');
  await expect(page.getByText(/NF DTU 40\.11 \(2020\), ligne 100 %/).first()).toBeVisible();
});

test('prices sort the formats for those who may see them', async ({ browser }) => {
  const page = await (
    await browser.newContext({ viewport: { width: 1440, height: 900 } })
  ).newPage();
  await openFirm(page, server.setupUrl);
  await page.goto(`${server.url}/ardoises/catalogue`);
  for (const [name, prix] of [
    ['32 × 22', '950'],
    ['30 × 20', '500'],
  ] as const) {
    await page
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .first()
      .click();
    await page.getByLabel('Prix du mille').fill(prix);
    await page.getByLabel('Ardoises par paquet').fill('200');
    await page.getByLabel('Carrière ou marque').focus();
    await page.keyboard.press('Escape');
  }
  await expect(page.getByText('950,00 € le mille')).toBeVisible();
  await expect(page.getByText('500,00 € le mille')).toBeVisible();
  await openInFougeres(page);
  await page.getByRole('button', { name: 'Par prix' }).click();
  const formats = page.getByRole('button', { name: /Va$/ });
  // The chosen one stays first; then the cheapest m².
  await expect(formats.nth(0)).toContainText('32 × 22');
  await expect(formats.nth(1)).toContainText('30 × 20');
});

test('another way of laying says that its formula is to be confirmed, and takes one’s own count', async ({
  browser,
}) => {
  const page = await (await browser.newContext(PHONE)).newPage();
  await openFirm(page, server.setupUrl);
  await page.goto(`${server.url}/ardoises/autres`);
  await page.getByLabel('Hauteur').fill('470');
  await page.getByLabel('Largeur').fill('310');
  await page.getByLabel('Coupe de la pointe').fill('107');
  await expect(page.getByText('18,28')).toBeVisible();
  await expect(page.getByText(/Formule à confirmer avant de commander/)).toBeVisible();
  await page.getByRole('button', { name: 'Pureau développé' }).click();
  await expect(page.getByText(/aucune n’a été retrouvée/)).toBeVisible();
  await page.getByLabel('Vos ardoises au m²').fill('42,5');
  await page.getByLabel('Surface à couvrir').fill('2');
  await expect(page.getByText('85', { exact: true })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual(
    [],
  );
});

test('a slate count for a known chantier is six taps from Aujourd’hui at most', async ({
  browser,
}) => {
  const phone = await browser.newContext(PHONE);
  const page = await phone.newPage();
  await openFirm(page, server.setupUrl);
  await waitForServiceWorker(page);
  await page.goto(`${server.url}/chantiers`);
  await createChantier(page, 'Longère Bothorel', 'Fougères');
  await page.goto(server.url);
  await expect(page.getByRole('heading', { name: 'Aujourd’hui' })).toBeVisible();
  await phone.setOffline(true);
  let taps = 0;
  const tap = async (target: Locator) => {
    taps += 1;
    await target.tap();
  };
  await tap(page.getByRole('link', { name: 'Chantiers', exact: true }));
  await tap(page.getByRole('link', { name: /Longère Bothorel/ }).first());
  await tap(page.locator('.tabs').getByRole('link', { name: 'Ardoises' }));
  await tap(page.getByRole('link', { name: 'Calculer un pan' }));
  // Its town gave the zone; nothing is told of nobody's roof before it is measured.
  await expect(page.getByText(/Zone 2 : Fougères/)).toHaveCount(1);
  await expect(page.getByText('Écrivez la pente et le rampant')).toBeVisible();
  await expect(page.getByText('Comment c’est calculé')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Garder dans le chantier' })).toHaveCount(0);
  await tap(page.getByLabel('Pente en degrés'));
  await page.keyboard.type('45');
  await expect(page.getByText('Écrivez le rampant')).toBeVisible();
  // The keyboard's own key goes to the next figure.
  await page.keyboard.press('Enter');
  await page.keyboard.type('5');
  await expect(lap(page)).toHaveText('80 mm');
  await page.keyboard.press('Enter');
  await page.keyboard.type('60');
  await expect(page.getByText('pour 60 m²')).toBeVisible();
  expect(taps).toBeLessThanOrEqual(6);
});

test('what is kept goes on: the order as a real spreadsheet, the fiche into the chantier, lines for a quote', async ({
  browser,
}) => {
  const context = await browser.newContext({
    ...PHONE,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  await openFirm(page, server.setupUrl);
  await waitForServiceWorker(page);
  await page.goto(`${server.url}/chantiers`);
  await createChantier(page, 'Longère Bothorel', 'Fougères');
  await openPart(page, 'Ardoises');
  await page.getByRole('link', { name: 'Calculer un pan' }).click();
  await page.getByRole('button', { name: 'Un dessin' }).click();
  await page.getByRole('button', { name: 'Garder dans le chantier' }).click();
  await context.setOffline(true);
  await page
    .locator('.card')
    .getByRole('link', { name: /pureau/ })
    .click();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'La liste en Excel' }).click();
  const file = await (await download).path();
  const sheet = await readSheet(new Uint8Array(fs.readFileSync(file)).buffer);
  expect(sheet[0]?.slice(0, 3)).toEqual(['Article', 'Quantité', 'Unité']);
  expect(sheet[1]?.[0]).toMatch(/^Ardoises/);
  expect(typeof sheet[1]?.[1]).toBe('number');

  await page.getByRole('button', { name: 'Copier les lignes du devis' }).click();
  await expect(page.getByText(/\d+ lignes à coller dans le devis/)).toBeVisible();
  const lines = await page.evaluate(() => navigator.clipboard.readText());
  expect(lines).toMatch(/^Couverture en ardoises 32 × 22[^\t]*\t67,88\tm²\t/);

  await page.getByRole('button', { name: 'Joindre la fiche au chantier' }).click();
  await expect(page.getByText('Fiche jointe aux documents du chantier.')).toBeVisible();
  await context.setOffline(false);
  await expect
    .poll(() =>
      server.query(
        'SELECT mime, nature, fichier_recu_a IS NOT NULL AS recu FROM chantier_documents',
      ),
    )
    .toEqual([{ mime: 'application/pdf', nature: 'document', recu: 1 }]);
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual(
    [],
  );
  await page.screenshot({ path: 'test-results/screens/phone-calcul-sorties.png', fullPage: true });
});
