/** Blocks of the office grid are dragged: by mouse, by a finger that rests on them, by cut and paste. */
import { expect, type Page } from '@playwright/test';
import { plusDays } from '#shared/core/dates.ts';
import { addSalarie, createChantier, openFirm, signChantier } from './actions.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

// Nobody goes offline here: no file is kept for it.
test.use({ serviceWorkers: 'block' });

let server: RunningServer;
let desk: Page;

/** A Monday of an even ISO week, far enough to be free of holidays. */
const LUNDI = '2027-03-08';
const DAY_PX = 132;

test.beforeEach(async ({ browser }, info) => {
  info.setTimeout(180_000);
  server = await startServer();
  const office = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    hasTouch: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  desk = await office.newPage();
  await openFirm(desk, server.setupUrl);
  await addSalarie(desk, server.url, 'Malo', 'Le Bihan');
  await addSalarie(desk, server.url, 'Yann', 'Kervella');
  await desk.goto(`${server.url}/chantiers`);
  await createChantier(desk, 'Longère Bothorel', 'Vitré');
  await signChantier(desk, server);
  await desk.goto(`${server.url}/planning?du=${LUNDI}&zoom=semaine`);
  await expect(desk.getByRole('grid', { name: 'Planning' })).toBeVisible();
  await fill('Malo', 0, 'both');
  await fill('Malo', 1, 'both');
});
test.afterEach(() => server.stop());

/** The middle of a day of somebody's line: the week begins right of the names. */
async function spot(prenom: string, day: number): Promise<{ x: number; y: number }> {
  const row = desk.locator('.plan__line').and(desk.getByRole('row', { name: prenom }));
  const [line, grid] = [await row.boundingBox(), await desk.getByRole('grid').boundingBox()];
  if (!line || !grid) throw new Error('the line is on the screen');
  return { x: grid.x + 190 + day * DAY_PX + 40, y: line.y + 20 };
}

async function fill(prenom: string, day: number, letters: string): Promise<void> {
  const { x, y } = await spot(prenom, day);
  await desk.mouse.click(x, y);
  await desk.keyboard.type(letters);
  await desk.keyboard.press('Enter');
  await expect(desk.locator('#plan-cursor')).not.toHaveAttribute('aria-label', /: libre$/);
}

/** Who works on a chantier on which days of the week. */
function worked(): string[] {
  return server
    .query<{ prenom: string; jour: string }>(
      `SELECT DISTINCT s.prenom, a.jour FROM affectations a JOIN salaries s ON s.id = a.salarie_id
       WHERE a.deleted = 0 AND a.chantier_id IS NOT NULL ORDER BY s.prenom, a.jour`,
    )
    .map(({ prenom, jour }) => `${prenom} ${jour}`);
}

const days = (prenom: string, ...places: number[]) =>
  places.map((n) => `${prenom} ${plusDays(LUNDI, n)}`);

test('by mouse to somebody else and other days, over a leave it stays; one undo brings all back', async () => {
  await expect.poll(worked).toEqual(days('Malo', 0, 1));
  await fill('Yann', 3, 'congés');
  const [from, to] = [await spot('Malo', 0), await spot('Yann', 2)];
  await desk.mouse.move(from.x, from.y);
  await desk.mouse.down();
  await desk.mouse.move(to.x, to.y, { steps: 8 });
  await expect(desk.locator('.plan__drop')).toBeVisible();
  await desk.mouse.up();
  await expect(desk.locator('.plan-said')).toContainText('1 j : déplacé');
  await expect(desk.locator('.plan-said')).toContainText('2 d’absence');
  await expect.poll(worked).toEqual([...days('Malo', 1), ...days('Yann', 2)]);
  await desk.locator('.plan-said').getByRole('button', { name: 'Annuler' }).click();
  await expect.poll(worked).toEqual(days('Malo', 0, 1));
  // Escape leaves the block where it is.
  await desk.mouse.move(from.x, from.y);
  await desk.mouse.down();
  await desk.mouse.move(to.x, to.y, { steps: 8 });
  await desk.keyboard.press('Escape');
  await expect(desk.locator('.plan__drop')).toHaveCount(0);
  await desk.mouse.up();
  await expect.poll(worked).toEqual(days('Malo', 0, 1));
});

