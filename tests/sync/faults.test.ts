/** The proof that the simulation tests something: one-line faults, each found within so many seeds. */
import { expect, test } from 'vitest';
import type { Fault } from '#api/sync/failpoints.ts';
import type { PhoneFault } from '#pwa/sync/apply-answer.ts';
import { simulate } from './simulate.ts';

const SERVER: Record<Fault, number> = {
  'no-idempotency': 20,
  'no-own-chain': 150,
  'page-cuts-seq': 20,
  'drop-gone': 60,
  'leak-scope': 20,
  'ignore-drop': 150,
};

const PHONE: Record<PhoneFault, number> = {
  'ignore-rev': 20,
  'ack-before-cursor': 20,
  'no-shadow': 20,
  'drop-late': 150,
};

async function findSeed(fault: { server?: Fault; phone?: PhoneFault }, within: number) {
  for (let seed = 1; seed <= within; seed++) {
    try {
      await simulate(seed, { fault });
    } catch {
      return seed;
    }
  }
  return null;
}

test.each(Object.entries(SERVER))(
  'the simulation finds « %s » on the server',
  async (name, within) => {
    expect(await findSeed({ server: name as Fault }, within)).not.toBeNull();
  },
);

test.each(Object.entries(PHONE))(
  'the simulation finds « %s » on the phone',
  async (name, within) => {
    expect(await findSeed({ phone: name as PhoneFault }, within)).not.toBeNull();
  },
);
