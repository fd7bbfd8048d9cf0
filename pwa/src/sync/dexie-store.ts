/** The phone's store in IndexedDB. */
import Dexie, { type IndexableType, type Transaction } from 'dexie';
import type { Registry } from '#shared/sync/registry-type.ts';
import { SCHEMA } from '#shared/sync/wire.ts';
import { readInPages } from '../core/read-pages.ts';
import { indexListOf } from '../core/stores.ts';
import { type Store, SYNC_STORES, type Tx } from './store.ts';

/** Every table of the phone with its index list; frozen per SCHEMA by a test. */
export function storeListOf(registry: Registry): Record<string, string> {
  const views = registry.entities.map((entity) => [entity.table, indexListOf(entity)]);
  return { ...Object.fromEntries(views), ...SYNC_STORES };
}

/** Opens (or makes) the local database of one person. */
export function openDexie(name: string, registry: Registry): Dexie {
  // On localhost Dexie takes a stack at each access: a firm's own server must not be slower for its name.
  Dexie.debug = false;
  // Strict: what was saved survives a flat battery; Chrome's default does not promise it.
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' });
  db.version(SCHEMA).stores(storeListOf(registry));
  return db;
}

/**
 * One transaction as sync sees it. Tables are taken from the transaction itself: Dexie's own way of
 * finding the current one is lost after a few plain awaits, and then the transaction ends too early.
 */
function txOver(transaction: Transaction): Tx {
  return {
    get: (table, key) => transaction.table(table).get(key as IndexableType),
    bulkGet: (table, keys) => transaction.table(table).bulkGet([...keys] as IndexableType[]),
    all: (table) => readInPages(transaction.table(table)),
    put: (table, value) => transaction.table(table).put(value),
    bulkPut: (table, values) => transaction.table(table).bulkPut([...values]),
    bulkDelete: (table, keys) => transaction.table(table).bulkDelete([...keys] as IndexableType[]),
  };
}

/** The store over a Dexie database. Inside a transaction only its own `tx` may be awaited. */
export function dexieStore(db: Dexie): Store {
  return {
    transaction: (mode, tables, run) =>
      db.transaction(mode, [...tables], (transaction) => run(txOver(transaction))),
  };
}
