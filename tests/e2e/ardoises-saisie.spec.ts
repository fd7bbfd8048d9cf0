/** What is typed beside the drawing and under the zone: altitude, slopes in degrees, a refusal that leads on. */
import { expect, type Page } from '@playwright/test';
import { openFirm } from './actions.ts';
import { FRAMES, judge } from './judge.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

let server: RunningServer;
test.beforeEach(async () => {
  server = await startServer();
});
test.afterEach(() => server.stop());

async function choose(page: Page, town: string): Promise<void> {
  await page.goto(`${server.url}/ardoises`);
  await page.getByRole('combobox').first().fill(town);
  await page.getByRole('option', { name: new RegExp(`^${town}`) }).click();
}

for (const [frame, options] of Object.entries(FRAMES)) {
  test(`altitude can be told where the zone is known already (${frame})`, async ({ browser }) => {
    const page = await (await browser.newContext(options)).newPage();
    await openFirm(page, server.setupUrl);
    await choose(page, 'Fougères');
    await expect(page.getByText(/Zone 2 : Fougères/).first()).toBeVisible();
    await page.getByLabel('Pente en degrés').fill('45');
    await page.getByLabel(/^Rampant/).fill('5');
    await page.getByText('Altitude et distance à la mer').click();
    const altitude = page.getByLabel('Altitude', { exact: true });
    await altitude.fill('950');
    await judge(page, `${frame}-altitude`);
    // The commune keeps its zone; the standard's own limit is told.
    await expect(page.getByText(/Zone 2 : Fougères/).first()).toBeVisible();
    await expect(page.getByText(/^Altitude de 950 m : hors du domaine/)).toBeVisible();
    await altitude.fill('');
    await expect(altitude).toBeVisible();
    await expect(page.getByText(/^Altitude de/)).toHaveCount(0);
  });

  test(`a slope of the drawing is typed in % or in degrees (${frame})`, async ({ browser }) => {
    const page = await (await browser.newContext(options)).newPage();
    await openFirm(page, server.setupUrl);
    await choose(page, 'Fougères');
    await page.getByRole('button', { name: 'Un dessin' }).click();
    await page.getByRole('button', { name: 'Un pan', exact: true }).click();
    const pct = page.getByLabel('Pente du pan', { exact: true });
    const degres = page.getByLabel('Pente du pan en degrés');
    await degres.fill('60');
    await expect(pct).toHaveValue('173,2');
    await pct.fill('100');
    await expect(degres).toHaveValue('45');
    const isPhone = await page.evaluate(() => navigator.maxTouchPoints > 0);
    await expect(page.getByRole('button', { name: 'Mesurer avec le téléphone' })).toHaveCount(
      isPhone ? 1 : 0,
    );
    await degres.scrollIntoViewIfNeeded();
    await judge(page, `${frame}-pente-du-dessin`);
  });

  test(`a slope too flat for the format leads to one that fits every plane (${frame})`, async ({
    browser,
  }) => {
    const page = await (await browser.newContext(options)).newPage();
    await openFirm(page, server.setupUrl);
    await choose(page, 'Fougères');
    await page.getByRole('button', { name: 'Un dessin' }).click();
    await page.getByRole('button', { name: /^32 × 22/ }).click();
    await page
      .getByRole('button', { name: /^Égout/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Sa pente', { exact: true }).fill('45');
    await expect(page.locator('#refus', { hasText: 'Format 32 × 22 refusé' })).toBeVisible();
    await judge(page, `${frame}-refus-du-dessin`);
    await page
      .getByRole('button', { name: /^Prendre le/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { name: /^À commander/ })).toBeVisible();
  });
}
