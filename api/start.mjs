/** `npm start`: installs and builds what is missing or stale, then serves. Needs nothing but Node. */
import { prepare } from './setup.mjs';

await prepare({ build: true });
await import('./dist/main.js');
