/** `npm run bench`: set-up first, then the figures. */
import { spawnSync } from 'node:child_process';
import { prepare } from '../../api/setup.mjs';

await prepare({ build: true });
const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'tests/bench/run.ts'], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
