/** Getting in: the set-up link, passwords, sessions. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SETUP } from '../support/setup-values.ts';
import { type TestOffice, testOffice } from '../support/test-office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await testOffice();
});
afterEach(() => office.close());

test('the set-up link opens one firm, once', async () => {
  const first = office.browser();
  expect((await first.call('GET', '/auth/state')).data).toEqual({ needsSetup: true });
  const setup = { ...SETUP, jeton: office.setupToken };
  const made = await first.call('POST', '/auth/setup', setup);
  expect(made.data).toMatchObject({ firmName: 'Couverture du Couesnon', role: 'gerant' });
  expect((await first.call('GET', '/auth/me')).data.prenom).toBe('Nolwenn');
  expect(await office.browser().call('POST', '/auth/setup', setup)).toMatchObject({ status: 403 });
  expect((await first.call('GET', '/auth/state')).data).toEqual({ needsSetup: false });
});

test('a wrong SIRET, a short password and a wrong link are refused and change nothing', async () => {
  const { call } = office.browser();
  const jeton = office.setupToken;
  const bad = { ...SETUP, jeton, entreprise: { ...SETUP.entreprise, siret: '73282932000075' } };
  expect(await call('POST', '/auth/setup', bad)).toMatchObject({
    status: 400,
    data: { code: 'invalid', path: 'entreprise.siret' },
  });
  const short = { ...SETUP, jeton, personne: { ...SETUP.personne, motDePasse: 'court' } };
  expect((await call('POST', '/auth/setup', short)).data.path).toBe('personne.motDePasse');
  expect(await call('POST', '/auth/setup', { ...SETUP, jeton: 'autre' })).toMatchObject({
    status: 403,
  });
  expect(office.firms.ids()).toEqual([]);
});

test('one signs in with the right password only, and out again', async () => {
  await office.opened();
  const other = office.browser();
  const { identifiant, motDePasse } = SETUP.personne;
  const wrong = await other.call('POST', '/auth/login', { identifiant, motDePasse: 'faux' });
  expect(wrong).toMatchObject({ status: 401, data: { code: 'auth' } });
  const unknown = await other.call('POST', '/auth/login', { identifiant: 'x', motDePasse: 'faux' });
  expect(unknown.message).toBe(wrong.message);
  const right = await other.call('POST', '/auth/login', {
    identifiant: identifiant.toUpperCase(),
    motDePasse,
  });
  expect(right.success).toBe(true);
  await other.call('POST', '/auth/logout', {});
  expect((await other.call('GET', '/auth/me')).data).toBeNull();
});

test('guessing a password is stopped after ten tries', async () => {
  await office.opened();
  const thief = office.browser();
  const guess = { identifiant: SETUP.personne.identifiant, motDePasse: 'faux' };
  for (let i = 0; i < 10; i++) await thief.call('POST', '/auth/login', guess);
  expect(await thief.call('POST', '/auth/login', guess)).toMatchObject({ status: 429 });
});

test('a session ends when it was not used for ninety days', async () => {
  const first = await office.opened();
  office.time.now += 89 * 86_400_000;
  expect((await first.call('GET', '/auth/me')).data).not.toBeNull();
  office.time.now += 89 * 86_400_000;
  expect((await first.call('GET', '/auth/me')).data).not.toBeNull();
  office.time.now += 91 * 86_400_000;
  expect((await first.call('GET', '/auth/me')).data).toBeNull();
});

test('the session cookie cannot be read by a script nor sent by another site', async () => {
  const browser = office.browser();
  const body = JSON.stringify({ ...SETUP, jeton: office.setupToken });
  const response = await browser.request('/api/v1/auth/setup', { method: 'POST', body });
  const cookie = response.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/Secure/);
  expect(cookie).toMatch(/SameSite=Strict/);
  const stored = office.firms.all()[0]?.firm.db.prepare('SELECT * FROM session').all();
  const secret = cookie.split('.')[1]?.split(';')[0] ?? 'none';
  expect(JSON.stringify(stored)).not.toContain(secret);
});
