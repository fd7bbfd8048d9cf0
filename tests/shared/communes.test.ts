/** Communes on the package's real data: packing, search, the built asset and its loading. */
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { loadCommunes } from '#pwa/core/communes.ts';
import { must } from '#shared/core/assert.ts';
import {
  type Commune,
  foldText,
  packCommunes,
  parseCommunes,
  prepareCommunes,
  searchCommunes,
} from '#shared/core/communes.ts';
import { communesPlugin, readCommunes } from '../../pwa/communes-plugin.ts';

vi.mock('virtual:communes-url', () => ({ default: '/assets/communes-of-the-test.json' }));

const all = readCommunes();
const prepared = prepareCommunes(all);

/** Names and INSEE codes found, in order. */
function found(query: string, max?: number): string[] {
  return searchCommunes(prepared, query, max).map(({ nom, insee }) => `${nom} ${insee}`);
}

function aCommune(values: Partial<Commune>): Commune {
  const some = { insee: '35115', nom: 'Fougères', codesPostaux: ['35300'], departement: '35' };
  return { ...some, population: 20_000, ...values };
}

describe('packing', () => {
  test('the list holds every commune of today', () => {
    expect(all.length).toBeGreaterThan(34_000);
    expect(all.find(({ insee }) => insee === '35115')).toMatchObject({
      nom: 'Fougères',
      codesPostaux: ['35300'],
      departement: '35',
    });
  });

  test('a packed list is read back whole, sorted by INSEE code', () => {
    const sorted = [...all].sort((a, b) => (a.insee < b.insee ? -1 : 1));
    expect(parseCommunes(packCommunes(all))).toEqual(sorted);
  });

  test('the département overseas has three characters, in Corsica a letter', () => {
    const packed = packCommunes([
      aCommune({ insee: '97411', departement: '974' }),
      aCommune({ insee: '2A004', departement: '2A' }),
    ]);
    expect(parseCommunes(packed).map(({ departement }) => departement)).toEqual(['2A', '974']);
  });

  test('an empty text is an empty list', () => {
    expect(parseCommunes(packCommunes([]))).toEqual([]);
  });
});

describe('folding', () => {
  test.each([
    ['Fougères', 'fougeres'],
    ["L'Haÿ-les-Roses", 'l hay les roses'],
    ['L’Haÿ-les-Roses', 'l hay les roses'],
    ['Œuilly', 'oeuilly'],
    ['  ST-Malo ', 'saint malo'],
    ['Ste Anne', 'sainte anne'],
    ['Stains', 'stains'],
  ])('« %s » folds to « %s »', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});

describe('search', () => {
  test('« fougeres » finds Fougères first, without its accent', () => {
    expect(found('fougeres')[0]).toBe('Fougères 35115');
  });

  test('a postal code, whole or begun, finds its communes', () => {
    expect(found('35300')).toEqual(['Fougères 35115']);
    expect(found('353')).toContain('Fougères 35115');
    expect(found('75011')).toEqual(['Paris 75056']);
  });

  test('« st malo » is Saint-Malo', () => {
    expect(found('st malo')[0]).toBe('Saint-Malo 35288');
    expect(found('ST-MALO')[0]).toBe('Saint-Malo 35288');
  });

  test('« st » is the abbreviation, and the beginning of Strasbourg', () => {
    expect(found('st')).toEqual(
      expect.arrayContaining(['Strasbourg 67482', 'Saint-Étienne 42218']),
    );
  });

  test('« ste anne » is Sainte-Anne and no Saint-Anne', () => {
    expect(found('ste anne')[0]).toMatch(/^Sainte-Anne /);
  });
});

describe('the order and number of what is found', () => {
  test('the exact name comes before larger communes that only contain it', () => {
    const names = found('le mans');
    expect(names[0]).toBe('Le Mans 72181');
    expect(found('bains')[0]).toBe('Bains 43018');
  });

  test('among the others the larger come first', () => {
    const [first = '', second = ''] = found('vitr');
    expect(first).toMatch(/^Vitry-sur-Seine /);
    expect(second).toMatch(/^Vitrolles /);
  });

  test('a word inside a name counts from its beginning only', () => {
    expect(found('malo')).toContain('Saint-Malo 35288');
    expect(found('ougeres')).toEqual([]);
  });

  test('name and postal code together narrow the list', () => {
    expect(found('sainte-marie 35')).toEqual(['Sainte-Marie 35294']);
  });

  test('at most eight are given unless more are asked', () => {
    expect(found('saint')).toHaveLength(8);
    expect(found('saint', 20)).toHaveLength(20);
    expect(found('sainte marie', 3)).toHaveLength(3);
  });

  test.each(['', '   ', '-', 'zzzz'])('« %s » finds nothing', (query) => {
    expect(found(query)).toEqual([]);
  });

  test('a search among all communes takes a few milliseconds', () => {
    const queries = ['s', 'st', 'fougeres', '353', 'saint den', 'zzzz', 'le m', 'a', '7', 'ville'];
    // The best of several rounds: a busy machine says nothing about the code.
    const rounds = Array.from({ length: 10 }, () => {
      const start = performance.now();
      for (const query of queries) found(query);
      return (performance.now() - start) / queries.length;
    });
    expect(Math.min(...rounds)).toBeLessThan(10);
  });
});

/** What a build of a page that imports the URL writes. */
async function builtFiles(): Promise<Rolldown.RolldownOutput['output']> {
  const entry = {
    name: 'entry',
    resolveId: (id: string) => (id === 'entry' ? id : null),
    load: (id: string) =>
      id === 'entry' ? "import url from 'virtual:communes-url'; console.log(url);" : null,
  };
  const built = await build({
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'silent',
    plugins: [communesPlugin(), entry],
    build: { write: false, rollupOptions: { input: 'entry' } },
  });
  if (!('output' in built)) throw new Error('one build has one output');
  return built.output;
}

describe('the asset', () => {
  test('a build writes the communes once, under 700 kB gzipped, at the URL it names', async () => {
    const files = await builtFiles();
    const assets = files.filter(({ fileName }) => fileName.includes('communes'));
    expect(assets.map(({ fileName }) => fileName)).toEqual([
      expect.stringMatching(/^assets\/communes-[0-9a-f]{8}\.json$/),
    ]);
    const asset = must(assets[0], 'there is one asset');
    const source = asset.type === 'asset' ? String(asset.source) : '';
    expect(gzipSync(source).length).toBeLessThan(700_000);
    expect(parseCommunes(JSON.parse(source))).toHaveLength(all.length);
    const code = files.map((file) => (file.type === 'chunk' ? file.code : '')).join('');
    expect(code).toContain(`/${asset.fileName}`);
  });
});

describe('loading', () => {
  const fetched = vi.fn<() => Promise<Response>>();

  beforeEach(() => {
    fetched.mockReset();
    vi.stubGlobal('fetch', fetched);
  });

  test('a failed load is tried again, a done one is kept', async () => {
    fetched.mockRejectedValueOnce(new TypeError('offline'));
    await expect(loadCommunes()).rejects.toThrow('offline');
    fetched.mockResolvedValueOnce(new Response('', { status: 404 }));
    await expect(loadCommunes()).rejects.toThrow('404');
    fetched.mockResolvedValueOnce(Response.json(packCommunes(all)));
    const [one, two] = await Promise.all([loadCommunes(), loadCommunes()]);
    expect(one).toHaveLength(all.length);
    expect(await loadCommunes()).toBe(two);
    expect(fetched.mock.calls).toEqual(
      Array.from({ length: 3 }, () => ['/assets/communes-of-the-test.json']),
    );
  });
});
