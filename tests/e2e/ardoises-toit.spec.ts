/** A roof is drawn with a finger and a keyboard, kept, and read from the ladder; without network. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { openFirm, PHONE, waitForServiceWorker } from './actions.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

let server: RunningServer;
test.beforeEach(async () => {
  server = await startServer();
});
test.afterEach(() => server.stop());

async function startDrawing(page: Page): Promise<void> {
  await page.goto(`${server.url}/ardoises`);
  await page.getByRole('combobox').first().fill('Fougères');
  await page.getByRole('option', { name: /^Fougères/ }).click();
  await page.getByRole('button', { name: 'Un dessin' }).click();
  await expect(page.getByRole('group', { name: /^Le toit, 135,8 m²/ })).toBeVisible();
}

async function expectNoSeriousFault(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag22aa'])
    .analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id} ${nodes[0]?.target}`)).toEqual([]);
}

test('a roof is drawn, kept in the firm, and traced from the ladder without network', async ({
  browser,
}) => {
  test.setTimeout(150_000);
  const phone = await browser.newContext(PHONE);
  const page = await phone.newPage();
  await openFirm(page, server.setupUrl);
  await waitForServiceWorker(page);
  await startDrawing(page);
  await phone.setOffline(true);

  // A gable becomes a hip by touching it.
  await page
    .getByRole('button', { name: /^Rive droite/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await page.getByRole('group', { name: /^Côté/ }).getByRole('button', { name: 'Égout' }).click();
  await expect(page.getByRole('button', { name: 'Arêtier, 6,93 m' })).toHaveCount(2);

  // Pulled by the finger: the roof follows, and one step takes it back.
  const handle = page.getByRole('button', { name: /^Côté sud/ });
  await handle.scrollIntoViewIfNeeded();
  const box = await handle.boundingBox();
  if (!box) throw new Error('the handle is in sight');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 20, { steps: 5 });
  await page.mouse.up();
  await expect(page.getByLabel('Largeur')).not.toHaveValue('8');
  await page.getByRole('button', { name: 'Annuler le tracé' }).click();
  await expect(page.getByLabel('Largeur')).toHaveValue('8');

  // By keyboard, ten centimetres a step; and typed.
  await handle.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel('Largeur')).toHaveValue('8,1');
  await page.getByLabel('Largeur').fill('8');
  await page.getByLabel('Longueur', { exact: true }).fill('10');
  await expect(page.getByRole('group', { name: /^Le toit, 113,1 m²/ })).toBeVisible();

  await page.getByRole('button', { name: 'Fenêtre de toit', exact: true }).click();
  // It is put on another plane by finger, and a little further by keyboard; the fields follow.
  const plane = page.locator('label', { hasText: /^Pan/ }).locator('select');
  const before = await plane.inputValue();
  const place = page.getByRole('button', { name: /^Placer fenêtre de toit/ });
  await place.scrollIntoViewIfNeeded();
  const from = await place.boundingBox();
  const svg = await page.locator('.toit__svg').boundingBox();
  if (!from || !svg) throw new Error('the window is in sight');
  const middle = [from.x + from.width / 2, from.y + from.height / 2] as const;
  await page.mouse.move(...middle);
  await page.mouse.down();
  await page.mouse.move(middle[0], 2 * (svg.y + svg.height / 2) - middle[1], { steps: 6 });
  await page.mouse.up();
  await expect(plane).not.toHaveValue(before);
  await place.focus();
  await page.keyboard.press('ArrowRight');
  await page.screenshot({ path: 'test-results/screens/phone-toit-ouverture.png' });
  await expect(page.getByRole('heading', { name: /^À commander/ })).toBeVisible();
  await expectNoSeriousFault(page);

  await page.getByRole('button', { name: 'Garder ce calcul' }).click();
  await expect(page.getByRole('button', { name: 'Tracer à l’échelle' })).toBeVisible();
  // The fiche is made here, without network.
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Fiche de calcul en PDF' }).click();
  expect((await download).suggestedFilename()).toMatch(/^Fiche .*\.pdf$/);
  await page.getByRole('button', { name: 'Tracer à l’échelle' }).click();
  await expect(page.getByText('Rang 1 sur')).toBeVisible();
  await expect(page.getByText('25 cm', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Rang 2' }).click();
  await expect(page.getByText(/Rang 2 sur/)).toBeVisible();
  await expectNoSeriousFault(page);
  await page.getByRole('button', { name: 'Fermer' }).click();
  await page.getByRole('button', { name: 'Tracer à l’échelle' }).click();
  await expect(page.getByText(/Rang 2 sur/)).toBeVisible();
  await page.getByRole('button', { name: 'Fermer' }).click();

  await phone.setOffline(false);
  await expect
    .poll(
      () =>
        server.query<{ ardoises: number; toit: string }>(
          'SELECT ardoises, toit FROM calculs_ardoises',
        ).length,
    )
    .toBe(1);
  const [row] = server.query<{ toit: string }>('SELECT toit FROM calculs_ardoises');
  expect(JSON.parse(row?.toit ?? '{}').pans).toHaveLength(3);
});

test('a single plane is drawn by its corners, and its edges take the names given', async ({
  browser,
}) => {
  const page = await (await browser.newContext(PHONE)).newPage();
  await openFirm(page, server.setupUrl);
  await startDrawing(page);
  await page.getByRole('button', { name: 'Un pan, trapèze' }).click();
  await page
    .getByRole('button', { name: /^Rive biaise/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Cette arête est').selectOption({ label: 'Arêtier' });
  await expect(page.getByRole('button', { name: 'Arêtier, 5,83 m' })).toBeVisible();
  await page.getByRole('button', { name: 'Égout, 12 m' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Ajouter un angle' }).click();
  await expect(page.getByRole('button', { name: /^Angle 5/ })).toBeVisible();
  await page.getByRole('button', { name: 'Annuler le tracé' }).click();
  await expect(page.getByRole('button', { name: /^Angle 5/ })).toHaveCount(0);
});

test('a kept calculation is taken up again as a variant, and both stand side by side', async ({
  browser,
}) => {
  const page = await (await browser.newContext(PHONE)).newPage();
  await openFirm(page, server.setupUrl);
  await startDrawing(page);
  await page.getByRole('button', { name: 'Garder ce calcul' }).click();
  await page.getByRole('button', { name: 'Reprendre ce calcul dans une variante' }).click();
  await expect(page.getByRole('group', { name: /^Le toit, 135,8 m²/ })).toBeVisible();
  await page.getByRole('button', { name: /^30 × 20/ }).click();
  await page.getByRole('button', { name: 'Garder ce calcul' }).click();
  await expect(page.getByRole('button', { name: 'Fiche de calcul en PDF' })).toBeVisible();
  await page.goto(`${server.url}/ardoises/gardes`);
  const boxes = page.getByRole('checkbox', { name: /^Comparer/ });
  await expect(boxes).toHaveCount(2);
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await expect(page.getByRole('row', { name: /^Format 30 × 20 32 × 22/ })).toBeVisible();
  await expectNoSeriousFault(page);
});
