/** Builds the PWA: one shell, lazily loaded modules, and a service worker that precaches all of it. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { version } from '../package.json' with { type: 'json' };
import { communesPlugin } from './communes-plugin.ts';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** What a phone tells the office that it runs: the version and the day it was built. */
const release = `${version} du ${new Date().toISOString().slice(0, 10)}`;

/** Names `early.ts` before the app's own script: it runs while the app is still being read. */
const earlyScript: Plugin = {
  name: 'early-script',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle = {} }) {
      const early = Object.values(bundle).find(({ name }) => name === 'early');
      if (!early) return [];
      const attrs = { type: 'module', crossorigin: true, src: `/${early.fileName}` };
      return [{ tag: 'script', attrs, injectTo: 'head-prepend' }];
    },
  },
};

/** The modules that the app itself imports at once, with all that they import so. */
const base = new Set<string>();

/** The screens that `early.ts` asks for. */
const firstScreens = new Set<string>();

const findStart: Plugin = {
  name: 'find-start',
  buildEnd() {
    const early = new Set<string>();
    const follow = (id: string, seen: Set<string>) => {
      if (seen.has(id)) return;
      seen.add(id);
      for (const next of this.getModuleInfo(id)?.importedIds ?? []) follow(next, seen);
    };
    follow(here('./src/early.ts'), early);
    follow(here('./src/main.tsx'), base);
    const asked = this.getModuleInfo(here('./src/early.ts'))?.dynamicallyImportedIds ?? [];
    for (const id of asked) firstScreens.add(id);
    for (const id of early) base.delete(id);
  },
};

export default defineConfig({
  define: { 'import.meta.env.RELEASE': JSON.stringify(release) },
  logLevel: 'warn',
  // The guide that people read in the app is the one of the repository.
  resolve: {
    alias: { 'virtual:guide': `${here('./GUIDE.md')}?raw` },
  },
  plugins: [
    react(),
    communesPlugin(),
    earlyScript,
    findStart,
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'sw.ts',
      registerType: 'prompt',
      injectRegister: false,
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,json,svg,png}'],
        maximumFileSizeToCacheInBytes: 4_000_000,
      },
      manifest: {
        id: '/',
        name: 'ATARYS',
        short_name: 'ATARYS',
        description: 'Chantiers, planning et ardoises, même sans réseau.',
        lang: 'fr',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        orientation: 'any',
        background_color: '#f2f5f6',
        theme_color: '#1d262c',
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          {
            src: '/icon-maskable-512.png',
            sizes: '512x512',
            type: 'image/png',
            purpose: 'maskable',
          },
        ],
      },
    }),
  ],
  build: {
    target: 'es2022',
    cssCodeSplit: false,
    // Named by no script: for those who count what tests run, and for reading a fault.
    sourcemap: 'hidden',
    rolldownOptions: {
      input: { index: here('./index.html'), early: here('./src/early.ts') },
      output: {
        // Most of what a start reads is called at once: a browser that knows this word compiles such a file
        // beside the page's own thread, whole, in place of each function at its first call.
        postBanner: ({ name, facadeModuleId }) =>
          name === 'base' || name === 'pieces' || firstScreens.has(facadeModuleId ?? '')
            ? '//# allFunctionsCalledOnLoad'
            : '',
        // Each file costs a slow phone a way through its service worker: what every screen needs is one
        // file, what many need another. What runs early waits for neither.
        codeSplitting: {
          groups: [
            { name: 'preload', priority: 3, test: /vite.preload-helper|theme-choice/ },
            { name: 'base', priority: 2, test: (id) => base.has(id) },
            {
              name: 'pieces',
              priority: 1,
              test: /pwa\/src\/(ui|core)\/|lucide/,
              minShareCount: 20,
            },
          ],
        },
      },
    },
    modulePreload: {
      polyfill: false,
      // The page names its scripts, and what runs early all of the first screen's; a screen loaded
      // later finds its own in the service worker's cache.
      resolveDependencies: (_file, deps, { hostId, hostType }) =>
        hostType === 'html' || /\bearly\b/.test(hostId) ? deps : [],
    },
  },
  server: { proxy: { '/api': 'http://localhost:3000' } },
});
