/** Every file of the slate core with something to get wrong is on the list of `npm run mutate`. */
import fs from 'node:fs';
import { expect, test } from 'vitest';
import { readTree, TOP } from './read-tree.ts';

const CORE = 'shared/src/modules/calcul-ardoises';
const list: Record<string, string[]> = JSON.parse(
  fs.readFileSync(`${TOP}/tests/mutate/files.json`, 'utf8'),
);

/** Files that do something: types, closed lists and declarations have no fault to plant. */
function filesWithLogic(tree: ReadonlyMap<string, string>): string[] {
  return [...tree]
    .filter(([file, text]) => !file.endsWith('.entity.ts') && /\bfunction\b|=>/.test(text))
    .map(([file]) => file.slice(file.lastIndexOf('/') + 1, -'.ts'.length))
    .sort();
}

test('each file with logic has a line, and no line is left of a file that went', () => {
  expect(filesWithLogic(readTree([CORE]))).toEqual(Object.keys(list).sort());
});

test('each line names tests that exist', () => {
  for (const [file, tests] of Object.entries(list)) {
    expect(tests.length, file).toBeGreaterThan(0);
    for (const name of tests) {
      const path = `${TOP}/tests/shared/calcul-ardoises/${name}.test.ts`;
      expect(fs.existsSync(path), path).toBe(true);
    }
  }
});

test('a forgotten file would be seen', () => {
  const tree = new Map([
    ['a/oublie.ts', 'export function twice(x: number) { return 2 * x; }'],
    ['a/types.ts', 'export interface Rien { readonly a: number }'],
    ['a/chose.entity.ts', 'export const chose = defineEntity(() => 1);'],
  ]);
  expect(filesWithLogic(tree)).toEqual(['oublie']);
});
