/** Phone or office: one question to the width of the window, kept on the document for the tokens. */
import { useSyncExternalStore } from 'react';

export type Frame = 'phone' | 'office';

const wide = matchMedia('(min-width: 1024px)');

function current(): Frame {
  return wide.matches ? 'office' : 'phone';
}

function apply(): void {
  document.documentElement.dataset['frame'] = current();
}

apply();
wide.addEventListener('change', apply);

/** The frame in use; changes with the window. */
export function useFrame(): Frame {
  return useSyncExternalStore((listener) => {
    wide.addEventListener('change', listener);
    return () => wide.removeEventListener('change', listener);
  }, current);
}
