/** The office grid in real Chromium: keyboard as in a spreadsheet, mouse, finger, undo, two people. */
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { daysBetween, mondayOf, plusDays } from '#shared/core/dates.ts';
import {
  addSalarie,
  allSent,
  createChantier,
  openFields,
  openFirm,
  pill,
  signChantier,
} from './actions.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

let server: RunningServer;
let office: BrowserContext;
let desk: Page;

/** A Monday of an even ISO week, far enough to be free of holidays. */
const LUNDI = '2027-03-08';

test.beforeEach(async ({ browser }, info) => {
  info.setTimeout(180_000);
  server = await startServer();
  office = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  desk = await office.newPage();
  await openFirm(desk, server.setupUrl);
  await addSalarie(desk, server.url, 'Malo', 'Le Bihan');
  await addSalarie(desk, server.url, 'Yann', 'Kervella');
  await desk.goto(`${server.url}/chantiers`);
  await createChantier(desk, 'Longère Bothorel', 'Vitré');
  await openFields(desk);
  await desk.getByLabel('Heures vendues').fill('100');
  await desk.getByLabel('Heures vendues').blur();
  await signChantier(desk, server);
  await desk.goto(`${server.url}/planning?du=${LUNDI}&zoom=semaine`);
  await expect(grid(desk)).toBeVisible();
});
test.afterEach(() => server.stop());

function grid(page: Page) {
  return page.getByRole('grid', { name: 'Planning' });
}

/** The line whose name or blocks hold a text. */
function line(page: Page, text: string) {
  return page.locator('.plan__line').and(page.getByRole('row', { name: text }));
}

const cursor = (page: Page) => page.locator('#plan-cursor');

/** Clicks a day of somebody's line, by its place from the left. */
async function clickDay(page: Page, prenom: string, day: number): Promise<void> {
  const [box, scrolled] = [
    await line(page, prenom).boundingBox(),
    await grid(page).evaluate((g) => g.scrollLeft),
  ];
  const year = new Date().getFullYear() - 1;
  const place = daysBetween(mondayOf(`${year}-01-01`), plusDays(LUNDI, day));
  const gridBox = await grid(page).boundingBox();
  if (!box || !gridBox) throw new Error('the line is on the screen');
  await page.mouse.click(gridBox.x + 190 + place * 132 - scrolled + 40, box.y + 20);
}

interface Cell {
  prenom: string;
  jour: string;
  demi_journee: string;
  libelle: string | null;
  absence: string | null;
}

function cells(): Cell[] {
  return server.query<Cell>(
    `SELECT s.prenom, a.jour, a.demi_journee, c.libelle, a.absence FROM affectations a
     JOIN salaries s ON s.id = a.salarie_id LEFT JOIN chantiers c ON c.id = a.chantier_id
     WHERE a.deleted = 0 AND (a.chantier_id IS NOT NULL OR a.absence IS NOT NULL)
     ORDER BY s.prenom, a.jour, a.demi_journee DESC`,
  );
}

const daysOf = (prenom: string) => [
  ...new Set(
    cells()
      .filter((cell) => cell.prenom === prenom)
      .map(({ jour }) => jour),
  ),
];

test('story 2, 3: a few letters fill a cell, Alt S the week; undo takes each back exactly', async () => {
  await clickDay(desk, 'Malo', 0);
  await expect(cursor(desk)).toHaveAttribute('aria-label', 'Malo, lundi 8 mars : libre');
  await desk.keyboard.type('both');
  await expect(desk.getByRole('option', { name: /Longère Bothorel/ })).toBeVisible();
  await desk.keyboard.press('Enter');
  await expect(cursor(desk)).toHaveAttribute('aria-label', /: Longère Bothorel$/);
  await expect(desk.locator('.plan-said')).toContainText('1 j : Longère Bothorel');
  await desk.keyboard.press('Alt+s');
  await expect.poll(() => daysOf('Malo')).toEqual([0, 1, 2, 3, 4].map((n) => plusDays(LUNDI, n)));
  await desk.keyboard.press('ArrowUp');
  await desk.keyboard.press('Control+z');
  await expect.poll(() => daysOf('Malo')).toEqual([LUNDI]);
  await desk.keyboard.press('Control+z');
  await expect.poll(() => daysOf('Malo')).toEqual([]);
  await desk.keyboard.press('Control+y');
  await expect.poll(() => daysOf('Malo')).toEqual([LUNDI]);
});

