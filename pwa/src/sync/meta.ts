/** Reads and starts the line that says where this phone stands. */
import { DIGEST_EVERY_MS, PAGE_START_BYTES } from '#shared/core/limits.ts';
import type { SyncMeta, Tx } from './store.ts';

/** The line of a phone that never synced. */
export function freshMeta(device: string): SyncMeta {
  return {
    k: 'sync',
    device,
    nextMid: 1,
    sentMid: 0,
    epoch: null,
    acked: 0,
    boot: null,
    have: {},
    rev: 0,
    gen: 0,
    sweeping: false,
    resyncs: [],
    complete: false,
    contactAt: null,
    maxBytes: PAGE_START_BYTES,
    checkedAt: null,
    checkedRows: 0,
    repair: [],
    received: 0,
  };
}

/** Whether a comparison is due: once a day, when nothing else is to be done. */
export function isComparisonDue(meta: SyncMeta | undefined, now: number): boolean {
  if (!meta?.complete) return false;
  return meta.checkedAt === null || Math.abs(now - meta.checkedAt) >= DIGEST_EVERY_MS;
}

/** Where the phone stands; a new phone takes `firstDevice` as its id. */
export async function readMeta(tx: Tx, firstDevice: string): Promise<SyncMeta> {
  return (await tx.get<SyncMeta>('meta', 'sync')) ?? freshMeta(firstDevice);
}
