/** Builds the next request: what waits to be sent, in order, and how far this phone has read. */
import { PARKED_RETRY_MS, PUSH_MAX_BYTES, PUSH_MAX_ITEMS } from '#shared/core/limits.ts';
import { PROTO, SCHEMA, type SyncRequest, type WireMutation } from '#shared/sync/wire.ts';
import type { PhoneFault, Ticket } from './apply-answer.ts';
import { readMeta } from './meta.ts';
import type { BlobEntry, Entry, Store } from './store.ts';

export interface RequestDeps {
  readonly store: Store;
  readonly clock: () => number;
  readonly newId: () => string;
  /** The device id that a phone takes when it first writes or syncs. */
  readonly firstDevice: string;
  /** The release this app is, told to the office. */
  readonly app?: string | undefined;
  /** Faults that a test switches on; none in service. */
  readonly faults?: ReadonlySet<PhoneFault>;
}

export interface Built {
  readonly request: SyncRequest;
  readonly ticket: Ticket;
  /** Whether more waits than fitted. */
  readonly hasMore: boolean;
}

function toWire({ mid, v, wall, ops }: Entry): WireMutation {
  return { mid, v, wall, ops };
}

function isUnsent({ state, isEager }: BlobEntry): boolean {
  return state !== 'verified' && !isEager;
}

/** What may be sent now: not yet judged, parked ones only after a while, below `limitMid`. */
function sendable(entries: readonly Entry[], now: number, limitMid: number): Entry[] {
  return entries.filter(({ mid, seq, parkedAt }) => {
    if (seq !== undefined || mid >= limitMid) return false;
    // By distance: a clock set back must not make it wait for years.
    return parkedAt === undefined || Math.abs(now - parkedAt) >= PARKED_RETRY_MS;
  });
}

/**
 * Builds a request and marks what it carries as possibly sent, before it leaves. `limitMid` keeps
 * back that mutation and those after it (a device that is being renumbered).
 */
export async function buildRequest(
  deps: RequestDeps,
  limitMid = Number.MAX_SAFE_INTEGER,
): Promise<Built> {
  const now = deps.clock();
  return deps.store.transaction('rw', ['meta', 'outbox', 'blob'], async (tx) => {
    const meta = await readMeta(tx, deps.firstDevice);
    const waiting = sendable(await tx.all<Entry>('outbox'), now, limitMid);
    const items: WireMutation[] = [];
    let bytes = 0;
    for (const entry of waiting) {
      const item = toWire(entry);
      bytes += JSON.stringify(item).length;
      if (items.length === PUSH_MAX_ITEMS || (bytes > PUSH_MAX_BYTES && items.length > 0)) break;
      items.push(item);
    }
    const leaves = deps.faults?.has('sent-not-marked') ? 0 : (items.at(-1)?.mid ?? 0);
    const sentMid = Math.max(meta.sentMid, leaves);
    await tx.put('meta', { ...meta, sentMid });
    const request: SyncRequest = {
      proto: PROTO,
      schema: SCHEMA,
      device: meta.device,
      epoch: meta.epoch,
      now,
      acked: meta.acked,
      ...(meta.boot !== null && { boot: meta.boot }),
      unsent: waiting.length + (await tx.all<BlobEntry>('blob')).filter(isUnsent).length,
      ...(deps.app && { app: deps.app }),
      ...(meta.repair.length > 0 && { repair: [...meta.repair] }),
      ...(items.length > 0 && { push: { items } }),
      pull: { have: { ...meta.have }, maxBytes: meta.maxBytes },
    };
    return { request, ticket: { rev: meta.rev }, hasMore: items.length < waiting.length };
  });
}