test('a chantier that waits for its signature says so; what is planned on a day off is seen', async () => {
  await desk.goto(`${server.url}/chantiers`);
  await createChantier(desk, 'Grange Hervieu', 'Vitré');
  await allSent(desk);
  await desk.goto(`${server.url}/planning?du=${LUNDI}&zoom=semaine`);
  await clickDay(desk, 'Malo', 0);
  await desk.keyboard.type('gran');
  const option = desk.getByRole('option', { name: /Grange Hervieu/ });
  await expect(option).toContainText('Projet : à signer d’abord');
  await desk.keyboard.press('Enter');
  await expect(option).toBeVisible();
  await desk.keyboard.press('Escape');
  expect(daysOf('Malo')).toEqual([]);

  // The Friday of an odd week is a day off of the contract.
  await desk.goto(`${server.url}/planning?du=${plusDays(LUNDI, 7)}&zoom=semaine`);
  await expect(line(desk, 'Malo').locator('.plan__rest').first()).toBeVisible();
  await clickDay(desk, 'Malo', 11);
  await desk.keyboard.type('both');
  await desk.keyboard.press('Enter');
  await expect.poll(() => daysOf('Malo')).toEqual([plusDays(LUNDI, 11)]);
  const run = line(desk, 'Malo').locator('.plan__run');
  await expect(run).toHaveText(/Longère Bothorel/);
  const isOnTop = (block: Element) => {
    const { left, top, width, height } = block.getBoundingClientRect();
    return block.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  };
  await expect.poll(() => run.evaluate(isOnTop)).toBe(true);
});

test('half-days, copy and paste, cut and push, delete: all from the keyboard', async () => {
  await clickDay(desk, 'Malo', 0);
  await desk.keyboard.press('Space');
  await expect(cursor(desk)).toHaveAttribute('aria-label', 'Malo, lundi 8 mars, matin : libre');
  await desk.keyboard.type('congés');
  await desk.keyboard.press('Enter');
  await expect.poll(() => cells()).toMatchObject([{ demi_journee: 'matin', absence: 'conges' }]);
  await desk.keyboard.press('Escape');
  await desk.keyboard.press('ArrowRight');
  await desk.keyboard.type('long');
  await desk.keyboard.press('Tab');
  await expect.poll(() => daysOf('Malo')).toEqual([LUNDI, plusDays(LUNDI, 1)]);
  await desk.keyboard.press('ArrowLeft');
  await desk.keyboard.press('Control+c');
  // Yann stands above Malo: lines follow the name.
  await desk.keyboard.press('ArrowUp');
  await desk.keyboard.press('Control+v');
  await expect.poll(() => daysOf('Yann')).toEqual([plusDays(LUNDI, 1)]);
  expect(await desk.evaluate(() => navigator.clipboard.readText())).toBe('Longère Bothorel');
  await desk.keyboard.press('Control+x');
  await desk.keyboard.press('ArrowRight');
  await desk.keyboard.press('Control+v');
  await expect.poll(() => daysOf('Yann')).toEqual([plusDays(LUNDI, 2)]);
  await desk.keyboard.press('Delete');
  await expect.poll(() => daysOf('Yann')).toEqual([]);
});

