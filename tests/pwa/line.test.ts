/** Two phones on a bad line to the server over TCP: nothing they wrote is lost, nothing is there twice. */
import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPhone, type Phone } from '#pwa/sync/phone.ts';
import type { Fetch } from '#pwa/sync/transport.ts';
import { must } from '#shared/core/assert.ts';
import { newId } from '#shared/core/ids.ts';
import { registry } from '#shared/registry.ts';
import { CALM, type FlakyProxy, flakyProxy } from '../support/flaky-proxy.ts';
import { randomOf, seedOfRun } from '../support/random.ts';
import { type TestOffice, testOffice } from '../support/test-office.ts';

/** How long these phones wait for an answer in bad weather: a person's phone waits longer, a test has no time. */
const HASTY_MS = 120;
/** And once the line is good again: whatever is slow now is the machine. */
const PATIENT_MS = 20_000;
let patienceMs: number;

const seed = seedOfRun();
const random = randomOf(seed);

let office: TestOffice;
let gerant: Awaited<ReturnType<TestOffice['opened']>>;
let server: Server;
let proxy: FlakyProxy;
let phones: Phone[];
beforeEach(async () => {
  office = await testOffice();
  gerant = await office.opened();
  const port = await new Promise<number>((resolve) => {
    const asked = { fetch: office.app.fetch, port: 0, hostname: '127.0.0.1' };
    server = serve(asked, (info: AddressInfo) => resolve(info.port)) as Server;
  });
  proxy = await flakyProxy(`http://127.0.0.1:${port}`, random);
  phones = [];
  patienceMs = PATIENT_MS;
});
afterEach(async () => {
  for (const phone of phones) await phone.destroy();
  await proxy.close();
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  office.close();
});

function aPhone(): Phone {
  const overTcp: Fetch = async (url, init) => {
    // Node forgets to break off a body that never ends once its head has come; browsers do not.
    const line = new AbortController();
    const givesUp = new Promise<never>((_, reject) => {
      line.signal.addEventListener('abort', () => reject(new TypeError('no answer')));
    });
    givesUp.catch(() => {});
    const timer = setTimeout(() => line.abort(), patienceMs);
    try {
      const headers = { ...init.headers, cookie: gerant.cookie() };
      const response = await fetch(url, { ...init, headers, signal: line.signal });
      const body = await Promise.race([response.arrayBuffer(), givesUp]);
      return new Response(body, response);
    } finally {
      clearTimeout(timer);
    }
  };
  const phone = openPhone({
    name: `test:${newId()}`,
    userId: gerant.profile.id,
    registry,
    baseUrl: proxy.url,
    fetch: overTcp,
    clock: () => office.time.now,
  });
  phones.push(phone);
  return phone;
}

/** A photo with its row; its bytes are as random as the seed. */
function aPhoto(chantierId: string) {
  const content = Uint8Array.from({ length: 3_000 }, () => random.int(256));
  const sha = createHash('sha256').update(content).digest('hex');
  const f = {
    chantierId,
    nature: 'photo',
    nom: 'a.jpg',
    auteur: 'Nolwenn',
    mime: 'image/jpeg',
    tailleOctets: content.length,
    fichier: sha,
  };
  const op = { t: 'create' as const, e: 'chantier_documents', id: newId(), f };
  return { op, file: { sha, bytes: content.buffer, isEager: false } };
}

const site = (id: string) => {
  const f = { libelle: 'Longère', etat: 'projet', ville: 'Vitré' };
  return { t: 'create' as const, e: 'chantiers', id, f };
};
const note = (chantierId: string, texte: string) => {
  const f = { chantierId, nature: 'observation', texte, auteur: 'Nolwenn' };
  return { t: 'create' as const, e: 'chantier_notes', id: newId(), f };
};

/** Rounds and files until this phone has nothing left to send or to read; on a good line that ends soon. */
async function drain(phone: Phone): Promise<void> {
  for (let turn = 0; turn < 50; turn++) {
    const { kind } = await phone.idle();
    await phone.files.turn();
    const { toSend, files } = await phone.waiting();
    if (kind === 'done' && toSend + files === 0) {
      await phone.idle();
      return;
    }
  }
  expect.fail(`still waiting: ${JSON.stringify(await phone.waiting())}, seed ${seed}`);
}

