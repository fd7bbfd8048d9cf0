/** Short messages over the page; what shows them is loaded with the first one. */

type Toast = typeof import('sonner').toast;

interface Said {
  /** One tap that takes the gesture back. */
  readonly undo?: (() => void) | undefined;
}

const SHOWN_MS = 10_000;

/**
 * Shows a message for ten seconds. Sonner's own timer stops under the pointer, and for ever where the
 * message under it was taken away: ours does not.
 */
async function show(make: (toast: Toast) => string | number): Promise<void> {
  const { toast } = await import('sonner');
  const id = make(toast);
  setTimeout(() => toast.dismiss(id), SHOWN_MS);
}

/** Says what happened, with *Annuler* for ten seconds where it can be taken back. */
export function say(text: string, { undo }: Said = {}): Promise<void> {
  const action = undo && { label: 'Annuler', onClick: undo };
  return show((toast) => toast(text, { duration: Infinity, ...(action && { action }) }));
}

/** Says what could not be done. */
export function sayFailure(text: string): Promise<void> {
  return show((toast) => toast.error(text, { duration: Infinity }));
}
