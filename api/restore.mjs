/** `npm run restore -- FILE`: builds what is missing or stale, then puts a backup back. */
import { prepare } from './setup.mjs';

await prepare({ build: true });
await import('./dist/restore.js');
