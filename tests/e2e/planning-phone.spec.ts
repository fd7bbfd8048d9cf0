/** The phone's planning: what one is told of his week, his hours, his leave; what the office sees. */
import { readFile } from 'node:fs/promises';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { readSheet } from 'read-excel-file/universal';
import { formatLongDay } from '#pwa/ui/format.ts';
import { dayAt, mondayOf, plusDays } from '#shared/core/dates.ts';
import {
  addSalarie,
  createChantier,
  enterByLink,
  openAccess,
  openFirm,
  openPart,
  PHONE,
  signChantier,
  waitForServiceWorker,
} from './actions.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

let server: RunningServer;
let desk: Page;
let phone: BrowserContext;
let roof: Page;

const TODAY = dayAt(Date.now());
const NEXT = plusDays(mondayOf(TODAY), 7);

test.beforeEach(async ({ browser }, info) => {
  info.setTimeout(180_000);
  server = await startServer();
  desk = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await openFirm(desk, server.setupUrl);
  await addSalarie(desk, server.url, 'Malo', 'Le Bihan');
  const link = await openAccess(desk, 'Compagnon');
  await desk.goto(`${server.url}/chantiers`);
  await createChantier(desk, 'Longère Bothorel', 'Vitré');
  await signChantier(desk, server);
  phone = await browser.newContext(PHONE);
  roof = await enterByLink(phone, link, 'Malo');
  await waitForServiceWorker(roof);
});
test.afterEach(() => server.stop());

/** Types into the grid of the office, on a day of the only person. */
async function plan(jour: string, keys: string): Promise<void> {
  const written = () => server.query("SELECT 1 FROM history WHERE entity = 'affectations'").length;
  const before = written();
  await desk.goto(`${server.url}/planning?du=${jour}&zoom=semaine`);
  const grid = desk.getByRole('grid', { name: 'Planning' });
  await expect(grid.getByText('Malo').first()).toBeVisible();
  await grid.focus();
  await desk.keyboard.type(keys);
  await expect(desk.getByRole('option').first()).toBeVisible();
  await desk.keyboard.press('Enter');
  await expect(desk.locator('.plan-said')).toBeVisible();
  await expect.poll(written).toBeGreaterThan(before);
}

test('story 19: the next week is sent, seen on the phone’s home, and the log says who has seen it', async () => {
  const task = {
    ...{ titre: 'Mettre à jour le planning', etat: 'a-faire', recurrence: 'semaine' },
    ...{ rubrique: 'preparation', priorite: 'normale', echeance: TODAY },
  };
  const made = await desk.request.post(`${server.url}/api/v1/taches`, { data: task });
  expect(made.ok(), await made.text()).toBe(true);
  await plan(NEXT, 'both');
  await desk.keyboard.press('Alt+s');
  await desk.getByRole('button', { name: /^Envoyer la S/ }).click();
  const preview = desk.getByRole('dialog', { name: /^Envoyer la semaine/ });
  await expect(preview).toContainText(/Malo Le Bihan\s*Longère Bothorel [45] j/);
  await expect(preview.getByRole('checkbox', { name: /Mettre à jour le planning/ })).toBeChecked();
  await desk.screenshot({ path: 'test-results/screens/semaine-envoyer.png' });
  await preview.getByRole('button', { name: 'Envoyer à 1 personne' }).click();
  // The weekly task is done by it, and comes back the week after.
  await expect
    .poll(() =>
      server.query(
        'SELECT etat, fait_le FROM taches WHERE titre = ? ORDER BY echeance',
        task.titre,
      ),
    )
    .toEqual([
      { etat: 'fait', fait_le: TODAY },
      { etat: 'a-faire', fait_le: null },
    ]);
  await expect(roof.getByRole('heading', { name: /est prête$/ })).toBeVisible();
  await expect(roof.getByText(/Longère Bothorel [45] j/)).toBeVisible();
  await roof.getByRole('button', { name: 'J’ai vu' }).click();
  await expect(roof.getByRole('heading', { name: /est prête$/ })).toHaveCount(0);
  await desk.getByRole('button', { name: /vue par 1 sur 1/ }).click();
  await expect(desk.getByRole('dialog')).toContainText(/Malo Le Bihan\s*vue/);
  // The log goes back to any week, sent or not.
  await desk.getByRole('button', { name: 'Semaine précédente' }).click();
  await desk.getByRole('button', { name: 'Semaine précédente' }).click();
  await expect(desk.getByRole('dialog', { name: /^Qui a vu/ })).toContainText('Pas envoyée');
  await desk.screenshot({ path: 'test-results/screens/semaine-journal.png' });
  await desk.keyboard.press('Escape');
  await plan(NEXT, 'maladie');
  await expect(desk.locator('.plan-said')).toContainText('Maladie');
  await expect(roof.getByRole('heading', { name: /a changé$/ })).toBeVisible();
  await expect(roof.getByText('au lieu de Longère Bothorel')).toBeVisible();
});

