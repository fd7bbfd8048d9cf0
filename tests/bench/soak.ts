/** `npm run soak -- --phones 100 --minutes 10`: many phones for a long time, and what that does to the server. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';
import { type RoundDeps, runRound } from '#pwa/sync/round.ts';
import type { Entry, ViewRow } from '#pwa/sync/store.ts';
import { httpSender } from '#pwa/sync/transport.ts';
import { write } from '#pwa/sync/write.ts';
import { newId } from '#shared/core/ids.ts';
import { registry } from '#shared/registry.ts';
import { MemoryStore } from '../support/memory-store.ts';
import { type Random, randomOf, seedOfRun } from '../support/random.ts';
import { startServer } from './browser.ts';
import { login, makeFirm } from './firm.ts';

const { values } = parseArgs({
  options: {
    phones: { type: 'string', default: '100' },
    minutes: { type: 'string', default: '10' },
  },
});
const PHONES = Number(values.phones);
const MINUTES = Number(values.minutes);
/** A busy firm: everyone writes something twice a minute. */
const BETWEEN_WRITES_MS = 30_000;
/** The log is written into the file every 4 MB; while somebody reads it may grow beyond. */
const WAL_MAX_MB = 32;
/** What a change leaves for good: its history, its verdict, where the row stands. */
const CHANGE_MAX_BYTES = 2_000;

interface Seen {
  rounds: number;
  errors: number;
  readonly pushMs: number[];
}

/** Who speaks to which server. */
interface Line {
  readonly url: string;
  readonly cookie: string;
  readonly userId: string;
}

/** One phone: it listens, writes now and then, and syncs as soon as there is news. */
class SoakPhone {
  readonly store = new MemoryStore();
  private readonly deps: RoundDeps;
  private readonly stop = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private readonly line: Line;
  private readonly random: Random;

  constructor(line: Line, random: Random, seen: Seen) {
    this.line = line;
    this.random = random;
    const { url, cookie, userId } = line;
    const send = httpSender(url, (input, init) =>
      fetch(input, { ...init, headers: { ...init.headers, cookie } }),
    );
    this.deps = {
      store: this.store,
      registry,
      clock: Date.now,
      newId,
      firstDevice: newId(),
      userId,
      send: async (request) => {
        const startedAt = performance.now();
        const answer = await send(request);
        if (request.push) seen.pushMs.push(performance.now() - startedAt);
        seen.rounds++;
        if (!answer.ok) seen.errors++;
        return answer;
      },
    };
  }

  /** Rounds until nothing is left, one after the other. */
  private sync(): Promise<void> {
    this.running = this.running.then(async () => {
      for (let i = 0; i < 50; i++) if ((await runRound(this.deps)).kind !== 'again') return;
    });
    return this.running;
  }

  private async listen(): Promise<void> {
    const events = await fetch(`${this.line.url}/api/v1/events`, {
      headers: { cookie: this.line.cookie },
      signal: this.stop.signal,
    });
    for await (const _chunk of events.body ?? []) void this.sync();
  }

  private async edit(): Promise<void> {
    const rows = this.store.values<ViewRow>('chantiers');
    const { id } = this.random.pick(rows);
    const f = { libelle: `Longère ${this.random.int(100_000)}` };
    const written = await write(this.deps, [{ t: 'set', e: 'chantiers', id, f }]);
    if (!written.ok) throw new Error(written.error.text);
  }

  async live(untilMs: number): Promise<void> {
    await this.sync();
    this.listen().catch((error: unknown) => {
      if (!this.stop.signal.aborted) throw error;
    });
    while (Date.now() < untilMs) {
      await pause(Math.min(this.random.int(2 * BETWEEN_WRITES_MS), untilMs - Date.now()));
      await this.edit();
      await this.sync();
    }
    this.stop.abort();
    await this.sync();
  }

  waiting(): number {
    return this.store.values<Entry>('outbox').filter(({ seq }) => seq === undefined).length;
  }
}

