/** The weather line: on the home, in one's week and in the grid, with its source, and without network too. */
import { expect, type Page } from '@playwright/test';
import { dayAt, mondayOf, plusDays } from '#shared/core/dates.ts';
import { weatherServices } from '../support/weather-services.ts';
import {
  addSalarie,
  enterByLink,
  openAccess,
  openFirm,
  PHONE,
  waitForServiceWorker,
} from './actions.ts';
import { startServer } from './server.ts';
import { test } from './test.ts';

const LUNDI = mondayOf(dayAt(Date.now()));

const closing: (() => Promise<void>)[] = [];
test.afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** The picture of rain in the head of a Tuesday. */
const rain = (page: Page) => page.getByRole('img', { name: 'pluie', exact: true }).first();

test('the weather is read by all from one question, offline too, and says where it is from', async ({
  browser,
}, info) => {
  info.setTimeout(180_000);
  const services = await weatherServices(LUNDI);
  const { previsionsUrl, communesUrl } = services.sources;
  const server = await startServer('.', { METEO_URL: previsionsUrl, COMMUNES_URL: communesUrl });
  closing.push(server.stop, services.stop);
  const desk = await (
    await browser.newContext({ viewport: { width: 1440, height: 900 } })
  ).newPage();
  await openFirm(desk, server.setupUrl);
  await addSalarie(desk, server.url, 'Malo', 'Le Bihan');
  const link = await openAccess(desk, 'Compagnon');
  await desk.goto(`${server.url}/planning?du=${LUNDI}&zoom=semaine`);
  await expect(rain(desk)).toBeVisible();
  await expect(desk.getByText(/^Météo de Fougères : 127\.0\.0\.1, \d\d:\d\d$/)).toBeVisible();
  await expect(desk.getByTitle('pluie 12 mm, rafales 40 km/h, 6 à 10 °C').first()).toBeVisible();
  await desk.screenshot({ path: 'test-results/screens/meteo-office.png' });

  const phone = await browser.newContext(PHONE);
  const roof = await enterByLink(phone, link, 'Malo');
  const card = roof.getByRole('region', { name: 'Météo' });
  await expect(card.getByText('Demain')).toBeVisible();
  await roof.screenshot({ path: 'test-results/screens/meteo-home.png' });
  await waitForServiceWorker(roof);
  await roof.reload();
  await expect(card).toBeVisible();
  await phone.setOffline(true);
  await roof.goto(`${server.url}/planning?semaine=${LUNDI}`);
  await expect(roof.getByText('12 mm · 40 km/h · 6 à 10 °C').first()).toBeVisible();
  await expect(rain(roof)).toBeVisible();
  await expect(roof.getByText(/^Météo de Fougères/)).toBeVisible();
  await roof.screenshot({ path: 'test-results/screens/meteo-week.png' });
  // Beyond the forecast nothing is guessed.
  await roof.goto(`${server.url}/planning?semaine=${plusDays(LUNDI, 28)}`);
  await expect(roof.getByText('Rien de prévu').first()).toBeVisible();
  await expect(roof.getByText(/Météo/)).toHaveCount(0);
  expect(services.asked).toHaveLength(2);
});
