/** Real Chromium against the real server; what fails twice fails, a second try is named in the report. */
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  timeout: 180_000,
  expect: { timeout: 10_000 },
  workers: 2,
  retries: 1,
  outputDir: '../../test-results',
  reporter: [
    ['list'],
    [
      'json',
      {
        outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ?? '../../coverage/playwright.json',
      },
    ],
  ],
  use: {
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    // What is not there soon is not there: told at once, with what was waited for.
    actionTimeout: 30_000,
    // Nothing slides: what a test waits for is what was done.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
