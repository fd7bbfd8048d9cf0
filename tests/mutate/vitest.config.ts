/** The tests that answer for one file of the slate calculator; `mutate.mjs` names them. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: (process.env['MUTATE_TESTS'] ?? 'tests/shared/calcul-ardoises/*.test.ts').split(','),
    testTimeout: 60_000,
  },
});
