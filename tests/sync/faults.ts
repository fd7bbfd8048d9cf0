/** The proof that the simulation tests something: one-line faults, each found within so many seeds. */
import type { Fault } from '#api/sync/failpoints.ts';
import type { PhoneFault } from '#pwa/sync/apply-answer.ts';
import { planOf } from './plan.ts';
import { simulate } from './simulate.ts';

/** Within how many seeds each fault must be found. */
export const SERVER_FAULTS: Readonly<Record<Fault, number>> = {
  'no-idempotency': 40,
  'no-own-chain': 300,
  'page-cuts-seq': 40,
  'drop-gone': 120,
  'leak-scope': 300,
  'ignore-drop': 300,
  'verdict-not-stored': 40,
  'cursor-too-far': 40,
  'refused-not-undone': 300,
  'seq-not-raised': 40,
  'move-not-told': 300,
  'loser-not-told': 300,
  'rollback-not-seen': 600,
  'parked-twice': 300,
};

export const PHONE_FAULTS: Readonly<Record<PhoneFault, number>> = {
  'ignore-rev': 150,
  'ack-before-cursor': 40,
  'no-shadow': 40,
  'drop-late': 300,
  'sent-not-marked': 300,
  'refused-not-kept': 40,
  'gone-ignored': 300,
  'replay-keeps-cursors': 600,
  'replay-nothing': 600,
  'replay-refused': 600,
  'renumber-judged': 600,
};

/** A fault found: after how many seeds, by which rule. */
export interface Found {
  readonly seeds: number;
  readonly rule: string;
}

/** Runs histories with a fault until one breaks a rule; null where none does. */
export async function findFault(
  fault: { server?: Fault; phone?: PhoneFault },
  within: number,
): Promise<Found | null> {
  for (let seed = 1; seed <= within; seed++) {
    try {
      await simulate(planOf(seed), { fault });
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      return { seeds: seed, rule: text.split('\n')[0]?.slice(0, 70) ?? '' };
    }
  }
  return null;
}

/** Prints the table of all faults; false where one was not found. */
export async function findFaults(print: (line: string) => void): Promise<boolean> {
  const all = [
    ...Object.entries(SERVER_FAULTS).map(([name, within]) => {
      return { name, within, fault: { server: name as Fault } };
    }),
    ...Object.entries(PHONE_FAULTS).map(([name, within]) => {
      return { name, within, fault: { phone: name as PhoneFault } };
    }),
  ];
  let isGood = true;
  for (const { name, within, fault } of all) {
    const found = await findFault(fault, within);
    const said = found ? `${found.seeds} seeds (${within} at most)  ${found.rule}` : 'NOT FOUND';
    print(`${name.padEnd(22)} ${said}`);
    isGood &&= found !== null;
  }
  return isGood;
}
