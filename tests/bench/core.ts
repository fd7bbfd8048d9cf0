/** Figures of the server core alone, in one process, on a real file with synchronous=FULL. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { firmsIn } from '#api/firms/firms.ts';
import { handlers } from '#api/registry.ts';
import { newId } from '#shared/core/ids.ts';
import { registry } from '#shared/registry.ts';
import type { SyncRequest, WireMutation } from '#shared/sync/wire.ts';
import { type Figure, median } from './figures.ts';
import { makeFirm } from './firm.ts';

const BATCH = 100;
const BATCHES = 60;

function request(device: string, items: WireMutation[]): SyncRequest {
  return { proto: 1, schema: 1, device, epoch: null, now: Date.now(), push: { items } };
}

/** Push speed, bytes per change, bytes per row. */
export async function coreFigures(): Promise<Figure[]> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'atarys-bench-'));
  const { userId, firmId } = await makeFirm(dataDir, 2000);
  const firms = firmsIn(dataDir, { registry, handlers, clock: Date.now, alert: console.error });
  const firm = firms.find(firmId)?.firm;
  if (!firm) throw new Error('the firm was just made');
  const ids = firm.db.prepare<[], string>('SELECT id FROM chantiers').pluck().all();
  const device = newId();
  const times: number[] = [];
  let mid = 0;
  let changeBytes = 0;
  for (let b = 0; b < BATCHES; b++) {
    const items = Array.from({ length: BATCH }, (_, i): WireMutation => {
      mid++;
      const id = ids[(b * BATCH + i) % ids.length] ?? '';
      const f = { libelle: `Maison ${mid}` };
      return { mid, v: 1, wall: Date.now(), ops: [{ t: 'set', e: 'chantiers', id, base: 1, f }] };
    });
    const body = request(device, items);
    changeBytes = gzipSync(JSON.stringify(body)).length / BATCH;
    const startedAt = performance.now();
    const answered = firm.sync(userId, body);
    times.push(performance.now() - startedAt);
    if (!answered.ok || answered.body.verdicts?.some(({ st }) => st !== 'ok'))
      throw new Error('a push failed');
  }
  const pulled = firm.sync(userId, {
    ...request(newId(), []),
    push: undefined,
    pull: { have: {}, maxBytes: 1_048_576 },
  });
  const rows = pulled.ok ? (pulled.body.page?.rows ?? []) : [];
  const rowBytes = gzipSync(JSON.stringify(pulled)).length / rows.length;
  firms.close();
  fs.rmSync(dataDir, { recursive: true, force: true });
  return [
    {
      name: 'push, batches of 100, synchronous=FULL',
      value: (BATCH / median(times)) * 1000,
      unit: 'mutations/s',
      atLeast: 3000,
    },
    { name: 'bytes per change, gzip, batches of 100', value: changeBytes, unit: 'B', atMost: 40 },
    { name: 'bytes per row, gzip', value: rowBytes, unit: 'B', atMost: 100 },
  ];
}
