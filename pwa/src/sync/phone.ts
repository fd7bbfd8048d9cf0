/** The phone half of sync as one thing: open, write, read, one round, the live loop. No React here. */
import { liveQuery, type Observable } from 'dexie';
import { newId } from '#shared/core/ids.ts';
import { JOURNAL_KEPT_MS } from '#shared/core/limits.ts';
import { err, type Result } from '#shared/core/result.ts';
import type { InvalidField } from '#shared/entity/check-fields.ts';
import type { Registry } from '#shared/sync/registry-type.ts';
import type { Mid } from '#shared/sync/wire.ts';
import type { NewFile } from './blob-store.ts';
import type { Compared } from './compare.ts';
import { dexieStore, openDexie } from './dexie-store.ts';
import type { Handed } from './farewell.ts';
import { filesOf } from './files.ts';
import { causeOf, FULL, FULL_FOR_FILES } from './full.ts';
import { type LineState, type Loop, listenEvents, startLoop } from './loop.ts';
import { isComparisonDue } from './meta.ts';
import type { Outcome, RoundDeps } from './round.ts';
import type { BlobEntry, Entry, Issue, SyncMeta, ViewRow } from './store.ts';
import { type Fetch, httpSender } from './transport.ts';
import type { DraftOp } from './write.ts';

export interface PhoneOptions {
  /** Name of the local database: one per firm and person. */
  readonly name: string;
  readonly userId: string;
  readonly registry: Registry;
  /** Address of the server, '' for the page's own. */
  readonly baseUrl: string;
  /** The device id given at enrolment; a phone without one makes its own. */
  readonly device?: string | undefined;
  readonly fetch?: Fetch;
  readonly clock?: () => number;
  /** How full the device is, 0 to 1; the browser's own figure unless told. */
  readonly readFill?: () => Promise<number | null>;
  /** Called when the local database fails, with the name of the failure. */
  readonly onTrouble?: (reason: string) => void;
  /** Called once this device was revoked, has handed over what it held, and is empty. */
  readonly onFarewell?: (handed: Handed) => void;
  /** The release this app is, told to the office. */
  readonly app?: string;
  /** Called with what the server says of this person's role, when it answers. */
  readonly onAnswered?: (as: { role: string; money: boolean }) => void;
}

const NOT_WHOLE =
  'L’application n’est pas encore entière sur cet appareil : attendez le réseau, puis recommencez.';

/** What checks and writes: not needed to show what is here. */
async function readWriter() {
  await import('../core/no-eval.ts');
  return (await import('./write.ts')).write;
}

const NO_LINE: LineState = { kind: 'idle' };

export type Phone = ReturnType<typeof openPhone>;

/** What waits, as figures. */
export interface Waiting {
  readonly toSend: number;
  readonly parked: number;
  readonly toFix: number;
  /** Files that are not at the office yet, and how heavy they are together. */
  readonly files: number;
  readonly fileBytes: number;
}

