/** What stands in open fields and is not saved yet: a card closes only once all of it is. */
import { createContext, type RefObject, useContext, useEffect } from 'react';

/** Saves what is typed in one field; answers whether nothing is left to save. */
export type Save = () => Promise<boolean>;

/** The fields of one open card. */
export type Pending = Set<RefObject<Save>>;

const PendingContext = createContext<Pending | null>(null);

export const PendingProvider = PendingContext.Provider;

/** Has a field saved before the card around it closes; alone on a page it saves as it leaves. */
export function usePending(save: RefObject<Save>): void {
  const pending = useContext(PendingContext);
  useEffect(() => {
    pending?.add(save);
    return () => {
      pending?.delete(save);
      // Leaving the screen is leaving the field.
      void save.current();
    };
  }, [pending, save]);
}

/** Saves every field; answers whether all of it was taken. */
export async function saveAll(pending: Pending): Promise<boolean> {
  const saved = await Promise.all([...pending].map((save) => save.current()));
  return saved.every(Boolean);
}
