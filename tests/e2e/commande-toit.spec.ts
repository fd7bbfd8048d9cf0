/** The order of a drawn roof: edges and openings, each with its source; what none counts, by the firm's figures. */
import fs from 'node:fs';
import { expect } from '@playwright/test';
import { readSheet } from 'read-excel-file/universal';
import { openFirm } from './actions.ts';
import { FRAMES, judge } from './judge.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

let server: RunningServer;
test.beforeEach(async () => {
  server = await startServer();
});
test.afterEach(() => server.stop());

for (const [frame, options] of Object.entries(FRAMES)) {
  test(`what no source counts is marked, until the firm writes its coefficient (${frame})`, async ({
    browser,
  }) => {
    const page = await (await browser.newContext(options)).newPage();
    await openFirm(page, server.setupUrl);
    await page.goto(`${server.url}/ardoises`);
    await page.getByRole('button', { name: 'Un dessin' }).click();
    await page.getByRole('button', { name: 'Cheminée', exact: true }).click();
    const line = (article: string) => page.locator('li.step', { hasText: article });
    await expect(line('Closoir de faîtage')).toContainText('À confirmer');
    await expect(line('Noquets')).toContainText('Rappidos, référentiel (confiance basse)');
    await line('Closoir de faîtage').scrollIntoViewIfNeeded();
    await judge(page, `${frame}-commande`);
    await page.getByRole('link', { name: 'vos coefficients' }).click();
    await page.getByLabel('Closoir', { exact: true }).fill('1,05');
    await page.getByLabel('Longueur d’un closoir acheté').fill('5000');
    await page.getByLabel('Longueur d’un closoir acheté').blur();
    await expect
      .poll(() =>
        server.query('SELECT closoir_par_m AS m, closoir_longueur_mm AS l FROM reglages_ardoises'),
      )
      .toEqual([{ m: 1.05, l: 5_000 }]);
    await judge(page, `${frame}-reglages-aretes`);
    await page.goBack();
    await expect(line('Closoir de faîtage')).toContainText('3 longueurs de 5 m');
    await expect(line('Closoir de faîtage')).toContainText('Réglage de l');
    await expect(line('Closoir de faîtage')).not.toContainText('À confirmer');

    await page.getByRole('button', { name: 'Garder ce calcul' }).click();
    // What one saws: 12 m of row are three whole battens of 4 m.
    await page.getByText('Débit des liteaux, pièce par pièce').click();
    const pieces = page.getByRole('list', { name: 'Débit des liteaux' });
    await expect(pieces.getByRole('listitem')).toHaveText([/^4 m, entiers294$/]);
    await pieces.scrollIntoViewIfNeeded();
    await judge(page, `${frame}-debit`);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'La liste en Excel' }).click();
    const file = await (await download).path();
    const sheet = await readSheet(new Uint8Array(fs.readFileSync(file)).buffer);
    const closoir = sheet.find(([article]) => article === 'Closoir de faîtage');
    expect(closoir?.slice(1, 4)).toEqual([13, 'm', '3 longueurs de 5 m']);
    const volige = sheet.find(([article]) => String(article).startsWith('Volige d’égout'));
    expect(volige?.[4]).toContain('formule à confirmer');
    expect(sheet.slice(1).every((row) => String(row[5] ?? '') !== '')).toBe(true);
  });
}
