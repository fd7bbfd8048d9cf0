/** The rules of the house's layers, as pure functions over a tree of files: path → text. */
import { isBuiltin } from 'node:module';
import path from 'node:path';

export type Tree = ReadonlyMap<string, string>;

/** An import: of a file of the repository, or of a package. */
export interface Import {
  readonly from: string;
  readonly kind: 'file' | 'package';
  /** A path from the top, or the name of a package (`zod` for `zod/mini`, `node:fs`). */
  readonly to: string;
}

/** Something that breaks a rule: its number and a sentence. */
export interface Fault {
  readonly rule: string;
  readonly text: string;
}

interface Side {
  /** The other sides whose files may be imported. */
  readonly sides: readonly string[];
  /** Layer (a folder or file of `src/`) → the layers of the same side below it. */
  readonly layers: Readonly<Record<string, readonly string[]>>;
  /** The only packages allowed, or null where all but the forbidden ones are. */
  readonly only: readonly string[] | null;
  readonly never: readonly string[];
}

const API_FIRMS = [
  ...['db', 'sync', 'modules', 'reports', 'people', 'blobs', 'notifications'],
  ...['registry.ts', 'firms'],
];
const PWA_UI = ['core', 'sync', 'ui'];
const PWA_MODULES = [...PWA_UI, 'slots.tsx', 'modules'];

/** Who may import whom. A new folder of a `src/` needs its line here. */
export const SIDES: Readonly<Record<string, Side>> = {
  shared: {
    sides: [],
    // Modules and sync stand beside each other: neither knows the other.
    layers: {
      core: [],
      entity: ['core'],
      sync: ['core', 'entity'],
      modules: ['core', 'entity'],
      links: ['core', 'entity', 'modules'],
      'registry.ts': ['core', 'entity', 'sync', 'modules', 'links'],
    },
    // Pure packages: they compute, and touch neither disk, network nor screen.
    only: ['zod', 'uuid', 'date-fns', '@socialgouv/jours-feries', 'murmurhash'],
    never: [],
  },
  api: {
    sides: ['shared'],
    // Modules, reports and people stand beside each other; a first use fills a firm from seed.
    layers: {
      'env.ts': ['meteo'],
      db: [],
      sync: ['db'],
      modules: ['db', 'sync'],
      reports: ['db', 'sync'],
      people: ['db', 'sync'],
      // The bytes of files, beside the rows that name them.
      blobs: ['db', 'sync'],
      // What is told to the devices of those it concerns.
      notifications: ['db', 'sync', 'people'],
      // Asked of outer services; knows no firm.
      meteo: [],
      // Copies of a firm's file, and the way back.
      backup: API_FIRMS,
      'backup-thread.ts': ['backup'],
      'restore.ts': ['backup', 'env.ts'],
      'registry.ts': ['db', 'sync', 'modules', 'reports', 'people'],
      firms: API_FIRMS.slice(0, -1),
      http: [...API_FIRMS, 'seed', 'backup', 'meteo'],
      seed: API_FIRMS,
      'app.ts': [...API_FIRMS, 'http', 'seed', 'backup', 'meteo'],
      'main.ts': [...API_FIRMS, 'http', 'seed', 'backup', 'meteo', 'app.ts', 'env.ts'],
    },
    only: null,
    never: ['react', 'react-dom', 'dexie', 'dexie-react-hooks'],
  },
  pwa: {
    sides: ['shared'],
    layers: {
      core: [],
      sync: ['core'],
      ui: ['core', 'sync'],
      'slots.tsx': PWA_UI,
      modules: [...PWA_UI, 'slots.tsx'],
      'modules.ts': PWA_MODULES,
      // The frame around the modules: signing in, installing, what waits to be sent.
      app: [...PWA_MODULES, 'modules.ts'],
      // Runs before the app: names the screens that one starts from.
      'early.ts': ['core', 'modules'],
      'main.tsx': [...PWA_MODULES, 'modules.ts', 'app', 'early.ts'],
      // The service worker runs apart from the page.
      'sw.ts': [],
    },
    only: null,
    // The communes package weighs 8 MB: only the build reads it.
    never: ['node:*', 'drizzle-orm', 'better-sqlite3', 'hono', '@etalab/decoupage-administratif'],
  },
};

