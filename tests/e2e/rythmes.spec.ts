/** The rhythm of a contract: typed on the salarié's page, seen in the grid and on the phone, respected. */
import { expect, type Page } from '@playwright/test';
import { dayAt, mondayOf, plusDays } from '#shared/core/dates.ts';
import { addSalarie, allSent, enterByLink, openAccess, openFirm, PHONE } from './actions.ts';
import { judge } from './judge.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

// Nobody goes offline here: no file is kept for it.
test.use({ serviceWorkers: 'block' });

let server: RunningServer;
test.beforeEach(async () => {
  server = await startServer();
});
test.afterEach(() => server.stop());

const rythme = (page: Page) => page.getByRole('region', { name: 'Rythme du contrat' });

test('an apprentice’s school weeks are typed once, and nobody plans over them unsaid', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const desk = await (
    await browser.newContext({ viewport: { width: 1440, height: 900 } })
  ).newPage();
  await openFirm(desk, server.setupUrl);
  await addSalarie(desk, server.url, 'Malo', 'Le Bihan');
  const link = await openAccess(desk, 'Compagnon');
  const today = dayAt(Date.now());
  const next = plusDays(mondayOf(today), 7);

  await rythme(desk).getByRole('button', { name: 'Changer de rythme' }).click();
  const sheet = desk.getByRole('dialog');
  await sheet.getByLabel('À partir du').fill(next);
  await sheet.getByRole('button', { name: '5 jours', exact: true }).click();
  await sheet.getByLabel('École (apprentis)').selectOption('Une semaine sur 2');
  await sheet.getByRole('button', { name: 'Garder ce rythme' }).click();
  await expect(sheet.getByRole('alert')).toContainText('Donnez le lundi d’une semaine d’école.');
  // Any day of the week will do.
  await sheet.getByLabel('Première semaine d’école').fill(plusDays(next, 2));
  await expect(sheet.getByRole('row').first()).toContainText('école lun à ven');
  await judge(desk, 'rythme-feuille');
  await sheet.getByRole('button', { name: 'Garder ce rythme' }).click();
  await expect(rythme(desk)).toContainText('lun à ven ; école une semaine sur 2');
  await judge(desk, 'rythme-bureau');
  await allSent(desk);

  // On his phone the week says why nothing is planned.
  const phone = await enterByLink(await browser.newContext(PHONE), link, 'Malo');
  await phone.goto(`${server.url}/planning?vue=moi&semaine=${next}`);
  await expect(phone.locator('.day-row', { hasText: 'École' })).toHaveCount(5);
  await judge(phone, 'rythme-telephone');
  await phone.goto(`${server.url}/planning?vue=equipe&semaine=${next}`);
  await phone
    .getByRole('button', { name: /^Malo, .* : école$/ })
    .first()
    .click();
  await expect(phone.getByRole('dialog')).toContainText('Il est à l’école cette semaine-là');

  // In the grid the week is shaded, and a fill leaves it and says so.
  await desk.goto(`${server.url}/planning?du=${next}&zoom=semaine`);
  await expect(desk.locator('.plan__rest--ecole').first()).toContainText('École');

  // Taken away again, and back by one tap.
  await desk.goto(`${server.url}/salaries`);
  await desk.getByText('Malo Le Bihan').click();
  await rythme(desk)
    .getByRole('button', { name: /^Supprimer le rythme/ })
    .click();
  await expect(rythme(desk)).not.toContainText('école');
  await desk.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(rythme(desk)).toContainText('école une semaine sur 2');
  await allSent(desk);
  await expect
    .poll(() => server.query('SELECT ecole_semaines FROM rythmes_salaries WHERE deleted = 0'))
    .toEqual([{ ecole_semaines: 2 }]);
});

test('the rules of the planning are dated, and show their weeks and holidays', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const desk = await (
    await browser.newContext({ viewport: { width: 1440, height: 900 } })
  ).newPage();
  await openFirm(desk, server.setupUrl);
  await desk.goto(`${server.url}/reglages`);
  await desk.getByRole('link', { name: 'Règles du planning et jours fériés' }).click();
  await expect(desk.getByRole('region', { name: 'Règle en cours' })).toContainText('Par défaut');
  const weeks = desk.getByRole('region', { name: 'Semaines paires et impaires' });
  await expect(weeks).toContainText('Numéro de semaine ISO');
  const first = weeks.getByRole('listitem').first().locator('.badge');
  const before = await first.textContent();
  const holidays = desk.getByRole('region', { name: 'Jours fériés' });
  await expect(holidays.getByRole('listitem')).toHaveCount(11);
  await judge(desk, 'regles-bureau');

  await desk.getByRole('button', { name: 'Changer une règle' }).click();
  const sheet = desk.getByRole('dialog');
  await sheet.getByLabel('Semaines paires et impaires').selectOption({ index: 2 });
  await sheet.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await expect(sheet.getByRole('alert').or(sheet.locator('.field__error'))).toContainText(
    'Donnez le lundi d’une semaine paire',
  );
  const today = dayAt(Date.now());
  const wanted = before === 'paire' ? plusDays(mondayOf(today), 7) : mondayOf(today);
  await sheet.getByLabel('Une semaine paire commence le').fill(wanted);
  // From this week's Monday: a rule of today changes the weeks that begin after it.
  await sheet.getByLabel('Depuis le').fill(mondayOf(today));
  await sheet.getByLabel('Coefficient de productivité').fill('0,7');
  await sheet.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await expect(first).toHaveText(before === 'paire' ? 'impaire' : 'paire');
  await expect(desk.getByRole('region', { name: 'Règle en cours' })).toContainText('0,7');
  await desk.getByRole('button', { name: 'Année suivante' }).click();
  await expect(holidays.getByRole('listitem')).toHaveCount(11);
  await allSent(desk);
  await expect
    .poll(() => server.query('SELECT coefficient FROM regles_planning WHERE deleted = 0'))
    .toEqual([{ coefficient: 0.7 }]);
});
