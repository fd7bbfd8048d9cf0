/** What the screens before one is signed in need to know. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { callApi } from '../core/api.ts';

function subscribe(listener: () => void) {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

/** The secret of the link in the address; another link opened in the same window counts at once. */
export function useHash(): string {
  return useSyncExternalStore(subscribe, () => location.hash.slice(1));
}

/** Whether this server has no firm yet; false until it answered. */
export function useNeedsSetup(): boolean {
  const [needsSetup, setNeedsSetup] = useState(false);
  useEffect(() => {
    void callApi<{ needsSetup: boolean }>('/auth/state').then((state) =>
      setNeedsSetup(state.ok && state.value.needsSetup),
    );
  }, []);
  return needsSetup;
}
