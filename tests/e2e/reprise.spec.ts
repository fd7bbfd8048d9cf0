/** The planning workbook comes in without network: tried, matched by hand, written, taken back. */
import { expect, type Page } from '@playwright/test';
import { bookFileOf } from '../support/planning-workbook.ts';
import {
  addSalarie,
  allSent,
  createChantier,
  openFirm,
  PHONE,
  pill,
  signIn,
  waitForServiceWorker,
} from './actions.ts';
import { judge } from './judge.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

let server: RunningServer;
test.beforeEach(async () => {
  server = await startServer();
});
test.afterEach(() => server.stop());

const WORKING = ['LE GOFF', 'Botorel', 'CONGES '];

/** Four weeks from Monday 1 March 2027: a known column, an unknown one, a label written badly. */
async function workbook(): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const file = bookFileOf({
    debut: '2027-03-01',
    tetes: ['Malo', 'Brieuc'],
    jours: Array.from({ length: 28 }, (_, i) => [
      i % 7 < 5 ? 'LE GOFF' : null,
      i % 7 < 4 ? (WORKING[Math.floor(i / 7)] ?? null) : null,
    ]),
    chantiers: [['LE GOFF', 'Réfection', 'Fougères', 12_000, 0, 4_000, 120, 0, 0, 'En cours']],
    salaries: [
      ['Malo', 'Le Bihan'],
      ['Brieuc', 'Morvan'],
    ],
    notes: { 3: 'Nacelle' },
  });
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const buffer = Buffer.from(await file.arrayBuffer());
  return { name: 'planning 2027.xlsx', mimeType, buffer };
}

const planned = () =>
  server.query<{ n: number }>(
    `SELECT count(*) AS n FROM affectations WHERE deleted = 0
     AND (chantier_id IS NOT NULL OR absence IS NOT NULL)`,
  )[0]?.n;

const tried = (page: Page) => page.getByRole('region', { name: 'Ce qui serait écrit' });

test('the office takes over its planning workbook offline, once, and takes it back', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await openFirm(page, server.setupUrl);
  await addSalarie(page, server.url, 'Malo', 'Le Bihan');
  await page.goto(`${server.url}/chantiers`);
  await createChantier(page, 'Longère Bothorel', 'Vitré');
  await allSent(page);
  await page.goto(`${server.url}/reglages`);
  await page.getByRole('link', { name: 'Reprendre le classeur du planning' }).click();
  await expect(page.getByText('Rien n’est encore écrit')).toHaveCount(0);
  await judge(page, 'reprise-choisir');
  await waitForServiceWorker(page);
  await context.setOffline(true);

  const file = page.locator('input[type=file]');
  await file.setInputFiles({
    ...{ name: 'autre.xlsx', mimeType: 'text/plain' },
    buffer: Buffer.from('x'),
  });
  await expect(page.getByRole('alert')).toContainText('ne s’ouvre pas comme un classeur');
  await file.setInputFiles(await workbook());
  await expect(tried(page)).toContainText('À écrire');
  await expect(page.getByRole('button', { name: 'Écrire 40 demi-journées' })).toBeVisible();
  await judge(page, 'reprise-essai');

  // Brieuc is nobody yet, Botorel is the Longère Bothorel.
  await page.getByLabel('Colonne D · Brieuc').selectOption('Ajouter cette personne');
  await expect(page.getByLabel('Nom *', { exact: true })).toHaveValue('Morvan');
  await page
    .getByLabel('Botorel', { exact: true })
    .selectOption({ label: 'Longère Bothorel · Vitré' });
  await page.getByText('Reconnus').click();
  await expect(page.getByLabel('Botorel', { exact: true })).toBeVisible();
  await judge(page, 'reprise-rapprochee');
  // Malo's twenty days, Brieuc's twelve but Easter Monday is no day of his.
  await page.getByRole('button', { name: 'Écrire 64 demi-journées' }).click();
  await expect(page.getByText('Repris : 64 demi-journées dans le planning.')).toBeVisible();
  await expect(page.getByText('Rien à écrire')).toBeVisible();
  await judge(page, 'reprise-faite');

  await context.setOffline(false);
  await expect(pill(page)).toContainText('À jour');
  await expect.poll(planned).toBe(64);
  await page.goto(`${server.url}/planning?du=2027-03-08&zoom=semaine`);
  await expect(page.getByText('Brieuc Morvan')).toBeVisible();
  await expect(page.getByText('Longère Bothorel').first()).toBeVisible();

  // The same file again: the answers are kept, and there is nothing to write.
  await page.goto(`${server.url}/planning/reprise`);
  await file.setInputFiles(await workbook());
  await expect(page.getByText('Rien à écrire')).toBeVisible();
  await page.getByRole('button', { name: 'Annuler cette reprise' }).click();
  await expect(page.getByText('Annulé : 64 demi-journées comme avant.')).toBeVisible();
  await expect.poll(planned).toBe(0);
  await expect(page.getByRole('button', { name: 'Écrire 64 demi-journées' })).toBeVisible();
});

test('on a phone the same screen fits, and conflicts are told day by day', async ({ browser }) => {
  test.setTimeout(120_000);
  const desk = await (
    await browser.newContext({ viewport: { width: 1440, height: 900 } })
  ).newPage();
  await openFirm(desk, server.setupUrl);
  await addSalarie(desk, server.url, 'Malo', 'Le Bihan');
  const page = await (await browser.newContext(PHONE)).newPage();
  await signIn(page, server.url);
  await page.goto(`${server.url}/planning/reprise`);
  const file = page.locator('input[type=file]');
  await file.setInputFiles(await workbook());
  await expect(page.getByRole('button', { name: 'Écrire 40 demi-journées' })).toBeVisible();
  await judge(page, 'reprise-telephone');
  await page.getByRole('button', { name: 'Écrire 40 demi-journées' }).click();
  await expect(page.getByText('Repris : 40 demi-journées dans le planning.')).toBeVisible();

  // Another answer for the same label now meets what stands there.
  await page.getByText('Reconnus').click();
  await page.getByLabel('LE GOFF', { exact: true }).selectOption({ label: 'Congés' });
  const conflicts = page.getByRole('region', { name: 'Conflits' });
  await conflicts.getByText('Un autre chantier est déjà posé').click();
  await expect(conflicts).toContainText('40 demi-journées laissées');
  await expect(conflicts.getByText('Planning : LE GOFF · classeur : Congés').first()).toBeVisible();
  await conflicts.getByLabel('Écrire quand même ce que dit le classeur').check();
  await expect(page.getByRole('button', { name: 'Écrire 40 demi-journées' })).toBeVisible();
});
