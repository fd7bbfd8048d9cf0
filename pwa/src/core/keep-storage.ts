/** Asks the browser never to clear by itself what this device keeps, and knows its answer. */

/** Whether the browser promised to keep it; null where it cannot say. */
export async function isKept(): Promise<boolean | null> {
  return (await navigator.storage?.persisted?.()) ?? null;
}

let isAsked = false;

/** Asks once per page; a browser may answer by itself, or ask the person. */
export async function askToKeep(): Promise<boolean | null> {
  isAsked = true;
  if (await isKept()) return true;
  return (await navigator.storage?.persist?.()) ?? null;
}

/** After the first thing somebody wrote: before, a browser has no reason to say yes. */
export function askToKeepOnce(): void {
  if (!isAsked) void askToKeep().catch(() => undefined);
}
