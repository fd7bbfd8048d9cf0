/** A kept calculation stands for ever; where today's rules differ it says so, and one tap makes a variant. */
import { expect, type Page } from '@playwright/test';
import { allSent, openFirm } from './actions.ts';
import { FRAMES, judge } from './judge.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

let server: RunningServer;
test.beforeEach(async () => {
  server = await startServer();
});
test.afterEach(() => server.stop());

async function keep(page: Page): Promise<void> {
  await page.goto(`${server.url}/ardoises`);
  await page.getByLabel('Pente en degrés').fill('45');
  await page.getByLabel(/^Rampant/).fill('6,3');
  await page.getByLabel('Surface à couvrir').fill('60');
  await page.getByRole('button', { name: 'Garder ce calcul' }).click();
  await expect(page.getByRole('button', { name: 'Fiche de calcul en PDF' })).toBeVisible();
}

for (const [frame, options] of Object.entries(FRAMES)) {
  test(`figures and chalk marks of what was kept do not follow a new setting (${frame})`, async ({
    browser,
  }) => {
    const page = await (await browser.newContext(options)).newPage();
    await openFirm(page, server.setupUrl);
    await keep(page);
    const kept = page.url();
    const today = page.getByRole('region', { name: 'Avec les règles d’aujourd’hui' });
    await expect(page.locator('.key-figures').first()).toContainText('mm');
    const figures = await page.locator('.card .key-figures').textContent();
    await expect(today).toHaveCount(0);

    await page.goto(`${server.url}/ardoises/reglages`);
    await page.getByLabel('Débord dans la gouttière').fill('10');
    await page.getByLabel('Débord dans la gouttière').blur();
    await allSent(page);
    await page.goto(kept);
    await expect(today).toContainText('reste comme il a été gardé');
    const rangs = today.getByRole('listitem').filter({ hasText: 'Rangs' });
    await expect(rangs).toContainText('le premier à 250 mm');
    await expect(rangs).toContainText('le premier à 310 mm');
    expect(await page.locator('.card .key-figures').textContent()).toBe(figures);
    await rangs.scrollIntoViewIfNeeded();
    await judge(page, `${frame}-calcul-garde`);
    await page.getByRole('button', { name: 'Tracer à l’échelle' }).click();
    const ladder = page.getByRole('dialog', { name: 'Mode échelle' });
    await expect(ladder.getByText('25 cm', { exact: true })).toBeVisible();
    await ladder.getByRole('button', { name: 'Fermer' }).click();
    await expect(ladder).toHaveCount(0);

    await page.getByRole('button', { name: 'Recalculer' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /\(recalculé\)$/ })).toBeVisible();
    await expect(today).toHaveCount(0);
    await page.getByRole('button', { name: 'Tracer à l’échelle' }).click();
    await expect(ladder.getByText('31 cm', { exact: true })).toBeVisible();
    await ladder.getByRole('button', { name: 'Fermer' }).click();
    await expect(ladder).toHaveCount(0);
    await page.goto(kept);
    await expect(today).toBeVisible();
    expect(await page.locator('.card .key-figures').textContent()).toBe(figures);
    await allSent(page);
    expect(server.query('SELECT count(*) AS n FROM calculs_ardoises')).toEqual([{ n: 2 }]);
  });
}
