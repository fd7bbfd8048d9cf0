/** When the phone makes a round: after a write, on news, on return; it backs off and never gives up. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type LoopDeps, startLoop } from '#pwa/sync/loop.ts';
import type { Outcome } from '#pwa/sync/round.ts';

const AS = { role: 'gerant' as const, money: false };
const DONE: Outcome = { kind: 'done', as: AS };

/** The parts of a browser's window that the loop listens to. */
let page: EventTarget & { visibilityState: string };

beforeEach(() => {
  vi.useFakeTimers();
  const events = new EventTarget();
  page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  vi.stubGlobal('document', page);
  vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
  vi.stubGlobal('removeEventListener', events.removeEventListener.bind(events));
  vi.stubGlobal('dispatchEvent', events.dispatchEvent.bind(events));
  vi.stubGlobal('navigator', {});
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function start(outcomes: Outcome[], more: Partial<LoopDeps> = {}) {
  let rounds = 0;
  const round = async () => {
    rounds++;
    return outcomes.shift() ?? DONE;
  };
  const deps = { round, listen: null, clock: () => 1000, random: () => 0.5, lockName: 'essai' };
  const loop = startLoop({ ...deps, ...more });
  return { loop, rounds: () => rounds };
}

test('it makes a round at once, goes on while there is more, then polls', async () => {
  const { loop, rounds } = start([{ kind: 'again' }, { kind: 'again' }]);
  await vi.advanceTimersByTimeAsync(0);
  await vi.advanceTimersByTimeAsync(0);
  expect(loop.state().kind).toBe('syncing');
  await vi.advanceTimersByTimeAsync(10);
  expect(rounds()).toBe(3);
  expect(loop.state()).toEqual({ kind: 'idle' });
  await vi.advanceTimersByTimeAsync(31_000);
  expect(rounds()).toBe(4);
  loop.stop();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(rounds()).toBe(4);
});

test('without a line it says since when, tries less and less often, and never stops', async () => {
  const { loop, rounds } = start(
    Array.from({ length: 50 }, (): Outcome => ({ kind: 'unreachable' })),
  );
  const seen: string[] = [];
  loop.subscribe(() => seen.push(loop.state().kind));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(loop.state()).toEqual({ kind: 'offline', sinceMs: 1000 });
  const afterAMinute = rounds();
  expect(afterAMinute).toBeGreaterThan(4);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(rounds()).toBeGreaterThan(afterAMinute + 10);
  dispatchEvent(new Event('online'));
  const before = rounds();
  await vi.advanceTimersByTimeAsync(0);
  expect(rounds()).toBe(before + 1);
  expect(seen).toEqual(['offline']);
  loop.stop();
});

test.each(['auth', 'revoked', 'upgrade', 'stuck'] as const)(
  '« %s » is a state, not an end',
  async (kind) => {
    const { loop, rounds } = start([{ kind }]);
    await vi.advanceTimersByTimeAsync(1);
    expect(loop.state()).toEqual({ kind });
    loop.kick();
    await vi.advanceTimersByTimeAsync(1);
    expect(loop.state().kind).toBe('idle');
    expect(rounds()).toBe(2);
    loop.stop();
  },
);

test('a busy server is asked again after what it said, and a broken database too', async () => {
  const { loop, rounds } = start([{ kind: 'busy', retryAfterMs: 5000 }]);
  await vi.advanceTimersByTimeAsync(4000);
  expect(rounds()).toBe(1);
  await vi.advanceTimersByTimeAsync(2000);
  expect(rounds()).toBe(2);
  loop.stop();
  let tries = 0;
  const failing = start([], {
    round: async () => {
      tries++;
      throw new Error('closed');
    },
  });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(tries).toBeGreaterThan(2);
  failing.loop.stop();
});

test('news make a round; a hidden screen listens to nothing; a lost stream is opened again', async () => {
  const streams: { news: () => void; lost: () => void; isOpen: boolean }[] = [];
  const listen: LoopDeps['listen'] = (on) => {
    const stream = { ...on, isOpen: true };
    streams.push(stream);
    return () => {
      stream.isOpen = false;
    };
  };
  const { loop, rounds } = start([], { listen });
  await vi.advanceTimersByTimeAsync(1);
  expect(streams).toHaveLength(1);
  streams[0]?.news();
  await vi.advanceTimersByTimeAsync(1);
  expect(rounds()).toBe(2);
  streams[0]?.lost();
  await vi.advanceTimersByTimeAsync(3000);
  expect(streams.map(({ isOpen }) => isOpen)).toEqual([false, true]);
  page.visibilityState = 'hidden';
  page.dispatchEvent(new Event('visibilitychange'));
  expect(streams[1]?.isOpen).toBe(false);
  page.visibilityState = 'visible';
  page.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(2000);
  expect(streams).toHaveLength(3);
  loop.stop();
});
