/** Runs many histories on all cores; says how many a second, what happened in them, and what broke. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** What one worker is asked for. */
export interface Order {
  readonly first: number;
  readonly runs: number;
}

/** What came of an order: events seen, and the first history that broke a rule. */
export interface Report {
  readonly events: readonly (readonly [string, number])[];
  readonly failure: {
    readonly seed: number;
    readonly text: string;
    readonly shortest: string;
  } | null;
}

export interface Outcome {
  readonly events: ReadonlyMap<string, number>;
  readonly failure: Report['failure'];
  readonly perSecond: number;
}

/** Histories per order: small, so that the cores end together. */
const ORDER_RUNS = 25;

/** Runs the histories of the seeds `first` to `first + runs - 1`. */
export async function runMany(first: number, runs: number): Promise<Outcome> {
  const startedAt = performance.now();
  const events = new Map<string, number>();
  let next = first;
  let done = 0;
  let failure: Report['failure'] = null;

  function nextOrder(): Order | null {
    const left = first + runs - next;
    if (left <= 0 || failure) return null;
    const order = { first: next, runs: Math.min(ORDER_RUNS, left) };
    next += order.runs;
    return order;
  }

  function work(): Promise<void> {
    return new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
        resourceLimits: { maxYoungGenerationSizeMb: 64 },
      });
      const send = () => {
        const order = nextOrder();
        if (order) worker.postMessage(order);
        else void worker.terminate().then(() => resolve());
      };
      worker.on('error', reject);
      worker.on('message', (report: Report | 'ready') => {
        if (report !== 'ready') {
          done += ORDER_RUNS;
          failure ??= report.failure;
          for (const [event, n] of report.events) events.set(event, (events.get(event) ?? 0) + n);
        }
        send();
      });
    });
  }

  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 8) }, work));
  const seconds = (performance.now() - startedAt) / 1000;
  return { events, failure, perSecond: Math.min(done, runs) / seconds };
}
