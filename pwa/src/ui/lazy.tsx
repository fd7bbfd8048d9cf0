/** Screens whose code is read when they are first shown, drawn the moment it is here. */
import { type FunctionComponent, type ReactNode, useLayoutEffect, useState } from 'react';

/**
 * A component read by `load` when it is first drawn; `blank` keeps its place before. React's own `lazy` waits
 * 300 ms with what arrives after a blank, and never reads again what could not be read once.
 */
export function lazy<P extends object>(
  load: () => Promise<{ readonly default: FunctionComponent<P> }>,
  blank: ReactNode = null,
): FunctionComponent<P> {
  let known: FunctionComponent<P> | null = null;
  // biome-ignore lint/correctness/noComponentHookFactories: called once per screen, where a file is loaded, never while one is drawn.
  return function Later(props: P) {
    const [Screen, setScreen] = useState(() => known);
    useLayoutEffect(() => {
      if (Screen) return;
      load().then(
        (module) => {
          known = module.default;
          setScreen(() => module.default);
        },
        (error: unknown) =>
          setScreen(() => {
            throw error;
          }),
      );
    }, [Screen]);
    return Screen ? <Screen {...props} /> : blank;
  };
}
