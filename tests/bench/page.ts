/** What the benchmark runs inside Chromium: the phone half itself, and the bare floor beside it. */
import Dexie, { liveQuery } from 'dexie';
import { openPhone, type Phone } from '#pwa/sync/phone.ts';
import { newId } from '#shared/core/ids.ts';
import { registry } from '#shared/registry.ts';
import type { SyncResponse } from '#shared/sync/wire.ts';
import { ardoisesBench } from './ardoises-page.ts';
import { phoneBench } from './phone-page.ts';

let phone: Phone | null = null;

function open(userId: string): Phone {
  phone ??= openPhone({ name: `bench:${userId}:${newId()}`, userId, registry, baseUrl: '' });
  return phone;
}

const bench = {
  ...ardoisesBench,
  searchRows: phoneBench.searchRows,
  search: phoneBench.search,
  /** Milliseconds of `n` imports of a quote, each under a number of its own. */
  importQuote: (userId: string, csv: string, n: number) =>
    phoneBench.importQuote(open(userId), csv, n),
  /** Milliseconds of a first sync, from an empty database to `complete`. */
  async firstSync(userId: string): Promise<{ ms: number; rows: number }> {
    await phone?.destroy();
    phone = null;
    const fresh = open(userId);
    await fresh.db.open();
    const startedAt = performance.now();
    await fresh.idle();
    const meta = await fresh.meta();
    return { ms: performance.now() - startedAt, rows: meta?.received ?? 0 };
  },
  /** The longest task of the page while it reads everything for the first time, and how often it said how far it is. */
  async watchedSync(userId: string): Promise<{ longestMs: number; told: number }> {
    let longestMs = 0;
    const tasks = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longestMs = Math.max(longestMs, duration);
    });
    tasks.observe({ type: 'longtask' });
    const counts = new Set<number>();
    await phone?.destroy();
    phone = null;
    const fresh = open(userId);
    const watch = liveQuery(() => fresh.meta()).subscribe((meta) =>
      counts.add(meta?.received ?? 0),
    );
    await fresh.idle();
    // Long tasks are told after the fact.
    await new Promise((resolve) => setTimeout(resolve, 200));
    tasks.disconnect();
    watch.unsubscribe();
    return { longestMs, told: counts.size };
  },
  /** Goes live, as the app does: listens, sends and reads by itself. */
  async live(userId: string): Promise<void> {
    const here = open(userId);
    await here.idle();
    here.start();
  },
  /** Writes a name on a chantier; when, in milliseconds since 1970. */
  async name(userId: string, id: string, libelle: string): Promise<number> {
    const at = Date.now();
    await open(userId).write([{ t: 'set', e: 'chantiers', id, f: { libelle } }]);
    return at;
  },
  /** When this page's own database holds that name. */
  seen(userId: string, id: string, libelle: string): Promise<number> {
    return new Promise((resolve) => {
      const watch = liveQuery(() => open(userId).get('chantiers', id)).subscribe((row) => {
        if (row?.['libelle'] !== libelle) return;
        resolve(Date.now());
        queueMicrotask(() => watch.unsubscribe());
      });
    });
  },
  /** Some chantiers that are here. */
  async ids(userId: string, n: number): Promise<string[]> {
    return (await open(userId).list('chantiers')).slice(0, n).map(({ id }) => id);
  },
  /** Milliseconds of fetching the same pages and putting the same rows, with nothing else. */
  async floor(): Promise<{ ms: number; rows: number }> {
    const db = new Dexie(`floor:${newId()}`, { chromeTransactionDurability: 'strict' });
    db.version(1).stores(
      Object.fromEntries(registry.entities.map((e) => [e.table, 'id, updatedAt'])),
    );
    await db.open();
    const device = newId();
    let have: Record<string, number> = {};
    let rows = 0;
    const startedAt = performance.now();
    for (let more = true; more; ) {
      const response = await fetch('/api/v1/sync', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          proto: 1,
          schema: 1,
          device,
          epoch: null,
          now: Date.now(),
          pull: { have, maxBytes: 524_288 },
        }),
      });
      const { page } = ((await response.json()) as { data: SyncResponse }).data;
      if (!page) break;
      const byTable = new Map<string, object[]>();
      for (const { e, d } of page.rows) {
        const list = byTable.get(e);
        if (list) list.push(d);
        else byTable.set(e, [d]);
      }
      for (const [table, list] of byTable) await db.table(table).bulkPut(list);
      rows += page.rows.length;
      have = page.have;
      more = page.more;
    }
    const ms = performance.now() - startedAt;
    await db.delete();
    return { ms, rows };
  },
  /** Milliseconds of `n` local writes, one after the other. */
  async writes(userId: string, n: number): Promise<number[]> {
    const here = open(userId);
    const rows = await here.list('chantiers');
    const times: number[] = [];
    for (let i = 0; i < n; i++) {
      const row = rows[i % rows.length];
      if (!row) throw new Error('the bench firm has chantiers');
      const startedAt = performance.now();
      await here.write([
        { t: 'set', e: 'chantiers', id: row.id, f: { libelle: `Écrit ${i} ${startedAt}` } },
      ]);
      times.push(performance.now() - startedAt);
    }
    return times;
  },
  /** Milliseconds until everything that waits is acknowledged. */
  async drain(userId: string): Promise<number> {
    const startedAt = performance.now();
    await open(userId).idle();
    return performance.now() - startedAt;
  },
};

Object.assign(globalThis, { bench });
export type Bench = typeof bench;
