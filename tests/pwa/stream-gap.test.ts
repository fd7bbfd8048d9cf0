/** What others write between the end of a round and the moment the event stream stands. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listenEvents, startLoop } from '#pwa/sync/loop.ts';
import type { Outcome } from '#pwa/sync/round.ts';

const DONE: Outcome = { kind: 'done', as: { role: 'gerant', money: false } };

/** Where the office stands; each stream says it first, as the server does. */
let seq = 1;
let streams: Stream[] = [];

/** The browser's event stream, as far as the loop uses it. */
class Stream {
  onmessage: ((event: { data: string }) => void) | null = null;
  onerror: (() => void) | null = null;

  constructor() {
    streams.push(this);
  }

  /** The server has the connection now: from here on it tells what is new. */
  stands(): void {
    this.onmessage?.({ data: JSON.stringify({ epoch: 1, seq }) });
  }

  close(): void {}
}

beforeEach(() => {
  seq = 1;
  streams = [];
  vi.useFakeTimers();
  const events = new EventTarget();
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  vi.stubGlobal('document', page);
  vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
  vi.stubGlobal('removeEventListener', events.removeEventListener.bind(events));
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('EventSource', Stream);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

// The first message of a stream is not looked at: « the round that just ended knows ». It does not know what
// was written while the stream was being opened, and with a stream the phone asks by itself after five minutes.
test.fails('it is read within seconds', async () => {
  let read = 0;
  const round = async () => {
    read = seq;
    return DONE;
  };
  const rest = { clock: () => 1000, random: () => 0.5, lockName: 'essai' };
  const loop = startLoop({ round, listen: listenEvents(''), ...rest });
  await vi.advanceTimersByTimeAsync(10);
  const [stream] = streams;
  seq = 2;
  stream?.stands();
  await vi.advanceTimersByTimeAsync(60_000);
  loop.stop();
  expect(read).toBe(2);
});
