/** Tasks: made by the rules before one's eyes, by hand in two taps, and seen three ways. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { dayAt, plusDays } from '#shared/core/dates.ts';
import { regleTache } from '#shared/modules/chantiers/regle-tache.entity.ts';
import { jourOuvreAvant } from '#shared/modules/chantiers/resume-taches.ts';
import { allSent, createChantier, openFirm, openPart, signChantier } from './actions.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

// Nobody goes offline here: no file is kept for it.
test.use({ serviceWorkers: 'block' });

let server: RunningServer;
test.beforeEach(async () => {
  server = await startServer();
});
test.afterEach(() => server.stop());

async function judge(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `test-results/screens/${name}.png` });
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
    name,
  ).toEqual([]);
}

test('28, 40, 43. rules make tasks once; a task is typed in two taps; the board turns', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const page = await (
    await browser.newContext({ viewport: { width: 1440, height: 900 } })
  ).newPage();
  await openFirm(page, server.setupUrl);
  await page.goto(`${server.url}/chantiers`);
  await createChantier(page, 'Longère Bothorel', 'Fougères');
  await page.getByRole('button', { name: /^État : Projet/ }).click();
  await page.getByRole('button', { name: 'Signé', exact: true }).click();
  await expect(page.getByText('Ces tâches seront créées')).toBeVisible();
  await expect(page.getByText('Dossier du chantier Longère Bothorel')).toBeVisible();
  await judge(page, 'taches-etat');
  await page.getByRole('button', { name: 'Passer à « Signé »' }).click();
  await allSent(page);
  await openPart(page, 'Tâches');
  await expect(page.getByText('Dossier du chantier Longère Bothorel')).toBeVisible();
  await expect(page.getByRole('heading', { name: /À faire/ })).toContainText('6');

  await page.goto(`${server.url}/taches`);
  await page.getByRole('button', { name: 'Nouvelle tâche' }).click();
  await page.getByLabel('À faire').fill('Ranger la cour');
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await expect(page.getByText('Ranger la cour')).toBeVisible();
  await judge(page, 'taches-etapes');
  await page.getByRole('button', { name: 'Par personne' }).click();
  await expect(page.getByRole('heading', { name: /Conducteur de travaux/ })).toBeVisible();
  await page.getByRole('button', { name: 'Par jour' }).click();
  await judge(page, 'taches-jours');
  await page.getByRole('checkbox', { name: 'Fait : Ranger la cour' }).click();
  await expect(page.getByText('Ranger la cour')).toHaveCount(0);
  await page.getByRole('button', { name: 'Annuler' }).last().click();
  await expect(page.getByText('Ranger la cour')).toBeVisible();

  await page.getByRole('link', { name: 'Règles des tâches' }).click();
  await expect(page.getByText('Plan d’exécution : {chantier}').first()).toBeVisible();
  await judge(page, 'taches-regles');
  await page.context().close();
});

test('43. the home tells the day’s tasks; done from its sheet, a task bears the day it was done', async ({
  browser,
}) => {
  const desk = await (
    await browser.newContext({ viewport: { width: 1440, height: 900 } })
  ).newPage();
  await openFirm(desk, server.setupUrl);
  const today = dayAt(Date.now());
  const veille = jourOuvreAvant(today);
  const base = { rubrique: 'atelier', priorite: 'normale', etat: 'a-faire' };
  for (const task of [
    { titre: 'Rappeler le couvreur voisin', echeance: plusDays(today, -3) },
    { titre: 'Commander les crochets', echeance: today },
    { titre: 'Rendre la nacelle', etat: 'fait', faitLe: veille },
  ]) {
    const data = { ...base, ...task };
    const made = await desk.request.post(`${server.url}/api/v1/taches`, { data });
    expect(made.ok(), await made.text()).toBe(true);
  }
  await desk.goto(server.url);
  await expect(desk.getByRole('heading', { name: 'Tâches du jour' })).toBeVisible();
  await expect(desk.getByText('1 en retard', { exact: true })).toBeVisible();
  await expect(desk.getByText('1 pour aujourd’hui', { exact: true })).toBeVisible();
  await desk.getByText(/^Ce qui a été fait/).click();
  await expect(desk.getByText('Rendre la nacelle')).toBeVisible();
  await judge(desk, 'taches-du-jour');

  const done = () =>
    server.query(
      "SELECT etat, fait_le FROM taches WHERE titre = 'Commander les crochets' AND deleted = 0",
    );
  await desk.getByRole('button', { name: /^Commander les crochets/ }).click();
  const etat = desk.getByRole('dialog').getByLabel('État');
  await etat.selectOption('Fait');
  await etat.blur();
  await expect.poll(done).toEqual([{ etat: 'fait', fait_le: today }]);
  // Taken up again, it forgets the day.
  await etat.selectOption('En cours');
  await etat.blur();
  await expect.poll(done).toEqual([{ etat: 'en-cours', fait_le: null }]);
  await desk.context().close();
});

test('41. a rule that the office adds makes its task; a code serves once', async ({ browser }) => {
  const desk = await (
    await browser.newContext({ viewport: { width: 1440, height: 900 } })
  ).newPage();
  await openFirm(desk, server.setupUrl);
  const addRule = async (titre: string) => {
    await desk.goto(`${server.url}/taches/regles`);
    await desk.getByRole('button', { name: 'Nouvelle règle' }).click();
    const sheet = desk.getByRole('dialog');
    await sheet.getByLabel(regleTache.fields.titre.label).fill(titre);
    await sheet.getByLabel(regleTache.fields.code.label, { exact: false }).fill('nacelle');
    await sheet.getByRole('button', { name: 'Créer la règle' }).click();
    return sheet;
  };
  await expect(await addRule('Louer la nacelle : {chantier}')).toHaveCount(0);
  await expect(desk).toHaveURL(/taches\/regles\/.+/);
  await expect(await addRule('Une autre')).toContainText('Ce code est déjà pris');
  await desk.goto(`${server.url}/chantiers`);
  await createChantier(desk, 'Grange Hervieu', 'Vitré');
  await signChantier(desk, server);
  await openPart(desk, 'Tâches');
  await expect(desk.getByText('Louer la nacelle : Grange Hervieu')).toBeVisible();
  await desk.context().close();
});
