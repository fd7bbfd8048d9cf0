/** The index of everything on this device that has words: accents and typing errors forgiven, no network. */
import type Dexie from 'dexie';
import type MiniSearch from 'minisearch';
import type { AnyRow, Entity } from '#shared/entity/entity.ts';

/** What is found in an entity: its title, the words of some fields, and where a row opens. */
export interface Searched {
  readonly entity: Entity;
  readonly fields: readonly string[];
  readonly hrefOf: (row: AnyRow) => string;
}

/** Something found. */
export interface Found {
  readonly key: string;
  readonly entity: Entity;
  readonly title: string;
  readonly detail: string;
  readonly href: string;
}

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly words: string;
}

/** Rows indexed at a time: a tap between two parts is answered at once. */
const PART = 500;
const SHOWN = 40;

function fold(term: string): string {
  return term
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

/** Makes an empty index; the library is fetched with the first search. */
async function emptyIndex(): Promise<MiniSearch<Entry>> {
  const { default: MiniSearchIndex } = await import('minisearch');
  return new MiniSearchIndex<Entry>({
    fields: ['title', 'words'],
    processTerm: (term) => fold(term) || null,
    searchOptions: {
      boost: { title: 3 },
      combineWith: 'AND',
      prefix: (term) => term.length > 1,
      // One wrong letter in a word of four, two in a long one.
      fuzzy: (term) => (term.length > 3 ? 0.25 : false),
      maxFuzzy: 2,
    },
  });
}

const pause = () => new Promise((resolve) => setTimeout(resolve));

export type SearchIndex = ReturnType<typeof makeSearchIndex>;

/** An index over the tables of one local database; `refresh` before the first search. */
export function makeSearchIndex(db: Dexie, searched: readonly Searched[]) {
  const stamps = new Map<string, string>();
  const rows = new Map<string, { readonly of: Searched; readonly row: AnyRow }>();
  let index: MiniSearch<Entry> | null = null;
  let refreshing: Promise<void> | null = null;

  function put(into: MiniSearch<Entry>, of: Searched, row: AnyRow): void {
    const key = `${of.entity.table}/${row.id}`;
    if (row.deleted === 1) {
      if (stamps.delete(key)) into.discard(key);
      rows.delete(key);
      return;
    }
    const isKnown = stamps.has(key);
    const words = of.fields.map((name) => row[name] ?? '').join(' ');
    const entry = { id: key, title: of.entity.titleOf(row), words };
    rows.set(key, { of, row });
    // By its words, not by its time: an edit folded into its creation keeps the time of that.
    const stamp = `${entry.title}\n${words}`;
    if (stamps.get(key) === stamp) return;
    stamps.set(key, stamp);
    if (isKnown) into.replace(entry);
    else into.add(entry);
  }

  async function refreshAll(): Promise<void> {
    const into = index ?? (await emptyIndex());
    index = into;
    for (const of of searched) {
      const all = await db.table<AnyRow>(of.entity.table).toArray();
      for (let at = 0; at < all.length; at += PART) {
        for (const row of all.slice(at, at + PART)) put(into, of, row);
        await pause();
      }
    }
  }

  return {
    /** Brings the index up to date with the device; several calls at once are one. */
    refresh(): Promise<void> {
      refreshing ??= refreshAll().finally(() => {
        refreshing = null;
      });
      return refreshing;
    },
    /** How many rows can be found. */
    size: () => stamps.size,
    /** What a query finds, the best first; every word must be found, if need be nearly. */
    find(query: string): Found[] {
      if (!index || query.trim() === '') return [];
      return index
        .search(query)
        .slice(0, SHOWN)
        .flatMap(({ id }) => {
          const known = rows.get(String(id));
          if (!known) return [];
          const { of, row } = known;
          const detail = of.fields.flatMap((name) => (row[name] ? [String(row[name])] : []));
          return [
            {
              key: String(id),
              entity: of.entity,
              title: of.entity.titleOf(row),
              detail: detail.join(' · ').replace(/\s+/g, ' ').slice(0, 120),
              href: of.hrefOf(row),
            },
          ];
        });
    },
  };
}
