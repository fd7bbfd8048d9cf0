/** The phone's store in memory, with real transactions: all of one is kept, or nothing. */
import { type Key, type Store, SYNC_STORES, type Tx } from '#pwa/sync/store.ts';

type StoredKey = string | number;

function stored(key: Key): StoredKey {
  return typeof key === 'object' ? key.join('/') : key;
}

function keyOf(table: string, value: Record<string, unknown>): StoredKey {
  const path = Object.hasOwn(SYNC_STORES, table)
    ? (SYNC_STORES[table as keyof typeof SYNC_STORES].split(',')[0] ?? 'id')
    : 'id';
  if (path.startsWith('[')) {
    return path
      .slice(1, -1)
      .split('+')
      .map((part) => String(value[part]))
      .join('/');
  }
  return value[path] as StoredKey;
}

/** Thrown inside a transaction when a test kills the phone there. */
export class PhoneCrash extends Error {}

export class MemoryStore implements Store {
  private tables = new Map<string, Map<StoredKey, object>>();
  private queue: Promise<unknown> = Promise.resolve();
  /** Raised with every transaction that wrote. */
  version = 0;
  /** Kills the phone at the nth write from now; null: never. */
  crashAfterWrites: number | null = null;

  table(name: string): Map<StoredKey, object> {
    const table = this.tables.get(name) ?? new Map<StoredKey, object>();
    this.tables.set(name, table);
    return table;
  }

  /** All values of a table, by key, outside any transaction. */
  values<T>(name: string): T[] {
    const entries = [...this.table(name).entries()];
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return entries.map(([, value]) => value as T);
  }

  copy(): MemoryStore {
    const store = new MemoryStore();
    for (const [name, table] of this.tables) store.tables.set(name, new Map(table));
    return store;
  }

  transaction<T>(
    mode: 'r' | 'rw',
    tables: readonly string[],
    run: (tx: Tx) => Promise<T>,
  ): Promise<T> {
    const turn = this.queue.then(() => this.runNow(mode, tables, run));
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  private async runNow<T>(
    mode: 'r' | 'rw',
    tables: readonly string[],
    run: (tx: Tx) => Promise<T>,
  ) {
    const undo: (() => void)[] = [];
    const open = (name: string) => {
      if (!tables.includes(name)) throw new Error(`${name} is not part of the transaction`);
      return this.table(name);
    };
    const countWrite = () => {
      if (mode === 'r') throw new Error('a read transaction does not write');
      if (this.crashAfterWrites === null) return;
      if (this.crashAfterWrites-- === 0) {
        this.crashAfterWrites = null;
        throw new PhoneCrash();
      }
    };
    const set = (name: string, value: object) => {
      countWrite();
      const table = open(name);
      const key = keyOf(name, value as Record<string, unknown>);
      const before = table.get(key);
      undo.push(() => (before ? table.set(key, before) : table.delete(key)));
      table.set(key, Object.freeze(value));
    };
    const tx: Tx = {
      get: async (name, key) => open(name).get(stored(key)) as never,
      bulkGet: async (name, keys) => keys.map((key) => open(name).get(stored(key))) as never,
      all: async (name) => {
        open(name);
        return this.values(name) as never;
      },
      put: async (name, value) => set(name, value),
      bulkPut: async (name, values) => {
        for (const value of values) set(name, value);
      },
      bulkDelete: async (name, keys) => {
        countWrite();
        const table = open(name);
        for (const one of keys) {
          const key = stored(one);
          const before = table.get(key);
          if (!before) continue;
          undo.push(() => table.set(key, before));
          table.delete(key);
        }
      },
    };
    try {
      const value = await run(tx);
      if (undo.length > 0) this.version++;
      return value;
    } catch (error) {
      for (const step of undo.reverse()) step();
      throw error;
    }
  }
}
