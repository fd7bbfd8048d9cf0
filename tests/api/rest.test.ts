/** The REST face: the same rows, rights and rules as sync, for scripts and other programs. */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pathOf } from '#api/http/rest.routes.ts';
import { newId } from '#shared/core/ids.ts';
import { registry } from '#shared/registry.ts';
import { syncedEntities } from '#shared/sync/registry-type.ts';
import { seedOfRun } from '../support/random.ts';
import { type Payload, type TestOffice, testOffice } from '../support/test-office.ts';

let office: TestOffice;
let gerant: Awaited<ReturnType<TestOffice['opened']>>;
beforeEach(async () => {
  office = await testOffice();
  gerant = await office.opened();
});
afterEach(() => office.close());

const SITE = { libelle: 'Longère', etat: 'projet', ville: 'Vitré' };

function withToken(token: string) {
  return async (method: string, url: string, body?: unknown) => {
    const response = await office.app.request(`/api/v1${url}`, {
      method,
      headers: { authorization: `Bearer ${token}` },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, ...((await response.json()) as Payload) };
  };
}

async function tokenOf(role: string) {
  const made = await gerant.call('POST', '/tokens', { nom: 'essai', role });
  return made.data as { id: string; token: string };
}

test('a chantier is made, read, changed and deleted, and phones receive it', async () => {
  const made = await gerant.call('POST', '/chantiers', SITE);
  expect(made.data).toMatchObject({ ...SITE, adresse: null, deleted: false });
  const { id, revision } = made.data;
  expect((await gerant.call('GET', `/chantiers/${id}`)).data.libelle).toBe('Longère');
  const set = await gerant.call('PATCH', `/chantiers/${id}`, { revision, ville: 'Rennes' });
  expect(set.data).toMatchObject({ ville: 'Rennes', revision: revision + 1 });
  const body = {
    proto: 1,
    schema: 1,
    device: newId(),
    epoch: null,
    now: 0,
    pull: { have: {}, maxBytes: 1_000_000 },
  };
  const pulled = await gerant.call('POST', '/sync', body);
  expect(pulled.data.page.rows.some((row: { d: { id: string } }) => row.d.id === id)).toBe(true);
  expect((await gerant.call('DELETE', `/chantiers/${id}`)).success).toBe(true);
  expect((await gerant.call('GET', `/chantiers/${id}`)).status).toBe(404);
});

test('a revision that is no number is named, and changes nothing', async () => {
  const made = await gerant.call('POST', '/chantiers', SITE);
  const { id } = made.data;
  for (const revision of ['abc', null, -1, [{ toString: {} }]]) {
    const answered = await gerant.call('PATCH', `/chantiers/${id}`, { revision, ville: 'Rennes' });
    expect(answered).toMatchObject({ success: false, data: { code: 'invalid', path: 'revision' } });
  }
  expect((await gerant.call('GET', `/chantiers/${id}`)).data.ville).toBe(SITE.ville);
});

test('an old revision of a guarded field is a conflict; the faulty field is named', async () => {
  const { data } = await gerant.call('POST', '/chantiers', SITE);
  await gerant.call('PATCH', `/chantiers/${data.id}`, { etat: 'signe' });
  const late = await gerant.call('PATCH', `/chantiers/${data.id}`, {
    revision: data.revision,
    etat: 'annule',
  });
  // The same line wrote both, so it has seen its own; another caller has not.
  expect(late.success).toBe(true);
  const { token } = await tokenOf('gerant');
  const other = await withToken(token)('PATCH', `/chantiers/${data.id}`, {
    revision: data.revision,
    etat: 'projet',
  });
  expect(other).toMatchObject({ status: 409, data: { reason: 'guard', path: 'etat' } });
  expect(await gerant.call('POST', '/chantiers', { ...SITE, libelle: '' })).toMatchObject({
    status: 400,
    data: { path: 'libelle' },
    message: 'Libellé : à remplir.',
  });
});

test('lists are paged, sorted and filtered by snake_case parameters', async () => {
  for (const [n, ville] of ['Vitré', 'Rennes', 'Vitré'].entries()) {
    await gerant.call('POST', '/chantiers', { ...SITE, libelle: `Chantier ${n}`, ville });
  }
  const first = await gerant.request('/api/v1/chantiers?per_page=2&sort=libelle');
  const { data, pagination } = (await first.json()) as {
    data: { libelle: string }[];
    pagination: object;
  };
  expect(data.map(({ libelle }) => libelle)).toEqual(['Chantier 0', 'Chantier 1']);
  expect(pagination).toEqual({ page: 1, perPage: 2, total: 3, hasNext: true });
  const filtered = await gerant.call('GET', '/chantiers?ville=Vitr%C3%A9&date_signature=');
  expect(filtered.data).toHaveLength(2);
  for (const bad of ['page=0', 'per_page=9999', 'sort=marge', 'couleur=bleu']) {
    expect((await gerant.call('GET', `/chantiers?${bad}`)).status).toBe(400);
  }
});

test('a token never does more than its role, nor than its owner', async () => {
  const { id, token } = await tokenOf('compagnon');
  const call = withToken(token);
  expect((await call('POST', '/chantiers', SITE)).success).toBe(true);
  expect(await call('POST', '/clients', { nature: 'particulier', nom: 'X' })).toMatchObject({
    status: 403,
  });
  await gerant.call('POST', '/clients', { nature: 'particulier', nom: 'Le Goff' });
  expect((await call('GET', '/clients')).data).toEqual([]);
  expect((await call('GET', '/people')).status).toBe(401);
  expect((await gerant.call('GET', '/tokens')).data).toHaveLength(1);
  await gerant.call('DELETE', `/tokens/${id}`);
  expect((await call('GET', '/chantiers')).status).toBe(401);
  for (const bad of ['', 'x', `${newId()}.abc`]) {
    expect((await withToken(bad)('GET', '/chantiers')).status).toBe(401);
  }
});

test('a command answers at once, with its reason where it is refused', async () => {
  const { data } = await gerant.call('POST', '/chantiers', SITE);
  const args = { chantierId: data.id };
  expect(await gerant.call('POST', '/commands/archiver-chantier', args)).toMatchObject({
    status: 422,
  });
  await gerant.call('PATCH', `/chantiers/${data.id}`, { etat: 'annule' });
  expect((await gerant.call('POST', '/commands/archiver-chantier', args)).success).toBe(true);
  expect((await gerant.call('GET', `/chantiers/${data.id}`)).data.etat).toBe('archive');
  expect((await gerant.call('POST', '/commands/inconnue', {})).status).toBe(400);
});

test('the OpenAPI document names every entity, and its page needs nothing from elsewhere', async () => {
  const document = await (await office.app.request('/api/v1/openapi.json')).json();
  const paths = Object.keys((document as { paths: object }).paths);
  for (const entity of syncedEntities(registry))
    expect(paths).toContain(`/api/v1/${pathOf(entity)}`);
  const page = await (await office.app.request('/api/v1/docs')).text();
  expect(page).toContain('chantier-notes');
  expect(page).not.toMatch(/(src|href)="https?:/);
});

test('whatever a script sends, it gets an envelope and no fault of ours', async () => {
  const routes = syncedEntities(registry).map((entity) => `/${pathOf(entity)}`);
  const paths = fc.constantFrom(
    ...routes,
    ...routes.map((route) => `${route}/${newId()}`),
    ...routes.map((route) => `${route}/__proto__`),
  );
  const values = fc.dictionary(
    fc.oneof(
      fc.constantFrom('id', 'libelle', 'etat', 'nom', 'jour', 'revision', '__proto__', 'deleted'),
      fc.string(),
    ),
    fc.anything(),
  );
  await fc.assert(
    fc.asyncProperty(
      paths,
      fc.constantFrom('GET', 'POST', 'PATCH', 'DELETE'),
      values,
      async (url, method, body) => {
        const text = JSON.stringify(body) ?? '';
        const response = await gerant.request(
          `/api/v1${url}${method === 'GET' ? `?${new URLSearchParams({ page: text }).toString()}` : ''}`,
          {
            method,
            ...(method !== 'GET' && method !== 'DELETE' && { body: text }),
          },
        );
        expect(response.status).toBeLessThan(500);
        expect(await response.json()).toHaveProperty('message');
      },
    ),
    { numRuns: 1500, seed: seedOfRun() },
  );
});