test('held near an edge of the grid a block goes on to days that were out of sight, and comes back', async () => {
  const grid = desk.getByRole('grid', { name: 'Planning' });
  const box = await grid.boundingBox();
  if (!box) throw new Error('the grid is on the screen');
  const left = () => grid.evaluate((element) => element.scrollLeft);
  /** Where the grid stands once it no longer scrolls. */
  const rest = async () => {
    let now = await left();
    const isStill = async () => {
      const before = now;
      now = await left();
      return now === before;
    };
    await expect.poll(isStill).toBe(true);
    return now;
  };
  const start = await left();
  const from = await spot('Malo', 0);
  const { y } = await spot('Yann', 0);
  await desk.mouse.move(from.x, from.y);
  await desk.mouse.down();
  await desk.mouse.move(box.x + box.width - 12, y, { steps: 8 });
  await expect.poll(left).toBeGreaterThan(start + 4 * DAY_PX);
  await desk.mouse.move(box.x + box.width / 2, y, { steps: 4 });
  const gone = (await rest()) - start;
  // The next Tuesday was right of the grid's edge.
  const tuesday = box.x + 190 + 8 * DAY_PX + 40;
  expect(tuesday).toBeGreaterThan(box.x + box.width);
  await desk.mouse.move(tuesday - gone, y, { steps: 4 });
  await desk.mouse.up();
  await expect.poll(worked).toEqual(days('Yann', 8, 9));
  // Back, over the other edge.
  await desk.mouse.move(tuesday - gone, y);
  await desk.mouse.down();
  await desk.mouse.move(box.x + 190 + 12, from.y, { steps: 8 });
  await expect.poll(left).toBeLessThan(start);
  await desk.mouse.move(box.x + box.width / 2, from.y, { steps: 4 });
  const back = (await rest()) - start;
  await desk.mouse.move(from.x - back, from.y, { steps: 4 });
  await desk.mouse.up();
  await expect.poll(worked).toEqual(days('Malo', 0, 1));
});

test('by keyboard: what was cut is pasted on somebody else’s line', async () => {
  const { x, y } = await spot('Malo', 0);
  await desk.mouse.click(x, y);
  await desk.keyboard.press('Shift+ArrowRight');
  await desk.keyboard.press('Control+x');
  // From where the selection began, as in a spreadsheet.
  await desk.keyboard.press('ArrowUp');
  await desk.keyboard.press('ArrowRight');
  await desk.keyboard.press('Control+v');
  await expect.poll(worked).toEqual(days('Yann', 1, 2));
  await desk.keyboard.press('Control+z');
  await expect.poll(worked).toEqual(days('Malo', 0, 1));
});

test('by finger: resting on a block takes it along; a moving finger scrolls and moves nothing', async () => {
  const session = await desk.context().newCDPSession(desk);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
  const [from, to] = [await spot('Malo', 1), await spot('Yann', 2)];
  await touch('touchStart', from);
  await expect(desk.locator('.plan__drop')).toBeVisible();
  for (let i = 1; i <= 6; i++) {
    const part = (a: number, b: number) => a + ((b - a) * i) / 6;
    await touch('touchMove', { x: part(from.x, to.x), y: part(from.y, to.y) });
  }
  await touch('touchEnd');
  await expect.poll(worked).toEqual(days('Yann', 1, 2));
  await expect(desk.locator('.plan__drop')).toHaveCount(0);
  const start = await spot('Yann', 2);
  await touch('touchStart', start);
  for (let i = 1; i <= 6; i++) await touch('touchMove', { x: start.x - i * 40, y: start.y });
  await touch('touchEnd');
  await expect(desk.locator('.plan__drop')).toHaveCount(0);
  expect(worked()).toEqual(days('Yann', 1, 2));
});
