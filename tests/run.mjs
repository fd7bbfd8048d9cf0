/** `npm test`: all set-up, every check, every test; the last line is `N passed, N failed`. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare } from '../api/setup.mjs';

const TOP = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const REPORTS = path.join(TOP, 'coverage');
const BROWSER_COVERAGE = path.join(REPORTS, 'browser');
const filters = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const isCheck = process.argv.includes('--check');
let passed = 0;
let failed = 0;

function node(args, options = {}) {
  return spawnSync(process.execPath, args, { cwd: TOP, stdio: 'inherit', ...options }).status ?? 1;
}

/** One check counts as one test. */
function check(name, args) {
  const isGood = node(args) === 0;
  console.log(`${isGood ? '✓' : '✗'} ${name}`);
  if (isGood) passed++;
  else failed++;
}

function readJson(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null;
}

function findChromium() {
  const candidates = [
    process.env['CHROMIUM'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ];
  return candidates.find((file) => file && fs.existsSync(file)) ?? null;
}

function installChromium() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
  console.log('Installation de Chromium par les paquets du système…');
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
  spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'ignore' });
}

function chromium() {
  const found = findChromium();
  if (found) return found;
  installChromium();
  const installed = findChromium();
  if (installed) return installed;
  console.error('Il faut Chromium : installez-le, ou donnez son chemin dans CHROMIUM.');
  process.exit(1);
}

function staticChecks() {
  const tsc = 'node_modules/typescript/bin/tsc';
  for (const side of ['shared', 'api', 'pwa', 'tests'])
    check(`types of ${side}/`, [tsc, '-p', side]);
  check('format and lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '.']);
}

function unitTests() {
  const report = path.join(REPORTS, 'vitest.json');
  fs.rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const coverage = filters.length === 0 ? ['--coverage'] : [];
  const vitest = 'node_modules/vitest/vitest.mjs';
  const args = ['run', '--config', 'tests/vitest.config.ts', ...reporters, ...coverage, ...filters];
  const env = { ...process.env, RUNS: process.env['RUNS'] ?? (isCheck ? '300' : '2000') };
  const status = node([vitest, ...args], { env });
  const result = readJson(report);
  passed += result?.numPassedTests ?? 0;
  failed += result?.numFailedTests ?? 1;
  // A runner that failed without a failed test: coverage under its threshold, or a crash.
  if (status !== 0 && (result?.numFailedTests ?? 0) === 0) failed++;
}

function browserTests() {
  const report = path.join(REPORTS, 'playwright.json');
  fs.rmSync(report, { force: true });
  fs.rmSync(BROWSER_COVERAGE, { recursive: true, force: true });
  const playwright = 'node_modules/@playwright/test/cli.js';
  const status = node(
    [playwright, 'test', '--config', 'tests/e2e/playwright.config.ts', ...filters],
    {
      env: {
        ...process.env,
        CHROMIUM: chromium(),
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        ...(filters.length === 0 && { COVERAGE_DIR: BROWSER_COVERAGE }),
      },
    },
  );
  const stats = readJson(report)?.stats;
  const flaky = stats?.flaky ?? 0;
  passed += (stats?.expected ?? 0) + flaky;
  failed += stats?.unexpected ?? (status === 0 ? 0 : 1);
  if (status !== 0 && !stats?.unexpected) failed++;
  if (flaky > 0) console.log(`⚠ ${flaky} passed at the second try only: named above, to be mended`);
}

await prepare({ build: !isCheck });
if (filters.length === 0) staticChecks();
unitTests();
if (!isCheck && (filters.length === 0 || filters.some((word) => word.includes('e2e'))))
  browserTests();
if (!isCheck && filters.length === 0)
  check('coverage of the whole', ['node_modules/tsx/dist/cli.mjs', 'tests/measure/whole.ts']);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
