/** Prints what the rounds of `killRounds` found; fails where an acknowledged change is missing. */
import { parseArgs } from 'node:util';
import { killRounds } from './kill-rounds.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '50' } } });
const { rounds, acknowledged, missing, doubled } = await killRounds(Number(values.rounds));
console.log(
  `${rounds} kills, ${acknowledged} acknowledged changes, ${missing} missing, ${doubled} twice`,
);
console.log(
  'A kill does not prove a power cut: for that the server asserts synchronous=FULL at its start.',
);
process.exitCode = missing === 0 && doubled === 0 ? 0 : 1;
