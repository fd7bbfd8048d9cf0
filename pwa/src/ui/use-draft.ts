/** What is being typed before it is a row: kept in the browser until it is sent on its way. */
import { useCallback, useState } from 'react';

function read<T extends object>(key: string, empty: T): T {
  try {
    const stored = localStorage.getItem(key);
    return stored ? { ...empty, ...JSON.parse(stored) } : empty;
  } catch {
    return empty;
  }
}

/** Puts something to be typed on under a name; the screen that opens next finds it. */
export function putDraft(name: string, draft: object): void {
  localStorage.setItem(`atarys.brouillon.${name}`, JSON.stringify(draft));
}

/** A draft under a name: a reload or a flat battery does not lose it; `clear` once it is written. */
export function useDraft<T extends object>(name: string, empty: T) {
  const key = `atarys.brouillon.${name}`;
  const [draft, setDraft] = useState(() => read(key, empty));
  const change = useCallback(
    (patch: Partial<T>) => {
      setDraft((before) => {
        const after = { ...before, ...patch };
        localStorage.setItem(key, JSON.stringify(after));
        return after;
      });
    },
    [key],
  );
  const clear = useCallback(() => {
    localStorage.removeItem(key);
    setDraft(empty);
  }, [key, empty]);
  return { draft, change, clear };
}
