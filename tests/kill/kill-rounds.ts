/** The real server process under push load, killed with SIGKILL at random, started again, and compared. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import type { Point } from '#api/sync/failpoints.ts';
import type { SyncResponse, WireMutation } from '#shared/sync/wire.ts';
import { randomOf, seedOfRun } from '../support/random.ts';
import { openFirm, start } from './process.ts';

/** Devices that push at the same time, and changes per push. */
const DEVICES = 4;
const BATCH = 5;

/** Where the server may kill itself, beside the kills from outside. */
const POINTS: readonly Point[] = [
  'after-begin',
  'after-savepoint',
  'before-commit',
  'after-commit',
];

/** One device: it pushes until the line breaks, and remembers what was acknowledged. */
class Client {
  readonly device = crypto.randomUUID().replace(/^(.{14})./, '$17');
  readonly acknowledged = new Set<string>();
  private waiting: WireMutation[] = [];
  private nextMid = 1;
  private readonly cookie: string;

  constructor(cookie: string) {
    this.cookie = cookie;
  }

  private fill(): void {
    while (this.waiting.length < BATCH) {
      const id = crypto.randomUUID().replace(/^(.{14})./, '$17');
      const f = { libelle: `Chantier ${this.nextMid}`, etat: 'projet', ville: 'Vitré' };
      const op = { t: 'create' as const, e: 'chantiers', id, f };
      this.waiting.push({ mid: this.nextMid++, v: 1, wall: Date.now(), ops: [op] });
    }
  }

  /** One push; false where no answer came. */
  async push(url: string): Promise<boolean> {
    this.fill();
    const body = {
      proto: 1,
      schema: 1,
      device: this.device,
      epoch: null,
      now: Date.now(),
      push: { items: this.waiting },
    };
    try {
      const response = await fetch(`${url}/api/v1/sync`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: this.cookie },
        body: JSON.stringify(body),
      });
      const { data } = (await response.json()) as { data: SyncResponse };
      for (const verdict of data.verdicts ?? []) {
        const sent = this.waiting.find(({ mid }) => mid === verdict.mid);
        const [op] = sent?.ops ?? [];
        if (verdict.st === 'ok' && op && 'id' in op) this.acknowledged.add(op.id);
      }
      this.waiting = this.waiting.filter(({ mid }) => mid > data.lastMid);
      return true;
    } catch {
      return false;
    }
  }
}

export interface Killed {
  readonly rounds: number;
  readonly acknowledged: number;
  readonly missing: number;
  readonly doubled: number;
}

function compare(dataDir: string, clients: readonly Client[]): Omit<Killed, 'rounds'> {
  const folder = path.join(dataDir, 'firms');
  const [file = ''] = fs.readdirSync(folder).filter((name) => name.endsWith('.db'));
  const db = new Database(path.join(folder, file), { readonly: true });
  const ids = new Set(db.prepare('SELECT id FROM chantiers').pluck().all() as string[]);
  const wanted = clients.flatMap(({ acknowledged }) => [...acknowledged]);
  const doubled = db
    .prepare(
      'SELECT count(*) FROM (SELECT 1 FROM history GROUP BY device_no, mid, id HAVING count(*) > 1)',
    )
    .pluck()
    .get() as number;
  const sound = db.pragma('integrity_check', { simple: true });
  db.close();
  if (sound !== 'ok') throw new Error(`the file is broken: ${sound}`);
  const missing = wanted.filter((id) => !ids.has(id)).length;
  return { acknowledged: wanted.length, missing, doubled };
}

/**
 * Kills the server `rounds` times while devices push, from outside and at its failpoints in turn, then
 * compares its file with what they saw acknowledged.
 */
export async function killRounds(rounds: number): Promise<Killed> {
  const random = randomOf(seedOfRun());
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'atarys-kill-'));
  let server = await start(dataDir);
  try {
    const cookie = await openFirm(server, dataDir);
    await server.kill();
    const clients = Array.from({ length: DEVICES }, () => new Client(cookie));
    for (let round = 0; round < rounds; round++) {
      const point = POINTS[Math.floor(round / 2) % POINTS.length] ?? 'after-begin';
      const killAt = round % 2 === 0 ? null : { point, after: random.int(40) };
      server = await start(dataDir, { killAt });
      const { url } = server;
      // A kill from outside comes in the middle of other pushes, after so many answers.
      let left = 1 + random.int(40);
      let isTime = () => {};
      const enough = new Promise<void>((resolve) => {
        isTime = resolve;
      });
      const load = clients.map(async (client) => {
        while (await client.push(url)) if (--left === 0) isTime();
      });
      if (!killAt) {
        await enough;
        await server.kill();
      }
      await Promise.all(load);
      await server.gone;
    }
    server = await start(dataDir);
    for (const client of clients) await client.push(server.url);
    return { rounds, ...compare(dataDir, clients) };
  } finally {
    await server.kill();
    fs.rmSync(dataDir, { recursive: true, force: true });
  }
}
