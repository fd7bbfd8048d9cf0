/** Some kills of the real process in every run; `npm run test:kill` does as many as one likes. */
import fs from 'node:fs';
import { expect, test } from 'vitest';
import { killRounds } from './kill-rounds.ts';

// The process is the built one: `npm test` builds it first.
const isBuilt = fs.existsSync('api/dist/main.js');

test.skipIf(!isBuilt)(
  'what was acknowledged is there after each kill, once',
  async () => {
    const { acknowledged, missing, doubled } = await killRounds(8);
    expect({ missing, doubled }).toEqual({ missing: 0, doubled: 0 });
    expect(acknowledged).toBeGreaterThan(0);
  },
  120_000,
);
