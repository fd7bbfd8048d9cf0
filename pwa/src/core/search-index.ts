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
/** Rows of one part of the index: a very common word is scored in one of them within a frame or two. */
const SHELF_ROWS = 4000;
/** How long shelves are looked through at a stretch. */
const SLICE_MS = 8;
/** So many found as they were typed: nobody means a word that is nearly like it. */
const ENOUGH = 8;

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
      maxFuzzy: 2,
    },
  });
}

/** One wrong letter in a word of four, two in a long one. */
const nearly = (term: string) => (term.length > 3 ? 0.25 : false);

/** A part of the index and how many rows it has taken. */
interface Shelf {
  readonly index: MiniSearch<Entry>;
  rows: number;
}

interface Hit {
  readonly key: string;
  readonly score: number;
}

const pause = () => new Promise((resolve) => setTimeout(resolve));

export type SearchIndex = ReturnType<typeof makeSearchIndex>;

/** An index over the tables of one local database; `refresh` before the first search. */
export function makeSearchIndex(db: Dexie, searched: readonly Searched[]) {
  const places = new Map<string, { readonly stamp: string; readonly shelf: Shelf }>();
  const rows = new Map<string, { readonly of: Searched; readonly row: AnyRow }>();
  const shelves: Shelf[] = [];
  let refreshing: Promise<void> | null = null;

  async function openShelf(): Promise<Shelf> {
    const last = shelves.at(-1);
    if (last && last.rows < SHELF_ROWS) return last;
    const made = { index: await emptyIndex(), rows: 0 };
    shelves.push(made);
    return made;
  }

  function put(open: Shelf, of: Searched, row: AnyRow): void {
    const key = `${of.entity.table}/${row.id}`;
    const known = places.get(key);
    if (row.deleted === 1) {
      known?.shelf.index.discard(key);
      places.delete(key);
      rows.delete(key);
      return;
    }
    const words = of.fields.map((name) => row[name] ?? '').join(' ');
    const entry = { id: key, title: of.entity.titleOf(row), words };
    rows.set(key, { of, row });
    // By its words, not by its time: an edit folded into its creation keeps the time of that.
    const stamp = `${entry.title}\n${words}`;
    if (known?.stamp === stamp) return;
    const shelf = known?.shelf ?? open;
    places.set(key, { stamp, shelf });
    if (known) shelf.index.replace(entry);
    else {
      shelf.index.add(entry);
      shelf.rows++;
    }
  }

  async function refreshAll(): Promise<void> {
    for (const of of searched) {
      const all = await db.table<AnyRow>(of.entity.table).toArray();
      for (let at = 0; at < all.length; at += PART) {
        const open = await openShelf();
        for (const row of all.slice(at, at + PART)) put(open, of, row);
        await pause();
      }
    }
  }

  function foundOf({ key }: Hit): Found[] {
    const known = rows.get(key);
    if (!known) return [];
    const { of, row } = known;
    const detail = of.fields.flatMap((name) => (row[name] ? [String(row[name])] : []));
    return [
      {
        key,
        entity: of.entity,
        title: of.entity.titleOf(row),
        detail: detail.join(' · ').replace(/\s+/g, ' ').slice(0, 120),
        href: of.hrefOf(row),
      },
    ];
  }

  /**
   * The best found so far, part after part of the index: as typed first, and nearly so where that
   * found little.
   */
  function* steps(query: string): Generator<readonly Hit[]> {
    let best: Hit[] = [];
    const seen = new Set<string>();
    for (const fuzzy of [false, nearly]) {
      if (best.length >= ENOUGH) return;
      for (const { index } of shelves) {
        const hits = index
          .search(query, { fuzzy })
          .slice(0, SHOWN)
          .map(({ id, score }) => ({ key: String(id), score: fuzzy ? score / 1000 : score }))
          .filter(({ key }) => !seen.has(key));
        for (const { key } of hits) seen.add(key);
        best = [...best, ...hits].sort((a, b) => b.score - a.score).slice(0, SHOWN);
        yield best;
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
    size: () => places.size,
    /**
     * Tells what a query finds, the best first, as soon as there is something and again as more is
     * found; every word must be found, if need be nearly. Answers when all has been looked through.
     */
    async find(
      query: string,
      tell: (found: readonly Found[]) => void,
      signal?: AbortSignal,
    ): Promise<void> {
      if (query.trim() === '') return tell([]);
      let told: readonly Hit[] = [];
      let since = performance.now();
      for (const best of steps(query)) {
        const isNews = best.length > 0 && best.some(({ key }, i) => told[i]?.key !== key);
        if (isNews) {
          told = best;
          tell(best.flatMap(foundOf));
        }
        // What was told is shown, and what is typed meanwhile is heard; nothing else waits.
        if (isNews || performance.now() - since > SLICE_MS) {
          await pause();
          since = performance.now();
        }
        if (signal?.aborted) return;
      }
      if (told.length === 0) tell([]);
    },
  };
}