function memoryMb(pid: number): number {
  const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

function sizesOf(file: string): { fileMb: number; walMb: number } {
  const mb = (name: string) => (fs.existsSync(name) ? fs.statSync(name).size / 1e6 : 0);
  return { fileMb: mb(file), walMb: mb(`${file}-wal`) };
}

const quantile = (sorted: readonly number[], q: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'atarys-soak-'));
const { userId, firmId } = await makeFirm(dataDir, 500);
const file = path.join(dataDir, 'firms', `${firmId}.db`);
const server = await startServer(dataDir);
const cookie = await login(server.url);
const seen: Seen = { rounds: 0, errors: 0, pushMs: [] };
const seed = seedOfRun();
const startedAt = Date.now();
const untilMs = startedAt + MINUTES * 60_000;
const phones = Array.from(
  { length: PHONES },
  (_, n) => new SoakPhone({ url: server.url, cookie, userId }, randomOf(seed + n), seen),
);
interface Sample {
  readonly minute: number;
  readonly rssMb: number;
  readonly fileMb: number;
  readonly walMb: number;
  readonly writes: number;
}

const samples: Sample[] = [];
function sample(): void {
  const minute = (Date.now() - startedAt) / 60_000;
  const line = {
    minute,
    rssMb: memoryMb(server.pid),
    ...sizesOf(file),
    writes: seen.pushMs.length,
  };
  samples.push(line);
  const { rssMb, fileMb, walMb, writes } = line;
  console.log(
    `${minute.toFixed(1)} min: server ${rssMb.toFixed(0)} MB, file ${fileMb.toFixed(1)} MB, WAL ${walMb.toFixed(1)} MB, ${writes} pushes, ${seen.errors} errors`,
  );
}
const timer = setInterval(sample, (MINUTES * 60_000) / 10);
await Promise.all(phones.map((phone) => phone.live(untilMs)));
clearInterval(timer);
sample();
server.stop();

const sorted = seen.pushMs.sort((a, b) => a - b);
const waiting = phones.reduce((sum, phone) => sum + phone.waiting(), 0);
const db = new Database(file, { readonly: true });
const judged = db.prepare('SELECT count(*) FROM verdict').pluck().get();
db.close();
fs.rmSync(dataDir, { recursive: true, force: true });
const half = samples[Math.floor(samples.length / 2)];
const last = samples.at(-1);
const growth = half && last ? last.rssMb / half.rssMb : Number.NaN;
console.log(
  `${PHONES} phones, ${MINUTES} min: ${seen.rounds} requests, ${judged} changes judged, ${waiting} still waiting, ${seen.errors} errors`,
);
console.log(
  `a push: median ${quantile(sorted, 0.5).toFixed(0)} ms, p99 ${quantile(sorted, 0.99).toFixed(0)} ms; memory from half-time to the end × ${growth.toFixed(2)}`,
);
/** Bytes on the disk for each change between two moments. */
const bytesPerChange = (from: Sample, to: Sample) =>
  ((to.fileMb - from.fileMb) * 1e6) / Math.max(1, to.writes - from.writes);
const walMb = Math.max(...samples.map((one) => one.walMb));
const changeBytes = samples[0] && last ? bytesPerChange(samples[0], last) : Number.NaN;
console.log(
  `on the disk: ${changeBytes.toFixed(0)} bytes a change (at most ${CHANGE_MAX_BYTES}), log at most ${walMb.toFixed(1)} MB (at most ${WAL_MAX_MB})`,
);
const isDiskFlat = changeBytes <= CHANGE_MAX_BYTES && walMb <= WAL_MAX_MB;
const isGood = seen.errors === 0 && waiting === 0 && growth < 1.2 && isDiskFlat;
console.log(isGood ? 'flat, and no error' : 'NOT flat, or errors');
process.exitCode = isGood ? 0 : 1;
