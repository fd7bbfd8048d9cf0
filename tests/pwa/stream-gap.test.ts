/** The event stream of a phone: what is written while it opens, an idle phone, a stream that fell silent. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listenEvents, startLoop } from '#pwa/sync/loop.ts';
import type { Outcome } from '#pwa/sync/round.ts';
import { EVENTS_HEARTBEAT_MS, EVENTS_SILENCE_MS } from '#shared/core/limits.ts';
import { HEARTBEAT } from '#shared/sync/wire.ts';

const DONE: Outcome = { kind: 'done', as: { role: 'gerant', money: false } };

/** Where the office stands; each stream says it first, as the server does. */
let seq = 1;
let streams: Stream[] = [];
let page: EventTarget & { visibilityState: string };

/** The browser's event stream, as far as the loop uses it. */
class Stream extends EventTarget {
  onmessage: ((event: { data: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  isOpen = true;

  constructor() {
    super();
    streams.push(this);
  }

  /** The server has the connection now: from here on it tells what is new. */
  stands(): void {
    this.onmessage?.({ data: JSON.stringify({ epoch: 1, seq }) });
  }

  /** The server has nothing new to tell, and says so. */
  beats(): void {
    this.dispatchEvent(new Event(HEARTBEAT));
  }

  close(): void {
    this.isOpen = false;
  }
}

/** A phone whose rounds read all that is new; `rounds()` counts them. */
function startPhone() {
  let read = 0;
  let rounds = 0;
  const round = async () => {
    rounds++;
    read = seq;
    return DONE;
  };
  const rest = { clock: () => 1000, random: () => 0.5, lockName: 'essai' };
  const loop = startLoop({ round, listen: listenEvents(''), ...rest });
  return { loop, read: () => read, rounds: () => rounds };
}

/** The stream that is open now. */
const current = () => streams.find(({ isOpen }) => isOpen);

beforeEach(() => {
  seq = 1;
  streams = [];
  vi.useFakeTimers();
  const events = new EventTarget();
  page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
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

test('what is written while the stream opens is read as soon as it stands', async () => {
  const phone = startPhone();
  await vi.advanceTimersByTimeAsync(10);
  expect(phone.rounds()).toBe(1);
  seq = 2;
  current()?.stands();
  await vi.advanceTimersByTimeAsync(10);
  phone.loop.stop();
  expect(phone.read()).toBe(2);
});

test('an idle phone that hears the office asks nothing, for as long as it hears it', async () => {
  const phone = startPhone();
  await vi.advanceTimersByTimeAsync(10);
  current()?.stands();
  await vi.advanceTimersByTimeAsync(10);
  const before = phone.rounds();
  for (let heard = 0; heard < 3_600_000; heard += EVENTS_HEARTBEAT_MS) {
    await vi.advanceTimersByTimeAsync(EVENTS_HEARTBEAT_MS);
    current()?.beats();
  }
  expect([phone.rounds(), streams.length]).toEqual([before, 1]);
  phone.loop.stop();
});

test('a stream that fell silent is given up: the phone asks, and opens another', async () => {
  const phone = startPhone();
  await vi.advanceTimersByTimeAsync(10);
  current()?.stands();
  await vi.advanceTimersByTimeAsync(10);
  const before = phone.rounds();
  seq = 2;
  await vi.advanceTimersByTimeAsync(EVENTS_SILENCE_MS - 1000);
  expect(phone.rounds()).toBe(before);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(phone.read()).toBe(2);
  expect(streams.map(({ isOpen }) => isOpen)).toEqual([false, true]);
  phone.loop.stop();
  expect(current()).toBeUndefined();
});

test('a screen that nobody looks at asks nothing; it asks when it is looked at again', async () => {
  const phone = startPhone();
  await vi.advanceTimersByTimeAsync(10);
  const before = phone.rounds();
  page.visibilityState = 'hidden';
  page.dispatchEvent(new Event('visibilitychange'));
  phone.loop.kick();
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect([phone.rounds(), current()]).toEqual([before + 1, undefined]);
  page.visibilityState = 'visible';
  page.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(5000);
  expect(phone.rounds()).toBe(before + 2);
  expect(current()).toBeDefined();
  phone.loop.stop();
});
