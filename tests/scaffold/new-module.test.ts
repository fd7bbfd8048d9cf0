/** `npm run new:module`: what it writes passes the rules, in a copy of the repository. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const TOP = process.cwd();
let copy: string;

beforeAll(() => {
  copy = fs.mkdtempSync(path.join(os.tmpdir(), 'atarys-module-'));
  const isSource = (file: string) => !/node_modules|[/\\]dist|coverage|test-results/.test(file);
  for (const part of [
    'shared',
    'api',
    'pwa',
    'drizzle',
    'tests',
    'package.json',
    '.biome.json',
    '.gitignore',
  ]) {
    fs.cpSync(path.join(TOP, part), path.join(copy, part), { recursive: true, filter: isSource });
  }
  fs.symlinkSync(path.join(TOP, 'node_modules'), path.join(copy, 'node_modules'));
});
afterAll(() => fs.rmSync(copy, { recursive: true, force: true }));

function node(...args: string[]) {
  const env = { ...process.env, VITEST: undefined, NODE_OPTIONS: undefined };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, env });
  return { status, said: `${stdout}${stderr}` };
}
const newModule = (...args: string[]) =>
  node('node_modules/tsx/dist/cli.mjs', 'tests/scaffold/new-module.ts', ...args);

test('a word that nobody explained is asked for, and nothing is written', () => {
  const refused = newModule('outillage', 'tronquoir');
  expect(refused.status).toBe(1);
  expect(refused.said).toMatch(/n’est pas au glossaire/);
  expect(fs.existsSync(path.join(copy, 'shared/src/modules/outillage'))).toBe(false);
});

test('a new module has its table, its screens and its place in the menu, and passes the rules', () => {
  const made = newModule('atelier', 'crochet-atelier');
  expect(made.said).toContain('npm run check');
  expect(made.status).toBe(0);
  const rules = ['drift', 'declarations', 'architecture', 'words'].map(
    (one) => `tests/rules/${one}`,
  );
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts'];
  const checked = node(...vitest, ...rules);
  expect(checked.status, checked.said).toBe(0);
  for (const side of ['shared', 'api', 'pwa']) {
    expect(node('node_modules/typescript/bin/tsc', '-p', side)).toEqual({ status: 0, said: '' });
  }
});
