/** What a backup of a large firm costs those who work meanwhile. */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { newId } from '#shared/core/ids.ts';
import { startServer } from './browser.ts';
import type { Figure } from './figures.ts';
import { chantierOp, login, makeFirm } from './firm.ts';

const FIRM_BYTES = 500_000_000;
const LINE_BYTES = 50_000;

/** A history as long as that of a large firm after many years. */
function fill(file: string): void {
  const db = new Database(file);
  const insert = db.prepare(
    `INSERT INTO history (seq, entity, id, field_group, old, new, lost, user_id, device_no, mid, at)
     VALUES (1, 'chantiers', ?, 'description', NULL, ?, 0, '', 0, 0, 0)`,
  );
  db.transaction(() => {
    for (let bytes = 0; bytes < FIRM_BYTES; bytes += LINE_BYTES)
      insert.run(newId(), JSON.stringify(randomBytes(LINE_BYTES / 2).toString('hex')));
  })();
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

/** The longest that a push waited while the firm's file was copied and checked. */
export async function backupFigures(): Promise<Figure[]> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'atarys-bench-'));
  const { firmId } = await makeFirm(dataDir, 100);
  fill(path.join(dataDir, 'firms', `${firmId}.db`));
  const server = await startServer(dataDir);
  try {
    const cookie = await login(server.url);
    const headers = { cookie, 'content-type': 'application/json' };
    const device = newId();
    let mid = 0;
    const push = async (): Promise<number> => {
      mid++;
      const items = [{ mid, v: 1, wall: Date.now(), ops: [chantierOp(mid)] }];
      const body = { proto: 1, schema: 1, device, epoch: null, now: Date.now(), push: { items } };
      const startedAt = performance.now();
      const answer = await fetch(`${server.url}/api/v1/sync`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(`a push failed: ${await answer.text()}`);
      return performance.now() - startedAt;
    };
    for (let i = 0; i < 20; i++) await push();
    let isDone = false;
    const backup = fetch(`${server.url}/api/v1/backups`, { method: 'POST', headers }).then(
      (answer) => {
        isDone = true;
        if (!answer.ok) throw new Error('the backup failed');
      },
    );
    let longest = 0;
    while (!isDone) longest = Math.max(longest, await push());
    await backup;
    return [
      {
        name: 'longest wait of a push while 500 MB are backed up',
        value: longest,
        unit: 'ms',
        atMost: 100,
      },
    ];
  } finally {
    server.stop();
    fs.rmSync(dataDir, { recursive: true, force: true });
  }
}
