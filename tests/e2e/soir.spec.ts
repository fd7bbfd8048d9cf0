/** The end of a day on the roof, and the morning after in the office. */
import { expect } from '@playwright/test';
import { dayAt } from '#shared/core/dates.ts';
import {
  addSalarie,
  allSent,
  createChantier,
  enterByLink,
  openAccess,
  openFirm,
  PHONE,
} from './actions.ts';
import { FRAMES, judge } from './judge.ts';
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

test('33. in the evening whoever is on the roof is asked whether it is watertight, and shows it', async ({
  browser,
}) => {
  const office = await (await browser.newContext(FRAMES.office)).newPage();
  await openFirm(office, server.setupUrl);
  await addSalarie(office, server.url, 'Malo', 'Le Bihan');
  await office.getByRole('button', { name: 'Ajouter une habilitation' }).click();
  await office.getByLabel('Habilitation').last().fill('Travail en hauteur');
  await office.getByLabel('Valable jusqu’au').fill('2026-01-31');
  await office.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await expect(office.getByText('échue le 31 janvier 2026')).toBeVisible();
  await judge(office, 'office-habilitations');
  const link = await openAccess(office, 'Compagnon');
  await office.goto(`${server.url}/chantiers`);
  await createChantier(office, 'Longère Bothorel', 'Fougères');
  const site = office.url().split('/chantiers/')[1]?.split('/')[0] ?? '';
  await allSent(office);
  const today = dayAt(Date.now());
  const answer = await office.evaluate(
    async ({ jour, chantierId }) => {
      const people = await (await fetch('/api/v1/salaries')).json();
      const f = { salarieId: people.data[0].id, jour, chantierId };
      const made = await fetch('/api/v1/affectations', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...f, demiJournee: 'matin', absence: null, sav: null }),
      });
      return made.status;
    },
    { jour: today, chantierId: site },
  );
  expect(answer).toBe(200);

  const phone = await browser.newContext(PHONE);
  await phone.clock.setFixedTime(new Date(`${today}T16:30:00Z`));
  const page = await enterByLink(phone, link, 'Malo');
  await expect(page.getByText('Hors d’eau ce soir ?')).toBeVisible();
  await page.getByRole('button', { name: 'Oui, bâché' }).click();
  await page.getByRole('button', { name: 'Photographier ce soir' }).click();
  const photo = { name: 'bache.png', mimeType: 'image/png', buffer: PNG };
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles(photo);
  await page.getByRole('button', { name: /^Choisir/ }).click();
  await expect(page.getByText('Photo jointe', { exact: true }).first()).toBeVisible();
  await judge(page, 'phone-hors-eau');
  await allSent(page);
  const [row] = server.query<{ hors_eau: string; document_id: string | null }>(
    'SELECT hors_eau, document_id FROM avancements',
  );
  expect(row?.hors_eau).toBe('bache');
  expect(row?.document_id).not.toBeNull();

  // The morning after, in the office.
  await office.goto(`${server.url}/chantiers/${site}/suivi`);
  await office.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await office.getByLabel('Nom *').fill('M. Salaün');
  await office.getByRole('textbox', { name: 'Rôle', exact: true }).fill('Architecte');
  await office.getByLabel('Téléphone').fill('0299000000');
  await office.getByLabel('Jusqu’au').fill('2026-01-31');
  await office.getByRole('button', { name: 'Ajouter', exact: true }).last().click();
  await expect(office.getByText(/Architecte · jusqu’au 31 janv\./)).toBeVisible();
  await expect(office.getByRole('link', { name: 'Appeler M. Salaün', exact: true })).toHaveCount(0);
  await office.getByText('M. Salaün').click();
  await office.getByRole('dialog').getByRole('button', { name: 'Modifier' }).click();
  await office.getByRole('dialog').getByLabel('Jusqu’au').fill('2030-01-31');
  await office.getByRole('dialog').getByLabel('Jusqu’au').blur();
  await office.getByRole('button', { name: 'Fermer' }).click();
  await expect(office.getByRole('link', { name: 'Appeler M. Salaün', exact: true })).toBeVisible();

  await office.goto(`${server.url}/vehicules`);
  await expect(office.getByText('Pas encore de véhicule')).toBeVisible();
  await office.getByRole('button', { name: 'Ajouter un véhicule' }).click();
  await office.getByLabel('Véhicule *').fill('Master blanc');
  await office.getByLabel('Équipe').fill('Équipe 1');
  await office.getByLabel('Contrôle technique avant le').fill('2026-02-28');
  await office.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await expect(office.getByRole('heading', { name: 'Master blanc' })).toBeVisible();
  await judge(office, 'office-vehicule');
  await office.goto(`${server.url}/vehicules`);
  await expect(office.getByText(/échu le 28 févr\./)).toBeVisible();
  await judge(office, 'office-vehicules');
  await office.goto(server.url);
  await expect(office.getByText('Échéances')).toBeVisible();
  await expect(office.getByText('Travail en hauteur')).toBeVisible();
  await expect(office.getByText('Master blanc, contrôle technique')).toBeVisible();
  await office.goto(`${server.url}/planning`);
  await expect(office.getByText('Malo').first()).toBeVisible();
});
