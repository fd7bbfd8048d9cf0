/** How many hostile histories of sync a machine proves in a second. */
import { runMany } from '../sync/run-many.ts';
import type { Figure } from './figures.ts';

const RUNS = 2000;

/** Histories a second, on all cores. */
export async function simulationFigures(): Promise<Figure[]> {
  const { perSecond, failure } = await runMany(1, RUNS);
  if (failure) throw new Error(`seed ${failure.seed} breaks a rule: ${failure.text}`);
  return [
    {
      name: 'simulated histories, all cores',
      value: perSecond,
      unit: 'histories/s',
      atLeast: 200,
    },
  ];
}
