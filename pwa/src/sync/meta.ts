/** Reads and starts the line that says where this phone stands. */
import { PAGE_START_BYTES } from '#shared/core/limits.ts';
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

/** Where the phone stands; a new phone takes `firstDevice` as its id. */
export async function readMeta(tx: Tx, firstDevice: string): Promise<SyncMeta> {
  return (await tx.get<SyncMeta>('meta', 'sync')) ?? freshMeta(firstDevice);
}
