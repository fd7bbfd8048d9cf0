/** Bundles the server's own code; packages stay outside, in node_modules. */
import { defineConfig } from 'vite';

export default defineConfig({
  logLevel: 'warn',
  build: {
    ssr: true,
    outDir: 'api/dist',
    target: 'node20',
    emptyOutDir: true,
    // The server, the thread of its backups, and the tool that puts one back.
    rollupOptions: {
      input: {
        main: 'api/src/main.ts',
        'backup-thread': 'api/src/backup-thread.ts',
        restore: 'api/src/restore.ts',
      },
      output: { entryFileNames: '[name].js' },
    },
  },
});