const CODE = /\.(?:[cm]?[jt]s|tsx)$/;

/** The text without its comments; strings are kept as they are. */
function withoutComments(text: string): string {
  const parts =
    /('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
  return text.replace(parts, (_, quoted: string | undefined) => quoted ?? ' ');
}

const IMPORTS = [
  // `import x from '…'`, `import type`, `export … from '…'`.
  /(?:^|[;\n}])[ \t]*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"\n]+)['"]/g,
  // `import '…'`.
  /(?:^|[;\n}])[ \t]*import\s*['"]([^'"\n]+)['"]/g,
  // `import('…')`, of a value or of a type.
  /\bimport\s*\(\s*['"`]([^'"`\n$]+)['"`]/g,
  // A worker.
  /\bnew URL\(\s*['"`]([^'"`\n$]+\.tsx?)['"`]\s*,\s*import\.meta\.url/g,
];

/** Imports whose target is not written down: the rules would be blind to them. */
const UNREADABLE =
  /\bimport\((?!\s*['"`][^'"`\n$]+['"`]\s*,?\s*\))|\bimport\.meta\.glob\b|\brequire\(/;

/** What a file imports, as written. */
export function specifiersOf(text: string): string[] {
  const code = withoutComments(text);
  const all = IMPORTS.flatMap((pattern) => [...code.matchAll(pattern)].map(([, to = '']) => to));
  return [...new Set(all)];
}

function resolve(from: string, specifier: string): Import {
  const [bare = ''] = specifier.split('?');
  const alias = /^#(shared|api|pwa)\/(.+)$/.exec(bare);
  if (alias) return { from, kind: 'file', to: path.posix.normalize(`${alias[1]}/src/${alias[2]}`) };
  if (bare.startsWith('#')) return { from, kind: 'file', to: bare.slice(1) };
  if (bare.startsWith('.')) {
    return { from, kind: 'file', to: path.posix.join(path.posix.dirname(from), bare) };
  }
  if (isBuiltin(bare)) return { from, kind: 'package', to: `node:${bare.replace(/^node:/, '')}` };
  const parts = bare.split('/').slice(0, bare.startsWith('@') ? 2 : 1);
  return { from, kind: 'package', to: parts.join('/') };
}

/** All imports of the code of a tree. */
export function importsOf(tree: Tree): Import[] {
  return [...tree].flatMap(([from, text]) =>
    CODE.test(from) ? specifiersOf(text).map((specifier) => resolve(from, specifier)) : [],
  );
}

interface Place {
  readonly side: string;
  readonly layer: string;
  /** The module, inside a layer called `modules`. */
  readonly module: string | null;
}

function placeOf(file: string): Place | null {
  const [side = '', src, layer = '', module = null] = file.split('/');
  if (!(side in SIDES) || src !== 'src') return null;
  return { side, layer, module: layer === 'modules' ? module : null };
}

function faultOfPackage({ from, to }: Import): Fault[] {
  const side = SIDES[placeOf(from)?.side ?? ''];
  if (!side) return [];
  if (side.only && !side.only.includes(to)) {
    return [{ rule: 'A1', text: `${from} imports ${to}; allowed: ${side.only.join(', ')}` }];
  }
  const isForbidden = side.never.some((name) =>
    name.endsWith('*') ? to.startsWith(name.slice(0, -1)) : to === name,
  );
  return isForbidden ? [{ rule: 'A4', text: `${from} imports ${to}, which stays out` }] : [];
}

function faultOfFile({ from, to }: Import): Fault[] {
  if (to.startsWith('tests/')) {
    return from.startsWith('tests/') ? [] : [{ rule: 'A6', text: `${from} imports ${to}` }];
  }
  const here = placeOf(from);
  const there = placeOf(to);
  if (!here) return [];
  if (!there) return [{ rule: 'A1', text: `${from} imports ${to}, outside of every src/` }];
  const side = SIDES[here.side];
  if (here.side !== there.side) {
    return side?.sides.includes(there.side)
      ? []
      : [{ rule: 'A1', text: `${from} imports ${to}: ${here.side} may not know ${there.side}` }];
  }
  if (here.layer === there.layer) {
    if (here.module === there.module) return [];
    return [{ rule: 'A3', text: `${from} imports ${to}: modules do not import each other` }];
  }
  if (side?.layers[here.layer]?.includes(there.layer)) return [];
  return [{ rule: 'A2', text: `${from} imports ${to}: ${there.layer} is not below ${here.layer}` }];
}

/** A1 to A4 and A6: who imports whom. See `SIDES`. */
export function faultsOfImports(tree: Tree): Fault[] {
  return importsOf(tree).flatMap((found) =>
    found.kind === 'file' ? faultOfFile(found) : faultOfPackage(found),
  );
}

/** Files in no known layer, and imports that the rules cannot follow: what they would be blind to. */
export function faultsOfSight(tree: Tree): Fault[] {
  const faults: Fault[] = [];
  for (const [file, text] of tree) {
    const place = placeOf(file);
    if (place && SIDES[place.side]?.layers[place.layer] === undefined) {
      faults.push({ rule: 'A2', text: `${file} is in no layer of tests/rules/architecture.ts` });
    }
    if (place && CODE.test(file) && withoutComments(text).search(UNREADABLE) !== -1) {
      faults.push({ rule: 'A2', text: `${file} imports something that is not a plain string` });
    }
  }
  for (const { from, kind, to } of importsOf(tree)) {
    if (kind === 'file' && CODE.test(to) && placeOf(to) && !tree.has(to)) {
      faults.push({ rule: 'A2', text: `${from} imports ${to}, which does not exist` });
    }
  }
  return faults;
}

/** A5: files that import each other in a circle, type-only imports included; each circle once. */
export function faultsOfCycles(tree: Tree): Fault[] {
  const targets = new Map<string, string[]>();
  for (const { from, kind, to } of importsOf(tree)) {
    if (kind === 'file' && tree.has(to)) targets.set(from, [...(targets.get(from) ?? []), to]);
  }
  const faults: Fault[] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]) => {
    const start = trail.indexOf(file);
    if (start !== -1) {
      faults.push({ rule: 'A5', text: [...trail.slice(start), file].join(' → ') });
      return;
    }
    if (done.has(file)) return;
    for (const next of targets.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of tree.keys()) visit(file, []);
  return faults;
}

const LINES_MAX = 300;
const TEST_LINES_MAX = 500;

/** What a file must be by itself: no barrel, a head sentence, a length one can read. */
export function faultsOfFiles(tree: Tree): Fault[] {
  const faults: Fault[] = [];
  for (const [file, text] of tree) {
    if (!CODE.test(file)) continue;
    if (/^index\./.test(path.posix.basename(file))) {
      faults.push({ rule: 'A5', text: `${file}: no barrel, import the file itself` });
    }
    const max = file.startsWith('tests/') ? TEST_LINES_MAX : LINES_MAX;
    const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
    if (lines > max)
      faults.push({ rule: 'length', text: `${file}: ${lines} lines, ${max} at most` });
    if (!/^\/\*\*\s*[^\s*/]/.test(text)) {
      faults.push({
        rule: 'head',
        text: `${file} opens with no /** sentence that says its purpose`,
      });
    }
  }
  return faults;
}

const TOP = ['package.json', 'package-lock.json', 'README.md'];
const TOP_FOLDERS = ['pwa', 'api', 'shared', 'drizzle', 'tests'];
/** Made by commands, never committed. */
const MADE = ['node_modules', 'coverage', 'data', 'test-results'];

/** What stands at the top of the repository and should not. */
export function strayAtTop(names: readonly string[]): string[] {
  const allowed = new Set([...TOP, ...TOP_FOLDERS, ...MADE]);
  return names.filter((name) => !name.startsWith('.') && !allowed.has(name));
}
