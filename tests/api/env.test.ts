/** The server's settings: defaults, and one clear line for each bad value. */
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readEnv } from '#api/env.ts';

const DATA_DIR = path.join(os.tmpdir(), 'atarys-env');

test('without settings the server opens on this computer only', () => {
  const env = readEnv({ DATA_DIR });
  expect(env).toMatchObject({ ok: true, value: { port: 3000, host: '127.0.0.1' } });
});

test.each([
  [{ PORT: 'huit' }, 'PORT'],
  [{ PORT: '70000' }, 'PORT'],
  [{ PORT: '' }, 'PORT'],
  [{ HOST: 'a b' }, 'HOST'],
  [{ LOG_LEVEL: 'tout' }, 'LOG_LEVEL'],
  [{ DATA_DIR: '/dev/null/ici' }, 'DATA_DIR'],
  [{ METEO_URL: 'open-meteo' }, 'METEO_URL'],
  [{ METEO_URL: 'file:///etc/passwd' }, 'METEO_URL'],
  [{ COMMUNES_URL: '' }, 'COMMUNES_URL'],
])('a bad value is one clear line: %o', (bad, name) => {
  const env = readEnv({ DATA_DIR, ...bad });
  expect(env).toMatchObject({ ok: false });
  if (!env.ok) expect(env.error).toMatch(new RegExp(`^${name}`));
});

test('the weather is asked of nobody unless an address is given', () => {
  expect(readEnv({ DATA_DIR })).toMatchObject({ value: { meteo: null } });
  const previsionsUrl = 'https://meteo.exemple.fr/v1/forecast?apikey=un-secret';
  expect(readEnv({ DATA_DIR, METEO_URL: previsionsUrl })).toMatchObject({
    value: { meteo: { previsionsUrl, communesUrl: 'https://geo.api.gouv.fr' } },
  });
});
