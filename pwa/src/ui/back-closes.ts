/** What lies over a screen is a step of the browser's history: Back closes it and stays on the screen. */
import { useEffect, useRef } from 'react';
import type { AroundNavHandler } from 'wouter';

/** What is open over the screen, the topmost last: how each is closed. */
const open: (() => void)[] = [];
/** A way back that is asked for and not gone yet, and how long it may take; what must not overtake it waits. */
let going: ReturnType<typeof setTimeout> | null = null;
const LATE_MS = 1_000;
const waiting: (() => void)[] = [];
/** The address that the screen took while something lay over it. */
let changed: string | null = null;

/** How many layers the present entry of the history stands for. */
function steps(): number {
  return history.state?.sheets ?? 0;
}

/** Makes the history agree with what is open: a step for each layer, none for what was closed otherwise. */
function settle(): void {
  if (going !== null) return;
  const before = steps();
  for (let sheets = before + 1; sheets <= open.length; sheets++) {
    history.pushState({ ...history.state, sheets }, '');
  }
  if (before <= open.length) return;
  going = setTimeout(arrive, LATE_MS);
  history.go(open.length - before);
}

function arrive(): void {
  if (going !== null) clearTimeout(going);
  going = null;
  for (const go of waiting.splice(0)) go();
}

function onPop(): void {
  if (changed !== null && steps() === 0) {
    history.replaceState(history.state, '', changed);
    changed = null;
  }
  if (going !== null) {
    arrive();
    settle();
    return;
  }
  for (const close of open.slice(steps()).reverse()) close();
  // A step that nothing stands on any more is passed over; what did not close keeps its own.
  setTimeout(settle);
}

/**
 * Goes to another address of the app. What lies over the screen is left with it: the new screen takes its
 * step, so that Back from there finds the screen and nothing that was closed long ago.
 */
export const goFromUnder: AroundNavHandler = (navigate, to, options) => {
  if (going !== null) return void waiting.push(() => goFromUnder(navigate, to, options));
  const sheets = steps();
  if (sheets === 0) return navigate(to, options);
  const here = location.pathname + location.search;
  if (to !== here && !options?.replace) {
    changed = null;
    return navigate(to, { ...options, replace: true });
  }
  changed = to;
  navigate(to, { ...options, replace: true, state: { ...history.state, sheets } });
};

if (typeof window !== 'undefined') {
  // Before any screen listens: it then finds the address it had.
  window.addEventListener('popstate', onPop);
  // A reload closes what was open.
  setTimeout(settle);
}

/** While mounted, Back closes this; closed otherwise, its step goes as well. */
export function useBackCloses(onClose: () => void): void {
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const own = () => close.current();
    open.push(own);
    // One layer that takes the place of another takes its step.
    queueMicrotask(settle);
    return () => {
      open.splice(open.indexOf(own), 1);
      queueMicrotask(settle);
    };
  }, []);
}
