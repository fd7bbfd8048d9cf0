/** The arrows between layers hold, and each rule fails on an invented tree that breaks it. */
import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  type Fault,
  faultsOfCycles,
  faultsOfFiles,
  faultsOfImports,
  faultsOfSight,
  importsOf,
  specifiersOf,
  strayAtTop,
} from './architecture.ts';
import { readTree, TOP } from './read-tree.ts';

const sources = readTree(['shared/src', 'api/src', 'pwa/src']);
const code = readTree(['shared', 'api', 'pwa', 'tests']);

/** The texts of the faults of one rule; empty where the house is in order. */
function of(rule: string, faults: readonly Fault[]): string[] {
  return faults.filter((fault) => fault.rule === rule).map(({ text }) => text);
}

describe('this house', () => {
  test('the rules see the files and their imports', () => {
    expect(sources.size).toBeGreaterThanOrEqual(40);
    expect(importsOf(sources).length).toBeGreaterThanOrEqual(3 * sources.size);
    expect(faultsOfSight(sources)).toEqual([]);
  });

  const imports = faultsOfImports(code);

  test('A1: shared stays pure, and api and pwa never meet', () => {
    expect(of('A1', imports)).toEqual([]);
  });

  test('A2: a file imports from its own layer or from a lower one', () => {
    expect(of('A2', imports)).toEqual([]);
  });

  test('A3: modules do not import each other', () => {
    expect(of('A3', imports)).toEqual([]);
  });

  test('A4: each side keeps to its packages', () => {
    expect(of('A4', imports)).toEqual([]);
  });

  test('A5: no circle of imports and no barrel', () => {
    expect(faultsOfCycles(sources)).toEqual([]);
    expect(of('A5', faultsOfFiles(code))).toEqual([]);
  });

  test('A6: nothing imports the tests', () => {
    expect(of('A6', imports)).toEqual([]);
  });

  test('files are at most 300 lines long, those of tests 500', () => {
    expect(of('length', faultsOfFiles(code))).toEqual([]);
  });

  test('every file opens with a sentence that says what it is for', () => {
    expect(of('head', faultsOfFiles(code))).toEqual([]);
  });

  test('only the fixed names stand at the top', () => {
    expect(strayAtTop(fs.readdirSync(TOP))).toEqual([]);
  });
});

/** A tree of one file that imports one thing. */
function tree(from: string, specifier: string, ...others: string[]): Map<string, string> {
  const rest = others.map((file): [string, string] => [file, '/** Other. */\n']);
  return new Map([[from, `/** One. */\nimport { x } from '${specifier}';\n`], ...rest]);
}

function rulesBroken(files: ReadonlyMap<string, string>): string[] {
  return faultsOfImports(files).map(({ rule }) => rule);
}

describe('an import is found', () => {
  test.each([
    ["import a from 'x';", ['x']],
    ["import * as a from './x.ts';", ['./x.ts']],
    ["import type { A } from '#shared/x.ts';", ['#shared/x.ts']],
    ["import {\n  a,\n  type B,\n} from '../x.ts';", ['../x.ts']],
    ["import './x.css';", ['./x.css']],
    ["export * from './x.ts';", ['./x.ts']],
    ["export { a } from './x.ts';", ['./x.ts']],
    ["export type { A } from './x.ts';", ['./x.ts']],
    ["const page = lazy(() => import('./page.tsx'));", ['./page.tsx']],
    ["type A = import('./x.ts').A;", ['./x.ts']],
    ["new Worker(new URL('./w.ts', import.meta.url));", ['./w.ts']],
    ["export interface A { a: number }\nimport b from 'b';\nimport c from 'c';", ['b', 'c']],
    ["const glob = 'assets/*';\nconst page = import('./x.ts'); /* end */", ['./x.ts']],
  ])('in %j', (text, specifiers) => {
    expect(specifiersOf(text)).toEqual(specifiers);
  });

  test.each(["// import a from 'x';", "/* import 'x'; */", "/**\n * import('x')\n */"])(
    'but not in the comment %j',
    (text) => {
      expect(specifiersOf(text)).toEqual([]);
    },
  );

  test('and its package or file is known', () => {
    const text = "import 'zod/mini'; import '@a/b/c'; import 'fs'; import '../y.ts?url';";
    const found = importsOf(new Map([['pwa/src/ui/x.ts', text]]));
    expect(found.map(({ to }) => to).sort()).toEqual(['@a/b', 'node:fs', 'pwa/src/y.ts', 'zod']);
  });
});

