/** Vite plugin: the French communes as one asset, whose URL is `virtual:communes-url`. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';
import * as z from 'zod/mini';
import { type Commune, packCommunes } from '#shared/core/communes.ts';

const MODULE = 'virtual:communes-url';
/** The leading NUL keeps other plugins away from a module that is not a file. */
const RESOLVED = `\0${MODULE}`;

/** What is read of each line of the package: communes of today, and older ones that are left out. */
const linesSchema = z.array(
  z.object({
    type: z.string(),
    code: z.string(),
    nom: z.string(),
    departement: z.string(),
    codesPostaux: z._default(z.array(z.string()), []),
    population: z._default(z.number(), 0),
  }),
);

/** The communes of today, from the official list (INSEE and La Poste) in the Etalab package. */
export function readCommunes(): Commune[] {
  const file = '@etalab/decoupage-administratif/data/communes.json';
  const text = fs.readFileSync(createRequire(import.meta.url).resolve(file), 'utf8');
  return z
    .parse(linesSchema, JSON.parse(text))
    .filter((line) => line.type === 'commune-actuelle')
    .map(({ type: _, code, ...rest }) => ({ insee: code, ...rest }));
}

interface Asset {
  readonly fileName: string;
  /** JSON, so that the service worker and the server know what it is: one packed string. */
  readonly source: string;
}

function makeAsset(): Asset {
  const source = JSON.stringify(packCommunes(readCommunes()));
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
  return { fileName: `assets/communes-${hash}.json`, source };
}

/** Emits the asset at build and serves it in development, under the same URL. */
export function communesPlugin(): Plugin {
  let made: Asset | null = null;
  let base = '/';
  let isBuild = false;
  const asset = () => {
    made ??= makeAsset();
    return made;
  };
  return {
    name: 'communes',
    configResolved(config) {
      base = config.base;
      isBuild = config.command === 'build';
    },
    resolveId: (id) => (id === MODULE ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null;
      if (isBuild) this.emitFile({ type: 'asset', ...asset() });
      return `export default ${JSON.stringify(base + asset().fileName)};`;
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (!request.url?.includes('/assets/communes-')) return next();
        response.setHeader('Content-Type', 'application/json');
        response.end(asset().source);
      });
    },
  };
}
