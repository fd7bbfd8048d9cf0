/** The weather door: asked at most once in three hours, old rather than none, and of nobody unless told. */
import { afterEach, expect, test } from 'vitest';
import { testOffice } from '../support/test-office.ts';
import { weatherServices } from '../support/weather-services.ts';

const HOUR_MS = 3_600_000;
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function started() {
  const services = await weatherServices('2026-11-12');
  const office = await testOffice({ meteo: services.sources });
  closing.push(office.close, services.stop);
  const gerant = await office.opened();
  const weather = (insee = '35115') => gerant.call('GET', `/meteo?commune_insee=${insee}`);
  return { services, office, weather };
}

test('a forecast says its days, its source and its age', async () => {
  const { weather, office } = await started();
  const { status, data } = await weather();
  expect(status).toBe(200);
  expect(data).toMatchObject({
    communeInsee: '35115',
    source: '127.0.0.1',
    prisLe: office.time.now,
  });
  expect(data.jours).toHaveLength(16);
  expect(data.jours[1]).toEqual({
    jour: '2026-11-13',
    pluieMm: 12.4,
    rafalesKmh: 40,
    minC: 6,
    maxC: 9.5,
  });
  expect(data.jours[15].pluieMm).toBeNull();
});

test('only the place leaves, rounded to a kilometre, with the key of the firm', async () => {
  const { weather, services } = await started();
  await weather();
  const [commune = '', forecast = ''] = services.asked;
  expect(commune).toBe('/communes/35115?fields=centre');
  const sent = new URL(forecast, 'http://localhost').searchParams;
  expect(Object.fromEntries(sent)).toMatchObject({
    apikey: 'secret',
    latitude: '48.35',
    longitude: '-1.20',
    timezone: 'Europe/Paris',
  });
});

test('many who ask at once, and again within three hours, make one question', async () => {
  const { weather, services, office } = await started();
  await Promise.all([weather(), weather(), weather()]);
  office.time.now += 2 * HOUR_MS;
  await weather();
  expect(services.asked).toHaveLength(2);
  office.time.now += 2 * HOUR_MS;
  await weather();
  // The place of a commune is asked once.
  expect(services.asked).toHaveLength(3);
});

test('a service that fails is left alone for a while; yesterday’s forecast says its age', async () => {
  const { weather, services, office } = await started();
  const first = (await weather()).data;
  services.state.isDown = true;
  office.time.now += 5 * HOUR_MS;
  expect((await weather()).data).toEqual(first);
  expect((await weather()).data).toEqual(first);
  expect(services.asked).toHaveLength(3);
  expect(office.alerts).toEqual(['weather not read']);
  office.time.now += 20 * HOUR_MS;
  const late = await weather();
  expect(late).toMatchObject({ status: 200, data: null });
  expect(late.message).toContain('ne répond pas');
  services.state.isDown = false;
  office.time.now += HOUR_MS;
  expect((await weather()).data.prisLe).toBe(office.time.now);
});

test('an odd commune is refused, a stranger hears nothing, and one person cannot ask for ever', async () => {
  const { weather, services, office } = await started();
  for (const odd of ['', '3511', '35115/../x', '2C001', "35115'"]) {
    expect(await weather(encodeURIComponent(odd))).toMatchObject({
      status: 400,
      data: { code: 'invalid', path: 'commune_insee' },
    });
  }
  expect((await office.browser().call('GET', '/meteo?commune_insee=35115')).status).toBe(401);
  expect(services.asked).toEqual([]);
  let refused = 0;
  for (let n = 0; n < 70; n++) refused += Number((await weather()).status === 429);
  expect(refused).toBe(10);
});

test('a server that was given no address asks nobody, and says so', async () => {
  const office = await testOffice();
  closing.push(office.close);
  const gerant = await office.opened();
  const answer = await gerant.call('GET', '/meteo?commune_insee=35115');
  expect(answer).toMatchObject({ status: 200, success: true, data: null });
});
