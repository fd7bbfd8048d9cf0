/** The phone half on IndexedDB, against the real server: write offline, sync, keep, recover. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exportUnsent } from '#pwa/sync/export.ts';
import { abandon, draftsOf, resend } from '#pwa/sync/issues.ts';
import { openPhone, type Phone } from '#pwa/sync/phone.ts';
import type { Issue, JournalEntry } from '#pwa/sync/store.ts';
import type { Fetch } from '#pwa/sync/transport.ts';
import { newId } from '#shared/core/ids.ts';
import { JOURNAL_KEPT_MS } from '#shared/core/limits.ts';
import { registry } from '#shared/registry.ts';
import { type TestOffice, testOffice } from '../support/test-office.ts';

let office: TestOffice;
let phones: Phone[];
beforeEach(async () => {
  office = await testOffice();
  phones = [];
});
afterEach(async () => {
  for (const phone of phones) await phone.destroy();
  office.close();
});

async function aPhone(fetch?: Fetch): Promise<Phone> {
  const signedIn = await office.opened();
  const phone = openPhone({
    name: `test:${newId()}`,
    userId: signedIn.profile.id,
    registry,
    baseUrl: '',
    fetch: fetch ?? signedIn.fetch,
    clock: () => office.time.now,
  });
  phones.push(phone);
  return phone;
}

const chantier = (id: string, more: object = {}) => ({
  t: 'create' as const,
  e: 'chantiers',
  id,
  f: { libelle: 'Longère', etat: 'projet', ville: 'Vitré', ...more },
});

test('what is written offline is seen at once, counted, and sent when there is a line', async () => {
  const phone = await aPhone();
  const id = newId();
  const written = await phone.write([chantier(id)]);
  expect(written).toEqual({ ok: true, value: 1 });
  expect(await phone.get('chantiers', id)).toMatchObject({ libelle: 'Longère', deleted: 0 });
  expect(await phone.waiting()).toMatchObject({ toSend: 1, parked: 0, toFix: 0 });
  expect([...(await phone.pendingKeys())]).toEqual([`chantiers/${id}`]);
  expect((await phone.idle()).kind).toBe('done');
  expect(await phone.waiting()).toMatchObject({ toSend: 0, parked: 0, toFix: 0 });
  expect(await phone.list('chantiers')).toHaveLength(1);
  expect(await phone.meta()).toMatchObject({ complete: true, epoch: 1 });
  const journal = await phone.db.table<JournalEntry>('journal').toArray();
  expect(journal.map(({ mid, verdict }) => [mid, verdict.st])).toEqual([[1, 'ok']]);
});

test('typing in one field again and again is one change on its way', async () => {
  const phone = await aPhone();
  const id = newId();
  await phone.write([chantier(id)]);
  await phone.idle();
  const set = (libelle: string) => phone.write([{ t: 'set', e: 'chantiers', id, f: { libelle } }]);
  await set('L');
  await set('Lo');
  await set('Longère Bothorel');
  expect((await phone.waiting()).toSend).toBe(1);
  expect(await set('Longère Bothorel')).toEqual({ ok: true, value: null });
  await phone.idle();
  expect((await phone.get('chantiers', id))?.['libelle']).toBe('Longère Bothorel');
});

test('a value that the rules refuse is told before it is queued', async () => {
  const phone = await aPhone();
  const written = await phone.write([chantier(newId(), { libelle: '' })]);
  expect(written).toMatchObject({ ok: false, error: { path: 'libelle' } });
  expect((await phone.waiting()).toSend).toBe(0);
});

test('what the server refuses leaves the screen, keeps its reason, and can be corrected', async () => {
  const phone = await aPhone();
  const id = newId();
  await phone.write([chantier(id)]);
  await phone.idle();
  await phone.write([{ t: 'set', e: 'chantiers', id, f: { etat: 'archive' } }]);
  await phone.idle();
  expect((await phone.get('chantiers', id))?.['etat']).toBe('projet');
  const [issue] = await phone.db.table<Issue>('issue').toArray();
  expect(issue?.verdict).toMatchObject({ code: 'state', path: 'etat' });
  expect(await phone.waiting()).toMatchObject({ toFix: 1 });
  if (!issue) return;
  expect(draftsOf(issue)).toEqual([{ t: 'set', e: 'chantiers', id, f: { etat: 'archive' } }]);
  await resend(phone, issue);
  await phone.idle();
  const issues = await phone.db.table<Issue>('issue').toArray();
  expect(issues.filter((one) => !one.abandonedAt)).toHaveLength(1);
  for (const one of issues) await abandon(phone, one);
  expect(await phone.waiting()).toMatchObject({ toFix: 0 });
});

test('an answer that never arrives, an error page and a closed session lose nothing', async () => {
  const lines: (() => Promise<Response>)[] = [
    () => Promise.reject(new TypeError('network')),
    async () => new Response('<html>portail</html>', { status: 502 }),
    async () => Response.json({ success: false, data: { code: 'bizarre' }, message: '' }),
    async () => Response.json({ success: false, data: { code: 'auth' }, message: '' }),
    async () => Response.json({ success: false, data: { code: 'busy', retryAfterMs: 5 } }),
  ];
  const phone = await aPhone(() => (lines.shift() ?? (() => Promise.reject()))());
  await phone.write([chantier(newId())]);
  const kinds = [];
  for (let i = 0; i < 5; i++) kinds.push((await phone.round()).kind);
  expect(kinds).toEqual(['unreachable', 'unreachable', 'unreachable', 'auth', 'busy']);
  expect((await phone.waiting()).toSend).toBe(1);
  expect(JSON.parse(await exportUnsent(phone.db)).outbox).toHaveLength(1);
});

test('another history of the server is read again whole, and what waits still goes up', async () => {
  const phone = await aPhone();
  const id = newId();
  await phone.write([chantier(id)]);
  await phone.idle();
  office.firms.all()[0]?.firm.db.exec('UPDATE sync_state SET epoch = 2, seq = seq + 1000');
  await phone.write([{ t: 'set', e: 'chantiers', id, f: { libelle: 'Après' } }]);
  expect((await phone.idle()).kind).toBe('done');
  expect(await phone.meta()).toMatchObject({ epoch: 2, sweeping: false, gen: 1 });
  expect((await phone.get('chantiers', id))?.['libelle']).toBe('Après');
});

test('what was judged is kept thirty days, then forgotten; what waits never is', async () => {
  const phone = await aPhone();
  await phone.write([chantier(newId())]);
  await phone.idle();
  await phone.write([chantier(newId())]);
  office.time.now += JOURNAL_KEPT_MS - 1000;
  await phone.prune();
  expect(await phone.db.table('journal').count()).toBe(1);
  office.time.now += 2000;
  await phone.prune();
  expect(await phone.db.table('journal').count()).toBe(0);
  expect((await phone.waiting()).toSend).toBe(1);
});
