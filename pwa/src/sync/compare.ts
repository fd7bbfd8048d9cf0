/** Compares what this phone holds with what it should hold, and reads again what differs. */
import { type DigestedRow, digestOf } from '#shared/sync/digest.ts';
import { syncedEntities } from '#shared/sync/registry-type.ts';
import { applyAnswer } from './apply-answer.ts';
import { startResync } from './recover.ts';
import { buildRequest } from './request.ts';
import type { RoundDeps } from './round.ts';
import type { Entry, Shadow, SyncMeta, ViewRow } from './store.ts';

/** More buckets than this, and everything is read again. */
const REPAIR_MAX_BUCKETS = 64;

/** `equal`: all rows are the same. `later`: something has to be sent or read first, or there is no line. */
export type Compared =
  | { kind: 'equal'; rows: number }
  | { kind: 'repairing'; buckets: number }
  | { kind: 'later' };

async function readDigested(deps: RoundDeps): Promise<DigestedRow[] | null> {
  const tables = syncedEntities(deps.registry).map(({ table }) => table);
  return deps.store.transaction('r', [...tables, 'outbox', 'shadow', 'meta'], async (tx) => {
    const meta = await tx.get<SyncMeta>('meta', 'sync');
    const isBusy =
      !meta?.complete ||
      meta.sweeping ||
      (await tx.all<Entry>('outbox')).length > 0 ||
      (await tx.all<Shadow>('shadow')).length > 0;
    if (isBusy) return null;
    const rows: DigestedRow[] = [];
    for (const table of tables) {
      for (const { id, _seq } of await tx.all<ViewRow>(table)) {
        rows.push({ table, id, seq: _seq ?? 0 });
      }
    }
    return rows;
  });
}

async function note(deps: RoundDeps, more: Partial<SyncMeta>): Promise<void> {
  await deps.store.transaction('rw', ['meta'], async (tx) => {
    const meta = await tx.get<SyncMeta>('meta', 'sync');
    if (meta) await tx.put('meta', { ...meta, ...more } satisfies SyncMeta);
  });
}

/** Compares once. Where something differs, the next round brings it. */
export async function compare(deps: RoundDeps): Promise<Compared> {
  const rows = await readDigested(deps);
  if (!rows) return { kind: 'later' };
  const { request, ticket } = await buildRequest(deps);
  const answer = await deps.send({ ...request, digest: digestOf(rows) });
  if (!answer.ok) return { kind: 'later' };
  const isApplied = await applyAnswer(deps, ticket, answer.body);
  const { differs } = answer.body;
  if (!isApplied || !differs) return { kind: 'later' };
  if (differs.length === 0) {
    await note(deps, { checkedAt: deps.clock(), checkedRows: rows.length });
    return { kind: 'equal', rows: rows.length };
  }
  if (differs.length > REPAIR_MAX_BUCKETS) await startResync(deps);
  else await note(deps, { repair: differs });
  return { kind: 'repairing', buckets: differs.length };
}
