/** Unit, rule and simulation tests, on real SQLite and IndexedDB in memory. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    coverage: {
      provider: 'v8',
      include: ['shared/src/**/*.ts', 'api/src/**/*.ts', 'pwa/src/{core,sync}/**/*.ts'],
      reporter: ['text-summary', 'json-summary'],
      reportsDirectory: 'coverage',
      thresholds: { lines: 80, functions: 80, statements: 80, branches: 80 },
    },
  },
});