test('story 8: a day is confirmed in one tap or corrected offline; the office sees the difference', async () => {
  await plan(TODAY, 'both');
  await desk.goto(`${server.url}/planning/heures`);
  await roof.goto(`${server.url}/planning/heures`);
  const confirm = roof.getByRole('button', { name: 'Confirmer ma journée' });
  await expect(confirm).toBeVisible();
  await phone.setOffline(true);
  await confirm.click();
  await expect(roof.getByText('Comme prévu', { exact: true })).toBeVisible();
  // Two taps before the first one is held: none is lost, nor by one on another line.
  await roof
    .getByRole('button', { name: 'Après-midi : plus' })
    .evaluate((button: HTMLButtonElement) => {
      button.click();
      button.click();
    });
  await expect(roof.getByText('+ 1 h par rapport au planning', { exact: false })).toBeVisible();
  await roof.reload();
  await expect(roof.getByText('+ 1 h par rapport au planning', { exact: false })).toBeVisible();
  await phone.setOffline(false);
  await expect(desk.locator('.hours-table')).toContainText('+ 1 h');
  await expect
    .poll(() => server.query('SELECT matin_heures + apres_midi_heures AS heures FROM pointages'))
    .toHaveLength(1);
  await roof.getByRole('button', { name: 'Remettre comme prévu' }).click();
  await expect(desk.locator('.hours-table')).not.toContainText('+ 1 h');
  // A day forgotten last week is found; there the first step is a whole half-day, and asks where.
  await roof.getByRole('button', { name: 'Semaine précédente' }).click();
  await expect(roof.getByText('Rien de prévu')).toBeVisible();
  await roof.getByRole('button', { name: 'Matin : plus' }).click();
  await expect(roof.getByText('Sur quel chantier ?')).toBeVisible();
  const last = roof.getByRole('group', { name: 'Jour' }).getByRole('button', { pressed: true });
  await expect(last).toContainText(/^\D*[34],?\d* h/);
  await roof.getByRole('button', { name: 'Remettre à zéro' }).click();
  await expect(roof.getByText('Sur quel chantier ?')).toHaveCount(0);
});

