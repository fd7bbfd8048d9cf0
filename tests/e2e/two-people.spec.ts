/** Two people, one chantier: what both wrote, what is refused, and how one leaves. */
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { dayAt, mondayOf, plusDays } from '#shared/core/dates.ts';
import {
  addSalarie,
  createChantier,
  enterByLink,
  openAccess,
  openFields,
  openFirm,
  PHONE,
  pill,
  typePin,
  waitForServiceWorker,
} from './actions.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

let server: RunningServer;
let office: BrowserContext;
let desk: Page;
let phone: BrowserContext;
let roof: Page;

test.beforeEach(async ({ browser }, info) => {
  info.setTimeout(120_000);
  server = await startServer();
  office = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  desk = await office.newPage();
  await openFirm(desk, server.setupUrl);
  await addSalarie(desk, server.url, 'Malo', 'Le Bihan');
  const link = await openAccess(desk, 'Conducteur de travaux');
  await desk.goto(`${server.url}/chantiers`);
  await createChantier(desk, 'Longère Bothorel', 'Vitré');
  phone = await browser.newContext(PHONE);
  roof = await enterByLink(phone, link, 'Malo');
  await waitForServiceWorker(desk);
  await waitForServiceWorker(roof);
  await roof.goto(`${server.url}/chantiers`);
  await roof.getByText('Longère Bothorel').click();
});
test.afterEach(() => server.stop());

async function write(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  const closed = page.getByRole('button', { name: 'Modifier', exact: true });
  await expect(field.or(closed)).toBeVisible();
  if (await closed.isVisible()) await openFields(page);
  await field.fill(text);
  await field.blur();
}

async function bothOffline(): Promise<void> {
  await office.setOffline(true);
  await phone.setOffline(true);
}

test('different fields are both kept; of two values of one field the loser is told and taken back', async () => {
  await bothOffline();
  await write(desk, 'Référence', 'BOTHOREL');
  await write(desk, 'Travaux', 'Pan nord seul');
  await expect(pill(desk)).toContainText('à envoyer');
  await write(roof, 'Adresse', 'La Haute Touche');
  await write(roof, 'Travaux', 'Pan nord et lucarne');
  // One change or two: what has not left yet is one edit of the row.
  await expect(pill(roof)).toContainText('à envoyer');
  // The office comes back first; the roof wrote later, so its value is kept.
  await office.setOffline(false);
  await expect(pill(desk)).toContainText('À jour');
  await phone.setOffline(false);
  const row = () =>
    server.query(
      'SELECT reference, adresse, description FROM chantiers WHERE libelle = ?',
      'Longère Bothorel',
    );
  await expect
    .poll(row)
    .toEqual([
      { reference: 'BOTHOREL', adresse: 'La Haute Touche', description: 'Pan nord et lucarne' },
    ]);
  await expect(desk.getByLabel('Travaux')).toHaveValue('Pan nord et lucarne');

  await pill(desk).click();
  await expect(desk.getByText('Réglé sans vous')).toBeVisible();
  await expect(desk.getByText('Malo Le Bihan avait écrit')).toContainText('Pan nord seul');
  await desk.getByRole('link', { name: 'Voir' }).click();
  await expect(desk.getByText('Malo Le Bihan').first()).toBeVisible();
  await expect(desk.locator('ol')).toContainText('Pan nord seul');
  await desk.getByRole('button', { name: 'Retour' }).click();
  await desk.getByRole('button', { name: 'Reprendre ma valeur' }).click();
  await expect
    .poll(
      () =>
        server.query<{ description: string }>('SELECT description FROM chantiers')[0]?.description,
    )
    .toBe('Pan nord seul');
  await expect(roof.getByLabel('Travaux')).toHaveValue('Pan nord seul');
  await expect(desk.getByText('Réglé sans vous')).toHaveCount(0);
});

test('two people who fill the same cell meet in one row, and one of them is told', async () => {
  // A week that he is in from its Monday on, whatever day he came.
  const next = plusDays(mondayOf(dayAt(Date.now())), 7);
  await desk.goto(`${server.url}/planning?zoom=semaine&du=${next}`);
  await roof.goto(`${server.url}/planning?vue=equipe&semaine=${next}`);
  await expect(desk.getByRole('grid', { name: 'Planning' })).toContainText('Malo Le Bihan');
  await expect(roof.getByRole('button', { name: /^Malo, lundi/ })).toBeVisible();
  await bothOffline();
  await desk.getByRole('grid', { name: 'Planning' }).focus();
  await desk.keyboard.type('maladie');
  await desk.keyboard.press('Enter');
  await expect(pill(desk)).toContainText('1 à envoyer');
  await roof.getByRole('button', { name: /^Malo, lundi/ }).click();
  await roof.getByRole('dialog').getByText('Congés', { exact: true }).click();
  await expect(pill(roof)).toContainText('1 à envoyer');
  await office.setOffline(false);
  await expect(pill(desk)).toContainText('À jour');
  await phone.setOffline(false);
  await expect(pill(roof)).toContainText('À jour');
  const cells = server.query<{ absence: string; chantier_id: string | null }>(
    'SELECT absence, chantier_id FROM affectations',
  );
  expect(cells).toEqual([
    { absence: 'conges', chantier_id: null },
    { absence: 'conges', chantier_id: null },
  ]);
  await pill(desk).click();
  await expect(desk.getByText('Réglé sans vous')).toBeVisible();
});

