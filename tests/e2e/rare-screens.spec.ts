/** The screens one meets seldom: doors, an invitation, figures, refusals, a session that ended. */
import { type Browser, expect, type Page } from '@playwright/test';
import {
  addSalarie,
  allSent,
  createChantier,
  enterByLink,
  openFields,
  openFirm,
  openPart,
  pill,
  waitForServiceWorker,
} from './actions.ts';
import { FRAMES, judge } from './judge.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

let server: RunningServer;
test.beforeEach(async () => {
  server = await startServer();
});
test.afterEach(() => server.stop());

type Frame = (typeof FRAMES)[keyof typeof FRAMES];

async function judgeDoors(page: Page, frame: string): Promise<void> {
  await page.goto(server.url);
  await expect(page.getByText('Aucune entreprise n’est ouverte ici')).toBeVisible();
  await judge(page, `${frame}-connexion`);
  await page.goto(`${server.url}/installation#autre`);
  await expect(page.getByText('ouvrez le dernier')).toBeVisible();
  await judge(page, `${frame}-lien-use`);
  await page.goto(`${server.url}/bienvenue`);
  await expect(page.getByLabel('Code du bureau')).toBeVisible();
  await judge(page, `${frame}-bienvenue-code`);
}

async function judgeFigures(page: Page, frame: string): Promise<void> {
  await page.getByLabel('Salaire horaire brut').fill('14,50');
  await page.getByLabel('Salaire horaire brut').blur();
  await allSent(page);
  await judge(page, `${frame}-paie`);
  await page.goto(`${server.url}/chantiers`);
  await createChantier(page, 'Longère Bothorel', 'Fougères');
  await openPart(page, 'Finances');
  await page.getByLabel('Montant HT').fill('24500');
  await page.getByLabel('Montant HT').blur();
  await judge(page, `${frame}-finances`);
}

async function judgeCalcul(page: Page, frame: string): Promise<void> {
  await openPart(page, 'Ardoises');
  await page.getByRole('link', { name: 'Calculer un pan' }).click();
  await page.getByLabel('Pente en degrés').fill('45');
  await page.getByLabel(/^Rampant/).fill('5');
  await page.getByLabel('Surface à couvrir').fill('60');
  await expect(page.getByText('Comment c’est calculé')).toBeVisible();
  await page.getByRole('button', { name: 'Garder dans le chantier' }).click();
  await page
    .locator('.card')
    .getByRole('link', { name: /pureau/ })
    .click();
  await expect(page.getByText('Comment c’est calculé')).toBeVisible();
  await judge(page, `${frame}-calcul-garde`);
}

async function judgeInvitation(page: Page, frame: string): Promise<string> {
  await page.getByLabel('Rôle').selectOption({ label: 'Conducteur de travaux' });
  await page.getByRole('button', { name: 'Ouvrir un accès' }).click();
  await expect(page.getByAltText('Lien à scanner')).toBeVisible();
  await judge(page, `${frame}-invitation`);
  const link = await page.getByTestId('invitation-link').getAttribute('href');
  await page.keyboard.press('Escape');
  return link ?? '';
}

/** Malo wrote offline what his role no longer allows. */
async function judgeRefusal(desk: Page, his: Page, frame: string): Promise<void> {
  await his.goto(`${server.url}/chantiers`);
  await his.getByText('Longère Bothorel').click();
  await his.context().setOffline(true);
  await openFields(his);
  await his.getByLabel('Travaux').fill('Deux pans et la lucarne');
  await his.getByLabel('Travaux').blur();
  await expect(pill(his)).toContainText('1 à envoyer');
  await desk.goto(`${server.url}/salaries`);
  await desk.getByText('Malo Le Bihan').click();
  await desk.getByLabel('Rôle').selectOption({ label: 'Compagnon' });
  await expect
    .poll(() => server.query("SELECT role FROM user WHERE prenom = 'Malo'"))
    .toEqual([{ role: 'compagnon' }]);
  await his.context().setOffline(false);
  await expect(pill(his)).toContainText('1 à corriger');
  await pill(his).click();
  await expect(his.getByRole('button', { name: 'Corriger' })).toBeVisible();
  await judge(his, `${frame}-refus`);
  await his.getByRole('button', { name: 'Corriger' }).click();
  await judge(his, `${frame}-corriger`);
  await his.keyboard.press('Escape');
  await his.getByRole('button', { name: 'Abandonner' }).click();
  await judge(his, `${frame}-abandonner`);
  await his.getByRole('dialog').getByRole('button', { name: 'Abandonner' }).click();
  await expect(his.getByText('gardé 30 jours ici')).toBeVisible();
  await judge(his, `${frame}-abandonne`);
}

async function judgeReturn(his: Page, frame: string): Promise<void> {
  await his.context().clearCookies();
  await his.getByRole('button', { name: 'Renvoyer' }).click();
  await expect(pill(his)).toContainText('Reconnexion nécessaire');
  await pill(his).click();
  await expect(his.getByText('Votre session a pris fin')).toBeVisible();
  await judge(his, `${frame}-reconnexion`);
  await his.context().setOffline(true);
  await his.evaluate(async () => {
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
  await his.reload();
  await expect(his.getByText('n’a pas vu le bureau depuis 30 jours')).toBeVisible();
  await judge(his, `${frame}-bail`);
}

async function judgeWelcome(browser: Browser, options: Frame, link: string, frame: string) {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(link);
  await expect(page.getByText('Choisissez un code')).toBeVisible();
  await judge(page, `${frame}-bienvenue`);
}

for (const [frame, options] of Object.entries(FRAMES)) {
  test(`the rare screens of the ${frame} are readable by everyone`, async ({ browser }) => {
    test.setTimeout(600_000);
    const desk = await (await browser.newContext(options)).newPage();
    await judgeDoors(desk, frame);
    await openFirm(desk, server.setupUrl);
    await judge(desk, `${frame}-premiers-gestes`);
    await addSalarie(desk, server.url, 'Malo', 'Le Bihan');
    const link = await judgeInvitation(desk, frame);
    await judgeFigures(desk, frame);
    await judgeCalcul(desk, frame);
    await judgeWelcome(browser, options, link, frame);
    const his = await enterByLink(await browser.newContext(options), link, 'Malo');
    await waitForServiceWorker(his);
    await judgeRefusal(desk, his, frame);
    await judgeReturn(his, frame);
  });
}
