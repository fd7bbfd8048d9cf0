/** `npm run bench` and `npm run soak`: set-up first, then the figures. */
import { spawnSync } from 'node:child_process';
import { prepare } from '../../api/setup.mjs';

await prepare({ build: true });
const [script = 'run.ts', ...rest] = process.argv.slice(2);
const args = ['--import', 'tsx', `tests/bench/${script}`, ...rest];
const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
process.exit(status ?? 1);
