/** Runs the histories of an order and reports; the first that fails is made as short as it gets. */
import { parentPort } from 'node:worker_threads';
import { type Plan, planOf, shrink } from './plan.ts';
import type { Order, Report } from './run-many.ts';
import { simulate } from './simulate.ts';

async function failureOf(plan: Plan): Promise<string | null> {
  try {
    await simulate(plan);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The same rule, whatever the row or the phone. */
function ruleOf(text: string): string {
  return text.split(':')[0] ?? text;
}

async function report({ first, runs }: Order): Promise<Report> {
  const events = new Map<string, number>();
  for (let seed = first; seed < first + runs; seed++) {
    const plan = planOf(seed);
    try {
      await simulate(plan, { events });
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      const shortest = await shrink(plan, async (shorter) => {
        const failed = await failureOf(shorter);
        return failed !== null && ruleOf(failed) === ruleOf(text);
      });
      const steps = shortest.steps.map(({ action }) => action).join(' ');
      return { events: [...events], failure: { seed, text, shortest: steps } };
    }
  }
  return { events: [...events], failure: null };
}

parentPort?.on('message', (order: Order) => {
  void report(order).then((made) => parentPort?.postMessage(made));
});
parentPort?.postMessage('ready');
