/** A forecast service and a commune register on a port of their own. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MeteoSources } from '#api/meteo/previsions.ts';
import { type Day, plusDays } from '#shared/core/dates.ts';

const DAYS = 16;

function repeated(values: readonly number[]): (number | null)[] {
  return Array.from({ length: DAYS }, (_, n) =>
    n === DAYS - 1 ? null : (values[n % values.length] ?? null),
  );
}

/** Starts both; from `debut` on a dry day, one of rain, one of gusts and frost, again and again; of the last nothing is known. */
export async function weatherServices(debut: Day) {
  const asked: string[] = [];
  const state = { isDown: false };
  const told = {
    time: Array.from({ length: DAYS }, (_, n) => plusDays(debut, n)),
    precipitation_sum: repeated([0, 12.4, 0.2]),
    wind_gusts_10m_max: repeated([22.3, 40, 81.7]),
    temperature_2m_min: repeated([4.1, 6, -2.4]),
    temperature_2m_max: repeated([11.8, 9.5, 3]),
  };
  const server = http.createServer((request, response) => {
    const url = request.url ?? '';
    asked.push(url);
    if (state.isDown) return void response.writeHead(503).end();
    const body = url.startsWith('/communes/')
      ? { code: '35115', centre: { type: 'Point', coordinates: [-1.1958, 48.3521] } }
      : { daily: told };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const sources: MeteoSources = {
    previsionsUrl: `${origin}/v1/forecast?apikey=secret`,
    communesUrl: origin,
  };
  return {
    sources,
    asked,
    state,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
