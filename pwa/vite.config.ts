/** Builds the PWA: one shell, lazily loaded modules, and a service worker that precaches all of it. */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { version } from '../package.json' with { type: 'json' };
import { communesPlugin } from './communes-plugin.ts';

/** What a phone tells the office that it runs: the version and the day it was built. */
const release = `${version} du ${new Date().toISOString().slice(0, 10)}`;

export default defineConfig({
  define: { 'import.meta.env.RELEASE': JSON.stringify(release) },
  logLevel: 'warn',
  // The guide that people read in the app is the one of the repository.
  resolve: {
    alias: { 'virtual:guide': `${fileURLToPath(new URL('./GUIDE.md', import.meta.url))}?raw` },
  },
  plugins: [
    react(),
    communesPlugin(),
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
    // A script of its own, so that it runs before the ones that the app is made of.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'early', test: /src\/early\.ts$/ }] } },
    },
    modulePreload: {
      polyfill: false,
      // The page names its scripts; a screen loaded later finds its own in the service worker's cache.
      resolveDependencies: (_file, deps, { hostType }) => (hostType === 'html' ? deps : []),
    },
  },
  server: { proxy: { '/api': 'http://localhost:3000' } },
});
