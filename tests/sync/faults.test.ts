/** Each one-line fault of `faults.ts` is found by the simulation within its number of seeds. */
import { expect, test } from 'vitest';
import type { Fault } from '#api/sync/failpoints.ts';
import type { PhoneFault } from '#pwa/sync/apply-answer.ts';
import { findFault, PHONE_FAULTS, SERVER_FAULTS } from './faults.ts';

test.each(Object.entries(SERVER_FAULTS))(
  'the simulation finds « %s » on the server',
  async (name, within) => {
    expect(await findFault({ server: name as Fault }, within)).not.toBeNull();
  },
  120_000,
);

test.each(Object.entries(PHONE_FAULTS))(
  'the simulation finds « %s » on the phone',
  async (name, within) => {
    expect(await findFault({ phone: name as PhoneFault }, within)).not.toBeNull();
  },
  120_000,
);
