/** Starts a worker of `run-many.ts`: TypeScript is read through tsx. */
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
