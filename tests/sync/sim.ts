/** `npm run sim -- --runs N [--seed S] [--faults] [--forever]`: the proof of sync, from the command line. */

import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { findFaults } from './faults.ts';
import { MUST_HAPPEN } from './must-happen.ts';
import { runMany } from './run-many.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '2000' },
    seed: { type: 'string' },
    faults: { type: 'boolean', default: false },
    forever: { type: 'boolean', default: false },
  },
});

async function round(first: number, runs: number): Promise<boolean> {
  const { failure, events, perSecond } = await runMany(first, runs);
  console.log(`${runs} histories from seed ${first}: ${perSecond.toFixed(1)} a second`);
  for (const [event, n] of [...events].sort()) console.log(`  ${String(n).padStart(8)}  ${event}`);
  const missing = MUST_HAPPEN.filter((event) => !events.has(event));
  if (missing.length > 0 && runs >= 500) console.log(`never happened: ${missing.join(', ')}`);
  console.log('rules checked: I3 to I7 and I12 after every step, I1, I2, I10, I11 at the end');
  if (failure) {
    console.log(`seed ${failure.seed} breaks a rule: ${failure.text}`);
    console.log(`shortest history: ${failure.shortest}`);
  }
  return !failure && (missing.length === 0 || runs < 500);
}

async function main(): Promise<boolean> {
  if (values.faults) return findFaults(console.log);
  const runs = Number(values.runs);
  const first = values.seed === undefined ? randomInt(1_000_000_000) : Number(values.seed);
  let isGood = await round(first, runs);
  for (let n = 1; values.forever && isGood; n++) isGood = await round(first + n * runs, runs);
  return isGood;
}

process.exitCode = (await main()) ? 0 : 1;
