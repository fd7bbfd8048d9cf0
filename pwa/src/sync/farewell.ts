/** The last thing a revoked device does: it hands over what it still holds, so that nothing of it is lost. */
import { FAREWELL_MAX_ITEMS } from '#shared/core/limits.ts';
import type { WireMutation } from '#shared/sync/wire.ts';
import type { BlobEntry, Entry, Issue, Store, SyncMeta } from './store.ts';
import type { Fetch } from './transport.ts';

/** What was handed over. Files cannot be: they need a row that the device may see. */
export interface Handed {
  readonly changes: number;
  readonly filesLeft: number;
}

interface FarewellDeps {
  readonly baseUrl: string;
  readonly fetch: Fetch;
  readonly clock: () => number;
}

/** What nobody judged, and what was refused and not given up. */
function heldBack(outbox: readonly Entry[], issues: readonly Issue[]): WireMutation[] {
  const waiting = [
    ...issues.filter(({ abandonedAt }) => abandonedAt === undefined),
    ...outbox.filter(({ seq }) => seq === undefined),
  ];
  return waiting.map(({ mid, v, wall, ops }) => ({ mid, v, wall, ops }));
}

/** Hands it over; null where the office did not hear it. */
export async function sayFarewell(
  store: Store,
  { baseUrl, fetch, clock }: FarewellDeps,
): Promise<Handed | null> {
  const tables = ['meta', 'outbox', 'issue', 'blob'];
  const { meta, items, filesLeft } = await store.transaction('r', tables, async (tx) => {
    const outbox = await tx.all<Entry>('outbox');
    const issues = await tx.all<Issue>('issue');
    const blobs = await tx.all<BlobEntry>('blob');
    return {
      meta: await tx.get<SyncMeta>('meta', 'sync'),
      items: heldBack(outbox, issues).slice(0, FAREWELL_MAX_ITEMS),
      filesLeft: blobs.filter(({ state, isEager }) => state !== 'verified' && !isEager).length,
    };
  });
  if (!meta) return { changes: 0, filesLeft };
  try {
    const response = await fetch(`${baseUrl}/api/v1/sync/farewell`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ device: meta.device, now: clock(), items }),
    });
    return response.ok ? { changes: items.length, filesLeft } : null;
  } catch {
    return null;
  }
}
