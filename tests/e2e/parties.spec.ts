/** The parts of a chantier: under the thumb on a phone, all in sight in the office, each at its own address. */
import { expect } from '@playwright/test';
import { createChantier, openFirm, openPart } from './actions.ts';
import { FRAMES, judge } from './judge.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

// Nobody goes offline here: no file is kept for it.
test.use({ serviceWorkers: 'block' });

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.stop());

const OTHERS = ['Commandes', 'Contrôles', 'Métrés', 'Réception', 'Tâches', 'Devis', 'Finances'];

test('five parts stand in the bar of a phone, the others are two taps away, and one sees where one is', async ({
  browser,
}) => {
  const context = await browser.newContext(FRAMES.phone);
  const page = await context.newPage();
  await openFirm(page, server.setupUrl);
  await page.goto(`${server.url}/chantiers`);
  await createChantier(page, 'Longère Bothorel', 'Fougères');
  const bar = page.getByRole('navigation', { name: 'Parties du chantier' });
  await expect(bar.getByRole('link')).toHaveText([
    ...['Suivi', 'Planning', 'Notes', 'Photos', 'Ardoises'],
  ]);
  const more = bar.getByRole('button', { name: 'Plus de parties' });
  await expect(more).toBeInViewport({ ratio: 1 });
  await judge(page, 'phone-parties-barre');
  await more.click();
  const sheet = page.getByRole('dialog', { name: 'Parties du chantier' });
  await expect(sheet.getByRole('link')).toHaveText(OTHERS);
  await judge(page, 'phone-parties');
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  for (const name of ['Commandes', 'Réception']) {
    await openPart(page, name);
    await expect(more).toHaveText(name);
    await expect(more).toBeInViewport({ ratio: 0.98 });
    await expect(more).toHaveAttribute('aria-current', 'page');
  }
  // Its address opens it again, and in the office all stand in the bar.
  await page.reload();
  await expect(more).toHaveText('Réception');
  await judge(page, 'phone-parties-reception');
  await page.setViewportSize(FRAMES.office.viewport);
  await expect(more).toHaveCount(0);
  await expect(bar.getByRole('link')).toHaveCount(OTHERS.length + 5);
  await expect(bar.getByRole('link', { name: 'Réception' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  const tops = await bar
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => Math.round(link.getBoundingClientRect().top)));
  expect(new Set(tops), 'all on one line').toEqual(new Set([tops[0]]));
  await judge(page, 'office-parties');
});
