/** Hostile histories on the real server core: every invariant at every step, and events that must occur. */
import { expect, test } from 'vitest';
import { seedOfRun } from '../support/random.ts';
import { MUST_HAPPEN } from './must-happen.ts';
import { planOf } from './plan.ts';
import { runMany } from './run-many.ts';
import { simulate } from './simulate.ts';

/** `npm test` asks for 2 000; a quick run while one works, for fewer. */
const RUNS = Number(process.env['RUNS'] ?? 300);

test.skipIf(process.env['SEED'])(
  `${RUNS} hostile histories end with every device equal and nothing lost`,
  async () => {
    const first = seedOfRun();
    const { failure, events } = await runMany(first, RUNS);
    expect(failure, failure ? `replay with SEED=${failure.seed}` : '').toBeNull();
    if (RUNS < 1000) return;
    const missing = MUST_HAPPEN.filter((event) => !events.has(event));
    expect(missing, `never happened from seed ${first}`).toEqual([]);
  },
  600_000,
);

test('the history of a seed is always the same', async () => {
  const seed = seedOfRun();
  const seen = [new Map<string, number>(), new Map<string, number>()];
  for (const events of seen) await simulate(planOf(seed), { events });
  expect([...(seen[0] ?? [])]).toEqual([...(seen[1] ?? [])]);
});
