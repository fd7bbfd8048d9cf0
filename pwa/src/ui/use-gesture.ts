/** A gesture: written at once, said in a word, undone with one tap within ten seconds. */
import { askToKeepOnce } from '../core/keep-storage.ts';
import type { DraftOp } from '../sync/write.ts';
import { usePhone } from './phone-context.tsx';
import { say, sayFailure } from './say.ts';

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
      void sayFailure(written.error.text);
      return false;
    }
    askToKeepOnce();
    if (written.value !== null && says) {
      void say(says, { undo: undo && (() => void phone.write(undo)) });
    }
    return true;
  };
}
