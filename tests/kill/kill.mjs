/** `npm run test:kill -- --rounds N`: set-up first, then the rounds. */
import { spawnSync } from 'node:child_process';
import { prepare } from '../../api/setup.mjs';

await prepare({ build: true });
const args = ['--import', 'tsx', 'tests/kill/run.ts', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
process.exit(status ?? 1);
