/** When to run a round: after a write, on news, on focus, on a timer; backs off, never gives up. */
import {
  BACKOFF_FIRST_MS,
  BACKOFF_MAX_MS,
  EVENTS_SILENCE_MS,
  LOCK_WAIT_MS,
  POLL_VISIBLE_MS,
} from '#shared/core/limits.ts';
import { HEARTBEAT } from '#shared/sync/wire.ts';
import type { Outcome } from './round.ts';

/** What the loop knows of the line to the office. */
export type LineState =
  | { kind: 'idle' }
  | { kind: 'syncing' }
  | { kind: 'offline'; sinceMs: number }
  | { kind: 'auth' }
  | { kind: 'revoked' }
  | { kind: 'upgrade' }
  | { kind: 'stuck' };

export interface LoopDeps {
  /** Runs one round. */
  readonly round: () => Promise<Outcome>;
  /** Opens the event stream; calls `onNews` for each message, `onLost` when it ends. Null: none. */
  readonly listen: ((on: { news: () => void; lost: () => void }) => () => void) | null;
  readonly clock: () => number;
  readonly random: () => number;
  /** Name of the lock that all tabs of this database share. */
  readonly lockName: string;
}

export interface Loop {
  /** Something to send, or to ask for: a round as soon as possible. */
  kick(): void;
  state(): LineState;
  subscribe(listener: () => void): () => void;
  stop(): void;
}

/** Runs `work` alone among the tabs; a lock that is never given back is waited for 30 s, then ignored. */
async function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (!('locks' in navigator)) return work();
  try {
    return await navigator.locks.request(name, { signal: AbortSignal.timeout(LOCK_WAIT_MS) }, work);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') return work();
    throw error;
  }
}

/** iOS fails requests made in the very moment a page comes back: a short wait avoids it. */
const WAKE_DELAY_MS = 1500;

const isSeen = () => document.visibilityState !== 'hidden';

/** Starts the loop of one tab. */
export function startLoop(deps: LoopDeps): Loop {
  let line: LineState = { kind: 'idle' };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let isRunning = false;
  let isAskedAgain = false;
  let isStopped = false;
  /** Whether the network went while a round was running: what that round brings says nothing of the line. */
  let isCut = false;
  let stopListening: (() => void) | null = null;
  const listeners = new Set<() => void>();

  function become(next: LineState): void {
    const isSame = next.kind === line.kind;
    if (isSame && next.kind !== 'offline') return;
    if (isSame) return;
    line = next;
    for (const listener of listeners) listener();
  }

  function schedule(delayMs: number): void {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(run, delayMs);
  }

  function backOff(atLeastMs = 0): void {
    const longest = Math.min(BACKOFF_MAX_MS, BACKOFF_FIRST_MS * 2 ** failures);
    failures++;
    schedule(Math.max(atLeastMs, deps.random() * longest));
  }

  async function run(): Promise<void> {
    if (isStopped) return;
    if (isRunning) {
      isAskedAgain = true;
      return;
    }
    isRunning = true;
    isAskedAgain = false;
    isCut = false;
    clearTimeout(timer);
    let outcome: Outcome;
    try {
      outcome = await alone(deps.lockName, deps.round);
    } catch {
      // The database was closed or is full: the next round opens it again.
      outcome = { kind: 'busy', retryAfterMs: BACKOFF_FIRST_MS };
    } finally {
      isRunning = false;
    }
    if (!isStopped) settle(outcome);
  }

  function settle(outcome: Outcome): void {
    if (isCut) {
      schedule(0);
      return;
    }
    switch (outcome.kind) {
      case 'again':
        failures = 0;
        become({ kind: 'syncing' });
        schedule(0);
        return;
      case 'done':
        failures = 0;
        become({ kind: 'idle' });
        listenAgain();
        // Who hears the office asks nothing of it; nor does a screen that nobody looks at.
        if (isAskedAgain) schedule(0);
        else if (!stopListening && isSeen()) schedule(POLL_VISIBLE_MS);
        return;
      case 'unreachable':
        become({ kind: 'offline', sinceMs: deps.clock() });
        backOff();
        return;
      case 'busy':
        backOff(outcome.retryAfterMs);
        return;
      case 'auth':
      case 'revoked':
      case 'upgrade':
      case 'stuck':
        become({ kind: outcome.kind });
        schedule(BACKOFF_MAX_MS);
    }
  }

  function listenAgain(): void {
    if (stopListening || !deps.listen || !isSeen()) return;
    stopListening = deps.listen({
      news: () => kick(),
      lost: () => {
        stopListening?.();
        stopListening = null;
        schedule(deps.random() * BACKOFF_FIRST_MS * 2);
      },
    });
  }

  function kick(): void {
    failures = 0;
    if (isRunning) isAskedAgain = true;
    else schedule(0);
  }

  const onOnline = () => kick();
  const onVisible = () => {
    if (!isSeen()) {
      stopListening?.();
      stopListening = null;
    } else schedule(WAKE_DELAY_MS);
  };
  // The device knows before any round fails.
  const onOffline = () => {
    isCut = isRunning;
    become({ kind: 'offline', sinceMs: deps.clock() });
  };
  addEventListener('online', onOnline);
  addEventListener('offline', onOffline);
  addEventListener('pageshow', onOnline);
  document.addEventListener('visibilitychange', onVisible);
  schedule(0);

  return {
    kick,
    state: () => line,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
      stopListening?.();
      removeEventListener('online', onOnline);
      removeEventListener('offline', onOffline);
      removeEventListener('pageshow', onOnline);
      document.removeEventListener('visibilitychange', onVisible);
    },
  };
}

/**
 * Listens to the server's event stream with the browser's own EventSource. Its first message is news as all are:
 * what others wrote between the last round and now may be in it. A stream that says nothing is lost, however
 * whole the browser thinks it.
 */
export function listenEvents(baseUrl: string) {
  return ({ news, lost }: { news: () => void; lost: () => void }) => {
    const source = new EventSource(`${baseUrl}/api/v1/events`, { withCredentials: true });
    let silence: ReturnType<typeof setTimeout>;
    const heard = () => {
      clearTimeout(silence);
      silence = setTimeout(lost, EVENTS_SILENCE_MS);
    };
    heard();
    source.onmessage = () => {
      heard();
      news();
    };
    source.addEventListener(HEARTBEAT, heard);
    source.onerror = lost;
    return () => {
      clearTimeout(silence);
      source.close();
    };
  };
}