test('the office opens a day of somebody by the keyboard, corrects it, sees by whom, and takes the month out', async () => {
  await plan(TODAY, 'both');
  await desk.goto(`${server.url}/planning/heures`);
  const table = desk.locator('.hours-table');
  await expect(desk.getByRole('status').filter({ hasText: 'journée' })).toContainText('0 corrigée');
  // Tab stops once in the table; the arrows go on from there.
  const cells = table.locator('tbody tr').first().getByRole('button');
  await cells.first().focus();
  await desk.keyboard.press('End');
  await expect(cells.last()).toBeFocused();
  await desk.keyboard.press('Home');
  const today = table.getByRole('button', { name: new RegExp(formatLongDay(TODAY)) });
  await today.press('Enter');
  const dialog = desk.getByRole('dialog', { name: `Malo Le Bihan, ${formatLongDay(TODAY)}` });
  await dialog.getByRole('button', { name: 'Après-midi : plus' }).click();
  await expect(dialog).toContainText('+ 0,5 h par rapport au planning');
  await expect(dialog).toContainText('Dernière saisie : Nolwenn Abgrall');
  await desk.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(today).toContainText('+ 0,5 h');
  await expect(table.locator('tfoot')).toContainText('8,5 h');
  await expect(desk.getByRole('status').filter({ hasText: 'journée' })).toContainText('1 corrigée');

  await desk.getByRole('button', { name: 'Export de paie' }).click();
  const sheet = desk.getByRole('dialog', { name: 'Export de paie' });
  await expect(sheet).toContainText('8,5 h');
  const saved = async (button: string) => {
    const [download] = await Promise.all([
      desk.waitForEvent('download'),
      sheet.getByRole('button', { name: button }).click(),
    ]);
    return { name: download.suggestedFilename(), path: await download.path() };
  };
  const csv = await saved('CSV');
  const month = TODAY.slice(0, 7);
  expect(csv.name).toBe(`heures-${month}.csv`);
  const text = await readFile(csv.path, 'utf8');
  expect(text).toContain(`Malo Le Bihan;${TODAY};`);
  expect(text).toMatch(new RegExp(`Malo Le Bihan, total;${month};;8,5;`));
  const xlsx = await saved('Excel');
  expect(xlsx.name).toBe(`heures-${month}.xlsx`);
  const rows = await readSheet(new Uint8Array(await readFile(xlsx.path)).buffer);
  expect(rows.find((row) => row[1] === TODAY)?.[3]).toBe(8.5);
  await desk.keyboard.press('Escape');
});