test('story 4, 15: a leave and a lock are left and told; « Poser quand même » is a gesture of its own', async () => {
  await clickDay(desk, 'Malo', 1);
  await desk.keyboard.type('maladie');
  await desk.keyboard.press('Enter');
  await desk.keyboard.press('ArrowRight');
  await desk.keyboard.press('Alt+v');
  await expect(desk.locator('.plan-said')).toContainText('Verrouillé');
  await clickDay(desk, 'Malo', 0);
  await desk.keyboard.press('Shift+ArrowRight');
  await desk.keyboard.press('Shift+ArrowRight');
  await desk.keyboard.press('Shift+ArrowRight');
  await desk.keyboard.type('bothorel');
  await desk.keyboard.press('Enter');
  await expect(desk.locator('.plan-said')).toContainText('2 d’absence');
  await expect(desk.locator('.plan-said')).toContainText('2 verrouillées');
  const worked = () =>
    cells()
      .filter(({ libelle }) => libelle !== null)
      .map(({ jour }) => jour);
  await expect.poll(() => [...new Set(worked())]).toEqual([LUNDI, plusDays(LUNDI, 3)]);
  await desk.getByRole('button', { name: 'Poser quand même' }).click();
  await expect.poll(() => [...new Set(worked())]).toHaveLength(4);
});

test('story 10, 16, 18: hours to days, split in parts that add up, inserted where free, undone in one tap', async () => {
  await desk.getByRole('button', { name: /Longère Bothorel/ }).click();
  await expect(desk.getByText('8,9 j à deux')).toBeVisible();
  await desk.getByRole('button', { name: 'Fractionner' }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel('Heures').first().fill('30');
  await expect(dialog.getByText('Il reste 20 h à répartir.')).toBeVisible();
  await dialog.getByLabel('Heures').first().fill('50');
  await dialog.getByRole('button', { name: 'Fractionner ainsi' }).click();
  await expect.poll(() => server.query('SELECT heures FROM interventions')).toHaveLength(2);
  await desk.getByRole('button', { name: 'Insérer' }).click();
  await expect(desk.getByRole('dialog').getByText('18 jours d’une personne')).toBeVisible();
  await desk.getByRole('button', { name: 'Charpente · 50 h' }).click();
  await desk.getByRole('button', { name: /^Malo Le Bihan/ }).click();
  await expect(desk.locator('.plan-said')).toContainText('9 j : Longère Bothorel');
  await expect.poll(() => daysOf('Malo')).toHaveLength(9);
  // The pointer tells which part is theoretically under way that day.
  const block = line(desk, 'Malo').locator('.plan__run').first();
  await block.hover();
  await expect(block).toHaveAttribute('title', /en théorie ce jour-là : Charpente$/);
  await desk.locator('.plan-said').getByRole('button', { name: 'Annuler' }).click();
  await expect.poll(() => daysOf('Malo')).toEqual([]);
});

test('the active chantier is written by a click and pulled by the handle; the other view shows the same', async () => {
  await desk.getByRole('button', { name: /Longère Bothorel/ }).click();
  await clickDay(desk, 'Yann', 0);
  await expect.poll(() => daysOf('Yann')).toEqual([LUNDI]);
  const handle = await desk.locator('.plan__handle').boundingBox();
  if (!handle) throw new Error('the selection has a handle');
  await desk.mouse.move(handle.x + 6, handle.y + 6);
  await desk.mouse.down();
  await desk.mouse.move(handle.x + 132 * 2, handle.y, { steps: 6 });
  await desk.mouse.up();
  await expect.poll(() => daysOf('Yann')).toEqual([0, 1, 2].map((n) => plusDays(LUNDI, n)));
  await desk.getByRole('button', { name: 'Chantiers', exact: true }).click();
  await expect(line(desk, 'Longère').getByRole('gridcell')).toHaveText('Yann');
});

test('by finger: a tap chooses and writes the active chantier, a long press opens the cell', async ({
  browser,
}) => {
  const state = await office.storageState({ indexedDB: true });
  const touch = await browser.newContext({
    viewport: { width: 1180, height: 820 },
    hasTouch: true,
    storageState: state,
  });
  const tablet = await touch.newPage();
  await tablet.goto(`${server.url}/planning?du=${LUNDI}&zoom=semaine`);
  await expect(pill(tablet)).toContainText('À jour');
  await tablet.getByRole('button', { name: /Longère Bothorel/ }).tap();
  const box = await line(tablet, 'Malo').boundingBox();
  const gridBox = await grid(tablet).boundingBox();
  if (!box || !gridBox) throw new Error('the line is on the screen');
  await tablet.touchscreen.tap(gridBox.x + 190 + 40, box.y + 20);
  await expect.poll(() => daysOf('Malo')).toEqual([LUNDI]);
});

test('story 9: two people plan the same cells offline; both converge, both values stay in the history', async ({
  browser,
}) => {
  const state = await office.storageState();
  const second = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    storageState: state,
  });
  const other = await second.newPage();
  await other.goto(`${server.url}/planning?du=${LUNDI}&zoom=semaine`);
  await expect(pill(other)).toContainText('À jour');
  await expect(grid(other)).toBeVisible();
  await office.setOffline(true);
  await second.setOffline(true);
  await clickDay(desk, 'Malo', 0);
  await desk.keyboard.type('both');
  await desk.keyboard.press('Enter');
  await clickDay(other, 'Malo', 0);
  await other.keyboard.type('ecole');
  await other.keyboard.press('Enter');
  await expect(pill(other)).toContainText('1 à envoyer');
  await office.setOffline(false);
  await expect(pill(desk)).toContainText('À jour');
  await second.setOffline(false);
  await expect(pill(other)).toContainText('À jour');
  await expect
    .poll(() => cells().map(({ absence, libelle }) => absence ?? libelle))
    .toEqual(['ecole', 'ecole']);
  await expect(cursor(desk)).toHaveAttribute('aria-label', /: École$/);
  const both = server.query<{ n: number }>(
    "SELECT count(DISTINCT new) AS n FROM history WHERE entity = 'affectations'",
  );
  expect(both[0]?.n).toBeGreaterThan(1);
});

