/** Clients: contacts come in without doubling, two become one, consents have proofs, data can go. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { allSent, openFirm, pill } from './actions.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

const VCF = `BEGIN:VCARD
VERSION:3.0
N:Le Goff;Annaïg;;;
EMAIL:annaig@exemple.fr
TEL:+33 6 39 98 27 93
ADR:;;12 hameau de Kerarven;Plouvénan;;29300;France
END:VCARD
BEGIN:VCARD
VERSION:3.0
N:Le Goff;Annaïg;;;
EMAIL:ANNAIG@exemple.fr
NOTE:Plutôt le soir
END:VCARD
`;

// Nobody goes offline here: no file is kept for it.
test.use({ serviceWorkers: 'block' });

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.stop());

/** A picture and axe; a screen that holds what is typed keeps its size. */
async function judge(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `test-results/screens/${name}.png` });
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
  expect(
    violations.map(({ id }) => id),
    name,
  ).toEqual([]);
}

async function addClient(page: Page, nom: string, telephone: string): Promise<void> {
  await page.goto(`${server.url}/clients`);
  await page.getByRole('button', { name: 'Nouveau client' }).click();
  await page.getByLabel('Nom *').fill(nom);
  await page.getByLabel('Téléphone').fill(telephone);
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await expect(page.getByRole('heading', { name: nom, level: 1 })).toBeVisible();
}

test('31. contacts of a file complete and never double; two clients become one', async ({
  browser,
}) => {
  const page = await (
    await browser.newContext({ viewport: { width: 1440, height: 900 } })
  ).newPage();
  await openFirm(page, server.setupUrl);
  const file = { name: 'contacts.vcf', mimeType: 'text/vcard', buffer: Buffer.from(VCF) };
  await page.goto(`${server.url}/clients/importer`);
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByText('Nouveau', { exact: true })).toBeVisible();
  await expect(page.getByText('Complété', { exact: true })).toBeVisible();
  await judge(page, 'clients-importer');
  await page.getByRole('button', { name: 'Écrire 2 fiches' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'annaig@exemple.fr' })).toHaveCount(1);
  await page.goto(`${server.url}/clients/importer`);
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByText('Déjà là')).toHaveCount(2);
  await expect(page.getByRole('button', { name: /^Écrire/ })).toHaveCount(0);

  await addClient(page, 'LE GOFF A.', '06 39 98 27 93');
  await page.goto(`${server.url}/clients`);
  await page.getByRole('link', { name: '1 doublon à voir' }).click();
  await judge(page, 'clients-doublons');
  const row = page.getByRole('listitem').filter({ hasText: 'annaig@exemple.fr' });
  await row.getByRole('button', { name: 'Garder celle-ci' }).click();
  await expect(page.getByRole('heading', { name: 'Aucun doublon' })).toBeVisible();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByRole('heading', { name: 'Aucun doublon' })).toHaveCount(0);
  await row.getByRole('button', { name: 'Garder celle-ci' }).click();
  await expect(page.getByRole('heading', { name: 'Aucun doublon' })).toBeVisible();
  await allSent(page);
  const clients = server.query<{
    deleted: number;
    note: string | null;
    fusionne_id: string | null;
  }>('SELECT deleted, note, fusionne_id FROM clients ORDER BY deleted');
  expect(clients).toMatchObject([
    { deleted: 0, note: 'Plutôt le soir\nAutre nom : LE GOFF A.' },
    { deleted: 1 },
  ]);
  await page.context().close();
});

test('a consent needs its proof; a copy of the data is saved; a prospect is forgotten', async ({
  browser,
}) => {
  const page = await (
    await browser.newContext({ viewport: { width: 1440, height: 900 } })
  ).newPage();
  await page.goto(server.url);
  await page.getByLabel('Adresse de courriel').fill('nolwenn@exemple.fr');
  await page.getByLabel('Mot de passe').fill('ardoise et crochet');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(pill(page)).toContainText('À jour');
  await addClient(page, 'Kerzoncuff', '02 99 00 00 11');

  await page.getByRole('button', { name: 'Noter', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Le client est d’accord' }).check();
  await page.getByRole('button', { name: 'Ajouter', exact: true }).last().click();
  await expect(page.getByRole('alert')).toContainText('Un accord se prouve');
  await page.getByLabel('Où est la preuve').fill('Devis signé du 5 mars');
  await page.getByRole('button', { name: 'Ajouter', exact: true }).last().click();
  await expect(page.getByText('D’accord', { exact: true })).toBeVisible();

  // Where one builds is not where one bills.
  await page.getByRole('button', { name: 'Ajouter', exact: true }).nth(1).click();
  const place = page.getByRole('dialog', { name: 'Nouvelle adresse' });
  await place.getByLabel('Adresse', { exact: true }).fill('4 rue du Four');
  await place.getByRole('combobox', { name: /^Commune/ }).fill('Fougères');
  await page.getByRole('option', { name: /^Fougères/ }).click();
  await place.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await expect(page.getByText('Facturation · 35300 Fougères')).toBeVisible();
  await page.getByRole('button', { name: 'Retirer 4 rue du Four' }).click();
  await expect(page.getByText('4 rue du Four')).toHaveCount(0);
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Itinéraire vers 4 rue du Four' })).toBeVisible();

  await page.getByRole('button', { name: 'Noter un échange' }).click();
  await page.getByLabel('Ce qui s’est dit').fill('Veut un velux au nord.');
  await page.getByRole('button', { name: 'Ajouter', exact: true }).last().click();
  await expect(page.getByText('Veut un velux au nord.')).toBeVisible();
  await judge(page, 'client-bureau');
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByText('Veut un velux au nord.')).toBeAttached();
  await judge(page, 'client-telephone');
  await page.setViewportSize({ width: 1440, height: 900 });

  const clientId = page.url().split('/').at(-1);
  const made = await page.request.post(`${server.url}/api/v1/chantiers`, {
    data: { libelle: 'Manoir de Kerdu', etat: 'annule', ville: 'Vitré', clientId },
  });
  expect(made.ok(), await made.text()).toBe(true);
  await expect(page.getByRole('link', { name: 'Chantier « Manoir de Kerdu »' })).toBeVisible();
  const { id: chantierId } = (await made.json()).data;
  const sav = { chantierId, motif: 'Faîtage soulevé', etat: 'ouvert', dateDemande: '2026-11-03' };
  const told = await page.request.post(`${server.url}/api/v1/savs`, { data: sav });
  expect(told.ok(), await told.text()).toBe(true);
  // The history tells of it as soon as this browser has it.
  await expect(page.getByText('SAV : Faîtage soulevé')).toBeVisible();

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Copie de ses données' }).click();
  const saved = await (await saving).createReadStream();
  const text = (await saved.toArray()).join('');
  expect(JSON.parse(text)).toMatchObject({ Clients: [{ Nom: 'Kerzoncuff' }] });
  expect(text).toContain('Devis signé du 5 mars');
  expect(JSON.parse(text)).toMatchObject({ SAV: [{ 'Ce que dit le client': 'Faîtage soulevé' }] });

  await page.getByRole('button', { name: 'Effacer ses données' }).click();
  await page.getByRole('button', { name: 'Effacer pour de bon' }).click();
  await expect(page.getByText('Ce client n’est pas sur cet appareil')).toBeVisible();
  const known = server.query<{ n: number }>(
    "SELECT count(*) AS n FROM history WHERE new LIKE '%Kerzoncuff%' OR old LIKE '%Kerzoncuff%'",
  );
  expect(known).toEqual([{ n: 0 }]);
  await page.context().close();
});
