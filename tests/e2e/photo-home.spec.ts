/** The verb « Photo » of the home screen: one tap opens the camera, on the chantier of now or on the one that is chosen. */
import { expect, type Page } from '@playwright/test';
import { dayAt } from '#shared/core/dates.ts';
import {
  addSalarie,
  allSent,
  createChantier,
  enterByLink,
  openAccess,
  openFirm,
  PHONE,
  pill,
  waitForServiceWorker,
} from './actions.ts';
import { FRAMES, judge } from './judge.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

/** One red pixel. */
const PHOTO = {
  name: 'faitage.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
  ),
};

let server: RunningServer;
let desk: Page;
test.beforeEach(async ({ browser }) => {
  server = await startServer();
  desk = await (await browser.newContext(FRAMES.office)).newPage();
  await openFirm(desk, server.setupUrl);
});
test.afterEach(() => server.stop());

/** What the office holds: each photo with its chantier. */
const photos = () =>
  server.query(
    `SELECT c.libelle, d.nom, d.deleted FROM chantier_documents d
     JOIN chantiers c ON c.id = d.chantier_id ORDER BY d.created_at`,
  );

test('where one is planned the tap opens the camera, without network too; the photo is in that chantier', async ({
  browser,
}) => {
  await addSalarie(desk, server.url, 'Malo', 'Le Bihan');
  const link = await openAccess(desk, 'Compagnon');
  for (const libelle of ['Grange Hervieu', 'Longère Bothorel']) {
    await desk.goto(`${server.url}/chantiers`);
    await createChantier(desk, libelle, 'Fougères');
  }
  const site = desk.url().split('/chantiers/')[1]?.split('/')[0] ?? '';
  await allSent(desk);
  const answers = await desk.evaluate(
    async ({ jour, chantierId }) => {
      const people = await (await fetch('/api/v1/salaries')).json();
      const f = { salarieId: people.data[0].id, jour, chantierId, absence: null, sav: null };
      const made = ['matin', 'apres-midi'].map((demiJournee) =>
        fetch('/api/v1/affectations', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ ...f, demiJournee }),
        }),
      );
      return (await Promise.all(made)).map(({ status }) => status);
    },
    { jour: dayAt(Date.now()), chantierId: site },
  );
  expect(answers).toEqual([200, 200]);

  const phone = await browser.newContext(PHONE);
  const page = await enterByLink(phone, link, 'Malo');
  await expect(page.getByRole('heading', { name: 'Longère Bothorel' })).toBeVisible();
  await waitForServiceWorker(page);
  await phone.setOffline(true);
  const camera = page.waitForEvent('filechooser');
  await page.locator('.verbs').getByText('Photo', { exact: true }).click();
  const chooser = await camera;
  const input = chooser.element();
  expect(await input.getAttribute('capture')).toBe('environment');
  await chooser.setFiles(PHOTO);
  await expect(page.getByText('Photo gardée sur « Longère Bothorel ».')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Aujourd’hui', level: 1 })).toBeVisible();
  await judge(page, 'phone-photo-accueil');
  await phone.setOffline(false);
  await allSent(page);
  const taken = { libelle: 'Longère Bothorel', nom: 'faitage.png', deleted: 0 };
  await expect.poll(photos).toEqual([taken]);
});

test('where it is not plain the chantier is chosen first, and that tap opens the camera; undone in one', async () => {
  await desk.goto(server.url);
  const verb = desk.locator('.verbs').getByRole('button', { name: 'Photo' });
  await verb.click();
  const sheet = desk.getByRole('dialog', { name: 'Photo : sur quel chantier ?' });
  await expect(sheet).toContainText('Vous n’en avez pas encore');
  await sheet.getByRole('link', { name: 'Voir les chantiers' }).click();
  for (const libelle of ['Grange Hervieu', 'Longère Bothorel']) {
    await desk.goto(`${server.url}/chantiers`);
    await createChantier(desk, libelle, 'Fougères');
  }
  await allSent(desk);
  await desk.goto(server.url);
  await verb.click();
  await expect(sheet.getByRole('listitem')).toHaveText([/Grange Hervieu/, /Longère Bothorel/]);
  await judge(desk, 'office-photo-ou');
  // Another frame draws the screen anew, without the sheet.
  await desk.setViewportSize(FRAMES.phone.viewport);
  await expect(sheet).toHaveCount(0);
  await verb.click();
  await judge(desk, 'phone-photo-ou');
  const camera = desk.waitForEvent('filechooser');
  await sheet.getByText('Longère Bothorel').click();
  await (await camera).setFiles(PHOTO);
  await expect(sheet).toHaveCount(0);
  await expect(desk.getByText('Photo gardée sur « Longère Bothorel ».')).toBeVisible();
  await allSent(desk);
  const taken = { libelle: 'Longère Bothorel', nom: 'faitage.png' };
  await expect.poll(photos).toEqual([{ ...taken, deleted: 0 }]);
  await desk.getByRole('button', { name: 'Annuler' }).click();
  await expect.poll(photos).toEqual([{ ...taken, deleted: 1 }]);
  // What is no picture says so and changes nothing.
  await verb.click();
  const again = desk.waitForEvent('filechooser');
  await sheet.getByText('Grange Hervieu').click();
  await (await again).setFiles({ ...PHOTO, buffer: Buffer.alloc(0) });
  await expect(desk.getByText(/^La photo n’est pas gardée/)).toBeVisible();
  await expect(pill(desk)).toContainText('À jour');
  await expect.poll(photos).toEqual([{ ...taken, deleted: 1 }]);
});
