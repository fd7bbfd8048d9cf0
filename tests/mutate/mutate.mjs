/** `npm run mutate`: small faults are planted in the core of the slate calculator, its own tests must see them. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

const CORE = 'shared/src/modules/calcul-ardoises';
const TESTS = 'tests/shared/calcul-ardoises';

/** Each file of the core with the tests that answer for it; a rule test holds the list against the folder. */
const FILES = JSON.parse(fs.readFileSync('tests/mutate/files.json', 'utf8'));

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in FILES));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. Known: ${Object.keys(FILES).join(', ')}.`);
  process.exit(1);
}

/** Mutants by what became of them; a timeout is a mutant seen. */
function scoreOf(report) {
  const all = Object.values(report.files).flatMap(({ mutants }) => mutants);
  const having = (...statuses) => all.filter(({ status }) => statuses.includes(status)).length;
  const seen = having('Killed', 'Timeout');
  const missed = having('Survived', 'NoCoverage');
  return { seen, all: seen + missed };
}

const lines = [];
let isEnough = true;
for (const name of asked.length > 0 ? asked : Object.keys(FILES)) {
  const include = FILES[name].map((test) => `${TESTS}/${test}.test.ts`);
  // One seed and fewer values: the same laws run once per mutant.
  const env = { SEED: '1', LAWS_RUNS: '25', ...process.env, MUTATE_TESTS: include.join(',') };
  const args = ['run', 'tests/mutate/stryker.config.json', '--mutate', `${CORE}/${name}.ts`];
  fs.rmSync('.stryker-mutation.json', { force: true });
  spawnSync('node_modules/.bin/stryker', args, { env, stdio: 'inherit' });
  if (!fs.existsSync('.stryker-mutation.json')) {
    lines.push(`${name}: did not run`);
    isEnough = false;
    continue;
  }
  const { seen, all } = scoreOf(JSON.parse(fs.readFileSync('.stryker-mutation.json', 'utf8')));
  const pct = all === 0 ? 100 : (100 * seen) / all;
  if (pct < 90) isEnough = false;
  lines.push(`${name}: ${seen} of ${all} faults seen, ${pct.toFixed(1)} %`);
  console.log(`>>> ${lines.at(-1)}`);
}
console.log(`\n${lines.join('\n')}`);
process.exit(isEnough ? 0 : 1);
