/** Several windows of one person: one crashes, freezes or holds the lock for ever, the others go on. */
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { addNote, allSent, createChantier, openFirm, pill } from './actions.ts';
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

test('a window that freezes in the middle of a round holds nobody up', async () => {
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

test('a window whose process dies in the middle of a round: the others send what it wrote, once', async () => {
  const first = await firstTab();
  const second = await secondTab();
  await second.getByText('Longère Bothorel').click();
  await allSent(first);
  let isHanging = () => {};
  const hanging = new Promise<void>((resolve) => {
    isHanging = resolve;
  });
  // The office has taken the note; the window dies before it hears so.
  await first.route('**/api/v1/sync', async (route) => {
    await route.fetch();
    isHanging();
  });
  await addNote(first, 'De celle qui meurt');
  await hanging;
  const died = first.waitForEvent('crash');
  const session = await context.newCDPSession(first);
  session.send('Page.crash').catch(() => {});
  await died;
  await addNote(second, 'De celle qui reste');
  const both = [{ texte: 'De celle qui meurt' }, { texte: 'De celle qui reste' }];
  await expect.poll(notes, { timeout: 60_000 }).toEqual(both);
  await allSent(second);
  const again = await secondTab();
  await again.getByText('Longère Bothorel').click();
  await again.getByRole('link', { name: 'Notes', exact: true }).click();
  for (const { texte } of both) await expect(again.getByText(texte)).toHaveCount(1);
  expect(notes()).toEqual(both);
});

test('a window that thaws with an old answer in its hand takes nothing back', async () => {
  test.setTimeout(180_000);
  const first = await firstTab();
  await allSent(first);
  const second = await secondTab();
  await second.getByText('Longère Bothorel').click();
  const [{ id = '' } = {}] = server.query<{ id: string }>('SELECT id FROM chantiers');
  const rename = async (libelle: string) => {
    const url = `${server.url}/api/v1/chantiers/${id}`;
    const answer = await second.request.patch(url, { data: { libelle } });
    expect(answer.ok(), await answer.text()).toBe(true);
  };
  const heading = (page: Page, libelle: string) =>
    page.getByRole('heading', { name: libelle, level: 1 });

  // The answer to the first window is on its way, with the name of that moment in it; and there it stays.
  let letThrough = () => {};
  const isThawed = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  let isHeld = () => {};
  const held = new Promise<void>((resolve) => {
    isHeld = resolve;
  });
  let isDelivered = () => {};
  const delivered = new Promise<void>((resolve) => {
    isDelivered = resolve;
  });
  await second.route('**/api/v1/sync', (route) => route.abort());
  // Held from before the rename on: the office tells it at once, and the round it makes must not slip through.
  await first.route('**/api/v1/sync', async (route) => {
    const response = await route.fetch();
    if (!(await response.text()).includes('Manoir')) return route.fulfill({ response });
    isHeld();
    await isThawed;
    await route.fulfill({ response });
    isDelivered();
  });
  await rename('Manoir');
  await addNote(first, 'De celle qui gèle');
  await held;
  const session = await context.newCDPSession(first);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await rename('Prieuré');
  await second.unroute('**/api/v1/sync');
  // The lock of the frozen window is waited for, then passed over.
  await expect(heading(second, 'Prieuré')).toBeVisible({ timeout: 90_000 });

  await session.send('Page.setWebLifecycleState', { state: 'active' });
  letThrough();
  await delivered;
  await addNote(first, 'De celle qui a dégelé');
  const both = [{ texte: 'De celle qui a dégelé' }, { texte: 'De celle qui gèle' }];
  await expect.poll(notes, { timeout: 60_000 }).toEqual(both);
  await allSent(first);
  for (const page of [first, second]) await expect(heading(page, 'Prieuré')).toBeVisible();
  expect(server.query('SELECT libelle FROM chantiers')).toEqual([{ libelle: 'Prieuré' }]);
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
