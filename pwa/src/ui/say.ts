/** Short messages over the page; what shows them is loaded with the first one. */

interface Said {
  /** One tap that takes the gesture back. */
  readonly undo?: (() => void) | undefined;
}

const UNDO_MS = 10_000;

/** Says what happened, with *Annuler* for ten seconds where it can be taken back. */
export async function say(text: string, { undo }: Said = {}): Promise<void> {
  const { toast } = await import('sonner');
  toast(text, {
    duration: UNDO_MS,
    ...(undo && { action: { label: 'Annuler', onClick: undo } }),
  });
}

/** Says what could not be done. */
export async function sayFailure(text: string): Promise<void> {
  const { toast } = await import('sonner');
  toast.error(text, { duration: UNDO_MS });
}