/** Keeps the outbox of this page busy, as a slow device would, until the answer is called. */
async function holdOutbox(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(async () => {
    const held = window as { isHeld?: boolean };
    held.isHeld = true;
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const asked = indexedDB.open(name);
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
      if (!db.objectStoreNames.contains('outbox')) continue;
      const outbox = db.transaction('outbox', 'readwrite').objectStore('outbox');
      const again = () => {
        if (held.isHeld) outbox.count().onsuccess = again;
        else db.close();
      };
      again();
    }
  });
  return () =>
    page.evaluate(() => {
      Object.assign(window, { isHeld: false });
    });
}

test('a gesture is shown at once, and said once the device holds it', async () => {
  const said = desk.locator('.plan-said');
  await clickDay(desk, 'Malo', 0);
  const release = await holdOutbox(desk);
  await desk.keyboard.type('both');
  await desk.keyboard.press('Enter');
  await expect(line(desk, 'Malo').getByText('Longère Bothorel')).toBeVisible();
  await expect(said).toHaveCount(0);
  await release();
  await expect(said).toContainText('Longère Bothorel');
  await desk.reload();
  await expect(line(desk, 'Malo').getByText('Longère Bothorel')).toBeVisible();
  const letGo = await holdOutbox(desk);
  await desk.getByRole('grid', { name: 'Planning' }).focus();
  await clickDay(desk, 'Malo', 0);
  await desk.keyboard.press('Delete');
  await expect(line(desk, 'Malo').getByText('Longère Bothorel')).toHaveCount(0);
  await desk.keyboard.press('Control+z');
  await expect(line(desk, 'Malo').getByText('Longère Bothorel')).toBeVisible();
  await expect(said).toHaveCount(0);
  await letGo();
  await expect(said).toContainText('Annulé.');
});

