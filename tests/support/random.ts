/** Seeded randomness: the same seed gives the same run, and every failure prints its seed. */

export interface Random {
  /** Begins again from another seed. */
  reseed(seed: number): void;
  /** A number from 0 (included) to 1 (excluded). */
  next(): number;
  int(max: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  uuid(): string;
}

/** A generator (mulberry32) from a whole number. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (max: number) => Math.floor(next() * max);
  return {
    reseed(from) {
      state = from >>> 0;
    },
    next,
    int,
    chance: (probability) => next() < probability,
    pick(list) {
      const item = list[int(list.length)];
      if (item === undefined) throw new Error('pick from an empty list');
      return item;
    },
    uuid() {
      const hex = () => int(16).toString(16);
      const run = (n: number) => Array.from({ length: n }, hex).join('');
      return `${run(8)}-${run(4)}-7${run(3)}-8${run(3)}-${run(12)}`;
    },
  };
}

/** The seed of this run: from the environment to replay, else from the clock. */
export function seedOfRun(): number {
  return process.env['SEED'] ? Number(process.env['SEED']) : Date.now() % 1_000_000_000;
}
