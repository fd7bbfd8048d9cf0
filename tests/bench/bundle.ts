/** Size of what the first route loads before it can be used. */
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure } from './figures.ts';

const DIST = 'pwa/dist';

function gzipSize(file: string): number {
  return gzipSync(fs.readFileSync(file)).length;
}

/** The scripts that `file` imports at once, itself included; what is imported later does not count. */
function staticScripts(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = fs.readFileSync(file, 'utf8');
  for (const [, name = ''] of text.matchAll(
    /(?:^|[;}\s])(?:import|export)[^'"()]*?["'](\.\/[^"']+\.js)["']/g,
  )) {
    staticScripts(path.join(path.dirname(file), name), seen);
  }
  return seen;
}

/** The first route's scripts, and the list of communes apart. */
export function bundleFigures(): Figure[] {
  const html = fs.readFileSync(path.join(DIST, 'index.html'), 'utf8');
  const scripts = new Set<string>();
  for (const [, entry = ''] of html.matchAll(/src="\/(assets\/[^"]+\.js)"/g)) {
    staticScripts(path.join(DIST, entry), scripts);
  }
  const total = [...scripts].reduce((sum, file) => sum + gzipSize(file), 0);
  const communes = fs
    .readdirSync(path.join(DIST, 'assets'))
    .find((name) => name.startsWith('communes-') && name.endsWith('.json'));
  const list = communes ? gzipSize(path.join(DIST, 'assets', communes)) : 0;
  return [
    {
      name: `first-route JavaScript, gzip (${scripts.size} files)`,
      value: total / 1000,
      unit: 'kB',
      atMost: 160,
    },
    { name: 'list of communes, gzip', value: list / 1000, unit: 'kB', atMost: 700 },
  ];
}
