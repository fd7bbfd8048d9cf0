/** The client takes the works over on the phone of the roofer: reserves, two signatures, two papers. */
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
import { judge } from './judge.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.stop());

async function sign(page: Page, label: RegExp): Promise<void> {
  const pad = page.getByRole('img', { name: label });
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('the frame to sign in is on the screen');
  await page.mouse.move(box.x + 30, box.y + 90);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 40, { steps: 6 });
  await page.mouse.move(box.x + 220, box.y + 110, { steps: 6 });
  await page.mouse.up();
  await expect(page.getByRole('img', { name: /, signé$/ }).first()).toBeVisible();
}

test('38, 39. offline, the works are taken over with a reserve, signed, then the reserve is lifted', async ({
  browser,
}) => {
  const context = await browser.newContext({ ...PHONE, acceptDownloads: true });
  const page = await context.newPage();
  await openFirm(page, server.setupUrl);
  await page.goto(`${server.url}/chantiers`);
  await createChantier(page, 'Longère Bothorel', 'Fougères');
  await waitForServiceWorker(page);
  await context.setOffline(true);
  await openPart(page, 'Réception');
  await expect(page.getByText('Pas encore reçu')).toBeVisible();
  await page.getByRole('button', { name: 'Préparer le procès-verbal' }).click();
  await page.getByRole('textbox', { name: 'Pour le client' }).fill('Mme Bothorel');
  await page.getByRole('textbox', { name: 'Travaux reçus' }).fill('Couverture en ardoises, 110 m²');
  await page.getByRole('button', { name: 'Avec réserves' }).click();
  await expect(page.getByText('Écrivez la première réserve.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Réserve *' }).fill('Solin de la souche à reprendre');
  await page.getByLabel('À lever avant le').fill('2026-12-31');
  await page.getByRole('button', { name: 'Ajouter la réserve' }).click();
  await expect(page.getByText('À lever avant le 31 déc.')).toBeVisible();
  await judge(page, 'phone-reception-preparee');

  await page.getByRole('button', { name: 'Lire et signer' }).click();
  await expect(page.getByRole('button', { name: 'Signer', exact: true })).toBeDisabled();
  await sign(page, /^Pour le client : Mme Bothorel/);
  await expect(page.getByRole('button', { name: 'Signer', exact: true })).toBeDisabled();
  await sign(page, /^Pour l’entreprise/);
  await judge(page, 'phone-reception-signature');
  await page.getByRole('button', { name: 'Signer', exact: true }).click();
  await expect(page.getByText(/^Signé le/)).toBeVisible();
  await expect(page.getByText('Décennale')).toBeVisible();
  await expect(page.getByText('0 sur 1 levées')).toBeVisible();
  await expect(page.getByText('une réserve ne se change plus, elle se lève')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Retirer « Solin/ })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Faire un autre procès-verbal' })).toBeVisible();

  await judge(page, 'phone-reception-signee');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'PDF', exact: true }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('Procès-verbal de réception Longère Bothorel.pdf');
  const bytes = fs.readFileSync(await file.path());
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  fs.writeFileSync('test-results/screens/proces-verbal.pdf', bytes);

  await page.getByRole('checkbox', { name: /Solin de la souche/ }).click();
  await page.getByRole('button', { name: 'Faire signer la levée' }).click();
  await sign(page, /^Pour le client : Mme Bothorel/);
  await page.getByRole('button', { name: 'Signer', exact: true }).click();
  await expect(page.getByText(/^Réserves levées le/)).toBeVisible();
  await openPart(page, 'Photos');
  await expect(page.getByText('2 documents')).toBeVisible();

  await context.setOffline(false);
  await expect(pill(page)).toContainText('À jour');
  const [row] = server.query<{
    resultat: string;
    date_reception: string;
    recu: string;
    nom: string;
  }>(
    `SELECT p.resultat, p.date_reception, c.date_reception AS recu, d.nom
     FROM proces_verbaux p JOIN chantiers c ON c.id = p.chantier_id
     JOIN chantier_documents d ON d.id = p.document_id WHERE p.signe_a IS NOT NULL`,
  );
  expect(row?.resultat).toBe('avec-reserves');
  expect(row?.recu).toBe(row?.date_reception);
  expect(row?.nom).toContain('Procès-verbal de réception');
  await openPart(page, 'Notes');
  await expect(page.getByText('Réception des travaux : avec réserves')).toBeVisible();
  await context.close();
});
