/** Hostile histories on the real server core: every invariant at every step, and events that must occur. */
import { expect, test } from 'vitest';
import { seedOfRun } from '../support/random.ts';
import { type Events, simulate } from './simulate.ts';

const RUNS = Number(process.env['RUNS'] ?? 150);

/** A run in which one of these never happened proves nothing about it. */
const MUST_HAPPEN = [
  'answer applied',
  'answer lost',
  'autosave folded',
  'error unreachable',
  'phone crash',
  'resync',
  'role changed',
  'row gone',
  'scope dropped',
  'server crash after-begin',
  'server crash after-commit',
  'server crash after-savepoint',
  'server crash before-commit',
  'stale answer refused',
  'verdict merged',
  'verdict ok',
  'verdict parked',
  'verdict refused forbidden',
  'verdict refused gone',
  'verdict refused invalid',
  'verdict refused state',
];

test(`${RUNS} hostile histories end with every device equal and nothing lost`, async () => {
  const first = seedOfRun();
  const runs = process.env['SEED'] ? 1 : RUNS;
  const events: Events = new Map();
  for (let seed = first; seed < first + runs; seed++) {
    try {
      await simulate(seed, { events });
    } catch (error) {
      throw new Error(`replay with SEED=${seed}`, { cause: error });
    }
  }
  const missing = runs === 1 ? [] : MUST_HAPPEN.filter((event) => !events.has(event));
  expect(missing, `never happened from seed ${first}`).toEqual([]);
}, 300_000);
