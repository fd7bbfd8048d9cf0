/** Property tests with the seed of the run, and the shipped tables as screens would pass them. */
import * as fc from 'fast-check';
import type { CalculArdoisesTables } from '#shared/modules/calcul-ardoises/calcul.ts';
import {
  communeZoneValues,
  modeleValues,
  recouvrementValues,
} from '#shared/modules/calcul-ardoises/reference-rows.ts';
import { seedOfRun } from '#tests/support/random.ts';

/** Fewer where the same laws run once per mutant. */
const RUNS = Number(process.env['LAWS_RUNS'] ?? 300);

/** Checks a law on many random values; a failure prints the seed to replay with SEED=… . */
export function laws<T>(values: fc.Arbitrary<T>, law: (value: T) => void): void {
  // The law is synchronous: a failure is thrown here, there is nothing to await.
  void fc.assert(
    fc.property(values, (value) => {
      law(value);
    }),
    { seed: seedOfRun(), numRuns: RUNS },
  );
}

/** The tables that the project ships. */
export const tables: CalculArdoisesTables = {
  recouvrements: recouvrementValues,
  modeles: modeleValues,
  communesZones: communeZoneValues,
};