test('what the server refuses says why; what is behind it goes through; it is corrected or given up', async () => {
  await phone.setOffline(true);
  await write(roof, 'Travaux', 'Deux pans');
  await expect(pill(roof)).toContainText('1 à envoyer');
  await roof.goto(`${server.url}/clients`);
  await roof.getByRole('button', { name: 'Nouveau client' }).click();
  await roof.getByLabel('Nom *').fill('Le Goff');
  await roof.getByRole('button', { name: 'Ajouter' }).click();
  await expect(roof.getByRole('heading', { name: 'Le Goff' })).toBeVisible();
  await roof.goto(`${server.url}/chantiers`);
  await createChantier(roof, 'Souche Jaouen', 'Vitré');

  await desk.goto(`${server.url}/salaries`);
  await desk.getByText('Malo Le Bihan').click();
  await desk.getByLabel('Rôle').selectOption({ label: 'Compagnon' });
  await expect
    .poll(() => server.query("SELECT role FROM user WHERE prenom = 'Malo'"))
    .toEqual([{ role: 'compagnon' }]);
  await phone.setOffline(false);
  await expect(pill(roof)).toContainText('2 à corriger');
  await expect
    .poll(() => server.query('SELECT libelle FROM chantiers ORDER BY libelle'))
    .toEqual([{ libelle: 'Longère Bothorel' }, { libelle: 'Souche Jaouen' }]);
  expect(server.query('SELECT * FROM clients')).toEqual([]);

  await roof.goto(`${server.url}/envoi`);
  await expect(roof.getByText('2 à corriger')).toBeVisible();
  const client = roof.locator('article', { hasText: 'Client « Le Goff »' });
  await expect(client).toContainText('Votre rôle ne permet pas de créer « client »');
  await client.getByRole('button', { name: 'Abandonner' }).click();
  await roof.getByRole('dialog').getByRole('button', { name: 'Abandonner' }).click();
  await expect(client).toHaveCount(0);
  const works = roof.locator('article', { hasText: 'Travaux' });
  // Back in his role, what he wrote can be sent as he corrects it.
  await desk.getByLabel('Rôle').selectOption({ label: 'Conducteur de travaux' });
  await expect
    .poll(() => server.query("SELECT role FROM user WHERE prenom = 'Malo'"))
    .toEqual([{ role: 'conducteur' }]);
  await works.getByRole('button', { name: 'Corriger' }).click();
  await roof.getByRole('dialog').getByLabel('Travaux').fill('Deux pans, zinc compris');
  await roof.getByRole('button', { name: 'Envoyer la correction' }).click();
  await expect
    .poll(() => server.query("SELECT description FROM chantiers WHERE libelle LIKE 'Longère%'"))
    .toEqual([{ description: 'Deux pans, zinc compris' }]);
  await expect(pill(roof)).toContainText('À jour');
});

test('signing out with unsent work asks first, and staying loses nothing', async () => {
  await phone.setOffline(true);
  await write(roof, 'Travaux', 'Deux pans');
  await roof.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Plus' }).click();
  await roof.getByRole('button', { name: 'Se déconnecter' }).click();
  await expect(roof.getByText('1 saisie n’est pas au bureau')).toBeVisible();
  await expect(roof.getByRole('button', { name: 'Jeter et se déconnecter' })).toBeDisabled();
  await roof.getByRole('button', { name: 'Rester et envoyer plus tard' }).click();
  await phone.setOffline(false);
  await expect
    .poll(
      () =>
        server.query<{ description: string }>('SELECT description FROM chantiers')[0]?.description,
    )
    .toBe('Deux pans');
  await roof.getByRole('button', { name: 'Se déconnecter' }).click();
  await expect(roof.getByText('Tout est au bureau')).toBeVisible();
  await roof.getByRole('dialog').getByRole('button', { name: 'Se déconnecter' }).click();
  await expect(roof.getByRole('heading', { name: 'Bonjour' })).toBeVisible();
  expect(await roof.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
});

test('a session that ended offline loses nothing and says so; the PIN brings it back', async () => {
  await phone.setOffline(true);
  await write(roof, 'Travaux', 'Deux pans');
  await expect(pill(roof)).toContainText('1 à envoyer');
  await phone.clearCookies();
  await phone.setOffline(false);
  await expect(pill(roof)).toContainText('Reconnexion nécessaire');
  await pill(roof).click();
  await typePin(roof);
  await expect
    .poll(
      () =>
        server.query<{ description: string }>('SELECT description FROM chantiers')[0]?.description,
    )
    .toBe('Deux pans');
  await expect(pill(roof)).toContainText('À jour');
});

test('a phone that has not seen the office for 30 days locks until it has; what it holds stays', async () => {
  await phone.setOffline(true);
  await write(roof, 'Travaux', 'Deux pans');
  await expect(pill(roof)).toContainText('1 à envoyer');
  await roof.evaluate(async () => {
    const [{ name = '' } = {}] = await indexedDB.databases();
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
    });
    const store = db.transaction('meta', 'readwrite').objectStore('meta');
    await new Promise((resolve) => {
      const reading = store.get('sync');
      reading.onsuccess = () => {
        const contactAt = Date.now() - 31 * 86_400_000;
        store.put({ ...reading.result, contactAt }).onsuccess = resolve;
      };
    });
    db.close();
  });
  await roof.reload();
  await expect(roof.getByText('n’a pas vu le bureau depuis 30 jours')).toBeVisible();
  await expect(roof.getByText('Longère Bothorel')).toHaveCount(0);
  await phone.setOffline(false);
  await expect(roof.getByText('Deux pans')).toBeVisible();
  await expect
    .poll(
      () =>
        server.query<{ description: string }>('SELECT description FROM chantiers')[0]?.description,
    )
    .toBe('Deux pans');
});
