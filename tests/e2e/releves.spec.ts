/** What is measured on site with a phone: a building, joinery, and the papers that leave with them. */
import fs from 'node:fs';
import { expect, type Page } from '@playwright/test';
import {
  createChantier,
  openFirm,
  openPart,
  PHONE,
  pill,
  waitForServiceWorker,
} from './actions.ts';
import { FRAMES, judge } from './judge.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.stop());

async function measure(page: Page, nature: string, sizes: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: nature, exact: true }).click();
  await page.getByLabel('Longueur *').fill(sizes[0] ?? '');
  if (sizes[1])
    await page
      .getByLabel('Hauteur *')
      .or(page.getByLabel('Hauteur', { exact: true }))
      .fill(sizes[1]);
  await page.getByRole('button', { name: `Ajouter : ${nature.toLowerCase()}` }).click();
}

async function paper(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'PDF' }).click();
  const file = await download;
  const bytes = fs.readFileSync(await file.path());
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  return file.suggestedFilename();
}

test('36, 37. offline, a building and its joinery are measured; each gives its paper', async ({
  browser,
}) => {
  const context = await browser.newContext({ ...PHONE, acceptDownloads: true });
  const page = await context.newPage();
  await openFirm(page, server.setupUrl);
  await page.goto(`${server.url}/chantiers`);
  await createChantier(page, 'Longère Bothorel', 'Fougères');
  await waitForServiceWorker(page);
  await context.setOffline(true);
  await openPart(page, 'Métrés');
  await judge(page, 'phone-metres-vide');
  await page.getByRole('button', { name: 'Métré', exact: true }).click();
  await page.getByLabel('Longueur', { exact: true }).fill('12');
  await page.getByLabel('Largeur', { exact: true }).fill('8');
  await page.getByLabel('Hauteur à l’égout').fill('3');
  await page.getByLabel('Hauteur au faîtage').fill('6');
  await page.getByLabel('Hauteur au faîtage').blur();
  await expect(page.getByText('40 m', { exact: true })).toBeVisible();
  await expect(page.getByText('20 m', { exact: true })).toBeVisible();
  await measure(page, 'Mur', ['12', '2,5']);
  await measure(page, 'Ouverture', ['1,2', '1,25']);
  await measure(page, 'Pan de toit', ['12', '5']);
  await expect(page.getByText('28,5 m²', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Mur', exact: true }).click();
  await page.getByLabel('Longueur *').fill('3');
  await page.getByRole('button', { name: 'Ajouter : mur' }).click();
  await expect(page.getByText('Il manque la hauteur')).toBeVisible();
  await page.getByText('Murs nets').click();
  await expect(page.getByText('30 − 1,5')).toBeVisible();
  await judge(page, 'phone-metre');
  expect(await paper(page)).toBe('Métré Maison Longère Bothorel.pdf');

  await page.getByRole('button', { name: 'Métrés', exact: true }).click();
  await page.getByRole('button', { name: 'Menuiseries', exact: true }).click();
  await page.getByRole('textbox', { name: 'Fournisseur' }).fill('Menuiserie du Couesnon');
  await page.getByRole('button', { name: 'Ajouter une menuiserie' }).click();
  await page
    .getByLabel('Ouverture')
    .selectOption({ label: 'OB2D · oscillo-battant, 2 vantaux, droite' });
  await page.getByLabel('Pose', { exact: true }).selectOption({ label: 'En tunnel' });
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Tableau, largeur').fill('1200');
  await sheet.getByLabel('Tableau, hauteur').fill('1250');
  await sheet.getByLabel('Hors tout, largeur').fill('1200');
  await sheet.getByLabel('Hors tout, hauteur').fill('1240');
  await sheet.getByLabel('Hors tout, hauteur').blur();
  await expect(sheet.getByText('est d’au plus 1190 mm')).toBeVisible();
  await judge(page, 'phone-menuiserie');
  await sheet.getByLabel('Hors tout, largeur').fill('1190');
  await sheet.getByLabel('Hors tout, largeur').blur();
  await expect(sheet.getByText('est d’au plus')).toHaveCount(0);
  await sheet.getByRole('button', { name: 'Copier pour la suivante' }).click();
  await expect(page.getByRole('heading', { name: 'Repère F1 bis' })).toBeVisible();
  await page.getByRole('button', { name: 'Fermer' }).click();
  await page.getByText('Les codes d’ouverture').click();
  await judge(page, 'phone-menuiseries');
  expect(await paper(page)).toBe('MEXT Menuiserie du Couesnon Longère Bothorel.pdf');
  await page.getByRole('button', { name: 'Métrés', exact: true }).click();
  await expect(page.getByText('2 menuiseries')).toBeVisible();
  await context.setOffline(false);
  await expect(pill(page)).toContainText('À jour');
  expect(server.query('SELECT repere FROM menuiseries ORDER BY repere')).toEqual([
    { repere: 'F1' },
    { repere: 'F1 bis' },
  ]);
  await page.setViewportSize(FRAMES.office.viewport);
  await page.reload();
  await page.getByText('Maison', { exact: true }).click();
  await expect(page.getByText('Périmètre')).toBeVisible();
  await judge(page, 'office-metre');
  await context.close();
});