/** Opens the phone half over IndexedDB. */
export function openPhone(options: PhoneOptions) {
  const { registry, userId, clock = Date.now } = options;
  const db = openDexie(options.name, registry);
  const fetch = options.fetch ?? ((input, init) => globalThis.fetch(input, init));
  const deps: RoundDeps = {
    store: dexieStore(db),
    registry,
    userId,
    clock,
    newId,
    firstDevice: options.device ?? newId(),
    send: httpSender(options.baseUrl, fetch),
    app: options.app,
  };
  const files = filesOf({
    store: deps.store,
    registry,
    clock,
    baseUrl: options.baseUrl,
    fetch,
    lockName: `files:${options.name}`,
    ...(options.readFill && { readFill: options.readFill }),
  });
  let loop: Loop | null = null;
  const lineListeners = new Set<() => void>();

  /** A revoked device hands over what it holds, then keeps nothing; without a line it tries again later. */
  async function leave(): Promise<void> {
    const { sayFarewell } = await import('./farewell.ts');
    const handed = await sayFarewell(deps.store, { baseUrl: options.baseUrl, fetch, clock });
    if (!handed) return;
    await destroy();
    options.onFarewell?.(handed);
  }

  async function destroy(): Promise<void> {
    loop?.stop();
    loop = null;
    files.stop();
    db.close();
    await db.delete();
  }

  async function round(): Promise<Outcome> {
    const { runRound } = await import('./round.ts');
    const outcome = await runRound(deps);
    if ((outcome.kind === 'done' || outcome.kind === 'again') && outcome.as) {
      options.onAnswered?.(outcome.as);
    }
    if (outcome.kind === 'done' && loop) {
      void files.kick();
      if (isComparisonDue(await db.table('meta').get('sync'), clock())) await compareNow();
    }
    if (outcome.kind === 'revoked') await leave();
    return outcome;
  }

  /** Compares with the office; what differs is read again at once. */
  async function compareNow(): Promise<Compared> {
    // Read when first needed, like what mends a broken history: a start does without them.
    const { compare } = await import('./compare.ts');
    const compared = await compare(deps);
    if (compared.kind !== 'repairing') return compared;
    loop?.kick();
    return compared;
  }

  /** Rounds until there is nothing left to send or read, or the line breaks. */
  async function idle(): Promise<Outcome> {
    for (;;) {
      const outcome = await round();
      if (outcome.kind !== 'again') return outcome;
    }
  }

  /** Writes; on a full device once more, after files that the office holds were taken away. */
  async function writeInRoom(ops: readonly DraftOp[], newFiles: readonly NewFile[]) {
    const write = await readWriter().catch(() => null);
    // Cut off before the app had all of itself: the database is sound, and the form keeps what was typed.
    if (!write) return err({ code: 'invalid' as const, path: '', text: NOT_WHOLE });
    try {
      return await write(deps, ops, newFiles);
    } catch (error) {
      if (causeOf(error) !== FULL || !(await files.freeRoom())) throw error;
      return write(deps, ops, newFiles);
    }
  }

  return {
    db,
    registry,
    userId,
    deps,
    files,
    round,
    idle,
    compare: compareNow,
    /** Writes ops that belong together, with the files they name; they are sent as soon as the line allows. */
    async write(
      ops: readonly DraftOp[],
      newFiles: readonly NewFile[] = [],
    ): Promise<Result<Mid | null, InvalidField>> {
      try {
        const written = await writeInRoom(ops, newFiles);
        if (written.ok && written.value !== null) loop?.kick();
        return written;
      } catch (error) {
        // The device itself refuses (full, broken): nothing was written, and the app must say so.
        const cause = causeOf(error);
        const isFilesOnly = cause === FULL && newFiles.length > 0;
        if (!isFilesOnly) options.onTrouble?.(cause);
        const text = isFilesOnly
          ? FULL_FOR_FILES
          : 'Cet appareil ne peut plus rien garder : rien n’a été changé.';
        return err({ code: 'invalid', path: '', text });
      }
    },
    /** A new row's id. */
    newId,
    /** Starts the live loop of this tab. */
    start(): Loop {
      if (loop) return loop;
      void readWriter();
      loop = startLoop({
        round,
        listen: typeof EventSource === 'undefined' ? null : listenEvents(options.baseUrl),
        clock,
        random: Math.random,
        lockName: `sync:${options.name}`,
      });
      loop.subscribe(() => {
        for (const listener of lineListeners) listener();
      });
      return loop;
    },
    loop: () => loop,
    /** Forgets what was judged, or given up, longer ago than one would restore a backup. */
    async prune(): Promise<void> {
      const before = clock() - JOURNAL_KEPT_MS;
      await db.table('journal').where('judgedAt').below(before).delete();
      const issues = await db.table<Issue>('issue').toArray();
      const old = issues.filter(
        ({ abandonedAt }) => abandonedAt !== undefined && abandonedAt < before,
      );
      await db.table('issue').bulkDelete(old.map(({ device, mid }) => [device, mid]));
    },
    /** The state of the line to the office; idle before the loop starts. */
    line: (): LineState => loop?.state() ?? NO_LINE,
    /** Tells of changes of the line, also of a loop that starts later. */
    watchLine(listener: () => void): () => void {
      lineListeners.add(listener);
      return () => lineListeners.delete(listener);
    },
    watch: <T>(query: () => Promise<T> | T): Observable<T> => liveQuery(query),
    get: (table: string, id: string): Promise<ViewRow | undefined> => db.table(table).get(id),
    /** Rows of a table that are not deleted. */
    async list(table: string): Promise<ViewRow[]> {
      return (await db.table<ViewRow>(table).toArray()).filter((row) => row.deleted === 0);
    },
    meta: (): Promise<SyncMeta | undefined> => db.table('meta').get('sync'),
    async waiting(): Promise<Waiting> {
      const [entries, issues, queued, refused] = await Promise.all([
        db.table<Entry>('outbox').toArray(),
        db.table<Issue>('issue').toArray(),
        db.table<BlobEntry>('blob').where('state').equals('queued').toArray(),
        db.table<BlobEntry>('blob').where('state').equals('refused').count(),
      ]);
      return {
        toSend: entries.filter(({ seq, parkedAt }) => seq === undefined && !parkedAt).length,
        parked: entries.filter(({ parkedAt, seq }) => parkedAt && seq === undefined).length,
        toFix: issues.filter((issue) => !issue.abandonedAt).length + refused,
        files: queued.filter(({ isEager }) => !isEager).length,
        fileBytes: queued.reduce((sum, { size }) => sum + size, 0),
      };
    },
    /** Keys of the rows that have edits on their way. */
    async pendingKeys(): Promise<Set<string>> {
      const entries = await db.table<Entry>('outbox').toArray();
      return new Set(entries.filter((e) => e.seq === undefined).flatMap((entry) => entry.keys));
    },
    close(): void {
      loop?.stop();
      loop = null;
      files.stop();
      db.close();
    },
    destroy,
  };
}