describe('each arrow, when broken, is a fault', () => {
  test.each([
    ['A1', 'shared/src/core/x.ts', '#api/db/y.ts'],
    ['A1', 'shared/src/core/x.ts', 'lodash'],
    ['A1', 'shared/src/core/x.ts', 'node:fs'],
    ['A1', 'shared/src/core/x.ts', 'react'],
    ['A1', 'api/src/sync/x.ts', '#pwa/sync/y.ts'],
    ['A1', 'pwa/src/sync/x.ts', '../../../api/src/sync/y.ts'],
    ['A1', 'pwa/src/core/x.ts', '../../vite.config.ts'],
    ['A2', 'shared/src/core/x.ts', '../entity/y.ts'],
    ['A2', 'shared/src/sync/x.ts', '../modules/chantiers/y.ts'],
    ['A2', 'shared/src/modules/chantiers/x.ts', '../../sync/y.ts'],
    ['A2', 'shared/src/entity/x.ts', '../registry.ts'],
    ['A2', 'api/src/db/x.ts', '../sync/y.ts'],
    ['A2', 'api/src/people/x.ts', '../modules/chantiers/y.ts'],
    ['A2', 'api/src/sync/x.ts', '../env.ts'],
    ['A2', 'api/src/seed/x.ts', '../http/y.ts'],
    ['A2', 'pwa/src/sync/x.ts', '../ui/y.tsx'],
    ['A2', 'pwa/src/ui/x.tsx', '../modules/chantiers/y.tsx'],
    ['A2', 'pwa/src/sw.ts', './core/y.ts'],
    ['A3', 'shared/src/modules/chantiers/x.ts', '../planning/y.ts'],
    ['A3', 'api/src/modules/chantiers/x.ts', '#api/modules/planning/y.ts'],
    ['A3', 'pwa/src/modules/chantiers/x.tsx', '../planning/y.tsx'],
    ['A4', 'pwa/src/core/x.ts', 'node:path'],
    ['A4', 'pwa/src/core/x.ts', 'path'],
    ['A4', 'pwa/src/core/x.ts', 'drizzle-orm/sqlite-core'],
    ['A4', 'pwa/src/core/x.ts', 'hono'],
    ['A4', 'api/src/http/x.ts', 'react'],
    ['A4', 'api/src/http/x.ts', 'dexie'],
    ['A6', 'shared/src/core/x.ts', '../../../tests/support/y.ts'],
    ['A6', 'api/src/sync/x.ts', '#tests/support/y.ts'],
    ['A6', 'api/setup.mjs', '../tests/run.mjs'],
  ])('%s: %s imports %s', (rule, from, specifier) => {
    expect(rulesBroken(tree(from, specifier))).toEqual([rule]);
  });
});

describe('an arrow that holds is no fault', () => {
  test.each([
    ['shared/src/core/x.ts', 'zod/mini'],
    ['shared/src/links/x.ts', '../modules/chantiers/y.ts'],
    ['shared/src/modules/chantiers/x.ts', './y.ts'],
    ['shared/src/modules/chantiers/x.ts', '../../entity/y.ts'],
    ['api/src/modules/chantiers/x.ts', '../../sync/y.ts'],
    ['api/src/modules/chantiers/x.ts', '#shared/modules/planning/y.ts'],
    ['api/src/main.ts', './env.ts'],
    ['pwa/src/modules/chantiers/x.tsx', '../../slots.tsx'],
    ['pwa/src/sw.ts', 'workbox-precaching'],
    ['tests/api/x.test.ts', '#api/sync/y.ts'],
    ['tests/api/x.test.ts', '../support/y.ts'],
  ])('%s may import %s', (from, specifier) => {
    expect(rulesBroken(tree(from, specifier))).toEqual([]);
  });
});

describe('a circle is a fault', () => {
  test('A5: files that import each other, be it for a type', () => {
    const circle = new Map([
      ['shared/src/core/a.ts', "import { b } from './b.ts';"],
      ['shared/src/core/b.ts', "import type { C } from './c.ts';"],
      ['shared/src/core/c.ts', "export type { A } from './a.ts';"],
    ]);
    expect(faultsOfCycles(circle)).toEqual([
      {
        rule: 'A5',
        text: ['a', 'b', 'c', 'a'].map((name) => `shared/src/core/${name}.ts`).join(' → '),
      },
    ]);
    circle.set('shared/src/core/c.ts', '');
    expect(faultsOfCycles(circle)).toEqual([]);
  });
});

describe('what the rules would be blind to is a fault', () => {
  test('a folder in no layer', () => {
    const [fault] = faultsOfSight(tree('pwa/src/outils/x.ts', 'zod'));
    expect(fault?.text).toMatch('is in no layer');
  });

  test.each([
    'import(name)',
    "import('./' + name)",
    'import(`./x$' + '{n}.ts`)',
    "import.meta.glob('./*.ts')",
    "require('x')",
  ])('an import whose target is not a plain string: %s', (text) => {
    const [fault] = faultsOfSight(new Map([['pwa/src/core/x.ts', `const x = ${text};`]]));
    expect(fault?.text).toMatch('not a plain string');
  });

  test('an import of a file that does not exist', () => {
    const [fault] = faultsOfSight(tree('pwa/src/core/x.ts', './y.ts'));
    expect(fault?.text).toMatch('does not exist');
    expect(faultsOfSight(tree('pwa/src/core/x.ts', './y.ts', 'pwa/src/core/y.ts'))).toEqual([]);
  });
});

describe('a file is at fault', () => {
  function rulesOf(file: string, text: string): string[] {
    return faultsOfFiles(new Map([[file, text]])).map(({ rule }) => rule);
  }

  test.each(['index.ts', 'index.tsx', 'index.js'])('when it is a barrel called %s', (name) => {
    expect(rulesOf(`pwa/src/ui/${name}`, '/** Barrel. */\n')).toEqual(['A5']);
  });

  test('when it is too long', () => {
    const text = (lines: number) => `/** Long. */\n${'x;\n'.repeat(lines - 1)}`;
    expect(rulesOf('api/src/db/x.ts', text(300))).toEqual([]);
    expect(rulesOf('api/src/db/x.ts', text(301))).toEqual(['length']);
    expect(rulesOf('tests/api/x.test.ts', text(500))).toEqual([]);
    expect(rulesOf('tests/api/x.test.ts', text(501))).toEqual(['length']);
  });

  test.each(["import a from 'a';\n", '/* Not this. */\n', '// Nor this.\n', '/** */\n', ''])(
    'when it opens with %j',
    (text) => {
      expect(rulesOf('shared/src/core/x.ts', text)).toEqual(['head']);
    },
  );
});

test('a stray name at the top is seen, what commands make is not', () => {
  const names = ['.git', 'README.md', 'api', 'node_modules', 'coverage', 'data', 'test-results'];
  expect(strayAtTop(names)).toEqual([]);
  expect(strayAtTop([...names, 'tsconfig.json', 'docs'])).toEqual(['tsconfig.json', 'docs']);
});
