/** Ctrl+K finds a chantier offline, with a typing error, and Enter opens it. */
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { allSent, createChantier, openFirm, openPart, waitForServiceWorker } from './actions.ts';
import { startServer } from './server.ts';
import { test } from './test.ts';

test('search everywhere, offline, by the keyboard', async ({ browser }) => {
  test.setTimeout(180_000);
  const server = await startServer();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await openFirm(page, server.setupUrl);
  await page.goto(`${server.url}/chantiers`);
  await createChantier(page, 'Longère Bothorel', 'Fougères');
  await waitForServiceWorker(page);
  await context.setOffline(true);
  await page.goto(`${server.url}/planning`);
  await expect(page.getByRole('link', { name: 'Chercher' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox', { name: 'Chercher partout' }).fill('longere botorel');
  await expect(page.getByRole('button', { name: /Longère Bothorel/ }).first()).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/chercher.png' });
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Longère Bothorel', level: 1 })).toBeVisible();
  await context.close();
  await server.stop();
});

test('notes and tasks are found offline by their words, each where it stands; a note says what it is', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const server = await startServer();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await openFirm(page, server.setupUrl);
  await page.goto(`${server.url}/chantiers`);
  await createChantier(page, 'Longère Bothorel', 'Fougères');
  await openPart(page, 'Notes');
  for (const [nature, texte] of [
    ['Incident', 'Gouttière arrachée par le camion.'],
    ['Qualité', 'Noquets soudés à reprendre.'],
  ] as const) {
    await page.getByRole('button', { name: nature, exact: true }).click();
    await page.getByRole('textbox', { name: 'Nouvelle note' }).fill(texte);
    await page.getByRole('button', { name: 'Ajouter la note' }).click();
    const note = page.getByRole('listitem').filter({ hasText: texte });
    await expect(note.getByText(nature, { exact: true })).toBeVisible();
  }
  await allSent(page);
  expect(server.query('SELECT nature FROM chantier_notes ORDER BY nature')).toEqual([
    { nature: 'incident' },
    { nature: 'qualite' },
  ]);
  const [{ id: chantierId = '' } = {}] = server.query<{ id: string }>('SELECT id FROM chantiers');
  const task = { titre: 'Réserver la benne', etat: 'a-faire', rubrique: 'atelier' };
  const made = await page.request.post(`${server.url}/api/v1/taches`, {
    data: { ...task, priorite: 'normale', chantierId },
  });
  expect(made.ok(), await made.text()).toBe(true);
  await page.goto(`${server.url}/chantiers/${chantierId}/taches`);
  await expect(page.getByText('Réserver la benne')).toBeVisible();
  await waitForServiceWorker(page);
  await context.setOffline(true);
  for (const [typed, found, address] of [
    ['goutiere arachee', /Gouttière arrachée/, 'notes'],
    ['reserver bene', /Réserver la benne/, 'taches'],
  ] as const) {
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox', { name: 'Chercher partout' }).fill(typed);
    await page.getByRole('button', { name: found }).first().click();
    await expect(page).toHaveURL(new RegExp(`/chantiers/${chantierId}/${address}$`));
  }
  await context.close();
  await server.stop();
});