test('story 49: a conducteur without the figures corrects hours, and takes no month of pay out', async ({
  browser,
}) => {
  await plan(TODAY, 'both');
  await addSalarie(desk, server.url, 'Yann', 'Kervella');
  const link = await openAccess(desk, 'Conducteur de travaux');
  const wide = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await enterByLink(wide, link, 'Yann');
  await page.goto(`${server.url}/planning/heures`);
  const table = page.locator('.hours-table');
  const malo = table.getByRole('button', {
    name: new RegExp(`Malo Le Bihan, ${formatLongDay(TODAY)}`),
  });
  await malo.click();
  const dialog = page.getByRole('dialog', { name: /^Malo Le Bihan/ });
  await dialog.getByRole('button', { name: /^Confirmer/ }).click();
  await expect(dialog).toContainText('Dernière saisie : Yann Kervella');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(malo.getByLabel('confirmée')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Export de paie' })).toHaveCount(0);
});

test('story 48: leave asked for on the phone and granted stands in the grid, and is taken back in one tap', async () => {
  const debut = plusDays(NEXT, 7);
  await plan(debut, 'both');
  await roof.goto(`${server.url}/planning/conges`);
  await phone.setOffline(true);
  await roof.getByRole('button', { name: 'Demander des congés' }).click();
  const dialog = roof.getByRole('dialog');
  await dialog.getByLabel('Premier jour').fill(debut);
  await dialog.getByLabel('Dernier jour').fill(plusDays(debut, 1));
  await dialog.getByLabel('Un mot pour le bureau').fill('Mariage de ma sœur');
  await dialog.getByRole('button', { name: 'Envoyer la demande' }).click();
  await expect(roof.getByText('Demandée')).toBeVisible();
  await phone.setOffline(false);
  await expect(desk.getByRole('link', { name: 'Congés · 1' })).toBeVisible();
  await desk.goto(server.url);
  await desk.getByRole('link', { name: /^1 demande de congés à répondre/ }).click();
  const demande = desk.getByRole('article', { name: 'Demande de Malo Le Bihan' });
  await expect(demande).toContainText('Prévu alors : Longère Bothorel 1 j');
  await expect(demande).toContainText('2 jours');
  await expect(demande).toContainText(/Lun, mar, contrat [45] jours/);
  await demande.getByRole('button', { name: 'Accorder' }).click();
  await expect(roof.getByText('Acceptée')).toBeVisible();
  await expect(roof.getByText(/^2 jours · Lun, mar, contrat/)).toBeVisible();
  const away = () =>
    server.query(
      "SELECT jour FROM affectations WHERE absence = 'conges' ORDER BY jour, demi_journee",
    );
  await expect.poll(away).toHaveLength(4);
  await desk.getByRole('button', { name: 'Annuler' }).click();
  await expect.poll(away).toHaveLength(0);
});

test('story 1: offline, my week shows each day’s chantier and opens its address and access', async () => {
  await plan(TODAY, 'both');
  await roof.goto(`${server.url}/planning?vue=moi`);
  await expect(roof.getByText('Longère Bothorel').first()).toBeVisible();
  await phone.setOffline(true);
  await roof.reload();
  await roof
    .getByRole('link', { name: /Longère Bothorel/ })
    .first()
    .click();
  await expect(roof.getByRole('heading', { name: 'Longère Bothorel' })).toBeVisible();
});

test('story 14, 20: on the phone what is over is planned as SAV, what is unsigned waits', async () => {
  for (const [libelle, etat] of [
    ['Maison Le Goff', 'termine'],
    ['Grange Hervieu', 'projet'],
  ]) {
    const data = { libelle, etat, ville: 'Vitré' };
    const made = await desk.request.post(`${server.url}/api/v1/chantiers`, { data });
    expect(made.ok(), await made.text()).toBe(true);
  }
  await roof.goto(`${server.url}/planning?vue=equipe&semaine=${NEXT}`);
  await roof.getByRole('button', { name: /^Malo, lundi/ }).click();
  const sheet = roof.getByRole('dialog');
  await expect(sheet.getByRole('button', { name: /^Grange Hervieu/ })).toBeDisabled();
  await expect(sheet).toContainText('Projet : à signer d’abord');
  await sheet.getByRole('button', { name: 'Maison Le Goff SAV · Vitré' }).click();
  await expect(
    roof.getByRole('button', { name: /^Malo, lundi.* SAV Maison Le Goff$/ }),
  ).toBeVisible();
  const savs = () =>
    server.query<{ jour: string; sav: number; etat: string }>(
      `SELECT DISTINCT a.jour, a.sav, c.etat FROM affectations a
       JOIN chantiers c ON c.id = a.chantier_id WHERE c.libelle = 'Maison Le Goff' ORDER BY a.jour`,
    );
  await expect.poll(savs).toEqual([{ jour: NEXT, sav: 1, etat: 'termine' }]);

  // From its own page too, for several days, and it stays terminé.
  await roof.goto(`${server.url}/chantiers`);
  await roof.getByRole('button', { name: /^Terminé/ }).click();
  await roof.getByText('Maison Le Goff').click();
  await openPart(roof, 'Planning');
  await roof.getByRole('button', { name: 'Planifier un SAV' }).click();
  await roof.getByRole('checkbox', { name: 'Malo Le Bihan' }).check();
  await roof.getByRole('button', { name: 'Poser sur le planning' }).click();
  await expect.poll(async () => savs().length).toBeGreaterThan(3);
  expect(savs()).toEqual(savs().map(({ jour }) => ({ jour, sav: 1, etat: 'termine' })));
});

test('the planning goes to the phone’s own calendar by an address that is made and taken back', async () => {
  await plan(NEXT, 'both');
  await roof.goto(`${server.url}/planning/agenda`);
  await roof.getByRole('button', { name: 'Faire mon adresse' }).click();
  const address = (await roof.getByTestId('ical').textContent())?.trim() ?? '';
  await expect(roof.getByRole('link', { name: 'Ouvrir dans l’agenda' })).toHaveAttribute(
    'href',
    address.replace(/^https?:/, 'webcal:'),
  );
  const read = await roof.request.get(address);
  expect(read.ok()).toBe(true);
  expect(await read.text()).toContain('Longère Bothorel');
  // Shown once; what stays is that it exists, and that it was read.
  await roof.reload();
  await expect(roof.getByText(/^Une adresse existe depuis .* lue la dernière fois/)).toBeVisible();
  await expect(roof.getByTestId('ical')).toHaveCount(0);
  await roof.getByRole('button', { name: 'Retirer l’adresse' }).click();
  await expect(roof.getByRole('button', { name: 'Faire mon adresse' })).toBeVisible();
  expect((await roof.request.get(address)).ok()).toBe(false);
});
