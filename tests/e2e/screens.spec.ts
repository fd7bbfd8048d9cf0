/** Every screen in both frames and three themes: axe finds nothing serious, and a picture is kept. */
import { expect, type Page } from '@playwright/test';
import { openPart, pill } from './actions.ts';
import { FRAMES, judge } from './judge.ts';
import { type RunningServer, startServer } from './server.ts';
import { test } from './test.ts';

/** Screens by name: how one gets there. */
const SCREENS: Record<string, (page: Page, url: string) => Promise<unknown>> = {
  aujourdhui: async (page, url) => {
    await page.goto(url);
    await expect(page.getByRole('link', { name: 'Itinéraire' }).first()).toBeVisible();
  },
  planning: async (page, url) => {
    await page.goto(`${url}/planning`);
    await expect(page.getByText(/^Yann/).first()).toBeVisible();
    await expect(page.getByText('Maison Le Goff').first()).toBeVisible();
  },
  'planning-annee': async (page, url) => {
    await page.goto(`${url}/planning?zoom=annee&par=chantiers&vue=equipe`);
    await expect(page.getByText('Maison Le Goff').first()).toBeVisible();
  },
  heures: async (page, url) => {
    await page.goto(`${url}/planning/heures`);
    await expect(page.getByText(/prévues/).first()).toBeVisible();
  },
  paie: async (page) => {
    await page.getByRole('button', { name: 'Export de paie' }).click();
    await expect(page.getByRole('dialog')).toContainText('Yann Kervella');
  },
  conges: async (page, url) => {
    await page.goto(`${url}/planning/conges`);
    await expect(page.getByText('Mariage de ma sœur')).toBeVisible();
  },
  charges: async (page, url) => {
    await page.goto(`${url}/planning/charges`);
    await expect(page.getByRole('heading', { name: 'Par équipe, sur l’année' })).toBeVisible();
    await expect(page.getByText(/j libres sur/).first()).toBeVisible();
    const month = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric' });
    const people = page.getByRole('heading', { name: `Par personne, ${month.format(Date.now())}` });
    await expect(people).toBeVisible();
  },
  mural: async (page, url) => {
    await page.goto(`${url}/planning/mural`);
    await expect(page.getByText('Yann Kervella')).toBeVisible();
  },
  chantiers: async (page, url) => {
    await page.goto(`${url}/chantiers`);
    await expect(page.getByText('Maison Le Goff')).toBeVisible();
  },
  'nouveau-chantier': async (page, url) => {
    await page.goto(`${url}/chantiers`);
    await page.getByRole('button', { name: 'Nouveau chantier' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  'chantier-suivi': async (page, url) => {
    await page.goto(`${url}/chantiers`);
    await page.getByText('Maison Le Goff').click();
    await expect(
      page.getByText('Personne n’y est').or(page.getByText('Aujourd’hui', { exact: true }).first()),
    ).toBeVisible();
  },
  'chantier-notes': async (page) => {
    await page.getByRole('link', { name: 'Notes', exact: true }).click();
    await expect(page.getByText('Deux chevrons')).toBeVisible();
  },
  'chantier-planning': async (page) => {
    await openPart(page, 'Planning');
    await page.getByRole('button', { name: 'Planifier des personnes' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  ardoises: async (page, url) => {
    await page.goto(`${url}/ardoises`);
    await page.getByRole('combobox').first().fill('Fougères');
    await page.getByRole('option', { name: /^Fougères/ }).click();
    await page.getByLabel('Pente en degrés').fill('45');
    await page.getByLabel(/^Rampant/).fill('5');
    await expect(page.getByText('Comment c’est calculé')).toBeVisible();
  },
  'ardoises-tables': async (page, url) => {
    await page.goto(`${url}/ardoises/tables`);
    await page.getByRole('button', { name: 'Ajouter une table' }).click();
    await page.getByLabel('Lignes copiées d’un tableur').fill('45;107;115;124');
    await expect(page.getByText('3 cellules à garder.')).toBeVisible();
  },
  'ardoises-table': async (page, url) => {
    await page.goto(`${url}/ardoises/tables`);
    await page.getByText('181 cellules').click();
    await expect(page.getByRole('rowheader', { name: '22,5 %' })).toBeVisible();
  },
  'ardoises-catalogue': async (page, url) => {
    await page.goto(`${url}/ardoises/catalogue`);
    await page.getByRole('button', { name: /^32 × 22/ }).click();
    await expect(page.getByLabel('Prix du mille')).toBeVisible();
  },
  'ardoises-reglages': async (page, url) => {
    await page.goto(`${url}/ardoises/reglages`);
    await expect(page.getByText('Lire la table')).toBeVisible();
  },
  salaries: async (page, url) => {
    await page.goto(`${url}/salaries`);
    await expect(page.getByText('Malo Le Bihan')).toBeVisible();
    await expect(page.getByText('Pas d’accès à l’application').first()).toBeVisible();
  },
  salarie: async (page, url) => {
    await page.goto(`${url}/salaries`);
    await page.getByText('Malo Le Bihan').click();
    await expect(page.getByRole('heading', { name: 'Accès à l’application' })).toBeVisible();
  },
  clients: async (page, url) => {
    await page.goto(`${url}/clients`);
    await page.getByRole('button', { name: 'Nouveau client' }).click();
    await page.getByLabel('Nom *').fill('Le Goff');
    await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Le Goff' })).toBeVisible();
    await page.goto(`${url}/clients`);
    await expect(page.getByText('Le Goff').first()).toBeVisible();
  },
  client: async (page) => {
    await page.getByText('Le Goff').first().dblclick();
    await expect(page.getByLabel('Nature')).toBeVisible();
  },
  historique: async (page) => {
    await page.getByRole('link', { name: 'Historique' }).click();
    await expect(page.getByText('Fiche créée')).toBeVisible();
  },
  reglages: async (page, url) => {
    await page.goto(`${url}/reglages`);
    await expect(page.getByLabel('SIRET')).toBeVisible();
  },
  base: async (page, url) => {
    await page.goto(`${url}/base`);
    await expect(page.getByText('Affectations')).toBeVisible();
  },
  table: async (page, url) => {
    await page.goto(`${url}/base/recouvrements`);
    await expect(page.getByText('zone 1', { exact: false }).first()).toBeVisible();
  },
  envoi: async (page, url) => {
    await page.goto(`${url}/envoi`);
    await expect(page.getByText('Tout est au bureau')).toBeVisible();
  },
  plus: async (page, url) => {
    await page.goto(`${url}/plus`);
    await expect(page.getByRole('heading', { name: 'Affichage' })).toBeVisible();
  },
};

// Nobody goes offline here: no file is kept for it.
test.use({ serviceWorkers: 'block' });

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.stop());

for (const [frame, options] of Object.entries(FRAMES)) {
  test(`the screens of the ${frame} are readable by everyone`, async ({ browser }) => {
    test.setTimeout(600_000);
    const page = await (await browser.newContext(options)).newPage();
    await page.goto(server.setupUrl);
    await expect(page.getByRole('button', { name: 'Voir d’abord avec un exemple' })).toBeVisible();
    await judge(page, `${frame}-installation`);
    await page.getByRole('button', { name: 'Voir d’abord avec un exemple' }).click();
    await expect(pill(page)).toContainText('À jour');
    for (const [name, open] of Object.entries(SCREENS)) {
      await open(page, server.url);
      await expect(pill(page)).toBeVisible();
      await judge(page, `${frame}-${name}`);
    }
  });
}
