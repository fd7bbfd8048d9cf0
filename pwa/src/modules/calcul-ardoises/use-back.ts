/** A layer over a screen, as a step of the browser's history: Back closes it and stays on the screen. */
import { useLocation } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';

/**
 * Whether the layer of that name is open, and how to open and close it. It is part of the history, so
 * that Back (Android's too) closes it, what was typed under it stays, and a reload finds it again.
 */
export function useBack(name: string) {
  const [, navigate] = useLocation();
  const isOpen = useHistoryState<{ readonly layer?: string } | null>()?.layer === name;
  return {
    isOpen,
    open: () => navigate(location.pathname + location.search, { state: { layer: name } }),
    close: () => {
      if (history.state?.layer === name) history.back();
    },
  };
}
