/** Unit, rule and simulation tests, on real SQLite and IndexedDB in memory. */
import { defineConfig } from 'vitest/config';

const ENOUGH = { lines: 80, functions: 80, statements: 80, branches: 80 };

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    coverage: {
      provider: 'v8',
      include: ['shared/src/**/*.ts', 'api/src/**/*.ts', 'pwa/src/**/*.{ts,tsx}'],
      // The service worker and the workers run apart from the page: nothing here can count them.
      exclude: ['**/*.d.ts', 'pwa/src/sw.ts', '**/*.worker.ts'],
      reporter: ['json'],
      reportsDirectory: 'coverage/unit',
      reportOnFailure: true,
      // The screens run in Chromium: `npm test` counts them in (`tests/measure/whole.ts`).
      thresholds: { 'shared/src/**': ENOUGH, 'api/src/**': ENOUGH, 'pwa/src/sync/**': ENOUGH },
    },
  },
});
