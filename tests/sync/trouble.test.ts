/** A full disk, a file that cannot be written, another writer: nothing is judged, nothing half written, all is sent again. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate } from '#api/db/migrate.ts';
import { handlers } from '#api/registry.ts';
import { type Firm, firmOver } from '#api/sync/firm.ts';
import { newId } from '#shared/core/ids.ts';
import { registry } from '#shared/registry.ts';
import type { SyncRequest, WireMutation } from '#shared/sync/wire.ts';

let folder: string;
let db: Database.Database;
let firm: Firm;
let alerts: string[];
const userId = newId();
const device = newId();

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'atarys-trouble-'));
  db = new Database(path.join(folder, 'firm.db'), { timeout: 0 });
  db.pragma('journal_mode = WAL');
  migrate(db);
  db.prepare(
    `INSERT INTO user (id, nom, prenom, role, money, active, created_at)
     VALUES (?, 'Abgrall', 'Nolwenn', 'gerant', 0, 1, 0)`,
  ).run(userId);
  alerts = [];
  firm = firmOver(db, {
    registry,
    handlers,
    clock: Date.now,
    alert: (what) => alerts.push(what),
  });
});
afterEach(() => {
  db.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

function push(items: readonly WireMutation[]) {
  const request: SyncRequest = {
    proto: 1,
    schema: 1,
    device,
    epoch: null,
    now: Date.now(),
    push: { items: [...items] },
  };
  return firm.sync(userId, request);
}

function mutations(count: number, size: number): WireMutation[] {
  return Array.from({ length: count }, (_, i) => {
    const f = { libelle: 'Longère', etat: 'projet', ville: 'Vitré', description: 'x'.repeat(size) };
    const ops = [{ t: 'create' as const, e: 'chantiers', id: newId(), f }];
    return { mid: i + 1, v: 1, wall: Date.now(), ops };
  });
}

const count = () => db.prepare('SELECT count(*) FROM chantiers').pluck().get();

/** The trouble, how it ends, and what is asked meanwhile. */
function survives(begin: () => void, end: () => void): void {
  const items = mutations(20, 1500);
  begin();
  expect(push(items)).toMatchObject({ ok: false, error: { code: 'busy' } });
  expect(alerts.length).toBeGreaterThan(0);
  expect(count()).toBe(0);
  end();
  const answer = push(items);
  expect(answer.ok && answer.body.verdicts?.map(({ st }) => st)).toEqual(items.map(() => 'ok'));
  expect(count()).toBe(20);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
}

test('a full disk', () => {
  survives(
    () => {
      const pages = Number(db.pragma('page_count', { simple: true }));
      db.pragma(`max_page_count = ${pages + 2}`);
    },
    () => db.pragma('max_page_count = 1000000'),
  );
});

test('a file that cannot be written', () => {
  survives(
    () => db.pragma('query_only = ON'),
    () => db.pragma('query_only = OFF'),
  );
});

test('another writer that does not let go', () => {
  const other = new Database(path.join(folder, 'firm.db'));
  survives(
    () => other.exec('BEGIN IMMEDIATE'),
    () => other.exec('ROLLBACK'),
  );
  other.close();
});
