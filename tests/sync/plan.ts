/** What happens in a history, drawn from one seed, so that it can be replayed and made shorter. */
import { randomOf } from '../support/random.ts';

/** How often each kind of thing happens, beside the others. */
const WEIGHTS = {
  edit: 30,
  send: 20,
  deliverUp: 22,
  deliverDown: 22,
  duplicate: 5,
  drop: 4,
  time: 6,
  phoneCrash: 3,
  serverCrash: 3,
  poison: 1,
  heal: 1,
  role: 2,
  resync: 1,
  clone: 0.4,
  rawOp: 2,
  backup: 1,
  restore: 0.5,
  corrupt: 0.5,
} as const;

export type Action = keyof typeof WEIGHTS;

export interface Step {
  readonly action: Action;
  readonly seed: number;
}

export interface Plan {
  readonly seed: number;
  readonly steps: readonly Step[];
}

/** Without these nothing happens at all. */
const ALWAYS: readonly Action[] = ['edit', 'send', 'deliverUp', 'deliverDown', 'heal'];

/** The history of a seed. Each switches off some kinds of action, so that rare combinations come up. */
export function planOf(seed: number): Plan {
  const random = randomOf(seed);
  const all = Object.entries(WEIGHTS) as [Action, number][];
  const weights = all.filter(([action]) => ALWAYS.includes(action) || random.chance(0.7));
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  // Short histories are many, long ones reach deep states: both are needed.
  const length = random.chance(0.9) ? 12 + random.int(24) : 36 + random.int(165);
  const steps = Array.from({ length }, (): Step => {
    let point = random.next() * total;
    const found = weights.find(([, weight]) => {
      point -= weight;
      return point < 0;
    });
    return { action: found?.[0] ?? 'edit', seed: random.int(2 ** 32) };
  });
  return { seed, steps };
}

/** The shortest history found that still `fails`, by leaving out ever smaller pieces. */
export async function shrink(plan: Plan, fails: (plan: Plan) => Promise<boolean>): Promise<Plan> {
  let { steps } = plan;
  for (
    let size = Math.ceil(steps.length / 2);
    size >= 1;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    for (let start = 0; start < steps.length; ) {
      const shorter = [...steps.slice(0, start), ...steps.slice(start + size)];
      if (await fails({ ...plan, steps: shorter })) steps = shorter;
      else start += size;
    }
  }
  return { ...plan, steps };
}
