/** Several windows of one person: one crashes, freezes or holds the lock for ever, the others go on. */
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { addNote, createChantier, openFirm, pill } from './actions.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

let server: RunningServer;
let context: BrowserContext;
test.beforeEach(async ({ browser }) => {
  server = await startServer();
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
});
test.afterEach(async () => {
  await context.close();
  await server.stop();
});

async function secondTab(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${server.url}/chantiers`);
  await expect(pill(page)).toContainText('À jour');
  return page;
}

const notes = () =>
  server.query<{ texte: string }>('SELECT texte FROM chantier_notes ORDER BY texte');

async function firstTab(): Promise<Page> {
  const page = await context.newPage();
  await openFirm(page, server.setupUrl);
  await page.goto(`${server.url}/chantiers`);
  await createChantier(page, 'Longère Bothorel', 'Fougères');
  return page;
}

test('what one window writes is in the other at once, and at the office once', async () => {
  const first = await firstTab();
  const second = await secondTab();
  await second.getByText('Longère Bothorel').click();
  await addNote(second, 'De la seconde');
  await addNote(first, 'De la première');
  await expect(second.getByText('De la première')).toBeVisible();
  await expect(first.getByText('De la seconde')).toBeVisible();
  await expect.poll(notes).toEqual([{ texte: 'De la première' }, { texte: 'De la seconde' }]);
});

test('a window that crashes or freezes in the middle of a round holds nobody up', async () => {
  const first = await firstTab();
  const second = await secondTab();
  // Every round of the first is left hanging: it never gets an answer.
  await first.route('**/api/v1/sync', () => {});
  await addNote(first, 'De celle qui gèle');
  const session = await context.newCDPSession(first);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await second.getByText('Longère Bothorel').click();
  await expect(second.getByText('Longère Bothorel').first()).toBeVisible();
  await second.getByRole('link', { name: 'Notes', exact: true }).click();
  await expect(second.getByText('De celle qui gèle')).toBeVisible();
  await first.close({ runBeforeUnload: false });
  await addNote(second, 'De celle qui reste');
  await expect
    .poll(notes, { timeout: 60_000 })
    .toEqual([{ texte: 'De celle qui gèle' }, { texte: 'De celle qui reste' }]);
});

test('a lock that is never given back is waited for, then ignored', async () => {
  test.setTimeout(180_000);
  const first = await firstTab();
  const second = await secondTab();
  await first.evaluate(async () => {
    const { held = [] } = await navigator.locks.query();
    const name =
      held.map((lock) => lock.name).find((one) => one?.startsWith('sync:')) ??
      `sync:${(await indexedDB.databases()).map((one) => one.name).find((one) => one?.includes(':'))}`;
    void navigator.locks.request(name, () => new Promise(() => {}));
  });
  await second.getByText('Longère Bothorel').click();
  await addNote(second, 'Malgré le verrou');
  await expect.poll(notes, { timeout: 120_000 }).toEqual([{ texte: 'Malgré le verrou' }]);
});