test('in the year what comes into sight gets its names once one rests, and shows each change', async () => {
  await clickDay(desk, 'Malo', 0);
  await desk.keyboard.type('both');
  await desk.keyboard.press('Enter');
  await desk.keyboard.press('Alt+m');
  await expect(desk.locator('.plan-said')).toContainText('Longère Bothorel');
  await desk.getByRole('button', { name: 'Année' }).click();
  const named = line(desk, 'Malo').getByText(/^Longère/);
  await expect(named).toBeInViewport();
  const scrolled = (by: number) =>
    grid(desk).evaluate(async (g, px) => {
      for (let i = 0; i < 20; i++) {
        g.scrollBy(px / 20, 0);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    }, by);
  await scrolled(-1600);
  await expect(named).toHaveCount(0);
  await scrolled(1600);
  await expect(named).toBeInViewport();
  await grid(desk).focus();
  await desk.keyboard.press('Control+z');
  await expect(named).toHaveCount(0);
  await desk.keyboard.press('Control+y');
  await expect(named).toBeInViewport();
});

test('what is typed without network survives a reload', async () => {
  await desk.evaluate(async () => void (await navigator.serviceWorker.ready));
  await desk.reload();
  await office.setOffline(true);
  await clickDay(desk, 'Malo', 2);
  await desk.keyboard.type('both');
  await desk.keyboard.press('Enter');
  await expect(pill(desk)).toContainText('1 à envoyer');
  await desk.reload();
  await expect(line(desk, 'Malo').getByText('Longère Bothorel')).toBeVisible();
  await office.setOffline(false);
  await expect.poll(() => daysOf('Malo')).toEqual([plusDays(mondayOf(LUNDI), 2)]);
});

test('story 12, 29: what takes more hours than were sold is marked on the list and on the grid', async () => {
  await desk.goto(`${server.url}/chantiers`);
  await createChantier(desk, 'Appentis Riou', 'Vitré');
  await desk.goto(`${server.url}/chantiers`);
  await desk.getByRole('link', { name: /Longère Bothorel/ }).click();
  await openFields(desk);
  await desk.getByLabel('Heures vendues').fill('20');
  await desk.getByLabel('Heures vendues').blur();
  await allSent(desk);
  await desk.goto(`${server.url}/planning?du=${LUNDI}&zoom=semaine`);
  await clickDay(desk, 'Malo', 0);
  await desk.keyboard.type('both');
  await desk.keyboard.press('Enter');
  await desk.keyboard.press('Alt+s');
  await expect.poll(() => daysOf('Malo')).toHaveLength(5);
  // 39 h of which three quarters count: 29,25 against 20.
  await expect(desk.getByRole('complementary')).toContainText('+ 9,25 h');
  await desk.goto(`${server.url}/planning?du=${LUNDI}&zoom=semaine&par=chantiers`);
  const side = desk.locator('.plan__side--chantier', { hasText: 'Longère Bothorel' });
  await expect(side.locator('.badge--bad')).toContainText('+ 9 h');
  await desk.screenshot({ path: 'test-results/screens/grille-depassement.png' });
  await desk.goto(`${server.url}/planning?du=${LUNDI}&zoom=annee&par=chantiers`);
  await expect(side.locator('.badge--bad')).toBeVisible();
  await desk.screenshot({ path: 'test-results/screens/annee-depassement.png' });

  for (const viewport of [
    { width: 390, height: 844 },
    { width: 1440, height: 900 },
  ]) {
    await desk.setViewportSize(viewport);
    await desk.goto(`${server.url}/chantiers`);
    const row = desk.getByRole('link', { name: /Longère Bothorel/ });
    await expect(row.locator('.badge--bad')).toContainText('+ 9 h');
    await expect(
      desk.getByRole('link', { name: /Appentis Riou/ }).locator('.badge--bad'),
    ).toHaveCount(0);
    const names = () => desk.locator('.list-row__title').allTextContents();
    await expect.poll(names).toEqual(['Appentis Riou', 'Longère Bothorel']);
    await desk.getByLabel('Trier par').selectOption('Heures vendues');
    await expect.poll(names).toEqual(['Longère Bothorel', 'Appentis Riou']);
    await desk.screenshot({ path: `test-results/screens/chantiers-tri-${viewport.width}.png` });
  }
});

test('who has fewer than five free days left in a year is told above the loads', async () => {
  const year = new Date().getFullYear() + 1;
  const monday = mondayOf(`${year}-03-10`);
  const [{ id: salarieId = '' } = {}] = server.query<{ id: string }>(
    "SELECT id FROM salaries WHERE prenom = 'Yann'",
  );
  const send = async (method: 'patch' | 'post', path: string, data: object) => {
    const answer = await desk.request[method](`${server.url}/api/v1/${path}`, { data });
    expect(answer.ok(), await answer.text()).toBe(true);
  };
  // In the firm for one week, on leave two days of it.
  const contract = { dateEntree: monday, dateSortie: plusDays(monday, 4) };
  await send('patch', `salaries/${salarieId}`, contract);
  for (const jour of [monday, plusDays(monday, 1)]) {
    for (const demiJournee of ['matin', 'apres-midi']) {
      await send('post', 'affectations', { salarieId, jour, demiJournee, absence: 'conges' });
    }
  }
  await desk.goto(`${server.url}/planning/charges`);
  await expect(desk.getByRole('heading', { name: /^Par personne/ })).toBeVisible();
  await expect(desk.getByText(/^Moins de 5 jours libres/)).toHaveCount(0);
  await desk
    .getByRole('group', { name: 'Période' })
    .getByRole('button', { name: /année/i })
    .click();
  await desk.getByRole('button', { name: 'Après' }).click();
  await expect(desk.getByText(/^Moins de 5 jours libres/)).toHaveText(
    new RegExp(`d’ici le 31 décembre ${year} : Yann Kervella \\([23] j\\)\\.$`),
  );
  await desk.screenshot({ path: 'test-results/screens/charges-peu-libres.png' });
});

test('story 17: a week is copied on, then pushed with what follows; an habilitation that lapsed is marked', async () => {
  const [{ id: salarieId = '' } = {}] = server.query<{ id: string }>(
    "SELECT id FROM salaries WHERE prenom = 'Malo'",
  );
  const data = { salarieId, libelle: 'Travail en hauteur', valableAu: '2026-01-31' };
  const made = await desk.request.post(`${server.url}/api/v1/habilitations`, { data });
  expect(made.ok(), await made.text()).toBe(true);
  const names = desk.locator('.plan__side--salarie');
  await expect(names.filter({ hasText: 'Malo' }).locator('.plan__warn')).toHaveAttribute(
    'title',
    /^Travail en hauteur : échu le 31 janv/,
  );
  await expect(names.filter({ hasText: 'Yann' }).locator('.plan__warn')).toHaveCount(0);

  await clickDay(desk, 'Malo', 0);
  await desk.keyboard.type('both');
  await desk.keyboard.press('Enter');
  await expect.poll(() => daysOf('Malo')).toEqual([LUNDI]);
  await desk.keyboard.press('Alt+c');
  await expect.poll(() => daysOf('Malo')).toEqual([LUNDI, plusDays(LUNDI, 7)]);
  await desk.keyboard.press('Alt+p');
  const sheet = desk.getByRole('dialog', { name: 'Décaler' });
  await sheet.getByLabel('Le').fill(plusDays(LUNDI, 7));
  await sheet.getByRole('button', { name: 'Décaler en poussant la suite' }).click();
  // What stood there goes on to the next day he works.
  await expect.poll(() => daysOf('Malo')).toEqual([plusDays(LUNDI, 7), plusDays(LUNDI, 8)]);
  await desk.locator('.plan-said').getByRole('button', { name: 'Annuler' }).click();
  await expect.poll(() => daysOf('Malo')).toEqual([LUNDI, plusDays(LUNDI, 7)]);
});
