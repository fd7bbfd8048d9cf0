/** The office without a mouse. */
import { expect, type Page } from '@playwright/test';
import { pill } from './actions.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

// Nobody goes offline here: no file is kept for it.
test.use({ serviceWorkers: 'block' });

let server: RunningServer;
let page: Page;
test.beforeEach(async ({ browser }) => {
  server = await startServer();
  page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.goto(server.setupUrl);
  await page.getByRole('button', { name: 'Voir d’abord avec un exemple' }).press('Enter');
  await expect(pill(page)).toContainText('À jour');
});
test.afterEach(() => server.stop());

test('Tab goes to the content at once; arrows, End and F2 work in a table', async () => {
  await page.goto(`${server.url}/base/recouvrements`);
  await expect(page.getByText('181 lignes')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('searchbox').focus();
  const line = (n: number) => page.locator(`[data-index="${n}"]`);
  await page.keyboard.press('ArrowDown');
  await expect(line(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(line(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(line(180)).toBeFocused();
  await page.keyboard.press('PageUp');
  await expect(line(170)).toBeFocused();
  await page.keyboard.press('F2');
  await expect(page).toHaveURL(/\/base\/recouvrements\/[0-9a-f-]+$/);
});

test('30. a double-click opens a row and selects no word of what comes', async () => {
  await page.goto(`${server.url}/base/chantiers`);
  await page.getByText('Maison Le Goff').dblclick();
  await expect(page.getByLabel('Travaux')).toBeVisible();
  expect(await page.evaluate(() => String(getSelection()))).toBe('');
});

test('days of a table are in the order of the calendar', async () => {
  await page.goto(`${server.url}/base/chantiers`);
  await page.getByRole('columnheader', { name: 'Début prévu' }).click();
  const days = await page.locator('[data-index] > :nth-child(5)').allTextContents();
  const shown = days.filter((text) => text !== '');
  expect(shown.length).toBeGreaterThan(8);
  const months = [
    'janv',
    'févr',
    'mars',
    'avri',
    'mai',
    'juin',
    'juil',
    'août',
    'sept',
    'octo',
    'nove',
    'déce',
  ];
  const sortable = shown.map((text) => {
    const [day = '', month = '', year = ''] = text.replace('1er', '1').split(' ');
    const index = months.findIndex((start) => month.startsWith(start));
    return `${year}-${String(index).padStart(2, '0')}-${day.padStart(2, '0')}`;
  });
  expect(sortable).toEqual([...sortable].sort());
});

test('a sheet begins where one types; arrows go along the chantiers', async () => {
  await page.goto(`${server.url}/clients`);
  await page.getByRole('button', { name: 'Nouveau client' }).press('Enter');
  await expect(page.getByLabel('Nature')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.goto(`${server.url}/chantiers`);
  await expect(page.getByText('Maison Le Goff')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Chercher un chantier' }).press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'GAEC de Kervao', level: 1 })).toBeVisible();
});
