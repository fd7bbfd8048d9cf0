/** A gesture: written at once, said in a word, undone with one tap within ten seconds. */
import { toast } from 'sonner';
import type { DraftOp } from '../sync/write.ts';
import { usePhone } from './phone-context.tsx';

const UNDO_MS = 10_000;

export interface Gesture {
  readonly ops: readonly DraftOp[];
  /** What happened, as a short sentence. Silent where absent. */
  readonly says?: string;
  /** What brings the former state back. */
  readonly undo?: readonly DraftOp[];
}

/** Returns a function that does a gesture; it answers whether it was written. */
export function useGesture() {
  const phone = usePhone();
  return async function act({ ops, says, undo }: Gesture): Promise<boolean> {
    const written = await phone.write(ops);
    if (!written.ok) {
      toast.error(written.error.text);
      return false;
    }
    if (written.value !== null && says) {
      toast(says, {
        duration: UNDO_MS,
        ...(undo && {
          action: { label: 'Annuler', onClick: () => void phone.write(undo) },
        }),
      });
    }
    return true;
  };
}
