/** What people do, in the words of the screens. */
import { type BrowserContext, expect, type Page } from '@playwright/test';
import type { RunningServer } from './server.ts';

export const PHONE = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
} as const;

/** The first person opens the firm by the set-up link. */
export async function openFirm(page: Page, setupUrl: string): Promise<void> {
  await page.goto(setupUrl);
  await page.getByLabel('Nom de l’entreprise').fill('Couverture du Couesnon');
  await page.getByLabel('SIRET').fill('73282932000074');
  await page.getByRole('combobox').fill('fouger');
  await page.getByRole('option', { name: /^Fougères/ }).click();
  await page.getByLabel('Votre prénom').fill('Nolwenn');
  await page.getByLabel('Votre nom', { exact: true }).fill('Abgrall');
  await page.getByLabel('Votre adresse de courriel').fill('nolwenn@exemple.fr');
  await page.getByLabel('Mot de passe').fill('ardoise et crochet');
  await page.getByRole('button', { name: 'Ouvrir mon entreprise' }).click();
  await expect(pill(page)).toContainText('À jour');
}

/** Signs in with the password chosen at set-up. */
export async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel('Adresse de courriel').fill('nolwenn@exemple.fr');
  await page.getByLabel('Mot de passe').fill('ardoise et crochet');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(pill(page)).toContainText('À jour');
}

/** The pill of the header. */
export function pill(page: Page) {
  return page.locator('a.pill');
}

/** Waits until everything that was written in this browser is at the office: the pill follows a moment later. */
export async function allSent(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(async () => {
        let waiting = 0;
        for (const { name = '' } of await indexedDB.databases()) {
          const db = await new Promise<IDBDatabase>((resolve, reject) => {
            const asked = indexedDB.open(name);
            asked.onsuccess = () => resolve(asked.result);
            asked.onerror = () => reject(asked.error);
          });
          if (db.objectStoreNames.contains('outbox')) {
            waiting += await new Promise<number>((resolve) => {
              const asked = db.transaction('outbox').objectStore('outbox').count();
              asked.onsuccess = () => resolve(asked.result);
            });
          }
          db.close();
        }
        return waiting;
      }),
    )
    .toBe(0);
  await expect(pill(page)).toContainText('À jour');
}

/** Fills the form of a new chantier with a name and a town, and sends it off. */
export async function askForChantier(page: Page, libelle: string, commune: string): Promise<void> {
  await page.getByRole('button', { name: 'Nouveau chantier' }).click();
  await page.getByLabel('Libellé').fill(libelle);
  const town = page.getByRole('dialog').getByRole('combobox');
  await town.fill(commune);
  await page
    .getByRole('option', { name: new RegExp(`^${commune}`) })
    .first()
    .click();
  await page.getByRole('button', { name: 'Créer le chantier' }).click();
}

/** A new chantier with a name and a town; its page is open afterwards. */
export async function createChantier(page: Page, libelle: string, commune: string): Promise<void> {
  await askForChantier(page, libelle, commune);
  await expect(page.getByRole('heading', { name: libelle, level: 1 })).toBeVisible();
}

/** The only chantier, whose page is open, becomes signé at the office; this browser knows it afterwards. */
export async function signChantier(page: Page, server: RunningServer): Promise<void> {
  await allSent(page);
  const [{ id = '' } = {}] = server.query<{ id: string }>('SELECT id FROM chantiers');
  const answer = await page.request.patch(`${server.url}/api/v1/chantiers/${id}`, {
    data: { etat: 'signe' },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  await expect(page.getByRole('button', { name: /^État : Signé/ })).toBeVisible();
}

/** A part of the chantier whose page is open: in the bar, or on a phone behind « Plus ». */
export async function openPart(page: Page, name: string): Promise<void> {
  const bar = page.locator('.tabs');
  const link = bar.getByRole('link', { name, exact: true });
  await expect(bar).toBeVisible();
  if (await link.isVisible()) return link.click();
  await bar.getByRole('button', { name: 'Plus de parties' }).click();
  const sheet = page.getByRole('dialog', { name: 'Parties du chantier' });
  await sheet.getByRole('link', { name, exact: true }).click();
  await expect(sheet).toHaveCount(0);
}

/** Opens the fields of the chantier whose Suivi is read. */
export async function openFields(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Modifier', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Terminé', exact: true })).toBeVisible();
}

/** Closes them: what was typed is saved. */
export async function closeFields(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Terminé', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Modifier', exact: true })).toBeVisible();
}

/** A note on the chantier whose page is open; this browser holds it afterwards. */
export async function addNote(page: Page, texte: string): Promise<void> {
  await openPart(page, 'Notes');
  const typed = page.getByRole('textbox', { name: 'Nouvelle note' });
  await typed.fill(texte);
  await page.getByRole('button', { name: 'Ajouter la note' }).click();
  // The field is emptied once the note is durable; its own text would pass for the note.
  await expect(typed).toHaveValue('');
  await expect(page.getByText(texte)).toBeVisible();
}

/** Waits until the service worker has everything, so that the network may go. */
export async function waitForServiceWorker(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    if (registration.active?.state === 'activated') return;
    await new Promise((resolve) =>
      registration.active?.addEventListener('statechange', resolve, { once: true }),
    );
  });
}

/** A salarié of the firm; his page is open afterwards. */
export async function addSalarie(
  page: Page,
  url: string,
  prenom: string,
  nom: string,
): Promise<void> {
  await page.goto(`${url}/salaries`);
  await page.getByRole('button', { name: 'Ajouter un salarié' }).click();
  await page.getByLabel('Prénom').fill(prenom);
  await page.getByLabel('Nom *', { exact: true }).fill(nom);
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await expect(page.getByRole('heading', { name: `${prenom} ${nom}` })).toBeVisible();
}

/** Types the six digits of the PIN pad. */
export async function typePin(page: Page): Promise<void> {
  for (const digit of '204608') {
    await page.getByRole('button', { name: digit, exact: true }).click();
  }
}

/** A phone comes in by the office's link; the day is before it afterwards. */
export async function enterByLink(
  context: BrowserContext,
  link: string,
  prenom: string,
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(link);
  await expect(page.getByRole('heading', { name: `Bonjour ${prenom}` })).toBeVisible();
  await typePin(page);
  await expect(page.getByText('Encore une fois')).toBeVisible();
  await typePin(page);
  await expect(page.getByRole('heading', { name: 'Aujourd’hui' })).toBeVisible();
  await expect(pill(page)).toContainText('À jour');
  return page;
}

/** Opens an access for the salarié whose page is open, and answers with its link. */
export async function openAccess(page: Page, role: string): Promise<string> {
  await page.getByLabel('Rôle').selectOption({ label: role });
  await page.getByRole('button', { name: 'Ouvrir un accès' }).click();
  const link = await page.getByTestId('invitation-link').getAttribute('href');
  await page.keyboard.press('Escape');
  return link ?? '';
}
