/** The real process on a full disk, behind another writer, and put back to a backup by the command for it. */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { must } from '#shared/core/assert.ts';
import { newId } from '#shared/core/ids.ts';
import type { SyncResponse, WireMutation } from '#shared/sync/wire.ts';
import { openFirm, type Running, start } from './process.ts';

// The process is the built one: `npm test` builds it first.
const isBuilt = fs.existsSync('api/dist/main.js');

let dataDir: string;
let server: Running;
let cookie: string;
beforeEach(async () => {
  if (!isBuilt) return;
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'atarys-trouble-'));
  server = await start(dataDir);
  cookie = await openFirm(server, dataDir);
});
afterEach(async () => {
  if (!isBuilt) return;
  await server.kill();
  fs.rmSync(dataDir, { recursive: true, force: true });
});

/** One phone's line: what it has not heard an answer to is sent again as it was. */
function aDevice() {
  const device = newId();
  let mid = 0;
  let waiting: WireMutation[] = [];
  const acknowledged: string[] = [];
  return {
    acknowledged,
    waiting: () => waiting.length,
    write(count: number): void {
      for (let i = 0; i < count; i++) {
        const description = 'x'.repeat(1500);
        const f = { libelle: 'Longère', etat: 'projet', ville: 'Vitré', description };
        const ops = [{ t: 'create' as const, e: 'chantiers', id: newId(), f }];
        waiting.push({ mid: ++mid, v: 1, wall: Date.now(), ops });
      }
    },
    /** Sends what waits; the code of the failure, or null. */
    async push(epoch: number | null = null): Promise<string | null> {
      const now = Date.now();
      const items = waiting;
      const body = { proto: 1, schema: 1, device, epoch, now, push: { items } };
      const response = await fetch(`${server.url}/api/v1/sync`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify(body),
      });
      const { success, data } = (await response.json()) as {
        success: boolean;
        data: SyncResponse & { code: string };
      };
      if (!success) return data.code;
      const verdicts = must(data.verdicts, 'each has a verdict');
      expect(verdicts.map(({ st }) => st)).toEqual(items.map(() => 'ok'));
      for (const [op] of items.map(({ ops }) => ops)) {
        if (op && typeof op === 'object' && 'id' in op) acknowledged.push(String(op.id));
      }
      waiting = [];
      return null;
    },
  };
}

function firmFile(): string {
  const folder = path.join(dataDir, 'firms');
  const [name] = fs.readdirSync(folder).filter((one) => one.endsWith('.db'));
  return path.join(folder, must(name, 'a firm'));
}

/** What the file holds, seen from outside; it must be sound. */
function idsInFile(): string[] {
  const db = new Database(firmFile(), { readonly: true });
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    return db.prepare('SELECT id FROM chantiers ORDER BY id').pluck().all() as string[];
  } finally {
    db.close();
  }
}

test.skipIf(!isBuilt)(
  'a disk that fills up: told as busy, and all is taken once there is room',
  async () => {
    await server.kill();
    const sizes = [firmFile(), `${firmFile()}-wal`].map((file) => fs.statSync(file).size);
    server = await start(dataDir, { fileKb: Math.ceil(Math.max(...sizes) / 1024) + 600 });
    const phone = aDevice();
    let said: string | null = null;
    while (said === null && phone.acknowledged.length < 5000) {
      phone.write(20);
      said = await phone.push();
    }
    expect(said).toBe('busy');
    expect(phone.acknowledged.length, 'there was room at first').toBeGreaterThan(0);
    expect(await phone.push(), 'as long as it is full').toBe('busy');
    expect(idsInFile(), 'nothing half').toEqual([...phone.acknowledged].sort());
    const read = await fetch(`${server.url}/api/v1/chantiers`, { headers: { cookie } });
    expect(read.status, 'who only reads is answered').toBe(200);

    execFileSync('prlimit', ['--pid', String(server.pid), '--fsize=unlimited']);
    expect(await phone.push()).toBe(null);
    expect(phone.waiting()).toBe(0);
    expect(idsInFile()).toEqual([...phone.acknowledged].sort());
  },
);

test.skipIf(!isBuilt)('another program that holds the file: told as busy, then taken', async () => {
  const phone = aDevice();
  phone.write(3);
  const other = new Database(firmFile());
  other.exec('BEGIN IMMEDIATE');
  expect(await phone.push()).toBe('busy');
  other.exec('ROLLBACK');
  other.close();
  expect(await phone.push()).toBe(null);
  expect(idsInFile()).toEqual([...phone.acknowledged].sort());
});

test.skipIf(!isBuilt)(
  'npm run restore: not over a running server; then the backup is back, and says what is not',
  async () => {
    const phone = aDevice();
    phone.write(2);
    await phone.push();
    const kept = [...phone.acknowledged].sort();
    const taken = await fetch(`${server.url}/api/v1/backups`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: '{}',
    });
    const { data } = (await taken.json()) as { data: { name: string }[] };
    const firmId = path.basename(firmFile(), '.db');
    const file = path.join(dataDir, 'backups', firmId, must(data[0], 'a backup').name);
    phone.write(3);
    await phone.push();
    const restore = (...args: string[]) => {
      const env = { ...process.env, DATA_DIR: dataDir };
      // What `npm run restore` runs once it has built what is stale.
      const tool = ['api/dist/restore.js', ...args];
      const { status, stdout, stderr } = spawnSync(process.execPath, tool, {
        env,
        encoding: 'utf8',
      });
      return { status, said: stdout + stderr };
    };
    expect(restore(file)).toMatchObject({
      status: 1,
      said: expect.stringContaining('Arrêtez d’abord le serveur'),
    });
    expect(idsInFile()).toEqual([...phone.acknowledged].sort());
    await server.kill();

    for (const [args, says] of [
      [[], 'Quel fichier ?'],
      [[path.join(dataDir, 'rien.db')], 'Rien n’a été changé'],
      [[path.join(dataDir, 'set-up')], 'Rien n’a été changé'],
    ] as const) {
      expect(restore(...args)).toMatchObject({ status: 1, said: expect.stringContaining(says) });
    }
    expect(idsInFile(), 'as it was').toEqual([...phone.acknowledged].sort());

    const { status, said } = restore(file);
    expect(status, said).toBe(0);
    expect(said).toContain('Époque 2');
    expect(said).toContain('Nolwenn Abgrall : 3 modifications');
    expect(idsInFile()).toEqual(kept);
    server = await start(dataDir);
    phone.write(1);
    expect(await phone.push(1), 'phones are told that history changed').toBe('epoch');
  },
);