const sorted = (phone: Phone, table: string) =>
  phone.list(table).then((rows) => rows.sort((a, b) => (a.id < b.id ? -1 : 1)));

test('each trouble of a line came more than twice; at the end nothing is lost nor there twice', async () => {
  const [max, marie] = [aPhone(), aPhone()];
  const chantierId = newId();
  await max.write([site(chantierId)]);
  await max.idle();
  await marie.idle();
  patienceMs = HASTY_MS;
  proxy.set({ reset: 0.06, truncate: 0.06, swallow: 0.03, duplicate: 0.2, delayMs: 4 });
  const texts: string[] = [];
  const shas: string[] = [];
  const isEnough = () => Object.values({ ...proxy.counts, cuts: 3 }).every((count) => count > 2);
  for (let turn = 0; turn < 30 || (turn < 200 && !isEnough()); turn++) {
    const by = turn % 2 === 0 ? max : marie;
    const texte = `observation ${turn}`;
    texts.push(texte);
    await by.write([note(chantierId, texte)]);
    const description = `vu au tour ${turn}`;
    await by.write([{ t: 'set', e: 'chantiers', id: chantierId, f: { description } }]);
    if (turn % 5 === 0) {
      const { op, file } = aPhoto(chantierId);
      shas.push(file.sha);
      await by.write([op], [file]);
    }
    if (turn % 10 === 9) proxy.cut();
    await Promise.all(phones.map((phone) => phone.round()));
    await by.files.turn();
  }
  patienceMs = PATIENT_MS;
  proxy.set(CALM);
  await drain(max);
  await drain(marie);
  await max.idle();

  const told = `seed ${seed}`;
  const own = must(office.firms.all()[0], 'the firm is open');
  const read = (sql: string) => own.firm.db.prepare(sql).pluck().all();
  expect(read('SELECT texte FROM chantier_notes').sort(), told).toEqual(texts.sort());
  expect((await own.blobs.list()).sort(), told).toEqual(shas.sort());
  for (const sha of shas) {
    const bytes = await fs.readFile(must(await own.blobs.find(sha), sha).file);
    expect(createHash('sha256').update(bytes).digest('hex'), told).toBe(sha);
  }
  // A change that took effect twice would have two lines of one number in the history of its row.
  const twice = `SELECT id FROM history GROUP BY device_no, mid, id, field_group HAVING count(*) > 1`;
  expect(read(twice), told).toEqual([]);
  for (const table of ['chantiers', 'chantier_notes', 'chantier_documents']) {
    const rows = await sorted(max, table);
    expect(await sorted(marie, table), told).toEqual(rows);
    expect(rows, told).toHaveLength(read(`SELECT id FROM ${table}`).length);
  }
  for (const phone of phones) {
    expect(await phone.waiting(), told).toMatchObject({ toSend: 0, parked: 0, toFix: 0, files: 0 });
  }
  const { cuts, ...others } = proxy.counts;
  for (const [trouble, count] of Object.entries(others)) {
    expect(count, `${trouble}, ${told}`).toBeGreaterThan(2);
  }
  expect(cuts, told).toBeGreaterThan(2);
});

test('a stream of events that the line cut is opened again, and speaks', async () => {
  const listen = async () => {
    const response = await fetch(`${proxy.url}/api/v1/events`, {
      headers: { cookie: gerant.cookie(), accept: 'text/event-stream' },
    });
    const reader = must(response.body, 'a stream').getReader();
    await reader.read();
    return reader;
  };
  const first = await listen();
  proxy.cut();
  await expect(first.read()).rejects.toThrow();
  const second = await listen();
  await gerant.call('POST', '/chantiers', { libelle: 'L', etat: 'projet', ville: 'Vitré' });
  const { done, value } = await second.read();
  expect(done).toBe(false);
  expect(new TextDecoder().decode(value)).toContain('data: {');
  await second.cancel();
});
